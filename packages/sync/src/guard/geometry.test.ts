import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { checkGeometry } from "./geometry.ts";
import { storedLimits } from "./scan-limits.ts";
import { scanUpdate } from "./scan-update.ts";
import { HonestNetwork } from "./testing/honest-network.ts";
import { SeededRandom } from "./testing/seeded-random.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 30);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

function verdictAfterApply(doc: Y.Doc, bytes: Uint8Array): string {
  const scan = scanUpdate(bytes, storedLimits);
  if (!scan.ok) throw new Error(scan.fault.rule);
  const verdict = checkGeometry(doc, scan.update);
  return verdict.kind === "bad" ? `${verdict.rule} ${verdict.id.client}:${verdict.id.clock}` : verdict.kind;
}

describe("checkGeometry", () => {
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
