/** Those who run a full group's programme, and the links they have given out. */
import {
  createSetupLink,
  type InvitationId,
  invitationToken,
  invite,
  makePasswordLink,
  openInvitations,
  standpointsOf,
} from "@zaedno/programme";
import type { Sql } from "postgres";
import { installationSecrets } from "../../server/installation-key.ts";
import { e2eDataDir } from "./e2e-server.ts";
import { type Someone, staffOf, type TestGroup } from "./group.ts";

export interface FullStaff {
  readonly admin: Someone;
  readonly coordinator: Someone;
  /** An open invitation to the group, as its giver names it. */
  readonly invitationId: InvitationId;
  /** Addresses of open links. */
  readonly paths: { readonly setup: string; readonly invitation: string; readonly password: string };
}

export async function newFullStaff(sql: Sql, { groupId, places, people }: TestGroup): Promise<FullStaff> {
  const secrets = installationSecrets(e2eDataDir);
  const now = new Date();
  const { programmeId, regionId } = places;
  const admin = await staffOf(sql, "Ада", { role: "admin", programmeId });
  const coordinator = await staffOf(sql, "Румен", { role: "coordinator", regionId });
  const post = { role: "mentor", groupId } as const;
  const invited = await invite(sql, secrets, coordinator.memberId, { post, note: "", formKey: "" }, now);
  const reset = await makePasswordLink(sql, secrets, coordinator.accountId, people.facilitator.memberId, now);
  if (!invited.ok || !reset.ok) throw new Error("The links could not be made.");
  const open = await openInvitations(sql, await standpointsOf(sql, coordinator.accountId), { groupId }, now);
  const invitation = open.find(({ id }) => id === invited.id);
  const token = invitation && (await invitationToken(sql, secrets, invitation));
  const { token: setup } = await createSetupLink(sql, "command", now);
  return {
    admin,
    coordinator,
    invitationId: invited.id,
    paths: { setup: `/setup/${setup}`, invitation: `/invite/${token}`, password: `/invite/${reset.token}` },
  };
}
