import { completeSetup, createAuth, fictionalProgrammes } from "@zaedno/programme";
import { freshDatabase, required, type TestDatabase, testPassword } from "@zaedno/programme/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { firstAdministratorLink, noteDemo, wantsDemo } from "./first-run.ts";
import { setupWords } from "./setup-words.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const now = new Date();
const begins = async (token: string) =>
  await completeSetup(database.sql, createAuth(database.sql), token, {
    programme: { name: "Истинска", nameEn: "" },
    email: "yoana@example.org",
    password: testPassword,
    nickname: "Йоана",
    symbol: "sun",
    deviceLabel: "",
  });

test("an empty installation gets the demo, unless the settings say otherwise", async () => {
  expect(await wantsDemo(database.sql, { demo: true })).toBe(true);
  expect(await wantsDemo(database.sql, { demo: false })).toBe(false);
  expect(await fictionalProgrammes(database.sql)).toEqual([]);
});

test("a demo that was taken away stays away at the next start, until somebody adds it again", async () => {
  await noteDemo(database.sql, "removed");
  expect(await wantsDemo(database.sql, { demo: true })).toBe(false);
  await noteDemo(database.sql, "added");
  expect(await wantsDemo(database.sql, { demo: true })).toBe(true);
});

test("invented people are never added to an installation that somebody administers", async () => {
  const link = await firstAdministratorLink(database.sql, now);
  required(await begins(link?.token ?? ""));
  expect(await wantsDemo(database.sql, { demo: true })).toBe(false);
  expect(await firstAdministratorLink(database.sql, now)).toBeNull();
});

test("the terminal shows the link under each address, and that it works once", async () => {
  const link = await firstAdministratorLink(database.sql, now);
  if (link === null) throw new Error("No link");
  const words = setupWords(link, ["http://localhost:3000", "http://192.168.1.20:3000"]);
  expect(words).toContain(`http://localhost:3000/setup/${link.token}`);
  expect(words).toContain(`http://192.168.1.20:3000/setup/${link.token}`);
});
