/** The invented people of the demo programme: six groups of four, and the staff around them. None of them exists. */
import type { PersonSymbol, Role } from "@zaedno/plan";

export type GroupKey = "blg1" | "blg2" | "pdv1" | "pdv2" | "lom1" | "lom2";
export type RegionKey = "blagoevgrad" | "plovdiv" | "lom";

export type PersonKey =
  | "vili"
  | "bobi"
  | "ina"
  | "kolyo"
  | "dari"
  | "zhoro"
  | "mime"
  | "toni"
  | "nadya"
  | "mitko"
  | "sevda"
  | "rosko"
  | "ema"
  | "stefo"
  | "reni"
  | "asen"
  | "pepi"
  | "dancho"
  | "lili"
  | "marto"
  | "niki"
  | "krisi"
  | "valyo"
  | "adi"
  | "mila"
  | "ognyan"
  | "ralitsa"
  | "vlado"
  | "geri"
  | "raya"
  | "plamen"
  | "iva"
  | "yoana"
  | "guest1"
  | "guest2"
  | "guest3";

/** Where somebody works: in groups, for a region, or for the whole programme. */
export type DemoPlace =
  | { readonly role: Extract<Role, "member" | "facilitator" | "mentor">; readonly groups: readonly GroupKey[] }
  | { readonly role: "coordinator"; readonly region: RegionKey }
  | { readonly role: "admin" | "official" };

export interface DemoPerson {
  readonly key: PersonKey;
  readonly nickname: string;
  /** Different from everybody else's in the same groups. */
  readonly symbol: PersonSymbol;
  readonly place: DemoPlace;
}

const member = (group: GroupKey): DemoPlace => ({ role: "member", groups: [group] });

export const demoPeople: readonly DemoPerson[] = [
  { key: "nadya", nickname: "Надя", symbol: "flower-2", place: member("pdv1") },
  { key: "mitko", nickname: "Митко", symbol: "volleyball", place: member("pdv1") },
  { key: "sevda", nickname: "Севда", symbol: "music", place: member("pdv1") },
  { key: "rosko", nickname: "Роско", symbol: "bike", place: member("pdv1") },
  { key: "dari", nickname: "Дари", symbol: "apple", place: member("blg2") },
  { key: "zhoro", nickname: "Жоро", symbol: "bell", place: member("blg2") },
  { key: "mime", nickname: "Миме", symbol: "cloud", place: member("blg2") },
  { key: "toni", nickname: "Тони", symbol: "star", place: member("blg2") },
  { key: "vili", nickname: "Вили", symbol: "sun", place: member("blg1") },
  { key: "bobi", nickname: "Боби", symbol: "sailboat", place: member("blg1") },
  { key: "ina", nickname: "Ина", symbol: "leaf", place: member("blg1") },
  { key: "kolyo", nickname: "Кольо", symbol: "drum", place: member("blg1") },
  { key: "ema", nickname: "Ема", symbol: "key-round", place: member("pdv2") },
  { key: "stefo", nickname: "Стефо", symbol: "tree-deciduous", place: member("pdv2") },
  { key: "reni", nickname: "Рени", symbol: "book-open", place: member("pdv2") },
  { key: "asen", nickname: "Асен", symbol: "hammer", place: member("pdv2") },
  { key: "pepi", nickname: "Пепи", symbol: "waves", place: member("lom1") },
  { key: "dancho", nickname: "Данчо", symbol: "sailboat", place: member("lom1") },
  { key: "lili", nickname: "Лили", symbol: "tree-deciduous", place: member("lom1") },
  { key: "marto", nickname: "Марто", symbol: "brush-cleaning", place: member("lom1") },
  { key: "niki", nickname: "Ники", symbol: "lightbulb", place: member("lom2") },
  { key: "krisi", nickname: "Криси", symbol: "guitar", place: member("lom2") },
  { key: "valyo", nickname: "Вальо", symbol: "megaphone", place: member("lom2") },
  { key: "adi", nickname: "Ади", symbol: "palette", place: member("lom2") },
  { key: "ognyan", nickname: "Огнян", symbol: "book-open", place: { role: "mentor", groups: ["pdv1", "lom2"] } },
  { key: "mila", nickname: "Мила", symbol: "leaf", place: { role: "mentor", groups: ["blg2"] } },
  { key: "ralitsa", nickname: "Ралица", symbol: "star", place: { role: "mentor", groups: ["blg1", "pdv2", "lom1"] } },
  {
    key: "vlado",
    nickname: "Владо",
    symbol: "megaphone",
    place: { role: "facilitator", groups: ["pdv1", "pdv2", "blg1", "blg2"] },
  },
  { key: "geri", nickname: "Гери", symbol: "bell", place: { role: "facilitator", groups: ["lom1", "lom2"] } },
  { key: "plamen", nickname: "Пламен", symbol: "star", place: { role: "coordinator", region: "plovdiv" } },
  { key: "raya", nickname: "Рая", symbol: "leaf", place: { role: "coordinator", region: "blagoevgrad" } },
  { key: "iva", nickname: "Ива", symbol: "waves", place: { role: "coordinator", region: "lom" } },
  { key: "yoana", nickname: "Йоана", symbol: "sun", place: { role: "admin" } },
  { key: "guest1", nickname: "Гост от общината 1", symbol: "key-round", place: { role: "official" } },
  { key: "guest2", nickname: "Гост от общината 2", symbol: "apple", place: { role: "official" } },
  { key: "guest3", nickname: "Гост от общината 3", symbol: "hammer", place: { role: "official" } },
];

/** Shown in the terminal: one of each kind. The log-ins of all stand in the installation's file. */
export const shownPeople: readonly PersonKey[] = ["nadya", "dari", "vlado", "ognyan", "plamen", "yoana", "guest1"];

/** An address that can never receive mail. Somebody who was given real work in a former demo keeps theirs: then it has a number. */
export function demoEmail(key: PersonKey, taken: ReadonlySet<string> = new Set()): string {
  const emails = [`${key}@demo.example`, ...Array.from({ length: 99 }, (_, at) => `${key}${at + 2}@demo.example`)];
  return emails.find((email) => !taken.has(email)) ?? "";
}
