/** Open invitations as their givers see them. */
import type { AppLoadContext } from "@remix-run/node";
import { invitationToken, type OpenInvitation } from "@zaedno/programme";
import type { InvitationDetails, InvitationRow } from "../group/group-view.ts";
import { linkView } from "./link-view.server.ts";

export function invitationRow({ id, role, region, group, note, expiresAt }: OpenInvitation): InvitationRow {
  return { id, role, placeName: group?.name ?? region.name, note, until: expiresAt.toISOString() };
}

/** The same with the link, as often as it is looked at. */
export async function invitationDetails(
  request: Request,
  context: AppLoadContext,
  invitation: OpenInvitation,
): Promise<InvitationDetails> {
  const token = await invitationToken(context.sql, context.secrets, invitation);
  const link = token === null ? null : linkView(request, context, `/invite/${token}`, invitation.expiresAt);
  return { ...invitationRow(invitation), link };
}
