/** Reads and writes single fields of the plan's document, by the address that `field-address.ts` gives them. */
import {
  type Actor,
  type RichBlock,
  readRichText,
  richFragment,
  richTextPlain,
  setRichText,
  together,
} from "@zaedno/plan";
import * as Y from "yjs";
import { type FieldAddress, layoutOf, nameInRoot, richAddressOf } from "./field-address.ts";

/** Names one writing of a field. */
export type Writing = Y.ID;

/** Null: not set. */
export type FieldValue = string | number | boolean | null;

/** What stands in the field, rich text as plain text; null where nothing does. */
export function readField(doc: Y.Doc, address: FieldAddress): FieldValue {
  const rich = readRichField(doc, address);
  if (rich !== null) return plainOf(rich);
  if (layoutOf(address.root) !== "entities") return scalar(doc.getMap(address.root).get(nameInRoot(address)));
  return address.field === null ? null : scalar(entryOf(doc, address)?.get(address.field));
}

/** The blocks of a rich text; null for every other field, and where its thing is not here. */
export function readRichField(doc: Y.Doc, address: FieldAddress): readonly RichBlock[] | null {
  const rich = richAddressOf(address);
  const fragment = rich === null ? null : richFragment(doc, rich);
  return fragment === null ? null : readRichText(fragment);
}

export function plainOf(blocks: readonly RichBlock[]): FieldValue {
  const text = richTextPlain(blocks);
  return text === "" ? null : text;
}

/** True when the thing that the field belongs to is in this document. */
export function hasHome(doc: Y.Doc, address: FieldAddress): boolean {
  switch (layoutOf(address.root)) {
    case "entities":
      return address.field === null || entryOf(doc, address) !== null;
    case "facts":
      return doc.getMap("stakeholders").get(address.key) instanceof Y.Map;
    case "flat":
    case "record":
      return true;
  }
}

/** The map with the fields of the thing that this field is about; null where it has none. */
export function thingHolding(doc: Y.Doc, { root, key }: FieldAddress): Y.Map<unknown> | null {
  const map = doc.getMap(layoutOf(root) === "facts" ? "stakeholders" : root);
  if (layoutOf(root) === "record") return map;
  const thing = map.get(key);
  return thing instanceof Y.Map ? thing : null;
}

/** The value alone, with whose hand it was; a rule it breaks meanwhile is the server's repair to mend. */
export function writeField(doc: Y.Doc, actor: Actor, address: FieldAddress, value: FieldValue): void {
  together(doc, actor, () => {
    if (layoutOf(address.root) !== "entities") {
      writeName(doc.getMap(address.root), nameInRoot(address), value);
      return;
    }
    const entry = entryOf(doc, address);
    if (entry === null || address.field === null) return;
    entry.set(address.field, value);
    entry.set("updatedBy", actor.memberId);
  });
}

/** Puts the whole text in place of what stands there. */
export function writeRichField(doc: Y.Doc, actor: Actor, address: FieldAddress, blocks: readonly RichBlock[]): void {
  const rich = richAddressOf(address);
  if (rich !== null && richFragment(doc, rich) !== null) setRichText(doc, actor, rich, blocks);
}

/** Yjs' own record of who wrote what stands in the field; null where nothing does, and for rich text. */
export function writtenAt(doc: Y.Doc, address: FieldAddress): Y.Item | null {
  const isOfEntity = layoutOf(address.root) === "entities" && address.field !== null;
  const holder = isOfEntity ? entryOf(doc, address) : doc.getMap(address.root);
  const item = holder?._map.get(isOfEntity ? (address.field ?? "") : nameInRoot(address));
  return item === undefined || item.deleted || item.content instanceof Y.ContentType ? null : item;
}

/** True when whoever wrote what stands in the field had not seen `earlier`: each writing names the one before it. */
export function isUnawareOf(doc: Y.Doc, address: FieldAddress, earlier: Writing): boolean {
  let item = writtenAt(doc, address);
  if (item === null) return false;
  while (item !== null && item.origin !== null) {
    const { client, clock } = item.origin;
    if (client === earlier.client && clock === earlier.clock) return false;
    const before: unknown = Y.getItem(doc.store, item.origin);
    item = before instanceof Y.Item ? before : null;
  }
  return true;
}

function writeName(map: Y.Map<unknown>, name: string, value: FieldValue): void {
  if (value === null) map.delete(name);
  else map.set(name, value);
}

function entryOf(doc: Y.Doc, { root, key }: FieldAddress): Y.Map<unknown> | null {
  const entry = doc.getMap(root).get(key);
  return entry instanceof Y.Map ? entry : null;
}

export function scalar(value: unknown): FieldValue {
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain ? value : null;
}
