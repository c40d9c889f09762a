/**
 * Every screen as a cheap phone on a slow line meets it: four times slower than this machine, 1.6 Mbit/s, 150 ms to the
 * server and back. Prints what each screen weighs and how soon it can be read and used, the middle of RUNS cold and repeated
 * visits, then the start without a network; and fails when a budget is broken. Times count only on a quiet machine.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { joinPathOf } from "../support/installation.ts";
import { freePort, newDataDir, startServer } from "../support/running-server.ts";
import { startSlowLine } from "../support/slow-line.ts";
import { slowLine } from "../support/slow-phone.ts";
import { busyShare } from "./machine-load.ts";
import { Phone } from "./phone-visits.ts";
import { type Figures, figureNames, medianOf, overBudget, type ScreenFigures } from "./screen-figures.ts";

const runs = Number(process.env.RUNS ?? 5);
/** Part of the machine that others may use while times are still worth something. */
const quietShare = 0.15;

const busyBefore = await busyShare();
const dataDir = newDataDir();
const server = await startServer({ dataDir: dataDir.folder, port: await freePort() });
const line = await startSlowLine(Number(new URL(server.baseUrl).port), slowLine);
const phone = await Phone.start(line);
const plan = await phone.signIn("nadya@demo.example");
const screens: readonly (readonly [name: string, path: string])[] = [
  ["overview", plan],
  ["issue", `${plan}/issue`],
  ["people table", `${plan}/people`],
  ["spectrum", `${plan}/people?view=spectrum`],
  ["grid", `${plan}/people?view=grid`],
  ["steps", `${plan}/steps`],
  ["calendar", `${plan}/calendar`],
  ["text", `${plan}/text`],
  ["home", "/home"],
  ["account", "/account"],
  ["door", joinPathOf(server)],
];

const measured: ScreenFigures[] = [];
console.log(`${"".padEnd(14)}${figureNames.map((name) => name.padStart(10)).join("")}`);
for (const [name, path] of screens) {
  const visits: Figures[] = [];
  for (let run = 0; run < runs; run += 1) visits.push(await phone.visit(path, name === "door"));
  const figures = medianOf(visits);
  measured.push({ name, figures });
  console.log(`${name.padEnd(14)}${figureNames.map((one) => figures[one].toFixed(0).padStart(10)).join("")}`);
}
await phone.end();
await line.end();
await server.stop();
dataDir.remove();
console.log("KB as sent (JavaScript until the page is awake, and all of it); times in ms\n");

const offline = spawnSync(
  process.execPath,
  ["--import", "tsx", fileURLToPath(new URL("./offline-start.ts", import.meta.url))],
  {
    stdio: ["ignore", "inherit", "inherit"],
  },
);
const busyAfter = await busyShare();
verdict();

function verdict(): void {
  const busy = Math.max(busyBefore, busyAfter);
  const isQuiet = busy <= quietShare;
  const found = measured.flatMap(overBudget);
  for (const { words } of found) console.log(`over: ${words}`);
  if (offline.status !== 0) console.log("over: the start without a network");
  const isBroken = found.some(({ isTime }) => isQuiet || !isTime) || (isQuiet && offline.status !== 0);
  console.log(
    `others used ${Math.round(busy * 100)} % of the machine${isQuiet ? "" : ": too busy, the times are no verdict"}`,
  );
  console.log(found.length === 0 && offline.status === 0 ? "every screen is within its budgets" : "");
  process.exit(isBroken ? 1 : 0);
}
