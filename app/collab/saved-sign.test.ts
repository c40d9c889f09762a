import { expect, test } from "vitest";
import { type SavedFacts, savedAtRest, savedSign, sendingPatienceMs } from "./saved-sign.ts";

const quiet: SavedFacts = { unsent: 0, refused: 0, online: true, waitedMs: 0, onDevice: true, reload: true };

test("nothing unsent is saved, with or without a network", () => {
  expect(savedSign(quiet, savedAtRest)).toEqual({ kind: "saved" });
  expect(savedSign({ ...quiet, online: false }, savedAtRest)).toEqual({ kind: "saved" });
});

test("online, unsent changes are being sent", () => {
  expect(savedSign({ ...quiet, unsent: 2 }, savedAtRest)).toEqual({ kind: "sending", count: 2 });
});

test("a server that does not answer for five seconds no longer counts as sending", () => {
  const facts = { ...quiet, unsent: 2, waitedMs: sendingPatienceMs };
  expect(savedSign(facts, savedAtRest)).toMatchObject({ kind: "kept", count: 2 });
});

test("offline, changes are kept here, and the sign admits when even that is not so", () => {
  const facts = { ...quiet, unsent: 3, online: false };
  expect(savedSign(facts, savedAtRest)).toEqual({ kind: "kept", count: 3, onDevice: true, reload: true });
  const nowhere = { ...facts, onDevice: false, reload: false };
  expect(savedSign(nowhere, savedAtRest)).toEqual({ kind: "kept", count: 3, onDevice: false, reload: false });
});

test("refused work speaks before everything else", () => {
  expect(savedSign({ ...quiet, unsent: 5, refused: 1 }, savedAtRest)).toEqual({ kind: "refused", count: 1 });
});

test("the sign keeps its identity while it says the same", () => {
  const first = savedSign({ ...quiet, unsent: 1 }, savedAtRest);
  expect(savedSign({ ...quiet, unsent: 1, waitedMs: 10 }, first)).toBe(first);
  expect(savedSign({ ...quiet, unsent: 2 }, first)).not.toBe(first);
});
