/**
 * One posted form makes one thing. Browsers send a form again when somebody taps twice or goes back and forth; the page
 * carries a random key with each form, and what was made under it is found again.
 */
import type { Connection } from "./connection.ts";
import { sha256 } from "./secrets.ts";

export interface Ticket {
  /** Who posts: an account or a browser. The key of one is nothing to another. */
  readonly owner: string;
  /** Rendered with the form; an empty one is no ticket. */
  readonly key: string;
  /** What was typed: other words under the same key are another wish. */
  readonly words: readonly string[];
}

/**
 * What was made under this ticket since `notBefore`, or null: then `noteMade` has to follow in the same transaction.
 * Whoever asks at the same moment waits until this transaction ends.
 */
export async function madeBefore<Id extends string>(
  tx: Connection,
  ticket: Ticket,
  { now, notBefore }: { now: Date; notBefore: Date },
): Promise<Id | null> {
  if (ticket.key === "") return null;
  const taken = await tx`
    insert into form_ticket (key_hash, made, at) values (${hashOf(ticket)}, '', ${now})
    on conflict (key_hash) do update set made = '', at = ${now} where form_ticket.at < ${notBefore}`;
  if (taken.count === 1) return null;
  const [row] = await tx<{ made: Id }[]>`select made from form_ticket where key_hash = ${hashOf(ticket)}`;
  return row?.made || null;
}

export async function noteMade(tx: Connection, ticket: Ticket, made: string): Promise<void> {
  if (ticket.key !== "") await tx`update form_ticket set made = ${made} where key_hash = ${hashOf(ticket)}`;
}

/** Housekeeping: nobody posts a form of yesterday twice. */
export async function deleteOldTickets(sql: Connection, before: Date): Promise<void> {
  await sql`delete from form_ticket where at < ${before}`;
}

function hashOf({ owner, key, words }: Ticket): Buffer {
  return sha256(JSON.stringify([owner, key, ...words]));
}
