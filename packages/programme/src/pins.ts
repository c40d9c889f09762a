/**
 * Four digits that bring a person back to their seat on another device. So few that two things must hold: nobody tries often
 * (five wrong tries lock the seat for ten minutes, kept in the row, so that neither a restart nor a second server forgets),
 * and a reader of the database cannot try at all (the hash is mixed with a key that is not in it).
 */
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { MemberId } from "@zaedno/plan";
import { mayActOn, standsAbove } from "./authority.ts";
import type { Connection } from "./connection.ts";
import type { AccountId } from "./ids.ts";
import { hashCost } from "./passwords.ts";
import type { Secrets } from "./secrets.ts";

const pinTries = 5;
export const pinWindowMs = 10 * 60_000;

export type SetPinResult =
  | { readonly ok: true; readonly pin: string }
  | { readonly ok: false; readonly reason: "forbidden" | "pin_invalid" | "pin_easy" };

/**
 * Sets the PIN of one's own seat, or of a seat in a group one looks after; "random" makes one up. Unlocks the seat.
 * "pin_easy": one of those that people try first.
 */
export async function setPin(
  sql: Connection,
  secrets: Secrets,
  by: MemberId,
  memberId: MemberId,
  wanted: string,
): Promise<SetPinResult> {
  const pin = wanted === "random" ? randomPin() : wanted;
  const fault = pinFault(pin);
  if (fault !== null) return { ok: false, reason: fault };
  if (by !== memberId && !(await mayResetPin(sql, by, memberId))) return { ok: false, reason: "forbidden" };
  const pinHash = await pinHashOf(secrets, pin);
  const updated = await sql`
    update member
    set pin_hash = ${pinHash}, pin_reset_until = null, pin_tries = 0, pin_tries_since = null, pin_locked_until = null
    where id = ${memberId} and status <> 'removed' and role = 'member'`;
  return updated.count === 1 ? { ok: true, pin } : { ok: false, reason: "forbidden" };
}

/** How long somebody whose PIN was reset may come back and choose a new one. */
const pinResetMs = 30 * 60_000;

/**
 * The forgotten PIN goes, and for half an hour whoever comes by the group's code and takes this seat chooses a new one. For
 * a person who stands beside the facilitator; the group's code must be open. "forbidden" also when it is no active seat.
 */
export async function resetPin(
  sql: Connection,
  by: MemberId,
  memberId: MemberId,
  now: Date,
): Promise<{ readonly ok: true; readonly until: Date } | { readonly ok: false; readonly reason: "forbidden" }> {
  if (!(await mayResetPin(sql, by, memberId))) return { ok: false, reason: "forbidden" };
  const until = new Date(now.getTime() + pinResetMs);
  const updated = await sql`
    update member
    set pin_hash = null, pin_reset_until = ${until}, pin_tries = 0, pin_tries_since = null, pin_locked_until = null
    where id = ${memberId} and status = 'active' and role = 'member'`;
  return updated.count === 1 ? { ok: true, until } : { ok: false, reason: "forbidden" };
}

/** Whether this member looks after the seat, and is above the person in all other places too: the seat's session opens those. */
export async function mayResetPin(sql: Connection, by: MemberId, memberId: MemberId): Promise<boolean> {
  if (!(await mayActOn(sql, by, memberId, (of) => ({ kind: "seats.manage", of })))) return false;
  const [both] = await sql<{ by: AccountId; person: AccountId }[]>`
    select actor.account_id as by, m.account_id as person from member actor, member m
    where actor.id = ${by} and m.id = ${memberId}`;
  return both !== undefined && (await standsAbove(sql, both.by, both.person)) !== null;
}

/** For queries over `member m`: a PIN is too short to guard more than seats; whoever has a post returns by password. */
export function isOpenedByPin(sql: Connection) {
  return sql`(m.role = 'member' and not exists (
    select 1 from member post where post.account_id = m.account_id and post.status <> 'removed' and post.role <> 'member'))`;
}

/** Takes a reset seat up again with a PIN chosen now; false when it is not reset (any more): one of two is the first. */
export async function choosePin(
  sql: Connection,
  secrets: Secrets,
  memberId: MemberId,
  pin: string,
  now: Date,
): Promise<
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "pin_invalid" | "pin_easy" }
  | { readonly ok: false; readonly reason: "not_reset" }
