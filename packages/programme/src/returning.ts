/** Back to one's seat from another phone: the room's code shows the way, the PIN proves who it is. */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import type { Connection } from "./connection.ts";
import type { AccountId } from "./ids.ts";
import { type JoinOffer, seated } from "./joining.ts";
import { nicknameKey } from "./nickname.ts";
import type { Membership } from "./people.ts";
import { checkPin, noSuchSeat, type PinCheck } from "./pins.ts";
import type { Secrets } from "./secrets.ts";

interface ReturnForm {
  /** Tapped in the list, or typed where no list is shown. */
  readonly seat: { readonly memberId: MemberId } | { readonly nickname: string };
  readonly pin: string;
  readonly deviceLabel: string;
}

export type ReturnResult =
  | { readonly ok: true; readonly session: IssuedSession; readonly member: Membership }
  | Exclude<PinCheck, { ok: true }>;

/** A new session for an existing seat of the offer's group. Sessions on other devices stay until they are revoked. */
export async function returnToSeat(
  sql: postgres.Sql,
  auth: Auth,
  secrets: Secrets,
  offer: JoinOffer,
  form: ReturnForm,
): Promise<ReturnResult> {
  const seat = await seatOf(sql, offer, form.seat);
  if (seat === null) return noSuchSeat;
  const check = await checkPin(sql, secrets, seat.memberId, form.pin, auth.now());
  if (!check.ok) return check;
  return await sql.begin((tx) => seated(tx, auth, seat.memberId, seat.accountId, form.deviceLabel));
}

async function seatOf(
  sql: Connection,
  offer: JoinOffer,
  wanted: ReturnForm["seat"],
): Promise<{ memberId: MemberId; accountId: AccountId } | null> {
  const isWanted =
    "memberId" in wanted ? sql`id = ${wanted.memberId}` : sql`nickname_key = ${nicknameKey(wanted.nickname)}`;
  const [seat] = await sql<{ memberId: MemberId; accountId: AccountId }[]>`
    select id as "memberId", account_id as "accountId" from member
    where group_id = ${offer.group.id} and role = 'member' and status = 'active' and pin_hash is not null and ${isWanted}`;
  return seat ?? null;
}
