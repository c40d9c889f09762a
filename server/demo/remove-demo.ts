/** Takes the demo programme away without a trace: people, sessions, plans and everything written in them. */
import { deleteProgramme, fictionalProgrammes } from "@zaedno/programme";
import type { Sql } from "postgres";

/** False when there was none. */
export async function removeDemo(sql: Sql): Promise<boolean> {
  const programmes = await fictionalProgrammes(sql);
  for (const { id } of programmes) await deleteProgramme(sql, id);
  return programmes.length > 0;
}
