/**
 * One open document with everything live around it. It owns the order of things: first what the
 * device holds, then the server, then what was left over from another epoch or a refusal; and it
 * says what each closing of the connection means here.
 */
import { openPlan } from "@zaedno/plan";
import type { ClientReaction } from "@zaedno/sync";
import type { Environment } from "./browser-environment.ts";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import type { CopyKey, StoredCopy } from "./device-store/rows.ts";
import { type HandOver, handOver, type LeftWork } from "./hand-over.ts";
import { joinRoom } from "./join-room.ts";
import { leaveGroup } from "./leave-group.ts";
import { LeftOverWork } from "./left-over-work.ts";
import { OtherTabs } from "./other-tabs.ts";
import { OwnChanges } from "./own-changes.ts";
import type { ConnectionListener, PlanConnection } from "./plan-connection.ts";
import { LostEditsWatch, openEditing, showPlan } from "./plan-editing.ts";
import { SavedWatch } from "./saved-watch.ts";
import type { ChangeNumber } from "./sent-ledger.ts";
import type { ClosedReason, SessionState } from "./session-state.ts";
import { applyDurable } from "./stored-document.ts";

/** A copy that is older than the page is shown after this long without the server: better old than read-only. */
const olderCopyAfterMs = 4_000;
/** A plan that is closed with changes on the way stays connected so long for their acknowledgement. */
const lingerMs = 10_000;
/** An update of nothing: how a server ends its answer. */
const emptyUpdateBytes = 2;
/** Fewer rows than this open fast enough as they are. */
const compactAtOpening = 50;

export interface OpenedPlanOptions {
  readonly state: SessionState;
  readonly environment: Environment;
  readonly key: CopyKey;
  readonly room: string;
  readonly schema: number;
  readonly access: "write" | "read";
  /** The log's sequence that the page's first plan was read at. */
  readonly initialSeq: number;
  /** The former epoch whose acknowledged work the present one may lack: it began from a backup. */
  readonly carriesOn: string | null;
  /** Asks the page for the room's present address and this person's role. */
  readonly readmit: () => void;
  /** This document cannot go on; the page opens it anew. */
  readonly reopen: () => void;
  readonly onEvent: (event: unknown) => void;
  readonly database: IDBDatabase | null;
  readonly copy: DeviceCopy;
  readonly stored: StoredCopy;
  readonly handedOver: HandOver | null;
}

export class OpenedPlan implements ConnectionListener {
  readonly #options: OpenedPlanOptions;
  readonly #doc = openPlan();
  readonly #own: OwnChanges;
  readonly #saved: SavedWatch;
  readonly #leftOver: LeftOverWork;
  readonly #connection: PlanConnection;
  readonly #tabs: OtherTabs;
  /** What ends with the screen, latest first. */
  readonly #stops: (() => void)[] = [];
  #stopEditing: (() => void) | null = null;
  #isShown = false;
  #isClosed = false;
  #isOnline = false;
  #onNothingUnsent: (() => void) | null = null;

