/** An installation with something in every corner: plans with rows, snapshots, archive and deletions, sessions, codes, refused work. */
import { randomBytes } from "node:crypto";
import { createPlan, newId, openPlan, type PlanId, schemaVersion } from "@zaedno/plan";
import { createAuth, createPlanRow, openJoinCode, type Secrets } from "@zaedno/programme";
import { createTestProgramme, required, type TestProgramme } from "@zaedno/programme/testing";
import type { OwnerId, RoomName, StoredDocument } from "@zaedno/sync";
import type { Sql } from "postgres";
import * as Y from "yjs";
import { Compaction } from "../compaction.ts";
import { createLog } from "../log.ts";
import { PostgresStorage } from "../postgres-storage.ts";
import { mergedLog } from "../reviewer/whole-document.ts";

export interface FullInstallation {
  readonly programme: TestProgramme;
  readonly plans: readonly TestPlan[];
  /** A session's token, to see who stays signed in. */
  readonly token: string;
  /** The digits of a code that is open. */
  readonly digits: string;
}

export async function fillInstallation(sql: Sql, secrets: Secrets): Promise<FullInstallation> {
  const programme = await createTestProgramme(sql);
  const plans: TestPlan[] = [];
  for (let at = 0; at < 3; at += 1) plans.push(await TestPlan.create(sql, programme, `План ${at}`));
  await plans[0]?.write(620);
  await plans[0]?.compact();
  for (const plan of plans) await plan.write(15);
  await plans[1]?.deleteSome();
  const storage = new PostgresStorage(sql);
  const [first] = plans;
  if (first === undefined) throw new Error("There are plans.");
  await storage.keepRefused(first.room, first.owner, "geometry", randomBytes(40));
  const { token } = await createAuth(sql).createSession(programme.member.accountId, "Телефон\tна \\Надя");
  const wish = { groupId: programme.groupId, hours: 48, maxSeats: 20 };
  const opened = required(await openJoinCode(sql, secrets, programme.facilitator.memberId, wish, new Date()));
  return { programme, plans, token, digits: opened.code.digits };
}

/** One plan and its only writer. */
export class TestPlan {
  readonly room: RoomName;
  readonly owner: OwnerId;
  readonly #storage: PostgresStorage;
  readonly #sql: Sql;
  readonly #doc = openPlan();
  #head = 0;

  private constructor(sql: Sql, room: RoomName, owner: OwnerId) {
    this.#sql = sql;
    this.#storage = new PostgresStorage(sql);
    this.room = room;
    this.owner = owner;
  }

  static async create(sql: Sql, programme: TestProgramme, title: string): Promise<TestPlan> {
    const id: PlanId = newId("pln");
    const row = await createPlanRow(sql, { id, groupId: programme.groupId, title, schemaVersion });
    const plan = new TestPlan(sql, row.room as RoomName, programme.member.memberId as string as OwnerId);
    await plan.#append([() => createPlan(plan.#doc, { planId: id, title, lang: "bg" })]);
    return plan;
  }

  async write(count: number): Promise<void> {
    const steps = this.#doc.getMap("steps");
    const first = this.#head;
    const changes = Array.from({ length: count }, (_, at) => () => {
      steps.set(`stp_${(first + at) % 40}`, entry(first + at));
    });
    await this.#append(changes);
  }

  async deleteSome(): Promise<void> {
    const steps = this.#doc.getMap("steps");
    const remove = () => {
      for (const key of [...steps.keys()].slice(0, 5)) steps.delete(key);
    };
    await this.#append([remove]);
  }

  async compact(): Promise<void> {
    const compaction = new Compaction({
      sql: this.#sql,
      storage: this.#storage,
      log: createLog("silent"),
      merge: async (stored: StoredDocument) => mergedLog(stored),
      done: () => {},
    });
    const stored = await this.#storage.load(this.room);
    compaction.opened(this.room, stored?.tail ?? []);
    await compaction.idle();
  }

  /** Each change is a row of the log. */
  async #append(changes: readonly (() => unknown)[]): Promise<void> {
    const isFirst = this.#head === 0;
    const rows = changes.map((change, at) => {
      const before = Y.encodeStateVector(this.#doc);
      change();
      const claims = isFirst && at === 0 ? [{ clientId: this.#doc.clientID, owner: this.owner }] : [];
      return { bytes: Y.encodeStateAsUpdate(this.#doc, before), owner: this.owner, claims };
    });
    const [outcome] = await this.#storage.append([{ room: this.room, expectedHead: this.#head, rows }]);
    if (outcome !== "committed") throw new Error(`The only writer was told ${outcome}`);
    this.#head += rows.length;
  }
}

function entry(at: number): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ["title", `Стъпка ${at}\n„\\N“\t${"я".repeat(at % 90)}`],
    ["rank", at],
  ]);
}
