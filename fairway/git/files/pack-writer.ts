/**
 * Many objects at once, as one pack: two files to sync where single objects would be thousands. Left-overs of a crash have a name under which
 * git clears them away in time. Source: gitformat-pack(5).
 */
import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, inflateSync } from 'node:zlib';
import { packEntry, packHead } from '../packing.ts';
import type { ObjectSink } from './object-sink.ts';
import { parseLoose } from './objects.ts';
import { syncDirectories } from './sync-directories.ts';

const headBytes = packHead(0).length;
/** How much is gathered before it is written. */
const chunkBytes = 1024 * 1024;

interface Packed {
  readonly id: Buffer;
  readonly offset: number;
  readonly crc: number;
}

export class PackWriter implements ObjectSink {
  readonly #directory: string;
  readonly #temporary: string;
  readonly #packed = new Map<string, Packed>();
  #handle: Promise<FileHandle> | undefined;
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  #size = headBytes;
  #keep: string | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(commonDir: string) {
    this.#directory = join(commonDir, 'objects', 'pack');
    this.#temporary = join(this.#directory, `tmp_pack_${randomBytes(9).toString('base64url')}`);
  }

  async place(id: string, packed: Uint8Array): Promise<void> {
    if (this.#packed.has(id)) return;
    const entry = packEntry(parseLoose(inflateSync(packed)));
    this.#packed.set(id, { id: Buffer.from(id, 'hex'), offset: this.#size, crc: crc32(entry) });
    this.#gathered.push(entry);
    this.#gatheredBytes += entry.length;
    this.#size += entry.length;
    if (this.#gatheredBytes >= chunkBytes) await this.#flush();
  }

  async settle(): Promise<void> {
    if (this.#packed.size === 0) return;
    await this.#flush();
    const handle = await this.#open();
    const sum = await seal(handle, this.#packed.size, this.#size);
    await handle.sync();
    await this.#publish(sum);
  }

  /** Nothing is ever missing: the pack is kept until it is released. */
  keep(): void {}

  async release(): Promise<void> {
    if (this.#handle === undefined) return;
    // what cannot be taken away takes up room, and nothing else: the commit stands all the same
    await (await this.#handle).close().catch(() => undefined);
    for (const file of [this.#temporary, `${this.#temporary}.idx`, this.#keep]) if (file !== undefined) await rm(file, { force: true }).catch(() => undefined);
  }

  /** The index comes last: with it the pack is there. */
  async #publish(sum: Buffer): Promise<void> {
    const packed = [...this.#packed.values()].sort((one, other) => Buffer.compare(one.id, other.id));
    const ids = createHash('sha1');
    for (const { id } of packed) ids.update(id);
    const file = join(this.#directory, `pack-${ids.digest('hex')}`);
    // a git that packs anew meanwhile would take the pack away: no ref leads to it yet
    await writeFile(`${file}.keep`, 'fairway\n', { flag: 'w' });
    this.#keep = `${file}.keep`;
    const index = `${this.#temporary}.idx`;
    const handle = await open(index, 'wx', 0o444);
    try {
      await handle.writeFile(formatIndex(packed, sum));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(this.#temporary, `${file}.pack`);
    await rename(index, `${file}.idx`);
    await syncDirectories([this.#directory]);
  }

  // One after the other: what was gathered first is written first.
  #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#gathered);
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#writing = this.#writing.then(async () => void (await (await this.#open()).appendFile(bytes)));
    return this.#writing;
  }

  #open(): Promise<FileHandle> {
    this.#handle ??= this.#create();
    return this.#handle;
  }

  async #create(): Promise<FileHandle> {
    await mkdir(this.#directory, { recursive: true });
    const handle = await open(this.#temporary, 'wx+', 0o444);
    await handle.writeFile(Buffer.alloc(headBytes));
    return handle;
  }
}

/** Writes the head, which says how many objects there are, and the sum of all, which it gives. */
async function seal(handle: FileHandle, count: number, size: number): Promise<Buffer> {
  await handle.write(packHead(count), 0, headBytes, 0);
  const sum = createHash('sha1');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(chunk, 0, chunkBytes, at);
    if (bytesRead === 0) throw new Error('the pack is shorter than what was written to it');
    sum.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  const digest = sum.digest();
  await handle.write(digest, 0, digest.length, size);
  return digest;
}

/** An index of version 2; the objects in the order of their ids. */
export function formatIndex(packed: readonly Packed[], sum: Buffer): Buffer {
  const fanout = Buffer.alloc(256 * 4);
  for (let first = 0, count = 0; first < 256; first += 1) {
    while (count < packed.length && (packed[count]?.id[0] as number) <= first) count += 1;
    fanout.writeUInt32BE(count, first * 4);
  }
  const crcs = Buffer.alloc(packed.length * 4);
  const offsets = Buffer.alloc(packed.length * 4);
  const long: Buffer[] = [];
  packed.forEach(({ offset, crc }, index) => {
    crcs.writeUInt32BE(crc, index * 4);
    if (offset < 0x80000000) offsets.writeUInt32BE(offset, index * 4);
    else {
      offsets.writeUInt32BE(0x80000000 + long.length, index * 4);
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt(offset));
      long.push(bytes);
    }
  });
  const ids = packed.map(({ id }) => id);
  const body = Buffer.concat([Buffer.from('ff744f6300000002', 'hex'), fanout, ...ids, crcs, offsets, ...long, sum]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}
