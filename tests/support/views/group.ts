/** The pages of a group: its people for everybody, the rest for those responsible. */
import type { FullGroup } from "../full-group.ts";
import { goes, type View } from "./view.ts";

const at = ({ groupId }: FullGroup, search = "") => `/groups/${groupId}${search}`;

export const groupViews: readonly View[] = [
  { name: "group of a member", who: "member", open: (page, { group }) => goes(page, at(group)) },
  { name: "group of a facilitator", who: "facilitator", open: (page, { group }) => goes(page, at(group)) },
  { name: "group of an administrator", who: "admin", open: (page, { group }) => goes(page, at(group)) },
  {
    name: "settings of a group",
    who: "admin",
    open: (page, { group }) => goes(page, at(group, "?do=settings")),
  },
  { name: "inviting to a group", who: "facilitator", open: (page, { group }) => goes(page, at(group, "?do=invite")) },
  {
    name: "somebody of a group",
    who: "coordinator",
    open: (page, { group }) => goes(page, at(group, `?person=${group.people.sevda.memberId}`)),
  },
  {
    name: "question before a removal",
    who: "facilitator",
    open: (page, { group }) => goes(page, at(group, `?person=${group.people.sevda.memberId}&remove`)),
  },
  { name: "sheet to print", who: "facilitator", open: (page, { group }) => goes(page, `${at(group)}/sheet`) },
];
