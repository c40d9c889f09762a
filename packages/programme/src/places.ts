/** Regions and groups as those who run a programme make, name and archive them. Archiving takes nothing away. */
import type { MemberId } from "@zaedno/plan";
import type postgres from "postgres";
import { may, placeOfGroup, placeOfRegion } from "./authority.ts";
import type { Connection } from "./connection.ts";
import { madeBefore, noteMade, type Ticket } from "./form-tickets.ts";
import { createGroup, createRegion } from "./groups.ts";
import type { GroupId, ProgrammeId, RegionId } from "./ids.ts";
import { closeOpenCode } from "./join-codes.ts";
import { longestPlaceName, longestPlanTitle, nameFrom } from "./names.ts";
import { insertPlan, type PlanRow, planColumns } from "./plans.ts";
import { beginRefusable } from "./refusable.ts";
import { lockRoster } from "./roster.ts";

type Done = { readonly ok: true };
type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason };

const sameFormMs = 10 * 60_000;

interface NewRegion {
  readonly programmeId: ProgrammeId;
  readonly name: string;
  /** The form's random key: posted twice it is still one region. */
  readonly formKey: string;
}

export async function addRegion(
  sql: postgres.Sql,
  by: MemberId,
  { programmeId, name: typed, formKey }: NewRegion,
  now: Date,
): Promise<{ readonly ok: true; readonly regionId: RegionId } | Refused<"forbidden" | "name_invalid">> {
  const name = nameFrom(typed, longestPlaceName);
  if (name === null) return { ok: false, reason: "name_invalid" };
  return await beginRefusable(sql, async (tx) => {
    const of = { programmeId, regionId: null, groupId: null };
    if (!(await may(tx, by, { kind: "regions.manage", of }))) return { ok: false, reason: "forbidden" } as const;
    const ticket = { owner: by, key: formKey, words: ["region", programmeId, name] };
    const regionId = await once<RegionId>(tx, ticket, now, () => createRegion(tx, { programmeId, name }));
    return { ok: true, regionId } as const;
  });
}

interface NewGroup {
  readonly regionId: RegionId;
  readonly name: string;
  readonly plan: { readonly title: string; readonly lang: string; readonly schemaVersion: number };
  readonly formKey: string;
}

/** A group with its plan. The caller writes the document's first state, if it has none yet. */
export async function startGroup(
  sql: postgres.Sql,
  by: MemberId,
  { regionId, name: typed, plan, formKey }: NewGroup,
  now: Date,
): Promise<
  | { readonly ok: true; readonly groupId: GroupId; readonly plan: PlanRow }
  | Refused<"forbidden" | "name_invalid" | "title_invalid" | "archived">
> {
  const name = nameFrom(typed, longestPlaceName);
  if (name === null) return { ok: false, reason: "name_invalid" };
  const title = nameFrom(plan.title, longestPlanTitle);
  if (title === null) return { ok: false, reason: "title_invalid" };
  return await beginRefusable(sql, async (tx) => {
    const of = await placeOfRegion(tx, regionId);
    const isAllowed = of !== null && (await may(tx, by, { kind: "groups.manage", of }));
    if (!isAllowed) return { ok: false, reason: "forbidden" } as const;
    // Shared, so that the region is not archived before its new group can be seen.
    const open = await tx`select 1 from region where id = ${regionId} and archived_at is null for share`;
    if (open.count === 0) return { ok: false, reason: "archived" } as const;
    const ticket = { owner: by, key: formKey, words: ["group", regionId, name, title] };
    const groupId = await once<GroupId>(tx, ticket, now, async () => {
      const made = await createGroup(tx, { regionId, name });
      // In a demo it goes with the demo, and its pages have to say so.
      const fictional = await isFictional(tx, of.programmeId);
      await insertPlan(tx, { ...plan, title, groupId: made, fictional });
      return made;
    });
    const [row] = await tx<PlanRow[]>`select ${planColumns(tx)} from plan p where p.group_id = ${groupId}`;
    if (row === undefined) throw new Error("A group was begun without a plan");
    return { ok: true, groupId, plan: row } as const;
  });
}

