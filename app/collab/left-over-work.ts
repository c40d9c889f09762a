/**
 * Unsent work that does not belong to the present document by itself: from another epoch, from a
 * refusal, or from a time when this person could still write. Placed or offered once the server's
 * copy is here; what the device keeps of it goes only when all of it is safe or decided.
 */
import type { MemberId } from "@zaedno/plan";
import type * as Y from "yjs";
import { actorNow } from "./bind-actions.ts";
import type { CarryOver } from "./carry-over.ts";
import type { DeviceCopy } from "./device-store/device-copy.ts";
import type { StoredCopy } from "./device-store/rows.ts";
import type { HandOver } from "./hand-over.ts";
import { OfferedWork } from "./offered-work.ts";
import { rebase } from "./rebase.ts";
import type { RefusedWork } from "./refused-work.ts";
import { fieldsOfChanges } from "./stored-document.ts";

interface LeftOverOptions {
  readonly doc: Y.Doc;
  readonly memberId: MemberId;
  readonly access: "write" | "read";
  readonly copy: DeviceCopy;
  readonly stored: StoredCopy;
  readonly carryOver: CarryOver;
  readonly handedOver: HandOver | null;
  readonly show: (work: RefusedWork | null) => void;
  readonly saveFile: (content: string) => void;
}

export class LeftOverWork {
  readonly #options: LeftOverOptions;
  readonly #offered: OfferedWork;
  #isPlaced = false;

  constructor(options: LeftOverOptions) {
    this.#options = options;
    const { doc, memberId, access, show, saveFile } = options;
    this.#offered = new OfferedWork({
      doc,
      memberId,
      canTakeMine: access === "write",
      show,
      saveFile,
      onDecided: () => void this.#finish(),
    });
  }

  /** The server's copy is complete: places what can be placed and offers the rest. The second call does nothing. */
  place(): void {
    if (this.#isPlaced) return;
    this.#isPlaced = true;
    const { doc, memberId, access, carryOver, handedOver } = this.#options;
    const lost = [...carryOver.fields, ...(handedOver?.how === "rebase" ? handedOver.fields : [])];
    const refused = [...this.#refusedFields(), ...(handedOver?.how === "offer" ? handedOver.fields : [])];
    const { conflicts, homeless } =
      access === "write" ? rebase(doc, actorNow(memberId), lost) : { conflicts: lost, homeless: [] };
    const undecided = [...conflicts, ...homeless, ...refused];
    if (undecided.length > 0) this.#offered.offer(undecided);
    else void this.#finish();
  }

  refresh(): void {
    if (this.#isPlaced) this.#offered.refresh();
  }

  #refusedFields() {
    const { stored } = this.#options;
    const changes = this.#waitingRows().map((change) => change.bytes);
    return changes.length === 0 ? [] : fieldsOfChanges(stored, changes);
  }

  /** A reader's unsent rows cannot be sent any more. */
  #waitingRows() {
    const { stored, access } = this.#options;
    return access === "read" ? [...stored.refused, ...stored.unsent] : stored.refused;
  }

  async #finish(): Promise<void> {
    const { copy, carryOver } = this.#options;
    const rowIds = this.#waitingRows().map((change) => change.rowId);
    if (rowIds.length > 0) copy.forget(rowIds);
    await copy.settled();
    // What was rebased lives on as new rows: only when those are on the disk may the old ones go.
    if (copy.keepsAll) await carryOver.finish().catch(() => {});
  }
}
