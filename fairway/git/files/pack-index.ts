/**
 * The index of a pack: where in the pack an object begins, by its id. Of an index that may list millions of objects only what is needed is read: for
 * the first few questions the ids about the place where one should be, since ids are spread evenly, later all that begin with the same byte, and
 * these are kept. Source: gitformat-pack(5).
 */
import type { Bytes } from './file-bytes.ts';

const magic = 0xff744f63;
const fanoutBytes = 256 * 4;

/** As many questions as one command asks: for these it does not pay to read more than the answer. */
const fewQuestions = 16;

/** The objects whose ids begin with one byte. */
interface Shelf {
  readonly count: number;
  /** In the old version each id stands behind its offset. */
  readonly ids: Buffer;
  /** Empty in the old version. */
  readonly offsets: Buffer;
}

export class PackIndex {
  readonly #bytes: Bytes;
  readonly #fanout: Buffer;
  readonly #idBytes: number;
  /** Where the ids begin. */
  readonly #ids: number;
  /** From one id to the next. */
  readonly #stride: number;
  readonly #version: number;
  readonly #shelves: (Shelf | undefined)[] = [];
  #asked = 0;
  readonly size: number;

  /** `idBytes` is 20 for SHA-1 and 32 for SHA-256. Throws when the bytes are no index of a version that is known. */
  constructor(bytes: Bytes, idBytes = 20) {
    this.#bytes = bytes;
    this.#idBytes = idBytes;
    const head = bytes.read(0, 8 + fanoutBytes);
    this.#version = head.length >= 8 && head.readUInt32BE(0) === magic ? head.readUInt32BE(4) : 1;
    if (this.#version > 2) throw new Error(`its index is of version ${this.#version}, which is not known`);
    const start = this.#version === 1 ? 0 : 8;
    this.#fanout = head.subarray(start, start + fanoutBytes);
    if (this.#fanout.length < fanoutBytes) throw new Error('its index is cut off');
    this.size = this.#fanout.readUInt32BE(fanoutBytes - 4);
    this.#ids = start + fanoutBytes;
    this.#stride = this.#version === 1 ? idBytes + 4 : idBytes;
    if (bytes.length < this.#ids + this.size * (idBytes + (this.#version === 1 ? 4 : 8))) throw new Error('its index is cut off');
  }

  /** Where the object begins in the pack; undefined when the pack does not hold it. */
  find(id: Buffer): number | undefined {
    const first = id[0] as number;
    this.#asked += 1;
    if (this.#asked <= fewQuestions && this.#shelves[first] === undefined) return this.#findNear(id);
    const shelf = this.#shelfOf(first);
    const found = this.#search(shelf.ids, 0, shelf.count, id);
    return found < 0 ? undefined : this.#offsetOf(shelf.ids, shelf.offsets, found);
  }

  /** Reads some ids about the place where it should be, and again nearer to it, until it is among them or cannot be. */
  #findNear(id: Buffer): number | undefined {
    let [low, high] = this.#rangeOf(id[0] as number);
    // the part of the range that should lie in front of it, and as many ids as chance may put between there and its place
    const share = id.readUInt32BE(1) / 2 ** 32;
    const spread = Math.ceil(2 * Math.sqrt(high - low));
    for (let guess = low + Math.floor((high - low) * share); low < high; guess = (low + high) >>> 1) {
      const from = Math.max(low, guess - spread);
      const to = Math.min(high, guess + spread + 1);
      const ids = this.#bytes.read(this.#ids + from * this.#stride, (to - from) * this.#stride);
      const found = this.#search(ids, 0, to - from, id);
      if (found >= 0) return this.#offsetOf(ids, this.#offsetsOf(from + found, 1), found, 0);
      const place = -1 - found;
      // between two that were read there is nothing else
      if (place > 0 && place < to - from) return undefined;
      if (place === 0) high = from;
      else low = to;
    }
    return undefined;
  }

  /** The number of an id among others; where there is none, -1 less the number that it would have. */
  #search(ids: Buffer, from: number, to: number, id: Buffer): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#placeOf(middle);
      const order = ids.compare(id, 0, this.#idBytes, at, at + this.#idBytes);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return -1 - low;
  }

  /** Every id that begins with these digits, two or more. */
  findPrefix(prefix: string): string[] {
    const shelf = this.#shelfOf(Number.parseInt(prefix.slice(0, 2), 16));
    return Array.from({ length: shelf.count }, (_, number) => this.#idAt(shelf, number)).filter((id) => id.startsWith(prefix));
  }

  #shelfOf(first: number): Shelf {
    const known = this.#shelves[first];
    if (known !== undefined) return known;
    const [from, to] = this.#rangeOf(first);
    const ids = this.#bytes.read(this.#ids + from * this.#stride, (to - from) * this.#stride);
    const shelf = { count: to - from, ids, offsets: this.#offsetsOf(from, to - from) };
    this.#shelves[first] = shelf;
    return shelf;
  }

  /** The numbers of the ids that begin with a byte: the first, and the one behind the last. */
  #rangeOf(first: number): [from: number, to: number] {
    const from = first === 0 ? 0 : this.#fanout.readUInt32BE((first - 1) * 4);
    const to = this.#fanout.readUInt32BE(first * 4);
    if (to < from || to > this.size) throw new Error('its index is damaged');
    return [from, to];
  }

  #offsetsOf(from: number, count: number): Buffer {
    return this.#version === 1 ? Buffer.alloc(0) : this.#bytes.read(this.#offsets + from * 4, count * 4);
  }

  /** Behind the ids stands a checksum of each, then the offsets. */
  get #offsets(): number {
    return this.#ids + this.size * (this.#idBytes + 4);
  }

  #placeOf(number: number): number {
    return number * this.#stride + (this.#stride - this.#idBytes);
  }

  #idAt(shelf: Shelf, number: number): string {
    const at = this.#placeOf(number);
    return shelf.ids.toString('hex', at, at + this.#idBytes);
  }

  /** `number` is that of its id among these, `among` that of its offset among those. */
  #offsetOf(ids: Buffer, offsets: Buffer, number: number, among = number): number {
    if (this.#version === 1) return ids.readUInt32BE(number * this.#stride);
    const offset = offsets.readUInt32BE(among * 4);
    if (offset < 0x80000000) return offset;
    // beyond two gigabytes: the number of a place in the table of long offsets
    return Number(this.#bytes.read(this.#offsets + this.size * 4 + (offset - 0x80000000) * 8, 8).readBigUInt64BE());
  }
}
