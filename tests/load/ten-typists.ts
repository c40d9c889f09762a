/**
 * Ten people type in one plan on one machine: how soon do the others see it? Prints percentiles beside a plain
 * WebSocket relay (no document, no storage) measured in the same run, and fails when p95 is over 150 ms.
 */
import { addStep, day, editStep, personSymbols, readPlan, type StepId } from "@zaedno/plan";
import type { Sql } from "postgres";
import { databaseOf, demoRoom, joinPathOf, memberNamed } from "../support/installation.ts";
import { join } from "../support/people.ts";
import { PlanClient } from "../support/plan-client.ts";
import { freePort, newDataDir, startServer } from "../support/running-server.ts";
import { relayLatencies } from "./plain-relay.ts";

const people = 10;
const seconds = 20;
/** A quick typist on a phone. */
const keysPerSecond = 5;
const limitMs = 150;

const dataDir = newDataDir();
const server = await startServer({ dataDir: dataDir.folder, port: await freePort() });
const clients = await tenPeople();
const zaedno = await typing();
for (const { client } of clients) client.close();
await server.stop();
dataDir.remove();
const relay = await relayLatencies({
  people,
  seconds: Math.min(seconds, 10),
  messagesPerSecond: keysPerSecond,
  bytes: 60,
});

const p = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
console.log(`${people} people, ${keysPerSecond} changes a second each, seen by the other ${people - 1}:`);
for (const [name, values] of [
  ["Zaedno, durable before seen", zaedno],
  ["plain relay, nothing stored", relay],
] as const) {
  console.log(
    `  ${name}: p50 ${p(values, 0.5).toFixed(1)} ms, p95 ${p(values, 0.95).toFixed(1)} ms, p99 ${p(values, 0.99).toFixed(1)} ms (${values.length} sightings)`,
  );
}
console.log(`  ratio at p95: ${(p(zaedno, 0.95) / p(relay, 0.95)).toFixed(1)}`);
process.exit(p(zaedno, 0.95) <= limitMs ? 0 : 1);

async function tenPeople(): Promise<{ client: PlanClient; step: StepId }[]> {
  const sql = databaseOf(dataDir.folder);
  const room = await demoRoom(sql);
  const found: { client: PlanClient; step: StepId }[] = [];
  for (const [index, sign] of (await freeSigns(sql, room)).slice(0, people).entries()) {
    const nickname = `Пише ${index + 1}`;
    const person = await join(server.baseUrl, joinPathOf(server), nickname, sign);
    const actor = {
      memberId: await memberNamed(sql, nickname),
      today: day("2027-02-08"),
      now: new Date().toISOString(),
    };
    const client = new PlanClient(person, room, actor);
    await client.synced();
    found.push({ client, step: addStep(client.doc, actor, { title: `Стъпка ${index + 1}`, column: "todo" }) });
    await client.allSaved();
  }
  await sql.end();
  return found;
}

async function freeSigns(sql: Sql, room: string): Promise<readonly string[]> {
  const rows = await sql<{ symbol: string }[]>`
    select symbol from member join plan using (group_id)
    where 'plan:' || plan.id || ':' || plan.epoch = ${room} and member.status <> 'removed'`;
  const taken = rows.map(({ symbol }) => symbol);
  return personSymbols.filter((sign) => !taken.includes(sign));
}

/** Each key gives the step a title that holds the moment it was typed; each sighting elsewhere is one measurement. */
async function typing(): Promise<number[]> {
  const latencies: number[] = [];
  for (const { client, step: own } of clients) {
    const seen = new Map<StepId, string>();
    client.doc.on("update", () => {
      for (const { id, title } of readPlan(client.doc).steps) {
        const typedAt = /@([\d.]+)$/.exec(title)?.[1];
        if (!typedAt || id === own || seen.get(id) === title) continue;
        seen.set(id, title);
        latencies.push(performance.now() - Number(typedAt));
      }
    });
  }
  await Promise.all(clients.map((typist, index) => typeFor(typist, index)));
  await Promise.all(clients.map(({ client }) => client.allSaved()));
  return latencies;
}

function typeFor({ client, step }: { client: PlanClient; step: StepId }, index: number): Promise<void> {
  const everyMs = 1000 / keysPerSecond;
  let left = seconds * keysPerSecond;
  return new Promise((resolve) => {
    // Spread over the interval, as people are.
    setTimeout(
      function type() {
        editStep(client.doc, client.actor, step, { title: `Пиша @${performance.now()}` });
        left -= 1;
        if (left === 0) resolve();
        else setTimeout(type, everyMs);
      },
      (everyMs / people) * index,
    );
  });
}
