/** Housekeeping: links that open nothing any more, and what posted forms left. */
import type { Connection } from "./connection.ts";
import { deleteOldTickets } from "./form-tickets.ts";

const dayMs = 24 * 3_600_000;
const keptDays = 30;

/** Links are kept for a month after their end, so that it can be told what became of them. */
export async function deleteStaleLinks(sql: Connection, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - keptDays * dayMs);
  await sql`delete from setup_link where expires_at < ${monthAgo}`;
  await sql`delete from staff_invitation where expires_at < ${monthAgo}`;
  await sql`delete from password_link where expires_at < ${now}`;
  await deleteOldTickets(sql, new Date(now.getTime() - dayMs));
}
