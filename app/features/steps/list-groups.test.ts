import { day, type MemberId } from "@zaedno/plan";
import { describe, expect, it } from "vitest";
import { dayGroup, listGroups } from "./list-groups.ts";
import { makeStep } from "./testing/make-step.ts";

const wednesday = day("2027-02-10");
const due = (text: string) => ({ due: day(text) });

describe("the list by day", () => {
  it("counts weeks from Monday to Sunday", () => {
    expect(dayGroup(makeStep("x", "todo", due("2027-02-10")), wednesday)).toBe("thisWeek");
    expect(dayGroup(makeStep("x", "todo", due("2027-02-14")), wednesday)).toBe("thisWeek");
    expect(dayGroup(makeStep("x", "todo", due("2027-02-15")), wednesday)).toBe("nextWeek");
    expect(dayGroup(makeStep("x", "todo", due("2027-02-21")), wednesday)).toBe("nextWeek");
    expect(dayGroup(makeStep("x", "todo", due("2027-02-22")), wednesday)).toBe("later");
    expect(dayGroup(makeStep("x", "todo", due("2027-02-15")), day("2027-02-14"))).toBe("nextWeek");
  });

  it("puts what is overdue first and what is done last, and leaves out what was dropped", () => {
    const steps = [
      makeStep("done", "done", due("2027-01-01")),
      makeStep("no day"),
      makeStep("late", "waiting", due("2027-02-02")),
      makeStep("dropped", "dropped", due("2027-02-02")),
      makeStep("soon", "todo", due("2027-02-12")),
    ];
    expect(listGroups(steps, "day", wednesday).map(({ key, steps: of }) => [key, of.map((s) => s.title)])).toEqual([
      ["late", ["late"]],
      ["thisWeek", ["soon"]],
      ["noDay", ["no day"]],
      ["done", ["done"]],
    ]);
  });

  it("sorts by day inside a group, and the newest done first", () => {
    const open = [makeStep("b", "todo", due("2027-02-12")), makeStep("a", "todo", due("2027-02-11"))];
    const done = [makeStep("old", "done", due("2027-01-01")), makeStep("new", "done", due("2027-02-01"))];
    const titles = listGroups([...open, ...done], "day", wednesday).flatMap(({ steps }) => steps.map((s) => s.title));
    expect(titles).toEqual(["a", "b", "new", "old"]);
  });
});

describe("the list by owner and by column", () => {
  const nadya = "mem_nadya" as MemberId;

  it("puts steps without an owner first and each person's done steps after the open ones", () => {
    const steps = [
      makeStep("done", "done", { ownerId: nadya, ...due("2027-01-01") }),
      makeStep("open", "todo", { ownerId: nadya, ...due("2027-02-20") }),
      makeStep("nobody's"),
    ];
    expect(listGroups(steps, "owner", wednesday).map(({ key, steps: of }) => [key, of.map((s) => s.title)])).toEqual([
      ["nobody", ["nobody's"]],
      [nadya, ["open", "done"]],
    ]);
  });

  it("keeps the board's order inside a column", () => {
    const steps = [makeStep("b", "doing", due("2027-03-01")), makeStep("a", "doing", due("2027-02-11"))];
    expect(listGroups(steps, "column", wednesday)).toMatchObject([{ key: "doing", steps }]);
  });
});
