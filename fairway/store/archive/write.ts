/** Writing a snapshot as text. The text depends on the commit alone: not on clock, machine or order of arrival. */
import { createHash } from 'node:crypto';
import { problem } from '../../errors.ts';
import type { Backend } from '../backend.ts';
import { encodeFile, type SnapshotFile, type SnapshotFormat, type SnapshotHead, type SnapshotTotal, snapshotSchema, totalOf } from './format.ts';

export interface WriteOptions {
  readonly format: SnapshotFormat;
  /** Whether to include artifacts. */
  readonly artifacts: boolean;
  /** Called with how many of how many files are written. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

export interface SnapshotSource {
  /** The commit where the content originated, see schemas/snapshot.schema.json. */
  readonly commit: string;
  readonly at: string;
  readonly backend: Backend;
  /** The commit to read. */
  readonly head: string;
}

/**
 * Yields the text in parts, in bounded memory, and returns the totals. Each format has one line, or one item, for each file, so that it can be read
 * the same way.
 */
export async function* writeSnapshot(source: SnapshotSource, options: WriteOptions): AsyncGenerator<string, SnapshotTotal> {
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
      for (const part of joined(entries, (entry, index) => writer.file(entry, done + index === 0))) yield part;
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

// git's paths are bytes: one that is not UTF-8 cannot be written here.
function requirePath(path: string): string {
  if (path.includes('\ufffd')) throw problem('GIT_FAILED', { command: 'ls-tree', why: `the path ${path} on the state ref is not UTF-8` });
  return path;
}

/** Joins small texts: many small writes would cost more than their content. */
function* joined(entries: readonly SnapshotFile[], write: (entry: SnapshotFile, index: number) => string): Generator<string> {
  let part = '';
  for (const [index, entry] of entries.entries()) {
    part += write(entry, index);
    if (part.length < partLength) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

const partLength = 65_536;

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
    // YAML and JSON read double-quoted text on one line alike
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
