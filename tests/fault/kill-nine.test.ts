/**
 * "Saved means stored": the whole process tree is killed while two people edit, at random moments, at the worst
 * moment (durable but not yet acknowledged), and the database alone. Whatever was acknowledged must be there.
 */
import { day, readPlan } from "@zaedno/plan";
import { afterAll, describe, expect, test } from "vitest";
import { databaseOf, demoRoom, joinPathOf, memberNamed } from "../support/installation.ts";
import { join, type SignedIn } from "../support/people.ts";
import { PlanClient } from "../support/plan-client.ts";
import { freePort, newDataDir, type RunningServer, startServer } from "../support/running-server.ts";
import { chance, seedOfRun } from "../support/seeded.ts";
import { Writer } from "../support/writer.ts";

const kills = { random: 12, betweenCommitAndAcknowledgement: 5, databaseAlone: 3 };
const acknowledgedBeforeEach = 200;
/** Keeps several changes under way, as fast thumbs and a slow line do. */
const underWay = 12;

const dataDir = newDataDir();
afterAll(() => dataDir.remove());

describe(`kill -9 during edits (SEED=${seedOfRun})`, () => {
  test("no acknowledged change is lost at any of 20 kills", { timeout: 400_000 }, async () => {
    const random = chance(seedOfRun);
    const port = await freePort();
    let server = await startServer({ dataDir: dataDir.folder, port });
    const writers = await twoWriters(server, random);
    const restarted = async () => startServer({ dataDir: dataDir.folder, port });

    for (let kill = 0; kill < kills.random; kill++) {
      await editUntilAcknowledged(writers, acknowledgedBeforeEach + random.below(60));
      await server.killTree();
      server = await restartedWithNothingLost(writers, restarted, `random kill ${kill + 1}`);
    }
    await server.stop();
    for (let kill = 0; kill < kills.betweenCommitAndAcknowledgement; kill++) {
      const dying = await startServer({ dataDir: dataDir.folder, port, ...dyingAfter(60 + random.below(40)) });
      await editUntilAcknowledged(writers, Number.POSITIVE_INFINITY, exitOf(dying));
      server = await restartedWithNothingLost(writers, restarted, `kill after commit ${kill + 1}`);
      await editUntilAcknowledged(writers, acknowledgedBeforeEach);
      await server.stop();
    }
    server = await restarted();
    for (let kill = 0; kill < kills.databaseAlone; kill++) {
      await editUntilAcknowledged(writers, acknowledgedBeforeEach);
      process.kill(server.postmasterPid(), "SIGKILL");
      server = await restartedWithNothingLost(writers, async () => server, `kill of the database ${kill + 1}`);
    }
    for (const { client } of writers) client.close();
    await server.stop();
  });
});

function dyingAfter(commits: number) {
  return {
    command: [process.execPath, "--import", "tsx", "tests/support/fault-server.ts"],
    env: { FATAL_COMMIT: String(commits) },
  };
}

async function twoWriters(server: RunningServer, random: ReturnType<typeof chance>): Promise<Writer[]> {
  const sql = databaseOf(server.dataDir);
  const room = await demoRoom(sql);
  const writers: Writer[] = [];
  for (const [nickname, symbol] of [
    ["Първи", "sun"],
    ["Втори", "apple"],
  ] as const) {
    const person: SignedIn = await join(server.baseUrl, joinPathOf(server), nickname, symbol);
    const actor = {
      memberId: await memberNamed(sql, nickname),
      today: day("2027-02-08"),
      now: new Date().toISOString(),
    };
    const client = new PlanClient(person, room, actor);
    await client.synced();
    writers.push(new Writer(nickname, client, chance(random.below(1_000_000))));
  }
  await sql.end();
  return writers;
}

/** Edits from both, always with some changes under way, until so many more are acknowledged or `stop` resolves. */
async function editUntilAcknowledged(
  writers: readonly Writer[],
  wanted: number,
  stop?: Promise<unknown>,
): Promise<void> {
  const total = () => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
  const before = total();
  let stopped = false;
  void stop?.then(() => {
    stopped = true;
  });
  await Promise.all(
    writers.map(async (writer) => {
      while (total() - before < wanted && !stopped) {
        const { client } = writer;
        if (client.sent - client.saved < underWay) writer.change();
        else
          await Promise.race([
            client.until(() => client.sent - client.saved < underWay, "room for another change"),
            stop,
          ]);
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  );
}

/** The writers stay away until a newcomer has looked: their return would heal what the server had lost. */
async function restartedWithNothingLost(
  writers: readonly Writer[],
  restart: () => Promise<RunningServer>,
  when: string,
): Promise<RunningServer> {
  for (const { client } of writers) client.provider.disconnect();
  const server = await restart();
  const [first] = writers;
  if (!first) throw new Error("Somebody writes.");
  const newcomer = new PlanClient(first.client.person, first.client.room, first.client.actor);
  await newcomer.synced();
  const plan = readPlan(newcomer.doc);
  newcomer.close();
  for (const writer of writers) expect(writer.lostIn(plan), `${when}, SEED=${seedOfRun}`).toEqual([]);
  for (const { client } of writers) client.provider.connect();
  for (const { client } of writers) {
    await client.until(
      () => client.provider.synced && client.sent > 0 && client.saved === client.sent,
      `saved after ${when}`,
    );
  }
  return server;
}

const exitOf = (server: RunningServer) => new Promise((resolve) => server.process.once("exit", resolve));
