/** A device that spares its line: lists before maps, and the map for whoever asks. */
import { addStakeholder } from "@zaedno/plan";
import { expect, openPlanPage, test } from "../support/fixtures.ts";
import { asClient } from "./text-page.ts";

test("shows the list where the map would be, fetches no map for it, and brings the map when it is asked for", async ({
  group,
  browserOf,
}) => {
  await asClient(group, group.people.sevda, ({ doc, actor }) => {
    addStakeholder(doc, actor, { type: "person", name: "Калина" });
  });
  const page = await (await browserOf(group.people.nadya)).newPage();
  await openPlanPage(page, `/plans/${group.planId}/people`);
  await page.evaluate(() => localStorage.setItem("zaedno_weak", "1"));
  await page.reload();
  await page.getByRole("link", { name: "Влияние" }).click();
  await expect(page.getByRole("link", { name: "Влияние" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Връзката е слаба, затова тук е списъкът.")).toBeVisible();
  await expect(page.getByRole("grid", { name: "Хора" }).getByRole("link", { name: "Калина" })).toBeVisible();
  const fetched = () =>
    page.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => name.includes("GridView")).length,
    );
  expect(await fetched()).toBe(0);
  await page.getByRole("button", { name: "Покажи картата" }).click();
  await expect(page.getByRole("button", { name: "Покажи картата" })).toHaveCount(0);
  await expect(page.getByText("Работете отблизо").first()).toBeVisible();
  expect(await fetched()).toBeGreaterThan(0);
});
