/** The way in, as seen before anybody is inside. */
import { expect } from "../fixtures.ts";
import { goes, type View } from "./view.ts";

export const doorViews: readonly View[] = [
  { name: "front door", who: "nobody", open: (page) => goes(page, "/") },
  { name: "door by invitation", who: "nobody", open: (page, { group }) => goes(page, group.code.path) },
  {
    name: "door with a refusal",
    who: "nobody",
    async open(page, { group, t }) {
      await goes(page, group.code.path);
      await page.getByRole("button", { name: t("join.enter") }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "return form",
    who: "nobody",
    async open(page, { group, t }) {
      await goes(page, group.code.path);
      await page.getByRole("button", { name: t("join.haveSeat") }).click();
      await expect(page.getByLabel(t("join.pin"))).toBeVisible();
    },
  },
  { name: "dead invitation", who: "nobody", open: (page) => goes(page, "/join/AAAAAAAAAAAAAAAAAAAAAA") },
  { name: "sign-in", who: "nobody", open: (page) => goes(page, "/login") },
  { name: "trust in the certificate", who: "nobody", open: (page) => goes(page, "/trust?system=ios") },
  { name: "missing page", who: "nobody", open: (page) => goes(page, "/nowhere") },
];
