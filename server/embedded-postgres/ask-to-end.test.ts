import { expect, test } from "vitest";
import { askToEnd, type System } from "./ask-to-end.ts";

const asked = { pid: 4711, cluster: "C:\\data\\pg", programs: { pgCtl: "C:\\bin\\pg_ctl.exe" } };

function systemOf(platform: NodeJS.Platform): { system: System; done: unknown[] } {
  const done: unknown[] = [];
  const system: System = {
    platform,
    kill: (pid, signal) => done.push([pid, signal]),
    run: async (program, args) => done.push([program, ...args]),
  };
  return { system, done };
}

test("on Windows PostgreSQL is asked by its own program, and never by a signal", async () => {
  const { system, done } = systemOf("win32");
  await askToEnd(asked, system);
  expect(done).toEqual([["C:\\bin\\pg_ctl.exe", "stop", "-D", "C:\\data\\pg", "-m", "fast", "-t", "20"]]);
});

test.each(["linux", "darwin"] as const)("on %s by the signal for a fast end", async (platform) => {
  const { system, done } = systemOf(platform);
  await askToEnd(asked, system);
  expect(done).toEqual([[4711, "SIGINT"]]);
});
