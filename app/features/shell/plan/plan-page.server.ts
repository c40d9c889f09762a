/** Loads what a plan's pages need at first: who I am there, the plan as stored, and the people it names. */
import type { AppLoadContext } from "@remix-run/node";
import { schemaVersion } from "@zaedno/plan";
import { membershipOf, peopleOfGroup } from "@zaedno/programme";
import type { PlanSessionProps, SessionPerson } from "../../../collab/index.ts";
import { requirePlan } from "../../../server/session.ts";
import type { DeedView } from "../../news/deed-view.ts";
import { deedsOfLastDay } from "../../news/news.server.ts";
import type { PlanFrameView } from "./plan-frame-view.ts";

export interface PlanPage {
  session: Omit<PlanSessionProps, "children">;
  frame: PlanFrameView;
  deeds: readonly DeedView[];
}

export async function loadPlanPage(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<PlanPage> {
  const { admission } = await requirePlan(request, context, wanted);
  const { access, plan: row, user } = admission;
  const [stored, people, membership, deeds] = await Promise.all([
    context.plans.read(row.id),
    peopleOfGroup(context.sql, row.groupId),
    membershipOf(context.sql, admission.memberId),
    deedsOfLastDay(context, row.id),
  ]);
  const { name, symbol, colour, role } = user;
  const me: SessionPerson = { memberId: admission.memberId, nickname: name, symbol, colour, role };
  return {
    session: {
      planId: row.id,
      room: stored.room,
      schema: schemaVersion,
      member: me,
      access,
      initialPlan: stored.plan,
      initialSeq: stored.seq,
      carriesOn: stored.carriesOn,
      people: people.map(({ memberId, nickname, symbol, colour, role }) => ({
        memberId,
        nickname,
        symbol,
        colour,
        role,
      })),
    },
    frame: {
      planId: row.id,
      groupId: row.groupId,
      groupName: membership?.group?.name ?? "",
      regionName: membership?.region?.name ?? "",
      fictional: row.fictional,
      me,
    },
    deeds,
  };
}
