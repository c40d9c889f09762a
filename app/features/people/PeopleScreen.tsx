/** The people around the demand: one record for each, seen as table, spectrum or grid, and the sheets over them. */
import { useState } from "react";
import { useWeakNetwork } from "../../collab/index.ts";
import { Band } from "../../ui/Band.tsx";
import { Button } from "../../ui/Button.tsx";
import { FetchedPart, FetchedSheet } from "../../ui/FetchedPart.tsx";
import { type Part, usePartsAtHand } from "../../ui/fetched-part.ts";
import { useText } from "../../ui/text.tsx";
import { LostEditBands } from "../editing/LostEditBands.tsx";
import { DeletedPeople } from "./DeletedPeople.tsx";
import { EmptyPeople } from "./EmptyPeople.tsx";
import { FilterBar } from "./filter/FilterBar.tsx";
import { HiddenPeople } from "./hidden/HiddenPeople.tsx";
import { useHiddenPositions } from "./hidden/use-hidden-positions.ts";
import { isAboutPerson } from "./is-about-person.ts";
import { PeopleList } from "./list/PeopleList.tsx";
import { PeopleHead } from "./PeopleHead.tsx";
import styles from "./PeopleScreen.module.css";
import type { PeopleViewName } from "./people-address.ts";
import { PeopleContext, type PeopleSheet, usePeopleScreen } from "./people-context.ts";
import { addPart, copyPart, filterPart, gridPart, pastePart, peopleAtHand, spectrumPart } from "./people-parts.ts";
import { PersonSheet } from "./sheet/PersonSheet.tsx";
import { PeopleTable } from "./table/PeopleTable.tsx";
import { useIsWide } from "./use-is-wide.ts";
import { useOpenPerson } from "./use-open-person.ts";
import { usePeople } from "./use-people.ts";
import { useLinksOf } from "./use-people-view.ts";
import { PersonLinksContext } from "./use-person-link.ts";

export function PeopleScreen() {
  const { screen, sheet, closeSheet } = usePeople();
  const { view, plan, rows } = screen;
  const isEmpty = rows.length === 0 && plan.deletedStakeholders.length === 0;
  const { hidden } = useHiddenPositions();
  useOpenPerson(view.openId);
  usePartsAtHand(peopleAtHand);
  return (
    <PeopleContext.Provider value={screen}>
      <PersonLinksContext.Provider value={useLinksOf(view)}>
        <div className={styles.screen}>
          <PeopleHead isEmpty={isEmpty} />
          <div className={styles.lost}>
            <LostEditBands judgements={!hidden} isHere={(edit) => !isAboutPerson(edit, plan, view.openId)} />
          </div>
          {isEmpty ? <EmptyPeople /> : hidden ? <HiddenPeople /> : <View name={view.view} />}
          {!isEmpty && <DeletedPeople />}
        </div>
        {view.openId !== null && <PersonSheet key={view.openId} id={view.openId} />}
        {sheet && <OpenSheet sheet={sheet} onClose={closeSheet} />}
      </PersonLinksContext.Provider>
    </PeopleContext.Provider>
  );
}

function View({ name }: { name: PeopleViewName }) {
  switch (name) {
    case "table":
      return <TableOrList />;
    case "spectrum":
      return <MapOrList key={name} part={spectrumPart} />;
    case "grid":
      return <MapOrList key={name} part={gridPart} />;
  }
}

/** Where the line is spared the list comes first, and the map when somebody asks for it. */
function MapOrList({ part }: { part: Part<object> }) {
  const t = useText();
  const { on: sparesLine } = useWeakNetwork();
  const [asked, setAsked] = useState(false);
  if (!sparesLine || asked) return <FetchedPart part={part} props={{}} />;
  return (
    <>
      <Band icon="wifi-off" action={<Button onClick={() => setAsked(true)}>{t("people.showMap")}</Button>}>
        {t("people.listFirst")}
      </Band>
      <TableOrList />
    </>
  );
}

/** The server can't know the width and sends both; the browser keeps the one that is seen. */
function TableOrList() {
  const { rows, canEdit } = usePeopleScreen();
  const isWide = useIsWide();
  if (rows.length === 0 && !canEdit) return <EmptyPeople />;
  return (
    <>
      <FilterBar />
      {isWide !== false && <PeopleTable />}
      {isWide !== true && <PeopleList />}
    </>
  );
}

function OpenSheet({ sheet, onClose }: { sheet: PeopleSheet; onClose: () => void }) {
  switch (sheet.kind) {
    case "add":
      return <FetchedSheet part={addPart} props={{ onClose }} />;
    case "filter":
      return <FetchedSheet part={filterPart} props={{ onClose }} />;
    case "copy":
      return <FetchedSheet part={copyPart} props={{ text: sheet.text, onClose }} />;
    case "paste":
      return <FetchedSheet part={pastePart} props={{ first: sheet.text, onClose }} />;
  }
}
