/**
 * Reading the file of a snapshot in parts. Its content is not trusted, so lines and documents have limits. A file in a layout that Fairway writes is
 * read line by line, or item by item, whatever its size; one that another program has reformatted is read whole, up to a limit.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { problem } from '../../errors.ts';
import { describeError, loadValidators, type Validators } from '../codec/parse.ts';
import { type SnapshotFile, type SnapshotHead, type SnapshotTotal, snapshotSchema } from './format.ts';

export type SnapshotPart = { readonly head: SnapshotHead } | { readonly file: SnapshotFile } | { readonly total: SnapshotTotal };

/** Called with how many of how many bytes have been read. */
export type ReadProgress = (done: number, total: number) => void;

/** The largest line, and the largest file that is read whole, bytes. */
export const readLimits = { line: 64 * 1024 * 1024, whole: 64 * 1024 * 1024 };

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Refuses with FILE_UNREADABLE, SNAPSHOT_INVALID, STORE_TOO_NEW. `named` is the file's name as the user gave it. */
export async function* readSnapshot(path: string, named: string, progress?: ReadProgress): AsyncGenerator<SnapshotPart> {
  const refuse: Refuse = (reason, why, line) =>
    problem('SNAPSHOT_INVALID', { file: named, reason, line, why: line === undefined ? why : `line ${line}: ${why}` });
  const check = partChecks(await loadValidators(), named, refuse);
  const size = await sizeOf(path, named);
  const lines = readLines(path, named, refuse, (done) => progress?.(done, size));
  try {
    const { value: first } = await lines.next();
    if (first === undefined) throw refuse('empty', 'it is empty');
    const reader = layoutOf(first.text);
    if (reader !== undefined) yield* reader(first, lines, check);
    else if (size > readLimits.whole)
      throw refuse(
        'too-large',
        `it has ${mebibytes(size)} MiB in a layout that Fairway does not write; such files are read up to ${mebibytes(readLimits.whole)} MiB`,
      );
    else yield* wholeDocument(first, lines, check);
  } finally {
    await lines.return(undefined);
    // ends the progress bar, also after a failure
    progress?.(size, size);
  }
}

/** `reason` names the defect for programs, `why` describes it. */
type Refuse = (reason: string, why: string, line?: number) => Error;

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

type Reader = (first: Line, lines: AsyncIterator<Line>, check: PartChecks) => AsyncGenerator<SnapshotPart>;

/** The reader for the layout of a file, judged by its first line; undefined for a layout that Fairway does not write. */
function layoutOf(first: string): Reader | undefined {
  if (first.startsWith('{"schema":') && first.endsWith('"files":[')) return jsonLines;
  if (first.startsWith('{"schema":') && !first.includes('"files":')) return ndjson;
  return /^schema: "/.test(first) ? yamlItems : undefined;
}

async function* ndjson(first: Line, lines: AsyncIterator<Line>, check: PartChecks): AsyncGenerator<SnapshotPart> {
  yield { head: check.head(check.json(first), first.number) };
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const value = check.json(line);
    const total = (value as { total?: unknown } | null)?.total;
    yield total === undefined ? { file: check.file(value, line.number) } : { total: check.total(total, line.number) };
  }
}

async function* jsonLines(first: Line, lines: AsyncIterator<Line>, check: PartChecks): AsyncGenerator<SnapshotPart> {
  yield { head: check.head(check.json({ ...first, text: `${first.text.slice(0, -',"files":['.length)}}` }), first.number) };
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    if (line.text === '') continue;
    if (!line.text.startsWith(']')) yield { file: check.file(check.json({ ...line, text: line.text.replace(/,$/, '') }), line.number) };
    else yield { total: check.total((check.json({ ...line, text: `{"files":[${line.text}` }) as { total?: unknown }).total, line.number) };
  }
}

async function* yamlItems(first: Line, lines: AsyncIterator<Line>, check: PartChecks): AsyncGenerator<SnapshotPart> {
  const { parse } = await import('yaml');
  const value = (text: string, line: number): unknown => {
    try {
      return parse(text, { maxAliasCount: 0, logLevel: 'silent' });
    } catch (error) {
      throw check.refuse('not-yaml', (error as Error).message.split('\n')[0] ?? 'it is not YAML', line);
    }
  };
  let itemStart = first.number;
  let itemLines = [first.text];
  let section: 'head' | 'files' = 'head';
  const endItem = (): SnapshotPart | undefined => {
    const text = `${itemLines.join('\n')}\n`;
    itemLines = [];
    if (section === 'head') return { head: check.head(value(text, itemStart), itemStart) };
    return text.trim() === '' ? undefined : { file: check.file((value(text, itemStart) as unknown[] | null)?.[0], itemStart) };
  };
  for await (const line of { [Symbol.asyncIterator]: () => lines }) {
    const beginsItem = section === 'head' ? line.text === 'files:' : line.text.startsWith('- ') || line.text.startsWith('total:');
    if (beginsItem) {
      const part = endItem();
      if (part !== undefined) yield part;
      section = 'files';
      itemStart = line.number;
    }
    if (section === 'files' && line.text.startsWith('total:')) {
      const rest = [line.text];
      for await (const last of { [Symbol.asyncIterator]: () => lines }) rest.push(last.text);
      yield { total: check.total((value(rest.join('\n'), line.number) as { total?: unknown }).total, line.number) };
      return;
    }
    if (line.text !== 'files:') itemLines.push(line.text);
  }
  const part = endItem();
  if (part !== undefined) yield part;
}

