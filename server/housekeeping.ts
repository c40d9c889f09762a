/** What is kept only for a while: refused changes, rows that a snapshot covers, sessions past their end. */
import type { Auth } from "@zaedno/programme";
import type { Sql } from "postgres";
import type { Log } from "./log.ts";

const everyMs = 60 * 60 * 1000;
const keptDays = 30;

export class Housekeeping {
  readonly #sql: Sql;
  readonly #auth: Auth;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;

  constructor({ sql, auth, log }: { readonly sql: Sql; readonly auth: Auth; readonly log: Log }) {
    this.#sql = sql;
    this.#auth = auth;
    this.#log = log;
  }

  start(): void {
    this.#timer ??= setInterval(() => {
      this.tidy().catch((error: unknown) => this.#log.error({ err: error }, "housekeeping failed"));
    }, everyMs);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  async tidy(): Promise<void> {
    await this.#sql`delete from refused_update where at < now() - make_interval(days => ${keptDays})`;
    await this.#sql`delete from document_update_archive where archived_at < now() - make_interval(days => ${keptDays})`;
    await this.#auth.deleteExpired();
  }
}
