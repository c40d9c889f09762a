/** Gathers the page of a programme for an administrator or a coordinator. */
import type { AppLoadContext } from "@remix-run/node";
import { type Action, can } from "@zaedno/plan";
import { openInvitations, type ProgrammeOverview, type StaffPerson } from "@zaedno/programme";
import { readLocale } from "../../server/locale.ts";
import { newFormKey } from "../../server/posted-form.ts";
import { passwordReset } from "../group/person.server.ts";
import type { PostChoice } from "../links/InviteForm.tsx";
import { invitationDetails, invitationRow } from "../links/invitation-view.server.ts";
import { nameOfProgramme } from "./name-of-programme.ts";
import type { ProgrammeTopic, ProgrammeView, RegionRow, StaffDetails, StaffRow } from "./programme-view.ts";
import { type ProgrammeEntry, requireProgramme } from "./require-programme.server.ts";

export async function loadProgramme(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<ProgrammeView> {
  const entry = await requireProgramme(request, context, wanted);
  const { overview, me } = entry;
  const { id, fictional } = overview.programme;
  const invitations = await invitationsOf(context, overview);
  return {
    me,
    programme: { id, fictional, ...nameOfProgramme(overview.programme, readLocale(request)) },
    isAdmin: isAdmin(overview),
    regions: overview.regions.map(regionRow),
    staff: overview.staff.map((person) => staffRow(entry, person)),
    invitations: invitations.map(invitationRow),
    formKey: newFormKey(),
    topic: await topicOf(request, context, entry),
  };
}

function mayIn({ standpoints }: ProgrammeOverview, action: Action): boolean {
  return standpoints.some((one) => can(one, action));
}

function isAdmin(overview: ProgrammeOverview): boolean {
  const of = { programmeId: overview.programme.id, regionId: null, groupId: null };
  return mayIn(overview, { kind: "regions.manage", of });
}

function invitationsOf(context: AppLoadContext, { standpoints, programme }: ProgrammeOverview) {
  return openInvitations(context.sql, standpoints, { programmeId: programme.id }, context.now());
}

function regionRow({ id, name, archived, groups }: ProgrammeOverview["regions"][number]): RegionRow {
  return {
    id,
    name,
    archived,
    groups: groups.map(({ plan, ...group }) => ({ ...group, plan: plan && { title: plan.title, lang: plan.lang } })),
  };
}

function staffRow({ overview, session }: ProgrammeEntry, person: StaffPerson): StaffRow {
  const { nickname, symbol, colour, posts } = person;
  const [first] = posts;
  if (first === undefined) throw new Error("Somebody with a post and without one");
  const programmeId = overview.programme.id;
  return {
    memberId: first.memberId,
    nickname,
    symbol,
    colour,
    role: first.role,
    isMe: person.accountId === session.accountId,
    posts: posts.map(({ memberId, role, region, group }) => {
      const of = { programmeId, regionId: region?.id ?? null, groupId: group?.id ?? null };
      const mayEnd = mayIn(overview, { kind: "people.remove", of, role });
      return { memberId, role, placeName: group?.name ?? region?.name ?? "", groupId: group?.id ?? null, mayEnd };
    }),
  };
}

/** What the address asks for. What is not there (any more), or not the viewer's to do, is the overview. */
async function topicOf(request: Request, context: AppLoadContext, entry: ProgrammeEntry): Promise<ProgrammeTopic> {
  const { overview } = entry;
  const search = new URL(request.url).searchParams;
  const region = overview.regions.map(regionRow).find(({ id }) => id === search.get("region"));
  const wantedInvitation = search.get("invitation");
  if (wantedInvitation !== null) {
    const invitation = (await invitationsOf(context, overview)).find(({ id }) => id === wantedInvitation);
    if (invitation) return { kind: "invitation", invitation: await invitationDetails(request, context, invitation) };
  }
  const person = overview.staff.find(({ posts }) => posts[0]?.memberId === search.get("person"));
  if (person) return { kind: "person", person: await staffDetails(request, context, entry, person, search.get("end")) };
  switch (search.get("do")) {
    case "add-region":
      return isAdmin(overview) ? { kind: "add-region" } : { kind: "overview" };
    case "region":
      return isAdmin(overview) && region ? { kind: "region", region } : { kind: "overview" };
    case "add-group":
      return region && !region.archived ? { kind: "add-group", region } : { kind: "overview" };
    case "invite":
      return inviteTopic(overview, search.get("at"));
    default:
      return { kind: "overview" };
  }
}

function inviteTopic(overview: ProgrammeOverview, at: string | null): ProgrammeTopic {
  const posts = postChoices(overview);
  return posts.length === 0 ? { kind: "overview" } : { kind: "invite", posts, first: at ?? "" };
}

/** Every post that can be given here, the highest first; `role:place` is what the form sends. */
function postChoices(overview: ProgrammeOverview): PostChoice[] {
  const programmeId = overview.programme.id;
  const regions = overview.regions.filter(({ archived }) => !archived);
  const groups = regions.flatMap((region) =>
    region.groups.filter(({ archived }) => !archived).map((group) => ({ ...group, regionId: region.id })),
  );
  const atRegions = regions.map(({ id, name }) => ({
    role: "coordinator" as const,
    regionId: id,
    groupId: null,
    name,
  }));
  const atGroups = (["facilitator", "mentor"] as const).flatMap((role) =>
    groups.map(({ id, name, regionId }) => ({ role, regionId, groupId: id, name })),
  );
  return [...atRegions, ...atGroups].flatMap(({ role, regionId, groupId, name }) => {
    const of = { programmeId, regionId, groupId };
    const isAllowed = mayIn(overview, { kind: "people.invite", of, role });
    return isAllowed ? [{ value: `${role}:${groupId ?? regionId}`, role, placeName: name }] : [];
  });
}

async function staffDetails(
  request: Request,
  context: AppLoadContext,
  entry: ProgrammeEntry,
  person: StaffPerson,
  ending: string | null,
): Promise<StaffDetails> {
  const row = staffRow(entry, person);
  const mayAssign = row.posts.some(({ role, mayEnd }) => mayEnd && role !== "admin");
  const taken = new Set(row.posts.map(({ groupId }) => groupId));
  const groups = entry.overview.regions.flatMap((region) => region.groups);
  return {
    ...row,
    groups: mayAssign
      ? groups.filter(({ id, archived }) => !archived && !taken.has(id)).map(({ id, name }) => ({ id, name }))
      : [],
    password: row.isMe ? null : await passwordReset(request, context, entry.session, row),
    ending: row.posts.find(({ memberId, mayEnd }) => mayEnd && memberId === ending) ?? null,
  };
}