> {
  const fault = pinFault(pin);
  if (fault !== null) return { ok: false, reason: fault };
  const updated = await sql`
    update member set pin_hash = ${await pinHashOf(secrets, pin)}, pin_reset_until = null
    where id = ${memberId} and status = 'active' and role = 'member' and pin_hash is null and pin_reset_until > ${now}`;
  return updated.count === 1 ? { ok: true } : { ok: false, reason: "not_reset" };
}

function pinFault(pin: string): "pin_invalid" | "pin_easy" | null {
  if (!/^\d{4}$/.test(pin)) return "pin_invalid";
  return isEasy(pin) ? "pin_easy" : null;
}

async function pinHashOf(secrets: Secrets, pin: string): Promise<string> {
  return await hash(pin, { ...hashCost, secret: secrets.pinPepper });
}

function randomPin(): string {
  const pin = String(randomInt(10_000)).padStart(4, "0");
  return isEasy(pin) ? randomPin() : pin;
}

/** All alike, or a run up or down: a tenth of all PINs that people choose. */
function isEasy(pin: string): boolean {
  return new Set(pin).size === 1 || "01234567890".includes(pin) || "09876543210".includes(pin);
}

export type PinCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "wrong"; readonly triesLeft: number }
  | { readonly ok: false; readonly reason: "locked"; readonly until: Date };

/**
 * Checks a PIN. The try is counted before the hash is computed, in one statement: of a hundred at the same moment five are
 * looked at, and no connection is held meanwhile.
 */
export async function checkPin(
  sql: Connection,
  secrets: Secrets,
  memberId: MemberId,
  pin: string,
  now: Date,
): Promise<PinCheck> {
  const taken = await takeTry(sql, memberId, now);
  if (taken === null) return await whyNoTry(sql, memberId, now);
  if (await verify(taken.pinHash, pin.slice(0, 16), { secret: secrets.pinPepper })) {
    await sql`
      update member set pin_tries = 0, pin_tries_since = null, pin_locked_until = null where id = ${memberId}`;
    return { ok: true };
  }
  if (taken.lockedUntil !== null) return { ok: false, reason: "locked", until: taken.lockedUntil };
  return { ok: false, reason: "wrong", triesLeft: pinTries - taken.tries };
}

async function takeTry(
  sql: Connection,
  memberId: MemberId,
  now: Date,
): Promise<{ pinHash: string; tries: number; lockedUntil: Date | null } | null> {
  const windowStart = new Date(now.getTime() - pinWindowMs);
  const lockEnd = new Date(now.getTime() + pinWindowMs);
  const isSameWindow = sql`pin_tries_since > ${windowStart}`;
  const tries = sql`(case when ${isSameWindow} then pin_tries + 1 else 1 end)`;
  const [taken] = await sql<{ pinHash: string; tries: number; lockedUntil: Date | null }[]>`
    update member
    set pin_tries = ${tries},
        pin_tries_since = case when ${isSameWindow} then pin_tries_since else ${now}::timestamptz end,
        pin_locked_until = case when ${tries} >= ${pinTries} then ${lockEnd}::timestamptz end
    where id = ${memberId} and status = 'active' and pin_hash is not null
      and (pin_locked_until is null or pin_locked_until <= ${now})
    returning pin_hash as "pinHash", pin_tries as tries, pin_locked_until as "lockedUntil"`;
  return taken ?? null;
}

async function whyNoTry(sql: Connection, memberId: MemberId, now: Date): Promise<PinCheck> {
  const [row] = await sql<{ until: Date }[]>`
    select pin_locked_until as until from member
    where id = ${memberId} and status = 'active' and pin_hash is not null and pin_locked_until > ${now}`;
  return row === undefined ? noSuchSeat : { ok: false, reason: "locked", until: row.until };
}

/** A seat that is not there answers as one whose first PIN was wrong. */
export const noSuchSeat: Exclude<PinCheck, { ok: true }> = { ok: false, reason: "wrong", triesLeft: pinTries - 1 };
