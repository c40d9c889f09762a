/** A page of the fullest plan there is, as it travels: small enough for a phone in a village. */
import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Sql } from "postgres";
import { expect, safeOrigin, test } from "../support/fixtures.ts";
import { newDevice, type Someone } from "../support/group.ts";

const limitKb = 25;

test(`no page of the demo's largest plan is heavier than ${limitKb} KB`, async ({ sql }) => {
  const { planId, token } = await demoMember(sql);
  const tooHeavy: string[] = [];
  for (const page of pagesOfPlans()) {
    const answer = await fetch(`${safeOrigin}/plans/${planId}${page}`, { headers: { Cookie: `zaedno=${token}` } });
    expect(answer.status, page).toBe(200);
    const kb = gzipSync(await answer.text()).length / 1024;
    if (kb > limitKb) tooHeavy.push(`${page === "" ? "overview" : page}: ${kb.toFixed(1)} KB`);
  }
  expect(tooHeavy).toEqual([]);
});

/** Every page has a file of its own: `/steps` for `plans.$planId.steps.tsx`. */
function pagesOfPlans(): string[] {
  const files = readdirSync(new URL("../../app/routes/", import.meta.url));
  return files.flatMap((name) => {
    const [, page] = /^plans\.\$planId\.(\w+)\.tsx$/.exec(name) ?? [];
    if (page === undefined) return [];
    return page === "_index" ? [""] : [`/${page}`];
  });
}

async function demoMember(sql: Sql): Promise<{ planId: string; token: string }> {
  const [row] = await sql<{ planId: string; accountId: Someone["accountId"] }[]>`
    select plan.id as "planId", member.account_id as "accountId"
    from plan join member on member.group_id = plan.group_id
    where plan.title = 'Всяко дете в градината' and member.nickname = 'Надя' and member.role = 'member' and plan.fictional
    limit 1`;
  if (row === undefined) throw new Error("The demo has no member called Надя.");
  return { planId: row.planId, token: await newDevice(sql, row) };
}
