/** How far the group of the health plan has come with whom. */
import type { DemoCoalition } from "../../demo-plan.ts";

export const coalition: DemoCoalition = {
  h01: { stage: "identified" },
  h02: { stage: "contacted" },
  h03: {
    stage: "active",
    roleInCoalition: "Разказва какво се случва на място",
    joinedOn: "2027-01-27",
    publicOk: true,
    contact: "dari",
  },
  h04: { stage: "contacted" },
  h05: {
    stage: "agreed",
    roleInCoalition: "Обяснява правилата",
    joinedOn: "2027-02-01",
    publicOk: true,
    contact: "zhoro",
  },
  h06: { stage: "contacted" },
  h07: { stage: "identified" },
  h08: { stage: "identified" },
  h09: { stage: "identified" },
  h10: { stage: "active", publicOk: true, contact: "mime" },
  h11: { stage: "active", publicOk: true, contact: "toni" },
  h12: { stage: "contacted" },
  h13: { stage: "identified" },
  h14: { stage: "identified" },
  h15: { stage: "contacted" },
};
