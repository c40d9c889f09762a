import { expect, it } from "vitest";
import { guessType } from "./guess-type.ts";

it.each([
  ["Калина Примерова, зам.-кмет на общината", "person"],
  ["Директор на училище „Изток“", "person"],
  ["Дирекция „Образование“ в общината", "institution"],
  ["ДСП – отдел за закрила на детето", "institution"],
  ["Младежко сдружение (демо)", "ngo"],
  ["Онлайн група „Нашият град“", "media"],
  ["Магазин за компютри", "business"],
  ["Родители от квартала", "community"],
  ["Local radio", "media"],
  ["Мария от Радионово", "person"],
  ["", "person"],
] as const)("%s is a %s", (name, type) => expect(guessType(name)).toBe(type));
