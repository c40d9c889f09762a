/**
 * Two tabs of one person with one plan. Without a network the server cannot tell one what the other has written, so
 * they read it from the disk they share: both show it, both signs count it, and whichever comes through first sends
 * it, even when the tab it was written in is gone. Sent twice it is stored once.
 */
import type { Environment } from "./browser-environment.ts";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import { type CopyKey, keyPathOf } from "./device-store/rows.ts";
import type { OwnChanges } from "./own-changes.ts";
import type { TabLine } from "./tab-line.ts";

interface OtherTabsOptions {
  readonly key: CopyKey;
  readonly copy: DeviceCopy;
  readonly own: OwnChanges;
  readonly environment: Pick<Environment, "openTabLine">;
}

export class OtherTabs {
  readonly #options: OtherTabsOptions;
  readonly #line: TabLine;
  #told = 0;
  #isStopped = false;

  constructor(options: OtherTabsOptions) {
    this.#options = options;
    this.#line = options.environment.openTabLine(`zaedno ${keyPathOf(options.key).join(" ")}`, () => void this.look());
  }

  /** Takes up what other tabs have left unsent on the disk. */
  async look(): Promise<void> {
    const { copy, own } = this.#options;
    const changes = await copy.unsentOfOtherTabs();
    if (!this.#isStopped && changes.length > 0) own.adopt(changes);
  }

  /** Something was written or settled here: the others are told when it cannot reach them through the server. */
  wrote(isOnline: boolean): void {
    const { copy, own } = this.#options;
    const written = copy.writtenChanges;
    if (isOnline || own.ledger.count === 0 || written === this.#told) return;
    this.#told = written;
    this.#line.tell();
  }

  stop(): void {
    this.#isStopped = true;
    this.#line.close();
  }
}
