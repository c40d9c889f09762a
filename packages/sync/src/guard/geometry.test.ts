import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { checkGeometry } from "./geometry.ts";
import { storedLimits } from "./scan-limits.ts";
import { scanUpdate } from "./scan-update.ts";
import { HonestNetwork } from "./testing/honest-network.ts";
import { docOf } from "./testing/judging.ts";
import { content, item, type RawStruct, rawUpdate } from "./testing/raw-update.ts";
import { SeededRandom } from "./testing/seeded-random.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 15);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

function verdictAfterApply(doc: Y.Doc, bytes: Uint8Array): string {
  const scan = scanUpdate(bytes, storedLimits);
  if (!scan.ok) throw new Error(scan.fault.rule);
  const verdict = checkGeometry(doc, scan.update);
  return verdict.kind === "bad" ? `${verdict.rule} ${verdict.id.client}:${verdict.id.clock}` : verdict.kind;
}

const author = 20;

/** A text "abcdef" by client 10, clocks 0–5, then what client 20 wrote, and the verdict on its last update. */
function verdictOn(...structs: RawStruct[]): string {
  const doc = new Y.Doc();
  const base = docOf(10);
  base.getText("text").insert(0, "abcdef");
  base.getMap("steps").set("card", new Y.Text("xyz"));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  let verdict = "";
  for (const [clock, struct] of structs.entries()) {
    const bytes = rawUpdate([{ client: author, clock, structs: [struct] }]);
    Y.applyUpdate(doc, bytes);
    verdict = verdictAfterApply(doc, bytes);
  }
  return verdict;
}

const letter = content.text("!");

describe("checkGeometry", () => {
  it("[G13] finds neighbours that were neighbours all right", () => {
    expect(verdictOn(item({ origin: [10, 1], right: [10, 2] }, letter))).toBe("ok");
    expect(verdictOn(item({ right: [10, 0] }, letter))).toBe("ok");
    expect(verdictOn(item({ origin: [10, 5] }, letter))).toBe("ok");
    const between = item({ origin: [10, 1], right: [10, 2] }, letter);
    expect(verdictOn(between, item({ origin: [20, 0], right: [10, 2] }, letter))).toBe("ok");
    expect(verdictOn(between, item({ origin: [10, 1], right: [20, 0] }, letter))).toBe("ok");
  });

  it("[G13] refuses a right neighbour that stands left of the left one", () => {
    expect(verdictOn(item({ origin: [10, 3], right: [10, 1] }, letter))).toBe("order 20:0");
  });

  it("[G13] refuses neighbours in two lists, or under two keys", () => {
    expect(verdictOn(item({ origin: [10, 3], right: [10, 8] }, letter))).toBe("other-list 20:0");
    expect(verdictOn(item({ origin: [10, 6], right: [10, 1] }, content.any(1)))).toBe("other-list 20:0");
  });

  it("[G13] refuses to leave out letters that the author must have seen", () => {
    expect(verdictOn(item({ origin: [10, 0], right: [10, 3] }, letter))).toBe("not-neighbours 20:0");
    expect(verdictOn(item({ right: [10, 3] }, letter))).toBe("not-neighbours 20:0");
    const own = item({ origin: [10, 5] }, letter);
    expect(verdictOn(own, item({ origin: [10, 5] }, letter))).toBe("not-neighbours 20:1");
  });

  it("[G13] refuses an item without neighbours in a list where the author already wrote", () => {
    expect(verdictOn(item({ origin: [10, 5] }, letter), item({ root: "text" }, letter))).toBe("not-neighbours 20:1");
  });

  it("[G13] allows what another wrote in between at the same time", () => {
    const doc = docOf(1);
    const [left, right] = [docOf(10), docOf(20)];
    left.getText("text").insert(0, "ab");
    for (const each of [doc, right]) Y.applyUpdate(each, Y.encodeStateAsUpdate(left));
    left.getText("text").insert(1, "xxx");
    right.getText("text").insert(1, "yyy");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(left));
    const late = Y.encodeStateAsUpdate(right, Y.encodeStateVector(doc));
    Y.applyUpdate(doc, late);
    expect(verdictAfterApply(doc, late)).toBe("ok");
  });

  it(`[G13] raises no alarm in honest traffic (${runs} rooms from seed ${firstSeed})`, () => {
    const alarms: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const network = new HonestNetwork(new SeededRandom(seed), (doc, bytes) => {
        const verdict = verdictAfterApply(doc, bytes);
        if (verdict !== "ok" && verdict !== "unsure") alarms.push(`FUZZ_SEED=${seed} FUZZ_RUNS=1: ${verdict}`);
      });
      for (let i = 0; i < 400; i++) network.step();
      network.settle();
    }
    expect(alarms).toEqual([]);
  }, 3_600_000);
});
