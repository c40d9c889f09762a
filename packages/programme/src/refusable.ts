/** Transactions whose work may say no: a refusal leaves nothing behind, also of what was done before it was found out. */
import type postgres from "postgres";
import type { Connection } from "./connection.ts";

/** Commits when the work answers `ok`, takes everything back when it does not; gives the answer in both cases. */
export async function beginRefusable<Result extends { readonly ok: boolean }>(
  sql: postgres.Sql,
  work: (tx: Connection) => Promise<Result>,
): Promise<Result> {
  try {
    // A transaction can only be taken back by an error: this one carries the answer out.
    const done: { result?: Result } = {};
    await sql.begin(async (tx) => {
      done.result = await work(tx);
      if (!done.result.ok) throw new RefusedWork(done.result);
    });
    if (done.result === undefined) throw new Error("A transaction ended without an answer");
    return done.result;
  } catch (error) {
    if (error instanceof RefusedWork) return error.result as Result;
    throw error;
  }
}

class RefusedWork extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super("Refused");
    this.result = result;
  }
}
