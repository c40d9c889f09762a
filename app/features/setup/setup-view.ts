/** What the page behind a setup link shows. */
import type { NameInLanguage } from "../programme/name-of-programme.ts";

export interface SetupView {
  /** Programmes one can become an administrator of; null when the link opens nothing. */
  programmes: readonly (NameInLanguage & { id: string })[] | null;
}

/** The choice that makes a programme. */
export const newProgramme = "new";
