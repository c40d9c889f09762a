/** Carries out what is done on a group's pages. Each function of the programme checks the right to it anew. */
import { type AppLoadContext, redirect } from "@remix-run/node";
import { isMemberId, type MemberId } from "@zaedno/plan";
import {
  approveSeat,
  archiveGroup,
  type ChangeRoleResult,
  changeRole,
  closeJoinCode,
  type GroupId,
  invite,
  makePasswordLink,
  openJoinCode,
  refuseSeat,
  removeMember,
  renameGroup,
  resetPin,
} from "@zaedno/programme";
import { postedFields } from "../../server/posted-form.ts";
import { safePath } from "../../server/safe-path.ts";
import { type FormAnswer, refused } from "../forms/form-answer.ts";
import { revokeById } from "../links/revoke-invitation.server.ts";
import { codeHours, mostSeats } from "./code-limits.ts";
import { type GroupEntry, requireGroup } from "./require-group.server.ts";

type Answer = FormAnswer | Response;

interface Act {
  readonly context: AppLoadContext;
  readonly entry: GroupEntry;
  readonly by: MemberId;
  readonly groupId: GroupId;
  readonly field: (name: string) => string;
  /** The page of the group, or what its form named. */
  readonly back: (search?: string) => Response;
}

/** Answers a form posted to a group: the next page, or the refusal. */
export async function actInGroup(
  request: Request,
  context: AppLoadContext,
  wanted: string | undefined,
): Promise<Answer> {
  const entry = await requireGroup(request, context, wanted);
  const field = await postedFields(request);
  const groupId = entry.desk.group.id;
  const here = `/groups/${groupId}`;
  const back = (search = "") => redirect(safePath(field("back"), here) + search);
  const act: Act = { context, entry, by: entry.desk.standpoint.memberId, groupId, field, back };
  const carryOut = acts.get(field("intent"));
  if (carryOut === undefined) throw new Response(null, { status: 400 });
  const answer = await carryOut(act);
  // Sockets of people who were let in, changed or removed are looked at at once.
  context.access.changed();
  return answer;
}

const acts: ReadonlyMap<string, (act: Act) => Promise<Answer>> = new Map([
  ["approve", (act) => answerSeat(act, approveSeat)],
  ["refuse", (act) => answerSeat(act, refuseSeat)],
  ["open-code", openCode],
  ["close-code", closeCode],
  ["rename", rename],
  ["archive", (act) => archive(act, true)],
  ["unarchive", (act) => archive(act, false)],
  ["invite", inviteToGroup],
  ["revoke-invitation", revoke],
  ["change-role", giveRole],
  ["reset-pin", resetSeatPin],
  ["password-link", passwordLink],
  ["remove", remove],
]);

async function answerSeat({ context, by, field, back }: Act, give: typeof approveSeat): Promise<Answer> {
  const seat = field("seat");
  // Somebody else may have answered already: the page shows how it stands.
  if (isMemberId(seat)) await give(context.sql, by, seat);
  return back();
}

async function openCode({ context, by, groupId, field, back }: Act): Promise<Answer> {
  const hours = codeHours.find((one) => one === Number(field("hours"))) ?? codeHours[0];
  const maxSeats = Number(field("seats"));
  const typed = { hours: String(hours), seats: field("seats") };
  const opened = await openJoinCode(context.sql, context.secrets, by, { groupId, hours, maxSeats }, context.now());
  if (opened.ok) return back();
  switch (opened.reason) {
    case "invalid":
      return refused("open-code", "seats", "group.problem.seats", { ...typed, most: String(mostSeats) });
    case "archived":
      return refused("open-code", "seats", "group.problem.archived", typed);
    case "forbidden":
      return refused("open-code", "seats", "forms.forbidden", typed);
  }
}

async function closeCode({ context, by, groupId, back }: Act): Promise<Answer> {
  await closeJoinCode(context.sql, by, groupId, context.now());
  return back();
}

async function rename({ context, by, groupId, field, back }: Act): Promise<Answer> {
  const name = field("name");
  const renamed = await renameGroup(context.sql, by, groupId, name);
  if (renamed.ok) return back();
  const why = renamed.reason === "name_invalid" ? "forms.nameShape" : "forms.forbidden";
  return refused("rename", "name", why, { name });
}

async function archive({ context, by, groupId, back }: Act, archived: boolean): Promise<Answer> {
  await archiveGroup(context.sql, by, groupId, { archived, now: context.now() });
  return back();
}

async function inviteToGroup({ context, by, groupId, field }: Act): Promise<Answer> {
  const role = field("role") === "facilitator" ? "facilitator" : "mentor";
  const inviting = { post: { role, groupId }, note: field("note"), formKey: field("formKey") } as const;
  const made = await invite(context.sql, context.secrets, by, inviting, context.now());
  if (made.ok) return redirect(`/groups/${groupId}?invitation=${made.id}`);
  return refused("invite", "role", "forms.forbidden", { role, note: field("note") });
}

async function revoke({ context, by, field, back }: Act): Promise<Answer> {
  await revokeById(context, by, field("invitation"));
  return back();
}

async function giveRole({ context, by, field, back }: Act): Promise<Answer> {
  const person = field("person");
  const role = field("role");
  if (!isMemberId(person) || (role !== "member" && role !== "facilitator")) throw new Response(null, { status: 400 });
  const changed = await changeRole(context.sql, by, person, role);
  return changed.ok ? back(`?person=${person}`) : refused("change-role", "role", whyNoRole(changed), { role });
}

function whyNoRole({ reason }: Exclude<ChangeRoleResult, { ok: true }>) {
  switch (reason) {
    case "symbol_taken":
      return "group.problem.signShared" as const;
    case "not_active":
      return "group.problem.gone" as const;
    case "forbidden":
      return "forms.forbidden" as const;
  }
}

async function resetSeatPin({ context, by, field, back }: Act): Promise<Answer> {
  const person = field("person");
  if (!isMemberId(person)) throw new Response(null, { status: 400 });
  const reset = await resetPin(context.sql, by, person, context.now());
  return reset.ok ? back(`?person=${person}`) : refused("reset-pin", "pin", "group.problem.gone");
}

async function passwordLink({ context, entry, field, back }: Act): Promise<Answer> {
  const person = field("person");
  if (!isMemberId(person)) throw new Response(null, { status: 400 });
  const { sql, secrets } = context;
  const made = await makePasswordLink(sql, secrets, entry.session.accountId, person, context.now());
  return made.ok ? back(`?person=${person}`) : refused("password-link", "password", "forms.forbidden");
}

async function remove({ context, by, field, back }: Act): Promise<Answer> {
  const person = field("person");
  if (!isMemberId(person)) throw new Response(null, { status: 400 });
  // Gone already is gone too.
  await removeMember(context.sql, by, person);
  return back();
}
