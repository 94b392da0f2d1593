/**
 * The root of a state: one SHA-256 that stands for every record of every stream. It is the digest of these lines, each ended by a line feed:
 *
 *     fairway.json sha256:<hex>        of the manifest's bytes
 *     <stream> <seq> sha256:<hex>      for each stream, of the bytes of its last record, in byte order of the streams' names
 *
 * `prev` chains everything before a stream's last record, and records name artifacts by their SHA-256, so nothing rests on git's own ids.
 */
import { createHash } from 'node:crypto';
import type { Head } from '../../domain/stream.ts';
import type { Backend } from '../backend.ts';
import { digest } from '../codec/serialize.ts';
import { manifestPath, parsePath } from '../layout.ts';

export interface Root {
  /** `sha256:<hex>` */
  readonly root: string;
  readonly records: number;
  readonly streams: number;
}

/** The heads of all streams at a commit, without their times. */
export async function readHeads(backend: Pick<Backend, 'readAll'>, commit: string): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  for await (const files of backend.readAll(commit, { wanted: (path) => !path.startsWith('artifacts/') })) {
    for (const { path, content } of files) {
      const parsed = parsePath(path);
      // the last record of a stream comes last
      if (parsed.kind === 'record') heads.set(parsed.stream, { seq: parsed.seq, hash: digest(content), at: '' });
    }
  }
  return heads;
}

/** The root of a manifest's digest and the heads of all streams, by name. */
export function rootOf(manifest: string, heads: ReadonlyMap<string, Pick<Head, 'seq' | 'hash'>>): Root {
  const sum = createHash('sha256').update(`${manifestPath} ${manifest}\n`);
  let records = 0;
  // the names of streams are ASCII: JavaScript's order is that of their bytes
  for (const stream of [...heads.keys()].sort()) {
    const { seq, hash } = heads.get(stream) ?? { seq: 0, hash: '' };
    records += seq;
    sum.update(`${stream} ${seq} ${hash}\n`);
  }
  return { root: `sha256:${sum.digest('hex')}`, records, streams: heads.size };
}
