/**
 * A pack: objects one after the other, many of them as what differs from another. Only what is asked for is read, since a pack may be larger
 * than memory. Source: gitformat-pack(5).
 */
import { inflateSync } from 'node:zlib';
import { FileBytes } from './file-bytes.ts';
import { PackIndex } from './pack-index.ts';

export interface RawObject {
  readonly type: string;
  readonly content: Buffer;
}

const types = ['', 'commit', 'tree', 'blob', 'tag', '', 'offset delta', 'id delta'] as const;
/** What is looked at first of an object: most are smaller than that. */
const windowBytes = 4096;
/** What is read at once: objects that are asked for one after the other lie near each other. */
const blockBytes = 128 * 1024;
/** As many looks as one command takes, which asks for a few objects here and there: for these blocks do not pay. */
const fewLooks = 64;
const keptBlocks = 32;

interface Entry {
  readonly type: (typeof types)[number];
  readonly data: Buffer;
  /** Where the object lies that a delta starts from. */
  readonly base: number | undefined;
}

export class Pack {
  readonly #bytes: FileBytes;
  readonly #indexBytes: FileBytes;
  readonly #bases: Bases;
  /** Tells the objects of this pack from those of others among the bases. */
  readonly #number: number;
  #index: PackIndex | undefined;
  /** As long as the ids that are asked for: 20 for SHA-1, 32 for SHA-256. */
  #idBytes = 20;
  readonly #blocks = new Map<number, Buffer>();
  #looks = 0;

  /** `file` without its ending. Nothing is read before something is asked for. */
  constructor(file: string, bases: Bases) {
    this.#bytes = new FileBytes(`${file}.pack`);
    this.#indexBytes = new FileBytes(`${file}.idx`);
    this.#bases = bases;
    this.#number = bases.nextPack();
  }

  get index(): PackIndex {
    this.#index ??= new PackIndex(this.#indexBytes, this.#idBytes);
    return this.#index;
  }

  /** The object; undefined when the pack does not hold it. Throws when it cannot be read, ENOENT when the pack is gone. */
  read(id: Buffer): RawObject | undefined {
    this.#idBytes = id.length;
    const offset = this.index.find(id);
    return offset === undefined ? undefined : this.#readAt(offset);
  }

  /** Frees the files. They are opened again when something is asked for. */
  close(): void {
    this.#bytes.close();
    this.#indexBytes.close();
    this.#blocks.clear();
  }

  #readAt(offset: number): RawObject {
    const deltas: { readonly at: number; readonly delta: Buffer }[] = [];
    let at = offset;
    let object = this.#bases.get(this.#number, at);
    while (object === undefined) {
      const { type, data, base } = this.#entryAt(at);
      if (base === undefined) {
        object = { type, content: data };
        if (deltas.length > 0) this.#bases.keep(this.#number, at, object);
      } else {
        deltas.push({ at, delta: data });
        at = base;
        object = this.#bases.get(this.#number, at);
      }
    }
    for (const { at: place, delta } of deltas.reverse()) {
      object = { type: object.type, content: applyDelta(object.content, delta) };
      this.#bases.keep(this.#number, place, object);
    }
    return object;
  }

  #entryAt(offset: number): Entry {
    const head = this.#windowAt(offset);
    const cursor = { at: 0 };
    const first = byteAt(head, cursor);
    const size = readSize(head, cursor, first);
    const type = types[(first >> 4) & 7] as Entry['type'];
    const base = this.#baseOf(type, offset, head, cursor);
    return { type, base, data: this.#inflate(offset, cursor.at, size, head) };
  }

  #baseOf(type: Entry['type'], offset: number, head: Buffer, cursor: Cursor): number | undefined {
    if (type === '') throw new Error('it is of no known type');
    if (type === 'offset delta') return offset - readDistance(head, cursor);
    if (type !== 'id delta') return undefined;
    const id = head.subarray(cursor.at, cursor.at + this.#idBytes);
    cursor.at += this.#idBytes;
    const base = this.index.find(id);
    if (base === undefined) throw new Error(`it starts from ${id.toString('hex')}, which its pack does not hold`);
    return base;
  }

  #inflate(offset: number, from: number, size: number, head: Buffer): Buffer {
    // no compressor makes data longer than this
    const bound = size + ((size + 7) >> 3) + ((size + 63) >> 6) + 64;
    const packed = from + bound <= head.length ? head.subarray(from) : this.#bytes.read(offset + from, bound);
    const data = inflateSync(packed, { chunkSize: Math.max(64, size + 1) });
    if (data.length !== size) throw new Error(`it is ${data.length} bytes long and should be ${size}`);
    return data;
  }

  /** The first bytes of what begins there. */
  #windowAt(offset: number): Buffer {
    this.#looks += 1;
    if (this.#looks <= fewLooks) return this.#bytes.read(offset, windowBytes);
    const start = offset - (offset % blockBytes);
    let block = this.#blocks.get(start);
    if (block === undefined) {
      // one window longer than the step from block to block: what begins in a block is looked at without the next
      block = this.#bytes.read(start, blockBytes + windowBytes);
      if (this.#blocks.size >= keptBlocks) this.#blocks.clear();
      this.#blocks.set(start, block);
    }
    return block.subarray(offset - start, offset - start + windowBytes);
  }
}

