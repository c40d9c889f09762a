import { aCopyOf, anActor, aPlan, aStep } from "@zaedno/plan/testing";
import { limits } from "@zaedno/sync";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { answerStep1 } from "./step1-answer.ts";

function offlineWork(steps: number) {
  const doc = aPlan();
  const server = aCopyOf(doc);
  const unsent: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => unsent.push(bytes));
  const actor = anActor({ seed: 1 });
  const resources = "кафе и листовки ".repeat(60);
  for (let index = 0; index < steps; index += 1) aStep(doc, actor, { title: `Стъпка ${index}`, resources });
  return { doc, server, unsent };
}

test("usual work is one message", () => {
  const { doc, server, unsent } = offlineWork(20);
  const { pieces, step2 } = answerStep1(doc, Y.encodeStateVector(server), unsent);
  expect(pieces).toEqual([]);
  Y.applyUpdate(server, step2);
  expect(server.getMap("steps").size).toBe(20);
});

test("weeks of work go in pieces under the limit, each of which builds only on those before it", () => {
  const { doc, server, unsent } = offlineWork(600);
  const { pieces, step2 } = answerStep1(doc, Y.encodeStateVector(server), unsent);
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of [...pieces, step2]) {
    expect(piece.length).toBeLessThan(limits.updateBytes);
    Y.applyUpdate(server, piece);
    expect(server.store.pendingStructs).toBeNull();
  }
  expect(server.getMap("steps").toJSON()).toEqual(doc.getMap("steps").toJSON());
});
