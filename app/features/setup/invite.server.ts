/** What an invitation or a password link opens, and taking it. */
import { type AppLoadContext, redirectDocument } from "@remix-run/node";

import {
  acceptInvitation,
  deviceLabel,
  emailOf,
  findInvitation,
  findPasswordLink,
  isPersonSymbol,
  type Membership,
  membershipsOf,
  setPasswordByLink,
} from "@zaedno/programme";
import { readLocale } from "../../server/locale.ts";
import { postedFields } from "../../server/posted-form.ts";
import { sessionOf, startedCookie } from "../../server/session.ts";
import type { FormAnswer } from "../forms/form-answer.ts";
import { brakeOf, entryProblem, releaseBrake } from "./entry-problems.server.ts";
import type { InviteView } from "./invite-view.ts";
import { typedOf } from "./setup.server.ts";

type Answer = FormAnswer | Response | null;

/** Only reads: chat programs fetch links to preview them. */
export async function loadInvite(request: Request, context: AppLoadContext, token: string): Promise<InviteView> {
  const offer = await findInvitation(context.sql, token, context.now());
  if (offer !== null) {
    const { role, group, region, programme, invitedBy, takenSymbols } = offer;
    return {
      kind: "post",
      role,
      placeName: group?.name ?? region.name,
      regionName: region.name,
      programmeName: programme.name,
      invitedBy,
      takenSymbols,
      present: await presentPerson(request, context),
    };
  }
  const password = await findPasswordLink(context.sql, token, context.now());
  return password === null ? { kind: "dead" } : { kind: "password", email: password.email };
}

/** Somebody who is signed in with a password on this browser; seats by code have an account of their own. */
async function presentPerson(request: Request, context: AppLoadContext) {
  const session = await sessionOf(request, context);
  const email = session && (await emailOf(context.sql, session.accountId));
  if (!session || email === null) return null;
  const [first] = await membershipsOf(context.sql, session.accountId);
  return { email, nickname: first?.nickname ?? "", symbol: first?.symbol ?? "" };
}

/** The new place for whoever took the invitation; a link that is dead by now is told by the page itself. */
export async function answerInvite(request: Request, context: AppLoadContext, token: string): Promise<Answer> {
  const field = await postedFields(request);
  return field("intent") === "password"
    ? await choosePassword(request, context, token, field("password"))
    : await takePost(request, context, token, field);
}

async function takePost(
  request: Request,
  context: AppLoadContext,
  token: string,
  field: (name: string) => string,
): Promise<Answer> {
  const [email, symbol] = [field("email").trim(), field("symbol")];
  const typed = typedOf(field, ["nickname", "symbol", "email"]);
  const refuse = (problem: FormAnswer["problem"]): FormAnswer => ({ form: "post", problem, typed });
  if (!isPersonSymbol(symbol)) return refuse({ field: "symbol", text: "join.problem.noSign" });
  const session =
    field("who") === "me" && (await presentPerson(request, context)) ? await sessionOf(request, context) : null;
  const brake = session ? null : await brakeOf(context, email);
  if (brake !== null) return refuse(brake);
  const result = await acceptInvitation(context.sql, context.auth, token, {
    who: session ? { accountId: session.accountId } : entryOf(request, field, email),
    nickname: field("nickname"),
    symbol,
    deviceLabel: deviceLabel(request.headers.get("user-agent")),
  });
  if (!result.ok) {
    if (result.reason === "closed") return null;
    const problem = entryProblem(result.reason);
    // Signed in there is no e-mail field to say it at.
    return refuse(session && problem.field === "email" ? { ...problem, field: "nickname" } : problem);
  }
  if (!session) await releaseBrake(context, email);
  context.access.changed();
  const headers = new Headers(result.session ? { "Set-Cookie": startedCookie(result.session, context) } : {});
  return redirectDocument(firstPage(result.member), { headers });
}

function entryOf(request: Request, field: (name: string) => string, email: string) {
  return { email, password: field("password"), locale: readLocale(request) };
}

/** Where the new work begins. */
function firstPage({ role, group, plan, programme }: Membership): string {
  if (group === null) return `/programme/${programme.id}`;
  return role === "mentor" && plan !== null ? `/plans/${plan.id}` : `/groups/${group.id}`;
}

async function choosePassword(
  request: Request,
  context: AppLoadContext,
  token: string,
  password: string,
): Promise<Answer> {
  const wish = { password, deviceLabel: deviceLabel(request.headers.get("user-agent")) };
  const result = await setPasswordByLink(context.sql, context.auth, token, wish);
  if (!result.ok)
    return result.reason === "closed" ? null : { form: "password", problem: entryProblem(result.reason), typed: {} };
  context.access.changed();
  return redirectDocument("/home", { headers: { "Set-Cookie": startedCookie(result.session, context) } });
}
