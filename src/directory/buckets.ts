/** Lists by key, filled once. */
export class Buckets<T> {
  readonly #lists = new Map<string, T[]>();

  /** Adds an item under a key. */
  add(key: string, item: T): void {
    const list = this.#lists.get(key);
    if (list) list.push(item);
    else this.#lists.set(key, [item]);
  }

  /** Items under a key in the order they were added; empty when there is none. */
  get(key: string): readonly T[] {
    return this.#lists.get(key) ?? [];
  }

  /** Whether anything stands under a key. */
  has(key: string): boolean {
    return this.#lists.has(key);
  }

  /** All keys, in the order they were first used. */
  keys(): readonly string[] {
    return [...this.#lists.keys()];
  }
}
