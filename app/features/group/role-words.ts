/** What people call the roles. */
import type { Role } from "@zaedno/plan";
import type { TextId } from "../../locales/catalogue.ts";

export function roleWord(role: Role): TextId {
  return words[role];
}

const words: Record<Role, TextId> = {
  admin: "ui.role.admin",
  coordinator: "ui.role.coordinator",
  facilitator: "ui.role.facilitator",
  member: "ui.role.member",
  mentor: "ui.role.mentor",
  official: "ui.role.official",
};
