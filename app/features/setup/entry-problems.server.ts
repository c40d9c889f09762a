/** Why a staff link did not let somebody in: at which field it is said, and how. Also the brake on guessing a password there. */
import type { AppLoadContext } from "@remix-run/node";
import { type AcceptResult, hasAccount, type SetupResult } from "@zaedno/programme";
import type { FormAnswer } from "../forms/form-answer.ts";

type Failed = Exclude<SetupResult | AcceptResult, { ok: true }>;

/** The refusal of a form, for reasons that both kinds of link share. "closed" is the page's own matter. */
export function entryProblem(reason: Exclude<Failed["reason"], "closed">): FormAnswer["problem"] {
  switch (reason) {
    case "programme_invalid":
      return { field: "name", text: "forms.nameShape" };
    case "email_invalid":
      return { field: "email", text: "forms.emailShape" };
    case "password_short":
    case "password_long":
    case "password_common":
      return { field: "password", text: `forms.${reason}` };
    case "password_wrong":
      return { field: "password", text: "setup.problem.passwordWrong" };
    case "nickname_invalid":
      return { field: "nickname", text: "join.problem.nicknameShape" };
    case "nickname_taken":
      return { field: "nickname", text: "join.problem.nicknameTaken" };
    case "symbol_taken":
      return { field: "symbol", text: "join.problem.signTaken" };
    case "already_seated":
      return { field: "email", text: "setup.problem.already" };
    case "own_invitation":
      return { field: "email", text: "setup.problem.own" };
  }
}

/** An e-mail with an account makes the form a sign-in: wrong passwords are slowed here as they are there. */
export async function brakeOf(context: AppLoadContext, email: string): Promise<FormAnswer["problem"] | null> {
  if (!(await hasAccount(context.sql, email))) return null;
  const waitMs = await context.limits.signIn.waitBefore({ email, browserId: context.request.browserId });
  if (waitMs === 0) return null;
  const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
  return { field: "password", text: "login.problem.slow", values: { minutes } };
}

/** The password was right. */
export async function releaseBrake(context: AppLoadContext, email: string): Promise<void> {
  await context.limits.signIn.succeeded({ email, browserId: context.request.browserId });
}
