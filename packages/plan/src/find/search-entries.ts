/** Every text of a plan that can be searched, with the thing it belongs to. */
import type { Plan } from "../plan.ts";
import type { RichAddress } from "../rich-text/rich-fragment.ts";
import type { SectionName } from "../sections/section.ts";

/** Gives the whole of a rich text where the caller has the document. */
export type BodyOf = (address: RichAddress) => string;

export interface SearchText {
  readonly field: string;
  readonly text: string;
  readonly isTitle: boolean;
}

export interface SearchEntry {
  readonly section: SectionName;
  readonly id: string;
  readonly title: string;
  /** The title is among the texts; otherwise it is that of the thing this hangs on. */
  readonly isTitled: boolean;
  readonly texts: readonly SearchText[];
}

/** In the order of the pages, which decides between equals. */
export function searchEntries(plan: Plan, bodyOf?: BodyOf): SearchEntry[] {
  return [
    titled("meta", "meta", plan.meta, "title", ["titleEn"]),
    hanging("goal", "goal", plan.meta.title, plan.goal, goalFields),
    ...plan.demands.map((demand) => titled("demands", demand.id, demand, "text", ["who", "measure"])),
    ...peopleEntries(plan),
    ...stepEntries(plan),
    ...eventEntries(plan, bodyOf),
    ...messageEntries(plan, bodyOf),
  ].filter(({ texts }) => texts.length > 0);
}

const goalFields = ["longTerm", "intermediate", "shortTerm", "orgAssets", "orgGains", "orgProblems"] as const;

function stepEntries({ steps, checkItems }: Plan): SearchEntry[] {
  return steps.flatMap((step) => [
    titled("steps", step.id, step, "title", ["resources", "result"]),
    ...(checkItems[step.id] ?? []).map((item) => hanging("checkItems", step.id, step.title, item, ["text"])),
  ]);
}

function peopleEntries({ stakeholders, positions, coalition, relations }: Plan): SearchEntry[] {
  const names = new Map(stakeholders.map(({ id, name }) => [id, name]));
  return [
    ...stakeholders.flatMap((stakeholder) => {
      const { id, name } = stakeholder;
      return [
        titled("stakeholders", id, stakeholder, "name", ["roleTitle", "orgName", "publishLabel"]),
        hanging("positions", id, name, positions[id] ?? {}, ["evidence", "note"]),
        hanging("coalition", id, name, coalition[id] ?? {}, ["roleInCoalition"]),
      ];
    }),
    ...relations.map((relation) =>
      hanging("relations", relation.from, names.get(relation.from) ?? "", relation, ["note"]),
    ),
  ];
}

function eventEntries({ events }: Plan, bodyOf: BodyOf | undefined): SearchEntry[] {
  return events.map((event) => {
    const entry = titled("events", event.id, event, "title", ["place", "agenda"]);
    return withBody(entry, { root: "events", id: event.id, field: "minutes" }, event, bodyOf);
  });
}

function messageEntries({ messages }: Plan, bodyOf: BodyOf | undefined): SearchEntry[] {
  return messages.map((message) => {
    const entry = titled("messages", message.id, message, "title", []);
    return withBody(entry, { root: "messages", id: message.id, field: "body" }, message, bodyOf);
  });
}

function withBody(
  entry: SearchEntry,
  address: RichAddress,
  { excerpt, words }: { readonly excerpt: string; readonly words: number },
  bodyOf: BodyOf | undefined,
): SearchEntry {
  if (words === 0) return entry;
  const text = bodyOf === undefined ? excerpt : bodyOf(address);
  return { ...entry, texts: [...entry.texts, { field: address.field, text, isTitle: false }] };
}

function titled<Thing extends object>(
  section: SectionName,
  id: string,
  thing: Thing,
  title: keyof Thing & string,
  others: readonly (keyof Thing & string)[],
): SearchEntry {
  const texts = [...textsOf(thing, [title], true), ...textsOf(thing, others, false)];
  return { section, id, title: String(thing[title]), isTitled: true, texts };
}

/** What hangs on another thing and is shown under that thing's title. */
function hanging<Thing extends object>(
  section: SectionName,
  id: string,
  title: string,
  thing: Thing,
  fields: readonly (keyof Thing & string)[],
): SearchEntry {
  return { section, id, title, isTitled: false, texts: textsOf(thing, fields, false) };
}

function textsOf<Thing extends object>(
  thing: Thing,
  fields: readonly (keyof Thing & string)[],
  isTitle: boolean,
): SearchText[] {
  return fields.flatMap((field) => {
    const text = thing[field];
    return typeof text === "string" && text !== "" ? [{ field, text, isTitle }] : [];
  });
}
