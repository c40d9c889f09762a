/** The invented people and institutions around the issue of the demo plan, by office. */
import type { PublicRole, Sector, StakeholderType } from "@zaedno/plan";

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
