/** A file with tasks, as YAML or JSON, read into plain values within limits: whoever wrote it may mean harm. */
import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { problem } from '../errors.ts';
import { listOf, type Rereading } from './json-list.ts';

/** YAML costs far more memory than its text; a bigger queue is imported as JSON. */
const limits = { yaml: 16 * 1024 * 1024, json: 64 * 1024 * 1024 };

/** From this size on the tasks of a JSON file are read one by one, again each time: it takes longer, and they would be the largest thing in memory. */
const large = 8 * 1024 * 1024;

/** What the file holds; of a large one just its list of tasks, which is read whenever it is gone through. Throws IMPORT_UNREADABLE. */
export async function readTaskFile(path: string, named: string): Promise<unknown> {
  const json = extname(path).toLowerCase() === '.json';
  const limit = json ? limits.json : limits.yaml;
  const refuse = (why: string, cause?: unknown) => problem('IMPORT_UNREADABLE', { file: named, why, limit: `${limit / 1024 / 1024} MiB` }, { cause });
  let bytes: Buffer;
  let stats: Stats;
  try {
    stats = await stat(path);
    const { size } = stats;
    if (size > limit) throw refuse(`it is ${Math.ceil(size / 1024 / 1024)} MiB large`);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw refuse(error.message, error);
    throw error;
  }
  if (!json) return parseYaml(bytes.toString('utf8'), refuse);
  // what comes from a pipe cannot be read again
  const list = bytes.length > large && stats.isFile() ? listOf(bytes, 'tasks', () => readAgain(path, stats, refuse)) : undefined;
  return list ?? parseJson(bytes.toString('utf8'), refuse);
}

/** So many bytes are read at once. */
const windowSize = 1 << 20;

/** Reads a file from its beginning to its end. Throws IMPORT_UNREADABLE when it is not the one that was read first. */
function readAgain(path: string, before: Stats, refuse: Refuse): Rereading {
  const descriptor = orRefuse(refuse, () => openSync(path, 'r'));
  const requireSame = () => {
    const now = fstatSync(descriptor);
    if (now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw refuse('it was changed while it was read');
  };
  let start = 0;
  let bytes: Buffer = Buffer.alloc(0);
  return {
    read: (from, to) => {
      if (from < start || to > start + bytes.length) {
        bytes = Buffer.alloc(Math.max(windowSize, to - from));
        start = from;
        bytes = bytes.subarray(
          0,
          orRefuse(refuse, () => readSync(descriptor, bytes, 0, bytes.length, from)),
        );
        requireSame();
      }
      return bytes.subarray(from - start, to - start);
    },
    close: () => closeSync(descriptor),
  };
}

function orRefuse<T>(refuse: Refuse, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw refuse(error.message, error);
    throw error;
  }
}

type Refuse = (why: string, cause?: unknown) => Error;

function parseJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse((error as Error).message, error);
  }
}

async function parseYaml(text: string, refuse: Refuse): Promise<unknown> {
  const { parseDocument } = await import('yaml');
  try {
    // Merge keys and custom tags have no place in a queue; keys that stand twice are a mistake.
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) throw refuse(error.message.split('\n')[0] ?? 'it is not YAML', error);
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) throw refuse(`its aliases unfold without end: ${error.message}`, error);
    throw error;
  }
}
