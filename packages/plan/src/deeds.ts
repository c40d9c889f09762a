/**
 * What somebody did, told without what they wrote: who, what kind of deed, to which thing. From this the server keeps
 * the history of a plan, and pages say what is new.
 *
 * Rules
 * [A1] A deed names a thing that people know: a check item's deed is its step's, a position's the stakeholder's.
 * [A2] A step that comes into "done" is done; into another column, moved; another place in its column is no deed.
 * [A3] Only members' changes are deeds; what only bookkeeping or the server changed is not.
 * [A4] A deed holds no value.
 * [A5] A deed's thing has an id that a device of ours would make: a key of anything else could be text, or what no
 *      history can keep.
 */
import * as Y from "yjs";
import { isDemandId, isEventId, isMessageId, isRelationId, isStakeholderId, isStepId, type MemberId } from "./ids.ts";
import { rootMap } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import type { SectionName } from "./sections/section.ts";
import { decodePlace } from "./sections/steps/place.ts";
import type { Touched } from "./touched.ts";

export const deedVerbs = ["added", "changed", "moved", "done", "deleted", "restored"] as const;

export type DeedVerb = (typeof deedVerbs)[number];

export interface Deed {
  readonly memberId: MemberId;
  readonly verb: DeedVerb;
  readonly section: SectionName;
  /** The thing's id; the section's name where the section is one record. */
  readonly id: string;
}

/** The deeds in what one change touched, read from the document as it stands right after it; each deed once. */
export function deedsIn(doc: Y.Doc, touched: readonly Touched[]): Deed[] {
  const deeds = new Map<string, Deed>();
  for (const touch of touched) {
    const deed = deedOf(doc, touch);
    if (deed === null) continue;
    const name = `${deed.section}/${deed.id}`;
    const known = deeds.get(name);
    if (known === undefined || weight(deed.verb) > weight(known.verb)) deeds.set(name, deed);
  }
  return [...deeds.values()];
}

/** Of several things done to one thing at once, the one worth telling. */
const weight = (verb: DeedVerb): number => ["changed", "moved", "restored", "done", "deleted", "added"].indexOf(verb);

function deedOf(doc: Y.Doc, touch: Touched): Deed | null {
  if (touch.member === null) return null;
  const thing = thingOf(doc, touch);
  if (thing === null || !isThing(thing)) return null;
  const isItself = thing.section === touch.section;
  const verb = isItself ? verbOf(doc, touch) : "changed";
  return verb === null ? null : { memberId: touch.member, verb, ...thing };
}

type Thing = Pick<Deed, "section" | "id">;

/** [A1] */
function thingOf(doc: Y.Doc, { section, key }: Touched): Thing | null {
  switch (section) {
    case "checkItems": {
      const item = rootMap(doc, "checkItems").get(key);
      const stepId = item instanceof Y.Map ? item.get("stepId") : undefined;
      return isStepId(stepId) ? { section: "steps", id: stepId } : null;
    }
    case "dependencies": {
      const after = key.split(">")[1];
      return isStepId(after) ? { section: "steps", id: after } : null;
    }
    case "links": {
      const [type, from] = key.split(":");
      if (from === undefined) return null;
      return { section: type?.startsWith("message.") ? "messages" : "steps", id: from };
    }
    case "positions":
    case "coalition": {
      const [id] = key.split(":");
      return isStakeholderId(id) ? { section: "stakeholders", id } : null;
    }
    case "meta":
    case "goal":
    case "steps":
    case "stakeholders":
    case "demands":
    case "relations":
    case "events":
    case "messages":
      return { section, id: key };
  }
}

/** [A5] */
function isThing({ section, id }: Thing): boolean {
  switch (section) {
    case "steps":
      return isStepId(id);
    case "stakeholders":
      return isStakeholderId(id);
    case "demands":
      return isDemandId(id);
    case "relations":
      return isRelationId(id);
    case "events":
      return isEventId(id);
    case "messages":
      return isMessageId(id);
    case "meta":
    case "goal":
      return id === section;
    case "checkItems":
    case "dependencies":
    case "links":
    case "positions":
    case "coalition":
      return false;
  }
}

function verbOf(doc: Y.Doc, { section, key, created, before }: Touched): DeedVerb | null {
  const { layout, root } = sections[section];
  if (layout !== "entities") return before.size > 0 ? "changed" : null;
  const entry = rootMap(doc, root).get(key);
  if (!(entry instanceof Y.Map)) return null;
  if (created) return "added";
  if (before.has("deletedAt")) return typeof entry.get("deletedAt") === "string" ? "deleted" : "restored";
  const written = [...before.keys()].filter((field) => field !== "updatedBy");
  if (written.some((field) => field !== "place" && field !== "doneOn")) return "changed";
  return written.length === 0 ? null : placeVerb(before.get("place"), entry.get("place"));
}

/** [A2] */
function placeVerb(before: unknown, now: unknown): DeedVerb | null {
  const column = decodePlace(now)?.column;
  if (column === undefined || column === decodePlace(before)?.column) return null;
  return column === "done" ? "done" : "moved";
}
