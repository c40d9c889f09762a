/** Behind the links that staff come in by. */
import { expect } from "../fixtures.ts";
import { goes, type View } from "./view.ts";

const dead = "AAAAAAAAAAAAAAAAAAAAAA";

export const linkViews: readonly View[] = [
  { name: "first administrator", who: "nobody", open: (page, { group }) => goes(page, group.staff.paths.setup) },
  {
    name: "first administrator, refused",
    who: "nobody",
    async open(page, { group, t }) {
      await goes(page, group.staff.paths.setup);
      await page.getByRole("button", { name: t("setup.do") }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  },
  { name: "used setup link", who: "nobody", open: (page) => goes(page, `/setup/${dead}`) },
  { name: "invitation", who: "nobody", open: (page, { group }) => goes(page, group.staff.paths.invitation) },
  { name: "invitation, signed in", who: "admin", open: (page, { group }) => goes(page, group.staff.paths.invitation) },
  { name: "used invitation", who: "nobody", open: (page) => goes(page, `/invite/${dead}`) },
  { name: "new password", who: "nobody", open: (page, { group }) => goes(page, group.staff.paths.password) },
];
