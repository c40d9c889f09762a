/** What a plan holds besides its steps, in the middle of the work: demand, goals, people with positions, events, messages. */
import {
  type Actor,
  addDays,
  addDemand,
  addEvent,
  addMessage,
  addRelation,
  addStakeholder,
  deleteDemand,
  editGoal,
  editPlan,
  type openPlan,
  richTextOf,
  type StakeholderId,
  setCoalition,
  setPosition,
  setRichText,
  time,
} from "@zaedno/plan";

type Doc = ReturnType<typeof openPlan>;

const words = {
  office: "Дирекция „Образование“",
  teacher: "Рая",
  teacherRole: "Учителка в градината",
  who: "кметът на района",
  demand: "отвори втора група в детската градина",
  measure: "нови места",
  second: "ремонтира двора на градината",
  deleted: "построи нова градина",
  longTerm: "Всяко дете на 4 години е в градина",
  shortTerm: "Втора група тази есен",
  orgAssets: "6 доброволци и 2 лаптопа",
  orgProblems: "Малко време вечер",
  evidence: "Каза го на срещата през есента",
  event: "Приемен ден",
  place: "Общината",
  agenda: "Молбата на родителите",
  minutes: "Обеща да отговори писмено",
  message: "Едно място за всяко дете",
  body: "Искаме децата ни да са в градина заедно с другите",
} as const;

/** Words that people wrote, in Bulgarian. */
export const fullPlanWords: readonly string[] = Object.values(words);

export function fillPlan(doc: Doc, actor: Actor, mayor: StakeholderId): void {
  editPlan(doc, actor, { phase: 4 });
  const { longTerm, shortTerm, orgAssets, orgProblems } = words;
  editGoal(doc, actor, { longTerm, shortTerm, orgAssets, orgProblems });
  const office = addPeople(doc, actor, mayor);
  addDemands(doc, actor, mayor, office);
  addTalks(doc, actor, mayor);
}

function addPeople(doc: Doc, actor: Actor, mayor: StakeholderId): StakeholderId {
  const { office, teacher, teacherRole, evidence } = words;
  const officeId = addStakeholder(doc, actor, { type: "institution", name: office, sector: "municipality" });
  const teacherId = addStakeholder(doc, actor, {
    type: "person",
    name: teacher,
    roleTitle: teacherRole,
    sector: "education",
  });
  setPosition(doc, actor, mayor, { support: 0, supportTarget: 1, power: 4, interest: 2, evidence });
  setPosition(doc, actor, teacherId, { support: 2, power: 2, interest: 4 });
  setPosition(doc, actor, officeId, { power: 3, interest: 3 });
  setCoalition(doc, actor, teacherId, { stage: "active" });
  addRelation(doc, actor, { from: teacherId, to: mayor, type: "influences" });
  return officeId;
}

/** The main demand has a target that is no person, so that the warning is seen. */
function addDemands(doc: Doc, actor: Actor, mayor: StakeholderId, office: StakeholderId): void {
  const { who, demand: text, measure, second, deleted } = words;
  const due = addDays(actor.today, 18);
  const aims = { primaryTargetId: office, secondaryTargetId: mayor };
  addDemand(doc, actor, { who, text, ...aims, measure, baseline: 0, target: 22, due, state: "agreed" });
  const later = { ...actor, now: new Date(Date.parse(actor.now) + 1_000).toISOString() };
  addDemand(doc, later, { text: second });
  deleteDemand(doc, later, addDemand(doc, later, { text: deleted }));
}

function addTalks(doc: Doc, actor: Actor, mayor: StakeholderId): void {
  const { event: title, place, agenda, minutes, message, body } = words;
  const day = addDays(actor.today, 2);
  const talk = { type: "meeting", title, day, startTime: time("10:00"), place, agenda } as const;
  const event = addEvent(doc, actor, { ...talk, hostStakeholderId: mayor });
  setRichText(doc, actor, { root: "events", id: event, field: "minutes" }, richTextOf(minutes));
  addEvent(doc, actor, { type: "meeting", title, day: addDays(actor.today, -7) });
  const told = addMessage(doc, actor, { kind: "core", title: message });
  setRichText(doc, actor, { root: "messages", id: told, field: "body" }, richTextOf(body));
}
