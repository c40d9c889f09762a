/**
 * Back to one's seat from another phone: the room's code shows the way, the PIN proves who it is. Where the facilitator has
 * reset a forgotten PIN, the one that is typed becomes the new one.
 */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import type { Connection } from "./connection.ts";
import type { AccountId } from "./ids.ts";
import { type JoinOffer, seated } from "./joining.ts";
import { nicknameKey } from "./nickname.ts";
import type { Membership } from "./people.ts";
import { checkPin, choosePin, isOpenedByPin, noSuchSeat, type PinCheck } from "./pins.ts";
import type { Secrets } from "./secrets.ts";

interface ReturnForm {
  /** Tapped in the list, or typed where no list is shown. */
  readonly seat: { readonly memberId: MemberId } | { readonly nickname: string };
  readonly pin: string;
  readonly deviceLabel: string;
}

export type ReturnResult =
  | { readonly ok: true; readonly session: IssuedSession; readonly member: Membership }
  | { readonly ok: false; readonly reason: "pin_invalid" | "pin_easy" }
  | Exclude<PinCheck, { ok: true }>;

/** A new session for an existing seat of the offer's group. Sessions on other devices stay until they are revoked. */
export async function returnToSeat(
  sql: postgres.Sql,
  auth: Auth,
  secrets: Secrets,
  offer: JoinOffer,
  form: ReturnForm,
): Promise<ReturnResult> {
  const seat = await seatOf(sql, offer, form.seat, auth.now());
  if (seat === null) return noSuchSeat;
  const entry = seat.isReset
    ? await takeResetSeat(sql, secrets, seat.memberId, form.pin, auth.now())
    : await checkPin(sql, secrets, seat.memberId, form.pin, auth.now());
  if (!entry.ok) return entry;
  return await sql.begin((tx) => seated(tx, auth, seat.memberId, seat.accountId, form.deviceLabel));
}

async function takeResetSeat(sql: Connection, secrets: Secrets, memberId: MemberId, pin: string, now: Date) {
  const chosen = await choosePin(sql, secrets, memberId, pin, now);
  if (chosen.ok || chosen.reason !== "not_reset") return chosen;
  // Somebody was faster and has set a PIN: now it is asked for.
  return await checkPin(sql, secrets, memberId, pin, now);
}

async function seatOf(
  sql: Connection,
  offer: JoinOffer,
  wanted: ReturnForm["seat"],
  now: Date,
): Promise<{ memberId: MemberId; accountId: AccountId; isReset: boolean } | null> {
  const isWanted =
    "memberId" in wanted ? sql`m.id = ${wanted.memberId}` : sql`m.nickname_key = ${nicknameKey(wanted.nickname)}`;
  const [seat] = await sql<{ memberId: MemberId; accountId: AccountId; isReset: boolean }[]>`
    select m.id as "memberId", m.account_id as "accountId", m.pin_hash is null as "isReset" from member m
    where m.group_id = ${offer.group.id} and m.status = 'active' and ${isOpenedByPin(sql)}
      and (m.pin_hash is not null or m.pin_reset_until > ${now}) and ${isWanted}`;
  return seat ?? null;
}
