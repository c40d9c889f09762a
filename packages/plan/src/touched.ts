/**
 * Which entries a transaction touched, and what the server needs to know to check them: who sent the change, whether it
 * created the entry, and what stood in the fields that are not the sender's to change.
 */
import type * as Y from "yjs";
import type { MemberId } from "./ids.ts";
import { rootMap } from "./plan-document.ts";
import { sections } from "./sections/index.ts";
import type { Section, SectionName } from "./sections/section.ts";

export interface Touched {
  readonly section: SectionName;
  /** Key of the entry in its root; the section's name for a record. */
  readonly key: string;
  /** Whose change it was; null for the server's own. */
  readonly member: MemberId | null;
  /** The entry was put there by this change. */
  readonly created: boolean;
  /** Fields written, with what stood there before; undefined for rich text that was written into. */
  readonly before: ReadonlyMap<string, unknown>;
}

/**
 * Runs `apply`, which applies one committed change, and tells which entries it touched. The worker collects these over
 * the rows it applied and hands them to `repairPlan`.
 */
export function noteTouched(doc: Y.Doc, member: MemberId | null, apply: () => void): Touched[] {
  const touched: Touched[] = [];
  const stops = Object.values(sections).map((section) => {
    const root = rootMap(doc, section.root);
    const note = (events: RootEvents) => touched.push(...touchedIn(section, root, events, member));
    root.observeDeep(note);
    return () => root.unobserveDeep(note);
  });
  try {
    apply();
  } finally {
    for (const stop of stops) stop();
  }
  return touched;
}

type RootEvents = readonly Y.YEvent<Y.AbstractType<unknown>>[];

function touchedIn(
  { name, layout }: Pick<Section<unknown>, "name" | "layout">,
  root: Y.Map<unknown>,
  events: RootEvents,
  member: MemberId | null,
): Touched[] {
  if (layout === "record") {
    const before = valuesBefore(events.filter((event) => event.target === root));
    return [{ section: name, key: name, member, created: false, before }];
  }
  return [...touchedKeys(root, events)].map((key) => {
    const created = events.some((event) => event.target === root && event.keys.has(key));
    const before = new Map<string, unknown>();
    for (const event of events) {
      const [entry, field] = event.path;
      if (String(entry) !== key) continue;
      if (field === undefined) for (const [own, value] of valuesBefore([event])) before.set(own, value);
      else if (!before.has(String(field))) before.set(String(field), unknownBefore);
    }
    return { section: name, key, member, created, before };
  });
}

/** Rich text was written into, not replaced: what stood there before isn't known. */
const unknownBefore = undefined;

function valuesBefore(events: RootEvents): Map<string, unknown> {
  return new Map(events.flatMap((event) => [...event.keys].map(([field, { oldValue }]) => [field, oldValue] as const)));
}

/** Keys of the root whose entry was set, removed, or written into. */
export function touchedKeys(root: Y.Map<unknown>, events: RootEvents): Set<string> {
  const keys = new Set<string>();
  for (const event of events) {
    if (event.target === root) {
      for (const key of event.keys.keys()) keys.add(key);
    } else if (event.path[0] !== undefined) {
      keys.add(String(event.path[0]));
    }
  }
  return keys;
}
