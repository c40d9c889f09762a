/** Accounts with a password and the posts they hold. Made by the command line, the first-start link and the demo, not by code or QR. */
import { type MemberId, type PersonSymbol, personSymbols, type Role } from "@zaedno/plan";
import type postgres from "postgres";
import { type CreateAccountResult, createAccount, createGuestAccount, type NewAccount } from "./accounts.ts";
import type { Connection } from "./connection.ts";
import { type AccountId, type GroupId, newId, type ProgrammeId, type RegionId } from "./ids.ts";
import { type Nickname, nicknameFrom, nicknameKey } from "./nickname.ts";
import { addToRoster, colourOf, freeSymbol, isNicknameTaken, lockRoster, takenSymbols } from "./roster.ts";

/** A role and where it holds; the type lets no role stand at a place where it means nothing. */
export type Post =
  | { readonly role: "admin" | "official"; readonly programmeId: ProgrammeId }
  | { readonly role: "coordinator"; readonly regionId: RegionId }
  | { readonly role: "facilitator" | "mentor" | "member"; readonly groupId: GroupId };

export interface NewPerson {
  readonly nickname: string;
  /** The first free one when left out. */
  readonly symbol?: PersonSymbol;
}

export type AddMembershipResult =
  | { readonly ok: true; readonly memberId: MemberId }
  | { readonly ok: false; readonly reason: "nickname_invalid" | "nickname_taken" | "symbol_taken" | "already_seated" };

type Refusal<Result> = Exclude<Result, { ok: true }>;
type Seated = { readonly ok: true; readonly accountId: AccountId; readonly memberId: MemberId };

/** An account with e-mail and password and one post. */
export async function createStaff(
  sql: postgres.Sql,
  staff: NewAccount & NewPerson & { readonly post: Post },
  now: Date = new Date(),
): Promise<Seated | Refusal<CreateAccountResult | AddMembershipResult>> {
  const nickname = nicknameFrom(staff.nickname);
  if (nickname === null) return { ok: false, reason: "nickname_invalid" };
  const account = await createAccount(sql, staff, now);
  if (!account.ok) return account;
  const membership = await addMembership(sql, account.accountId, staff.post, staff, now);
  // All or nothing: an account that holds no post could sign in and find nothing.
  if (!membership.ok) await sql`delete from account where id = ${account.accountId}`;
  return membership.ok ? { ok: true, accountId: account.accountId, memberId: membership.memberId } : membership;
}

/** A seat without a code, for people who exist only in a demo or are entered by hand; a guest account comes with it. */
export async function createSeat(
  sql: postgres.Sql,
  seat: NewPerson & { readonly groupId: GroupId },
  now: Date = new Date(),
): Promise<Seated | Refusal<AddMembershipResult>> {
  const accountId = await createGuestAccount(sql, now);
  const membership = await addMembership(sql, accountId, { role: "member", groupId: seat.groupId }, seat, now);
  if (!membership.ok) await sql`delete from account where id = ${accountId}`;
  return membership.ok ? { ok: true, accountId, memberId: membership.memberId } : membership;
}

/** One more post for an account, such as a mentor's second group. Throws when the place does not exist. */
export async function addMembership(
  sql: postgres.Sql,
  accountId: AccountId,
  post: Post,
  person: NewPerson,
  now: Date = new Date(),
): Promise<AddMembershipResult> {
  return await sql.begin((tx) => giveMembership(tx, accountId, post, person, now));
}

/** The same within a transaction of the caller's. */
export async function giveMembership(
  tx: Connection,
  accountId: AccountId,
  post: Post,
  person: NewPerson,
  now: Date,
): Promise<AddMembershipResult> {
  const nickname = nicknameFrom(person.nickname);
  if (nickname === null) return { ok: false, reason: "nickname_invalid" };
  const named = { ...person, nickname };
  return "groupId" in post
    ? await addInGroup(tx, accountId, post, named, now)
    : await addAboveGroups(tx, accountId, post, named, now);
}

type Named = Omit<NewPerson, "nickname"> & { readonly nickname: Nickname };

async function addInGroup(
  tx: Connection,
  accountId: AccountId,
  post: Extract<Post, { groupId: GroupId }>,
  person: Named,
  now: Date,
): Promise<AddMembershipResult> {
  const roster = await lockRoster(tx, post.groupId);
  if (roster === null) throw new Error("A post in a group that does not exist");
  if (roster.people.some((present) => present.accountId === accountId)) return { ok: false, reason: "already_seated" };
  if (isNicknameTaken(roster, person.nickname)) return { ok: false, reason: "nickname_taken" };
  const symbol = person.symbol ?? freeSymbol(roster);
  if (post.role === "member" && takenSymbols(roster).includes(symbol)) return { ok: false, reason: "symbol_taken" };
  const newcomer = { accountId, role: post.role, nickname: person.nickname, symbol, status: "active" } as const;
  return { ok: true, memberId: await addToRoster(tx, roster, newcomer, now) };
}

async function addAboveGroups(
  tx: Connection,
  accountId: AccountId,
  post: Exclude<Post, { groupId: GroupId }>,
  person: Named,
  now: Date,
): Promise<AddMembershipResult> {
  const { programmeId, regionId } = await placeOf(tx, post);
  if (await holdsPost(tx, accountId, post.role, { programmeId, regionId }))
    return { ok: false, reason: "already_seated" };
  const id = newId("mem");
  const [counted] = await tx<
    { count: number }[]
  >`select count(*)::int as count from member where programme_id = ${programmeId}`;
  const position = counted?.count ?? 0;
  const symbol = person.symbol ?? personSymbols[position % personSymbols.length] ?? personSymbols[0];
  await tx`
    insert into member (id, account_id, programme_id, region_id, role, nickname, nickname_key, symbol, colour, status, created_at)
    values (${id}, ${accountId}, ${programmeId}, ${regionId}, ${post.role}, ${person.nickname}, ${nicknameKey(person.nickname)},
            ${symbol}, ${colourOf(symbol)}, 'active', ${now})`;
  return { ok: true, memberId: id };
}

/** The programme's row is locked, so that a post is given once also when two give it at the same moment. */
async function holdsPost(
  tx: Connection,
  accountId: AccountId,
  role: Role,
  { programmeId, regionId }: { programmeId: ProgrammeId; regionId: RegionId | null },
): Promise<boolean> {
  await tx`select 1 from programme where id = ${programmeId} for no key update`;
  const held = await tx`
    select 1 from member
    where account_id = ${accountId} and programme_id = ${programmeId} and region_id is not distinct from ${regionId}
      and group_id is null and role = ${role} and status <> 'removed'`;
  return held.count > 0;
}

async function placeOf(
  tx: Connection,
  post: Exclude<Post, { groupId: GroupId }>,
): Promise<{ programmeId: ProgrammeId; regionId: RegionId | null }> {
  if ("programmeId" in post) return { programmeId: post.programmeId, regionId: null };
  const [region] = await tx<{ programmeId: ProgrammeId }[]>`
    select programme_id as "programmeId" from region where id = ${post.regionId}`;
  if (region === undefined) throw new Error("A post in a region that does not exist");
  return { programmeId: region.programmeId, regionId: post.regionId };
}
