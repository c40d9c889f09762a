/** Carries out what is done on a programme's pages. Each function of the programme checks the right to it anew. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import { type Action, can, isMemberId, type MemberId, planLanguages, policyAreas, schemaVersion } from "@zaedno/plan";
import {
  addRegion,
  archiveRegion,
  assignToGroup,
  type InvitedPost,
  invite,
  makePasswordLink,
  openInvitations,
  type RegionId,
  removeMember,
  renameRegion,
  startGroup,
} from "@zaedno/programme";
import { postedFields } from "../../server/posted-form.ts";
import { type FormAnswer, refused } from "../forms/form-answer.ts";
import { revokeById } from "../links/revoke-invitation.server.ts";
import { type ProgrammeEntry, requireProgramme } from "./require-programme.server.ts";

type Answer = FormAnswer | Response;

interface Act {
  readonly context: AppLoadContext;
  readonly entry: ProgrammeEntry;
  readonly field: (name: string) => string;
  /** As whom the viewer does it: of several posts the one that may. */
  readonly as: (action: Action) => MemberId;
  readonly back: (search?: string) => Response;
}

/** Answers a form posted to a programme: the next page, or the refusal. */
export async function actInProgramme(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<Answer> {
  const entry = await requireProgramme(request, context, wanted);
  const field = await postedFields(request);
  const { standpoints, programme } = entry.overview;
  const [first] = standpoints;
  if (first === undefined) throw new Response(null, { status: 404 });
  const act: Act = {
    context,
    entry,
    field,
    // Nobody who may: the function itself then refuses.
    as: (action) => (standpoints.find((one) => can(one, action)) ?? first).memberId,
    back: (search = "") => redirect(`/programme/${programme.id}${search}`),
  };
  const carryOut = acts.get(field("intent"));
  if (carryOut === undefined) throw new Response(null, { status: 400 });
  const answer = await carryOut(act);
  context.access.changed();
  return answer;
}

const acts: ReadonlyMap<string, (act: Act) => Promise<Answer>> = new Map([
  ["add-region", makeRegion],
  ["rename-region", nameRegion],
  ["archive-region", (act) => archive(act, true)],
  ["unarchive-region", (act) => archive(act, false)],
  ["add-group", makeGroup],
  ["invite", inviteStaff],
  ["revoke-invitation", revoke],
  ["assign", assign],
  ["end-post", endPost],
  ["password-link", passwordLink],
]);

const nowhere = { regionId: null, groupId: null } as const;

function inProgramme({ entry }: Act) {
  return { programmeId: entry.overview.programme.id, ...nowhere };
}

async function makeRegion(act: Act): Promise<Answer> {
  const { context, entry, field, as, back } = act;
  const name = field("name");
  const by = as({ kind: "regions.manage", of: inProgramme(act) });
  const region = { programmeId: entry.overview.programme.id, name, formKey: field("formKey") };
  const made = await addRegion(context.sql, by, region, context.now());
  if (made.ok) return back();
  return refused("add-region", "name", whyNoName(made.reason), { name });
}

async function nameRegion(act: Act): Promise<Answer> {
  const { context, field, as, back } = act;
  const region = regionIn(act);
  const name = field("name");
  const by = as({ kind: "regions.manage", of: inProgramme(act) });
  const renamed = await renameRegion(context.sql, by, region.id, name);
  return renamed.ok ? back() : refused("rename-region", "name", whyNoName(renamed.reason), { name });
}

async function archive(act: Act, archived: boolean): Promise<Answer> {
  const { context, as, back } = act;
  const by = as({ kind: "regions.manage", of: inProgramme(act) });
  const done = await archiveRegion(context.sql, by, regionIn(act).id, archived ? context.now() : null);
  if (done.ok) return back();
  const why = done.reason === "has_groups" ? "programme.problem.hasGroups" : "forms.forbidden";
  return refused("archive-region", "region", why);
}

async function makeGroup(act: Act): Promise<Answer> {
  const { context, field, as } = act;
  const region = regionIn(act);
  const [name, title] = [field("name"), field("title")];
  const lang = planLanguages.find((one) => one === field("lang")) ?? "bg";
  const area = policyAreas.find((one) => one === field("area"));
  const by = as({ kind: "groups.manage", of: { ...inProgramme(act), regionId: region.id } });
  const group = { regionId: region.id, name, plan: { title, lang, schemaVersion }, formKey: field("formKey") };
  const made = await startGroup(context.sql, by, group, context.now());
  const typed = { name, title, lang, area: area ?? "" };
  if (!made.ok) {
    if (made.reason === "title_invalid") return refused("add-group", "title", "programme.problem.title", typed);
    if (made.reason === "archived") return refused("add-group", "name", "programme.problem.archived", typed);
    return refused("add-group", "name", whyNoName(made.reason), typed);
  }
  await context.plans.begin(made.plan, area === undefined ? { lang } : { lang, area });
  return redirect(`/groups/${made.groupId}`);
}

async function inviteStaff(act: Act): Promise<Answer> {
  const { context, entry, field, as, back } = act;
  const typed = { role: field("role"), note: field("note") };
  const post = postOf(act, typed.role);
  if (post === null) return refused("invite", "role", "programme.problem.post", typed);
  const { programme, regions } = entry.overview;
  const region =
    "regionId" in post ? post.regionId : regions.find(({ groups }) => groups.some(({ id }) => id === post.groupId))?.id;
  const of = { programmeId: programme.id, regionId: region ?? null, groupId: "groupId" in post ? post.groupId : null };
  const by = as({ kind: "people.invite", of, role: post.role });
  const inviting = { post, note: typed.note, formKey: field("formKey") };
  const made = await invite(context.sql, context.secrets, by, inviting, context.now());
  return made.ok ? back(`?invitation=${made.id}`) : refused("invite", "role", "forms.forbidden", typed);
}

/** What the form's choice stands for; null when it is none of this page. */
function postOf({ entry }: Act, choice: string): InvitedPost | null {
  const [role, place] = choice.split(":", 2);
  const { regions } = entry.overview;
  const region = regions.find(({ id }) => id === place);
  if (role === "coordinator" && region) return { role, regionId: region.id };
  const group = regions.flatMap(({ groups }) => groups).find(({ id }) => id === place);
  return (role === "facilitator" || role === "mentor") && group ? { role, groupId: group.id } : null;
}

async function revoke(act: Act): Promise<Answer> {
  const { context, entry, field, back } = act;
  const { standpoints, programme } = entry.overview;
  const open = await openInvitations(context.sql, standpoints, { programmeId: programme.id }, context.now());
  // Of several posts any may be the one that gave it.
  if (open.some(({ id }) => id === field("invitation")))
    for (const { memberId } of standpoints) await revokeById(context, memberId, field("invitation"));
  return back();
}

async function assign(act: Act): Promise<Answer> {
  const { context, entry, field, as, back } = act;
  const person = field("person");
  const role = field("role") === "mentor" ? "mentor" : "facilitator";
  const typed = { role, group: field("group") };
  const region = entry.overview.regions.find(({ groups }) => groups.some(({ id }) => id === typed.group));
  const groupId = region?.groups.find(({ id }) => id === typed.group)?.id;
  if (!isMemberId(person) || region === undefined || groupId === undefined)
    return refused("assign", "group", "programme.problem.group", typed);
  const of = { programmeId: entry.overview.programme.id, regionId: region.id, groupId };
  const by = as({ kind: "people.invite", of, role });
  const done = await assignToGroup(context.sql, by, person, { role, groupId }, context.now());
  return done.ok ? back(`?person=${person}`) : refused("assign", "group", whyNotAssigned(done.reason), typed);
}

function whyNotAssigned(
  reason: "forbidden" | "nickname_invalid" | "nickname_taken" | "symbol_taken" | "already_seated",
) {
  switch (reason) {
    case "already_seated":
      return "programme.problem.alreadyThere" as const;
    case "nickname_taken":
      return "programme.problem.sameNickname" as const;
    case "nickname_invalid":
    case "symbol_taken":
    case "forbidden":
      return "forms.forbidden" as const;
  }
}

async function endPost(act: Act): Promise<Answer> {
  const { context, entry, field, back } = act;
  const post = field("post");
  const isHere = entry.overview.staff.some(({ posts }) => posts.some(({ memberId }) => memberId === post));
  if (!isMemberId(post) || !isHere) throw new Response(null, { status: 400 });
  for (const { memberId } of entry.overview.standpoints) await removeMember(context.sql, memberId, post);
  return back();
}

async function passwordLink({ context, entry, field, back }: Act): Promise<Answer> {
  const person = field("person");
  if (!isMemberId(person)) throw new Response(null, { status: 400 });
  const { sql, secrets } = context;
  const made = await makePasswordLink(sql, secrets, entry.session.accountId, person, context.now());
  return made.ok ? back(`?person=${person}`) : refused("password-link", "password", "forms.forbidden");
}

/** @throws a 400 response for a region that is not on this page */
function regionIn({ entry, field }: Act): { id: RegionId } {
  const region = entry.overview.regions.find(({ id }) => id === field("region"));
  if (region === undefined) throw new Response(null, { status: 400 });
  return region;
}

function whyNoName(reason: "forbidden" | "name_invalid") {
  return reason === "name_invalid" ? ("forms.nameShape" as const) : ("forms.forbidden" as const);
}
