/** The row of a plan: whose it is and under which address its document travels. What is in it, only the document knows. */
import type { PlanId } from "@zaedno/plan";
import type postgres from "postgres";
import type { Connection } from "./connection.ts";
import { type GroupId, newId } from "./ids.ts";
import { randomToken } from "./secrets.ts";

export interface PlanRow {
  readonly id: PlanId;
  readonly groupId: GroupId;
  /** A copy of the document's title, for lists. */
  readonly title: string;
  /** The language it is written in; a copy of the document's. */
  readonly lang: string;
  readonly phase: number;
  readonly epoch: string;
  readonly schemaVersion: number;
  readonly fictional: boolean;
  /** Name of the plan's present room, document and epoch together. */
  readonly room: string;
}

interface NewPlan {
  readonly groupId: GroupId;
  readonly title: string;
  readonly schemaVersion: number;
  readonly lang?: string;
  readonly fictional?: boolean;
  readonly id?: PlanId;
}

/** The name under which a plan's document is kept and reached. */
export function planRoom(planId: PlanId, epoch: string): string {
  return `plan:${planId}:${epoch}`;
}

/** Inserts the plan and its empty log under a new random epoch. The caller then appends the document's first state. */
export async function createPlanRow(sql: postgres.Sql, plan: NewPlan): Promise<PlanRow> {
  return await sql.begin((tx) => insertPlan(tx, plan));
}

/** The same within a transaction of the caller's. */
export async function insertPlan(tx: Connection, plan: NewPlan): Promise<PlanRow> {
  const { groupId, title, schemaVersion, lang = "bg", fictional = false, id = newId("pln") } = plan;
  const epoch = randomToken(16);
  const room = planRoom(id, epoch);
  await tx`
    insert into plan (id, group_id, title, lang, epoch, schema_version, fictional)
    values (${id}, ${groupId}, ${title}, ${lang}, ${epoch}, ${schemaVersion}, ${fictional})`;
  await tx`
    insert into document (name, subject, epoch, schema_version)
    values (${room}, ${`plan:${id}`}, ${epoch}, ${schemaVersion})`;
  return { id, groupId, title, lang, phase: 1, epoch, schemaVersion, fictional, room };
}

export async function planOf(sql: Connection, planId: PlanId): Promise<PlanRow | null> {
  const [plan] = await sql<PlanRow[]>`select ${planColumns(sql)} from plan p where p.id = ${planId}`;
  return plan ?? null;
}

/** The plan whose present room this is; null for rooms of former epochs and of other documents. */
export async function planOfRoom(sql: Connection, room: string): Promise<PlanRow | null> {
  const [plan] = await sql<PlanRow[]>`
    select ${planColumns(sql)} from plan p where p.id = split_part(${room}, ':', 2) and ${roomColumn(sql)} = ${room}`;
  return plan ?? null;
}

/** Keeps the list's copy of a title up to date; the document decides. */
export async function setPlanTitle(sql: Connection, planId: PlanId, title: string): Promise<void> {
  await sql`update plan set title = ${title} where id = ${planId}`;
}

/** For queries that join `plan p`. */
export function planColumns(sql: Connection) {
  return sql`p.id, p.group_id as "groupId", p.title, p.lang, p.phase, p.epoch, p.schema_version as "schemaVersion", p.fictional,
    ${roomColumn(sql)} as room`;
}

function roomColumn(sql: Connection) {
  return sql`'plan:' || p.id || ':' || p.epoch`;
}
