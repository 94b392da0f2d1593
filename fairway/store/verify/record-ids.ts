/**
 * A set of ULIDs. A store has as many as it has records: a Set of texts would take a hundred bytes for each, this takes 32 or less. Open
 * addressing over 128 bits in four words; a slot of zeros is free, and the one ULID of zeros is kept aside.
 */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const values = new Uint8Array(128);
for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;

export class RecordIds {
  #slots = new Uint32Array(4 * 1024);
  #size = 0;
  #zero = false;

  /** Adds an id; false when it is there already. */
  add(id: string): boolean {
    const words = parseUlid(id);
    if (words.every((word) => word === 0)) {
      const fresh = !this.#zero;
      this.#zero = true;
      return fresh;
    }
    const added = insert(this.#slots, words);
    if (added) this.#size += 1;
    if (this.#size * 8 > this.#slots.length) this.#grow();
    return added;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 4) {
      const words = this.#slots.subarray(at, at + 4);
      if (words.some((word) => word !== 0)) insert(larger, words);
    }
    this.#slots = larger;
  }
}

function insert(slots: Uint32Array, words: Uint32Array): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = words;
  const mask = slots.length / 4 - 1;
  // the last words are random, the first ones the time
  let at = (Math.imul(d ^ Math.imul(c, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ a, 0xc2b2ae35) >>> 0) & mask;
  for (;;) {
    const slot = at * 4;
    if (slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c && slots[slot + 3] === d) return false;
    if (slots[slot] === 0 && slots[slot + 1] === 0 && slots[slot + 2] === 0 && slots[slot + 3] === 0) {
      slots.set(words, slot);
      return true;
    }
    at = (at + 1) & mask;
  }
}

/** 26 digits of five bits as four words; the two highest bits are always 0. */
function parseUlid(id: string): Uint32Array {
  const words = new Uint32Array(4);
  for (let at = 0; at < 26; at += 1) {
    const value = values[id.charCodeAt(at)] ?? 0;
    const bit = (25 - at) * 5;
    const word = 3 - (bit >> 5);
    const shift = bit & 31;
    words[word] = ((words[word] as number) | (value << shift)) >>> 0;
    if (shift > 27 && word > 0) words[word - 1] = ((words[word - 1] as number) | (value >>> (32 - shift))) >>> 0;
  }
  return words;
}
