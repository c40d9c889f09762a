/** Gathers the page of a group for whoever looks at it. */
import type { AppLoadContext } from "@remix-run/node";
import { can, planAccess } from "@zaedno/plan";
import { activePeople, type GroupDesk, type GroupPerson, openInvitations } from "@zaedno/programme";
import { newFormKey } from "../../server/posted-form.ts";
import { invitationDetails, invitationRow } from "../links/invitation-view.server.ts";
import { loadDesk } from "./desk.server.ts";
import type { GroupTopic, GroupView, InvitedRole, PersonRow } from "./group-view.ts";
import { personDetails } from "./person.server.ts";
import { type GroupEntry, requireGroup } from "./require-group.server.ts";

export async function loadGroup(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<GroupView> {
  const entry = await requireGroup(request, context, wanted);
  const { desk, me } = entry;
  const { standpoint, place, group, region, programme, plan } = desk;
  const people = await activePeople(context.sql, group.id, context.now());
  const seats = people.filter(({ role }) => role === "member").length;
  const managesSeats = can(standpoint, { kind: "seats.manage", of: place });
  const mayInvite = invitable(desk);
  const runsProgramme = can(standpoint, { kind: "programme.see", of: place });
  return {
    me,
    group,
    regionName: region.name,
    programme: runsProgramme ? programme : null,
    role: standpoint.role,
    plan: plan && { id: plan.id, title: plan.title, lang: plan.lang, opens: planAccess(standpoint.role) !== "none" },
    people: people.map((person) => personRow(desk, person)),
    desk: managesSeats ? await loadDesk(request, context, { by: standpoint.memberId, groupId: group.id, seats }) : null,
    maySettings: can(standpoint, { kind: "group.settings", of: place }),
    mayArchive: can(standpoint, { kind: "groups.manage", of: place }),
    mayInvite,
    invitations: mayInvite.length > 0 ? (await invitationsOf(context, desk)).map(invitationRow) : [],
    formKey: newFormKey(),
    topic: await topicOf(request, context, entry, people),
  };
}

function invitable({ standpoint, place, group }: GroupDesk): InvitedRole[] {
  if (group.archived) return [];
  const roles = ["facilitator", "mentor"] as const;
  return roles.filter((role) => can(standpoint, { kind: "people.invite", of: place, role }));
}

function invitationsOf(context: AppLoadContext, { standpoint, group }: GroupDesk) {
  return openInvitations(context.sql, [standpoint], { groupId: group.id }, context.now());
}

function personRow({ standpoint, place }: GroupDesk, person: GroupPerson): PersonRow {
  const { memberId, nickname, symbol, colour, role } = person;
  const isManaged = can(standpoint, { kind: "people.remove", of: place, role });
  return { memberId, nickname, symbol, colour, role, isMe: memberId === standpoint.memberId, isManaged };
}

/** What the address asks for. What is not there (any more), or not the viewer's to see, is the overview. */
async function topicOf(
  request: Request,
  context: AppLoadContext,
  entry: GroupEntry,
  people: readonly GroupPerson[],
): Promise<GroupTopic> {
  const { desk } = entry;
  const search = new URL(request.url).searchParams;
  const person = people.find(({ memberId }) => memberId === search.get("person"));
  if (person && personRow(desk, person).isManaged) {
    const details = await personDetails(request, context, entry, { ...personRow(desk, person), of: person });
    return { kind: search.has("remove") && details.mayRemove ? "removal" : "person", person: details };
  }
  const id = search.get("invitation");
  const invitation = id === null ? undefined : (await invitationsOf(context, desk)).find((one) => one.id === id);
  if (invitation) return { kind: "invitation", invitation: await invitationDetails(request, context, invitation) };
  const isHead = can(desk.standpoint, { kind: "group.settings", of: desk.place });
  switch (search.get("do")) {
    case "settings":
      return isHead ? { kind: "settings" } : { kind: "overview" };
    case "invite":
      return invitable(desk).length > 0 ? { kind: "invite" } : { kind: "overview" };
    default:
      return { kind: "overview" };
  }
}
