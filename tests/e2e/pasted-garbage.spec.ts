/** What nobody means to paste: megabytes, invisible marks, halves of letters, programs. The page goes on, in words. */
import type { Locator, Page } from "playwright/test";
import { expect, openPlanPage, test } from "../support/fixtures.ts";
import { expectSaved, openCard } from "./steps-board.ts";
import { aText, editorOf, openText, write } from "./text-page.ts";

/** By the browser's own clipboard and keys; gives for how long the page could not draw. */
async function pasteInto(page: Page, field: Locator, made: () => string): Promise<number> {
  await field.focus();
  await page.evaluate(`navigator.clipboard.writeText((${made.toString()})())`);
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now() };
    const look = () => {
      watch.longest = Math.max(watch.longest, performance.now() - watch.last);
      watch.last = performance.now();
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { pauses: watch });
  });
  await page.keyboard.press("Control+V");
  return await page.evaluate(async () => {
    // What was pasted is drawn by then.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    const watch: unknown = Reflect.get(window, "pauses");
    return watch !== null && typeof watch === "object" && "longest" in watch ? Number(watch.longest) : Number.NaN;
  });
}

const tenMegabytes = () => "Покана \n".repeat(1_400_000);
const marks = () => "Среща\u0000 \u202eс кмета\u200f __proto__";

test("into fields of a card: megabytes are refused in words, marks are left out, a long text stays until it fits", async ({
  group,
  browserOf,
}) => {
  const context = await browserOf(group.people.nadya);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await openPlanPage(page, `/plans/${group.planId}/steps`);
  await openCard(page, "Подписка");
  const lines = page.getByRole("dialog").getByRole("textbox", { name: "Какво ни трябва" });
  expect(await pasteInto(page, lines, tenMegabytes)).toBeLessThan(1_000);
  await expect(page.getByRole("alert")).toHaveText("Това е твърде дълго за едно поле. Нищо не е поставено.");
  await expect(lines).toHaveValue("");

  await pasteInto(page, lines, marks);
  await lines.blur();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(lines).toHaveValue("Среща с кмета __proto__");

  await pasteInto(page, lines, () => "а".repeat(5_000));
  await expect(page.getByRole("alert")).toHaveText(/^Текстът е дълъг\. Може до \d+ знака\.$/);
  expect((await lines.inputValue()).length).toBeGreaterThan(5_000);
});

test("into a shared text: megabytes of looks or lines are refused in words, and writing goes on", async ({
  group,
  browserOf,
}) => {
  const id = await aText(group, "Начало");
  const context = await browserOf(group.people.nadya);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await openText(page, group, id);
  const editor = await write(page);
  for (const made of [tenMegabytes, () => "а\n".repeat(30_000)]) {
    expect(await pasteInto(page, editor, made)).toBeLessThan(1_000);
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(editorOf(page)).toHaveText("Начало");
  }
  const pause = await pasteHtml(page);
  expect(pause).toBeLessThan(1_000);
  await page.keyboard.type("!");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expectSaved(page);
});

/** Ten megabytes that look like a page and never end. */
async function pasteHtml(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/html", `<p>${"<a onclick ".repeat(1_000_000)}`);
    const begun = performance.now();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return performance.now() - begun;
  });
}
