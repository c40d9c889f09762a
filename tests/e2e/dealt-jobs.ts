/** Who does which job of a plan, in which order, and who is without a network meanwhile: all by a chance that can be repeated. */
import { expect } from "../support/fixtures.ts";
import type { Chance } from "../support/seeded.ts";
import type { Hands } from "./plan-hands.ts";
import type { Job } from "./plan-jobs.ts";
import { savedSign } from "./steps-board.ts";

export interface Turn {
  readonly job: Job;
  readonly offline: boolean;
  /** The page is closed before the job, and opened again without the network. */
  readonly reopens: boolean;
}

/** One list of turns for each of `count` people. */
export function deal(jobs: readonly Job[], count: number, chance: Chance): readonly (readonly Turn[])[] {
  const hands: Job[][] = Array.from({ length: count }, () => []);
  const first = chance.below(count);
  inSomeOrder(jobs, chance).forEach((job, index) => {
    const turn = (index + first) % count;
    const isTaken = hands[turn]?.some(({ name }) => name === job.apartFrom) === true;
    hands[isTaken ? (turn + 1) % count : turn]?.push(job);
  });
  const reopener = chance.below(count);
  return hands.map((own, person) => withOutage(own, chance, person === reopener));
}

/** By chance, but no job before those that it needs: then nobody ever waits for somebody who waits for them. */
function inSomeOrder(jobs: readonly Job[], chance: Chance): readonly Job[] {
  const order: Job[] = [];
  const left = [...jobs];
  while (left.length > 0) {
    const ready = left.filter(
      ({ needs }) => needs?.jobs.every((name) => order.some((job) => job.name === name)) ?? true,
    );
    const job = ready[chance.below(ready.length)];
    if (job === undefined) throw new Error("These jobs wait for each other.");
    order.push(job);
    left.splice(left.indexOf(job), 1);
  }
  return order;
}

/** One outage of one to three jobs for most, and surely for whoever closes the page in it. */
function withOutage(own: readonly Job[], chance: Chance, reopens: boolean): readonly Turn[] {
  const begin = chance.below(own.length);
  const length = 1 + chance.below(3);
  const happens = chance.below(4) > 0 || reopens;
  return own.map((job, index) => ({
    job,
    offline: happens && index >= begin && index < begin + length,
    reopens: reopens && index === begin,
  }));
}

/** Does all turns one after the other; at the end the network is back and everything is sent. */
export async function work(hands: Hands, turns: readonly Turn[]): Promise<void> {
  let isOffline = false;
  const go = async (offline: boolean) => {
    if (offline !== isOffline) await hands.page.context().setOffline(offline);
    isOffline = offline;
  };
  for (const { job, offline, reopens } of turns) {
    if (job.needs) await go(false);
    await job.needs?.see(hands);
    await go(offline);
    if (reopens) await reopen(hands);
    await job.fill(hands);
    if (offline) await expect(savedSign(hands.page)).toContainText("Пазим тук");
  }
  await go(false);
}

/** As when a phone has swept the browser away. */
async function reopen(hands: Hands): Promise<void> {
  const address = hands.page.url();
  const context = hands.page.context();
  await hands.page.close();
  hands.page = await context.newPage();
  await hands.page.goto(address);
}

/** Every sign says that the server has it all. */
export async function allSent(everybody: readonly Hands[]): Promise<void> {
  for (const { page } of everybody) await expect(savedSign(page)).toHaveText("Записано", { timeout: 20_000 });
}
