import { sections } from "@zaedno/plan";
import { describe, expect, it, test } from "vitest";
import { choiceWords } from "./choice-words.ts";
import { idsAsWords } from "./testing/make-plan.ts";

const words = (
  root: Parameters<typeof choiceWords>[1]["root"],
  field: string | null,
  value: string | number | boolean,
) => choiceWords(idsAsWords, { root, field }, value);

describe("a choice in words", () => {
  test.each([
    ["meta", "phase", 3, "overview.phase.3"],
    ["steps", "tactic", "petition", "steps.tactic.petition"],
    ["steps", "place", "waiting:a0", "steps.column.waiting"],
    ["demands", "state", "won", "issue.state.won"],
    ["stakeholders", "type", "ngo", "people.type.ngo"],
    ["stakeholders", "publish", true, "people.published"],
    ["positions", "support", -2, "people.stance.active-opponent"],
    ["positions", "power", 4, "4 – people.power.4"],
    ["coalition", "stage", "met", "people.stage.met"],
    ["relations", "type", "funds", "people.relationTo.funds|…"],
    ["events", "type", "seminar", "calendar.type.seminar"],
    ["messages", "kind", "press", "text.kind.press"],
    ["steps", "deletedAt", "2027-02-08T09:00:00.000Z", "editing.deleted"],
  ] as const)("%s %s", (root, field, value, id) => {
    expect(words(root, field, value)).toBe(id);
  });

  it("has words for every choice that a section offers", () => {
    const known = choiceFields();
    expect(known.length).toBeGreaterThan(15);
    expect(known.filter(([root, field, value]) => words(root, field, value) === null)).toEqual([]);
  });

  it("is what nobody offers: left to the general words", () => {
    expect(words("stakeholders", "sector", "__proto__")).toBeNull();
    expect(words("stakeholders", "name", "person")).toBeNull();
    expect(words("links", null, 1)).toBeNull();
  });
});

/** Every value of every list that a field of the plan is chosen from. */
function choiceFields() {
  return Object.values(sections).flatMap((section) => {
    if (!("fields" in section)) return [];
    return Object.entries(section.fields).flatMap(([field, { schema }]) => {
      const options: readonly string[] = "options" in schema && Array.isArray(schema.options) ? schema.options : [];
      // Language and area of a plan are chosen by whoever makes it, on pages outside the plan.
      return field === "lang" || field === "area" ? [] : options.map((value) => [section.root, field, value] as const);
    });
  });
}
