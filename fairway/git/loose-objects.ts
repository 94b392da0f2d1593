/**
 * Objects written as git writes them: each compressed into a file of its own, which is synced and then put in place by rename, so that it is
 * there whole or not at all. Source: git's gitformat-loose.
 */
import { hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, unlinkSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { GitObject } from './objects.ts';
import type { TreeEntry } from './trees.ts';

export type NewObject = GitObject;

/** An object with the id that its content gives it. `idBytes` is 20 for SHA-1 and 32 for SHA-256. */
export function makeObject(type: string, content: Uint8Array | string, idBytes: number): NewObject {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return { id: hash(idBytes === 20 ? 'sha1' : 'sha256', framed(type, bytes), 'hex'), type, content: bytes };
}

const framed = (type: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(`${type} ${content.length}\0`, 'latin1'), content]);

/** The tree of these entries. Git orders them by name, as if that of a tree ended with a slash. */
export function makeTree(entries: readonly TreeEntry[], idBytes: number): NewObject {
  const key = ({ mode, name }: TreeEntry) => Buffer.from(isTree(mode) ? `${name}/` : name, 'utf8');
  const ordered = entries.map((entry) => ({ entry, key: key(entry) })).sort((one, other) => one.key.compare(other.key));
  const parts = ordered.flatMap(({ entry: { mode, name, id } }) => [Buffer.from(`${mode} ${name}\0`, 'utf8'), Buffer.from(id, 'hex')]);
  return makeObject('tree', Buffer.concat(parts), idBytes);
}

export const treeMode = '40000';

const isTree = (mode: string) => mode === treeMode;

/** Writes an object durably. One that is there already is made young again, so that git does not take it for rubbish. */
export function writeLoose(commonDir: string, { id, type, content }: NewObject): void {
  const directory = join(commonDir, 'objects', id.slice(0, 2));
  const file = join(directory, id.slice(2));
  if (freshen(file)) return;
  // git removes files of this name when it finds them left over
  const temporary = join(directory, `tmp_obj_${process.pid}_${id.slice(2, 10)}`);
  const bytes = deflateSync(framed(type, content), { level: 1 });
  const descriptor = openIn(directory, temporary);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    unlinkSync(temporary);
    throw error;
  }
  closeSync(descriptor);
  renameSync(temporary, file);
}

function freshen(file: string): boolean {
  try {
    const now = new Date();
    utimesSync(file, now, now);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function openIn(directory: string, file: string): number {
  try {
    return openSync(file, 'wx', 0o444);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(directory, { recursive: true });
    return openSync(file, 'wx', 0o444);
  }
}
