import { expect, it } from "vitest";
import { speak } from "./catalogue.ts";

it("speaks Bulgarian with its own plurals", async () => {
  const bg = await speak("bg");
  expect(bg._("home.staff.seats", { count: 1 })).toBe("1 човек");
  expect(bg._("home.staff.seats", { count: 4 })).toBe("4 души");
});

it("speaks English with the same ids", async () => {
  const en = await speak("en");
  expect(en._("home.staff.seats", { count: 0 })).toBe("nobody yet");
});
