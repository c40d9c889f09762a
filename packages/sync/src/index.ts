/** What servers, clients and tests may use of sync. */
export type { Admission, PublicUser } from "./admission.ts";
export { type Clock, systemClock } from "./clock.ts";
export { type ClientReaction, type CloseName, closeCodes } from "./close-codes.ts";
export { CommitStream } from "./commit-stream.ts";
export type { FanOut, FanOutMessage, SharedPresence } from "./fan-out.ts";
export { checkGeometry, type GeometryVerdict, scanUpdate, storedLimits } from "./guard/index.ts";
export { type Limits, limits } from "./limits.ts";
export { LocalFanOut } from "./local-fan-out.ts";
export type { Logger } from "./logger.ts";
export { MemoryStorage } from "./memory-storage.ts";
export { type OwnerId, serverOwner } from "./owner.ts";
export {
  type ClientMessage,
  carriesUpdate,
  decodeClientMessage,
  decodeServerMessage,
  emptyUpdate,
  encodeAwareness,
  encodeQueryAwareness,
  encodeStep1,
  encodeStep2,
  encodeUpdate,
  messageType,
  type Refusal,
  type RefusalReason,
  readEvent,
  readHead,
  readRefused,
  readSaved,
  type ServerMessage,
  syncType,
} from "./protocol.ts";
export { protocolVersion } from "./protocol-version.ts";
export type { ServerAppend } from "./room.ts";
export type { Snapshot } from "./room-log.ts";
export type { Session } from "./session.ts";
export type { Socket } from "./socket.ts";
export type {
  Append,
  AppendOutcome,
  ClientClaim,
  DocumentStorage,
  LogRow,
  NewRow,
  RoomName,
  StoredDocument,
} from "./storage.ts";
export { SyncHub, type SyncHubOptions, type SyncHubStats } from "./sync-hub.ts";
