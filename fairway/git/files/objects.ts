/**
 * Objects, from git's own files: single files first, then packs, then single files of the object directories that this one borrows from. What is
 * not found is looked for again as long as packs come and go, since git may have packed it, or taken it out of a pack, while we read.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { problem } from '../../errors.ts';
import type { GitObject } from '../objects.ts';
import { readText } from '../refs.ts';
import { Bases, Pack, type RawObject } from './pack.ts';

/** How deep object directories may borrow from each other. Source: git's own limit. */
const deepest = 5;

/** git may pack again and again while a busy machine lets us read once. What is still not found then is missing. */
const mostLooks = 100;

export type { GitObject };

export class ObjectFiles {
  readonly #commonDir: string;
  readonly #bases = new Bases();
  readonly #packs = new Map<string, Pack>();
  #directories: readonly string[] | undefined;
  #scanned = false;
  /** Whether a pack was not there any more when it was read. */
  #vanished = false;

  constructor(commonDir: string) {
    this.#commonDir = commonDir;
  }

  /** The object of an id; undefined when it is not here. Refuses with OBJECT_DAMAGED. */
  read(id: string): GitObject | undefined {
    const bytes = Buffer.from(id, 'hex');
    // a directory that is read while names come and go may not show all of them: it has to be the same twice
    for (let [looked, same] = [0, 0]; looked < mostLooks && same < 2; looked += 1) {
      this.#vanished = false;
      const found = this.#find(id, bytes);
      if (found !== undefined) return { id, ...found };
      same = this.#rescan() || this.#vanished ? 0 : same + 1;
    }
    return undefined;
  }

  /** The object of an id. Refuses with OBJECT_MISSING, naming what it is. */
  require(id: string, what: string): GitObject {
    const object = this.read(id);
    if (object === undefined) throw missing(this.#commonDir, id, what);
    return object;
  }

  /** Every id that begins so. */
  findPrefix(prefix: string): string[] {
    this.#rescan();
    const packed = [...this.#packs.values()].flatMap((pack) => pack.index.findPrefix(prefix));
    const folder = prefix.slice(0, 2);
    const loose = this.#objectDirectories().flatMap((dir) => namesIn(join(dir, folder)).map((name) => folder + name));
    return [...new Set([...packed, ...loose.filter((id) => /^[0-9a-f]{40}$/.test(id) && id.startsWith(prefix))])];
  }

  /** Frees the files. What is asked for afterwards opens them again. */
  close(): void {
    for (const pack of this.#packs.values()) pack.close();
  }

  #find(id: string, bytes: Buffer): RawObject | undefined {
    // what was written last is asked for most, and lies in files of its own
    const [own = '', ...others] = this.#objectDirectories();
    const written = readLoose(looseIn(own, id), id);
    if (written !== undefined) return written;
    if (!this.#scanned) this.#rescan();
    for (const [file, pack] of this.#packs) {
      const found = this.#readFrom(file, pack, id, bytes);
      if (found !== undefined) return found;
    }
    for (const dir of others) {
      const found = readLoose(looseIn(dir, id), id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #readFrom(file: string, pack: Pack, id: string, bytes: Buffer): RawObject | undefined {
    try {
      return pack.read(bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw damaged(id, error);
      // git has packed anew, and taken this one away
      pack.close();
      this.#packs.delete(file);
      this.#vanished = true;
      return undefined;
    }
  }

  /** Takes up the packs there are now; whether there are any that were not known. */
  #rescan(): boolean {
    this.#scanned = true;
    let isNew = false;
    for (const dir of this.#objectDirectories()) {
      for (const name of namesIn(join(dir, 'pack'))) {
        const file = name.endsWith('.idx') ? join(dir, 'pack', name.slice(0, -4)) : undefined;
        if (file === undefined || this.#packs.has(file)) continue;
        this.#packs.set(file, new Pack(file, this.#bases));
        isNew = true;
      }
    }
    return isNew;
  }

  #objectDirectories(): readonly string[] {
    this.#directories ??= objectDirectories(join(this.#commonDir, 'objects'));
    return this.#directories;
  }
}

/** The directories that hold objects: this one, and those that it borrows from. */
export function objectDirectories(own: string): string[] {
  const found: string[] = [];
  const add = (dir: string, depth: number) => {
    if (found.includes(dir) || depth > deepest) return;
    found.push(dir);
    const lines = (readText(join(dir, 'info', 'alternates')) ?? '').split('\n');
    for (const line of lines) if (line !== '' && !line.startsWith('#')) add(resolve(dir, unquoted(line)), depth + 1);
  };
  add(own, 0);
  return found;
}

const unquoted = (line: string): string => (/^".*"$/.test(line) ? line.slice(1, -1).replaceAll(/\\(.)/g, '$1') : line);

const looseIn = (directory: string, id: string): string => join(directory, id.slice(0, 2), id.slice(2));

function readLoose(file: string, id: string): RawObject | undefined {
  const packed = readBytes(file);
  if (packed === undefined) return undefined;
  try {
    return parseLoose(inflateSync(packed));
  } catch (error) {
    throw damaged(id, error);
  }
}

/** `<type> <size>\0<content>` */
export function parseLoose(bytes: Buffer): RawObject {
  const end = bytes.indexOf(0);
  const [, type, size] = /^(commit|tree|blob|tag) (\d+)$/.exec(bytes.toString('latin1', 0, Math.max(end, 0))) ?? [];
  const content = bytes.subarray(end + 1);
  if (type === undefined || Number(size) !== content.length) throw new Error('it is cut off, or no object at all');
  return { type, content };
}

const damaged = (id: string, error: unknown) => problem('OBJECT_DAMAGED', { object: id, why: (error as Error).message }, { cause: error });

/** The refusal for an object that is not here: because this clone was never given it, or because the repository is damaged. */
function missing(commonDir: string, id: string, what: string): Error {
  const isPartial = /^\s*(?:partialclone|promisor)\s*=/im.test(readText(join(commonDir, 'config')) ?? '');
  const why = isPartial ? 'This clone is partial, and only the git program gets what it lacks' : 'The repository is damaged';
  return problem('OBJECT_MISSING', { object: id, what, why });
}

const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

function readBytes(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** The names in a directory; none where there is no directory. */
export function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}
