/** What tests of this package and of its adapters share. */
export { ManualClock } from "./manual-clock.ts";
export { SocketPair } from "./socket-pair.ts";
export { StockClient, type StockClientOptions } from "./stock-client.ts";
export { type StorageHarness, storageContract } from "./storage-contract.ts";
export { FailingStorage, HeldStorage } from "./storage-wrappers.ts";
export { turn } from "./turn.ts";
