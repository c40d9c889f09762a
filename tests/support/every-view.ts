/** Every page and every sheet that somebody can have before them, for tests that look at all of them. */
import type { BrowserContext, Page } from "playwright/test";
import { safeOrigin, signIn } from "./fixtures.ts";
import type { FullGroup } from "./full-group.ts";
import { calendarViews } from "./views/calendar.ts";
import { doorViews } from "./views/door.ts";
import { groupViews } from "./views/group.ts";
import { homeViews } from "./views/home.ts";
import { issueViews } from "./views/issue.ts";
import { linkViews } from "./views/links.ts";
import { overviewViews } from "./views/overview.ts";
import { peopleViews } from "./views/people.ts";
import { peopleMapViews } from "./views/people-maps.ts";
import { programmeViews } from "./views/programme.ts";
import { stepViews } from "./views/steps.ts";
import { textViews } from "./views/text.ts";
import type { View, Who } from "./views/view.ts";
import { reads } from "./visitors.ts";
import { type Language, wordsIn } from "./words.ts";

/** Each feature brings its own: one line here for `views/<feature>.ts`. */
const everyView: readonly View[] = [
  ...doorViews, //
  ...homeViews,
  ...linkViews,
  ...programmeViews,
  ...groupViews,
  ...overviewViews,
  ...issueViews,
  ...peopleViews,
  ...peopleMapViews,
  ...stepViews,
  ...calendarViews,
  ...textViews,
];

/** Goes through all views in one browser per person and calls `look` at each. */
export async function visitAll(
  browserFor: () => Promise<BrowserContext>,
  group: FullGroup,
  language: Language,
  look: (page: Page, view: View) => Promise<void>,
  views: readonly View[] = everyView,
): Promise<void> {
  const world = { group, t: wordsIn(language) };
  for (const who of new Set(views.map((view) => view.who))) {
    const context = await browserFor();
    await reads(context, language, "light");
    const token = tokenOf(who, group);
    if (token !== null) await signIn(context, { token }, safeOrigin);
    const page = await context.newPage();
    for (const view of views.filter((one) => one.who === who)) {
      await view.open(page, world);
      await look(page, view);
    }
    await context.close();
  }
}

function tokenOf(who: Who, { people, staff, waiting }: FullGroup): string | null {
  switch (who) {
    case "nobody":
      return null;
    case "member":
      return people.nadya.token;
    case "waiting":
      return waiting.token;
    case "admin":
    case "coordinator":
      return staff[who].token;
    default:
      return people[who].token;
  }
}
