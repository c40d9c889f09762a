/** Two people in one field, on every page of a plan: whose words were replaced is told, and puts them back with one tap. */
import {
  addMessage,
  addStakeholder,
  editGoal,
  editMessage,
  editPlan,
  editStakeholder,
  type MessageId,
  type StakeholderId,
  setPosition,
} from "@zaedno/plan";
import type { Page } from "playwright/test";
import { expect, openPlanPage, safeOrigin, test } from "../support/fixtures.ts";
import { actorOf, type TestGroup } from "../support/group.ts";
import { PlanClient } from "../support/plan-client.ts";
import { cell, goTo, write } from "./people-page.ts";
import { expectSaved, savedSign } from "./steps-board.ts";

type Change = (client: PlanClient) => void;

/** Sevda works elsewhere: what she writes arrives at once. */
async function sevdaIn(group: TestGroup): Promise<{ does: (change: Change) => Promise<void>; leaves: () => void }> {
  const { sevda } = group.people;
  const client = new PlanClient({ baseUrl: safeOrigin, cookie: `zaedno=${sevda.token}` }, group.room, actorOf(sevda));
  await client.synced();
  return {
    async does(change) {
      change(client);
      await client.allSaved();
    },
    leaves: () => client.close(),
  };
}

async function putBack(page: Page, mine: string): Promise<void> {
  const offer = page.getByText(`Вашият текст е запазен: „${mine}“.`);
  await expect(offer).toBeVisible();
  await page.getByRole("button", { name: "Върни моя" }).click();
  await expect(offer).toHaveCount(0);
}

test("is offered back in the details of a person, in the table and at the title of a text", async ({
  group,
  browserOf,
}) => {
  const sevda = await sevdaIn(group);
  let kalina: StakeholderId | undefined;
  let message: MessageId | undefined;
  await sevda.does(({ doc, actor }) => {
    kalina = addStakeholder(doc, actor, { type: "person", name: "Калина" });
    message = addMessage(doc, actor, { kind: "core", title: "Заглавие" });
  });
  const page = await (await browserOf(group.people.nadya)).newPage();

  await openPlanPage(page, `/plans/${group.planId}/people?person=${kalina}`);
  const details = page.getByRole("dialog", { name: "Калина" });
  await details.getByRole("textbox", { name: "Откъде знаем?" }).fill("от съвета");
  await details.getByRole("textbox", { name: "Откъде знаем?" }).blur();
  await expectSaved(page);
  await sevda.does(({ doc, actor }) => kalina && setPosition(doc, actor, kalina, { evidence: "от вестника" }));
  await putBack(page, "от съвета");
  await expect(details.getByRole("textbox", { name: "Откъде знаем?" })).toHaveValue("от съвета");
  await page.keyboard.press("Escape");
  const office = cell(page, "Калина", "roleTitle");
  await goTo(page, "Калина", "roleTitle");
  await write(page, "кметица");
  await expect(office).toHaveText("кметица");
  await expectSaved(page);
  await sevda.does(({ doc, actor }) => kalina && editStakeholder(doc, actor, kalina, { roleTitle: "кмет" }));
  await expect(page.getByText("Севда също промени това.")).toBeVisible();
  await putBack(page, "кметица");
  await expect(office).toHaveText("кметица");

  await openPlanPage(page, `/plans/${group.planId}/text?text=${message}`);
  await page.getByRole("button", { name: "Промени заглавието" }).click();
  await page.getByRole("textbox", { name: "Заглавие" }).fill("Мое заглавие");
  await page.getByRole("textbox", { name: "Заглавие" }).blur();
  await expectSaved(page);
  await sevda.does(({ doc, actor }) => message && editMessage(doc, actor, message, { title: "Чуждо" }));
  await putBack(page, "Мое заглавие");
  await expect(page.getByRole("heading", { name: "Мое заглавие" })).toBeVisible();
  sevda.leaves();
});

test("also a choice, in its words, and what was written without the network", async ({ group, browserOf }) => {
  const sevda = await sevdaIn(group);
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, `/plans/${group.planId}`);
  await page.getByRole("button", { name: "Промени", exact: true }).click();
  await page.getByRole("dialog").getByText("Стъпки").click();
  await expectSaved(page);
  await sevda.does(({ doc, actor }) => editPlan(doc, actor, { phase: 2 }));
  await putBack(page, "Стъпки");
  await expect(
    page.getByRole("link", { name: "Стъпки", exact: true }).and(page.locator("[aria-current=step]")),
  ).toBeVisible();

  await openPlanPage(page, `/plans/${group.planId}/issue`);
  const goal = page.getByRole("textbox", { name: "Скоро, с този план" });
  await page.context().setOffline(true);
  await goal.fill("моята цел");
  await goal.blur();
  await expect(savedSign(page)).toHaveText(/^Пазим тук/);
  // Written by somebody who has not seen it: whichever of the two stays, the other is not lost.
  await sevda.does(({ doc, actor }) => editGoal(doc, actor, { shortTerm: "нейната цел" }));
  await page.context().setOffline(false);
  await expectSaved(page);
  await expect(goal).toHaveValue(/цел$/);
  if ((await goal.inputValue()) === "нейната цел") await putBack(page, "моята цел");
  await expect(goal).toHaveValue("моята цел");
  sevda.leaves();
});
