import {
  addEvent,
  addMessage,
  day,
  editGoal,
  type MessageId,
  openPlan,
  type RichBlock,
  readPlan,
  readRichText,
  richFragment,
  richTextOf,
  type StakeholderId,
  setCoalition,
  setPosition,
  setRichText,
} from "@zaedno/plan";
import { anActor, aPlan, aStakeholder } from "@zaedno/plan/testing";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type FieldChange, watchFields } from "./field-watch.ts";
import { LostEdits } from "./lost-edits.ts";
import { placeField, rebase } from "./rebase.ts";
import { fieldsOfChanges } from "./stored-document.ts";
import type { UnsentField } from "./unsent-fields.ts";

const me = anActor();
const other = anActor();
let mine: Y.Doc;
let stakeholder: StakeholderId;
let message: MessageId;

beforeEach(() => {
  mine = aPlan();
  stakeholder = aStakeholder(mine, other, { name: "Калина Примерова" });
  message = addMessage(mine, other, { kind: "core", title: "Ядро", text: "Площадката е за всички." });
  setPosition(mine, other, stakeholder, { support: -1 });
  editGoal(mine, other, { longTerm: "Квартал за хора" });
});

/** The same content under another epoch: nothing of the former history. */
function otherEpoch(): Y.Doc {
  const copy = openPlan();
  for (const [root, type] of mine.share) {
    if (!(type instanceof Y.Map)) continue;
    for (const [key, value] of type.entries())
      copy.getMap(root).set(key, value instanceof Y.Map ? value.clone() : value);
  }
  return copy;
}

/** What the changes say when they are found on the device, as unsent rows over what the server had. */
function unsentOf(change: () => void): readonly UnsentField[] {
  const base = Y.encodeStateAsUpdate(mine);
  const changes: Uint8Array[] = [];
  const keep = (bytes: Uint8Array) => changes.push(bytes);
  mine.on("update", keep);
  change();
  mine.off("update", keep);
  return fieldsOfChanges({ durable: [base] }, changes);
}

const bodyIn = (doc: Y.Doc, id = message): readonly RichBlock[] => {
  const fragment = richFragment(doc, { root: "messages", id, field: "body" });
  return fragment === null ? [] : readRichText(fragment);
};
const write = (doc: Y.Doc, actor: typeof me, text: string | RichBlock[], id = message) =>
  setRichText(doc, actor, { root: "messages", id, field: "body" }, typeof text === "string" ? richTextOf(text) : text);
const nothingLeft = { conflicts: [], homeless: [] };

describe("facts about a stakeholder", () => {
  test("come over when nobody else has noted the same, each for itself", () => {
    const theirs = otherEpoch();
    const work = unsentOf(() => {
      setPosition(mine, me, stakeholder, { power: 4, evidence: "Каза го на срещата" });
      setCoalition(mine, me, stakeholder, { stage: "met" });
    });
    setPosition(theirs, other, stakeholder, { interest: 3 });
    expect(rebase(theirs, me, work)).toEqual(nothingLeft);
    const plan = readPlan(theirs);
    expect(plan.positions[stakeholder]).toMatchObject({
      support: -1,
      power: 4,
      interest: 3,
      evidence: "Каза го на срещата",
    });
    expect(plan.coalition[stakeholder]).toMatchObject({ stage: "met" });
  });

  test("are offered under their stakeholder when two people have noted the same", () => {
    const theirs = otherEpoch();
    const work = unsentOf(() => setPosition(mine, me, stakeholder, { support: 2 }));
    setPosition(theirs, other, stakeholder, { support: 0 });
    const { conflicts } = rebase(theirs, me, work);
    expect(conflicts).toMatchObject([{ root: "positions", key: stakeholder, field: "support", mine: 2, now: 0 }]);
    const [conflict] = conflicts;
    if (conflict) placeField(theirs, me, conflict, work);
    expect(readPlan(theirs).positions[stakeholder]?.support).toBe(2);
  });

  test("come with the stakeholder who is new, and have no home without theirs", () => {
    const theirs = otherEpoch();
    const work = unsentOf(() => {
      const added = aStakeholder(mine, me, { name: "Нова" });
      setPosition(mine, me, added, { support: 1 });
    });
    expect(rebase(theirs, me, work)).toEqual(nothingLeft);
    expect(Object.values(readPlan(theirs).positions).map((position) => position?.support)).toEqual(
      expect.arrayContaining([-1, 1]),
    );
    const facts = unsentOf(() => setPosition(mine, me, stakeholder, { power: 1 }));
    expect(rebase(aPlan(), me, facts).homeless).toHaveLength(facts.length);
  });
});

