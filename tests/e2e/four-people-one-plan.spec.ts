/**
 * Two phones and two laptops fill a new plan through its pages, in an order that chance decides and with outages. In the
 * end all of them and the server hold the same plan, with everything in it once; and who comes late can read it at once.
 */
import type { BrowserContextOptions } from "playwright/test";
import type { Sql } from "postgres";
import { expect, keptForOffline, openPlanPage, test } from "../support/fixtures.ts";
import { newGroup, type Someone, seated, type TestGroup } from "../support/group.ts";
import { chance, seedOfRun } from "../support/seeded.ts";
import { firstAnswer, slowCpu, slowNetwork } from "../support/slow-phone.ts";
import { phone } from "../support/visitors.ts";
import { allSent, deal, work } from "./dealt-jobs.ts";
import type { Hands } from "./plan-hands.ts";
import { jobs, names, sentence, thingsOfAll } from "./plan-jobs.ts";
import { sameEverywhere, type WholePlan } from "./plan-on-device.ts";

const laptop: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

// Somebody who finds nothing to press fails here and not when all the time is over.
test.use({ actionTimeout: 15_000 });
test.afterEach(({ browserName: _any }, { status, expectedStatus }) => {
  if (status !== expectedStatus) console.log(`SEED=${seedOfRun} deals the same jobs again`);
});

test("four people fill a new plan with outages and all hold the same; a fifth comes late and can read it", async ({
  sql,
  browserOf,
}) => {
  test.setTimeout(120_000);
  const group = await newGroup(sql);
  const four = await fourPeople(sql, group);
  const hands = await Promise.all(
    four.map(async ({ person, device }): Promise<Hands> => {
      const page = await (await browserOf(person, device)).newPage();
      await openPlanPage(page, `/plans/${group.planId}`);
      await keptForOffline(page);
      return { page, isPhone: device === phone };
    }),
  );
  const turns = deal(jobs, hands.length, chance(seedOfRun));
  await Promise.all(hands.map((own, index) => work(own, turns[index] ?? [])));
  await allSent(hands);
  const pages = hands.map(({ page }) => page);
  const whole = await sameEverywhere(sql, group, pages);
  expect(jobs.map((job) => [job.name, job.left(whole).length])).toEqual(jobs.map(({ name }) => [name, 1]));
  expect(thingsIn(whole)).toEqual(thingsOfAll);

  const late = await seated(sql, group.groupId, "Мими");
  for (const [path, words] of [
    ["", [sentence.what]],
    ["/people", names],
  ] as const) {
    const page = await (await browserOf(late, phone)).newPage();
    await slowCpu(page);
    await slowNetwork(page);
    const first = await firstAnswer(page, `/plans/${group.planId}${path}`);
    // The server's first answer holds it all: no script, no socket and no second question is waited for.
    for (const text of words) expect(first.html).toContain(text);
    for (const text of words) await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
    expect(first.redirects).toBe(0);
    expect(first.htmlBytes).toBeLessThanOrEqual(25 * 1024);
    expect(first.styleBytes).toBeLessThanOrEqual(15 * 1024);
    console.log(`a cold, slow phone on /plans/…${path} sees its first words after ${Math.round(first.paintedAt)} ms`);
  }
});

interface Person {
  readonly person: Someone;
  readonly device: BrowserContextOptions;
}

async function fourPeople(sql: Sql, { groupId, people }: TestGroup): Promise<readonly Person[]> {
  return [
    { person: people.nadya, device: phone },
    { person: people.sevda, device: laptop },
    { person: await seated(sql, groupId, "Гошо"), device: phone },
    { person: people.facilitator, device: laptop },
  ];
}

function thingsIn({ plan }: WholePlan): Record<keyof typeof thingsOfAll, number> {
  return {
    demands: plan.demands.length,
    stakeholders: plan.stakeholders.length,
    positions: Object.keys(plan.positions).length,
    coalition: Object.keys(plan.coalition).length,
    relations: plan.relations.length,
    events: plan.events.length,
    messages: plan.messages.length,
    steps: plan.steps.length,
  };
}
