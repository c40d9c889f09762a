/** Signing in with e-mail and password: for staff. People in groups have a seat and no password. */
import type postgres from "postgres";
import type { Auth, IssuedSession } from "./auth.ts";
import { emailFrom } from "./email.ts";
import type { AccountId } from "./ids.ts";
import { verifyPassword } from "./passwords.ts";
import type { SignInLimiter } from "./sign-in-limiter.ts";

interface SignInForm {
  readonly email: string;
  readonly password: string;
  readonly deviceLabel: string;
  /** Which browser tries; only for slowing guesses. */
  readonly browserId: string;
}

export type SignInResult =
  | { readonly ok: true; readonly session: IssuedSession; readonly accountId: AccountId }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "slow_down"; readonly retryAfterMs: number };

/** A new session for the right password. "wrong" says nothing of whether the e-mail exists, nor does the time it takes. */
export async function signIn(
  sql: postgres.Sql,
  auth: Auth,
  form: SignInForm,
  limiter: SignInLimiter,
): Promise<SignInResult> {
  const email = emailFrom(form.email);
  const attempt = { email: email ?? form.email.slice(0, 254), browserId: form.browserId };
  const retryAfterMs = await limiter.waitBefore(attempt);
  if (retryAfterMs > 0) return { ok: false, reason: "slow_down", retryAfterMs };

  const [account] = await sql<{ id: AccountId; passwordHash: string | null }[]>`
    select id, password_hash as "passwordHash" from account where lower(email) = lower(${email ?? ""})`;
  const isRight = await verifyPassword(account?.passwordHash ?? null, form.password);
  if (account === undefined || !isRight) return { ok: false, reason: "wrong" };

  await limiter.succeeded(attempt);
  return { ok: true, session: await auth.createSession(account.id, form.deviceLabel), accountId: account.id };
}
