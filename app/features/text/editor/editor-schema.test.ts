import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { knownNames } from "../../../collab/rich/known-content.ts";
import { editorSchema } from "./editor-schema.ts";

const schema = getSchema(editorSchema(""));

test("the editor knows exactly what the binding lets in: neither throws away what the other writes", () => {
  const nodes = Object.values(schema.nodes).filter(({ name }) => name !== "doc" && name !== "text");
  const namesOf = ({ attrs }: { readonly attrs?: object | undefined }) => Object.keys(attrs ?? {});
  expect(Object.fromEntries(nodes.map(({ name, spec }) => [name, namesOf(spec)]))).toEqual(
    Object.fromEntries(knownNames.elements),
  );
  expect(Object.fromEntries(Object.values(schema.marks).map(({ name, spec }) => [name, namesOf(spec)]))).toEqual(
    Object.fromEntries(knownNames.marks),
  );
});

test("a list item may begin with any block", () => {
  const { listItem, heading, bulletList, paragraph } = schema.nodes;
  const inner = bulletList?.create(null, listItem?.create(null, paragraph?.create()));
  for (const child of [inner, heading?.create({ level: 2 })])
    expect(() => listItem?.createChecked(null, child)).not.toThrow();
});
