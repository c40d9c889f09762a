import { expect, it } from "vitest";
import { plainView, readView, searchOf } from "./people-address.ts";
import { noFilters } from "./people-filters.ts";
import { personId } from "./testing/person-row.ts";

it("a view comes back from its address", () => {
  const view = {
    view: "grid",
    sorting: { by: "stage", down: true },
    filters: { ...noFilters, stance: "unknown", role: "none", unknownOnly: true },
    openId: personId("x"),
  } as const;
  expect(readView(new URLSearchParams(searchOf(view)))).toEqual(view);
});

it("the usual view has a bare address, and an address of nonsense is the usual view", () => {
  expect(searchOf(plainView)).toBe("?");
  expect(readView(new URLSearchParams("view=pie&sort=shoe&person=stk_short&sector=moon"))).toEqual(plainView);
});
