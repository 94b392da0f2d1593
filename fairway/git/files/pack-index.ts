/** The index of a pack: where in the pack an object begins, by its id. Read whole, and searched where it lies. Source: gitformat-pack(5). */
import { readFileSync } from 'node:fs';

const magic = 0xff744f63;
const fanoutBytes = 256 * 4;
const idBytes = 20;

export class PackIndex {
  readonly #bytes: Buffer;
  readonly #fanout: number;
  readonly #ids: number;
  /** From one id to the next. */
  readonly #stride: number;
  readonly #version: number;
  readonly size: number;

  /** Throws when the bytes are no index of a version that is known. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#version = bytes.length >= 8 && bytes.readUInt32BE(0) === magic ? bytes.readUInt32BE(4) : 1;
    if (this.#version > 2) throw new Error(`its index is of version ${this.#version}, which is not known`);
    this.#fanout = this.#version === 1 ? 0 : 8;
    if (bytes.length < this.#fanout + fanoutBytes) throw new Error('its index is cut off');
    this.size = bytes.readUInt32BE(this.#fanout + fanoutBytes - 4);
    // in the old version each id stands behind its offset
    this.#ids = this.#fanout + fanoutBytes + (this.#version === 1 ? 4 : 0);
    this.#stride = this.#version === 1 ? idBytes + 4 : idBytes;
    if (bytes.length < this.#ids + this.size * (idBytes + (this.#version === 1 ? 4 : 8))) throw new Error('its index is cut off');
  }

  static read(file: string): PackIndex {
    return new PackIndex(readFileSync(file));
  }

  /** Where the object begins in the pack; undefined when the pack does not hold it. */
  find(id: Buffer): number | undefined {
    const first = id[0] as number;
    let low = first === 0 ? 0 : this.#bytes.readUInt32BE(this.#fanout + (first - 1) * 4);
    let high = this.#bytes.readUInt32BE(this.#fanout + first * 4);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = this.#ids + middle * this.#stride;
      const order = this.#bytes.compare(id, 0, idBytes, at, at + idBytes);
      if (order === 0) return this.#offsetOf(middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }

  /** Every id that begins with these digits. */
  findPrefix(prefix: string): string[] {
    const found: string[] = [];
    for (let index = this.#firstFrom(prefix); index < this.size; index += 1) {
      const id = this.#idAt(index);
      if (!id.startsWith(prefix)) break;
      found.push(id);
    }
    return found;
  }

  #firstFrom(prefix: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#idAt(middle) < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #idAt(index: number): string {
    const at = this.#ids + index * this.#stride;
    return this.#bytes.toString('hex', at, at + idBytes);
  }

  #offsetOf(index: number): number {
    if (this.#version === 1) return this.#bytes.readUInt32BE(this.#ids - 4 + index * this.#stride);
    const offsets = this.#ids + this.size * (idBytes + 4);
    const offset = this.#bytes.readUInt32BE(offsets + index * 4);
    if (offset < 0x80000000) return offset;
    // beyond two gigabytes: the number of a place in the table of long offsets
    return Number(this.#bytes.readBigUInt64BE(offsets + this.size * 4 + (offset - 0x80000000) * 8));
  }
}
