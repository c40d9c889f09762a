/** Which tables there are, as PostgreSQL knows them: a table that somebody adds tomorrow is in tomorrow's backup. */
import type { ISql } from "postgres";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

interface Found extends Table {
  /** Tables that must be filled before. */
  readonly needs: readonly string[];
}

/** Kept by the migrations themselves; the manifest says what was applied. */
const register = "schema_migration";

/** In an order in which every foreign key finds its row. */
export async function tablesOf(sql: ISql): Promise<readonly Table[]> {
  const found = await sql<(Found & Table)[]>`
    select c.relname as name,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
      ) as columns,
      array(
        select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
      ) as needs
    from pg_class c
    where ${ours(sql)} and c.relkind = 'r' and c.relname <> ${register}
    order by c.relname`;
  return inOrder(found);
}

/** Whatever could be in the way of a restore. */
export async function relationsOf(sql: ISql): Promise<readonly string[]> {
  const found = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c where ${ours(sql)} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') order by 1`;
  return found.map(({ name }) => name);
}

export interface Sequence {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

/** Sequences stand outside every snapshot: they may be ahead of the rows, which does no harm. */
export async function sequencesOf(sql: ISql): Promise<readonly Sequence[]> {
  const found = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c where ${ours(sql)} and c.relkind = 'S' order by 1`;
  const sequences: Sequence[] = [];
  for (const { name } of found) {
    const [row] = await sql<{ last: string; called: boolean }[]>`
      select last_value::text as last, is_called as called from ${sql(name)}`;
    if (row) sequences.push({ name, ...row });
  }
  return sequences;
}

/** Of the schema that the program works in, and not of an extension. */
function ours(sql: ISql) {
  return sql`c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
    and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;
}

/** A name as PostgreSQL reads it in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Exported for its test. Throws when tables need each other in a circle: such a schema could never be filled again. */
export function inOrder(found: readonly Found[]): readonly Table[] {
  const done: Table[] = [];
  const waiting = new Map(found.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ needs }) => needs.every((name) => !waiting.has(name)));
    if (ready.length === 0) throw new Error(`Tables need each other in a circle: ${[...waiting.keys()].join(", ")}`);
    for (const { name, columns } of ready) {
      waiting.delete(name);
      done.push({ name, columns });
    }
  }
  return done;
}
