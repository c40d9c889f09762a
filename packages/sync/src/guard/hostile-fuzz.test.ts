import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { checkGeometry } from "./geometry.ts";
import { storedLimits } from "./scan-limits.ts";
import { scanUpdate } from "./scan-update.ts";
import { HostileRoom } from "./testing/hostile-room.ts";
import { SeededRandom } from "./testing/seeded-random.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 4);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
const framesPerRun = 500;

describe("hostile traffic", () => {
  it(`[G15] never harms a document with what is accepted (${runs} rooms from seed ${firstSeed})`, () => {
    const total = { sent: 0, accepted: 0, cut: 0, severalClients: 0, badGeometry: 0 };
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      const room = new HostileRoom(new SeededRandom(seed), (doc, bytes) => {
        const scan = scanUpdate(bytes, storedLimits);
        if (!scan.ok) throw new Error("Accepted bytes do not scan");
        return checkGeometry(doc, scan.update).kind !== "bad";
      });
      try {
        for (let i = 0; i < framesPerRun; i++) room.attack();
        Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(room.doc));
      } catch (error) {
        throw new Error(`Failed with FUZZ_SEED=${seed} FUZZ_RUNS=1`, { cause: error });
      }
      for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += room.counts[name];
    }
    if (process.env.FUZZ_RUNS !== undefined) console.log(total);
    // A fuzz that gets nothing through tests only the scanner.
    for (const name of Object.keys(total) as (keyof typeof total)[]) expect(total[name]).toBeGreaterThan(0);
  }, 3_600_000);
});