async function* wholeDocument(first: Line, lines: AsyncIterator<Line>, check: PartChecks): AsyncGenerator<SnapshotPart> {
  const texts = [first.text];
  for await (const line of { [Symbol.asyncIterator]: () => lines }) texts.push(line.text);
  const text = texts.join('\n');
  const document = text.trimStart().startsWith('{') ? check.json({ number: 1, text }) : await parseYaml(text, check.refuse);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw check.refuse('not-a-snapshot', 'it is not a snapshot');
  const { files, total, ...head } = document as { files?: unknown; total?: unknown };
  yield { head: check.head(head) };
  if (!Array.isArray(files)) throw check.refuse('not-a-snapshot', 'it has no list of files');
  for (const [index, file] of files.entries()) yield { file: check.file(file, undefined, `file ${index + 1}: `) };
  if (total !== undefined) yield { total: check.total(total) };
}

async function parseYaml(text: string, refuse: Refuse): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'silent' });
  } catch (error) {
    throw refuse('not-yaml', (error as Error).message.split('\n')[0] ?? 'it is not YAML');
  }
}

interface PartChecks {
  readonly refuse: Refuse;
  json(line: Line): unknown;
  head(value: unknown, line?: number): SnapshotHead;
  file(value: unknown, line?: number, at?: string): SnapshotFile;
  total(value: unknown, line?: number): SnapshotTotal;
}

function partChecks(validators: Validators, named: string, refuse: Refuse): PartChecks {
  const valid = <T>(part: string, value: unknown, line: number | undefined, at = ''): T => {
    const validator = validators[part];
    if (validator?.(value)) return value as T;
    const error = validator?.errors?.[0];
    throw refuse('invalid', `${at}${error ? describeError(error) : 'it does not match its schema'}`, line);
  };
  return {
    refuse,
    json: ({ number, text }) => {
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        throw refuse('not-json', (error as Error).message.slice(0, 200), number);
      }
    },
    head: (value, line) => {
      const schema = (value as { schema?: unknown } | null)?.schema;
      if (typeof schema === 'string' && schema !== snapshotSchema && /^fairway\/snapshot@\d+$/.test(schema))
        throw problem('STORE_TOO_NEW', { path: named, schema });
      if (schema !== snapshotSchema) throw refuse('not-a-snapshot', 'it is not a snapshot of a Fairway store');
      return valid('snapshotHead', value, line);
    },
    file: (value, line, at) => valid('snapshotFile', value, line, at),
    total: (value, line) => valid('snapshotTotal', value, line),
  };
}

async function sizeOf(path: string, named: string): Promise<number> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw problem('FILE_UNREADABLE', { file: named, why: 'it is not a file' });
    return stats.size;
  } catch (error) {
    throw unreadable(error, named);
  }
}

const unreadable = (error: unknown, named: string): unknown =>
  error instanceof Error && 'syscall' in error ? problem('FILE_UNREADABLE', { file: named, why: error.message }, { cause: error }) : error;

async function* readLines(path: string, named: string, refuse: Refuse, progress: (done: number) => void): AsyncGenerator<Line, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024 });
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  let done = 0;
  const line = (last: Buffer): Line => {
    const bytes = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    parts = [];
    length = 0;
    number += 1;
    try {
      return { number, text: decoder.decode(bytes) };
    } catch {
      throw refuse('not-utf8', 'it is not UTF-8', number);
    }
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let at = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, at)) {
        yield line(chunk.subarray(at, end));
        at = end + 1;
      }
      const rest = chunk.subarray(at);
      if (rest.length > 0) parts.push(rest);
      length += rest.length;
      if (length > readLimits.line) throw refuse('too-large', `it is longer than ${mebibytes(readLimits.line)} MiB`, number + 1);
      done += chunk.length;
      progress(done);
    }
    if (length > 0) yield line(Buffer.alloc(0));
  } catch (error) {
    throw unreadable(error, named);
  } finally {
    stream.destroy();
  }
  return undefined;
}
