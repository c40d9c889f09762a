import { beforeEach, expect, test } from "vitest";
import { assetResponse, completeBuild, dropOldBuilds, keepBuild } from "./kept-assets.ts";
import { MemoryCaches } from "./testing/memory-caches.ts";

const dayMs = 86_400_000;
const origin = "https://zaedno.test";
let caches: MemoryCaches;
let fetched: string[];

beforeEach(() => {
  caches = new MemoryCaches();
  fetched = [];
});

const network: typeof fetch = async (input) => {
  const url = input instanceof Request ? input.url : String(input);
  fetched.push(url.replace(origin, ""));
  if (url.includes("gone")) return new Response("", { status: 404 });
  return new Response(url);
};

const buildOf = (id: string, ...assets: string[]) => ({ id, assets: assets.map((name) => `/assets/${name}`) });
const getOf = (id: string) => (name: string) =>
  assetResponse(caches, buildOf(id), new Request(`${origin}/assets/${name}`), network);

test("the files of a build are there before any page asks", async () => {
  await keepBuild(caches, buildOf("1", "a.js", "b.css"), network, 0);
  fetched = [];
  await getOf("1")("a.js");
  expect(fetched).toEqual([]);
});

test("a build is complete when all its files are there, and what is missing is asked for again", async () => {
  const build = buildOf("1", "gone.js", "a.js");
  await keepBuild(caches, build, network, 0);
  expect(await completeBuild(caches, build, network)).toBe(false);
  expect(await completeBuild(caches, build, async () => new Response("дойде"))).toBe(true);
  fetched = [];
  expect(await completeBuild(caches, build, network)).toBe(true);
  expect(fetched).toEqual([]);
});

test("a file that both builds have is not fetched again", async () => {
  await keepBuild(caches, buildOf("1", "a.js"), network, 0);
  await keepBuild(caches, buildOf("2", "a.js", "b.js"), network, 1);
  expect(fetched).toEqual(["/assets/a.js", "/assets/b.js"]);
});

test("a file that could not be had does not stop the rest, and is asked for when needed", async () => {
  await keepBuild(caches, buildOf("1", "gone.js", "a.js"), network, 0);
  expect((await getOf("1")("gone.js")).status).toBe(404);
  expect(fetched.filter((name) => name === "/assets/gone.js")).toHaveLength(2);
});

test("a page of a former build still finds its files; older than two builds or a month they go", async () => {
  for (const [index, id] of ["1", "2", "3", "4"].entries())
    await keepBuild(caches, buildOf(id, `${id}.js`), network, index * dayMs);
  await dropOldBuilds(caches, buildOf("4"), 3 * dayMs);
  expect((await caches.keys()).sort()).toEqual(["assets-2", "assets-3", "assets-4"]);
  await dropOldBuilds(caches, buildOf("4"), 31.5 * dayMs);
  expect((await caches.keys()).sort()).toEqual(["assets-3", "assets-4"]);
});

test("kept pages are no build", async () => {
  await caches.open("pages");
  await dropOldBuilds(caches, buildOf("1"), 0);
  expect(await caches.keys()).toContain("pages");
});
