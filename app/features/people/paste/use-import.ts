/** Carries a pasted table into the plan, and says what was done. */
import { useState } from "react";
import { useText } from "../../../ui/text.tsx";
import { usePeopleScreen } from "../people-context.ts";
import { focusPersonSoon } from "../person-focus.ts";
import type { PasteDeeds } from "./plan-of-paste.ts";

export function useImport({ add, fill }: PasteDeeds, onDone: () => void) {
  const t = useText();
  const { run, say, showPerson } = usePeopleScreen();
  const [refusal, setRefusal] = useState<string | null>(null);
  const doImport = () => {
    const outcome = run((plan) => plan.addStakeholders(add, fill));
    if (!outcome.ok) return setRefusal(outcome.refusal);
    for (const id of outcome.value) showPerson(id);
    onDone();
    say({ text: t("people.pasted", { add: add.length, fill: fill.length }), icon: "check", undoable: true });
    focusPersonSoon(outcome.value[0] ?? fill[0]?.id ?? null);
  };
  return { refusal, doImport };
}
