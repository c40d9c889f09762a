/**
 * Positions: what the group believes a stakeholder thinks and can do. Private, so it lies in a root of its own and
 * never inside the stakeholder.
 *
 * Rules
 * [N1] A position is a few facts about one stakeholder, each under its own key; it goes and comes back with them.
 * [N2] Support and wished support are −2 to 2; power and interest 1 to 4. Not noted is unknown, which is not 0.
 * [N3] Confidence is one of its list; evidence and note have up to 1000 characters in lines.
 * [N4] A new judgement is of today: changing support, power, interest, confidence or evidence sets the day, unless a
 *      day is given.
 * [N5] Support 2 and 1 are an active and a passive ally, 0 neutral, −1 and −2 a passive and an active opponent.
 * [N6] Power and interest from 3 up are high: that gives the four quadrants; none while either is unknown.
 */

import type * as Y from "yjs";
import {
  type Confidence,
  confidences,
  type PowerLevel,
  positionTextMax,
  powerLevels,
  type Support,
  supportLevels,
} from "../choices.ts";
import type { Day } from "../days.ts";
import type { StakeholderId } from "../ids.ts";
import type { Actor } from "../plan-document.ts";
import { defineFacts, type FactChanges, setFacts } from "./facts.ts";
import { choice, dayField, level, lines } from "./fields.ts";

export interface Position {
  /** −2 works against us, 2 works with us; absent is unknown. */
  readonly support?: Support;
  /** Where the group would like them to stand. */
  readonly supportTarget?: Support;
  readonly power?: PowerLevel;
  readonly interest?: PowerLevel;
  readonly confidence?: Confidence;
  readonly evidence?: string;
  readonly assessedOn?: Day;
  readonly note?: string;
}

const judgements: ReadonlySet<string> = new Set([
  "support",
  "supportTarget",
  "power",
  "interest",
  "confidence",
  "evidence",
]);

export const positionsSection = defineFacts<Position>({
  name: "positions",
  root: "positions",
  entryRule: "N1",
  fields: {
    support: level("N2", supportLevels),
    supportTarget: level("N2", supportLevels),
    power: level("N2", powerLevels),
    interest: level("N2", powerLevels),
    confidence: choice("N3", confidences),
    evidence: lines({ rule: "N3", max: positionTextMax }),
    assessedOn: dayField("N4"),
    note: lines({ rule: "N3", max: positionTextMax }),
  },
  along: ({ today }, writes) => (writes.some(([field]) => judgements.has(field)) ? [["assessedOn", today]] : []),
});

/** Notes what the group believes; `undefined` makes a fact unknown again. Refuses with K1, N2, N3 or N4. */
export function setPosition(doc: Y.Doc, actor: Actor, id: StakeholderId, changes: FactChanges<Position>): void {
  setFacts(doc, actor, positionsSection, id, changes);
}
