/** The lines between tabs of one browser: devices that share a disk are tabs of one. */
import type { TabLine } from "../tab-line.ts";

interface End {
  readonly disk: IDBFactory | undefined;
  readonly name: string;
  readonly heard: () => void;
}

export class TabLines {
  readonly #ends = new Set<End>();

  open(end: End): TabLine {
    this.#ends.add(end);
    const others = () => [...this.#ends].filter((other) => other !== end && other.disk === end.disk);
    return {
      tell: () => {
        for (const other of others()) if (other.name === end.name) queueMicrotask(other.heard);
      },
      close: () => this.#ends.delete(end),
    };
  }
}
