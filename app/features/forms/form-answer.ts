/** What the server answers to a form that was not carried out; one that was is answered with the next page. */
import type { TextId } from "../../locales/catalogue.ts";

export interface FormAnswer {
  /** Which form of the page, by its `intent`. */
  form: string;
  problem: { field: string; text: TextId; values?: Record<string, string | number> };
  /** What was typed, so that nobody types it twice. Never a password. */
  typed: Record<string, string>;
}

/** The answer to a refused form. */
export function refused(form: string, field: string, text: TextId, typed: Record<string, string> = {}): FormAnswer {
  return { form, problem: { field, text }, typed };
}
