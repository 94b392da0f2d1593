/** Lists that are too long to be in memory at once. */

/** What can be gone through as often as one likes, in its order. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
}

/** A list of which each entry is made anew whenever it is asked for. */
export class OnDemand<T> implements Listed<T> {
  readonly length: number;
  readonly #each: () => Iterable<T>;

  constructor(length: number, each: () => Iterable<T>) {
    this.length = length;
    this.#each = each;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#each()[Symbol.iterator]();
  }

  /** In JSON it is a list like any other. */
  toJSON(): T[] {
    return [...this];
  }
}
