/** What is kept only for a while: refused changes, rows that a snapshot covers, sessions past their end. */
import { type Auth, deleteStaleLinks, forgetOldDeeds } from "@zaedno/programme";
import type { Sql } from "postgres";
import type { Log } from "./log.ts";

const everyMs = 60 * 60 * 1000;
const keptDays = 30;

export interface HousekeepingParts {
  readonly sql: Sql;
  readonly auth: Auth;
  readonly log: Log;
}

export class Housekeeping {
  readonly #parts: HousekeepingParts;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: HousekeepingParts) {
    this.#parts = parts;
  }

  /** At once, too: the laptop of a workshop is never on for long. */
  start(): void {
    const tidy = () => {
      this.tidy().catch((error: unknown) => this.#parts.log.error({ err: error }, "housekeeping failed"));
    };
    this.#timer ??= setInterval(tidy, everyMs);
    tidy();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  async tidy(): Promise<void> {
    const { sql, auth } = this.#parts;
    await sql`delete from refused_update where at < now() - make_interval(days => ${keptDays})`;
    await sql`delete from document_update_archive where archived_at < now() - make_interval(days => ${keptDays})`;
    await forgetOldDeeds(sql, new Date());
    await deleteStaleLinks(sql, new Date());
    await auth.deleteExpired();
  }
}
