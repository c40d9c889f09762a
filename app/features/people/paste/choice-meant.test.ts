import { describe, expect, it } from "vitest";
import bg from "../../../locales/bg.json" with { type: "json" };
import type { TextId } from "../../../locales/catalogue.ts";
import en from "../../../locales/en.json" with { type: "json" };
import type { Speak } from "../../../ui/text.tsx";
import { choiceWords } from "../choice-words.ts";
import { type ChoiceColumn, choiceKeys } from "../columns.ts";
import { choiceMeant } from "./choice-meant.ts";
import { fieldOfHeader } from "./guess-columns.ts";

const languages: readonly (readonly [string, Readonly<Record<TextId, string>>])[] = [
  ["bg", bg],
  ["en", en],
];
const columns: readonly ChoiceColumn[] = [
  "sector",
  "publicRole",
  "support",
  "supportTarget",
  "power",
  "interest",
  "stage",
  "publish",
];

describe.each(languages)("words of our own tables in %s", (_, texts) => {
  const t: Speak = (id) => texts[id];

  it.each(columns)("are understood again in %s", (column) => {
    for (const key of choiceKeys[column]) expect(choiceMeant(column, choiceWords(t, column, key))).toBe(key);
    expect(fieldOfHeader(t(`people.column.${column}`))).toBe(column);
  });

  it("are understood again for name, office, organisation, kind and level", () => {
    expect(fieldOfHeader(t("people.column.name"))).toBe("name");
    expect(fieldOfHeader(t("people.column.roleTitle"))).toBe("roleTitle");
    expect(fieldOfHeader(t("people.field.orgName"))).toBe("orgName");
    expect(fieldOfHeader(t("people.field.type"))).toBe("type");
    expect(fieldOfHeader(t("people.field.level"))).toBe("level");
    expect(choiceMeant("type", t("people.type.community"))).toBe("community");
    expect(choiceMeant("level", t("people.level.regional"))).toBe("regional");
  });
});

it("nothing and a question mark mean that nothing is known, and unknown words are told apart from that", () => {
  expect(choiceMeant("support", " ? ")).toBe("");
  expect(choiceMeant("publish", "")).toBe("no");
  expect(choiceMeant("stage", "на луната")).toBeNull();
  expect(choiceMeant("power", "5")).toBeNull();
  expect(choiceMeant("sector", "__proto__")).toBeNull();
  expect(choiceMeant("sector", "constructor")).toBeNull();
});
