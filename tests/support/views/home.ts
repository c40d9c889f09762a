/** The pages of a person outside their plans. */
import { goes, type View } from "./view.ts";

export const homeViews: readonly View[] = [
  { name: "waiting page", who: "waiting", open: (page) => goes(page, "/home") },
  { name: "home of a facilitator", who: "facilitator", open: (page) => goes(page, "/home") },
  { name: "home of a member", who: "member", open: (page) => goes(page, "/home") },
  { name: "profile", who: "member", open: (page) => goes(page, "/account") },
  {
    name: "plan of another group",
    who: "member",
    open: (page) => goes(page, "/plans/pln_AAAAAAAAAAAAAAAAAAAAAA/steps"),
  },
];
