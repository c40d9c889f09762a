/** What tests of this package and of its adapters share. */
export { LossyFanOut } from "./lossy-fan-out.ts";
export { ManualClock } from "./manual-clock.ts";
export { SocketPair } from "./socket-pair.ts";
export { StockClient, type StockClientOptions } from "./stock-client.ts";
export { type StorageHarness, storageContract } from "./storage-contract.ts";
export { FailingStorage, HeldStorage } from "./storage-wrappers.ts";
export { type Report, SyncWorld, type SyncWorldOptions, worldOn } from "./sync-world.ts";
export { turn } from "./turn.ts";
