/** What the page behind a setup link shows. */
export interface SetupView {
  /** Programmes one can become an administrator of; null when the link opens nothing. */
  programmes: readonly { id: string; name: string }[] | null;
}

/** The choice that makes a programme. */
export const newProgramme = "new";
