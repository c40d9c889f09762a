/**
 * The version of the wire in `PROTOCOL.md`. A test hashes the tables of message numbers, refusals and
 * close codes: whoever changes one decides here whether the version moves.
 *
 * History
 * 1  y-websocket's messages 0, 1 and 3, and our own 100 to 104.
 */
export const protocolVersion = 1;