async function isFictional(tx: Connection, programmeId: string): Promise<boolean> {
  const [programme] = await tx<{ fictional: boolean }[]>`select fictional from programme where id = ${programmeId}`;
  return programme?.fictional ?? false;
}

async function once<Id extends string>(
  tx: Connection,
  ticket: Ticket,
  now: Date,
  make: () => Promise<Id>,
): Promise<Id> {
  const made = await madeBefore<Id>(tx, ticket, { now, notBefore: new Date(now.getTime() - sameFormMs) });
  if (made !== null) return made;
  const id = await make();
  await noteMade(tx, ticket, id);
  return id;
}

export async function renameRegion(
  sql: Connection,
  by: MemberId,
  regionId: RegionId,
  typed: string,
): Promise<Done | Refused<"forbidden" | "name_invalid">> {
  const name = nameFrom(typed, longestPlaceName);
  if (name === null) return { ok: false, reason: "name_invalid" };
  if (!(await managesRegion(sql, by, regionId))) return { ok: false, reason: "forbidden" };
  await sql`update region set name = ${name} where id = ${regionId}`;
  return { ok: true };
}

/** Takes a region out of the lists, or back into them. "has_groups": its groups are to be archived before. */
export async function archiveRegion(
  sql: postgres.Sql,
  by: MemberId,
  regionId: RegionId,
  at: Date | null,
): Promise<Done | Refused<"forbidden" | "has_groups">> {
  return await sql.begin(async (tx): Promise<Done | Refused<"forbidden" | "has_groups">> => {
    if (!(await managesRegion(tx, by, regionId))) return { ok: false, reason: "forbidden" };
    await tx`select 1 from region where id = ${regionId} for update`;
    const open = await tx`select 1 from working_group where region_id = ${regionId} and archived_at is null limit 1`;
    if (at !== null && open.count > 0) return { ok: false, reason: "has_groups" };
    await tx`update region set archived_at = ${at} where id = ${regionId}`;
    return { ok: true };
  });
}

async function managesRegion(sql: Connection, by: MemberId, regionId: RegionId): Promise<boolean> {
  const place = await placeOfRegion(sql, regionId);
  if (place === null) return false;
  return await may(sql, by, { kind: "regions.manage", of: place });
}

export async function renameGroup(
  sql: Connection,
  by: MemberId,
  groupId: GroupId,
  typed: string,
): Promise<Done | Refused<"forbidden" | "name_invalid">> {
  const name = nameFrom(typed, longestPlaceName);
  if (name === null) return { ok: false, reason: "name_invalid" };
  const of = await placeOfGroup(sql, groupId);
  const isAllowed = of !== null && (await may(sql, by, { kind: "group.settings", of }));
  if (!isAllowed) return { ok: false, reason: "forbidden" };
  await sql`update working_group set name = ${name} where id = ${groupId}`;
  return { ok: true };
}

/** Takes a group out of the lists and closes its code, or takes it back. Its people keep their plan. */
export async function archiveGroup(
  sql: postgres.Sql,
  by: MemberId,
  groupId: GroupId,
  { archived, now }: { readonly archived: boolean; readonly now: Date },
): Promise<Done | Refused<"forbidden">> {
  return await sql.begin(async (tx): Promise<Done | Refused<"forbidden">> => {
    const of = await placeOfGroup(tx, groupId);
    const isAllowed = of !== null && (await may(tx, by, { kind: "groups.manage", of }));
    if (!isAllowed) return { ok: false, reason: "forbidden" };
    await lockRoster(tx, groupId);
    if (archived) await closeOpenCode(tx, groupId, now);
    await tx`update working_group set archived_at = ${archived ? now : null} where id = ${groupId}`;
    // A group that is in the lists again needs its region there too.
    if (!archived) await tx`update region set archived_at = null where id = ${of.regionId}`;
    return { ok: true };
  });
}
