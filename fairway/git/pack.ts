/** Objects for git to store: named here as git names them, handed over in one pack. Source: gitformat-pack(5). */
import { hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface NewObject {
  readonly id: string;
  readonly type: 'blob' | 'tree';
  readonly content: Buffer;
}

/** How a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256';

export const formatOf = (id: string): ObjectFormat => (id.length === 64 ? 'sha256' : 'sha1');

export function objectOf(type: NewObject['type'], content: Buffer, format: ObjectFormat): NewObject {
  return { id: hash(format, Buffer.concat([Buffer.from(`${type} ${content.length}\0`, 'latin1'), content]), 'hex'), type, content };
}

const typeNumbers = { tree: 2, blob: 3 } as const;

/** A pack of whole objects. */
export function packOf(objects: readonly NewObject[], format: ObjectFormat): Buffer {
  const header = Buffer.alloc(12);
  header.write('PACK', 'latin1');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(objects.length, 8);
  const body = Buffer.concat([header, ...objects.flatMap(({ type, content }) => [sizeHeader(typeNumbers[type], content.length), deflateSync(content)])]);
  return Buffer.concat([body, hash(format, body, 'buffer')]);
}

/** The type and the low four bits of the size, then seven bits in each byte that follows. */
function sizeHeader(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x80;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}

/** An entry of a tree, its name as bytes: a name that is no UTF-8 has to stay what it is. */
export interface RawTreeEntry {
  readonly mode: string;
  /** Latin-1: one character for each byte. */
  readonly name: string;
  readonly id: string;
}

export function parseRawTree(content: Buffer, idBytes: number): RawTreeEntry[] {
  const entries: RawTreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const zero = content.indexOf(0, space);
    const id = content.toString('hex', zero + 1, zero + 1 + idBytes);
    entries.push({ mode: content.toString('latin1', at, space), name: content.toString('latin1', space + 1, zero), id });
    at = zero + 1 + idBytes;
  }
  return entries;
}

/** A tree's content. git sorts a directory as if its name ended with a slash. */
export function formatTree(entries: Iterable<RawTreeEntry>): Buffer {
  const sorted = [...entries].map((entry) => ({ entry, key: entry.mode === '40000' ? `${entry.name}/` : entry.name }));
  sorted.sort((one, other) => (one.key < other.key ? -1 : 1));
  return Buffer.concat(sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`, 'latin1'), Buffer.from(entry.id, 'hex')]));
}
