/**
 * Who may ask for what, in one table: every address of the app and every message of a socket. A test walks the
 * app's routes and fails on one that is not declared here, and another asks each of them as everybody.
 */
import type { ClientMessage } from "@zaedno/sync";

export type Audience =
  /** Also who is not signed in. */
  | "anyone"
  | "signed-in"
  /** The people of the plan's group, its facilitator and its mentor. */
  | "plan-readers"
  /** The same without the mentor. */
  | "plan-writers"
  /** The people of the group, and those responsible for it: its coordinator and the administrators. */
  | "group-people"
  /** Who lets people into the group: its facilitator, its coordinator, the administrators. */
  | "group-heads"
  /** Coordinators in the programme, and its administrators. */
  | "programme-staff"
  /** There is nothing to ask for. */
  | "nobody";

export interface RoutePermission {
  /** GET, of the page or of its data. */
  readonly read: Audience;
  /** POST. */
  readonly write: Audience;
}

/** By the route's id, which is its file's name. The living page of all parts is not in a production build. */
export const routePermissions: Readonly<Record<string, RoutePermission>> = {
  root: { read: "anyone", write: "nobody" },
  "routes/_index": { read: "anyone", write: "anyone" },
  "routes/join.$token": { read: "anyone", write: "anyone" },
  "routes/trust": { read: "anyone", write: "nobody" },
  "routes/login": { read: "anyone", write: "anyone" },
  "routes/logout": { read: "anyone", write: "anyone" },
  "routes/preferences": { read: "anyone", write: "anyone" },
  // Doors whose address is the key: whoever has it may look, and posting it uses it up.
  "routes/setup.$token": { read: "anyone", write: "anyone" },
  "routes/invite.$token": { read: "anyone", write: "anyone" },
  "routes/home": { read: "signed-in", write: "nobody" },
  "routes/account": { read: "signed-in", write: "signed-in" },
  "routes/account_.data": { read: "signed-in", write: "nobody" },
  "routes/groups.$groupId": { read: "group-people", write: "group-heads" },
  "routes/groups.$groupId_.sheet": { read: "group-heads", write: "nobody" },
  "routes/programme.$programmeId": { read: "programme-staff", write: "programme-staff" },
  "routes/plans.$planId": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId_.news": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId._index": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId.issue": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId.people": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId.calendar": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId.steps": { read: "plan-readers", write: "nobody" },
  "routes/plans.$planId.text": { read: "plan-readers", write: "nobody" },
  "routes/$": { read: "anyone", write: "anyone" },
};

export const messagePermissions: Readonly<Record<Exclude<ClientMessage["kind"], "malformed">, Audience>> = {
  step1: "plan-readers",
  update: "plan-writers",
  awareness: "plan-readers",
  queryAwareness: "plan-readers",
};
