/** Outer message types on the wire. 0–3 are y-websocket's; ours are numbers its stock client passes over. */

export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server → client: varUint count of this connection's update-bearing messages that are durable. */
  saved: 100,
  /** server → client: varUint sequence up to which this client now has everything. */
  head: 101,
  /** server → client: JSON reason, sent just before a closing that refuses something. */
  refused: 102,
  /** server → client: JSON plan event (a repair told in plain words, a seat that changed …). */
  event: 103,
  /** server → client: nothing; only there so that the line is never silent for 30 s. */
  alive: 104,
} as const;
