/** A look into a running test server's database: rooms, members, and the way in that its demo prints. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MemberId } from "@zaedno/plan";
import postgres from "postgres";
import type { RunningServer } from "./running-server.ts";

export function databaseOf(dataDir: string): postgres.Sql {
  const password = readFileSync(join(dataDir, "pg-secret"), "utf8");
  const port = Number(readFileSync(join(dataDir, "pg", "postmaster.pid"), "utf8").split("\n")[3]);
  return postgres({
    host: "127.0.0.1",
    port,
    username: "zaedno",
    password,
    database: "postgres",
    max: 2,
    onnotice: () => {},
  });
}

export async function demoRoom(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<
    { room: string }[]
  >`select 'plan:' || id || ':' || epoch as room from plan where fictional limit 1`;
  if (!row) throw new Error("There is no demo plan.");
  return row.room;
}

export async function memberNamed(sql: postgres.Sql, nickname: string): Promise<MemberId> {
  const [row] = await sql<
    { id: MemberId }[]
  >`select id from member where nickname = ${nickname} order by created_at desc limit 1`;
  if (!row) throw new Error(`Nobody is called ${nickname}.`);
  return row.id;
}

/** The path behind the demo group's QR code, as the operator reads it. */
export function joinPathOf(server: RunningServer): string {
  const path = /\/join\/[\w-]+/.exec(server.output())?.[0];
  if (!path) throw new Error(`No way to join was printed:\n${server.output()}`);
  return path;
}
