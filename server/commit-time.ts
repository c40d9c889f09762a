/** How long one durable write takes here. "Saved" waits for it, so a slow disk is said at start. */
import type { Sql } from "postgres";

const tries = 11;

/** Median of a commit that has to reach the disk, in milliseconds. */
export async function medianCommitMs(sql: Sql): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < tries; n++) {
    const before = performance.now();
    // A message in the write-ahead log: nothing is kept, but the commit has to wait for the disk as any other.
    await sql`select pg_logical_emit_message(true, 'zaedno', 'how long does a commit take')`;
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
}
