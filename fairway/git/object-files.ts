/**
 * Objects straight from git's own files, in process: a loose object is a compressed file, a pack is an index and a file of compressed objects and
 * differences. To start git takes longer than to read a dozen objects this way. What is not found here may be elsewhere (in an alternate, with a
 * promisor, or packed a moment ago): git itself is asked then. Source: git's gitformat-pack and gitformat-loose.
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A pack that is open for reading. */
interface Pack {
  readonly name: string;
  readonly index: number;
  readonly data: number;
  /** How many objects have an id that begins with a byte no higher than the place. */
  readonly fanout: readonly number[];
  readonly count: number;
}

/** An object as it is taken out of a pack; its id is known to whoever asked. */
interface Entry {
  readonly type: string;
  readonly content: Buffer;
}

const types = ['', 'commit', 'tree', 'blob', 'tag'] as const;
const ofsDelta = 6;
const refDelta = 7;

/** An object may be as large as this to be read here, in bytes: larger ones git reads piece by piece. */
const largest = 8 << 20;

/** A chain of differences as long as this is none that git writes. */
const deepest = 4096;

export class ObjectFiles {
  readonly #directory: string;
  #packs: Pack[] | undefined;
  /** Commits and trees that were read: paths lead through the same ones again and again. */
  readonly #known = new Map<string, GitObject>();

  constructor(commonDir: string) {
    this.#directory = join(commonDir, 'objects');
  }

  /**
   * The object of an id; undefined where these files do not hold it, or hold it in a form that is left to git. What is nowhere may have been packed,
   * or taken out of a pack, while it was looked for: packs that came meanwhile are looked at once more before git is asked.
   */
  read(id: string): GitObject | undefined {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const found = this.#find(id) ?? (this.#openNewPacks() ? this.#find(id) : undefined);
    const object = found && { id, ...found };
    if (object !== undefined && object.type !== 'blob') this.#known.set(id, object);
    return object;
  }

  #find(id: string): Entry | undefined {
    try {
      return this.#readLoose(id) ?? this.#readPacked(id);
    } catch (error) {
      // A file that went away, or is damaged: git tells which, and finds the object where it is now.
      if (isTrouble(error)) return undefined;
      throw error;
    }
  }

  /** Opens packs that are not open yet; whether there are any. Packs that are gone stay open: what they hold is as good as ever. */
  #openNewPacks(): boolean {
    const open = this.#packs ?? [];
    const fresh = openPacks(
      join(this.#directory, 'pack'),
      open.map(({ name }) => name),
    );
    this.#packs = [...fresh, ...open];
    return fresh.length > 0;
  }

  close(): void {
    for (const { index, data } of this.#packs ?? []) {
      closeSync(index);
      closeSync(data);
    }
    this.#packs = undefined;
  }

  #readLoose(id: string): Entry | undefined {
    const bytes = readIfThere(join(this.#directory, id.slice(0, 2), id.slice(2)));
    if (bytes === undefined) return undefined;
    const whole = inflateSync(bytes, { maxOutputLength: largest });
    const end = whole.indexOf(0);
    const [type = '', size] = whole.toString('latin1', 0, end).split(' ');
    const content = whole.subarray(end + 1);
    return content.length === Number(size) ? { type, content } : undefined;
  }

  #readPacked(id: string): Entry | undefined {
    this.#packs ??= openPacks(join(this.#directory, 'pack'));
    const key = Buffer.from(id, 'hex');
    for (const [place, pack] of this.#packs.entries()) {
      const offset = findOffset(pack, key);
      if (offset === undefined) continue;
      // What is read next is most likely in the same pack.
      if (place > 0) this.#packs = [pack, ...this.#packs.filter((other) => other !== pack)];
      return this.#readEntry(pack, offset, key.length);
    }
    return undefined;
  }

  /** The object at a place of a pack, put together from the differences it is kept as. */
  #readEntry(pack: Pack, start: number, idBytes: number): Entry | undefined {
    const deltas: Buffer[] = [];
    for (let offset = start; deltas.length < deepest; ) {
      const head = readAt(pack.data, offset, 64);
      const { kind, size, length } = readHeader(head);
      if (size > largest) return undefined;
      if (kind === ofsDelta) {
        const base = readDistance(head, length);
        deltas.push(inflateAt(pack.data, offset + base.end, size));
        offset -= base.distance;
      } else if (kind === refDelta) {
        deltas.push(inflateAt(pack.data, offset + length + idBytes, size));
        const base = this.read(head.toString('hex', length, length + idBytes));
        return base && { type: base.type, content: deltas.reduceRight(applyDelta, base.content) };
      } else {
        const type = types[kind];
        return type ? { type, content: deltas.reduceRight(applyDelta, inflateAt(pack.data, offset + length, size)) } : undefined;
      }
    }
    return undefined;
  }
}

/** Every pack with an index of version 2, but for those that are known; others are left to git, and so is one that goes away just now. */
function openPacks(directory: string, known: readonly string[] = []): Pack[] {
  return namesIn(directory)
    .filter((name) => name.endsWith('.idx') && !known.includes(name))
    .flatMap((name) => openPack(directory, name) ?? []);
}

