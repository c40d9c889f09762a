/** The two maps of people as hands and eyes meet them: who stands where, and the ways to put somebody elsewhere. */
import type { Locator, Page } from "playwright/test";
import { expect, openPlanPage } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";
import { middleOf } from "./finger.ts";

export type MapName = "grid" | "spectrum";

export async function openMap(page: Page, group: TestGroup, view: MapName): Promise<Page> {
  await openPlanPage(page, `/plans/${group.planId}/people?view=${view}`);
  await expect(page.locator("[data-person]").first()).toBeVisible();
  return page;
}

/** The picture of somebody, wherever on the map. */
export function picture(page: Page, label: string): Locator {
  return page.locator("[data-person]").filter({ has: page.getByRole("link", { name: label }) });
}

export function handle(page: Page, label: string): Locator {
  return page.getByRole("button", { name: `Премести „${label}“` });
}

/** The place where somebody stands: a cell like `p4i3`, a wedge like `-1`, or `unknown`. */
export async function placeOf(page: Page, label: string): Promise<string | undefined> {
  return await picture(page, label).evaluate((person) => {
    const place = person.closest<HTMLElement | SVGElement>("[data-place], [data-drop]");
    return place?.dataset.place ?? place?.dataset.drop;
  });
}

export async function expectAt(page: Page, label: string, place: string): Promise<void> {
  await expect.poll(() => placeOf(page, label)).toBe(place);
}

/** A point in a place where nobody stands. */
export async function pointIn(page: Page, place: string): Promise<{ x: number; y: number }> {
  const target = page.locator(`[data-drop="${place}"]`);
  await target.scrollIntoViewIfNeeded();
  return await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    for (let y = top + 6; y < top + height; y += 6) {
      for (let x = left + 6; x < left + width; x += 6) {
        const [hit] = document.elementsFromPoint(x, y);
        if (hit === element) return { x, y };
      }
    }
    throw new Error("There is no free point.");
  });
}

export async function dragTo(page: Page, label: string, place: string): Promise<void> {
  const from = await middleOf(picture(page, label).getByRole("link"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const to = await pointIn(page, place);
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await expect(page.locator(`[data-drop="${place}"]`)).toHaveAttribute("data-over", "");
  await page.mouse.up();
}

export async function moveBySheet(page: Page, label: string, choice: string | RegExp): Promise<void> {
  await handle(page, label).dispatchEvent("click");
  await page.getByRole("dialog").getByRole("button", { name: choice }).first().click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Takes somebody with the space bar and waits until the keys are heard. */
export async function takeByKeys(page: Page, label: string): Promise<void> {
  await handle(page, label).focus();
  await page.keyboard.press("Space");
  await expect(picture(page, label)).toHaveAttribute("data-lifted", "keys");
}
