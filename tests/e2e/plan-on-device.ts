/** A plan as a browser has it on its disk and as the server has it in its database: what they hold, not what they show. */
import {
  openPlan,
  type Plan,
  type RichAddress,
  type RichBlock,
  readPlan,
  readRichText,
  richFragment,
} from "@zaedno/plan";
import type { RoomName } from "@zaedno/sync";
import type { Page } from "playwright/test";
import type { Sql } from "postgres";
import { applyUpdate, type Doc, encodeSnapshot, snapshot } from "yjs";
import { PostgresStorage } from "../../server/postgres-storage.ts";
import { expect } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";

export interface WholePlan {
  readonly plan: Plan;
  /** Bodies of messages and minutes of events, which a plan leaves out. */
  readonly texts: Readonly<Record<string, readonly RichBlock[]>>;
  /** Every change that was ever made and every deletion: equal for two that have the same history. */
  readonly history: readonly number[];
}

/** Waits until every device has on its disk what the server has, nothing more and nothing less, and gives it. */
export async function sameEverywhere(sql: Sql, group: TestGroup, pages: readonly Page[]): Promise<WholePlan> {
  await expect(async () => {
    const server = await onServer(sql, group);
    for (const page of pages) expect(await onDevice(page)).toEqual(server);
  }).toPass({ timeout: 10_000 });
  return await onServer(sql, group);
}

async function onServer(sql: Sql, { planId }: TestGroup): Promise<WholePlan> {
  const [row] = await sql<
    { room: RoomName }[]
  >`select 'plan:' || id || ':' || epoch as room from plan where id = ${planId}`;
  const stored = row && (await new PostgresStorage(sql).load(row.room));
  return wholePlan(stored?.tail.map(({ bytes }) => bytes) ?? []);
}

/** The browser's only copy. Throws when there is work in it that the server has not acknowledged. */
async function onDevice(page: Page): Promise<WholePlan> {
  const rows = await page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answered(indexedDB.open("zaedno-plans"));
    const found: { kind: string; bytes: Uint8Array }[] = await answered(
      database.transaction("rows").objectStore("rows").getAll(),
    );
    database.close();
    return found.map(({ kind, bytes }) => ({ kind, bytes: [...bytes] }));
  });
  expect(rows.filter(({ kind }) => kind !== "durable")).toEqual([]);
  return wholePlan(rows.map(({ bytes }) => Uint8Array.from(bytes)));
}

function wholePlan(updates: readonly Uint8Array[]): WholePlan {
  const doc = openPlan();
  for (const update of updates) applyUpdate(doc, update);
  const plan = readPlan(doc);
  return { plan, texts: textsOf(doc, plan), history: [...encodeSnapshot(snapshot(doc))] };
}

function textsOf(doc: Doc, { messages, events }: Plan): WholePlan["texts"] {
  const addresses: RichAddress[] = [
    ...messages.map(({ id }) => ({ root: "messages", id, field: "body" }) as const),
    ...events.map(({ id }) => ({ root: "events", id, field: "minutes" }) as const),
  ];
  return Object.fromEntries(
    addresses.map((address) => {
      const fragment = richFragment(doc, address);
      return [address.id, fragment === null ? [] : readRichText(fragment)];
    }),
  );
}
