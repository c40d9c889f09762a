/** Asks axe what is wrong with the page as it stands, and tells it in one line per fault. */
import type axeCore from "axe-core";
import type { BrowserContext, Page } from "playwright/test";

const options: axeCore.RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  // Off by itself until more people follow WCAG 2.2.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** Puts axe into every page of the browser before its own scripts. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: "node_modules/axe-core/axe.min.js" });
}

export async function axeFaults(page: Page): Promise<string[]> {
  return await page.evaluate(async (wanted) => {
    const axe: typeof axeCore = Reflect.get(window, "axe");
    const { violations } = await axe.run(document, wanted);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary.split("\n")[1]?.trim()}`,
      ),
    );
  }, options);
}
