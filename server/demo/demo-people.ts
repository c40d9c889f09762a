/** The invented people of the demo programme: a group of four, and the staff around it. None of them exists. */
import type { PersonSymbol, Role } from "@zaedno/plan";

export type PersonKey = "nadya" | "mitko" | "sevda" | "rosko" | "ognyan" | "vlado" | "plamen" | "yoana" | "guest1";

export interface DemoPerson {
  readonly key: PersonKey;
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly role: Role;
}

export const demoPeople: readonly DemoPerson[] = [
  { key: "nadya", nickname: "Надя", symbol: "flower-2", role: "member" },
  { key: "mitko", nickname: "Митко", symbol: "volleyball", role: "member" },
  { key: "sevda", nickname: "Севда", symbol: "music", role: "member" },
  { key: "rosko", nickname: "Роско", symbol: "bike", role: "member" },
  { key: "ognyan", nickname: "Огнян", symbol: "lightbulb", role: "mentor" },
  { key: "vlado", nickname: "Владо", symbol: "megaphone", role: "facilitator" },
  { key: "plamen", nickname: "Пламен", symbol: "star", role: "coordinator" },
  { key: "yoana", nickname: "Йоана", symbol: "sun", role: "admin" },
  { key: "guest1", nickname: "Гост от общината 1", symbol: "key-round", role: "official" },
];

/** An address that can never receive mail. */
export const demoEmail = (key: PersonKey): string => `${key}@demo.example`;

export const demoProgramme = {
  name: "Заедно на местно ниво (демо)",
  starts: "2026-09-01",
  ends: "2028-02-29",
  region: "Пловдив",
  group: "Всяко дете в градината",
} as const;
