/** The history of a plan: who did what to which thing, and when; never what was written. */
import type { Deed, PlanId } from "@zaedno/plan";
import type postgres from "postgres";
import type { Connection } from "./connection.ts";

export interface NotedDeed extends Deed {
  readonly at: Date;
}

export interface DeedsOfRoom {
  readonly planId: PlanId;
  /** The document in whose log the deeds stand. */
  readonly room: string;
  /** The last row they come from. */
  readonly seq: number;
  readonly deeds: readonly NotedDeed[];
}

/** The same deed again within this time is one deed: somebody goes on writing. */
const oneSittingMinutes = 10;

/** Keeps the deeds and up to which row they reach, together; what another server has noted already changes nothing. */
export async function noteDeeds(sql: postgres.Sql, { planId, room, seq, deeds }: DeedsOfRoom): Promise<void> {
  await sql.begin(async (tx) => {
    const moved = await tx`
      insert into activity_head as head (name, seq) select name, ${seq} from document where name = ${room}
      on conflict (name) do update set seq = excluded.seq where head.seq < excluded.seq`;
    if (moved.count === 0) return;
    for (const deed of deeds) await noteDeed(tx, planId, deed);
  });
}

async function noteDeed(tx: Connection, planId: PlanId, { memberId, verb, section, id, at }: NotedDeed): Promise<void> {
  const again = await tx`
    update activity set at = ${at}
    where plan_id = ${planId} and member_id = ${memberId} and verb = ${verb} and section = ${section} and thing = ${id}
      and at > ${at}::timestamptz - make_interval(mins => ${oneSittingMinutes})`;
  if (again.count > 0) return;
  await tx`
    insert into activity (plan_id, member_id, verb, section, thing, at)
    values (${planId}, ${memberId}, ${verb}, ${section}, ${id}, ${at})`;
}

/** The row of the document's log up to which its deeds are noted. */
export async function notedUpto(sql: Connection, room: string): Promise<number> {
  const [head] = await sql<{ seq: string }[]>`select seq from activity_head where name = ${room}`;
  return Number(head?.seq ?? 0);
}

/** The latest first. */
export async function recentDeeds(
  sql: Connection,
  planId: PlanId,
  { since, most }: { readonly since: Date; readonly most: number },
): Promise<NotedDeed[]> {
  return await sql<NotedDeed[]>`
    select member_id as "memberId", verb, section, thing as id, at from activity
    where plan_id = ${planId} and at >= ${since} order by at desc, id desc limit ${most}`;
}

/** Long enough for a campaign, short enough that nobody is followed for years. */
const keptDays = 180;

export async function forgetOldDeeds(sql: Connection, now: Date): Promise<void> {
  await sql`delete from activity where at < ${now}::timestamptz - make_interval(days => ${keptDays})`;
}
