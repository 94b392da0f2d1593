/** A file as a snapshot holds it. Source: schemas/snapshot.schema.json. */
import { hash } from 'node:crypto';
import { findIllFormed } from '../codec/serialize.ts';
import { parsePath } from '../layout.ts';

export const snapshotSchema = 'fairway/snapshot@1';

/** Trailers of a restored store's commit: the id and the committer's time of the commit where its content originated. */
export const originTrailer = 'Fairway-Snapshot-Commit';
export const timeTrailer = 'Fairway-Snapshot-Time';

export const snapshotFormats = ['json', 'yaml', 'ndjson'] as const;
export type SnapshotFormat = (typeof snapshotFormats)[number];

export interface SnapshotHead {
  readonly schema: typeof snapshotSchema;
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly artifacts: boolean;
}

/** A file of the store. Exactly one of `json`, `text` and `base64` is present. */
export interface SnapshotFile {
  readonly path: string;
  /** `sha256:<hex>` of its bytes. */
  readonly sha256: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly base64?: string;
}

export interface SnapshotTotal {
  readonly files: number;
  readonly records: number;
  /** `sha256:<hex>` of the output of sha256sum over the files. */
  readonly files_digest: string;
}

/** Encodes a file in the first of json, text and base64 from which its bytes can be restored. */
export function encodeFile(path: string, bytes: Uint8Array): SnapshotFile {
  const sha256 = `sha256:${hash('sha256', bytes, 'hex')}`;
  const text = textOf(bytes);
  if (text === undefined) return { path, sha256, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
  const value = path.endsWith('.json') ? parseExactly(text) : undefined;
  return value === undefined ? { path, sha256, text } : { path, sha256, json: value };
}

/** The bytes of an entry. */
export function decodeFile({ json, text, base64 }: SnapshotFile): Buffer {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return Buffer.from(text ?? formatted(json), 'utf8');
}

const formatted = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The object that is written exactly as this text. Not one with an unpaired surrogate, which JSON can express and UTF-8 cannot. */
function parseExactly(text: string): object | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(text) as object;
    return formatted(value) === text && findIllFormed(value) === undefined ? value : undefined;
  } catch {
    return undefined; // not JSON: the text form is used
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Counts files and computes their digest, one after the other. `sums` is a running SHA-256. */
export function totalOf(sums: { update(text: string): unknown; digest(encoding: 'hex'): string }) {
  let files = 0;
  let records = 0;
  return {
    add: ({ path, sha256 }: SnapshotFile): void => {
      files += 1;
      if (parsePath(path).kind === 'record') records += 1;
      sums.update(`${sha256.slice('sha256:'.length)}  ${path}\n`);
    },
    end: (): SnapshotTotal => ({ files, records, files_digest: `sha256:${sums.digest('hex')}` }),
  };
}
