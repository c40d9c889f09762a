/** Links that tests make and open. */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import { standpointsOf } from "../authority.ts";
import type { AccountId, ProgrammeId } from "../ids.ts";
import { type InvitedPost, invitationToken, invite, openInvitations } from "../invitations.ts";
import { required, testSecrets } from "./people.ts";

/** An invitation's token, as its maker sees it. */
export async function newInvitation(
  sql: postgres.Sql,
  by: { readonly accountId: AccountId; readonly memberId: MemberId },
  post: InvitedPost,
  now: Date,
): Promise<string> {
  const { id } = required(await invite(sql, testSecrets, by.memberId, { post, note: "", formKey: "" }, now));
  const [row] = await sql<{ id: ProgrammeId }[]>`select programme_id as id from staff_invitation where id = ${id}`;
  if (row === undefined) throw new Error("The invitation was not stored");
  const open = await openInvitations(sql, await standpointsOf(sql, by.accountId), { programmeId: row.id }, now);
  const made = open.find((one) => one.id === id);
  const token = made && (await invitationToken(sql, testSecrets, made));
  if (!token) throw new Error("The invitation is not shown to its maker");
  return token;
}
