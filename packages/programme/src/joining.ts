/** The door for people without an account: from a code or QR to a seat in the group, with no e-mail and no password. */
import type { MemberId, PersonColour, PersonSymbol } from "@zaedno/plan";
import type postgres from "postgres";
import { createGuestAccount } from "./accounts.ts";
import type { Auth, IssuedSession } from "./auth.ts";
import { placeOfGroup, standpointFor } from "./authority.ts";
import type { Connection } from "./connection.ts";
import { madeBefore, noteMade, type Ticket } from "./form-tickets.ts";
import type { Named } from "./groups.ts";
import type { AccountId, GroupId, JoinCodeId, RegionId } from "./ids.ts";
import { type Nickname, nicknameFrom } from "./nickname.ts";
import { type Membership, membershipOf } from "./people.ts";
import { isOpenedByPin } from "./pins.ts";
import { beginRefusable } from "./refusable.ts";
import {
  addToRoster,
  isNicknameTaken,
  isPersonSymbol,
  lockRoster,
  type Roster,
  seatsTaken,
  takenSymbols,
} from "./roster.ts";
import { type Secrets, sha256 } from "./secrets.ts";
import { endSession, requireRotation, type SessionView } from "./sessions.ts";

/** A place that somebody left with a PIN, to be taken up again on this device. */
export interface SeatToReturnTo {
  readonly memberId: MemberId;
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly colour: PersonColour;
  /** The facilitator has reset a forgotten PIN: the one typed now becomes the new one. */
  readonly choosesPin: boolean;
}

export interface JoinOffer {
  readonly codeId: JoinCodeId;
  readonly via: "token" | "digits";
  readonly group: Named<GroupId>;
  readonly region: Named<RegionId>;
  readonly takenSymbols: readonly PersonSymbol[];
  /** Only for the QR: digits can be guessed, and who takes part is nobody else's business. There the nickname is typed. */
  readonly seats: readonly SeatToReturnTo[];
  readonly seatsLeft: number;
  /** A facilitator has to let the person in first. */
  readonly needsApproval: boolean;
}

/** What was scanned or typed; spaces and dashes between digits do not matter. */
export type JoinKey = { readonly token: string } | { readonly digits: string };

/** What the code opens, or null when it is unknown, not yet or no longer valid, or closed. Changes nothing. */
export async function findJoin(sql: Connection, secrets: Secrets, key: JoinKey, now: Date): Promise<JoinOffer | null> {
  const condition = keyCondition(sql, secrets, key);
  if (condition === null) return null;
  const [code] = await sql<{ id: JoinCodeId; maxSeats: number; group: Named<GroupId>; region: Named<RegionId> }[]>`
    select c.id, c.max_seats as "maxSeats", json_build_object('id', g.id, 'name', g.name) as "group",
           json_build_object('id', r.id, 'name', r.name) as region
    from join_code c join working_group g on g.id = c.group_id join region r on r.id = g.region_id
    where ${condition} and ${isOpen(sql, now)}`;
  if (code === undefined) return null;

  const people = await sql<(SeatToReturnTo & { isSeat: boolean; canReturn: boolean })[]>`
    select m.id as "memberId", m.nickname, m.symbol, m.colour, m.role = 'member' as "isSeat",
           m.pin_hash is null as "choosesPin",
           m.status = 'active' and ${isOpenedByPin(sql)}
             and (m.pin_hash is not null or coalesce(m.pin_reset_until > ${now}, false)) as "canReturn"
    from member m where m.group_id = ${code.group.id} and m.status <> 'removed' order by m.created_at, m.id`;
  const via = "token" in key ? "token" : "digits";
  const seatsToReturnTo = via === "token" ? people.filter((person) => person.canReturn) : [];
  return {
    codeId: code.id,
    via,
    group: code.group,
    region: code.region,
    takenSymbols: people.map((person) => person.symbol),
    seats: seatsToReturnTo.map(({ isSeat: _isSeat, canReturn: _canReturn, ...seat }) => seat),
    seatsLeft: Math.max(0, code.maxSeats - people.filter((person) => person.isSeat).length),
    needsApproval: via === "digits",
  };
}

function keyCondition(sql: Connection, secrets: Secrets, key: JoinKey) {
  if ("token" in key) return /^[A-Za-z0-9_-]{22}$/.test(key.token) ? sql`c.token_hash = ${sha256(key.token)}` : null;
  const digits = key.digits.replace(/[\s-]/g, "");
  return /^\d{8}$/.test(digits) ? sql`c.digits_hash = ${secrets.digitsHash(digits)}` : null;
}

function isOpen(sql: Connection, now: Date) {
  return sql`(c.revoked_at is null and c.valid_from <= ${now} and c.valid_to > ${now})`;
}

interface JoinForm {
  readonly nickname: string;
  readonly symbol: string;
  readonly deviceLabel: string;
  /** The session this browser has already, if any: the same account gets the seat, and that session gives way to the new one. */
  readonly present?: Pick<SessionView, "id" | "accountId">;
  /** Which form in which browser: a second tap gets the seat that the first one made. */
  readonly once?: { readonly browserId: string; readonly formKey: string };
}

/** Later than this, another person may have the phone in hand. */
const sameTapMs = 60_000;

