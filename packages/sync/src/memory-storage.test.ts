import { MemoryStorage } from "./memory-storage.ts";
import type { OwnerId } from "./owner.ts";
import type { RoomName } from "./storage.ts";
import { storageContract } from "./testing/storage-contract.ts";

storageContract("MemoryStorage", async () => {
  const storage = new MemoryStorage();
  let named = 0;
  return {
    storage,
    create: async (room) => storage.create(room),
    retire: async (room) => storage.retire(room),
    compact: async (room, upto, snapshot) => storage.compact(room, upto, snapshot),
    refusedOf: async (room) => storage.refusedOf(room),
    members: ["anna" as OwnerId, "boris" as OwnerId],
    freshName: () => `room-${++named}` as RoomName,
    close: async () => undefined,
  };
});
