import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepingFormerAssets } from "./former-assets.mjs";
import { staticFiles } from "./static-files.ts";

let root: string;
let build: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "zaedno-build-"));
  build = join(root, "build");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the build command does: it begins by removing its whole folder. */
function buildOf(...names: string[]): void {
  keepingFormerAssets({ build, refuge: root }, () => {
    rmSync(build, { recursive: true, force: true });
    mkdirSync(join(build, "client", "assets", "fonts"), { recursive: true });
    for (const name of names) writeFileSync(join(build, "client", "assets", name), name);
    return true;
  });
}

const former = () => readdirSync(join(build, "former-assets", "assets")).sort();

test("a build that fails takes nothing with it", () => {
  buildOf("a-1.js");
  buildOf("a-2.js");
  const failed = keepingFormerAssets({ build, refuge: root }, () => {
    rmSync(build, { recursive: true, force: true });
    return false;
  });
  expect(failed).toBe(false);
  buildOf("a-3.js");
  expect(former()).toEqual(["a-1.js", "a-2.js"]);
});

test("the files of the last two builds stay, older ones go, and a build without changes counts once", () => {
  buildOf("a-1.js", "shared.js");
  buildOf("a-2.js", "shared.js");
  buildOf("a-2.js", "shared.js");
  buildOf("a-3.js", "shared.js");
  expect(former()).toEqual(["a-1.js", "a-2.js", "shared.js"]);
  buildOf("a-4.js");
  expect(former()).toEqual(["a-2.js", "a-3.js", "shared.js"]);
});

test("a page of a former build still gets its files from the server, for ever the same; unknown ones stay unknown", async () => {
  buildOf("a-1.js");
  buildOf("a-2.js");
  const files = staticFiles(join(build, "client"));
  for (const name of ["a-1.js", "a-2.js"]) {
    const answer = await files.request(`/assets/${name}`);
    expect(answer.status, name).toBe(200);
    expect(answer.headers.get("cache-control")).toContain("immutable");
  }
  expect((await files.request("/assets/a-0.js")).status).toBe(404);
  expect((await files.request("/assets/../builds.json")).status).toBe(404);
});

test("only what is a file is cached: the worker never, and what pages load never either", async () => {
  buildOf("a-1.js");
  for (const name of ["sw.js", "icon.svg"]) writeFileSync(join(build, "client", name), name);
  const files = staticFiles(join(build, "client"));
  files.get("*", (context) => context.text("a page"));
  const ruleOf = async (path: string) => (await files.request(path)).headers.get("cache-control");
  expect(await ruleOf("/sw.js")).toBe("no-store");
  expect(await ruleOf("/icon.svg")).toBe("public, max-age=3600");
  expect(await ruleOf("/home.data")).toBeNull();
  expect(await ruleOf("/assets/a-0.js")).toBeNull();
});
