/** Decides on one connection to a room: who it is, what they may do there, or why not, as a close code. */
import { isPlanId, type PlanId, schemaVersion } from "@zaedno/plan";
import { type Auth, type PlanAdmission, placesLost, planAdmission, readSessionToken } from "@zaedno/programme";
import type { Admission, CloseName, OwnerId, RoomName } from "@zaedno/sync";
import type { Sql } from "postgres";
import type { Watched } from "./access-watch.ts";

/** What a client asks for, as far as it can be read without knowing anybody. */
export interface RoomWish {
  readonly room: RoomName;
  readonly planId: PlanId;
  /** Null for stock clients, which name none of these. */
  readonly schema: number | null;
  readonly since: number | null;
  /** For whom the page was made, and what it lets them do. */
  readonly member: string | null;
  readonly access: string | null;
}

/** Reads `/sync/plan:<id>:<epoch>?schema=…&since=…&member=…&access=…`; null for every other address. */
export function readRoomWish(url: string): RoomWish | null {
  const [path = "", query = ""] = url.split("?", 2);
  const [, room = ""] = /^\/sync\/([^/]+)$/.exec(path) ?? [];
  const name = decoded(room);
  const [kind, planId, epoch, ...more] = name.split(":");
  if (kind !== "plan" || !isPlanId(planId) || epoch === undefined || more.length > 0) return null;
  const asked = new URLSearchParams(query);
  return {
    room: name as RoomName,
    planId,
    schema: wholeNumber(asked.get("schema")),
    since: wholeNumber(asked.get("since")),
    member: asked.get("member"),
    access: asked.get("access"),
  };
}

export interface AdmissionFacts {
  readonly sql: Sql;
  readonly auth: Auth;
}

/** One answer for "no such plan" and "not yours", so that nobody learns which plans exist. */
export async function admit(
  { sql, auth }: AdmissionFacts,
  wish: RoomWish,
  from: { readonly cookie: string | undefined; readonly secure: boolean },
): Promise<Watched | CloseName> {
  const token = readSessionToken(from.cookie, from.secure);
  const session = token === null ? null : await auth.validate(token);
  if (session === null) return await whyNoSession({ sql, auth }, token, wish);
  const member = await planAdmission(sql, session.accountId, wish.planId);
  if (member === null) return "removed";
  if (member.room !== wish.room) return "epochChanged";
  if (isPageOfAnother(wish, member)) return "accessChanged";
  if (wish.schema !== null && wish.schema < schemaVersion) return "schemaOld";
  const admission: Admission = {
    room: wish.room,
    member: member.memberId as string as OwnerId,
    sessionId: session.id,
    access: member.access,
    user: member.user,
    schema: wish.schema ?? undefined,
    since: wish.since ?? undefined,
  };
  return { admission, memberId: member.memberId, session: session.id, accessVersion: member.accessVersion };
}

/** Whoever lost their place must not be asked to sign in: nothing of the group may stay on that device. */
async function whyNoSession({ sql, auth }: AdmissionFacts, token: string | null, { member }: RoomWish) {
  const lost = token === null ? [] : await placesLost(sql, token, auth.now());
  const isRemoved = member === null ? lost.length > 0 : lost.some((id) => id === member);
  return isRemoved ? "removed" : "signedOut";
}

/** A page that was away does not know that its person has another role now, or that another one uses this browser. */
function isPageOfAnother({ member, access }: RoomWish, now: PlanAdmission): boolean {
  return (member !== null && member !== now.memberId) || (access !== null && access !== now.access);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an address of ours; what it was meant to be does not matter.
    return "";
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
