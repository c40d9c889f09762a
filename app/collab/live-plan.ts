/**
 * The life of one open plan: reads the device's copy, hands it to `OpenedPlan`, and ends it
 * without dropping what is still on its way. This module and all behind it load after the first paint.
 */
import { openDatabase } from "./device-store/database.ts";
import { DeviceCopy } from "./device-store/device-copy.ts";
import { takeOver } from "./hand-over.ts";
import { OpenedPlan, type OpenedPlanOptions } from "./opened-plan.ts";

export type LivePlanOptions = Omit<OpenedPlanOptions, "database" | "copy" | "stored" | "handedOver">;

export class LivePlan {
  readonly #options: LivePlanOptions;
  #opened: OpenedPlan | null = null;
  #isStopped = false;

  constructor(options: LivePlanOptions) {
    this.#options = options;
  }

  /** Resolves when the device's copy has been read and the connection begun. */
  async start(): Promise<void> {
    const { environment, key } = this.#options;
    const database = await openDatabase(environment.indexedDB);
    const copy = new DeviceCopy({
      database,
      key,
      nickname: this.#options.state.me.nickname,
      tab: environment.tab,
      timers: environment.timers,
      onChange: () => this.#opened?.look(),
    });
    const stored = await copy.load();
    if (this.#isStopped) {
      database?.close();
      return;
    }
    const left = takeOver(key.document, key.member);
    const handedOver = left?.how === "rebase" && left.epoch === key.epoch && left.isKept ? null : left;
    this.#opened = new OpenedPlan({ ...this.#options, database, copy, stored, handedOver });
  }

  /** The page was asked, and for us nothing has changed. */
  connectAgain(): void {
    this.#opened?.connectAgain();
  }

  /** Lets go of the screen at once; resolves when what was on its way has arrived or waits on the device. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#opened?.close();
  }
}
