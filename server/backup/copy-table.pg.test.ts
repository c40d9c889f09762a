import { emptyDatabase, type TestDatabase } from "@zaedno/programme/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOrder, tablesOf } from "./catalog.ts";
import { CopyIn, copyOut } from "./copy-table.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await database.sql.unsafe(`
    create table parent (id int primary key, twice int generated always as (id * 2) stored);
    create table child (id int generated always as identity, parent int references parent (id), text text);
    insert into parent select g from generate_series(1, 50) g;
    insert into child (parent, text) select 1 + g % 50, repeat('ред\\t\\n', 300) from generate_series(1, 4000) g`);
});
afterAll(() => database.drop());

const table = async (wanted: string) => {
  const found = (await tablesOf(database.sql)).find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`There is a table ${wanted}.`);
  return found;
};

test("tables come in an order that their references allow, without what the database works out itself", async () => {
  const tables = await tablesOf(database.sql);
  expect(tables.map(({ name }) => name)).toEqual(["parent", "child"]);
  expect(tables[0]?.columns).toEqual(["id"]);
});

test("tables that need each other in a circle are a fault of the schema", () => {
  const circle = [
    { name: "a", columns: [], needs: ["b"] },
    { name: "b", columns: [], needs: ["a"] },
  ];
  expect(() => inOrder(circle)).toThrow("circle");
});

test("a table larger than one piece comes out in several and the connection goes on", async () => {
  const child = await table("child");
  await database.sql.begin(async (tx) => {
    const sizes: number[] = [];
    for await (const part of copyOut(tx, child)) sizes.push(part.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(await tx`select 1 as one`).toHaveLength(1);
  });
});

test("whoever stops reading halfway can still use the connection", async () => {
  const child = await table("child");
  await database.sql.begin(async (tx) => {
    for await (const part of copyOut(tx, child)) if (part.length > 0) break;
    expect(await tx`select 1 as one`).toHaveLength(1);
  });
});

test.each([
  ["a row of the wrong shape", "1\t2\t3\t4\n"],
  ["a row that breaks a reference, known only at the end", "90000\t777\tx\n"],
])("%s is an error and not an endless wait", async (_what, text) => {
  const child = await table("child");
  const filling = database.sql.begin(async (tx) => {
    const copy = await CopyIn.open(tx, child);
    await copy.write(Buffer.from(text));
    await copy.end();
  });
  await expect(filling).rejects.toThrow();
  const [row] = await database.sql`select count(*)::int as rows from child`;
  expect(row?.rows).toBe(4000);
});
