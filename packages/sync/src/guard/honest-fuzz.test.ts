import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editedRoots } from "./testing/honest-edits.ts";
import { contentOf, HonestNetwork, type NetworkCounts, touchRoot } from "./testing/honest-network.ts";
import { SeededRandom } from "./testing/seeded-random.ts";

const runs = Number(process.env.FUZZ_RUNS ?? 40);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
const stepsPerRun = 400;

function play(seed: number, total: NetworkCounts): void {
  const random = new SeededRandom(seed);
  const network = new HonestNetwork(random);
  for (let i = 0; i < stepsPerRun; i++) network.step();
  network.settle();
  const replay = new Y.Doc();
  for (const root of editedRoots) touchRoot(replay, root);
  for (const row of network.log) Y.applyUpdate(replay, row);
  const wanted = contentOf(network.judges.collecting);
  const replicas = [network.judges.keeping, replay, ...network.people.map(({ doc }) => doc)];
  for (const [i, replica] of replicas.entries()) {
    if (contentOf(replica) !== wanted) throw new Error(`Replica ${i} differs`);
  }
  for (const name of Object.keys(total) as (keyof NetworkCounts)[]) total[name] += network.counts[name];
}

describe("honest traffic", () => {
  it(`[G14] is never refused and converges (${runs} rooms from seed ${firstSeed})`, () => {
    const total: NetworkCounts = { frames: 0, news: 0, known: 0, cut: 0, gaps: 0 };
    for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
      try {
        play(seed, total);
      } catch (error) {
        throw new Error(`Failed with FUZZ_SEED=${seed} FUZZ_RUNS=1`, { cause: error });
      }
    }
    if (process.env.FUZZ_RUNS !== undefined) console.log(total);
    // The harness must reach the odd cases, or it proves nothing.
    for (const name of Object.keys(total) as (keyof NetworkCounts)[]) expect(total[name]).toBeGreaterThan(0);
  }, 3_600_000);
});
