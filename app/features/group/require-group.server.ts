/** Entry to a group's pages. A group of others does not exist for whoever asks. */
import type { AppLoadContext } from "@remix-run/node";
import { type GroupDesk, type GroupId, groupDesk, type Membership, type SignedIn } from "@zaedno/programme";
import { requireMemberships } from "../../server/session.ts";
import type { Face } from "../../ui/Avatar.tsx";

export interface GroupEntry {
  session: SignedIn;
  desk: GroupDesk;
  /** How the viewer shows up here. */
  me: Face;
}

/** @throws a 404 response for everybody who has nothing to do with the group */
export async function requireGroup(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<GroupEntry> {
  const { session, memberships } = await requireMemberships(request, context);
  const desk = isGroupId(wanted) ? await groupDesk(context.sql, session.accountId, wanted) : null;
  if (desk === null) throw new Response(null, { status: 404 });
  const own = memberships.find(({ memberId }) => memberId === desk.standpoint.memberId);
  return { session, desk, me: faceOf(own) };
}

/** What may be shown of somebody, and nothing else that is known. */
export function faceOf(person: Membership | undefined): Face {
  if (person === undefined) return { nickname: "", symbol: "", colour: "a" };
  const { nickname, symbol, colour, role } = person;
  return { nickname, symbol, colour, role };
}

function isGroupId(id: string | undefined): id is GroupId {
  return id !== undefined && /^grp_[\w-]{22}$/.test(id);
}
