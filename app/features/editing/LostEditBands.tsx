/** Somebody's value has replaced mine: my text is kept, and one tap puts it back. The words for all fields come on need. */
import { type LostEdit, useLostEdits } from "../../collab/index.ts";
import { FetchedPart } from "../../ui/FetchedPart.tsx";
import { partFrom, usePartsAtHand } from "../../ui/fetched-part.ts";

const listPart = partFrom(async () => (await import("./LostEditList.tsx")).LostEditList);
const atHand = [listPart];

interface LostEditBandsProps {
  /** The open details show their own, the page the others. */
  readonly isHere: (edit: LostEdit) => boolean;
  /** Also what was thought of people: only where that is looked at, and not while it is hidden. */
  readonly judgements?: boolean;
}

export function LostEditBands({ isHere, judgements = false }: LostEditBandsProps) {
  const { edits } = useLostEdits();
  usePartsAtHand(atHand);
  const shown = edits.filter((edit) => isHere(edit) && (judgements || !judging.has(edit.root)));
  return shown.length > 0 && <FetchedPart part={listPart} props={{ edits: shown }} fallback={null} />;
}

/** What the group thinks of people, as it is hidden from who looks over a shoulder. */
const judging: ReadonlySet<LostEdit["root"]> = new Set(["positions", "coalition", "relations"]);
