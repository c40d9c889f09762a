/** Random people on a bad network: whatever they do, all see the same in the end, and something sound all the way. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { migratePlan } from "./migrations.ts";
import { readPlan } from "./read-plan.ts";
import { repairPlan } from "./repair.ts";
import {
  act,
  brokenInvariants,
  fuzz,
  fuzzTimeoutMs,
  type NetworkAction,
  networkAction,
  ReplicaNetwork,
} from "./testing/index.ts";

const runOf = fc.record({
  replicas: fc.integer({ min: 2, max: 5 }),
  seed: fc.nat(),
  actions: fc.array(networkAction, { minLength: 10, maxLength: 120, size: "max" }),
});

/** Does one thing and gives the replica on which something may have changed. */
function step(network: ReplicaNetwork, action: NetworkAction): number | null {
  switch (action.kind) {
    case "act": {
      const index = action.replica % network.replicas.length;
      const replica = network.replicas[index];
      if (replica) act(replica, action.action);
      return index;
    }
    case "deliver":
      return network.deliver(action.pick, action.twice);
    case "partition":
      network.partition((index) => action.sides[index] ?? 0);
      return null;
    case "heal":
      network.heal();
      return null;
  }
}

function expectSound(network: ReplicaNetwork, index: number): void {
  const replica = network.replicas[index];
  if (!replica) return;
  const { plan } = replica.reader;
  expect(brokenInvariants(plan)).toEqual([]);
  expect(plan, "the caching reader agrees with a fresh reading").toEqual(readPlan(replica.doc));
  // Out of order, Yjs applies what a change deletes before what it puts there: until the gap closes a field may be empty.
  if (replica.doc.store.pendingStructs !== null) return;
  // Crossed days and times are the only faults that honest people can make together.
  expect(plan.broken.filter(({ rule }) => !["S5", "E4", "E5"].includes(rule))).toEqual([]);
}

describe("random people on a network with partitions, delays and duplicates", () => {
  test(
    "[X1] keep every invariant after every step and converge",
    () => {
      fc.assert(
        fc.property(runOf, ({ replicas, seed, actions }) => {
          const network = new ReplicaNetwork(replicas, seed);
          for (const action of actions) {
            const changed = step(network, action);
            if (changed !== null) expectSound(network, changed);
          }
          network.settle();

          const [first, ...others] = network.replicas;
          if (!first) throw new Error("a network has replicas");
          expectSound(network, 0);
          for (const other of others) {
            expect(other.reader.plan).toEqual(first.reader.plan);
            expect(Y.encodeStateVector(other.doc)).toEqual(Y.encodeStateVector(first.doc));
            expect(other.doc.store.pendingStructs).toBeNull();
          }
        }),
        fuzz(100),
      );
    },
    fuzzTimeoutMs,
  );

  test(
    "[F2] are repaired once, on any device to the same, and what is shown stays the same",
    () => {
      fc.assert(
        fc.property(runOf, ({ replicas, seed, actions }) => {
          const network = new ReplicaNetwork(replicas, seed);
          for (const action of actions) step(network, action);
          network.settle();
          const [server, second] = network.replicas;
          if (!server || !second) throw new Error("a network has replicas");
          const shown = server.reader.plan;

          // Two servers mend at the same moment, not knowing of each other.
          repairPlan(server.doc);
          repairPlan(second.doc);
          network.settle();

          expect(repairPlan(server.doc)).toEqual([]);
          expect(server.reader.plan).toEqual({ ...shown, broken: [] });
          expect(second.reader.plan).toEqual(server.reader.plan);
          expect(migratePlan(server.doc)).toBe(false);
        }),
        fuzz(40),
      );
    },
    fuzzTimeoutMs,
  );
});
