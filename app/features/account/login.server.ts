/** Checks e-mail and password and begins a session with the account's own language and theme. */
import { type AppLoadContext, redirectDocument } from "@remix-run/node";
import { deviceLabel, signIn } from "@zaedno/programme";
import { isLocale } from "../../locales/catalogue.ts";
import { localeCookie } from "../../server/locale.ts";
import { postedFields } from "../../server/posted-form.ts";
import { startedCookie } from "../../server/session.ts";
import { themeCookie } from "../../server/theme.ts";
import type { LoginAnswer } from "./login-answer.ts";

export async function answerLogin(request: Request, context: AppLoadContext): Promise<LoginAnswer | Response> {
  const field = await postedFields(request);
  const email = field("email").trim();
  const password = field("password");
  if (email === "") return { email, problem: { field: "email", text: "login.problem.noEmail" } };
  if (password === "") return { email, problem: { field: "password", text: "login.problem.noPassword" } };
  const attempt = {
    email,
    password,
    deviceLabel: deviceLabel(request.headers.get("user-agent")),
    browserId: context.request.browserId,
  };
  const result = await signIn(context.sql, context.auth, attempt, context.limits.signIn);
  // The whole page anew: it may speak another language and look otherwise from now on.
  if (result.ok) return redirectDocument("/home", { headers: await openingHeaders(context, result.session) });
  switch (result.reason) {
    case "wrong":
      return { email, problem: { field: "password", text: "login.problem.wrong" } };
    case "slow_down": {
      const minutes = Math.max(1, Math.ceil(result.retryAfterMs / 60_000));
      return { email, problem: { field: "password", text: "login.problem.slow", values: { minutes } } };
    }
  }
}

async function openingHeaders(context: AppLoadContext, session: { token: string; expiresAt: Date }): Promise<Headers> {
  const headers = new Headers({ "Set-Cookie": startedCookie(session, context) });
  const account = await context.auth.validate(session.token);
  const { secure } = context.request;
  if (isLocale(account?.locale)) headers.append("Set-Cookie", localeCookie(account.locale, secure));
  if (account?.theme) headers.append("Set-Cookie", themeCookie(account.theme, secure));
  return headers;
}
