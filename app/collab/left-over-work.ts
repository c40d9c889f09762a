/**
 * Work that does not belong to the present document by itself: from another epoch, from a refusal, or from
 * a time when this person could still write. Placed or offered once the server's copy is here; what the
 * device keeps of it goes only when all of it is safe or decided.
 */
import type { MemberId } from "@zaedno/plan";
import type * as Y from "yjs";
import { actorNow } from "./bind-actions.ts";
import { acknowledgedAhead, type FormerCopy, formerCopies, unsentWork } from "./carry-over.ts";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import { inOneTab } from "./device-store/one-tab.ts";
import type { CopyKey, StoredCopy } from "./device-store/rows.ts";
import { noteUndecided } from "./device-store/stored-copies.ts";
import type { HandOver } from "./hand-over.ts";
import { OfferedWork } from "./offered-work.ts";
import { rebase } from "./rebase.ts";
import type { RefusedWork } from "./refused-work.ts";
import { fieldsOfChanges } from "./stored-document.ts";
import type { UnsentField } from "./unsent-fields.ts";

interface LeftOverOptions {
  readonly doc: Y.Doc;
  readonly memberId: MemberId;
  readonly access: "write" | "read";
  readonly copy: DeviceCopy;
  readonly stored: StoredCopy;
  readonly database: IDBDatabase | null;
  readonly key: CopyKey;
  readonly tab: string;
  /** The former epoch whose acknowledged work the present one may lack. */
  readonly carriesOn: string | null;
  readonly handedOver: HandOver | null;
  readonly show: (work: RefusedWork | null) => void;
  readonly saveFile: (content: string) => void;
}

export class LeftOverWork {
  readonly #options: LeftOverOptions;
  readonly #offered: OfferedWork;
  #former: readonly FormerCopy[] = [];
  #isPlaced = false;
  #isStopped = false;

  constructor(options: LeftOverOptions) {
    this.#options = options;
    const { doc, memberId, access, show, saveFile } = options;
    this.#offered = new OfferedWork({
      doc,
      memberId,
      canTakeMine: access === "write",
      show,
      saveFile,
      onLeft: (work) => void this.#keepOnly(work),
    });
  }

  /** The server's copy is complete: places what can be placed and offers the rest. The second call does nothing. */
  async place(): Promise<void> {
    if (this.#isPlaced) return;
    this.#isPlaced = true;
    const { handedOver, stored, database, key, tab } = this.#options;
    const fromPage = this.#rebased(handedOver?.how === "rebase" ? handedOver.fields : []);
    const refused = [...this.#refusedFields(), ...(handedOver?.how === "offer" ? handedOver.fields : [])];
    const waiting = [...fromPage, ...refused, ...stored.undecided];
    const isDone =
      database !== null &&
      (await inOneTab(database, `carry over ${key.document} ${key.member}`, tab, () =>
        this.#takeOver(database, waiting),
      ).catch(() => false));
    if (!isDone) this.#offered.offer(waiting);
  }

  refresh(): void {
    if (this.#isPlaced) this.#offered.refresh();
  }

  /** What this page holds of it: to be saved as a file when there is no document to place it in any more. */
  get waiting(): readonly UnsentField[] {
    return this.#isPlaced ? this.#offered.work : (this.#options.handedOver?.fields ?? []);
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** One tab at a time: a second one would make the same new things again, over what was changed in them meanwhile. */
  async #takeOver(database: IDBDatabase, waiting: readonly UnsentField[]): Promise<boolean> {
    this.#former = await formerCopies(database, this.#options.key);
    if (this.#isStopped) return false;
    const undecided = [...this.#former.flatMap((former) => this.#carriedOver(former)), ...waiting];
    await this.#keepOnly(undecided);
    this.#offered.offer(undecided);
    return true;
  }

  #carriedOver({ key, stored }: FormerCopy): readonly UnsentField[] {
    const { doc, carriesOn } = this.#options;
    const lost = key.epoch === carriesOn ? this.#rebased(acknowledgedAhead(doc, stored)) : [];
    return [...lost, ...this.#rebased(unsentWork(stored))];
  }

  /** What could not be placed. */
  #rebased(work: readonly UnsentField[]): readonly UnsentField[] {
    const { doc, memberId, access } = this.#options;
    if (access === "read" || work.length === 0) return work;
    const { conflicts, homeless } = rebase(doc, actorNow(memberId), work);
    return [...conflicts, ...homeless];
  }

  #refusedFields(): readonly UnsentField[] {
    const changes = this.#waitingRows().map((change) => change.bytes);
    return changes.length === 0 ? [] : fieldsOfChanges(this.#options.stored, changes);
  }

  /** A reader's unsent rows cannot be sent any more. */
  #waitingRows() {
    const { stored, access } = this.#options;
    return access === "read" ? [...stored.refused, ...stored.unsent] : stored.refused;
  }

  /**
   * Leaves on the device only what is still to be decided. A reader's rows stay as they are until everything is: their
   * writer may be back tomorrow. Nothing goes before what was placed is on the disk itself.
   */
  async #keepOnly(undecided: readonly UnsentField[]): Promise<void> {
    const { copy, database, key, access } = this.#options;
    if (database === null || (access === "read" && undecided.length > 0)) return;
    await copy.settled();
    if (!copy.keepsAll) return;
    const rows = this.#waitingRows().map((change) => change.rowId);
    const former = this.#former.map((copyOf) => copyOf.key);
    // A disk that refuses keeps the former copies, and they are looked at again next time.
    await noteUndecided(database, key, { undecided, rows, former }).catch(() => {});
  }
}
