/** A code by which anybody in the room can join the demo group, open from each start on, so that the printed address works. */
import {
  currentJoinCode,
  fictionalProgrammes,
  groupsUnder,
  type JoinCode,
  openJoinCode,
  peopleOfGroup,
  type Secrets,
} from "@zaedno/programme";
import type { Sql } from "postgres";
import { demoRegions } from "./demo-programme.ts";

const hours = 14 * 24;
const maxSeats = 60;

/** The open code of the demo group, opening one when there is none; null without a demo. */
export async function demoJoinCode(sql: Sql, secrets: Secrets, now: Date): Promise<JoinCode | null> {
  const [programme] = await fictionalProgrammes(sql);
  const groups = programme === undefined ? [] : await groupsUnder(sql, { programmeId: programme.id });
  const group = groups.find(({ name }) => name === demoRegions[0]?.groups[0]?.plan.facts.title) ?? groups[0];
  if (group === undefined) return null;
  const people = await peopleOfGroup(sql, group.id);
  const facilitator = people.find(({ role, status }) => role === "facilitator" && status === "active");
  if (facilitator === undefined) return null;
  const current = await currentJoinCode(sql, secrets, facilitator.memberId, group.id, now);
  if (current.ok && current.code !== null) return current.code;
  const opened = await openJoinCode(sql, secrets, facilitator.memberId, { groupId: group.id, hours, maxSeats }, now);
  return opened.ok ? opened.code : null;
}
