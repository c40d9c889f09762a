/** Every page and sheet can be used by everybody: measured by axe in both languages and looks, and on the smallest screens. */
import type { BrowserContext, Page } from "playwright/test";
import { axeFaults, bringAxe } from "../support/axe.ts";
import { visitAll } from "../support/every-view.ts";
import { expect, safeOrigin } from "../support/fixtures.ts";
import { type FullGroup, newFullGroup } from "../support/full-group.ts";
import { coveredAtEnd, tooSmall, tooWide } from "../support/small-screens.ts";
import { test as base, phone } from "../support/visitors.ts";
import { type Language, languages } from "../support/words.ts";

const laptop = { width: 1280, height: 800 };
const upright = { width: 360, height: 740 };

interface Everything {
  readonly full: FullGroup;
  readonly someBrowser: () => Promise<BrowserContext>;
}

const test = base.extend<Everything>({
  full: async ({ sql, openCode }, use) => {
    await use(await newFullGroup(sql, openCode));
  },
  someBrowser: async ({ browser }, use) => {
    await use(async () => {
      const { viewport, ...touch } = phone;
      const context = await browser.newContext({
        ...touch,
        ...(viewport && { viewport }),
        // A plain window at any width: phones would zoom out to fit what is too wide.
        isMobile: false,
        baseURL: safeOrigin,
        timezoneId: "Europe/Sofia",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(15_000);
      await bringAxe(context);
      return context;
    });
  },
});

const nameOf: Record<Language, string> = { bg: "Bulgarian", en: "English" };
/** Each language sees each width in one look and each look in one width; together all are seen. */
const looks: Record<Language, readonly { theme: string; size: typeof laptop }[]> = {
  bg: [
    { theme: "light", size: upright },
    { theme: "dark", size: laptop },
  ],
  en: [
    { theme: "light", size: laptop },
    { theme: "dark", size: upright },
  ],
};

for (const language of languages) {
  test(`axe finds no fault on any page or sheet in ${nameOf[language]}, and nothing is too wide, too small or covered`, async ({
    full,
    someBrowser,
  }) => {
    test.setTimeout(300_000);
    // Opening a view costs more than looking at it, so everything is asked of it at once.
    await visitAll(someBrowser, full, language, async (page, { name }) => {
      expect(await page.locator("html").getAttribute("lang"), name).toBe(language);
      await fitsSmallScreens(page, name);
      for (const { theme, size } of looks[language]) {
        await showWhole(page, theme, size);
        expect.soft(await axeFaults(page), `${name}, ${theme}, ${size.width}`).toEqual([]);
      }
    });
  });
}

async function fitsSmallScreens(page: Page, name: string): Promise<void> {
  await page.setViewportSize(upright);
  expect.soft(await tooSmall(page, 24), `${name}, to be pressed`).toEqual([]);
  expect.soft(await coveredAtEnd(page), `${name}, scrolled to its end`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await tooWide(page), `${name}, 320 pixels`).toEqual([]);
  await page.setViewportSize(upright);
  await letters(page, "200%");
  expect.soft(await tooWide(page), `${name}, letters of 200 %`).toEqual([]);
  await letters(page, "");
}

/** In a window as high as the page: what is scrolled under a bar is not covered by it. */
async function showWhole(page: Page, theme: string, { width, height }: typeof laptop): Promise<void> {
  await page.setViewportSize({ width, height });
  const whole = await page.evaluate((wanted) => {
    document.documentElement.setAttribute("data-theme", wanted);
    // Colours would still be on their way.
    for (const animation of document.getAnimations()) animation.finish();
    return document.documentElement.scrollHeight;
  }, theme);
  if (whole > height) await page.setViewportSize({ width, height: whole });
}

async function letters(page: Page, size: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted;
  }, size);
}
