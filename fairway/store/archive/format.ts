/** A file as a snapshot holds it. Source: schemas/snapshot.schema.json. */
import { hash } from 'node:crypto';
import { findIllFormed } from '../codec/serialize.ts';
import { parsePath } from '../layout.ts';

export const snapshotSchema = 'fairway/snapshot@1';

export const snapshotFormats = ['json', 'yaml', 'ndjson'] as const;
export type SnapshotFormat = (typeof snapshotFormats)[number];

export interface SnapshotHead {
  readonly schema: typeof snapshotSchema;
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly artifacts: boolean;
}

/** One of the three forms is there. */
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
  /** `sha256:<hex>` of what sha256sum prints of the files. */
  readonly files_digest: string;
}

/** The first form that gives these bytes back. */
export function encodeFile(path: string, bytes: Uint8Array): SnapshotFile {
  const sha256 = `sha256:${hash('sha256', bytes, 'hex')}`;
  const text = textOf(bytes);
  if (text === undefined) return { path, sha256, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
  const value = path.endsWith('.json') ? parsedAs(text) : undefined;
  return value === undefined ? { path, sha256, text } : { path, sha256, json: value };
}

/** The bytes that an entry stands for. */
export function decodeFile({ json, text, base64 }: SnapshotFile): Buffer {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return Buffer.from(text ?? formatted(json), 'utf8');
}

const formatted = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The object whose text this is, to the byte. Half of a surrogate pair, which JSON can say and UTF-8 cannot, is left to the text. */
function parsedAs(text: string): object | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(text) as object;
    return formatted(value) === text && findIllFormed(value) === undefined ? value : undefined;
  } catch {
    return undefined; // a file that is no JSON is kept as the text that it is
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

/** Counts files and takes their digest, one after the other. */
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
