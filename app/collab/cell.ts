/** One value that React can watch: the live session writes it, hooks read it, nobody polls. */

export class Cell<T> {
  readonly initial: T;
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(initial: T) {
    this.initial = initial;
    this.#value = initial;
  }

  /** The same identity until `set` brings another value, as `useSyncExternalStore` asks. */
  readonly get = (): T => this.#value;

  /** What the server rendered: the first client render must equal it. */
  readonly getInitial = (): T => this.initial;

  readonly set = (value: T): void => {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    // A copy: who stops listening in the middle is still told this once, who begins is not.
    for (const listener of Array.from(this.#listeners)) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
