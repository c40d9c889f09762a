/** How one connection is told no: the bytes are kept for their author, the client hears why, and the worst end it. */
import type { CloseName } from "./close-codes.ts";
import { encodeRefused, type Refusal } from "./protocol.ts";
import type { SessionMeter } from "./session-meter.ts";

export interface RefusalsHost {
  readonly meter: SessionMeter;
  send(frame: Uint8Array): void;
  close(name: CloseName): void;
  /** Keeps the bytes and tells the operator; must not throw. */
  report(refusal: Refusal, bytes: Uint8Array | null): void;
}

export class Refusals {
  readonly #host: RefusalsHost;

  constructor(host: RefusalsHost) {
    this.#host = host;
  }

  /** A message that no honest client sends; `bytes` is the update in it. The third one ends the connection. */
  strike(rule: string, bytes: Uint8Array | null): void {
    const refusal: Refusal = { reason: "malformed", kept: bytes !== null, rule };
    if (this.#host.meter.strike()) this.#final(refusal, bytes, "malformed");
    else this.#host.report(refusal, bytes);
  }

  /** A reader's attempt to write: nothing is kept, the client still has it. */
  readOnly(): void {
    this.#host.send(encodeRefused({ reason: "read_only", kept: false }));
    this.strike("read-only", null);
  }

  foreign(bytes: Uint8Array): void {
    this.#final({ reason: "foreign", kept: true }, bytes, "foreignClient");
  }

  tooLarge(bytes: Uint8Array | null): void {
    this.#final({ reason: "too_large", kept: bytes !== null }, bytes, "tooLarge");
  }

  #final(refusal: Refusal, bytes: Uint8Array | null, close: CloseName): void {
    this.#host.report(refusal, bytes);
    this.#host.send(encodeRefused(refusal));
    this.#host.close(close);
  }
}
