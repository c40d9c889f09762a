import { newId } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { readView, searchOf } from "./steps-address.ts";

const read = (search: string) => readView(new URLSearchParams(search));

describe("the address of the steps screen", () => {
  it("leaves out what is usual", () => {
    expect(searchOf(read(""))).toBe("?");
    expect(searchOf({ ...read(""), view: "list", mine: true })).toBe("?view=list&mine=1");
  });

  it("survives being written and read", () => {
    const view = { view: "list", mine: true, sort: "owner", column: "waiting", openId: newId("stp") } as const;
    expect(read(searchOf(view))).toEqual(view);
  });

  it("takes nonsense for the usual", () => {
    expect(read("?view=x&sort=y&column=dropped&step=../../etc")).toEqual(read(""));
  });
});
