/** Shuts what lets people in, after a restore: a backup brings back links that were used since, and may have been in other hands. */
import type { Connection } from "./connection.ts";

/** Links that give an account or a whole programme away. They are unused in the backup, in truth perhaps not; new ones cost nothing. */
export async function endGivingLinks(sql: Connection): Promise<void> {
  await sql`delete from setup_link where used_at is null`;
  await sql`delete from password_link`;
}

/** Sessions, codes, invitations, links, and PINs, which are too short against somebody who has the key. Passwords stay. */
export async function endEveryWayIn(sql: Connection, now: Date): Promise<void> {
  await endGivingLinks(sql);
  await sql`delete from session`;
  await sql`update join_code set revoked_at = ${now} where revoked_at is null`;
  await sql`update staff_invitation set revoked_at = ${now} where revoked_at is null and used_at is null`;
  await sql`update member set pin_hash = null, pin_reset_until = null`;
}
