/** The health plan of BLG-2, whole. */
import type { DemoPlan } from "../demo-plan.ts";
import { coalition } from "./blg2/coalition.ts";
import { positions } from "./blg2/positions.ts";
import { relations } from "./blg2/relations.ts";
import { stakeholders } from "./blg2/stakeholders.ts";
import { steps } from "./blg2/steps.ts";

export const healthCloseBy: DemoPlan = {
  facts: { title: "Здраве наблизо", titleEn: "Health Close By", lang: "bg", area: "health", phase: 4 },
  goal: {
    longTerm: "Всеки има личен лекар и знае правата си.",
    intermediate: "Втори медиатор до две години.",
    shortTerm: "Заявка в срок.",
    orgAssets: "Числа и истории, кръгла маса, 200 евро",
    orgGains: "Доверие на лекарите",
    orgProblems: "През лятото хората пътуват",
  },
  demand: {
    who: "кметът",
    text: "подаде заявка за още един здравен медиатор",
    primary: "h01",
    secondary: "h08",
    measure: "заявка с входящ номер",
    baseline: 0,
    target: 1,
    due: "2027-07-30",
    state: "agreed",
  },
  stakeholders,
  positions,
  coalition,
  relations,
  events: [
    { key: "n1", type: "workshop", title: "Двудневен работен семинар", day: "2027-01-15", lastDay: "2027-01-16" },
    {
      key: "n2",
      type: "meeting",
      title: "Първа среща на коалицията",
      day: "2027-02-12",
      startTime: "17:00",
      place: "Сдружение за здраве (демо)",
      host: "h11",
    },
    {
      key: "n6",
      type: "seminar",
      title: "Семинар за местната власт",
      day: "2027-03-23",
      startTime: "09:30",
      endTime: "15:30",
      publish: true,
    },
    {
      key: "n3",
      type: "round_table",
      title: "Кръгла маса „Здраве наблизо“",
      day: "2027-04-07",
      startTime: "11:00",
      endTime: "13:00",
      isMilestone: true,
      publish: true,
    },
    {
      key: "n4",
      type: "committee_session",
      title: "Комисия по здравеопазване (дата за демо)",
      day: "2027-05-18",
      isExternal: true,
      publish: true,
    },
    {
      key: "n5",
      type: "external_deadline",
      title: "Последен работен ден за заявката",
      day: "2027-07-30",
      isExternal: true,
      publish: true,
    },
  ],
  messages: [
    {
      kind: "narrative",
      title: "Разказ на кампанията",
      text: "Един здравен медиатор работи за около 900 семейства. Хората чакат с месеци за документи и прегледи.\n\nДържавата плаща заплатата на медиатора. Общината трябва само да поиска втора длъжност, и то навреме.\n\nСъбрахме числата. Говорим с лекарите, с инспекцията и със зам.-кмета. Искаме заявката да тръгне навреме.",
    },
    { kind: "core", title: "Нужен е още един", text: "Един човек на 900 семейства е малко. Нужен е още един." },
    {
      kind: "audience",
      title: "За кмета",
      text: "Заплатата идва от държавата. От вас искаме само подпис и заявка навреме.",
      audience: ["h01"],
    },
    {
      kind: "answer",
      title: "Отговор за парите",
      text: "Ето разчета: какво плаща държавата и какво общината.",
      audience: ["h07"],
    },
    {
      kind: "answer",
      title: "Отговор на „злоупотребяват“",
      text: "Медиаторът помага хората да отидат при личния лекар навреме. Така Спешна помощ е по-свободна.",
      audience: ["h14"],
    },
  ],
  steps,
};
