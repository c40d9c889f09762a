/** The code a facilitator shows in the room: eight digits to type and a token in the QR, both closed with the workshop. */
import { randomInt } from "node:crypto";
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import { managesSeats } from "./authority.ts";
import type { Connection } from "./connection.ts";
import { type GroupId, type JoinCodeId, newId } from "./ids.ts";
import { lockRoster } from "./roster.ts";
import { randomToken, type Secrets, sha256 } from "./secrets.ts";

export interface JoinCode {
  readonly id: JoinCodeId;
  /** Eight digits; always with a facilitator's approval. */
  readonly digits: string;
  /** 128 random bits, url-safe; opens `/join/:token`, and the seat is active at once. */
  readonly token: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  /** How many seats the group may have in all. */
  readonly maxSeats: number;
}

interface Opening {
  readonly groupId: GroupId;
  readonly hours: number;
  readonly maxSeats: number;
}

type Forbidden = { readonly ok: false; readonly reason: "forbidden" };

export type OpenJoinCodeResult =
  | { readonly ok: true; readonly code: JoinCode }
  | Forbidden
  | { readonly ok: false; readonly reason: "invalid" | "archived" };

const longestHours = 366 * 24;
const hourMs = 3_600_000;

/** Opens a code for the group from now on; the former one closes. "invalid": hours or seats out of range. */
export async function openJoinCode(
  sql: postgres.Sql,
  secrets: Secrets,
  by: MemberId,
  opening: Opening,
  now: Date,
): Promise<OpenJoinCodeResult> {
  const { groupId, hours, maxSeats } = opening;
  const isFit = hours > 0 && hours <= longestHours && Number.isInteger(maxSeats) && maxSeats >= 1 && maxSeats <= 100;
  if (!isFit) return { ok: false, reason: "invalid" };
  return await sql.begin(async (tx): Promise<OpenJoinCodeResult> => {
    if (!(await managesSeats(tx, by, groupId))) return { ok: false, reason: "forbidden" };
    if ((await lockRoster(tx, groupId))?.archived !== false) return { ok: false, reason: "archived" };
    await closeOpenCode(tx, groupId, now);
    // Codes that ran out unclosed would keep their digits from being given again.
    await tx`update join_code set revoked_at = valid_to where revoked_at is null and valid_to <= ${now}`;
    const validTo = new Date(now.getTime() + hours * hourMs);
    const token = randomToken(16);
    return { ok: true, code: await insertCode(tx, secrets, by, groupId, { token, validFrom: now, validTo, maxSeats }) };
  });
}

async function insertCode(
  tx: Connection,
  secrets: Secrets,
  by: MemberId,
  groupId: GroupId,
  code: Omit<JoinCode, "id" | "digits">,
): Promise<JoinCode> {
  // With a thousand codes open, ten misses in a row happen once in 10^50.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const id = newId("jcd");
    const digits = String(randomInt(100_000_000)).padStart(8, "0");
    const inserted = await tx`
      insert into join_code (id, group_id, opened_by, digits_hash, token_hash, sealed, valid_from, valid_to, max_seats)
      values (${id}, ${groupId}, ${by}, ${secrets.digitsHash(digits)}, ${sha256(code.token)},
              ${secrets.seal(`${digits} ${code.token}`, id)}, ${code.validFrom}, ${code.validTo}, ${code.maxSeats})
      on conflict (digits_hash) where revoked_at is null do nothing`;
    if (inserted.count === 1) return { id, digits, ...code };
  }
  throw new Error("No free digits for a join code");
}

/** The group's open code, to be shown again; null when there is none, or the installation's key was changed since. */
export async function currentJoinCode(
  sql: Connection,
  secrets: Secrets,
  by: MemberId,
  groupId: GroupId,
  now: Date,
): Promise<{ readonly ok: true; readonly code: JoinCode | null } | Forbidden> {
  if (!(await managesSeats(sql, by, groupId))) return { ok: false, reason: "forbidden" };
  const [row] = await sql<(Omit<JoinCode, "digits" | "token"> & { sealed: Uint8Array })[]>`
    select id, sealed, valid_from as "validFrom", valid_to as "validTo", max_seats as "maxSeats"
    from join_code where group_id = ${groupId} and revoked_at is null and valid_to > ${now}`;
  if (row === undefined) return { ok: true, code: null };
  const { sealed, ...code } = row;
  const [digits, token] = secrets.unseal(sealed, code.id)?.split(" ") ?? [];
  return { ok: true, code: digits !== undefined && token !== undefined ? { ...code, digits, token } : null };
}

/** From now on nobody joins by the group's code; who joined stays. */
export async function closeJoinCode(
  sql: Connection,
  by: MemberId,
  groupId: GroupId,
  now: Date,
): Promise<{ readonly ok: true } | Forbidden> {
  if (!(await managesSeats(sql, by, groupId))) return { ok: false, reason: "forbidden" };
  await closeOpenCode(sql, groupId, now);
  return { ok: true };
}

/** Without asking who closes it. */
export async function closeOpenCode(sql: Connection, groupId: GroupId, now: Date): Promise<void> {
  await sql`update join_code set revoked_at = ${now} where group_id = ${groupId} and revoked_at is null`;
}
