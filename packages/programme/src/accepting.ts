/** The other end of an invitation: what it offers, and becoming what it says. */
import type { Action, MemberId, PersonSymbol } from "@zaedno/plan";
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import { may, standpointFor } from "./authority.ts";
import type { Connection } from "./connection.ts";
import type { Named } from "./groups.ts";
import type { AccountId, GroupId, InvitationId, ProgrammeId, RegionId } from "./ids.ts";
import { type InvitedRole, isOpen } from "./invitations.ts";
import { emailOf } from "./own-account.ts";
import { type Membership, membershipOf } from "./people.ts";
import { beginRefusable } from "./refusable.ts";
import { sha256 } from "./secrets.ts";
import { requireRotation } from "./sessions.ts";
import { type AddMembershipResult, giveMembership, type Post } from "./staff.ts";
import { accountFor, type StaffEntry, type StaffEntryRefusal } from "./staff-entry.ts";

export interface InvitationOffer {
  readonly role: InvitedRole;
  readonly programme: Named<ProgrammeId>;
  readonly region: Named<RegionId>;
  readonly group: Named<GroupId> | null;
  readonly invitedBy: string;
  /** Signs that others of the group have; staff may share one, but better don't. */
  readonly takenSymbols: readonly PersonSymbol[];
}

type FoundInvitation = Omit<InvitationOffer, "takenSymbols"> & {
  readonly id: InvitationId;
  readonly inviter: MemberId;
};

/**
 * What the link offers, or null when it is unknown, used, taken back or past its time, or whoever gave it could not give it
 * any more. Changes nothing.
 */
export async function findInvitation(sql: Connection, token: string, now: Date): Promise<InvitationOffer | null> {
  const found = await openInvitation(sql, token, now);
  if (found === null) return null;
  const { role, programme, region, group, invitedBy } = found;
  const taken = await sql<{ symbol: PersonSymbol }[]>`
    select symbol from member where group_id = ${group?.id ?? null} and status <> 'removed'`;
  return { role, programme, region, group, invitedBy, takenSymbols: taken.map(({ symbol }) => symbol) };
}

/** Either somebody who is signed in on this browser, or e-mail and password of a new or an existing account. */
export type Accepting = { readonly accountId: AccountId } | StaffEntry;

interface AcceptForm {
  readonly who: Accepting;
  readonly nickname: string;
  readonly symbol: PersonSymbol;
  readonly deviceLabel: string;
}

export type AcceptResult =
  | {
      readonly ok: true;
      readonly member: Membership;
      /** Null for somebody who was signed in already. */
      readonly session: IssuedSession | null;
    }
  /** "own_invitation": nobody gives themselves a place; whoever could give this one sees its link. */
  | { readonly ok: false; readonly reason: "closed" | "own_invitation" }
  | StaffEntryRefusal
  | Exclude<AddMembershipResult, { ok: true }>;

/** Uses the invitation up. Of two at the same moment the second finds it "closed"; a refusal leaves it open. */
export async function acceptInvitation(
  sql: postgres.Sql,
  auth: Auth,
  token: string,
  form: AcceptForm,
): Promise<AcceptResult> {
  const now = auth.now();
  return await beginRefusable(sql, async (tx): Promise<AcceptResult> => {
    const invitation = await openInvitation(tx, token, now, "lock");
    if (invitation === null) return { ok: false, reason: "closed" };
    const account = await accountOf(tx, form.who, now);
    if (!account.ok) return account;
    if (await couldGive(tx, account.accountId, invitation)) return { ok: false, reason: "own_invitation" };
    const given = await giveMembership(tx, account.accountId, postOf(invitation), form, now);
    if (!given.ok) return given;
    await tx`update staff_invitation set used_at = ${now}, used_by = ${given.memberId} where id = ${invitation.id}`;
    const session = account.isSignedIn
      ? null
      : await auth.within(tx).createSession(account.accountId, form.deviceLabel);
    const member = await membershipOf(tx, given.memberId);
    if (member === null) throw new Error("A post vanished under its own transaction");
    return { ok: true, member, session };
  });
}

async function accountOf(tx: Connection, who: Accepting, now: Date) {
  if ("accountId" in who) {
    // A post is guarded by a password; a seat by its device and four digits.
    if ((await emailOf(tx, who.accountId)) === null) return { ok: false, reason: "email_invalid" } as const;
    await requireRotation(tx, who.accountId);
    return { ok: true, accountId: who.accountId, isSignedIn: true } as const;
  }
  const account = await accountFor(tx, who, now);
  return account.ok ? { ...account, isSignedIn: false } : account;
}

function postOf({ role, region, group }: FoundInvitation): Post {
  if (role === "coordinator") return { role, regionId: region.id };
  if (group === null) throw new Error("An invitation to a group without one");
  return { role, groupId: group.id };
}

async function openInvitation(
  sql: Connection,
  token: string,
  now: Date,
  lock?: "lock",
): Promise<FoundInvitation | null> {
  if (!/^[A-Za-z0-9_-]{22}$/.test(token)) return null;
  const [found] = await sql<FoundInvitation[]>`
    select i.id, i.role, i.invited_by as inviter, inviter.nickname as "invitedBy",
           json_build_object('id', p.id, 'name', p.name) as programme,
           json_build_object('id', r.id, 'name', r.name) as region,
           case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as "group"
    from staff_invitation i
    join member inviter on inviter.id = i.invited_by
    join programme p on p.id = i.programme_id
    left join working_group g on g.id = i.group_id
    join region r on r.id = coalesce(i.region_id, g.region_id)
    where i.token_hash = ${sha256(token)} and ${isOpen(sql, now)} and r.archived_at is null and g.archived_at is null
    ${lock ? sql`for no key update of i` : sql``}`;
  if (found === undefined) return null;
  return (await may(sql, found.inviter, givingOf(found))) ? found : null;
}

async function couldGive(tx: Connection, accountId: AccountId, invitation: FoundInvitation): Promise<boolean> {
  return (await standpointFor(tx, accountId, givingOf(invitation))) !== null;
}

function givingOf({ programme, region, group, role }: FoundInvitation): Action {
  const of = { programmeId: programme.id, regionId: region.id, groupId: group?.id ?? null };
  return { kind: "people.invite", of, role };
}
