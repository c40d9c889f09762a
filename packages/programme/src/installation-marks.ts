/** What an installation remembers of itself, such as that its demo was taken away on purpose. */
import type { Connection } from "./connection.ts";

export type MarkName = "demo";

export async function markOf(sql: Connection, name: MarkName): Promise<string | null> {
  const [row] = await sql<{ value: string }[]>`select value from installation_mark where name = ${name}`;
  return row?.value ?? null;
}

export async function setMark(sql: Connection, name: MarkName, value: string): Promise<void> {
  await sql`
    insert into installation_mark (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value, at = now()`;
}