test("fields of the goal come over, and are offered when somebody else has written there", () => {
  const theirs = otherEpoch();
  const work = unsentOf(() => editGoal(mine, me, { longTerm: "Мое", shortTerm: "До лятото" }));
  editGoal(theirs, other, { longTerm: "Тяхно" });
  const { conflicts } = rebase(theirs, me, work);
  expect(conflicts).toMatchObject([{ root: "goal", key: "goal", field: "longTerm", mine: "Мое", now: "Тяхно" }]);
  expect(readPlan(theirs).goal).toMatchObject({ longTerm: "Тяхно", shortTerm: "До лятото" });
});

describe("rich text", () => {
  const bold: RichBlock[] = [{ type: "paragraph", runs: [{ text: "Площадката", bold: true }, { text: " е наша." }] }];

  test("comes over as a whole, with its looks, when nobody else has changed it", () => {
    const theirs = otherEpoch();
    const work = unsentOf(() => write(mine, me, bold));
    expect(work).toMatchObject([{ field: "body", before: "Площадката е за всички.", mine: "Площадката е наша." }]);
    expect(rebase(theirs, me, work)).toEqual(nothingLeft);
    expect(bodyIn(theirs)).toEqual(bold);
  });

  test("of which only the looks have changed is not forgotten", () => {
    const theirs = otherEpoch();
    const struck: RichBlock[] = [{ type: "paragraph", runs: [{ text: "Площадката е за всички.", strike: true }] }];
    expect(
      rebase(
        theirs,
        me,
        unsentOf(() => write(mine, me, struck)),
      ),
    ).toEqual(nothingLeft);
    expect(bodyIn(theirs)).toEqual(struck);
  });

  test("that somebody else has changed too is offered as text, and taken as a whole", () => {
    const theirs = otherEpoch();
    const work = unsentOf(() => write(mine, me, bold));
    write(theirs, other, "Площадката е на децата.");
    const { conflicts } = rebase(theirs, me, work);
    expect(conflicts).toMatchObject([{ field: "body", mine: "Площадката е наша.", now: "Площадката е на децата." }]);
    const [conflict] = conflicts;
    if (conflict) placeField(theirs, me, conflict, work);
    expect(bodyIn(theirs)).toEqual(bold);
  });

  test("of a new message comes over with it, and what was written into it later too", () => {
    const theirs = otherEpoch();
    let added: MessageId | undefined;
    const work = unsentOf(() => {
      added = addMessage(mine, me, { kind: "story", title: "История" });
      write(mine, me, bold, added);
      addEvent(mine, me, { type: "meeting", title: "Среща", day: day("2026-12-01") });
    });
    expect(rebase(theirs, me, work)).toEqual(nothingLeft);
    expect(bodyIn(theirs, added)).toEqual(bold);
    expect(readPlan(theirs)).toMatchObject({ broken: [], events: [{ title: "Среща" }] });
    expect(readPlan(theirs).messages).toHaveLength(2);
  });

  test("whose message is gone has no home but the file", () => {
    const { homeless } = rebase(
      aPlan(),
      me,
      unsentOf(() => write(mine, me, bold)),
    );
    expect(homeless).toMatchObject([{ field: "body", mine: "Площадката е наша." }]);
  });

  test("doing it twice changes nothing the second time", () => {
    const theirs = otherEpoch();
    const work = unsentOf(() => write(mine, me, bold));
    rebase(theirs, me, work);
    const before = Y.encodeStateVector(theirs);
    expect(rebase(theirs, me, work)).toEqual(nothingLeft);
    expect(Y.encodeStateVector(theirs)).toEqual(before);
  });

  test("is one change however many paragraphs it touches, and is never offered as lost: it merges", () => {
    const seen: FieldChange[][] = [];
    watchFields(mine, (changes) => seen.push([...changes]));
    write(mine, me, [...bold, ...bold, ...bold]);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.map(({ root, key, field }) => [root, key, field])).toEqual([
      ["messages", message, "body"],
      ["messages", message, "updatedBy"],
    ]);
    const lost = new LostEdits(nothingKnown);
    lost.edited(seen[0] ?? [], 0);
    lost.replaced(seen[0] ?? [], 1);
    expect(lost.lost.filter(({ field }) => field === "body")).toEqual([]);
  });
});

const nothingKnown = { editorOf: () => null, writingIn: () => null, isUnaware: () => false };

test("a fact that somebody else has noted over mine is offered back under the stakeholder", () => {
  const lost = new LostEdits(nothingKnown);
  watchFields(mine, (changes) => lost.edited(changes, 0));
  setPosition(mine, me, stakeholder, { evidence: "Моето" });
  const theirs: FieldChange = {
    root: "positions",
    key: stakeholder,
    field: "evidence",
    before: null,
    now: "Тяхното",
    created: false,
  };
  lost.replaced([theirs], 1);
  expect(lost.lost).toMatchObject([{ entityId: stakeholder, root: "positions", field: "evidence", mine: "Моето" }]);
});
