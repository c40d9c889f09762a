/** The words that are looked for, what they find in the plan as it stands, and which find the keyboard is at. */
import { type Found, findInPlan, richTextPlain } from "@zaedno/plan";
import { useMemo, useState } from "react";
import { usePlan, useReadText } from "../../collab/index.ts";
import { usePlanId } from "../editing/use-plan-id.ts";
import { useShownPlan } from "../people/hidden/without-judgements.ts";
import { type FoundOnPage, type FoundResult, resultsByPage } from "./find-results.ts";

export interface Finding {
  readonly words: string;
  readonly look: (words: string) => void;
  readonly pages: readonly FoundOnPage[];
  readonly count: number;
  /** Null when nothing is found. */
  readonly active: FoundResult | null;
  /** To the next find, or the one before; around at the ends. */
  readonly step: (by: 1 | -1) => void;
}

export function useFind(): Finding {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  // Not deferred: whoever types a word and Enter in one breath must come to what that word finds.
  const found = useFound(words);
  const plan = usePlan();
  const planId = usePlanId();
  const pages = useMemo(() => resultsByPage(found, plan, planId), [found, plan, planId]);
  const results = pages.flatMap((page) => page.results);
  const last = results.length - 1;
  return {
    words,
    look(next) {
      setWords(next);
      setAt(0);
    },
    pages,
    count: results.length,
    // Others may have deleted what the keyboard was at.
    active: results[Math.min(at, last)] ?? null,
    step: (by) => setAt((now) => (last < 0 ? 0 : (Math.min(now, last) + by + last + 1) % (last + 1))),
  };
}

function useFound(words: string): readonly Found[] {
  const plan = useShownPlan(usePlan());
  const read = useReadText();
  return useMemo(() => {
    if (words.trim() === "") return [];
    return findInPlan(plan, words, read === null ? undefined : (address) => richTextPlain(read(address) ?? []));
  }, [plan, read, words]);
}
