/** How far the group of the kindergarten plan has come with whom. */
import type { DemoCoalition } from "../../demo-plan.ts";

export const coalition: DemoCoalition = {
  s01: { stage: "contacted" },
  s02: { stage: "identified" },
  s03: { stage: "contacted" },
  s04: { stage: "identified" },
  s05: { stage: "contacted" },
  s06: { stage: "contacted" },
  s07: {
    stage: "agreed",
    roleInCoalition: "Събира въпросите на родителите",
    joinedOn: "2027-01-29",
    publicOk: true,
    contact: "sevda",
  },
  s08: {
    stage: "active",
    roleInCoalition: "Разказват какво им пречи",
    joinedOn: "2027-01-29",
    publicOk: true,
    contact: "nadya",
  },
  s09: {
    stage: "active",
    roleInCoalition: "Помагат при формата",
    joinedOn: "2027-01-26",
    publicOk: true,
    contact: "rosko",
  },
  s10: {
    stage: "agreed",
    roleInCoalition: "Дава зала и интернет",
    joinedOn: "2027-02-03",
    publicOk: true,
    contact: "rosko",
  },
  s11: {
    stage: "active",
    roleInCoalition: "Намира доброволци",
    joinedOn: "2027-01-29",
    publicOk: true,
    contact: "sevda",
  },
  s12: { stage: "identified" },
  s13: { stage: "identified" },
  s14: { stage: "identified" },
  s15: { stage: "identified" },
  s16: { stage: "contacted" },
  s17: { stage: "identified" },
};
