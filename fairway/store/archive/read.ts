/**
 * Reading the file of a snapshot in parts. Its content is not trusted, so lines and documents have limits. A file in a layout that Fairway writes is
 * read line by line, or item by item, whatever its size; one that another program has reformatted is read whole, up to a limit.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { problem } from '../../errors.ts';
import { firstError, loadValidators, type Validators } from '../codec/parse.ts';
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
  const validators = await loadValidators();
  const size = await sizeOf(path, named);
  const lines = readLines(path, named, refuse, (done) => progress?.(done, size));
  try {
    const { value: first } = await lines.next();
    if (first === undefined) throw refuse('empty', 'it is empty');
    const read = layoutOf(first.text);
    if (read === wholeDocument && size > readLimits.whole)
      throw refuse(
        'too-large',
        `it has ${mebibytes(size)} MiB in a layout that Fairway does not write; such files are read up to ${mebibytes(readLimits.whole)} MiB`,
      );
    for await (const item of read(all(first, lines), refuse)) yield checkItem(item, validators, named, refuse);
  } finally {
    await lines.return(undefined);
    // ends the progress bar, also after a failure
    progress?.(size, size);
  }
}

async function* all<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/** `reason` names the defect for programs, `why` describes it. */
type Refuse = (reason: string, why: string, line?: number) => Error;

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** A part of the document as it is written, not yet checked. */
interface Item {
  readonly part: 'head' | 'file' | 'total';
  readonly value: unknown;
  readonly line?: number;
  /** What a refusal says in front of the defect. */
  readonly label?: string;
}

type Reader = (lines: AsyncIterable<Line>, refuse: Refuse) => AsyncGenerator<Item>;

/** The reader for the layout of a file, judged by its first line. */
function layoutOf(first: string): Reader {
  if (first.startsWith('{"schema":') && first.endsWith('"files":[')) return jsonLines;
  if (first.startsWith('{"schema":') && !first.includes('"files":')) return ndjson;
  return /^schema: "/.test(first) ? yamlItems : wholeDocument;
}

async function* ndjson(lines: AsyncIterable<Line>, refuse: Refuse): AsyncGenerator<Item> {
  for await (const { text, number: line } of lines) {
    const value = parseJson(text, refuse, line);
    const total = (value as { total?: unknown } | null)?.total;
    if (line === 1) yield { part: 'head', value, line };
    else yield total === undefined ? { part: 'file', value, line } : { part: 'total', value: total, line };
  }
}

async function* jsonLines(lines: AsyncIterable<Line>, refuse: Refuse): AsyncGenerator<Item> {
  for await (const { text, number: line } of lines) {
    if (line === 1) yield { part: 'head', value: parseJson(`${text.slice(0, -',"files":['.length)}}`, refuse, line), line };
    else if (text.startsWith(']')) yield { part: 'total', value: (parseJson(`{"files":[${text}`, refuse, line) as { total?: unknown }).total, line };
    else if (text !== '') yield { part: 'file', value: parseJson(text.replace(/,$/, ''), refuse, line), line };
  }
}

async function* yamlItems(lines: AsyncIterable<Line>, refuse: Refuse): AsyncGenerator<Item> {
  let part: Item['part'] = 'head';
  let start = 1;
  let item: string[] = [];
  const end = async (): Promise<Item[]> => {
    const text = `${item.join('\n')}\n`;
    if (text.trim() === '') return [];
    const value = await parseYaml(text, refuse, start);
    if (part === 'head') return [{ part, value, line: start }];
    return [{ part, value: part === 'file' ? (value as unknown[] | null)?.[0] : (value as { total?: unknown }).total, line: start }];
  };
  for await (const { text, number: line } of lines) {
    const next = nextPart(part, text);
    if (next !== undefined) {
      yield* await end();
      part = next;
      start = line;
      item = [];
    }
    if (text !== 'files:') item.push(text);
  }
  yield* await end();
}

/** The part that begins with a line; undefined for a line in the middle of one. */
function nextPart(part: Item['part'], text: string): Item['part'] | undefined {
  if (part === 'head') return text === 'files:' ? 'file' : undefined;
  if (part === 'total') return undefined;
  if (text.startsWith('total:')) return 'total';
  return text.startsWith('- ') ? 'file' : undefined;
}

async function* wholeDocument(lines: AsyncIterable<Line>, refuse: Refuse): AsyncGenerator<Item> {
  const texts: string[] = [];
  for await (const { text } of lines) texts.push(text);
  const text = texts.join('\n');
  const document = text.trimStart().startsWith('{') ? parseJson(text, refuse, 1) : await parseYaml(text, refuse);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw refuse('not-a-snapshot', 'it is not a snapshot');
  const { files, total, ...head } = document as { files?: unknown; total?: unknown };
  yield { part: 'head', value: head };
  if (!Array.isArray(files)) throw refuse('not-a-snapshot', 'it has no list of files');
  for (const [index, value] of files.entries()) yield { part: 'file', value, label: `file ${index + 1}: ` };
  if (total !== undefined) yield { part: 'total', value: total };
}

function parseJson(text: string, refuse: Refuse, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw refuse('not-json', (error as Error).message.slice(0, 200), line);
  }
}

async function parseYaml(text: string, refuse: Refuse, line?: number): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'silent' });
  } catch (error) {
    throw refuse('not-yaml', (error as Error).message.split('\n')[0] ?? 'it is not YAML', line);
  }
}

function checkItem({ part, value, line, label = '' }: Item, validators: Validators, named: string, refuse: Refuse): SnapshotPart {
  if (part === 'head') {
    const schema = (value as { schema?: unknown } | null)?.schema;
    if (typeof schema === 'string' && schema !== snapshotSchema && /^fairway\/snapshot@\d+$/.test(schema))
      throw problem('STORE_TOO_NEW', { path: named, schema });
    if (schema !== snapshotSchema) throw refuse('not-a-snapshot', 'it is not a snapshot of a Fairway store');
  }
  const why = firstError(validators[validatorOf[part]], value);
  if (why !== undefined) throw refuse('invalid', `${label}${why}`, line);
  return { [part]: value } as unknown as SnapshotPart;
}

const validatorOf = { head: 'snapshotHead', file: 'snapshotFile', total: 'snapshotTotal' } as const;

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
