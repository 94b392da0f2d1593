/**
 * Sets of keys of 16 bytes, such as ULIDs. A store has as many ids as it has records: a Set of texts would take a hundred bytes for each, this
 * takes about 27, outside of what the garbage collector moves. It can tell them in order, and so be written to a file and merged with one.
 */
import { hash } from 'node:crypto';

/** How many words of 32 bits a key has. */
export const keyWords = 4;

/** A key as four words, the first the highest. Its first word is evenly spread. */
export type Key = Uint32Array;

const shardCount = 256;
const firstHomes = 8;

/**
 * Open addressing that keeps the order: every key stands at its home, which grows with the key, or behind it, and no smaller key stands behind a
 * larger one. A slot of zeros is free. There are many small tables, one for each first byte, so that one that grows is never large.
 */
export class KeySet {
  readonly #shards: Shard[] = Array.from({ length: shardCount }, () => new Shard(firstHomes));
  #size = 0;
  /** The one key that looks like a free slot. */
  #zero = false;

  get size(): number {
    return this.#size;
  }

  /** Adds a key; false when it is there already. */
  add(key: Key): boolean {
    const added = isZero(key) ? !this.#zero : this.#insert(key);
    if (isZero(key)) this.#zero = true;
    if (added) this.#size += 1;
    return added;
  }

  #insert(key: Key): boolean {
    const at = (key[0] as number) >>> 24;
    for (;;) {
      const shard = this.#shards[at] as Shard;
      const outcome = shard.insert(key);
      if (outcome !== 'full') return outcome === 'added';
      this.#shards[at] = shard.grown();
    }
  }

  /** All keys in their order. What is given is overwritten when the next one is asked for. */
  *inOrder(): Generator<Key> {
    if (this.#zero) yield new Uint32Array(keyWords);
    for (const shard of this.#shards) yield* shard.inOrder();
  }
}

/** What came by once, and is not to come again: keys that were seen before the walk, where they are known, and those that it added. */
export class Seen {
  readonly added = new KeySet();
  /** What knows of those before. */
  readonly #before: { has(key: Key): boolean } | undefined;

  constructor(before?: { has(key: Key): boolean }) {
    this.#before = before;
  }

  /** Whether what was there before the walk is known. */
  get isWhole(): boolean {
    return this.#before !== undefined;
  }

  /** Adds a key; false when it has been seen already. */
  add(key: Key): boolean {
    return this.#before?.has(key) !== true && this.added.add(key);
  }
}

class Shard {
  readonly #homes: number;
  readonly #slots: Uint32Array;
  #size = 0;

  constructor(homes: number) {
    this.#homes = homes;
    // behind the last home there is room for what is pushed away from it
    this.#slots = new Uint32Array(keyWords * (homes + (homes >> 3) + 8));
  }

  insert(key: Key): 'added' | 'known' | 'full' {
    const slots = this.#slots;
    if (this.#size * 4 >= this.#homes * 3) return 'full';
    let at = this.#homeOf(key);
    for (; at < slots.length && !isFree(slots, at); at += keyWords) {
      const order = compareKeys(slots, at, key, 0);
      if (order === 0) return 'known';
      if (order > 0) break;
    }
    let free = at;
    while (free < slots.length && !isFree(slots, free)) free += keyWords;
    if (free === slots.length) return 'full';
    slots.copyWithin(at + keyWords, at, free);
    slots.set(key, at);
    this.#size += 1;
    return 'added';
  }

  grown(): Shard {
    let homes = this.#homes;
    for (;;) {
      homes = Math.ceil(homes * 1.25);
      const larger = new Shard(homes);
      if (larger.#takeAll(this)) return larger;
    }
  }

  #takeAll(other: Shard): boolean {
    for (const key of other.inOrder()) if (this.insert(key) !== 'added') return false;
    return true;
  }

  *inOrder(): Generator<Key> {
    const key = new Uint32Array(keyWords);
    for (let at = 0; at < this.#slots.length; at += keyWords) {
      if (isFree(this.#slots, at)) continue;
      key.set(this.#slots.subarray(at, at + keyWords));
      yield key;
    }
  }

  // the first byte is the same in all of the shard: the next ones tell where a key belongs
  #homeOf(key: Key): number {
    const [first = 0, second = 0] = key;
    const rest = ((first << 8) | (second >>> 24)) >>> 0;
    return Math.floor((rest / 2 ** 32) * this.#homes) * keyWords;
  }
}

const isZero = (key: Key): boolean => key[0] === 0 && isFree(key, 0);

const isFree = (words: Uint32Array, at: number): boolean => words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;

/** Below, at or above 0, as the one key stands before, at or behind the other. */
export function compareKeys(one: Uint32Array, at: number, other: Uint32Array, otherAt: number): number {
  for (let word = 0; word < keyWords; word += 1) {
    const difference = (one[at + word] as number) - (other[otherAt + word] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const values = new Uint8Array(128);
for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;

/**
 * The key of a ULID; another ULID has another key. A ULID is 26 digits of five bits, of which the two highest bits are always 0. It begins with
 * the time and ends at random: the order of the words is turned round, and the last one spread, since it may count.
 */
export function ulidKey(id: string): Key {
  const words = new Uint32Array(keyWords);
  for (let at = 0; at < 26; at += 1) {
    const value = values[id.charCodeAt(at)] ?? 0;
    const bit = (25 - at) * 5;
    const word = bit >> 5;
    const shift = bit & 31;
    words[word] = (words[word] as number) | (value << shift);
    if (shift > 27 && word < 3) words[word + 1] = (words[word + 1] as number) | (value >>> (32 - shift));
  }
  // an odd factor loses nothing: two words that differ still do
  words[0] = Math.imul(words[0] as number, 0x9e3779b1);
  return words;
}

/** The key of any text: half of its SHA-256. */
export function textKey(text: string): Key {
  const bytes = hash('sha256', text, 'buffer');
  return Uint32Array.from({ length: keyWords }, (_, word) => bytes.readUInt32BE(word * 4));
}
