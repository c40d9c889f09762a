/** A whole server on a free port with a database of its own, for tests that must see what a real client sees. */

import type { Server } from "node:http";
import { createPlan, newId, openPlan, type PlanId, schemaVersion } from "@zaedno/plan";
import type { GroupId } from "@zaedno/programme";
import { type AccountId, createAuth, createPlanRow, type PlanRow } from "@zaedno/programme";
import {
  createTestProgramme,
  freshDatabase,
  type TestDatabase,
  type TestProgramme,
  testSecrets,
} from "@zaedno/programme/testing";
import * as Y from "yjs";
import { type Application, startApplication } from "../application.ts";
import type { LocalNetwork } from "../local-network.ts";
import { createLog } from "../log.ts";
import type { Pages } from "../pages.ts";
import { storeFirstState } from "../plan-documents.ts";

export interface LiveServer {
  readonly application: Application;
  readonly database: TestDatabase;
  readonly programme: TestProgramme;
  /** The plan of the programme's first group. */
  readonly plan: PlanRow;
  readonly origin: string;
  /** The Cookie header of a new session. */
  readonly signIn: (accountId: AccountId) => Promise<string>;
  /** `write` puts something into it. */
  createPlan(groupId: GroupId, write?: (doc: Y.Doc) => void): Promise<PlanRow>;
  stop(): Promise<void>;
}

export async function startLiveServer(
  openPages: (server: Server) => Promise<Pages> = async () => noPages,
  network?: LocalNetwork,
): Promise<LiveServer> {
  const database = await freshDatabase();
  const { sql } = database;
  const programme = await createTestProgramme(sql);
  const plan = await createTestPlan(database, programme.groupId);
  const application = await startApplication({
    sql,
    env: { host: "127.0.0.1", port: 0, production: true, publicUrl: null, trustProxy: false, demo: false },
    secrets: testSecrets,
    log: createLog("silent"),
    openPages,
    network,
  });
  return {
    application,
    database,
    programme,
    plan,
    origin: `http://127.0.0.1:${application.port}`,
    signIn: async (accountId) => `zaedno=${(await createAuth(sql).createSession(accountId, "Test")).token}`,
    createPlan: (groupId, write) => createTestPlan(database, groupId, write),
    stop: async () => {
      await application.stop();
      await database.drop();
    },
  };
}

/** A word that stands nowhere else: wherever it appears, somebody has seen a plan. */
export const planTitle = "Канарче";

async function createTestPlan(
  { sql }: TestDatabase,
  groupId: GroupId,
  write: (doc: Y.Doc) => void = () => {},
): Promise<PlanRow> {
  const id: PlanId = newId("pln");
  const doc = openPlan();
  createPlan(doc, { planId: id, title: planTitle, lang: "bg" });
  write(doc);
  const plan = await createPlanRow(sql, { id, groupId, title: planTitle, schemaVersion });
  await storeFirstState(sql, plan.room, Y.encodeStateAsUpdate(doc));
  return plan;
}

/** Pages that say nothing; a test replaces what it is about. */
export const noPages: Pages = {
  answer: async () => new Response("a page", { headers: { "Content-Type": "text/html" } }),
  clientFolder: null,
  before: (_request, _response, next) => next(),
  close: async () => {},
};
