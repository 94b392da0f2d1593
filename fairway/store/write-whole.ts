import { mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes all bytes: a disk that fills up may take a part of them without a word. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** Opens a file that must not be there yet, in a directory that is made where there is none. Throws what the file system throws, EEXIST among it. */
export function openNew(file: string): number {
  for (const prepare of [() => undefined, () => mkdirSync(dirname(file), { recursive: true })]) {
    try {
      prepare();
      return openSync(file, 'wx', 0o666);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw Object.assign(new Error(`${dirname(file)} went away`), { code: 'ENOENT' });
}
