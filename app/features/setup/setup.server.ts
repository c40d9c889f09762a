/** What a setup link opens, and becoming the administrator behind it. */
import { type AppLoadContext, redirectDocument } from "@remix-run/node";

import { completeSetup, deviceLabel, findSetup, isPersonSymbol, type SetupOffer } from "@zaedno/programme";
import { readLocale } from "../../server/locale.ts";
import { postedFields } from "../../server/posted-form.ts";
import { startedCookie } from "../../server/session.ts";
import type { FormAnswer } from "../forms/form-answer.ts";
import { nameOfProgramme } from "../programme/name-of-programme.ts";
import { brakeOf, entryProblem, releaseBrake } from "./entry-problems.server.ts";
import type { SetupView } from "./setup-view.ts";

/** Only reads: chat programs fetch links to preview them. */
export async function loadSetup(request: Request, context: AppLoadContext, token: string): Promise<SetupView> {
  const offer = await findSetup(context.sql, token, context.now());
  if (offer === null) return { programmes: null };
  const locale = readLocale(request);
  return { programmes: offer.programmes.map((one) => ({ id: one.id, ...nameOfProgramme(one, locale) })) };
}

/** The programme's page for whoever has become its administrator; a used link is told by the page itself. */
export async function answerSetup(
  request: Request,
  context: AppLoadContext,
  token: string,
): Promise<FormAnswer | Response | null> {
  const field = await postedFields(request);
  const offer = await findSetup(context.sql, token, context.now());
  if (offer === null) return null;
  const [email, symbol] = [field("email").trim(), field("symbol")];
  const typed = typedOf(field, ["programme", "name", "nameEn", "nickname", "symbol", "email"]);
  const refuse = (problem: FormAnswer["problem"]): FormAnswer => ({ form: "setup", problem, typed });
  if (!isPersonSymbol(symbol)) return refuse({ field: "symbol", text: "join.problem.noSign" });
  const brake = await brakeOf(context, email);
  if (brake !== null) return refuse(brake);
  const result = await completeSetup(context.sql, context.auth, token, {
    programme: programmeOf(offer, field),
    email,
    password: field("password"),
    locale: readLocale(request),
    nickname: field("nickname"),
    symbol,
    deviceLabel: deviceLabel(request.headers.get("user-agent")),
  });
  if (!result.ok) return result.reason === "closed" ? null : refuse(entryProblem(result.reason));
  await releaseBrake(context, email);
  const headers = { "Set-Cookie": startedCookie(result.session, context) };
  return redirectDocument(`/programme/${result.programmeId}`, { headers });
}

function programmeOf({ programmes }: SetupOffer, field: (name: string) => string) {
  const chosen = programmes.find(({ id }) => id === field("programme"));
  return chosen ? { id: chosen.id } : { name: field("name"), nameEn: field("nameEn") };
}

/** What goes back to the page with a refusal; never a password. */
export function typedOf(field: (name: string) => string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, field(name)]));
}
