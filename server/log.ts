/**
 * The server's log. Written for people who run it: no addresses of people, no query strings, no tokens,
 * no cookies and nothing that somebody wrote in a plan.
 */
import { type Logger, pino } from "pino";

export type Log = Logger;

export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Rooms call it `error`, the pages `err`.
    serializers: { error: pino.stdSerializers.err },
    redact: { paths: ["*.cookie", "*.token", "*.password", "*.authorization"], remove: true },
  });
}

/** A path as it may be written down: without its query, and without the secret that a join address carries. */
export function loggablePath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/^\/join\/[^/]+/, "/join/…");
}
