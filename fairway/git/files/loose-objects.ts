/**
 * Objects written as git writes them: each compressed into a file of its own, which is synced and then put in place by rename, so that it is
 * there whole or not at all. Source: git's gitformat-loose.
 */
import { hash, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { fault } from '../../faults.ts';
import type { GitObject } from '../objects.ts';
import { writeWhole } from './write-whole.ts';

/** What is to lie in a file of its own. */
export interface LooseObject {
  readonly id: string;
  /** Its file's bytes: `<type> <size>\0<content>`, compressed. */
  readonly packed: () => Uint8Array;
}

export type NewObject = GitObject & LooseObject;

/** An object with the id that its content gives it. `idBytes` is 20 for SHA-1 and 32 for SHA-256. */
export function makeObject(type: string, content: Uint8Array | string, idBytes: number): NewObject {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const id = idOf(framed(type, bytes), idBytes);
  return { id, type, content: bytes, packed: () => deflateSync(framed(type, bytes), { level: 1 }) };
}

/** The hash that names things in a repository whose ids have so many bytes. */
export const digestOf = (bytes: Uint8Array, idBytes: number): Buffer => hash(idBytes === 20 ? 'sha1' : 'sha256', bytes, 'buffer');

const idOf = (bytes: Uint8Array, idBytes: number): string => digestOf(bytes, idBytes).toString('hex');

const framed = (type: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(`${type} ${content.length}\0`, 'latin1'), content]);

/** An object in a file of a temporary name, which git removes when it finds it left over. */
interface Staged {
  readonly temporary: string;
  readonly file: string;
  readonly descriptor: number;
}

/**
 * Writes objects durably: all of them, then one sync for all, which takes hardly longer than one for each of them alone, then each under its
 * name. `also` are open files that have to be as durable. One that is there already is made young again, so that git does not take it for rubbish.
 */
export async function writeLoose(commonDir: string, objects: readonly LooseObject[], also: readonly number[] = []): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const object of objects) {
      const one = stage(commonDir, object);
      if (one !== undefined) staged.push(one);
    }
    fault('sync objects');
    await syncAll([...staged.map(({ descriptor }) => descriptor), ...also]);
    for (const { temporary, file } of staged) {
      fault('place object');
      renameSync(temporary, file);
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  } finally {
    for (const { descriptor } of staged) closeSync(descriptor);
  }
}

/** Writes again, at once, what went away since it was written: a git that prunes takes what no ref leads to yet. */
export function keepLoose(commonDir: string, objects: readonly LooseObject[]): void {
  for (const object of objects) {
    if (existsSync(looseFile(commonDir, object.id))) continue;
    const staged = stage(commonDir, object);
    if (staged === undefined) continue;
    try {
      fsyncSync(staged.descriptor);
      renameSync(staged.temporary, staged.file);
    } finally {
      closeSync(staged.descriptor);
    }
  }
}

/** The file of an object, whether it is there or not. */
export const looseFile = (commonDir: string, id: string): string => join(commonDir, 'objects', id.slice(0, 2), id.slice(2));

function stage(commonDir: string, { id, packed }: LooseObject): Staged | undefined {
  const file = looseFile(commonDir, id);
  if (freshen(file, id)) return undefined;
  const directory = dirname(file);
  const temporary = join(directory, `tmp_obj_${process.pid}_${randomBytes(4).toString('hex')}`);
  const bytes = packed();
  fault('write object');
  const descriptor = openIn(directory, temporary);
  try {
    writeWhole(descriptor, bytes);
  } catch (error) {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
  }
  return { temporary, file, descriptor };
}

// Side by side, since the disk does many in the time of one.
const syncAll = (descriptors: readonly number[]): Promise<unknown> => Promise.all(descriptors.map(sync));

const sync = (descriptor: number): Promise<void> =>
  new Promise((done, fail) => {
    fsync(descriptor, (error) => (error ? fail(error) : done()));
  });

/** Makes an object that is there young again; false where there is none, or one that a crash left half-written. */
function freshen(file: string, id: string): boolean {
  // most are new, and asking takes a fraction of what a failure does
  if (!existsSync(file)) return false;
  try {
    const now = new Date();
    utimesSync(file, now, now);
    return isWhole(readFileSync(file), id);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isWhole(packed: Buffer, id: string): boolean {
  try {
    return idOf(inflateSync(packed), id.length / 2) === id;
  } catch {
    return false; // it cannot be unpacked
  }
}

/** How often a directory is made: a git that clears up takes empty ones away, also one that was made a moment ago. */
const attempts = 5;

function openIn(directory: string, file: string): number {
  for (let tried = 0; ; tried += 1) {
    try {
      return openSync(file, 'wx', 0o444);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tried >= attempts) throw error;
      makeDirectory(directory);
    }
  }
}

const groupWrites = 0o020;

/** Where many share the repository, what is made is as open as the directory that it is made in. */
function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory);
    const { mode } = statSync(dirname(directory));
    if (mode & groupWrites) chmodSync(directory, mode & 0o7777);
  } catch (error) {
    // another made it, or took it away: opening the file in it tells
    if (!['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
