/** Entry to a programme's pages: for its administrators and coordinators. For everybody else it does not exist. */
import type { AppLoadContext } from "@remix-run/node";
import {
  type Membership,
  type ProgrammeId,
  type ProgrammeOverview,
  programmeOverview,
  type SignedIn,
} from "@zaedno/programme";
import { requireMemberships } from "../../server/session.ts";
import type { Face } from "../../ui/Avatar.tsx";
import { faceOf } from "../group/require-group.server.ts";

export interface ProgrammeEntry {
  session: SignedIn;
  overview: ProgrammeOverview;
  me: Face;
}

/** @throws a 404 response */
export async function requireProgramme(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<ProgrammeEntry> {
  const { session, memberships } = await requireMemberships(request, context);
  const overview = isProgrammeId(wanted) ? await programmeOverview(context.sql, session.accountId, wanted) : null;
  if (overview === null) throw new Response(null, { status: 404 });
  return { session, overview, me: faceOf(ownPost(memberships, overview)) };
}

function ownPost(memberships: readonly Membership[], { standpoints }: ProgrammeOverview): Membership | undefined {
  return memberships.find(({ memberId }) => memberId === standpoints[0]?.memberId);
}

function isProgrammeId(id: string | undefined): id is ProgrammeId {
  return id !== undefined && /^prg_[\w-]{22}$/.test(id);
}
