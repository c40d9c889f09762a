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
  "routes/login": { read: "anyone", write: "anyone" },
  "routes/logout": { read: "anyone", write: "anyone" },
  "routes/preferences": { read: "anyone", write: "anyone" },
  "routes/home": { read: "signed-in", write: "signed-in" },
  "routes/account": { read: "signed-in", write: "signed-in" },
  "routes/plans.$planId": { read: "plan-readers", write: "nobody" },
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
