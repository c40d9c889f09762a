/**
 * Who is asking. Loaders and actions call these; a request that may not pass is answered by throwing the response.
 * One context object belongs to one request, so the session is looked up once however many loaders ask.
 */
import { type AppLoadContext, redirect } from "@remix-run/node";
import { isPlanId, type MemberId } from "@zaedno/plan";
import {
  clearedSessionCookie,
  formerPlaces,
  type IssuedSession,
  type Membership,
  membershipsOf,
  type PlanAdmission,
  placesLost,
  planAdmission,
  readSessionToken,
  type SignedIn,
  sessionCookie,
} from "@zaedno/programme";

const asked = new WeakMap<AppLoadContext, Promise<SignedIn | null>>();
const cookiesToSend = new WeakMap<AppLoadContext, string[]>();

export function sessionOf(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  const known = asked.get(context);
  if (known) return known;
  const found = lookUp(request, context);
  asked.set(context, found);
  return found;
}

/** The session, or off to the front door, which tells those who had one that it has ended. */
async function requireSession(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const session = await sessionOf(request, context);
  if (session !== null) return session;
  if (tokenOf(request, context) === null) throw redirect("/");
  // Whoever was removed keeps the cookie: by it the door knows whose work this device must let go.
  const isRemoved = (await lostPlaces(request, context)).length > 0;
  throw redirect("/?ended", isRemoved ? {} : { headers: { "Set-Cookie": endedCookie(context) } });
}

/** The places that this browser's person has lost: nothing may stay of them on the device. */
export async function lostPlaces(request: Request, context: AppLoadContext): Promise<MemberId[]> {
  const session = await sessionOf(request, context);
  if (session !== null) return await formerPlaces(context.sql, session.accountId);
  const token = tokenOf(request, context);
  return token === null ? [] : await placesLost(context.sql, token, context.now());
}

/** The session and everything its account is part of. */
export async function requireMemberships(
  request: Request,
  context: AppLoadContext,
): Promise<{ session: SignedIn; memberships: Membership[] }> {
  const session = await requireSession(request, context);
  return { session, memberships: await membershipsOf(context.sql, session.accountId) };
}

/** Entry to a plan; a plan of another group does not exist for this person. */
export async function requirePlan(
  request: Request,
  context: AppLoadContext,
  planId: string | undefined,
): Promise<{ session: SignedIn; admission: PlanAdmission }> {
  const session = await requireSession(request, context);
  const admission = isPlanId(planId) ? await planAdmission(context.sql, session.accountId, planId) : null;
  if (admission === null) throw new Response(null, { status: 404 });
  return { session, admission };
}

/** The cookie of a session that has just begun. */
export function startedCookie(session: IssuedSession, { request: { secure } }: AppLoadContext): string {
  return sessionCookie(session.token, { secure, expires: session.expiresAt });
}

/** Makes this browser forget its session; ending it on the server is a separate step. */
export function endedCookie({ request: { secure } }: AppLoadContext): string {
  return clearedSessionCookie(secure);
}

/** Cookies that came up while loading: they go out with whatever answer this request gets. */
export function sendPendingCookies(context: AppLoadContext, headers: Headers): void {
  for (const cookie of cookiesToSend.get(context) ?? []) headers.append("Set-Cookie", cookie);
  cookiesToSend.delete(context);
}

function tokenOf(request: Request, context: AppLoadContext): string | null {
  return readSessionToken(request.headers.get("cookie"), context.request.secure);
}

async function lookUp(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  const token = tokenOf(request, context);
  if (token === null) return null;
  const session = await context.auth.validate(token);
  if (session?.rotationDue) {
    const renewed = await context.auth.rotate(token);
    if (renewed) cookiesToSend.set(context, [startedCookie(renewed, context)]);
  }
  return session;
}
