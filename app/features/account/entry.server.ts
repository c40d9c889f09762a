/** Carries out the forms about signing in: another password, another e-mail, or both for a seat that has none yet. */
import type { AppLoadContext } from "@remix-run/node";
import {
  changeEmail,
  changePassword,
  emailOf,
  type OwnAccountResult,
  type SignedIn,
  upgradeAccount,
} from "@zaedno/programme";
import type { AccountAnswer, EntryForm } from "./account-view.ts";

type Problem = NonNullable<AccountAnswer["problem"]>;
type Failed = Exclude<OwnAccountResult, { ok: true }>;

export function isEntryForm(intent: string): intent is EntryForm {
  return intent === "upgrade" || intent === "password" || intent === "email";
}

export async function answerEntry(
  context: AppLoadContext,
  session: SignedIn,
  form: EntryForm,
  field: (name: string) => string,
): Promise<AccountAnswer> {
  const email = field("email").trim();
  const answer = { form, at: "", typed: { nickname: "", symbol: "", email } };
  const waitMs = await waitBefore(context, session);
  if (waitMs > 0) {
    const minutes = Math.max(1, Math.ceil(waitMs / 60_000));
    const at = form === "upgrade" ? "email" : "current";
    return { ...answer, problem: { field: at, text: "login.problem.slow", values: { minutes } } };
  }
  const result = await carryOut(context, session, form, { email, field });
  if (!result.ok) return { ...answer, problem: whyNot(result, form) };
  await succeeded(context, session, form);
  return { ...answer, problem: null };
}

function carryOut(
  { sql }: AppLoadContext,
  { accountId }: SignedIn,
  form: EntryForm,
  { email, field }: { email: string; field: (name: string) => string },
): Promise<OwnAccountResult> {
  switch (form) {
    case "upgrade":
      return upgradeAccount(sql, accountId, { email, password: field("password") });
    case "password":
      return changePassword(sql, accountId, { current: field("current"), next: field("password") });
    case "email":
      return changeEmail(sql, accountId, { current: field("current"), email });
  }
}

/** The present password is guessed at no faster here than at the door, nor who else has an account. */
async function waitBefore(context: AppLoadContext, session: SignedIn): Promise<number> {
  return await context.limits.signIn.waitBefore(await attemptOf(context, session));
}

/** A new password is nothing to those who knew the old one: their devices are signed out. */
async function succeeded(context: AppLoadContext, session: SignedIn, form: EntryForm): Promise<void> {
  if (form === "upgrade") return;
  await context.limits.signIn.succeeded(await attemptOf(context, session));
  if (form !== "password") return;
  await context.auth.revokeAll(session.accountId, session.id);
  context.access.changed();
}

async function attemptOf({ sql, request }: AppLoadContext, { accountId }: SignedIn) {
  return { email: (await emailOf(sql, accountId)) ?? accountId, browserId: request.browserId };
}

function whyNot({ reason }: Failed, form: EntryForm): Problem {
  switch (reason) {
    case "email_invalid":
      return { field: "email", text: "forms.emailShape" };
    case "email_taken":
      return { field: "email", text: "account.problem.emailTaken" };
    case "password_short":
    case "password_long":
    case "password_common":
      return { field: "password", text: `forms.${reason}` };
    case "password_wrong":
      return { field: "current", text: "account.problem.passwordWrong" };
    case "has_password":
    case "no_password":
      return { field: form === "email" ? "email" : "password", text: "account.problem.otherTab" };
  }
}
