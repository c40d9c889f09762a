/**
 * The words by which columns and values of a pasted table are recognised, in Bulgarian and English at once: people
 * paste tables from anywhere, whatever the page speaks. Not shown to anybody; the first words are those of our own
 * tables, so that what is copied out can come back.
 */
import type { ChoiceColumn } from "../columns.ts";

/** What a column of a pasted table can hold. */
export const pasteFields = [
  "name",
  "type",
  "roleTitle",
  "orgName",
  "sector",
  "level",
  "publicRole",
  "support",
  "supportTarget",
  "power",
  "interest",
  "evidence",
  "note",
  "stage",
  "publish",
] as const;

export type PasteField = (typeof pasteFields)[number];

export type PasteChoice = ChoiceColumn | "type" | "level";

export const headerWords: Readonly<Record<PasteField, readonly string[]>> = {
  name: [
    "участник",
    "име",
    "имена",
    "заинтересована страна",
    "заинтересовани страни",
    "наименование",
    "кой",
    "name",
    "stakeholder",
    "stakeholders",
    "participant",
    "actor",
    "who",
  ],
  type: ["вид", "тип", "вид участник", "type", "kind"],
  roleTitle: ["длъжност", "пост", "функция", "title", "role title", "post", "office", "job title"],
  orgName: ["организация", "институция", "от коя организация", "organisation", "organization", "institution"],
  sector: ["сектор", "сфера", "област", "sector", "field", "area"],
  level: ["ниво", "равнище", "level"],
  publicRole: ["роля", "роля към искането", "роля в решението", "role", "public role"],
  support: ["позиция", "подкрепа", "отношение", "нагласа", "position", "support", "stance", "attitude"],
  supportTarget: ["желана позиция", "искана позиция", "къде го искаме", "wanted position", "wanted", "target position"],
  power: ["влияние", "власт", "сила", "тежест", "power", "influence"],
  interest: ["интерес", "заинтересованост", "interest"],
  evidence: ["откъде знаем", "доказателство", "доказателства", "източник", "evidence", "how we know", "source"],
  note: ["бележка", "бележки", "забележка", "коментар", "note", "notes", "comment", "remarks"],
  stage: ["докъде сме", "етап", "статус", "състояние", "stage", "status", "how far we are"],
  publish: ["на картата", "публично", "видим", "on the map", "public", "published"],
};

export const valueWords: Readonly<Record<PasteChoice, Readonly<Record<string, readonly string[]>>>> = {
  type: {
    person: ["човек", "лице", "физическо лице", "person", "individual"],
    institution: ["институция", "учреждение", "institution"],
    ngo: ["организация", "нпо", "сдружение", "фондация", "ngo", "organisation", "organization", "association"],
    media: ["медия", "медии", "media", "media outlet"],
    business: ["бизнес", "фирма", "business", "company"],
    community: ["общност", "група хора", "неформална група", "community", "group"],
  },
  level: {
    local: ["местно", "общинско", "местно ниво", "local", "municipal"],
    regional: ["областно", "регионално", "областно ниво", "regional"],
    national: ["национално", "държавно", "национално ниво", "national"],
    european: ["европейско", "европейско ниво", "ес", "european", "eu"],
  },
  sector: {
    municipality: ["община", "общински", "местна власт", "municipality", "municipal"],
    state: ["държава", "държавен", "държавна власт", "state", "government"],
    education: ["образование", "education"],
    health: ["здраве", "здравеопазване", "health"],
    employment: ["работа", "заетост", "труд", "work", "employment"],
    social: ["социални услуги", "социален", "социални дейности", "social services", "social"],
    civil: ["граждански сектор", "граждански", "нпо", "civil society", "civil", "ngo"],
    business: ["бизнес", "business"],
    media: ["медии", "медия", "media"],
    faith: ["вероизповедания", "вероизповедание", "църква", "faith", "church"],
    neighbourhood: ["квартал", "махала", "хората от квартала", "neighbourhood", "neighborhood"],
  },
  publicRole: {
    decides: ["решава", "взема решение", "decides", "decision-maker"],
    advises: ["съветва", "advises", "adviser"],
    implements: ["изпълнява", "implements", "carries out"],
    affected: ["засегнат", "засегната", "засегнати", "affected"],
    influences: ["влияе", "influences"],
    watches: ["наблюдава", "watches", "observes"],
  },
  support: supportWords(),
  supportTarget: supportWords(),
  power: {
    "1": ["1", "1 – много малко", "много малко", "никакво", "1 – very little", "very little"],
    "2": ["2", "2 – малко", "малко", "ниско", "слабо", "2 – little", "little", "low"],
    "3": ["3", "3 – голямо", "голямо", "средно", "3 – much", "much", "medium"],
    "4": ["4", "4 – много голямо", "много голямо", "високо", "силно", "4 – very much", "very much", "high"],
  },
  interest: {
    "1": ["1", "1 – много слаб", "много слаб", "няма", "1 – very little", "very little", "none"],
    "2": ["2", "2 – слаб", "слаб", "нисък", "2 – little", "little", "low"],
    "3": ["3", "3 – силен", "силен", "среден", "3 – much", "much", "medium"],
    "4": ["4", "4 – много силен", "много силен", "висок", "4 – very much", "very much", "high"],
  },
  stage: {
    identified: ["намерен", "набелязан", "identified", "found"],
    contacted: ["говорихме", "свързахме се", "contacted", "talked to", "we talked"],
    met: ["срещнахме се", "среща", "met", "we met"],
    considering: ["обмисля", "мисли", "considering", "thinking"],
    agreed: ["съгласен", "съгласна", "съгласни", "agreed"],
    active: ["активен", "активна", "активни", "active"],
    declined: ["отказа", "отказал", "declined", "refused"],
    left: ["напусна", "излезе", "left"],
  },
  publish: {
    yes: ["вижда се", "да", "публично", "x", "✓", "visible", "shown", "yes", "true"],
    no: ["скрит", "не", "hidden", "no", "false"],
  },
};

function supportWords(): Readonly<Record<string, readonly string[]>> {
  return {
    "2": ["активен съюзник", "твърд съюзник", "силно за", "active ally", "strong ally", "+2", "2"],
    "1": ["пасивен съюзник", "съюзник", "за", "подкрепя", "passive ally", "ally", "supports", "+1", "1"],
    "0": ["неутрален", "неутрална", "неутрални", "колеблив", "neutral", "undecided", "0"],
    "-1": ["пасивен противник", "противник", "против", "passive opponent", "opponent", "against", "-1", "−1"],
    "-2": ["активен противник", "твърд противник", "силно против", "active opponent", "strong opponent", "-2", "−2"],
  };
}
