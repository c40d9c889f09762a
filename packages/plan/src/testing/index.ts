/** What tests of plans share: plans and people made in one line, networks of replicas, actions made at random. */
export { act } from "./act.ts";
export { type NetworkAction, networkAction, type PlanAction, planAction } from "./arbitrary-actions.ts";
export { aCopyOf, anActor, aPlan, aStakeholder, aStep, exchange, twoPeers } from "./builders.ts";
export { fuzz, fuzzTimeoutMs } from "./fuzz-settings.ts";
export { brokenInvariants } from "./invariants.ts";
export { type Replica, ReplicaNetwork } from "./replica-network.ts";
export { seededBytes, seededNumbers } from "./seeded-random.ts";
