/** A snapshot as text. What is written follows from the commit alone: no clock, no machine, no order of chance. */
import { createHash } from 'node:crypto';
import { problem } from '../../errors.ts';
import { requireManifest } from '../load.ts';
import { encodeFile, type SnapshotFile, type SnapshotFormat, type SnapshotHead, type SnapshotTotal, snapshotSchema, totalOf } from './format.ts';
import type { SnapshotSource } from './source.ts';

export interface WriteOptions {
  readonly format: SnapshotFormat;
  /** Whether the files kept with records go into it. */
  readonly artifacts: boolean;
  /** Told how many of how many files are written. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/**
 * The text in parts, in bounded memory; in the end, what it comes to. Each format has one line, or one item, for each file: it can be read as it
 * was written, however large it is. Refuses with NOT_A_STORE, STORE_TOO_NEW.
 */
export async function* writeSnapshot(source: SnapshotSource, options: WriteOptions): AsyncGenerator<string, SnapshotTotal> {
  await requireManifest(source.backend, source.head);
  const writer = await writers[options.format]();
  const total = totalOf(createHash('sha256'));
  const wanted = (path: string) => options.artifacts || !path.startsWith('artifacts/');
  let expected = 0;
  const listed = (total: number) => {
    expected = total;
  };
  const files = source.backend.readAll(source.head, { wanted, listed: options.progress && listed });
  let done = 0;
  try {
    yield writer.head({ schema: snapshotSchema, commit: source.commit, at: source.at, artifacts: options.artifacts });
    for await (const some of files) {
      const entries = some.map(({ path, content }) => encodeFile(requirePath(path), content));
      for (const part of inParts(entries, (entry, index) => writer.file(entry, done + index === 0))) yield part;
      for (const entry of entries) total.add(entry);
      done += some.length;
      options.progress?.(done, expected);
    }
    const sum = total.end();
    yield writer.total(sum);
    return sum;
  } finally {
    options.progress?.(expected, expected);
  }
}

// git gives a path as bytes; what is no UTF-8 among them cannot be said here, and must not be said wrong.
function requirePath(path: string): string {
  if (path.includes('\ufffd')) throw problem('GIT_FAILED', { command: 'ls-tree', why: `the path ${path} on the state ref is not UTF-8` });
  return path;
}

/** Texts of some size: many small writes cost more than what they carry. */
function* inParts(entries: readonly SnapshotFile[], write: (entry: SnapshotFile, index: number) => string): Generator<string> {
  let part = '';
  for (const [index, entry] of entries.entries()) {
    part += write(entry, index);
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

interface Writer {
  head(head: SnapshotHead): string;
  file(file: SnapshotFile, first: boolean): string;
  total(total: SnapshotTotal): string;
}

const writers: Readonly<Record<SnapshotFormat, () => Promise<Writer>>> = {
  ndjson: async () => ({
    head: (head) => `${JSON.stringify(head)}\n`,
    file: (file) => `${JSON.stringify(file)}\n`,
    total: (total) => `${JSON.stringify({ total })}\n`,
  }),
  json: async () => ({
    head: (head) => `${JSON.stringify(head).slice(0, -1)},"files":[\n`,
    file: (file, first) => `${first ? '' : ',\n'}${JSON.stringify(file)}`,
    total: (total) => `\n],"total":${JSON.stringify(total)}}\n`,
  }),
  yaml: async () => {
    const { stringify } = await import('yaml');
    // Text in double quotes, each on one line, is what YAML and JSON read alike.
    const options = {
      lineWidth: 0,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    } as const;
    const text = (value: unknown) => stringify(value, { ...options, aliasDuplicateObjects: false });
    return { head: (head) => `${text(head)}files:\n`, file: (file) => text([file]), total: (total) => text({ total }) };
  },
};