interface Cursor {
  at: number;
}

function byteAt(bytes: Buffer, cursor: Cursor): number {
  const byte = bytes[cursor.at];
  if (byte === undefined) throw new Error('it is cut off');
  cursor.at += 1;
  return byte;
}

/** The size of an object: four bits of the first byte, then seven of each that follows, the lowest first. */
function readSize(bytes: Buffer, cursor: Cursor, first: number): number {
  let size = first & 15;
  let scale = 16;
  for (let byte = first; byte >= 0x80; scale *= 128) {
    byte = byteAt(bytes, cursor);
    size += (byte & 0x7f) * scale;
  }
  return size;
}

/** How far back the base of a delta lies: seven bits of each byte, the highest first, no value written in two ways. */
function readDistance(bytes: Buffer, cursor: Cursor): number {
  let byte = byteAt(bytes, cursor);
  let distance = byte & 0x7f;
  while (byte >= 0x80) {
    byte = byteAt(bytes, cursor);
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  return distance;
}

/** A size inside of a delta: seven bits of each byte, the lowest first. */
function readDeltaSize(delta: Buffer, cursor: Cursor): number {
  let size = 0;
  let scale = 1;
  for (let byte = 0x80; byte >= 0x80; scale *= 128) {
    byte = byteAt(delta, cursor);
    size += (byte & 0x7f) * scale;
  }
  return size;
}

/** What a delta makes of its base: pieces copied from it, and pieces that the delta brings. */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  const cursor = { at: 0 };
  if (readDeltaSize(delta, cursor) !== base.length) throw new Error('a delta does not fit its base');
  const size = readDeltaSize(delta, cursor);
  const target = Buffer.allocUnsafe(size);
  let filled = 0;
  while (cursor.at < delta.length) {
    const operation = byteAt(delta, cursor);
    const piece = operation >= 0x80 ? copied(base, delta, cursor, operation) : inserted(delta, cursor, operation);
    if (piece.length === 0 || filled + piece.length > size) throw new Error('a delta is damaged');
    piece.copy(target, filled);
    filled += piece.length;
  }
  if (filled !== size) throw new Error('a delta is cut off');
  return target;
}

/** A piece of the base. The low four bits say which bytes of its offset follow, the next three which of its length. */
function copied(base: Buffer, delta: Buffer, cursor: Cursor, operation: number): Buffer {
  let offset = 0;
  let length = 0;
  for (let bit = 0; bit < 4; bit += 1) if (operation & (1 << bit)) offset += byteAt(delta, cursor) * 2 ** (8 * bit);
  for (let bit = 0; bit < 3; bit += 1) if (operation & (0x10 << bit)) length += byteAt(delta, cursor) * 2 ** (8 * bit);
  const end = offset + (length === 0 ? 0x10000 : length);
  if (end > base.length) throw new Error('a delta reaches beyond its base');
  return base.subarray(offset, end);
}

function inserted(delta: Buffer, cursor: Cursor, length: number): Buffer {
  const piece = delta.subarray(cursor.at, cursor.at + length);
  cursor.at += length;
  return piece.length === length ? piece : Buffer.alloc(0);
}

/**
 * Objects that deltas start from, the last ones that were needed, of as many packs as there are: those of this generation, and of the one
 * before it for as long as it takes to fill this one.
 */
export class Bases {
  readonly #limit: number;
  #young = new Map<number, RawObject>();
  #old = new Map<number, RawObject>();
  #bytes = 0;
  #packs = 0;

  /** `limit` in bytes, of one generation. */
  constructor(limit = 16 * 1024 * 1024) {
    this.#limit = limit;
  }

  nextPack(): number {
    this.#packs += 1;
    return this.#packs;
  }

  get(pack: number, offset: number): RawObject | undefined {
    const key = keyOf(pack, offset);
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.#keep(key, old);
    return old;
  }

  keep(pack: number, offset: number, object: RawObject): void {
    this.#keep(keyOf(pack, offset), object);
  }

  #keep(key: number, object: RawObject): void {
    if (object.content.length > this.#limit / 4) return;
    this.#young.set(key, object);
    this.#bytes += object.content.length;
    if (this.#bytes < this.#limit) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#bytes = 0;
  }
}

/** One number for both: packs of up to a terabyte, and thousands of them. */
const keyOf = (pack: number, offset: number): number => pack * 2 ** 40 + offset;
