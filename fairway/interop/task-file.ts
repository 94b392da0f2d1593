/** Reads a file of tasks, YAML or JSON, into plain values. The file is untrusted, so its size and its YAML aliases are limited. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { problem } from '../errors.ts';

/** In bytes. The limit for YAML is lower because a parsed YAML document takes far more memory than its text. */
const limits = { yaml: 16 * 1024 * 1024, json: 64 * 1024 * 1024 };

/** The content of the file. Messages use `name` for it. Throws IMPORT_UNREADABLE. */
export async function readTaskFile(path: string, name: string): Promise<unknown> {
  const isJson = extname(path).toLowerCase() === '.json';
  const limit = isJson ? limits.json : limits.yaml;
  const refuse: Refuse = (why, cause) => problem('IMPORT_UNREADABLE', { file: name, why, limit: `${limit / 1024 / 1024} MiB` }, { cause });
  const text = await readWithin(path, limit, refuse);
  return isJson ? parseJson(text, refuse) : parseYaml(text, refuse);
}

type Refuse = (why: string, cause?: unknown) => Error;

async function readWithin(path: string, limit: number, refuse: Refuse): Promise<string> {
  const requireSmall = (size: number) => {
    if (size > limit) throw refuse(`it is ${Math.ceil(size / 1024 / 1024)} MiB large`);
  };
  try {
    requireSmall((await stat(path)).size);
    const bytes = await readFile(path);
    // The size of a pipe is unknown before it is read.
    requireSmall(bytes.length);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw refuse(error.message, error);
    throw error;
  }
}

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
    // Task files need no merge keys and no custom tags, and a duplicate key is a mistake.
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: true, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) throw refuse(error.message.split('\n')[0] ?? 'it is not YAML', error);
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) throw refuse(`its aliases expand too far: ${error.message}`, error);
    throw error;
  }
}
