/** Writes the people around the issue: who they are, what the group thinks of them, how far it has come with them. */
import { addRelation, addStakeholder, type StakeholderId, setCoalition, setPosition } from "@zaedno/plan";
import { type DemoPlan, storyBegins } from "./demo-plan.ts";
import { Named, type StoryWriter } from "./story-writer.ts";

type People = Pick<DemoPlan, "stakeholders" | "positions" | "coalition" | "relations">;

export function writePeople(pen: StoryWriter, plan: People): Named<StakeholderId> {
  const begin = () => pen.actor(undefined, storyBegins);
  const stakeholders = new Named(
    plan.stakeholders.map(({ key, ...facts }) => [key, addStakeholder(pen.doc, begin(), facts)] as const),
  );
  for (const [key, { assessedOn, ...position }] of Object.entries(plan.positions)) {
    const on = assessedOn ?? storyBegins;
    setPosition(pen.doc, pen.actor(undefined, on), stakeholders.of(key), { ...position, assessedOn: pen.day(on) });
  }
  for (const [key, { contact, joinedOn, publicOk, ...place }] of Object.entries(plan.coalition)) {
    const joined = pen.maybeDay(joinedOn);
    setCoalition(pen.doc, pen.actor(contact, joinedOn ?? storyBegins), stakeholders.of(key), {
      ...place,
      joinedOn: joined,
      contactMemberId: pen.maybeMember(contact),
      publicOk,
      publicOkOn: publicOk ? joined : undefined,
    });
  }
  for (const { from, to, ...relation } of plan.relations) {
    addRelation(pen.doc, begin(), { ...relation, from: stakeholders.of(from), to: stakeholders.of(to) });
  }
  return stakeholders;
}
