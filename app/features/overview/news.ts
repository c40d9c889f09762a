/** What happened in a plan, as the feed shows it: one line each, or one for several of a kind by the same person. */
import type { DeedVerb, MemberId, SectionName } from "@zaedno/plan";

export interface NewsItem {
  readonly memberId: MemberId;
  readonly verb: DeedVerb;
  /** The title is empty where the thing is one of a kind, as the goals are. */
  readonly thing: { readonly section: SectionName; readonly id: string; readonly title: string };
  /** A moment, or the day where no more is known. */
  readonly at: string;
}

export interface NewsLine {
  /** The newest of them. */
  readonly item: NewsItem;
  /** How many more of the same kind. */
  readonly more: number;
}

/** Neighbours by the same person that say the same of the same kind of thing become one line. */
export function foldedNews(items: readonly NewsItem[]): readonly NewsLine[] {
  const lines: NewsLine[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last && isAlike(last.item, item)) lines[lines.length - 1] = { item: last.item, more: last.more + 1 };
    else lines.push({ item, more: 0 });
  }
  return lines;
}

function isAlike(a: NewsItem, b: NewsItem): boolean {
  return a.memberId === b.memberId && a.verb === b.verb && a.thing.section === b.thing.section;
}
