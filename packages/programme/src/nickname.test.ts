import { expect, test } from "vitest";
import { nicknameFrom, nicknameKey } from "./nickname.ts";

test.each([
  ["  Надя  ", "Надя"],
  ["Баба   Мара\n", "Баба Мара"],
  ["Ни\u202eки\u0000", "Ники"],
  ["Ники\u200b", "Ники"],
  ["👩‍🌾 Ема", "👩‍🌾 Ема"],
  ["И\u0306во", "Йво"],
  ["я".repeat(40), "я".repeat(40)],
])("[P20] %j is kept as %j", (input, kept) => {
  expect(nicknameFrom(input)).toBe(kept);
});

test.each(["", "   ", "\u200b\u200d\u2060", "\u0000", "я".repeat(41), "\u0301", "\u3164", "\u2800"])(
  "[P20] %j is no nickname",
  (input) => {
    expect(nicknameFrom(input)).toBeNull();
  },
);

test.each([
  ["Мила", "мила"],
  ["Мила", "Mилa"],
  ["Мила", "М и л а"],
  ["Мила", "Ми\u200dла"],
  ["Cока", "СОКА"],
  ["Ники", "Ни\u0301ки"],
])("[P20] %j and %j would be taken for each other", (one, other) => {
  expect(nicknameKey(one)).toBe(nicknameKey(other));
});

test.each([
  ["Мила", "Миля"],
  ["Надя", "Нади"],
  ["Ани", "Ани 2"],
])("[P20] %j and %j are two people", (one, other) => {
  expect(nicknameKey(one)).not.toBe(nicknameKey(other));
});