  constructor(options: OpenedPlanOptions) {
    this.#options = options;
    const isWhole = applyDurable(this.#doc, options.stored.durable);
    this.#own = this.#ownChanges();
    this.#saved = this.#savedWatch();
    this.#stops.push(options.environment.reloadsOffline.subscribe(() => this.look()));
    this.#leftOver = this.#leftOverWork();
    if (options.access === "write") this.#own.restore(options.stored.unsent);
    this.#tabs = new OtherTabs({ ...options, own: this.#own });
    this.#connection = this.#joinRoom(isWhole && options.stored.head > 0 ? options.stored.head : null);
    if (isWhole) this.#showFromDevice();
    this.look();
    this.#connection.connectNow();
    // A copy that could not be pressed together is only larger than it need be.
    options.copy.compact(compactAtOpening).catch(() => {});
  }

  connectAgain(): void {
    this.#connection.connectAgain();
  }

  /** Some fact of the saved sign may have changed. */
  look(): void {
    if (this.#own.ledger.count === 0) this.#onNothingUnsent?.();
    if (this.#isClosed) return;
    this.#saved.look();
    if (this.#options.access === "write") this.#tabs.wrote(this.#isOnline);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const stop of this.#stops.reverse()) stop();
    this.#freeze();
    this.#saved.stop();
    this.#leftOver.stop();
    this.#tabs.stop();
    const left = this.#leave("rebase", this.#own.fields);
    await this.#linger();
    if (this.#own.ledger.count === 0) left.takeBack();
    this.#connection.stop();
    this.#own.stop();
    await this.#options.copy.settled();
    this.#options.copy.close();
    this.#options.database?.close();
    this.#doc.destroy();
  }

  stateChanged(state: "online" | "offline"): void {
    this.#isOnline = state === "online";
    if (this.#isClosed) return;
    this.#options.state.connection.set({ state });
    this.#saved.online(state === "online");
    if (state === "offline") return;
    this.#show();
    void this.#leftOver.place();
    if (this.#options.access === "write") void this.#tabs.look();
  }

  saved(changes: readonly ChangeNumber[]): void {
    this.#own.saved(changes);
  }

  remoteUpdate(bytes: Uint8Array): void {
    if (bytes.length > emptyUpdateBytes) this.#options.copy.keepRemote(bytes);
  }

  head(seq: number): void {
    this.#options.copy.reachedHead(seq);
  }

  event(event: unknown): void {
    if (!this.#isClosed) this.#options.onEvent(event);
  }

  closed(reaction: Exclude<ClientReaction, "reconnect">): void {
    if (this.#isClosed) return;
    switch (reaction) {
      case "reload-room":
        this.#freeze();
        this.#options.readmit();
        return;
      case "refused":
        this.#leave("offer", this.#own.setAside());
        this.#options.copy.restart();
        void this.#reopen();
        return;
      case "leave":
        this.#end("leave");
        void leaveGroup({ ...this.#options, own: this.#own, leftOver: this.#leftOver });
        return;
      case "sign-in":
      case "update-app":
        this.#end(reaction);
        return;
    }
  }

  broken(error: unknown): void {
    this.#connection.stop();
    this.#isOnline = false;
    console.error("The plan's document is damaged and will be loaded again.", error);
    this.#options.copy.restart();
    void this.#reopen();
  }

  stuck(): void {
    this.#connection.stop();
    this.#isOnline = false;
    this.#leave("offer", this.#own.setAside());
    void this.#reopen();
  }

  #ownChanges(): OwnChanges {
    const { state, environment, copy } = this.#options;
    const lost = new LostEditsWatch(this.#doc, state, environment.timers);
    let hasAsked = false;
    return new OwnChanges({
      doc: this.#doc,
      copy,
      timers: environment.timers,
      onChange: () => this.look(),
      onMyFields: (changes) => {
        if (!hasAsked) environment.askToPersist();
        hasAsked = true;
        lost.mine(changes);
      },
      onMyFormerFields: (changes) => lost.mine(changes),
      onOthersFields: (changes) => {
        lost.others(changes);
        this.#leftOver.refresh();
      },
    });
  }

  #savedWatch(): SavedWatch {
    const { state, environment, copy } = this.#options;
    return new SavedWatch({
      ledger: this.#own.ledger,
      copy,
      sign: state.saved,
      timers: environment.timers,
      refusedCount: () => {
        const refused = state.refused.get();
        return refused === null ? 0 : refused.fields.length + refused.homeless;
      },
      reloadsOffline: environment.reloadsOffline,
      warnBeforeLeaving: environment.warnBeforeLeaving,
    });
  }

  #leftOverWork(): LeftOverWork {
    const { state, environment } = this.#options;
    return new LeftOverWork({
      ...this.#options,
      doc: this.#doc,
      memberId: state.me.memberId,
      tab: environment.tab,
      show: (work) => {
        state.refused.set(work);
        this.look();
      },
      saveFile: environment.saveFile,
    });
  }

  #joinRoom(since: number | null): PlanConnection {
    const { environment, room, schema, access, state, readmit } = this.#options;
    const { doc, ledger } = { doc: this.#doc, ledger: this.#own.ledger };
    const joined = joinRoom({ doc, ledger, since, environment, room, schema, access, state, readmit, listener: this });
    this.#stops.push(joined.stopPresence);
    return joined.connection;
  }

  #showFromDevice(): void {
    const { stored, initialSeq, environment } = this.#options;
    if (stored.durable.length === 0) return;
    if (stored.head >= initialSeq) this.#show();
    else this.#stops.push(environment.timers.after(olderCopyAfterMs, () => this.#show()));
  }

  /** From here on the screen shows the document, never again what the page came with. */
  #show(): void {
    const { state, access, environment } = this.#options;
    if (!this.#isShown) this.#stops.push(showPlan(this.#doc, state, environment.timers));
    this.#isShown = true;
    if (access === "write") this.#stopEditing ??= openEditing(this.#doc, state);
  }

  #freeze(): void {
    this.#stopEditing?.();
    this.#stopEditing = null;
  }

  #end(reason: ClosedReason): void {
    this.#freeze();
    this.#options.state.access.set("read");
    this.#options.state.connection.set({ state: "closed", reason });
    this.#saved.online(false);
  }

  async #reopen(): Promise<void> {
    this.#freeze();
    await this.#options.copy.settled();
    this.#options.reopen();
  }

  /** Where the disk keeps nothing, or for a document it cannot be merged with, the next one gets it by hand. */
  #leave(how: HandOver["how"], fields: HandOver["fields"]): LeftWork {
    const { key, copy } = this.#options;
    const isKept = copy.keepsAll;
    return handOver(key.document, key.member, { epoch: key.epoch, how, fields, isKept });
  }

  #linger(): Promise<void> {
    if (this.#own.ledger.count === 0 || !this.#isOnline) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onNothingUnsent = resolve;
      this.#options.environment.timers.after(lingerMs, resolve);
    });
  }
}
