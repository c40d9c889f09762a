/** Grid and spectrum: mouse, finger, keyboard and two taps say the same, everybody sees it, and mentors only look. */
import type { Page } from "playwright/test";
import { test as base, expect } from "../support/fixtures.ts";
import type { TestGroup } from "../support/group.ts";
import { newMappedGroup, onMap } from "../support/mapped-group.ts";
import { phone, reads } from "../support/visitors.ts";
import { wordsIn } from "../support/words.ts";
import { Finger, middleOf } from "./finger.ts";
import { layLine } from "./held-line.ts";
import {
  dragTo,
  expectAt,
  handle,
  type MapName,
  moveBySheet,
  openMap,
  picture,
  placeOf,
  pointIn,
  takeByKeys,
} from "./map-hands.ts";
import { expectSaved, savedSign } from "./steps-board.ts";

const laptop = { viewport: { width: 1366, height: 768 } };

interface Maps {
  readonly mapped: TestGroup;
  readonly mapOf: (who: keyof TestGroup["people"], view: MapName, options?: object) => Promise<Page>;
}

const test = base.extend<Maps>({
  mapped: async ({ sql }, use) => {
    await use(await newMappedGroup(sql));
  },
  mapOf: async ({ mapped, browserOf }, use) => {
    await use(async (who, view, options = laptop) => {
      const context = await browserOf(mapped.people[who], options);
      return await openMap(await context.newPage(), mapped, view);
    });
  },
});

test("a drag on the grid sets power and interest at once, and is taken back at once", async ({ mapOf }) => {
  const page = await mapOf("nadya", "grid");
  await dragTo(page, onMap.library, "p4i4");
  await expectAt(page, onMap.library, "p4i4");
  await expect(
    page.getByText(`„${onMap.library}“ е в „Работете отблизо: влияние 4 от 4, интерес 4 от 4“.`),
  ).toBeVisible();
  await dragTo(page, onMap.library, "unknown");
  await expectAt(page, onMap.library, "unknown");
  await page.getByRole("button", { name: "Отмени" }).first().click();
  await expectAt(page, onMap.library, "p4i4");
  await expectSaved(page);
});

test("a drag on the spectrum sets the support and nothing else, whatever the distance from the middle", async ({
  mapOf,
  mapped,
}) => {
  const page = await mapOf("nadya", "spectrum");
  await dragTo(page, onMap.mayor, "1");
  await expectAt(page, onMap.mayor, "1");
  await dragTo(page, onMap.students, "-1");
  await expectAt(page, onMap.students, "-1");
  await expectSaved(page);
  await openMap(page, mapped, "grid");
  await expectAt(page, onMap.mayor, "p4i3");
  await expectAt(page, onMap.students, "unknown");
});

test("a drag that ends beside the map or where it began changes nothing and opens nothing", async ({ mapOf }) => {
  const page = await mapOf("nadya", "spectrum");
  const from = await middleOf(picture(page, onMap.radio).getByRole("link"));
  for (const to of [{ x: 700, y: 20 }, from]) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 10, { steps: 3 });
    await expect(page.locator("[data-hand]")).toBeVisible();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator("[data-hand]")).toHaveCount(0);
  }
  await expectAt(page, onMap.radio, "0");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a resting finger carries somebody to another band or quadrant; a swipe only scrolls", async ({
  mapOf,
  mapped,
}) => {
  const page = await mapOf("nadya", "spectrum", phone);
  const finger = await Finger.on(page);
  const begin = await middleOf(picture(page, onMap.library).getByRole("link"));
  await finger.down(begin);
  await finger.slideTo({ x: begin.x, y: begin.y - 160 });
  await finger.up();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
  await expectAt(page, onMap.library, "1");

  const take = async (label: string, place: string) => {
    await finger.down(await middleOf(picture(page, label).getByRole("link")));
    await expect(page.locator("[data-hand]")).toBeVisible();
    await finger.slideTo(await pointIn(page, place));
    await expect(page.locator(`[data-drop="${place}"]`)).toHaveAttribute("data-over", "");
    await finger.up();
    await expect(page.locator("[data-hand]")).toHaveCount(0);
  };
  await take(onMap.library, "0");
  await expectAt(page, onMap.library, "0");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectSaved(page);
  await openMap(page, mapped, "grid");
  const chip = picture(page, onMap.mayor);
  await finger.down(await middleOf(chip.getByRole("link")));
  await expect(page.locator("[data-hand]")).toBeVisible();
  const satisfied = await page.locator('[data-drop="satisfied"]').boundingBox();
  await finger.slideTo({ x: 200, y: (satisfied?.y ?? 0) + 20 });
  await finger.up();
  // The nearest cell of that quadrant.
  await expectAt(page, onMap.mayor, "p4i2");
});

