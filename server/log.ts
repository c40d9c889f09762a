/**
 * The server's log. Written for people who run it: no addresses of people, no query strings, no tokens,
 * no cookies and nothing that somebody wrote in a plan.
 */
import { type Logger, type LoggerOptions, pino } from "pino";

export type Log = Logger;

export function createLog(level: string): Log {
  const out = pino.destination({ dest: 1, sync: true });
  // The window is closed: what cannot be written down must not end the server.
  out.on("error", () => {});
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Rooms call it `error`, the pages `err`.
    serializers: { error: loggableError, err: loggableError },
    redact: { paths: ["*.cookie", "*.token", "*.password", "*.authorization"], remove: true },
  };
  return pino(options, out);
}

/** What PostgreSQL adds to its errors quotes the row: e-mails, names, what somebody wrote. */
const quoting: ReadonlySet<string> = new Set(["detail", "where", "hint", "query", "parameters", "args"]);

/** An error as it may be written down: what went wrong and where, not on whose data. */
export function loggableError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return Object.fromEntries(Object.entries(pino.stdSerializers.err(error)).filter(([name]) => !quoting.has(name)));
}

/** A path as it may be written down: without its query, and without the secret that an address of a door carries. */
export function loggablePath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/^\/(join|setup|invite)\/[^/]+/, "/$1/…");
}