type JoinRefusal =
  | {
      readonly ok: false;
      readonly reason:
        | "nickname_invalid"
        | "nickname_taken"
        | "symbol_unknown"
        | "group_full"
        | "closed"
        | "already_seated"
        /** Looks after the group from above: nobody gives themselves a place in it. */
        | "responsible";
    }
  | { readonly ok: false; readonly reason: "symbol_taken"; readonly taken: readonly PersonSymbol[] };

export type JoinResult =
  | { readonly ok: true; readonly session: IssuedSession; readonly member: Membership }
  | JoinRefusal;

/** Takes a seat and starts a new session. By token the seat is active at once, by digits it waits for approval. */
export async function joinGroup(sql: postgres.Sql, auth: Auth, offer: JoinOffer, form: JoinForm): Promise<JoinResult> {
  const nickname = nicknameFrom(form.nickname);
  if (nickname === null) return { ok: false, reason: "nickname_invalid" };
  const { symbol } = form;
  if (!isPersonSymbol(symbol)) return { ok: false, reason: "symbol_unknown" };

  return await beginRefusable(sql, async (tx): Promise<JoinResult> => {
    const roster = await lockRoster(tx, offer.group.id);
    const maxSeats = await openSeats(tx, offer, auth.now());
    if (roster === null || maxSeats === null) return { ok: false, reason: "closed" };
    const ticket = ticketOf(offer, form);
    const again = await seatOfFirstTap(tx, ticket, auth.now());
    if (again !== null) return await seated(tx, auth, again.memberId, again.accountId, form.deviceLabel);
    const accountId = form.present?.accountId ?? null;
    const refusal = refusalOf(roster, maxSeats, { accountId, nickname, symbol });
    if (refusal !== null) return refusal;
    if (accountId !== null && (await isResponsible(tx, accountId, offer))) return { ok: false, reason: "responsible" };

    const seatAccount = accountId ?? (await createGuestAccount(tx, auth.now()));
    const status = offer.via === "digits" ? "pending" : "active";
    const newcomer = { accountId: seatAccount, role: "member", nickname, symbol, status } as const;
    const memberId = await addToRoster(tx, roster, newcomer, auth.now());
    await noteMade(tx, ticket, memberId);
    if (form.present !== undefined) await renew(tx, form.present);
    return await seated(tx, auth, memberId, seatAccount, form.deviceLabel);
  });
}

function ticketOf(offer: JoinOffer, { once, nickname, symbol }: JoinForm): Ticket {
  return { owner: once?.browserId ?? "", key: once?.formKey ?? "", words: [offer.group.id, nickname, symbol] };
}

async function seatOfFirstTap(
  tx: Connection,
  ticket: Ticket,
  now: Date,
): Promise<{ memberId: MemberId; accountId: AccountId } | null> {
  const made = await madeBefore<MemberId>(tx, ticket, { now, notBefore: new Date(now.getTime() - sameTapMs) });
  if (made === null) return null;
  const [seat] = await tx<{ memberId: MemberId; accountId: AccountId }[]>`
    select id as "memberId", account_id as "accountId" from member where id = ${made} and status <> 'removed'`;
  return seat ?? null;
}

/** The code's number of seats while it is open; it cannot be closed before this transaction ends. */
async function openSeats(tx: Connection, offer: JoinOffer, now: Date): Promise<number | null> {
  const [code] = await tx<{ maxSeats: number }[]>`
    select c.max_seats as "maxSeats" from join_code c where c.id = ${offer.codeId} and ${isOpen(tx, now)} for share`;
  return code?.maxSeats ?? null;
}

function refusalOf(
  roster: Roster,
  maxSeats: number,
  newcomer: { accountId: AccountId | null; nickname: Nickname; symbol: PersonSymbol },
): JoinRefusal | null {
  if (roster.people.some((person) => person.accountId === newcomer.accountId))
    return { ok: false, reason: "already_seated" };
  if (seatsTaken(roster) >= maxSeats) return { ok: false, reason: "group_full" };
  if (isNicknameTaken(roster, newcomer.nickname)) return { ok: false, reason: "nickname_taken" };
  const taken = takenSymbols(roster);
  return taken.includes(newcomer.symbol) ? { ok: false, reason: "symbol_taken", taken } : null;
}

async function isResponsible(tx: Connection, accountId: AccountId, { group }: JoinOffer): Promise<boolean> {
  const of = await placeOfGroup(tx, group.id);
  return of !== null && (await standpointFor(tx, accountId, { kind: "seats.manage", of })) !== null;
}

// The account may do more than before: its other browsers get new tokens too.
async function renew(tx: Connection, present: Pick<SessionView, "id" | "accountId">): Promise<void> {
  await endSession(tx, present.accountId, present.id);
  await requireRotation(tx, present.accountId);
}

/** The last step of joining and returning: the member as stored and a session that was never used before. */
export async function seated(
  tx: Connection,
  auth: Auth,
  memberId: MemberId,
  accountId: AccountId,
  deviceLabel: string,
): Promise<{ ok: true; session: IssuedSession; member: Membership }> {
  const session = await auth.within(tx).createSession(accountId, deviceLabel);
  const member = await membershipOf(tx, memberId);
  if (member === null) throw new Error("A seat vanished under its own transaction");
  return { ok: true, session, member };
}
