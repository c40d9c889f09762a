/** Random things that people do to a document through Yjs' public interface, wild but honest. */
import * as Y from "yjs";
import type { SeededRandom } from "./seeded-random.ts";

export const editedRoots = ["steps", "text", "list", "xml"] as const;

type Value = number | string | boolean | null | object;
type Editable = Y.Map<unknown> | Y.Text | Y.Array<unknown> | Y.XmlFragment;

export class Editor {
  readonly #doc: Y.Doc;
  readonly #random: SeededRandom;
  readonly undo: Y.UndoManager;
  /** Types that were made or met here, also after somebody deleted them. */
  readonly #met: Editable[];

  constructor(doc: Y.Doc, random: SeededRandom) {
    this.#doc = doc;
    this.#random = random;
    this.#met = [doc.getMap("steps"), doc.getText("text"), doc.getArray("list"), doc.getXmlFragment("xml")];
    // Undo steps end where the seed says, never by the clock of this machine.
    this.undo = new Y.UndoManager(this.#met.slice(), { doc, captureTimeout: random.pick([0, 1_000_000]) });
  }

  /** One edit, sometimes several in one transaction, sometimes undo or redo. */
  edit(): void {
    if (this.#random.chance(0.18)) this.#undoOrRedo();
    else this.#editInOneGo();
  }

  #editInOneGo(): void {
    if (this.#random.chance(0.3)) this.undo.stopCapturing();
    const count = this.#random.chance(0.15) ? 2 + this.#random.below(5) : 1;
    const origin = this.#random.chance(0.85) ? null : "untracked";
    this.#doc.transact(() => {
      for (let i = 0; i < count; i++) this.#editOne();
    }, origin);
  }

  #undoOrRedo(): void {
    const times = 1 + this.#random.below(4);
    for (let i = 0; i < times; i++) {
      if (this.#random.chance(0.6)) this.undo.undo();
      else this.undo.redo();
    }
  }

  #editOne(): void {
    const type = this.#pickType();
    if (type instanceof Y.XmlText || type instanceof Y.Text) this.#editText(type);
    else if (type instanceof Y.Array) this.#editArray(type);
    else if (type instanceof Y.XmlFragment) this.#editXml(type);
    else this.#editMap(type);
  }

  #pickType(): Editable {
    const kind = this.#random.next();
    if (kind < 0.25) return this.#random.pick(this.#met);
    if (kind < 0.5) return this.#random.pick(this.#met.slice(-5));
    let type = this.#random.pick(this.#met.slice(0, editedRoots.length));
    while (this.#random.chance(0.75)) {
      const inner = childTypes(type);
      if (inner.length === 0) break;
      type = this.#random.pick(inner);
    }
    return type;
  }

  #editMap(map: Y.Map<unknown>): void {
    const key = this.#random.pick(["title", "place", "a", "b", `id${this.#random.below(6)}`]);
    if (this.#random.chance(0.2)) map.delete(key);
    else if (this.#random.chance(0.3)) map.set(key, this.#newInside(map));
    else map.set(key, this.#value());
  }

  #editArray(array: Y.Array<unknown>): void {
    const at = this.#random.below(array.length + 1);
    if (this.#random.chance(0.3) && at < array.length) {
      array.delete(at, 1 + this.#random.below(Math.min(4, array.length - at)));
    } else if (this.#random.chance(0.3)) {
      array.insert(at, [this.#newInside(array)]);
    } else {
      array.insert(
        at,
        Array.from({ length: 1 + this.#random.below(4) }, () => this.#value()),
      );
    }
  }

  #editText(text: Y.Text): void {
    const at = this.#random.below(text.length + 1);
    const length = 1 + this.#random.below(Math.max(1, Math.min(6, text.length - at)));
    const canSpan = at + length <= text.length;
    const kind = this.#random.next();
    if (kind < 0.25 && canSpan) text.delete(at, length);
    else if (kind < 0.4 && canSpan) text.format(at, length, { bold: this.#random.pick([true, null, { deep: [1] }]) });
    else if (kind < 0.5) text.insertEmbed(at, { image: this.#random.below(9) });
    else if (kind < 0.6) text.insert(at, this.#words(), { italic: this.#random.chance(0.5) });
    else text.insert(at, this.#words());
    if (this.#random.chance(0.05)) text.setAttribute("lang", this.#random.pick(["bg", "en"]));
  }

  #editXml(xml: Y.XmlFragment): void {
    const at = this.#random.below(xml.length + 1);
    if (xml instanceof Y.XmlElement && this.#random.chance(0.3)) {
      if (this.#random.chance(0.2)) xml.removeAttribute("level");
      else xml.setAttribute("level", String(this.#random.below(5)));
    } else if (this.#random.chance(0.25) && at < xml.length) {
      xml.delete(at, 1);
    } else if (depthOf(xml) < deepest) {
      const child = this.#random.chance(0.5) ? new Y.XmlElement("p") : new Y.XmlText(this.#words());
      xml.insert(at, [child]);
      this.#met.push(child);
    }
  }

  #newType(): Editable {
    const kind = this.#random.below(4);
    if (kind === 0) return new Y.Text(this.#words());
    if (kind === 1) return new Y.Array();
    if (kind === 2) return new Y.XmlElement("ul");
    return new Y.Map<unknown>([
      ["title", this.#words()],
      ["notes", new Y.Text()],
    ]);
  }

  /** Nesting stays within what the guard allows; further down there are only plain values. */
  #newInside(parent: Editable): Value {
    if (depthOf(parent) >= deepest) return this.#value();
    const type = this.#newType();
    this.#met.push(type);
    return type;
  }

  #value(): Value {
    return this.#random.pick<Value>([1, "дума", null, true, 0.5, { a: [1, { b: 2 }] }, new Uint8Array([1, 2])]);
  }

  #words(): string {
    return this.#random.pick(["а", "b", "ще една стъпка", "x".repeat(20), "щ щ"]);
  }
}

/** Leaves room for a new type that brings a type of its own. */
const deepest = 12;

function depthOf(type: Editable): number {
  let depth = 0;
  for (let item = type._item; item !== null; depth++) {
    item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  }
  return depth;
}

function childTypes(type: Editable): Editable[] {
  const children: unknown[] = type instanceof Y.Map ? [...type.values()] : type instanceof Y.Text ? [] : type.toArray();
  return children.filter(isEditable);
}

function isEditable(value: unknown): value is Editable {
  return (
    value instanceof Y.Map || value instanceof Y.Text || value instanceof Y.Array || value instanceof Y.XmlFragment
  );
}
