/** Puts together what the people page knows: the live plan, who looks at it, what is open, and what was just done. */
import type { Plan, StakeholderId } from "@zaedno/plan";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { type PresentPerson, usePlan, usePresence } from "../../collab/index.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { type Editing, useEditing } from "../editing/editing-context.ts";
import { useGrown } from "../editing/use-grown.ts";
import { searchOf } from "./people-address.ts";
import type { PeopleScreen, PeopleSheet } from "./people-context.ts";
import { passes } from "./people-filters.ts";
import { type PersonRow, personRows } from "./people-rows.ts";
import { sortedRows } from "./people-sorting.ts";
import { focusPersonSoon } from "./person-focus.ts";
import { type PeopleViewControl, usePeopleView } from "./use-people-view.ts";
import { type VisitorsByPerson, visitorsByPerson } from "./visitors.ts";

export interface PeopleParts {
  readonly screen: PeopleScreen;
  readonly sheet: PeopleSheet | null;
  readonly closeSheet: () => void;
}

export function usePeople(): PeopleParts {
  const plan = usePlan();
  const view = usePeopleView();
  const editing = useEditing();
  const rows = useGrown<Plan, readonly PersonRow[]>(plan, personRows);
  const { here } = usePresence();
  const visitors = useGrown<readonly PresentPerson[], VisitorsByPerson>(here, visitorsByPerson);
  const [sheet, setSheet] = useState<PeopleSheet | null>(null);
  const [words, search] = useState("");
  // The field takes each letter at once; two hundred rows follow when there is time.
  const wanted = useDeferredValue(words);
  const fresh = useFresh(`${searchOf({ ...view, openId: null })} ${wanted}`);
  const shown = useShown(rows, view, wanted, fresh.mustShow);
  const acts = useActs(editing, fresh.showPerson);
  const visitorOf = useCallback((id: StakeholderId) => visitors.get(id)?.[0], [visitors]);
  const screen: PeopleScreen = {
    ...editing,
    ...fresh,
    ...acts,
    plan,
    view,
    rows,
    shown,
    words,
    search,
    visitors,
    visitorOf,
    openSheet: setSheet,
  };
  return { screen, sheet, closeSheet: useCallback(() => setSheet(null), []) };
}

const nobody: ReadonlySet<StakeholderId> = new Set();

/** Those who were just added; another wish, a filter or a word, holds for them too. */
function useFresh(wish: string): Pick<PeopleScreen, "mustShow" | "showPerson" | "wish"> {
  const [fresh, setFresh] = useState({ wish, ids: nobody });
  const mustShow = fresh.wish === wish ? fresh.ids : nobody;
  const showPerson = useCallback(
    (id: StakeholderId) =>
      setFresh((former) => ({ wish, ids: new Set([...(former.wish === wish ? former.ids : []), id]) })),
    [wish],
  );
  return { mustShow, showPerson, wish };
}

function useShown(
  rows: readonly PersonRow[],
  { filters, sorting }: PeopleViewControl,
  words: string,
  mustShow: ReadonlySet<StakeholderId>,
): readonly PersonRow[] {
  const locale = useLocale();
  return useMemo(() => {
    const found = rows.filter((row) => passes(row, filters, words) || mustShow.has(row.id));
    return sortedRows(found, sorting, locale);
  }, [rows, filters, words, mustShow, sorting, locale]);
}

function useActs(
  { run, say }: Editing,
  showPerson: PeopleScreen["showPerson"],
): Pick<PeopleScreen, "remove" | "restore"> {
  const t = useText();
  const remove = useCallback(
    ({ id, who }: PersonRow) => {
      const outcome = run((plan) => plan.deleteStakeholder(id));
      if (outcome.ok) say({ text: t("people.deleted", { name: who.name }), icon: "trash-2", undoable: true });
      else say({ text: outcome.refusal, icon: "octagon-alert" });
    },
    [run, say, t],
  );
  const restore = useCallback(
    (id: StakeholderId, name: string) => {
      const outcome = run((plan) => plan.restoreStakeholder(id));
      if (outcome.ok) showPerson(id);
      say({ text: outcome.ok ? t("people.restored", { name }) : outcome.refusal, icon: "check" });
      focusPersonSoon(id);
    },
    [run, say, t, showPerson],
  );
  return { remove, restore };
}
