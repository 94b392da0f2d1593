import { writeSync } from 'node:fs';

/** Writes all bytes: a disk that fills up may take a part of them without a word. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
