import type { MemberId } from "@zaedno/plan";
import { describe, expect, test } from "vitest";
import type { SessionPerson } from "../session-state.ts";
import { caretsIn } from "./carets.ts";

const person = (memberId: string, nickname: string): SessionPerson => ({
  memberId: memberId as MemberId,
  nickname,
  symbol: "sun",
  colour: "a",
  role: "member",
});
const me = person("mem_me", "Ана");
const boris = person("mem_boris", "Борис");
const people = [me, boris];
const caret = { text: "messages/msg_x/body", anchor: "AQID", head: "AQIE" };
const at = (state: unknown) => caretsIn(new Map([[7, state]]), people, me, []);

describe("carets from the wire", () => {
  test("carry the name of the group's list, whatever else the message claims", () => {
    const user = { id: "mem_boris", name: "Кметът", colour: "#f00" };
    expect(at({ user, caret })).toEqual([{ ...caret, tab: 7, person: boris }]);
  });

  test("are left out for strangers, for one's own other page, and for whoever has none", () => {
    expect(at({ user: { id: "mem_nobody" }, caret })).toEqual([]);
    expect(at({ user: { id: "mem_me" }, caret })).toEqual([]);
    expect(at({ user: { id: "mem_boris" } })).toEqual([]);
    expect(at({ user: { id: "mem_boris" }, caret: null })).toEqual([]);
  });

  test.each([
    ["no text", { ...caret, text: undefined }],
    ["a text that is no address", { ...caret, text: "x".repeat(81) }],
    ["a position that is no base64", { ...caret, anchor: "<script>" }],
    ["an empty position", { ...caret, head: "" }],
    ["a position larger than any", { ...caret, head: "A".repeat(121) }],
    ["a number for a position", { ...caret, anchor: 5 }],
    ["a list for a caret", [caret]],
  ])("with %s are none", (_what, broken) => {
    expect(at({ user: { id: "mem_boris" }, caret: broken })).toEqual([]);
  });

  test("keep their identity while nobody moves, so that nothing is drawn anew", () => {
    const states = new Map([[7, { user: { id: "mem_boris" }, caret }]]);
    const first = caretsIn(states, people, me, []);
    expect(caretsIn(new Map(states), people, me, first)).toBe(first);
    const moved = new Map([[7, { user: { id: "mem_boris" }, caret: { ...caret, head: "AQIF" } }]]);
    expect(caretsIn(moved, people, me, first)).not.toBe(first);
  });
});
