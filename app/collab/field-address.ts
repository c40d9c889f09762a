/**
 * Names one field of the plan, however its section is laid out in the document. Which layout a root has,
 * and which field holds rich text, is the plan's registry to say.
 */
import { isEventId, isMessageId, type RichAddress, type RootName, sections } from "@zaedno/plan";

export interface FieldAddress {
  readonly root: RootName;
  /** The entry's key in its root; of facts the thing they are about; the root's own name where it is one record. */
  readonly key: string;
  /** Null where the entry itself is the value, as with links. */
  readonly field: string | null;
}

type Layout = (typeof sections)[keyof typeof sections]["layout"];

interface RootFacts {
  readonly layout: Layout;
  readonly richField: string | undefined;
  readonly serverFields: readonly string[];
}

const rootFacts: ReadonlyMap<RootName, RootFacts> = new Map(
  Object.values(sections).map(({ root, layout, serverFields, ...section }): [RootName, RootFacts] => {
    const richField = "richField" in section ? section.richField : undefined;
    return [root, { layout, serverFields, richField }];
  }),
);

/** A root without a section of its own is read as plain values. */
export function layoutOf(root: RootName): Layout {
  return rootFacts.get(root)?.layout ?? "flat";
}

export function richFieldOf(root: RootName): string | null {
  return rootFacts.get(root)?.richField ?? null;
}

/** Set once at creation; afterwards only the server may. */
export function isServersField({ root, field }: FieldAddress): boolean {
  return field === "id" || (field !== null && rootFacts.get(root)?.serverFields.includes(field) === true);
}

/** What stands under this name in the root map itself; null for the fields of entities, which have maps of their own. */
export function addressInRoot(root: RootName, name: string): FieldAddress {
  switch (layoutOf(root)) {
    case "record":
      return { root, key: root, field: name };
    case "facts": {
      const [about = "", field = null] = name.split(":");
      return { root, key: about, field };
    }
    case "flat":
    case "entities":
      return { root, key: name, field: null };
  }
}

/** The opposite way: the name in the root map. */
export function nameInRoot({ root, key, field }: FieldAddress): string {
  switch (layoutOf(root)) {
    case "record":
      return field ?? key;
    case "facts":
      return field === null ? key : `${key}:${field}`;
    case "flat":
    case "entities":
      return key;
  }
}

/** The address by which the plan package knows a rich text; null for every other field. */
export function richAddressOf({ root, key, field }: FieldAddress): RichAddress | null {
  if (root === "messages" && field === "body" && isMessageId(key)) return { root, id: key, field };
  if (root === "events" && field === "minutes" && isEventId(key)) return { root, id: key, field };
  return null;
}

/** The thing that the field is about: facts belong to a stakeholder as much as its own fields do. */
export function thingOf({ root, key }: FieldAddress): string {
  return `${layoutOf(root) === "facts" ? "stakeholders" : root} ${key}`;
}

export const addressText = ({ root, key, field }: FieldAddress): string => JSON.stringify([root, key, field]);
