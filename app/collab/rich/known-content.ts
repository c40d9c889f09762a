/**
 * The binding of the editor deletes whatever its schema does not know, for everybody. So a text opens for writing only
 * while all that it holds is known here; what a later version has written is read, and stays.
 */
import * as Y from "yjs";

/** Which children an element may have; `text` also stands for line breaks. */
type Inside = "blocks" | "items" | "text" | "nothing";

interface Known {
  readonly inside: Inside;
  readonly attributes: readonly string[];
}

const knownElements: ReadonlyMap<string, Known> = new Map<string, Known>([
  ["paragraph", { inside: "text", attributes: [] }],
  ["heading", { inside: "text", attributes: ["level"] }],
  ["bulletList", { inside: "items", attributes: [] }],
  ["orderedList", { inside: "items", attributes: ["start", "type"] }],
  ["listItem", { inside: "blocks", attributes: [] }],
  ["blockquote", { inside: "blocks", attributes: [] }],
  ["horizontalRule", { inside: "nothing", attributes: [] }],
  ["hardBreak", { inside: "nothing", attributes: [] }],
]);
const knownMarks: ReadonlyMap<string, readonly string[]> = new Map([
  ["bold", []],
  ["italic", []],
  ["strike", []],
  ["underline", []],
  ["link", ["href"]],
]);

/** The same names for the test that holds them against the editor's schema. */
export const knownNames = {
  elements: new Map([...knownElements].map(([name, { attributes }]) => [name, attributes])),
  marks: knownMarks,
};

/** True when the editor can hold every part of it and would change nothing of it by itself. */
export function isKnownText(fragment: Y.XmlFragment): boolean {
  return childrenOf(fragment).every((child) => fits(child, "blocks") && isKnown(child));
}

/**
 * Calls `onUnknown` when somebody else's change brings in what is not known, before the binding hears of the change.
 * Returns the way to stop.
 */
export function watchForUnknown(fragment: Y.XmlFragment, onUnknown: () => void): () => void {
  const { doc } = fragment;
  if (doc === null) return () => {};
  const look = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    const touched = [...transaction.changed.keys()].filter((type) => isWithin(type, fragment));
    if (!touched.every((type) => isKnownAfter(type, transaction, fragment))) onUnknown();
  };
  doc.on("beforeObserverCalls", look);
  return () => doc.off("beforeObserverCalls", look);
}

/** Only what the change has brought is looked into: a long text is not read through at each letter. */
function isKnownAfter(type: unknown, { beforeState }: Y.Transaction, fragment: Y.XmlFragment): boolean {
  if (type instanceof Y.XmlText) return isKnownRun(type);
  if (!(type instanceof Y.XmlFragment)) return false;
  const inside = type === fragment ? "blocks" : insideOf(type);
  if (inside === null) return false;
  return childrenOf(type).every((child) => {
    const id = child instanceof Y.AbstractType ? child._item?.id : undefined;
    const isNew = id === undefined || id.clock >= (beforeState.get(id.client) ?? 0);
    return !isNew || (fits(child, inside) && isKnown(child));
  });
}

/** What the element may hold; null when it is itself unknown. */
function insideOf(type: Y.XmlFragment): Inside | null {
  const known = type instanceof Y.XmlElement ? knownElements.get(type.nodeName) : undefined;
  if (known === undefined || !(type instanceof Y.XmlElement)) return null;
  return Object.keys(type.getAttributes()).every((name) => known.attributes.includes(name)) ? known.inside : null;
}

function isKnown(child: unknown): boolean {
  if (child instanceof Y.XmlText) return isKnownRun(child);
  if (!(child instanceof Y.XmlElement)) return false;
  const inside = insideOf(child);
  return inside !== null && childrenOf(child).every((grandchild) => fits(grandchild, inside) && isKnown(grandchild));
}

function fits(child: unknown, inside: Inside): boolean {
  if (child instanceof Y.XmlText) return inside === "text";
  if (!(child instanceof Y.XmlElement)) return false;
  switch (inside) {
    case "text":
      return child.nodeName === "hardBreak";
    case "items":
      return child.nodeName === "listItem";
    case "blocks":
      return child.nodeName !== "hardBreak" && child.nodeName !== "listItem";
    case "nothing":
      return false;
  }
}

function isKnownRun(text: Y.XmlText): boolean {
  const delta: readonly { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.every(
    ({ insert, attributes = {} }) =>
      typeof insert === "string" && Object.entries(attributes).every(([name, value]) => isKnownMark(name, value)),
  );
}

function isKnownMark(name: string, value: unknown): boolean {
  const attributes = knownMarks.get(name);
  if (attributes === undefined || typeof value !== "object" || value === null) return false;
  return Object.keys(value).every((key) => attributes.includes(key));
}

function childrenOf(fragment: Y.XmlFragment): readonly unknown[] {
  return fragment.toArray();
}

function isWithin(type: unknown, fragment: Y.XmlFragment): boolean {
  let at = type;
  while (at instanceof Y.AbstractType && at !== fragment) at = at.parent;
  return at === fragment;
}