test("space takes, arrows move, space drops, Esc leaves everything as it was", async ({ mapOf, mapped }) => {
  const page = await mapOf("nadya", "grid");
  await takeByKeys(page, onMap.radio);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(page.getByText(`„${onMap.radio}“ остава на мястото си.`)).toBeAttached();
  await expectAt(page, onMap.radio, "p2i2");
  await takeByKeys(page, onMap.radio);
  for (const key of ["ArrowUp", "ArrowRight", "Space"]) await page.keyboard.press(key);
  await expectAt(page, onMap.radio, "p3i3");
  await expect(handle(page, onMap.radio)).toBeFocused();
  await openMap(page, mapped, "spectrum");
  await takeByKeys(page, onMap.radio);
  for (const key of ["ArrowLeft", "ArrowLeft", "Space"]) await page.keyboard.press(key);
  await expectAt(page, onMap.radio, "2");
  await expect(handle(page, onMap.radio)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expectAt(page, onMap.radio, "0");
});

for (const language of ["bg", "en"] as const) {
  test(`what happens to somebody in the hand is told in ${language}`, async ({ mapped, browserOf }) => {
    const t = wordsIn(language);
    const context = await browserOf(mapped.people.nadya, laptop);
    await reads(context, language);
    const page = await openMap(await context.newPage(), mapped, "spectrum");
    const mover = page.getByRole("button", { name: t("maps.moveOf", { name: onMap.radio }) });
    await expect(mover).toHaveAccessibleDescription(t("maps.drag.help"));
    await mover.focus();
    const told = page.locator("[aria-live=assertive]").filter({ hasText: /./ });
    await page.keyboard.press("Space");
    await expect(told).toHaveText(`${t("maps.drag.taken", { name: onMap.radio })} ${t("maps.wedge.neutral")}`);
    await page.keyboard.press("ArrowRight");
    await expect(told).toHaveText(t("maps.wedge.passive-opponent"));
    await page.keyboard.press("Space");
    const moved = t("maps.moved", { name: onMap.radio, place: t("maps.wedge.passive-opponent") });
    await expect(page.getByRole("status").filter({ hasText: moved })).toBeVisible();
  });
}

test("two taps do the same, and the wish is one step at a time", async ({ mapOf, mapped }) => {
  const page = await mapOf("nadya", "grid", phone);
  await moveBySheet(page, onMap.students, "влияние 3, интерес 4");
  await expectAt(page, onMap.students, "p3i4");
  await openMap(page, mapped, "spectrum");
  await moveBySheet(page, onMap.students, "Пасивен съюзник");
  await expectAt(page, onMap.students, "1");
  await handle(page, onMap.students).tap();
  const wishes = page.getByRole("dialog").getByRole("list", { name: "Къде го искаме? Само една крачка." });
  await expect(wishes.getByRole("button", { name: "Активен съюзник" })).toContainText("една крачка");
  await expect(wishes.getByRole("button", { name: "Пасивен противник" })).toContainText("2 крачки наведнъж");
  await wishes.getByRole("button", { name: "Активен съюзник" }).tap();
  await expect(picture(page, onMap.students)).toContainText("искаме: Активен съюзник");
  await expectSaved(page);
});

for (const [device, size] of Object.entries({ laptop: laptop.viewport, phone: { width: 360, height: 740 } })) {
  test(`the sheet for moving lays its sixteen cells as they lie on the grid, on a ${device}`, async ({ mapOf }) => {
    const page = await mapOf("nadya", "grid", { viewport: size });
    await handle(page, onMap.mayor).click();
    const at = async (power: number, interest: number) =>
      await middleOf(page.getByRole("dialog").getByRole("button", { name: `влияние ${power}, интерес ${interest}` }));
    let leftOfIt = 0;
    for (const interest of [1, 2, 3, 4]) {
      const column = [await at(4, interest), await at(3, interest), await at(2, interest), await at(1, interest)];
      const [top] = column;
      expect(top?.x).toBeGreaterThan(leftOfIt);
      leftOfIt = top?.x ?? 0;
      for (const { x } of column) expect(Math.abs(x - leftOfIt)).toBeLessThan(3);
      expect([...column].sort((one, other) => one.y - other.y)).toEqual(column);
    }
  });
}

test("others see whom I carry while I carry them, and where I put them", async ({ mapOf }) => {
  const [nadya, sevda] = [await mapOf("nadya", "spectrum"), await mapOf("sevda", "spectrum")];
  await takeByKeys(nadya, onMap.radio);
  await nadya.keyboard.press("ArrowRight");
  await expect(sevda.getByText(`Надя: ${onMap.radio}`)).toBeVisible();
  await expect(sevda.locator('[data-drop="-1"]')).toHaveAttribute("data-over", "");
  expect(await placeOf(sevda, onMap.radio)).toBe("0");
  await nadya.keyboard.press("Space");
  await expectAt(sevda, onMap.radio, "-1");
  await expect(sevda.getByText(`Надя: ${onMap.radio}`)).toHaveCount(0);
});

test("the same and different people moved at the same moment end where everybody sees them", async ({
  mapped,
  browserOf,
}) => {
  const pages: Page[] = [];
  const lines: Awaited<ReturnType<typeof layLine>>[] = [];
  for (const who of ["nadya", "sevda"] as const) {
    const page = await (await browserOf(mapped.people[who], laptop)).newPage();
    lines.push(await layLine(page));
    pages.push(await openMap(page, mapped, "grid"));
  }
  const [nadya, sevda] = pages;
  if (!nadya || !sevda) throw new Error("Two are needed.");
  for (const line of lines) line.hold();
  await dragTo(nadya, onMap.students, "p3i3");
  await dragTo(sevda, onMap.library, "p1i4");
  await dragTo(nadya, onMap.radio, "p4i4");
  await dragTo(sevda, onMap.radio, "p1i1");
  for (const page of pages) await expect(savedSign(page)).not.toHaveText("Записано");
  for (const line of lines) line.letGo();
  await expectSaved(nadya, sevda);
  for (const page of pages) {
    await expectAt(page, onMap.students, "p3i3");
    await expectAt(page, onMap.library, "p1i4");
  }
  await expect(async () => expect(await placeOf(nadya, onMap.radio)).toBe(await placeOf(sevda, onMap.radio))).toPass();
  expect(["p4i4", "p1i1", "p4i1", "p1i4"]).toContain(await placeOf(nadya, onMap.radio));
});

test("a mentor reads the maps and has nothing to move with", async ({ mapOf, mapped }) => {
  const page = await mapOf("mentor", "spectrum");
  await expect(page.getByRole("button", { name: /Премести/ })).toHaveCount(0);
  const from = await middleOf(picture(page, onMap.radio).getByRole("link"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 200, from.y, { steps: 5 });
  await expect(page.locator("[data-hand]")).toHaveCount(0);
  await page.mouse.up();
  await openMap(page, mapped, "grid");
  await expect(page.getByRole("button", { name: /Премести/ })).toHaveCount(0);
  await expectAt(page, onMap.radio, "p2i2");
});

test("hidden positions are nowhere on the page, also in the next visit's first picture", async ({ mapOf, mapped }) => {
  const page = await mapOf("nadya", "spectrum");
  await moveBySheet(page, onMap.students, "Пасивен съюзник");
  await expect(page.getByText(/„Студенти доброволци“ е в „/)).toBeVisible();
  await page.getByRole("button", { name: "Скрий позициите" }).click();
  await expect(page.getByText("Позициите са скрити.")).toBeVisible();
  await expect(page.getByText(/„Студенти доброволци“ е в „/)).toHaveCount(0);
  const html = await (await page.request.get(`/plans/${mapped.planId}/people?view=grid`)).text();
  const drawn = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  expect(drawn).toContain(onMap.radio);
  expect(drawn).not.toMatch(/Неутрал|съюзник|противник|data-drop|data-stance/);
  await page.getByRole("button", { name: "Покажи позициите" }).click();
  await expectAt(page, onMap.radio, "0");
});

test("hidden positions are not found by words, and come back from the page where they were hidden", async ({
  mapOf,
  mapped,
}) => {
  const page = await mapOf("nadya", "spectrum");
  await page.goto(`/plans/${mapped.planId}/people?view=table`);
  const found = page.getByRole("option", { name: /канарче/ });
  const find = async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Какво търсите?" }).fill("канарче");
  };
  await find();
  await expect(found).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Скрий позициите" }).click();
  await find();
  await expect(page.getByRole("status").filter({ hasText: "Няма такова в плана." })).toBeVisible();
  await expect(found).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Покажи позициите" }).click();
  await expect(page.getByRole("button", { name: "Скрий позициите" })).toBeVisible();
});

test("labels do not touch each other in the letters that the browser draws", async ({ mapOf }) => {
  const page = await mapOf("nadya", "spectrum");
  const boxes = await page.locator("svg [data-person] text").evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { left, right, top, bottom, words: text.textContent };
    }),
  );
  const touching = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.words} and ${b.words}`),
  );
  expect(boxes.length).toBeGreaterThan(3);
  expect(touching).toEqual([]);
});

test("on paper a map is drawn without colour across the page, from a phone too", async ({ mapOf }) => {
  const page = await mapOf("nadya", "spectrum", phone);
  await page.emulateMedia({ media: "print" });
  const paper = page.getByRole("figure");
  await expect(paper.getByText("Неутрални")).toBeVisible();
  await expect(paper.locator("svg [data-person]")).toHaveCount(4);
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toHaveCount(0);
});
