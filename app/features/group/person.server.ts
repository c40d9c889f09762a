/** One person of a group as those responsible for them see it: role, PIN, password, removal. */
import type { AppLoadContext } from "@remix-run/node";
import { can } from "@zaedno/plan";
import { type GroupPerson, mayResetPassword, mayResetPin, openPasswordLink } from "@zaedno/programme";
import { linkView } from "../links/link-view.server.ts";
import type { PasswordReset, PersonDetails, PersonRow } from "./group-view.ts";
import type { GroupEntry } from "./require-group.server.ts";

export async function personDetails(
  request: Request,
  context: AppLoadContext,
  { session, desk: { standpoint, place } }: GroupEntry,
  { of: person, ...row }: PersonRow & { of: GroupPerson },
): Promise<PersonDetails> {
  const from = person.role;
  const roles = ["member", "facilitator"] as const;
  const mayChange = (to: (typeof roles)[number]) => can(standpoint, { kind: "people.changeRole", of: place, from, to });
  return {
    ...row,
    since: person.since.toISOString(),
    mayRemove: can(standpoint, { kind: "people.remove", of: place, role: from }),
    otherRoles: from === "mentor" ? [] : roles.filter((role) => role !== from && mayChange(role)),
    pin: (await mayResetPin(context.sql, standpoint.memberId, person.memberId)) ? pinOf(person) : null,
    password: await passwordReset(request, context, session, person),
  };
}

function pinOf({ role, hasPin, pinResetUntil }: GroupPerson): PersonDetails["pin"] {
  if (role !== "member") return null;
  if (pinResetUntil !== null) return { state: "reset", until: pinResetUntil.toISOString() };
  return { state: hasPin ? "set" : "none" };
}

/** Null for people without a password, and where the viewer is not above all that the person may do. */
export async function passwordReset(
  request: Request,
  context: AppLoadContext,
  { accountId }: GroupEntry["session"],
  { memberId }: Pick<GroupPerson, "memberId">,
): Promise<PasswordReset | null> {
  const { sql, secrets } = context;
  if (!(await mayResetPassword(sql, accountId, memberId))) return null;
  const open = await openPasswordLink(sql, secrets, accountId, memberId, context.now());
  return { link: open && linkView(request, context, `/invite/${open.token}`, open.expiresAt) };
}
