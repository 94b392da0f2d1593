/**
 * Keys that were seen before, in files beside the mark of what was verified: runs of keys in order, in blocks that each hold their own check. A
 * look-up reads a few blocks, and what is new becomes a run of its own, merged with those that are not much larger: both cost what is new, however
 * much there is. The mark names the runs, and is written last; a run that it does not name is left over.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory } from '../whole-file.ts';
import { compareKeys, type Key, type KeySet, keyWords } from './key-set.ts';

/** A file of keys. */
export interface KeyRun {
  readonly name: string;
  readonly keys: number;
}

/** A run is missing, cut off, or not what was written: what was seen before is not known. */
export class KeysTorn extends Error {}

const keyBytes = keyWords * 4;
const keysInBlock = 255;
const checkBytes = 16;
const blockBytes = keysInBlock * keyBytes + checkBytes;

/** How many blocks of a run are kept as they were read. */
const keptBlocks = 1024;

/** A run is merged with the one before it unless that is this many times as large. */
const ratio = 4;

/** The runs of a mark, open for reading. Any answer may be a `KeysTorn`. */
export class KeyFiles {
  readonly #runs: Run[] = [];

  constructor(directory: string, runs: readonly KeyRun[]) {
    try {
      for (const run of runs) this.#runs.push(new Run(directory, run));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  has(key: Key): boolean {
    return this.#runs.some((run) => run.has(key));
  }

  close(): void {
    for (const run of this.#runs.splice(0)) run.close();
  }
}

class Run {
  readonly #descriptor: number;
  readonly #keys: number;
  readonly #blocks = new Map<number, Uint32Array>();

  constructor(directory: string, { name, keys }: KeyRun) {
    this.#keys = keys;
    try {
      this.#descriptor = openSync(join(directory, name), 'r');
    } catch (error) {
      throw new KeysTorn(name, { cause: error });
    }
    if (fstatSync(this.#descriptor).size === sizeOf(keys)) return;
    this.close();
    throw new KeysTorn(name);
  }

  has(key: Key): boolean {
    let [low, high] = [0, Math.ceil(this.#keys / keysInBlock) - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = this.#block(middle);
      if (compareKeys(key, 0, block, 0) < 0) high = middle - 1;
      else if (compareKeys(key, 0, block, block.length - keyWords) > 0) low = middle + 1;
      else return holds(block, key);
    }
    return false;
  }

  *inOrder(): Generator<Key> {
    for (let number = 0; number * keysInBlock < this.#keys; number += 1) {
      const block = this.#read(number);
      for (let at = 0; at < block.length; at += keyWords) yield block.subarray(at, at + keyWords);
    }
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #block(number: number): Uint32Array {
    const known = this.#blocks.get(number);
    if (known !== undefined) return known;
    const block = this.#read(number);
    if (this.#blocks.size >= keptBlocks) this.#blocks.clear();
    this.#blocks.set(number, block);
    return block;
  }

  #read(number: number): Uint32Array {
    const keys = Math.min(keysInBlock, this.#keys - number * keysInBlock);
    const bytes = Buffer.alloc(keys * keyBytes + checkBytes);
    const read = readSync(this.#descriptor, bytes, 0, bytes.length, number * blockBytes);
    const content = bytes.subarray(0, keys * keyBytes);
    if (read !== bytes.length || !checkOf(number, content).equals(bytes.subarray(content.length))) throw new KeysTorn();
    const words = new Uint32Array(keys * keyWords);
    for (let word = 0; word < words.length; word += 1) words[word] = content.readUInt32LE(word * 4);
    return words;
  }
}

const sizeOf = (keys: number): number => keys * keyBytes + Math.ceil(keys / keysInBlock) * checkBytes;

/** Of a block and its place: one that stands where another belongs does not pass. */
const checkOf = (number: number, content: Uint8Array): Buffer => createHash('sha256').update(`${number}\0`).update(content).digest().subarray(0, checkBytes);

function holds(block: Uint32Array, key: Key): boolean {
  let [low, high] = [0, block.length / keyWords - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareKeys(key, 0, block, middle * keyWords);
    if (order === 0) return true;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return false;
}

/**
 * Writes keys that came to those of the runs, none of which is in them, and gives the runs that there are now. The old ones stay until
 * `removeRuns`, for whoever still reads them. Throws what the file system throws, and `KeysTorn`.
 */
export function keepKeys(directory: string, before: readonly KeyRun[], added: KeySet): KeyRun[] {
  mkdirSync(directory, { recursive: true });
  if (added.size === 0) return [...before];
  const kept = [...before];
  const merged: Run[] = [];
  let keys = added.size;
  try {
    for (let last = kept.at(-1); last !== undefined && last.keys < keys * ratio; last = kept.at(-1)) {
      merged.push(new Run(directory, last));
      keys += last.keys;
      kept.pop();
    }
    const name = randomBytes(12).toString('hex');
    writeRun(join(directory, name), mergedInOrder([added.inOrder(), ...merged.map((run) => run.inOrder())]));
    syncDirectory(directory);
    return [...kept, { name, keys }];
  } finally {
    for (const run of merged) run.close();
  }
}

function writeRun(file: string, keys: Iterable<Key>): void {
  const descriptor = openSync(file, 'wx');
  const bytes = Buffer.alloc(blockBytes);
  let [number, length] = [0, 0];
  const end = () => {
    checkOf(number, bytes.subarray(0, length)).copy(bytes, length);
    writeSync(descriptor, bytes, 0, length + checkBytes);
    number += 1;
    length = 0;
  };
  try {
    for (const key of keys) {
      for (const word of key) length = bytes.writeUInt32LE(word, length);
      if (length === keysInBlock * keyBytes) end();
    }
    if (length > 0) end();
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function* mergedInOrder(sources: Iterator<Key>[]): Generator<Key> {
  const next = sources.map((source) => ({ source, key: source.next().value as Key | undefined }));
  for (;;) {
    let first: (typeof next)[number] | undefined;
    for (const one of next) if (one.key !== undefined && (first?.key === undefined || compareKeys(one.key, 0, first.key, 0) < 0)) first = one;
    if (first?.key === undefined) return;
    yield first.key;
    first.key = first.source.next().value as Key | undefined;
  }
}

/** Takes away all runs but these. */
export function removeRuns(directory: string, kept: readonly KeyRun[]): void {
  const names = new Set(kept.map(({ name }) => name));
  for (const name of readdirSync(directory)) if (!names.has(name)) rmSync(join(directory, name), { force: true });
}
