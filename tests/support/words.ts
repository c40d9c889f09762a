/** The texts that a reader of one language sees, so that a test can look for the same thing in both. */
import { readFileSync } from "node:fs";

export type Language = "bg" | "en";
export const languages: readonly Language[] = ["bg", "en"];

/** Gives the text of an id, with its `{places}` filled. Throws for an unknown id. */
export function wordsIn(language: Language): (id: string, values?: Record<string, string | number>) => string {
  const file = new URL(`../../app/locales/${language}.json`, import.meta.url);
  const texts: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
  return (id, values = {}) => {
    const text = texts[id];
    if (text === undefined) throw new Error(`No text is called ${id}.`);
    return text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
  };
}
