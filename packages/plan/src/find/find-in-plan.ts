/**
 * Finding things in a plan by words, as people type them on a phone.
 *
 * Rules
 * [Y1] A thing is found when each word stands in one of its texts, in any order and case, with or without accents.
 *      Deleted things are not found; of rich text what the caller gives is searched, or else its beginning.
 * [Y2] Latin letters find Cyrillic as people write it without a Cyrillic keyboard, and the other way round.
 * [Y3] What stands in a title comes before what stands elsewhere, whole words and their beginnings before their middles.
 *      At most 50 are given, best first.
 * [Y4] What hangs on a thing is found under it: a check item under its step, a position under its stakeholder.
 */
import type { Plan } from "../plan.ts";
import type { SectionName } from "../sections/section.ts";
import { type BodyOf, type SearchEntry, type SearchText, searchEntries } from "./search-entries.ts";
import { foldText, type Hit, SearchWord } from "./search-word.ts";
import { snippetOf } from "./snippet.ts";

export interface Found {
  readonly section: SectionName;
  /** The thing to open: of check items the step, of positions the stakeholder, of relations the one they come from. */
  readonly id: string;
  /** That thing's own title. */
  readonly title: string;
  /** The field that `snippet` is of. */
  readonly field: string;
  readonly snippet: string;
  /** Where in the snippet the first found word stands: from, up to. */
  readonly match: readonly [number, number];
}

const foundMax = 50;
const wordsMax = 8;
const wordMax = 40;

/** The things in which all the words stand, best first; nothing for an empty question. */
export function findInPlan(plan: Plan, words: string, bodyOf?: BodyOf): Found[] {
  const wanted = searchWords(words);
  if (wanted.length === 0) return [];
  const scored = searchEntries(plan, bodyOf).flatMap((entry) => {
    const found = findInEntry(entry, wanted);
    return found === null ? [] : [found];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, foundMax)
    .map(({ found }) => found);
}

function searchWords(words: string): SearchWord[] {
  const parts = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return parts.slice(0, wordsMax).map((part) => new SearchWord(part.slice(0, wordMax)));
}

interface FoldedText extends SearchText {
  readonly folded: string;
}

interface TextHit extends Hit {
  readonly text: FoldedText;
  readonly score: number;
}

function findInEntry(entry: SearchEntry, wanted: readonly SearchWord[]): { found: Found; score: number } | null {
  const own = entry.texts.map((text): FoldedText => ({ ...text, folded: foldText(text.text) }));
  const around = entry.isTitled ? null : foldText(entry.title);
  const hits: TextHit[] = [];
  for (const word of wanted) {
    const hit = bestHit(own, word);
    if (hit !== null) hits.push(hit);
    // [Y4] The thing that it hangs on may hold the other words.
    else if (around === null || word.findIn(around) === null) return null;
  }
  const [first] = hits.sort((a, b) => b.score - a.score);
  if (first === undefined) return null;
  const { section, id, title } = entry;
  const { snippet, match } = snippetOf(first.text.text, first);
  const score = hits.reduce((sum, hit) => sum + hit.score, 0) / wanted.length;
  return { found: { section, id, title, field: first.text.field, snippet, match }, score };
}

function bestHit(texts: readonly FoldedText[], word: SearchWord): TextHit | null {
  let best: TextHit | null = null;
  for (const text of texts) {
    const hit = word.findIn(text.folded);
    if (hit === null) continue;
    // [Y3] A beginning in a note is worth less than a middle in a title.
    const score = (text.isTitle ? 10 : 0) + { word: 3, start: 2, middle: 1 }[hit.kind];
    if (best === null || score > best.score) best = { ...hit, text, score };
  }
  return best;
}
