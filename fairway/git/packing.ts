/** Objects for git to store, handed over in one pack. Source: gitformat-pack(5). */
import { deflateSync } from 'node:zlib';
import { digestOf } from './files/loose-objects.ts';
import type { GitObject } from './objects.ts';

const typeNumbers: Readonly<Record<string, number>> = { commit: 1, tree: 2, blob: 3, tag: 4 };

/** A pack of whole objects. `idBytes` is 20 for SHA-1 and 32 for SHA-256. */
export function packOf(objects: readonly GitObject[], idBytes: number): Buffer {
  const body = Buffer.concat([packHead(objects.length), ...objects.map(packEntry)]);
  return Buffer.concat([body, digestOf(body, idBytes)]);
}

/** What a pack of so many objects begins with. */
export function packHead(count: number): Buffer {
  const head = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  head.writeUInt32BE(count, 8);
  return head;
}

/** An object as it lies in a pack: whole, its type and size in front of it. */
export const packEntry = ({ type, content }: Pick<GitObject, 'type' | 'content'>): Buffer =>
  Buffer.concat([sizeHeader(typeNumbers[type] as number, content.length), deflateSync(content)]);

/** The type and the low four bits of the size, then seven bits in each byte that follows. */
function sizeHeader(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}