function openPack(directory: string, name: string): Pack | undefined {
  const open: number[] = [];
  const openFile = (file: string): number => {
    const descriptor = openSync(join(directory, file), 'r');
    open.push(descriptor);
    return descriptor;
  };
  const giveUp = () => {
    for (const descriptor of open) closeSync(descriptor);
    return undefined;
  };
  try {
    const index = openFile(name);
    const head = readAt(index, 0, namesStart);
    if (head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2) return giveUp();
    const fanout = Array.from({ length: 256 }, (_, byte) => head.readUInt32BE(8 + byte * 4));
    return { name, index, data: openFile(name.replace(/idx$/, 'pack')), fanout, count: fanout[255] as number };
  } catch (error) {
    giveUp();
    if (isTrouble(error)) return undefined;
    throw error;
  }
}

const namesStart = 8 + 256 * 4;

/** Where a pack holds an object; undefined when it does not. The index lists ids in order, then checksums, then places. */
function findOffset({ index, fanout, count }: Pack, key: Buffer): number | undefined {
  const first = key[0] as number;
  const from = first === 0 ? 0 : (fanout[first - 1] as number);
  const to = fanout[first] as number;
  const at = findIn(index, from, to, key);
  if (at === undefined) return undefined;
  const places = namesStart + count * (key.length + 4);
  const place = readAt(index, places + at * 4, 4).readUInt32BE();
  if (place < 0x80000000) return place;
  return Number(readAt(index, places + count * 4 + (place - 0x80000000) * 8, 8).readBigUInt64BE());
}

/** How many ids are read around the place where one should stand. */
const windowSize = 1024;

/** The place of an id among those from one place to another. Ids are spread evenly: it is near where its next bytes say. */
function findIn(index: number, from: number, to: number, key: Buffer): number | undefined {
  const guess = from + Math.floor(((to - from) * key.readUInt32BE(1)) / 2 ** 32);
  const start = Math.max(from, guess - windowSize / 2);
  const end = Math.min(to, guess + windowSize / 2);
  const ids = readAt(index, namesStart + start * key.length, (end - start) * key.length);
  const before = start > from && ids.compare(key, 0, key.length, 0, key.length) > 0;
  const behind = end < to && ids.compare(key, 0, key.length, ids.length - key.length) < 0;
  if (before || behind) return searchIds(readAt(index, namesStart + from * key.length, (to - from) * key.length), key, from);
  return searchIds(ids, key, start);
}

function searchIds(ids: Buffer, key: Buffer, first: number): number | undefined {
  let low = 0;
  let high = ids.length / key.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = ids.compare(key, 0, key.length, middle * key.length, (middle + 1) * key.length);
    if (order === 0) return first + middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The head of an entry: three bits of kind, then the size in as many bytes as it takes, the lowest first. */
function readHeader(bytes: Buffer): { readonly kind: number; readonly size: number; readonly length: number } {
  let byte = bytes[0] as number;
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  let length = 1;
  for (let scale = 16; byte & 0x80; scale *= 128) {
    byte = bytes[length++] as number;
    size += (byte & 0x7f) * scale;
  }
  return { kind, size, length };
}

/** How far in front of an entry its base stands. */
function readDistance(bytes: Buffer, start: number): { readonly distance: number; readonly end: number } {
  let at = start;
  let byte = bytes[at++] as number;
  let distance = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes[at++] as number;
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  return { distance, end: at };
}

/** An object made from another one by copying parts of it and inserting new bytes between them. */
function applyDelta(base: Buffer, delta: Buffer): Buffer {
  const from = readSize(delta, 0);
  const to = readSize(delta, from.end);
  if (from.size !== base.length) throw new DamagedPack('a difference does not fit its base');
  const made = Buffer.allocUnsafe(to.size);
  let filled = 0;
  for (let at = to.end; at < delta.length; ) {
    const code = delta[at++] as number;
    if (code & 0x80) {
      let offset = 0;
      let size = 0;
      for (let byte = 0; byte < 4; byte++) if (code & (1 << byte)) offset += (delta[at++] as number) * 2 ** (8 * byte);
      for (let byte = 0; byte < 3; byte++) if (code & (16 << byte)) size += (delta[at++] as number) << (8 * byte);
      filled += base.copy(made, filled, offset, offset + (size || 0x10000));
    } else {
      filled += delta.copy(made, filled, at, at + code);
      at += code;
    }
  }
  if (filled !== made.length) throw new DamagedPack('a difference makes less than it says');
  return made;
}

function readSize(bytes: Buffer, start: number): { readonly size: number; readonly end: number } {
  let size = 0;
  let at = start;
  let byte = 0x80;
  for (let scale = 1; byte & 0x80; scale *= 128) {
    byte = bytes[at++] as number;
    size += (byte & 0x7f) * scale;
  }
  return { size, end: at };
}

/** The compressed bytes at a place. How many these are is not written anywhere: what does not shrink grows by less than this. */
function inflateAt(file: number, start: number, size: number): Buffer {
  const content = inflateSync(readAt(file, start, size + (size >> 3) + 128), { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size) throw new DamagedPack('an entry is not as long as it says');
  return content;
}

class DamagedPack extends Error {}

// What the system, zlib and buffers throw has a code; what has none is a mistake of ours.
const isTrouble = (error: unknown): boolean => error instanceof DamagedPack || (error as NodeJS.ErrnoException).code !== undefined;

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, position));
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return []; // what is in the way of git too is told by git
  }
}
