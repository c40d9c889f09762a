import { describe, expect, it } from "vitest";
import { commandOf, editEndOf, type KeyStroke } from "./grid-keys.ts";

const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: "",
  ctrl: false,
  shift: false,
  alt: false,
  composing: false,
  ...more,
});

describe("keys on a cell", () => {
  it("move by arrows, and with Shift choose rows up and down", () => {
    expect(commandOf(stroke("ArrowRight"))).toMatchObject({ kind: "go", rows: 0, columns: 1 });
    expect(commandOf(stroke("ArrowUp", { shift: true }))).toMatchObject({ rows: -1, select: true });
    expect(commandOf(stroke("ArrowLeft", { shift: true }))).toMatchObject({ select: false });
  });

  it("go to the edges of the row, and with Ctrl to the corners of the table", () => {
    expect(commandOf(stroke("Home"))).toEqual({ kind: "edge", to: "first", far: false });
    expect(commandOf(stroke("End", { ctrl: true }))).toEqual({ kind: "edge", to: "last", far: true });
    expect(commandOf(stroke("PageDown"))).toEqual({ kind: "page", way: 1 });
  });

  it("begin an edit by Enter, F2 or any letter of any script", () => {
    expect(commandOf(stroke("Enter"))).toEqual({ kind: "edit", typed: "" });
    expect(commandOf(stroke("F2"))).toEqual({ kind: "edit", typed: "" });
    expect(commandOf(stroke("щ"))).toEqual({ kind: "edit", typed: "щ" });
    expect(commandOf(stroke("3"))).toEqual({ kind: "edit", typed: "3" });
  });

  it("empty by Delete, open the details by Space, let go by Esc", () => {
    expect(commandOf(stroke("Delete"))).toEqual({ kind: "clear" });
    expect(commandOf(stroke(" "))).toEqual({ kind: "open" });
    expect(commandOf(stroke("Escape"))).toEqual({ kind: "release" });
  });

  it("choose everybody by Ctrl+A, also with a Cyrillic layout", () => {
    expect(commandOf(stroke("ф", { code: "KeyA", ctrl: true }))).toEqual({ kind: "selectAll" });
  });

  it("leave copy, paste, undo and what an input method is composing to the browser", () => {
    for (const code of ["KeyC", "KeyV", "KeyZ"]) expect(commandOf(stroke("c", { code, ctrl: true }))).toBeNull();
    expect(commandOf(stroke("я", { composing: true }))).toBeNull();
    expect(commandOf(stroke("F5"))).toBeNull();
    expect(commandOf(stroke("Shift"))).toBeNull();
    expect(commandOf(stroke("b", { alt: true }))).toBeNull();
  });
});

describe("keys in a cell that is being edited", () => {
  it("end the edit and go on, or throw it away", () => {
    expect(editEndOf(stroke("Enter"), false)).toEqual({ kind: "commit", after: "down" });
    expect(editEndOf(stroke("Enter", { shift: true }), false)).toEqual({ kind: "commit", after: "up" });
    expect(editEndOf(stroke("Tab"), false)).toEqual({ kind: "commit", after: "next" });
    expect(editEndOf(stroke("Tab", { shift: true }), false)).toEqual({ kind: "commit", after: "previous" });
    expect(editEndOf(stroke("Escape"), true)).toEqual({ kind: "cancel" });
  });

  it("leave arrows to the text, unless typing began the edit", () => {
    expect(editEndOf(stroke("ArrowDown"), false)).toBeNull();
    expect(editEndOf(stroke("ArrowDown"), true)).toEqual({ kind: "commit", after: "down" });
    expect(editEndOf(stroke("ArrowLeft"), true)).toBeNull();
  });

  it("let an input method finish its word", () => {
    expect(editEndOf(stroke("Enter", { composing: true }), false)).toBeNull();
  });
});
