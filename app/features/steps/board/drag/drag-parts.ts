/** The lazily loaded half of the board: everything that needs the drag library. */
import type { DragParts } from "../board-parts.ts";
import { DragFrame } from "./DragFrame.tsx";
import { DragItem } from "./DragItem.tsx";

export const dragParts: DragParts = { Frame: DragFrame, Item: DragItem };
