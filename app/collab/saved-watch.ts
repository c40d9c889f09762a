/** Keeps the saved sign true: asks again at every fact that could change it, and when patience runs out. */
import type { Cell } from "./cell.ts";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import { type SavedSign, savedSign, sendingPatienceMs } from "./saved-sign.ts";
import type { SentLedger } from "./sent-ledger.ts";
import type { Timers } from "./timers.ts";

interface SavedWatchOptions {
  readonly ledger: SentLedger;
  readonly copy: DeviceCopy;
  readonly sign: Cell<SavedSign>;
  readonly timers: Timers;
  readonly refusedCount: () => number;
  /** True when this page opens again without the network. */
  readonly reloadsOffline: Cell<boolean>;
  /** Asks the browser to warn before the page closes, or not to. */
  readonly warnBeforeLeaving: (warn: boolean) => void;
}

export class SavedWatch {
  readonly #options: SavedWatchOptions;
  #onlineSince: number | null = null;
  #cancelPatience: (() => void) | null = null;

  constructor(options: SavedWatchOptions) {
    this.#options = options;
  }

  online(isOnline: boolean): void {
    if (!isOnline) this.#onlineSince = null;
    else this.#onlineSince ??= this.#options.timers.now();
    this.look();
  }

  look(): void {
    const { ledger, copy, sign, refusedCount, reloadsOffline, warnBeforeLeaving } = this.#options;
    const waitedMs = this.#waitedMs();
    const facts = {
      unsent: ledger.count,
      refused: refusedCount(),
      online: this.#onlineSince !== null,
      waitedMs,
      onDevice: copy.keepsAll,
      reload: reloadsOffline.get(),
    };
    const next = savedSign(facts, sign.get());
    sign.set(next);
    warnBeforeLeaving(ledger.count > 0 && !copy.keepsAll);
    this.#lookAgain(next, waitedMs);
  }

  stop(): void {
    this.#cancelPatience?.();
    this.#options.warnBeforeLeaving(false);
  }

  /** How long the server has had to answer for the oldest change. */
  #waitedMs(): number {
    const oldest = this.#options.ledger.unsent[0];
    if (oldest === undefined || this.#onlineSince === null) return 0;
    return this.#options.timers.now() - Math.max(oldest.since, this.#onlineSince);
  }

  #lookAgain(sign: SavedSign, waitedMs: number): void {
    this.#cancelPatience?.();
    this.#cancelPatience = null;
    if (sign.kind !== "sending") return;
    this.#cancelPatience = this.#options.timers.after(sendingPatienceMs - waitedMs, () => this.look());
  }
}
