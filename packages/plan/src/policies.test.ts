/** Who may do what, role by role. */
import { describe, expect, test } from "vitest";
import { type Action, can, type Place, planAccess, type Role, roles, type Subject } from "./policies.ts";

const here = { programmeId: "pgm_1", regionId: "reg_1", groupId: "grp_1" };
const elsewhere = { programmeId: "pgm_1", regionId: "reg_2", groupId: "grp_2" };

const region: Place = { programmeId: "pgm_1", regionId: "reg_1", groupId: null };
const wholeProgramme: Place = { programmeId: "pgm_1", regionId: null, groupId: null };

const subject = (role: Role, more: Partial<Subject> = {}): Subject => ({
  role,
  status: "active",
  programmeId: "pgm_1",
  regionId: role === "admin" ? null : "reg_1",
  groupId: role === "admin" || role === "coordinator" ? null : "grp_1",
  ...more,
});

const whoMay = (action: Action): Role[] => roles.filter((role) => can(subject(role), action));

describe("policies", () => {
  test("[R1] a group's people and facilitator write its plan, its mentor reads it", () => {
    expect(whoMay({ kind: "plan.write", of: here })).toEqual(["facilitator", "member"]);
    expect(whoMay({ kind: "plan.read", of: here })).toEqual(["facilitator", "member", "mentor"]);
    expect(whoMay({ kind: "plan.read", of: elsewhere })).toEqual([]);
  });

  test("[R2] staff above the group and officials never open the room", () => {
    expect(roles.map((role) => [role, planAccess(role)])).toEqual([
      ["admin", "none"],
      ["coordinator", "none"],
      ["facilitator", "write"],
      ["member", "write"],
      ["mentor", "read"],
      ["official", "none"],
    ]);
    expect(planAccess(null)).toBe("none");
  });

  test("[R3] seats are managed where one is responsible", () => {
    expect(whoMay({ kind: "seats.manage", of: here })).toEqual(["admin", "coordinator", "facilitator"]);
    expect(whoMay({ kind: "seats.manage", of: elsewhere })).toEqual(["admin"]);
    expect(can(subject("admin", { programmeId: "pgm_2" }), { kind: "seats.manage", of: here })).toBe(false);
    expect(whoMay({ kind: "people.see", of: here })).toEqual([
      "admin",
      "coordinator",
      "facilitator",
      "member",
      "mentor",
    ]);
  });

  test("[R4] nobody manages an equal or a superior, or lifts anyone to their own height", () => {
    const removes = (by: Role, role: Role) => can(subject(by), { kind: "people.remove", of: here, role });
    expect(removes("facilitator", "member")).toBe(true);
    expect(removes("facilitator", "facilitator")).toBe(false);
    expect(removes("facilitator", "coordinator")).toBe(false);
    expect(removes("member", "member")).toBe(false);
    expect(
      can(subject("coordinator"), { kind: "people.changeRole", of: here, from: "member", to: "facilitator" }),
    ).toBe(true);
    expect(
      can(subject("facilitator"), { kind: "people.changeRole", of: here, from: "member", to: "facilitator" }),
    ).toBe(false);
  });

  test("[R4] nobody invites to a role that is not below their own, or to a place that is not theirs", () => {
    const invites = (by: Role, role: Role, of: Place = here) => can(subject(by), { kind: "people.invite", of, role });
    expect(roles.filter((role) => invites("admin", role))).toEqual([
      "coordinator",
      "facilitator",
      "member",
      "mentor",
      "official",
    ]);
    expect(roles.filter((role) => invites("coordinator", role))).toEqual([
      "facilitator",
      "member",
      "mentor",
      "official",
    ]);
    expect(roles.filter((role) => invites("facilitator", role))).toEqual(["member", "mentor", "official"]);
    for (const role of ["member", "mentor", "official"] as const)
      expect(roles.filter((invited) => invites(role, invited))).toEqual([]);
    expect(invites("coordinator", "facilitator", elsewhere)).toBe(false);
    expect(invites("facilitator", "mentor", elsewhere)).toBe(false);
    expect(invites("coordinator", "official", wholeProgramme)).toBe(false);
    expect(invites("facilitator", "member", wholeProgramme)).toBe(false);
  });

  test("[R6] regions are an administrator's matter, groups also their coordinator's, settings also their facilitator's", () => {
    expect(whoMay({ kind: "regions.manage", of: wholeProgramme })).toEqual(["admin"]);
    expect(whoMay({ kind: "groups.manage", of: region })).toEqual(["admin", "coordinator"]);
    expect(whoMay({ kind: "groups.manage", of: { ...region, regionId: "reg_2" } })).toEqual(["admin"]);
    expect(whoMay({ kind: "group.settings", of: here })).toEqual(["admin", "coordinator", "facilitator"]);
    expect(whoMay({ kind: "programme.see", of: region })).toEqual(["admin", "coordinator"]);
    expect(whoMay({ kind: "programme.see", of: wholeProgramme })).toEqual(["admin"]);
  });

  test("[R5] a membership that waits or was removed may do nothing", () => {
    for (const status of ["pending", "removed"] as const) {
      for (const role of roles) {
        expect(can(subject(role, { status }), { kind: "people.see", of: here })).toBe(false);
        expect(can(subject(role, { status }), { kind: "plan.read", of: here })).toBe(false);
      }
    }
  });
});
