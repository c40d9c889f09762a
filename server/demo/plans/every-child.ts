/** The kindergarten plan of PDV-1, whole. */
import type { DemoPlan } from "../demo-plan.ts";
import { coalition } from "./pdv1/coalition.ts";
import { positions } from "./pdv1/positions.ts";
import { relations } from "./pdv1/relations.ts";
import { stakeholders } from "./pdv1/stakeholders.ts";
import { steps } from "./pdv1/steps.ts";

export const everyChild: DemoPlan = {
  facts: {
    title: "Всяко дете в градината",
    titleEn: "Every Child in Kindergarten",
    lang: "bg",
    area: "education",
    phase: 4,
  },
  goal: {
    longTerm: "Всяко дете на 4 години е в градина.",
    intermediate: "Общината помага на място всяка година.",
    shortTerm: "Дежурство още този прием.",
    orgAssets: "6 доброволци, 2 лаптопа, 150 евро за листовки",
    orgGains: "10 нови активни родители",
    orgProblems: "Малко време вечер",
  },
  demand: {
    who: "зам.-кметът по образование",
    text: "нареди дежурство за помощ в читалището: 2 дни в седмицата, 8 седмици",
    primary: "s01",
    secondary: "s02",
    measure: "подадени заявления с помощ",
    baseline: 0,
    target: 80,
    due: "2027-02-26",
    state: "agreed",
  },
  stakeholders,
  positions,
  coalition,
  relations,
  events: [
    {
      key: "e1",
      type: "workshop",
      title: "Двудневен работен семинар",
      day: "2027-01-15",
      lastDay: "2027-01-16",
      place: "Общинска зала",
    },
    {
      key: "e2",
      type: "meeting",
      title: "Първа среща на коалицията",
      day: "2027-01-29",
      startTime: "17:30",
      endTime: "19:00",
      place: "Читалище „Светлина“",
      host: "s10",
      agenda: "Кой какво може да даде\nКога и къде е дежурството\nКой говори със зам.-кмета",
      minutes:
        "Читалището дава зала два дни в седмицата. Медиаторите идват по един на дежурство. Севда пита студентите за доброволци.",
    },
    {
      key: "e3",
      type: "meeting",
      title: "Среща със зам.-кмета",
      day: "2027-02-16",
      startTime: "10:00",
      place: "Общината",
      host: "s01",
      isMilestone: true,
    },
    {
      key: "e4",
      type: "committee_session",
      title: "Комисия по образование (дата за демо)",
      day: "2027-02-23",
      startTime: "14:00",
      host: "s04",
      isExternal: true,
      publish: true,
    },
    {
      key: "e5",
      type: "external_deadline",
      title: "Начало на приема (дата за демо)",
      day: "2027-03-15",
      isExternal: true,
      publish: true,
    },
    {
      key: "e6",
      type: "media_event",
      title: "Откриване на дежурството",
      day: "2027-03-08",
      startTime: "09:00",
      place: "Читалище „Светлина“",
      isMilestone: true,
      publish: true,
    },
    {
      key: "e7",
      type: "seminar",
      title: "Семинар за местната власт",
      day: "2027-03-18",
      startTime: "09:30",
      endTime: "15:30",
      publish: true,
    },
  ],
  messages: [
    {
      kind: "narrative",
      title: "Разказ на кампанията",
      text: "Всяка пролет родители от квартала изпускат срока за детска градина. Формата е в интернет и е трудна. Няма кой да помогне на място.\n\nПопитахме 60 семейства. 34 не са подали навреме. Най-често причината е една: няма компютър и няма кого да питат.\n\nЗатова искаме дежурство в читалището: 2 дни в седмицата, 8 седмици. Залата я има, доброволци и медиатори също. Нужна е заповед.",
    },
    { kind: "core", title: "Едно дете, един час помощ", text: "Едно дете, един формуляр, един час помощ." },
    {
      kind: "audience",
      title: "За зам.-кмета",
      text: "Дежурството струва по-малко от 400 евро и изпълнява мярка 1.4 от вашия план.",
      audience: ["s01"],
    },
    {
      kind: "answer",
      title: "Отговор на „няма хора“",
      text: "Доброволците и медиаторите работят. Нужен е един служител по 2 часа.",
      audience: ["s05"],
    },
    {
      kind: "answer",
      title: "Отговор на „само за едни ли?“",
      text: "Помощта е за всеки родител, който дойде.",
      audience: ["s14"],
    },
    { kind: "story", title: "Историята на едно семейство" },
  ],
  steps,
  news: [
    { person: "mitko", verb: "moved", step: "t08", minutesAgo: 4 },
    { person: "rosko", verb: "done", step: "t07", minutesAgo: 12 },
    { person: "sevda", verb: "changed", step: "t16", minutesAgo: 25 },
    { person: "nadya", verb: "added", step: "t18", minutesAgo: 31 },
  ],
};
