/** Names on maps: offices before names. */
import { describe, expect, test } from "vitest";
import { planWith } from "../testing/map-plans.ts";
import { mapLabel } from "./map-label.ts";
import { mapPeople } from "./map-people.ts";

describe("somebody on a map", () => {
  test("[V2] is shown by office, with a capital", () => {
    expect(mapLabel({ type: "person", name: "Весела Макетова", roleTitle: "кмет на района" })).toBe("Кмет на района");
  });

  test("[V2] is shown by name where there is no office, or no person", () => {
    expect(mapLabel({ type: "person", name: "Весела Макетова", roleTitle: " " })).toBe("Весела Макетова");
    expect(mapLabel({ type: "ngo", name: "Младежко сдружение", roleTitle: "партньор" })).toBe("Младежко сдружение");
  });

  test("[V2] is told apart from another of the same office by name", () => {
    const plan = planWith(
      ["Тодор Измислев", "Мила Измислева"].map((name) => ({
        stakeholder: { type: "person", name, roleTitle: "общински съветник" },
      })),
    );
    const labels = mapPeople(plan).map(({ label }) => label);
    expect(labels.sort()).toEqual(["Общински съветник Мила Измислева", "Общински съветник Тодор Измислев"]);
  });
});
