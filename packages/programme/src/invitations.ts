/**
 * How colleagues come in: a link that works once, for seven days, and leads to one role at one place, both fixed by whoever
 * invites. It is shown, copied or scanned; no e-mail is sent. Nobody invites to a role that is not below their own.
 */
import { can, type MemberId, type Role, type Subject } from "@zaedno/plan";
import type postgres from "postgres";
import { may, placeOfGroup, placeOfRegion } from "./authority.ts";
import type { Connection } from "./connection.ts";
import { madeBefore, noteMade } from "./form-tickets.ts";
import type { Named } from "./groups.ts";
import { type GroupId, type InvitationId, newId, type ProgrammeId, type RegionId } from "./ids.ts";
import { noteFrom } from "./names.ts";
import { beginRefusable } from "./refusable.ts";
import { randomToken, type Secrets, sha256 } from "./secrets.ts";

/** Posts that are given by invitation. */
export type InvitedPost =
  | { readonly role: "coordinator"; readonly regionId: RegionId }
  | { readonly role: "facilitator" | "mentor"; readonly groupId: GroupId };

export type InvitedRole = InvitedPost["role"];

export interface OpenInvitation {
  readonly id: InvitationId;
  readonly role: InvitedRole;
  readonly region: Named<RegionId>;
  readonly group: Named<GroupId> | null;
  /** For whom it is meant, in the inviter's words. */
  readonly note: string;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

const validMs = 7 * 24 * 3_600_000;
const longestNote = 80;
const sameFormMs = 10 * 60_000;

export type InviteResult =
  | { readonly ok: true; readonly id: InvitationId }
  | { readonly ok: false; readonly reason: "forbidden" };

interface Inviting {
  readonly post: InvitedPost;
  readonly note: string;
  /** The form's random key: posted twice it is still one invitation. */
  readonly formKey: string;
}

/** A new invitation. "forbidden" also when the place does not exist or is archived. */
export async function invite(
  sql: postgres.Sql,
  secrets: Secrets,
  by: MemberId,
  { post, note, formKey }: Inviting,
  now: Date,
): Promise<InviteResult> {
  return await beginRefusable(sql, async (tx): Promise<InviteResult> => {
    const of = await placeOfPost(tx, post);
    const isAllowed = of !== null && (await may(tx, by, { kind: "people.invite", of, role: post.role }));
    if (!isAllowed) return { ok: false, reason: "forbidden" };
    const ticket = { owner: by, key: formKey, words: [post.role, of.regionId ?? "", of.groupId ?? "", note] };
    const before = new Date(now.getTime() - sameFormMs);
    const made = await madeBefore<InvitationId>(tx, ticket, { now, notBefore: before });
    if (made !== null) return { ok: true, id: made };
    const id = newId("inv");
    const token = randomToken(16);
    await tx`
      insert into staff_invitation
        (id, token_hash, sealed, programme_id, region_id, group_id, role, note, invited_by, created_at, expires_at)
      values (${id}, ${sha256(token)}, ${secrets.seal(token, id)}, ${of.programmeId},
              ${"regionId" in post ? post.regionId : null}, ${"groupId" in post ? post.groupId : null}, ${post.role},
              ${noteFrom(note, longestNote)}, ${by}, ${now}, ${new Date(now.getTime() + validMs)})`;
    await noteMade(tx, ticket, id);
    return { ok: true, id };
  });
}

async function placeOfPost(tx: Connection, post: InvitedPost) {
  const found = "groupId" in post ? await placeOfGroup(tx, post.groupId) : await placeOfRegion(tx, post.regionId);
  if (found === null) return null;
  const archived = await tx`
    select 1 from region r left join working_group g on g.id = ${found.groupId}
    where r.id = ${found.regionId} and (r.archived_at is not null or g.archived_at is not null)`;
  return archived.count === 0 ? found : null;
}

/** What is still open there and one of these standpoints may give and take back, the newest first. */
export async function openInvitations(
  sql: Connection,
  standpoints: readonly Subject[],
  under: { readonly programmeId: ProgrammeId } | { readonly groupId: GroupId },
  now: Date,
): Promise<OpenInvitation[]> {
  const isUnder = "groupId" in under ? sql`i.group_id = ${under.groupId}` : sql`i.programme_id = ${under.programmeId}`;
  const rows = await sql<(OpenInvitation & { programmeId: ProgrammeId })[]>`
    select i.id, i.role, i.note, i.expires_at as "expiresAt", i.programme_id as "programmeId", inviter.nickname as "invitedBy",
           json_build_object('id', r.id, 'name', r.name) as region,
           case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as "group"
    from staff_invitation i
    join member inviter on inviter.id = i.invited_by
    left join working_group g on g.id = i.group_id
    join region r on r.id = coalesce(i.region_id, g.region_id)
    where ${isUnder} and ${isOpen(sql, now)} order by i.created_at desc, i.id`;
  return rows.flatMap(({ programmeId, ...invitation }) => {
    const { region, group, role } = invitation;
    const of = { programmeId, regionId: region.id, groupId: group?.id ?? null };
    return standpoints.some((one) => can(one, { kind: "people.invite", of, role })) ? [invitation] : [];
  });
}

/** The token of an open invitation, to be shown again; null when it is none, or the installation's key was changed since. */
export async function invitationToken(
  sql: Connection,
  secrets: Secrets,
  invitation: OpenInvitation,
): Promise<string | null> {
  const [row] = await sql<{ sealed: Uint8Array }[]>`select sealed from staff_invitation where id = ${invitation.id}`;
  return row === undefined ? null : secrets.unseal(row.sealed, invitation.id);
}

/** Takes an invitation back; "gone" when it was used, taken back or has run out meanwhile. */
export async function revokeInvitation(
  sql: Connection,
  by: MemberId,
  id: InvitationId,
  now: Date,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: "forbidden" | "gone" }> {
  const [row] = await sql<{ role: Role; programmeId: string; regionId: string; groupId: string | null }[]>`
    select i.role, i.programme_id as "programmeId", coalesce(i.region_id, g.region_id) as "regionId", i.group_id as "groupId"
    from staff_invitation i left join working_group g on g.id = i.group_id where i.id = ${id}`;
  if (row === undefined) return { ok: false, reason: "gone" };
  const { role, ...of } = row;
  if (!(await may(sql, by, { kind: "people.invite", of, role }))) return { ok: false, reason: "forbidden" };
  const revoked = await sql`update staff_invitation i set revoked_at = ${now} where id = ${id} and ${isOpen(sql, now)}`;
  return revoked.count === 1 ? { ok: true } : { ok: false, reason: "gone" };
}

/** For queries over `staff_invitation i`. */
export function isOpen(sql: Connection, now: Date) {
  return sql`(i.used_at is null and i.revoked_at is null and i.expires_at > ${now})`;
}
