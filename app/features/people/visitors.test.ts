import { isMemberId } from "@zaedno/plan";
import { expect, it } from "vitest";
import type { PresentPerson } from "../../collab/index.ts";
import { personId } from "./testing/person-row.ts";
import { visitorsByPerson } from "./visitors.ts";

const sevda = (places: PresentPerson["places"], me = false): PresentPerson => {
  const memberId = "mem_SSSSSSSSSSSSSSSSSSSSSS";
  if (!isMemberId(memberId)) throw new Error("not an id");
  return { memberId, nickname: "Севда", symbol: "music", colour: "c", role: "member", me, places };
};

it("others are seen at the person and in the cell where they are, and oneself nowhere", () => {
  const id = personId("Mayor");
  const inCell = sevda([{ page: "people", card: id, field: "roleTitle" }]);
  expect(visitorsByPerson([inCell]).get(id)).toMatchObject([{ nickname: "Севда", column: "roleTitle" }]);
  expect(visitorsByPerson([sevda([{ page: "people", card: id, field: "shoe" }])]).get(id)).toMatchObject([
    { column: null },
  ]);
  expect(visitorsByPerson([sevda([{ page: "steps", card: id }])]).size).toBe(0);
  expect(visitorsByPerson([sevda([{ page: "people", card: id }], true)]).size).toBe(0);
});

it("a list of visitors that did not change stays the same", () => {
  const id = personId("Mayor");
  const here = [sevda([{ page: "people", card: id, field: "name" }])];
  const first = visitorsByPerson(here);
  expect(visitorsByPerson([...here], first).get(id)).toBe(first.get(id));
});
