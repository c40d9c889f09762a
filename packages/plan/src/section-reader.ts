/** The entries of one section as they were last read, so that only what changed is read again. */
import type * as Y from "yjs";
import type { Broken } from "./plan.ts";
import { rootMap } from "./plan-document.ts";
import type { Reading, Section } from "./sections/section.ts";
import { touchedKeys } from "./touched.ts";

export class SectionReader<Entry> {
  readonly #section: Section<Entry>;
  readonly #root: Y.Map<unknown>;
  readonly #readings = new Map<string, Reading<Entry>>();
  readonly #stale = new Set<string>();

  constructor(doc: Y.Doc, section: Section<Entry>) {
    this.#section = section;
    this.#root = rootMap(doc, section.root);
    if (section.layout === "record") this.#read(section.name);
    else for (const key of this.#root.keys()) this.#read(key);
  }

  /** Everything that can be shown, in no particular order. */
  entries(): Entry[] {
    return [...this.#readings.values()].flatMap(({ entry }) => (entry === null ? [] : [entry]));
  }

  broken(): Broken[] {
    const section = this.#section.name;
    return [...this.#readings].flatMap(([id, { faults }]) =>
      faults.map(({ field, rule }) => ({ section, id, field, rule })),
    );
  }

  /** Notes what changes from now on; `onChange` is called inside the transaction. Returns the way to stop. */
  watch(onChange: () => void): () => void {
    const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const { layout, name } = this.#section;
      for (const key of layout === "record" ? [name] : touchedKeys(this.#root, events)) this.#stale.add(key);
      onChange();
    };
    this.#root.observeDeep(note);
    return () => this.#root.unobserveDeep(note);
  }

  readStale(): void {
    for (const key of this.#stale) this.#read(key);
    this.#stale.clear();
  }

  #read(key: string): void {
    const isRecord = this.#section.layout === "record";
    const raw = isRecord ? this.#root : this.#root.get(key);
    if (raw === undefined && !isRecord) this.#readings.delete(key);
    else this.#readings.set(key, this.#section.read(key, raw));
  }
}
