/**
 * The address that people were given. A laptop that comes to another network, or gets another address in the same,
 * makes printed sheets and QR codes lead nowhere: it remembers the address and says loudly that it has changed.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import * as v from "valibot";

export interface AddressChange {
  readonly former: string;
  readonly now: string;
  /** ISO moment. */
  readonly at: string;
}

export interface LanAddressOptions {
  /** Where it is remembered. */
  readonly file: string;
  /** Present addresses, the best one first; none while there is no network. */
  readonly addresses: () => readonly string[];
  readonly now?: () => Date;
  /** Called once for each change, and when other addresses have come or gone. */
  readonly onChange?: (change: AddressChange) => void;
  readonly onOtherAddresses?: () => void;
}

const lookEveryMs = 30_000;
/** By then sheets have been printed anew, or nobody needs them. */
const toldMs = 24 * 60 * 60 * 1000;

const remembered = v.object({
  address: v.string(),
  changed: v.nullable(v.object({ former: v.string(), at: v.string() })),
});
type Remembered = v.InferOutput<typeof remembered>;

export class LanAddress {
  readonly #options: LanAddressOptions;
  #known: Remembered | null;
  #seen = "";
  #timer: NodeJS.Timeout | null = null;
  /** Whether nothing was remembered: the first start on this machine. */
  readonly isFirst: boolean;

  constructor(options: LanAddressOptions) {
    this.#options = options;
    this.#known = read(options.file);
    this.isFirst = this.#known === null;
    this.#seen = options.addresses().join(" ");
  }

  start(): void {
    this.look();
    this.#timer ??= setInterval(() => this.look(), lookEveryMs);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** What facilitators are told; null when the address is the one that they know. */
  change(): AddressChange | null {
    const { address, changed } = this.#known ?? {};
    if (!address || !changed || this.#moment().getTime() - Date.parse(changed.at) > toldMs) return null;
    return { former: changed.former, now: address, at: changed.at };
  }

  look(): void {
    const addresses = this.#options.addresses();
    const seen = addresses.join(" ");
    if (seen !== this.#seen) {
      this.#seen = seen;
      this.#options.onOtherAddresses?.();
    }
    const [best] = addresses;
    if (best === undefined) return;
    const known = this.#known;
    if (known === null) this.#remember({ address: best, changed: null });
    else if (known.changed !== null && addresses.includes(known.changed.former)) {
      this.#remember({ address: known.changed.former, changed: null });
    } else if (!addresses.includes(known.address)) this.#moveTo(best, known);
  }

  #moveTo(address: string, known: Remembered): void {
    // Moved twice: what is printed is the first of them.
    const former = this.change()?.former ?? known.address;
    this.#remember({ address, changed: { former, at: this.#moment().toISOString() } });
    const change = this.change();
    if (change !== null) this.#options.onChange?.(change);
  }

  #remember(known: Remembered): void {
    this.#known = known;
    const { file } = this.#options;
    writeFileSync(`${file}.new`, JSON.stringify(known), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }

  #moment(): Date {
    return this.#options.now?.() ?? new Date();
  }
}

function read(file: string): Remembered | null {
  if (!existsSync(file)) return null;
  try {
    return v.parse(remembered, JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // Somebody else wrote it: it is as if nothing had been remembered.
    return null;
  }
}
