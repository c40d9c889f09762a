/**
 * Who may do what. Screens ask to decide what they show, the server asks to decide what it does: the same functions, so
 * that a button and its refusal can't drift apart. A person has one membership per group or region they work in.
 *
 * Rules
 * [R1] Only the people of a group, its facilitator and its mentor open its plan; a mentor only reads.
 * [R2] Coordinators, administrators and officials never open a plan's room.
 * [R3] Staff manage seats and people where they are responsible: a facilitator in the group, a coordinator in the region,
 *      an administrator in the programme.
 * [R4] Nobody manages a role that is not below their own, or invites somebody to one.
 * [R5] A membership that is not active may do nothing.
 * [R6] An administrator shapes the programme, a coordinator the groups of their region, a facilitator the own group.
 */

export const roles = ["admin", "coordinator", "facilitator", "member", "mentor", "official"] as const;

export type Role = (typeof roles)[number];

/** Who asks: one membership. */
export interface Subject {
  readonly role: Role;
  readonly status: "pending" | "active" | "removed";
  readonly programmeId: string;
  readonly regionId: string | null;
  readonly groupId: string | null;
}

/** Where somebody has a post: the whole programme, a region of it, or a group. */
export interface Place {
  readonly programmeId: string;
  readonly regionId: string | null;
  readonly groupId: string | null;
}

/** The group that an action is about, and where it belongs. */
export interface GroupPlace extends Place {
  readonly regionId: string;
  readonly groupId: string;
}

export type Action =
  | { readonly kind: "plan.read" | "plan.write"; readonly of: GroupPlace }
  /** Opening and closing the join code, letting people in. */
  | { readonly kind: "seats.manage"; readonly of: GroupPlace }
  /** Nicknames, signs and roles of a group's people. */
  | { readonly kind: "people.see"; readonly of: GroupPlace }
  | { readonly kind: "people.remove" | "people.invite"; readonly of: Place; readonly role: Role }
  | { readonly kind: "people.changeRole"; readonly of: GroupPlace; readonly from: Role; readonly to: Role }
  /** The group's name and settings. */
  | { readonly kind: "group.settings"; readonly of: GroupPlace }
  /** Making, naming and archiving the groups of a region. */
  | { readonly kind: "groups.manage"; readonly of: Place }
  /** Making, naming and archiving regions. */
  | { readonly kind: "regions.manage"; readonly of: Place }
  /** Regions, groups and staff, with counts; of a region only what is in it. */
  | { readonly kind: "programme.see"; readonly of: Place };

/** True when the membership allows the action; existence of what is asked about is not its matter. */
export function can(subject: Subject, action: Action): boolean {
  if (subject.status !== "active") return false;
  switch (action.kind) {
    case "plan.read":
      return isOfGroup(subject, action.of) && planAccess(subject.role) !== "none";
    case "plan.write":
      return isOfGroup(subject, action.of) && planAccess(subject.role) === "write";
    case "seats.manage":
    case "group.settings":
      return isResponsible(subject, action.of);
    case "people.see":
      return isResponsible(subject, action.of) || (isOfGroup(subject, action.of) && subject.role !== "official");
    case "people.remove":
    case "people.invite":
      return isResponsible(subject, action.of) && isAbove(subject.role, action.role);
    case "groups.manage":
    case "programme.see":
      return isResponsible(subject, action.of) && isAbove(subject.role, "facilitator");
    case "regions.manage":
      return isResponsible(subject, action.of) && isAbove(subject.role, "coordinator");
    case "people.changeRole":
      return (
        isResponsible(subject, action.of) && isAbove(subject.role, action.from) && isAbove(subject.role, action.to)
      );
  }
}

export type PlanAccess = "write" | "read" | "none";

/** What a role may do in the room of its own group's plan; `null` is somebody without a membership there. */
export function planAccess(role: Role | null): PlanAccess {
  switch (role) {
    case "member":
    case "facilitator":
      return "write";
    case "mentor":
      return "read";
    case "admin":
    case "coordinator":
    case "official":
    case null:
      return "none";
  }
}

function isOfGroup(subject: Subject, of: Place): boolean {
  return of.groupId !== null && subject.groupId === of.groupId;
}

function isResponsible(subject: Subject, of: Place): boolean {
  switch (subject.role) {
    case "admin":
      return subject.programmeId === of.programmeId;
    case "coordinator":
      return of.regionId !== null && subject.regionId === of.regionId;
    case "facilitator":
      return isOfGroup(subject, of);
    case "member":
    case "mentor":
    case "official":
      return false;
  }
}

const height: Readonly<Record<Role, number>> = {
  admin: 3,
  coordinator: 2,
  facilitator: 1,
  member: 0,
  mentor: 0,
  official: 0,
};

const isAbove = (upper: Role, lower: Role): boolean => height[upper] > height[lower];
