/** The invented plan PDV-1: its steps, what they wait for and towards whom they go. Days are those of the written story. */
import type { PublicRole, Sector, StakeholderType, StepColumn, Tactic } from "@zaedno/plan";
import type { PersonKey } from "./demo-people.ts";

/** The workshop is on this day, and the story is told from "today". */
export const storyBegins = "2027-01-15";
export const storyToday = "2027-02-08";

export const demoPlanFacts = {
  title: "Всяко дете в градината",
  titleEn: "Every Child in Kindergarten",
  lang: "bg",
  area: "education",
} as const;

export interface DemoStakeholder {
  readonly key: string;
  readonly type: StakeholderType;
  readonly name: string;
  readonly roleTitle?: string;
  readonly sector: Sector;
  readonly publicRole: PublicRole;
}

export const demoStakeholders: readonly DemoStakeholder[] = [
  {
    key: "s01",
    type: "person",
    name: "Калина Примерова",
    roleTitle: "ресорен зам.-кмет по образование",
    sector: "municipality",
    publicRole: "decides",
  },
  {
    key: "s02",
    type: "person",
    name: "Борис Образцов",
    roleTitle: "кмет на общината",
    sector: "municipality",
    publicRole: "decides",
  },
  {
    key: "s03",
    type: "person",
    name: "Весела Макетова",
    roleTitle: "кмет на района",
    sector: "municipality",
    publicRole: "advises",
  },
  {
    key: "s04",
    type: "person",
    name: "Никола Условен",
    roleTitle: "председател на комисията по образование",
    sector: "municipality",
    publicRole: "advises",
  },
  {
    key: "s05",
    type: "institution",
    name: "Дирекция „Образование“ в общината",
    sector: "municipality",
    publicRole: "implements",
  },
  {
    key: "s06",
    type: "institution",
    name: "РУО (регионално управление на образованието)",
    sector: "education",
    publicRole: "advises",
  },
  {
    key: "s07",
    type: "person",
    name: "Румяна Пробева",
    roleTitle: "директор на ДГ „Пчелица“ (демо)",
    sector: "education",
    publicRole: "implements",
  },
  { key: "s08", type: "community", name: "Родители от квартала", sector: "neighbourhood", publicRole: "affected" },
  { key: "s09", type: "community", name: "Образователни медиатори", sector: "education", publicRole: "implements" },
  { key: "s10", type: "institution", name: "Читалище „Светлина“ (демо)", sector: "civil", publicRole: "implements" },
  { key: "s11", type: "ngo", name: "Младежко сдружение (демо)", sector: "civil", publicRole: "influences" },
  { key: "s12", type: "media", name: "Местно радио (демо)", sector: "media", publicRole: "influences" },
  { key: "s13", type: "business", name: "Магазин за компютри (демо)", sector: "business", publicRole: "influences" },
  {
    key: "s14",
    type: "community",
    name: "Онлайн група „Нашият град“ (демо)",
    sector: "media",
    publicRole: "influences",
  },
  {
    key: "s15",
    type: "person",
    name: "Тодор Измислев",
    roleTitle: "общински съветник",
    sector: "municipality",
    publicRole: "influences",
  },
  {
    key: "s16",
    type: "institution",
    name: "ДСП – отдел за закрила на детето",
    sector: "social",
    publicRole: "advises",
  },
  { key: "s17", type: "community", name: "Студенти доброволци", sector: "education", publicRole: "implements" },
];

export interface DemoStep {
  readonly key: string;
  readonly title: string;
  readonly tactic: Tactic;
  readonly owner?: PersonKey;
  readonly start: string;
  readonly due: string;
  readonly column: StepColumn;
  readonly after?: readonly string[];
  readonly targets?: readonly string[];
  readonly legalKey?: string;
  readonly checks?: readonly { readonly text: string; readonly done: boolean }[];
}

