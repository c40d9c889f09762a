/** Takes an invitation back by the id that a form named. Gone already is gone too. */
import type { AppLoadContext } from "@remix-run/node";
import type { MemberId } from "@zaedno/plan";
import { type InvitationId, revokeInvitation } from "@zaedno/programme";

export async function revokeById(context: AppLoadContext, by: MemberId, id: string): Promise<void> {
  if (isInvitationId(id)) await revokeInvitation(context.sql, by, id, context.now());
}

function isInvitationId(id: string): id is InvitationId {
  return /^inv_[\w-]{22}$/.test(id);
}
