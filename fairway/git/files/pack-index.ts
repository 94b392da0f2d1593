/**
 * The index of a pack: where in the pack an object begins, by its id. Of an index that may list millions of objects only those are read whose ids
 * begin with the same byte as one that is asked for, and these are kept. Source: gitformat-pack(5).
 */
import type { Bytes } from './file-bytes.ts';

const magic = 0xff744f63;
const fanoutBytes = 256 * 4;

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
    const shelf = this.#shelfOf(id[0] as number);
    let low = 0;
    let high = shelf.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#placeOf(middle);
      const order = shelf.ids.compare(id, 0, this.#idBytes, at, at + this.#idBytes);
      if (order === 0) return this.#offsetOf(shelf, middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** Every id that begins with these digits, two or more. */
  findPrefix(prefix: string): string[] {
    const shelf = this.#shelfOf(Number.parseInt(prefix.slice(0, 2), 16));
    return Array.from({ length: shelf.count }, (_, number) => this.#idAt(shelf, number)).filter((id) => id.startsWith(prefix));
  }

  #shelfOf(first: number): Shelf {
    const known = this.#shelves[first];
    if (known !== undefined) return known;
    const from = first === 0 ? 0 : this.#fanout.readUInt32BE((first - 1) * 4);
    const count = this.#fanout.readUInt32BE(first * 4) - from;
    if (count < 0 || from + count > this.size) throw new Error('its index is damaged');
    const ids = this.#bytes.read(this.#ids + from * this.#stride, count * this.#stride);
    const offsets = this.#version === 1 ? Buffer.alloc(0) : this.#bytes.read(this.#offsets + from * 4, count * 4);
    const shelf = { count, ids, offsets };
    this.#shelves[first] = shelf;
    return shelf;
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

  #offsetOf({ ids, offsets }: Shelf, number: number): number {
    if (this.#version === 1) return ids.readUInt32BE(number * this.#stride);
    const offset = offsets.readUInt32BE(number * 4);
    if (offset < 0x80000000) return offset;
    // beyond two gigabytes: the number of a place in the table of long offsets
    return Number(this.#bytes.read(this.#offsets + this.size * 4 + (offset - 0x80000000) * 8, 8).readBigUInt64BE());
  }
}
