/** How a change of the plan went, and what is said about it at the lower edge of the page. */
import type { IconName } from "../../ui/Icon.tsx";

/** A change's result, or the sentence that says why not. */
export type Outcome<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly refusal: string };

export interface Said {
  readonly text: string;
  readonly icon?: IconName;
  /** The note offers to take the last change back. */
  readonly undoable?: boolean;
}