export const demoSteps: readonly DemoStep[] = [
  {
    key: "t01",
    title: "Обобщаваме анкетата от 60 семейства",
    tactic: "research",
    owner: "nadya",
    start: "2027-01-18",
    due: "2027-01-22",
    column: "done",
  },
  {
    key: "t02",
    title: "Заявление по ЗДОИ: колко заявления са подадени онлайн",
    tactic: "info_request",
    owner: "mitko",
    start: "2027-01-19",
    due: "2027-01-19",
    column: "done",
    targets: ["s05"],
    legalKey: "zdoi_answer",
  },
  {
    key: "t03",
    title: "Проверяваме отговора по ЗДОИ (14 дни)",
    tactic: "monitoring",
    owner: "mitko",
    start: "2027-02-02",
    due: "2027-02-02",
    column: "waiting",
    after: ["t02"],
    targets: ["s05"],
  },
  {
    key: "t04",
    title: "Среща с директорката",
    tactic: "meeting",
    owner: "sevda",
    start: "2027-01-22",
    due: "2027-01-25",
    column: "done",
    targets: ["s07"],
  },
  {
    key: "t05",
    title: "Среща с медиаторите",
    tactic: "meeting",
    owner: "rosko",
    start: "2027-01-26",
    due: "2027-01-26",
    column: "done",
    targets: ["s09"],
  },
  {
    key: "t06",
    title: "Първа среща на коалицията",
    tactic: "coalition_meeting",
    owner: "nadya",
    start: "2027-01-29",
    due: "2027-01-29",
    column: "done",
    after: ["t04", "t05"],
    targets: ["s10", "s11", "s08"],
  },
  {
    key: "t07",
    title: "Проверяваме залата: интернет, маси, часове",
    tactic: "research",
    owner: "rosko",
    start: "2027-02-01",
    due: "2027-02-03",
    column: "done",
    after: ["t06"],
    targets: ["s10"],
  },
  {
    key: "t08",
    title: "Предложение на една страница с разчет в евро",
    tactic: "research",
    owner: "mitko",
    start: "2027-02-04",
    due: "2027-02-09",
    column: "doing",
    after: ["t01", "t07"],
  },
  {
    key: "t09",
    title: "Среща с кмета на района",
    tactic: "meeting",
    owner: "sevda",
    start: "2027-02-10",
    due: "2027-02-10",
    column: "todo",
    after: ["t08"],
    targets: ["s03"],
  },
  {
    key: "t10",
    title: "Внасяме предложение по чл. 107 АПК",
    tactic: "letter_proposal",
    owner: "mitko",
    start: "2027-02-11",
    due: "2027-02-11",
    column: "todo",
    after: ["t08"],
    targets: ["s01"],
    legalKey: "apk_proposal",
  },
  {
    key: "t11",
    title: "Отговор по предложението: 2 месеца",
    tactic: "monitoring",
    owner: "mitko",
    start: "2027-04-12",
    due: "2027-04-12",
    column: "todo",
    after: ["t10"],
    targets: ["s01"],
  },
  {
    key: "t12",
    title: "Среща със зам.-кмета",
    tactic: "meeting",
    owner: "nadya",
    start: "2027-02-16",
    due: "2027-02-16",
    column: "todo",
    after: ["t09", "t10"],
    targets: ["s01"],
  },
  {
    key: "t13",
    title: "Подготвяме 3-минутно изказване за комисията",
    tactic: "council_session",
    owner: "nadya",
    start: "2027-02-17",
    due: "2027-02-18",
    column: "todo",
    after: ["t12"],
    targets: ["s04"],
  },
  {
    key: "t14",
    title: "Каним радиото",
    tactic: "media",
    owner: "sevda",
    start: "2027-02-22",
    due: "2027-02-22",
    column: "todo",
    after: ["t12"],
    targets: ["s12"],
  },
  {
    key: "t15",
    title: "Открит разговор със съседите – отговори на въпроси",
    tactic: "community_meeting",
    owner: "rosko",
    start: "2027-02-19",
    due: "2027-02-20",
    column: "todo",
    after: ["t08"],
    targets: ["s14"],
  },
  {
    key: "t16",
    title: "Подписка на родители (200 подписа)",
    tactic: "petition",
    owner: "sevda",
    start: "2027-02-17",
    due: "2027-02-24",
    column: "todo",
    after: ["t12"],
    targets: ["s01"],
  },
  {
    key: "t17",
    title: "Обучаваме 6 доброволци",
    tactic: "training",
    owner: "sevda",
    start: "2027-02-22",
    due: "2027-02-26",
    column: "todo",
    after: ["t07"],
    targets: ["s17"],
  },
  {
    key: "t18",
    title: "Намираме 2 лаптопа и принтер",
    tactic: "meeting",
    start: "2027-02-08",
    due: "2027-02-19",
    column: "todo",
    targets: ["s13"],
    checks: [
      { text: "Питаме магазина за два лаптопа назаем", done: false },
      { text: "Питаме читалището за принтер", done: true },
      { text: "Решаваме кой ги пренася и кой ги пази", done: false },
    ],
  },
  {
    key: "t19",
    title: "Откриваме дежурството",
    tactic: "public_event",
    owner: "nadya",
    start: "2027-03-08",
    due: "2027-03-08",
    column: "todo",
    after: ["t12", "t17", "t18"],
    targets: ["s01", "s10"],
    checks: [
      { text: "Табела на входа с дните и часовете", done: false },
      { text: "Маси и столове за десет души", done: false },
      { text: "Покана до зам.-кмета и до радиото", done: false },
      { text: "Снимаме само хора, които са съгласни", done: false },
    ],
  },
  {
    key: "t20",
    title: "Всяка седмица броим на колко семейства сме помогнали",
    tactic: "monitoring",
    owner: "rosko",
    start: "2027-03-12",
    due: "2027-04-29",
    column: "todo",
    after: ["t19"],
  },
  {
    key: "t21",
    title: "Благодарим и показваме резултата",
    tactic: "thanks",
    owner: "mitko",
    start: "2027-05-11",
    due: "2027-05-11",
    column: "todo",
    after: ["t20"],
    targets: ["s01"],
  },
];
