/** What there is to do in a new plan: every job leaves something of its own that can be found once, whoever did it and when. */
import { expect } from "../support/fixtures.ts";
import {
  addEvent,
  addPerson,
  addStep,
  continueText,
  goTo,
  type Hands,
  type NewPerson,
  personLink,
  relate,
  setPhase,
  startText,
  textLink,
  writeDemand,
  writeGoal,
} from "./plan-hands.ts";
import type { WholePlan } from "./plan-on-device.ts";

export interface Job {
  readonly name: string;
  readonly fill: (hands: Hands) => Promise<void>;
  /** Everything in the plan that this job could have left; one thing when all is well. */
  readonly left: (whole: WholePlan) => readonly unknown[];
  /** Jobs that come before it, by name, and the look for what they left. */
  readonly needs?: { readonly jobs: readonly string[]; readonly see: (hands: Hands) => Promise<void> };
  /** By another person than that job. */
  readonly apartFrom?: string;
}

/** Somebody else has to do it first, and may be without a network. */
const inTheirTime = { timeout: 40_000 };

export const sentence = { who: "кметицата на района", what: "отвори втора група" };
const demandSeen = async (hands: Hands) => {
  await goTo(hands, "issue");
  await expect(hands.page.getByText(`Искаме ${sentence.who} да ${sentence.what}`)).toBeVisible(inTheirTime);
};

const demands: readonly Job[] = [
  demand("demand", sentence.who, sentence.what, "2027-05-14"),
  {
    ...demand("second demand", "директорката", "приема молби следобед", "2027-06-01"),
    needs: { jobs: ["demand"], see: demandSeen },
  },
];

function demand(name: string, who: string, what: string, due: string): Job {
  return {
    name,
    fill: (hands) => writeDemand(hands, who, what, due),
    left: ({ plan }) => plan.demands.filter((one) => one.who === who && one.text === what && one.due === due),
  };
}

const goals: readonly Job[] = [
  goal("shortTerm", "Скоро, с този план", "22 нови места тази есен"),
  goal("longTerm", "След много години", "всяко дете на 4 години е в градина"),
  goal("orgAssets", "Какво даваме", "6 доброволци, 2 лаптопа"),
];

function goal(field: "shortTerm" | "longTerm" | "orgAssets", label: string, words: string): Job {
  return {
    name: `goal ${field}`,
    fill: (hands) => writeGoal(hands, label, words),
    left: ({ plan }) => [plan.goal[field]].filter((one) => one === words),
  };
}

const stances = { "Активен съюзник": 2, Неутрален: 0, "Пасивен противник": -1 } as const;
const stages = { Говорихме: "contacted", Обмисля: "considering" } as const;
export const names = ["Калина Примерова", "Борис Образцов", "Весела Макетова", "Дирекция „Образование“"] as const;

const people: readonly Job[] = [
  person({ name: names[0], stance: "Активен съюзник", stage: "Говорихме" }),
  person({ name: names[1], stance: "Неутрален", stage: "Обмисля" }),
  person({ name: names[2], stance: "Пасивен противник", stage: "Говорихме" }),
  person({ name: names[3], stance: "Неутрален", stage: "Говорихме" }),
  relation(names[0], names[3], "influences", `влияе на ${names[3]}`),
];

interface KnownPerson extends NewPerson {
  readonly stance: keyof typeof stances;
  readonly stage: keyof typeof stages;
}

function person(wanted: KnownPerson): Job {
  return {
    name: wanted.name,
    fill: (hands) => addPerson(hands, wanted),
    left: ({ plan }) =>
      plan.stakeholders.filter(
        ({ id, name }) =>
          name === wanted.name &&
          plan.positions[id]?.support === stances[wanted.stance] &&
          plan.coalition[id]?.stage === stages[wanted.stage],
      ),
  };
}

function relation(from: string, to: string, type: string, words: string): Job {
  const see = async (hands: Hands) => {
    await goTo(hands, "people");
    for (const name of [from, to]) await expect(personLink(hands.page, name)).toBeVisible(inTheirTime);
  };
  return {
    name: "relation",
    needs: { jobs: [from, to], see },
    fill: (hands) => relate(hands, from, to, words),
    left: ({ plan }) => {
      const idOf = (name: string) => plan.stakeholders.find((one) => one.name === name)?.id;
      return plan.relations.filter((one) => one.from === idOf(from) && one.to === idOf(to) && one.type === type);
    },
  };
}

const events: readonly Job[] = [event("Приемен ден", "2027-03-09"), event("Среща със съседи", "2027-03-17")];

function event(title: string, day: string): Job {
  return {
    name: title,
    fill: (hands) => addEvent(hands, title, day),
    left: ({ plan }) =>
      plan.events.filter((one) => one.title === title && one.day === day && one.place === "Читалището"),
  };
}

const story = "Нашият разказ";
const sentences = [
  "В квартала има една градина за четиристотин деца.",
  "Всяка есен двадесет и две деца остават вкъщи.",
  "Искаме те да играят и да учат заедно с другите.",
] as const;

const texts: readonly Job[] = [
  startedText("the story", "narrative", story, sentences[0]),
  continued("beginning of the story", sentences[1], "start"),
  { ...continued("end of the story", sentences[2], "end"), apartFrom: "beginning of the story" },
  startedText("core message", "core", "Едно място за всяко дете", "Място в градината за всяко дете от квартала."),
];

function startedText(name: string, kind: string, title: string, words: string): Job {
  return {
    name,
    fill: (hands) => startText(hands, kind, title, words),
    left: (whole) => (whole.plan.messages.some((one) => one.title === title) ? timesIn(whole, words) : []),
  };
}

function continued(name: string, words: string, where: "start" | "end"): Job {
  const see = async (hands: Hands) => {
    await goTo(hands, "text");
    await expect(textLink(hands.page, story)).toContainText(sentences[0], inTheirTime);
  };
  return {
    name,
    needs: { jobs: ["the story"], see },
    fill: (hands) => continueText(hands, story, words, where),
    left: (whole) => timesIn(whole, words),
  };
}

function timesIn({ texts: all }: WholePlan, words: string): readonly string[] {
  return JSON.stringify(all).split(words).slice(1);
}

const steps: readonly Job[] = ["Подписка на пазара", "Писмо до района", "Анкета с родителите", "Плакати"].map(
  (title) => ({
    name: title,
    fill: (hands) => addStep(hands, title),
    left: ({ plan }) => plan.steps.filter((one) => one.title === title && one.place.column === "todo"),
  }),
);

const phase: Job = {
  name: "phase",
  fill: (hands) => setPhase(hands, "Хора"),
  left: ({ plan }) => [plan.meta.phase].filter((one) => one === 3),
};

export const jobs: readonly Job[] = [...demands, ...goals, ...people, ...events, ...texts, ...steps, phase];

/** How many things a plan holds in which every job was done once. */
export const thingsOfAll = {
  demands: demands.length,
  stakeholders: names.length,
  positions: names.length,
  coalition: names.length,
  relations: 1,
  events: events.length,
  messages: 2,
  steps: steps.length,
};
