/** One more group for a facilitator or mentor whom one is responsible for: no link, no password, it is just there. */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import { may, mayActOnPost, placeOfGroup } from "./authority.ts";
import type { AccountId, GroupId } from "./ids.ts";
import { beginRefusable } from "./refusable.ts";
import { requireRotation } from "./sessions.ts";
import { type AddMembershipResult, giveMembership, type NewPerson } from "./staff.ts";

export type AssignResult = AddMembershipResult | { readonly ok: false; readonly reason: "forbidden" };

/** `memberId` is a post that the person holds already; nickname and sign come along from there. */
export async function assignToGroup(
  sql: postgres.Sql,
  by: MemberId,
  memberId: MemberId,
  post: { readonly role: "facilitator" | "mentor"; readonly groupId: GroupId },
  now: Date,
): Promise<AssignResult> {
  return await beginRefusable(sql, async (tx): Promise<AssignResult> => {
    const of = await placeOfGroup(tx, post.groupId);
    const isAllowed =
      of !== null &&
      (await may(tx, by, { kind: "people.invite", of, role: post.role })) &&
      (await mayActOnPost(tx, by, memberId, (at, role) => ({ kind: "people.remove", of: at, role })));
    if (!isAllowed) return { ok: false, reason: "forbidden" };
    const [person] = await tx<(Required<NewPerson> & { accountId: AccountId })[]>`
      select account_id as "accountId", nickname, symbol from member
      where id = ${memberId} and status = 'active' and role in ('coordinator', 'facilitator', 'mentor')`;
    if (person === undefined) return { ok: false, reason: "forbidden" };
    const given = await giveMembership(tx, person.accountId, post, person, now);
    if (given.ok) await requireRotation(tx, person.accountId);
    return given;
  });
}
