/** Every limit of a sync connection in one table. Bytes, milliseconds or counts, as the name says. */

const KB = 1024;
const MB = 1024 * KB;

export const limits = {
  /** Largest frame a socket may send at all; give it to the WebSocket library as its payload cap. */
  messageBytes: 2 * MB + KB,
  updateBytes: 1 * MB,
  /** Offline work comes back in the first step2 after connecting. */
  firstStep2Bytes: 2 * MB,
  structs: 20_000,
  deleteRanges: 20_000,
  documentBytes: 8 * MB,

  messagesPerSecond: 200,
  /** An import or a long undo may send this many at once. */
  messageBurst: 2_000,
  bytesPerSecond: 2 * MB,
  /** Reading bytes costs time that belongs to everybody; coming back after a long absence stays far below. */
  byteBurst: 16 * MB,
  step1EveryMs: 2_000,
  /** "Sync again" after a gap; doubled each time up to `askAgainAtMostMs` while gaps go on. */
  askAgainEveryMs: 1_000,
  askAgainAtMostMs: 30_000,
  /** Messages of one connection that wait for what they build on. */
  droppedMessages: 1_000,
  droppedBytes: 1 * MB,
  strikes: 3,

  awarenessFrameBytes: 256 * KB,
  awarenessStateBytes: 2 * KB,
  awarenessPerSecond: 8,
  awarenessFlushMs: 50,
  /** y-protocols forgets a silent peer after 30 s; we do the same with peers on other servers. */
  awarenessExpiryMs: 30_000,

  /** Beyond this a reader is too slow; the answer to its own step1 is not counted. */
  socketBufferBytes: 4 * MB,
  /** Beyond this a reader gets no presence until it has caught up. */
  awarenessBufferBytes: 256 * KB,
  /** Frames one session may have waiting while its room loads. */
  waitingBytes: 4 * MB,
  /** Accepted but not yet durable, per room. */
  queueBytes: 8 * MB,
  /** So long a room tries to reach the log before it sends everybody away. */
  storageFailureMs: 10_000,
  retryAfterMs: 50,
  retryAtMostMs: 1_000,

  /** The stock client closes after 30 s of silence; swept each second, so every socket hears us within 20 s. */
  keepAliveMs: 18_000,
  evictAfterMs: 60_000,
  headPollMs: 3_000,
} as const;

/** The same table with other numbers, for tests and for servers of another size. */
export type Limits = { readonly [Name in keyof typeof limits]: number };
