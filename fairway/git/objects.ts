/** Objects: a few from git's own files, many by one `git cat-file --batch` for all of them. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { type GitObject, ObjectFiles } from './files/objects.ts';
import { type Git, gitFailure, startGit, untilDrained } from './git.ts';
import { parseTree } from './trees.ts';

export type { GitObject };

/** An object reader. Questions are answered in their order; several may be under way. */
export interface ObjectReader {
  /** The objects of those names, such as an id or `<commit>:<path>`; undefined where there is none. A name holds no line break. */
  read(names: readonly string[]): Promise<(GitObject | undefined)[]>;
  close(): Promise<void>;
}

type Answer = (object: GitObject | undefined) => void;

/**
 * Takes git's answers apart, however they are cut into chunks: `<id> <type> <size>\n<content>\n`, or `<name> missing\n`. A name that stands for
 * several objects, or a path that leads out of the tree, is none.
 */
export function objectParser(answer: Answer): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let needed = 1;
  let header: Header | undefined;

  const take = (data: Buffer, at: number): number | undefined => {
    if (header !== undefined) {
      if (data.length < at + header.size + 1) {
        needed = header.size + 1;
        return undefined;
      }
      const { id, type, size } = header;
      header = undefined;
      answer({ id, type, content: data.subarray(at, at + size) });
      return at + size + 1;
    }
    const end = data.indexOf(0x0a, at);
    if (end < 0) {
      needed = data.length - at + 1;
      return undefined;
    }
    header = parseHeader(data, at, end);
    if (header === undefined) answer(undefined);
    return end + 1;
  };

  return (chunk) => {
    parts.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    const data = parts.length === 1 ? chunk : Buffer.concat(parts);
    let at = 0;
    needed = 1;
    for (let next = take(data, at); next !== undefined; next = at < data.length || header ? take(data, at) : undefined) at = next;
    const rest = data.subarray(at);
    parts = rest.length > 0 ? [rest] : [];
    length = rest.length;
  };
}

interface Header {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

/** `<id> <type> <size>`; whatever else git says is that it has no such object. Byte by byte, since there is one for each of many small objects. */
function parseHeader(data: Buffer, start: number, end: number): Header | undefined {
  let at = start;
  while (at < end && isHex(data[at] as number)) at += 1;
  if ((at - start !== 40 && at - start !== 64) || data[at] !== space) return undefined;
  const id = data.toString('latin1', start, at);
  const type = typeNames.find((name) => data[at + 1] === name.charCodeAt(0) && data[at + 1 + name.length] === space);
  if (type === undefined) return undefined;
  at += type.length + 2;
  if (at === end) return undefined;
  let size = 0;
  for (; at < end; at += 1) {
    const digit = (data[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    size = size * 10 + digit;
  }
  return { id, type, size };
}

const space = 0x20;
/** Of each type, its first letter tells it from the others. */
const typeNames = ['blob', 'tree', 'commit', 'tag'] as const;
const isHex = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);

interface Question {
  readonly answers: (GitObject | undefined)[];
  readonly expected: number;
  readonly resolve: (answers: (GitObject | undefined)[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** From as many on git is faster, since it works while we do. */
const many = 400;

/**
 * Reads from git's files, and starts git only for what is not found there, or for whoever asks for a great many, be it little by little: what is
 * kept of files that are read would be the largest thing in memory.
 */
export function openObjects(git: Git): ObjectReader {
  let files: ObjectFiles | undefined = new ObjectFiles(git.commonDir);
  let readFiles: ReadObject | undefined = rememberingReader(files);
  let process: ObjectReader | undefined;
  let count = 0;
  const ask = (names: readonly string[]) => {
    process ??= startObjects(git);
    return process.read(names);
  };
  const letGo = () => {
    files?.close();
    files = undefined;
    readFiles = undefined;
  };
  return {
    read: async (names) => {
      count += names.length;
      if (count >= many) letGo();
      const read = readFiles;
      if (read === undefined) return ask(names);
      const found = names.map((name) => findInFiles(read, name));
      const asked = names.filter((_, index) => found[index] === 'ask git');
      const answers = asked.length === 0 ? [] : await ask(asked);
      let next = 0;
      return found.map((object) => (object === 'ask git' ? answers[next++] : object));
    },
    close: async () => {
      letGo();
      await process?.close();
    },
  };
}

/** The object of an id; undefined where git's files do not tell: it may be nowhere, or come from elsewhere, or be damaged. git then says which. */
type ReadObject = (id: string) => GitObject | undefined;

/** Keeps commits and trees: paths lead through the same ones again and again. */
function rememberingReader(files: ObjectFiles): ReadObject {
  const known = new Map<string, GitObject>();
  return (id) => {
    const object = known.get(id) ?? readTold(files, id);
    if (object !== undefined && object.type !== 'blob') known.set(id, object);
    return object;
  };
}

function readTold(files: ObjectFiles, id: string): GitObject | undefined {
  if (id === '') return undefined;
  try {
    return files.read(id);
  } catch (error) {
    // what the system throws has a code, as a refusal has
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

/** The object of a name. That a tree has no such entry is known for certain; what else is missing may be elsewhere. */
function findInFiles(read: ReadObject, name: string): GitObject | undefined | 'ask git' {
  const colon = name.indexOf(':');
  const start = colon < 0 ? name : name.slice(0, colon);
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(start)) return 'ask git';
  let object = read(start);
  if (colon < 0 || object === undefined) return object ?? 'ask git';
  const path = name
    .slice(colon + 1)
    .split('/')
    .filter((part) => part !== '');
  if (object.type !== 'commit') return 'ask git';
  object = read(/^tree ([0-9a-f]+)\n/.exec(object.content.toString('latin1', 0, 80))?.[1] ?? '');
  for (const part of path) {
    if (object === undefined) return 'ask git';
    if (object.type !== 'tree') return undefined;
    const entry = parseTree(object.content, start.length / 2).find((candidate) => candidate.name === part);
    if (entry === undefined) return undefined;
    object = read(entry.id);
  }
  return object ?? 'ask git';
}

/** By a git that stays until it is closed. */
function startObjects(git: Git): ObjectReader {
  const args = ['cat-file', '--batch'];
  const { child, ended } = startGit(git, args, true);
  const questions: Question[] = [];
  child.stdout.on(
    'data',
    objectParser((object) => {
      const question = questions[0];
      question?.answers.push(object);
      if (question?.answers.length === question?.expected) questions.shift()?.resolve(question?.answers ?? []);
    }),
  );
  // git ends only when it is told to: whoever still waits then gets to know why
  const giveUp = (reason: unknown) => {
    for (const { reject } of questions.splice(0)) reject(reason);
  };
  const over = ended.then(async ({ code, stderr }) => {
    if (questions.length > 0) giveUp(await gitFailure(git, args, code, stderr));
  }, giveUp);
  return {
    read: (names) =>
      new Promise((resolve, reject) => {
        if (names.length === 0) return resolve([]);
        questions.push({ answers: [], expected: names.length, resolve, reject });
        child.stdin.write(`${names.join('\n')}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await over;
    },
  };
}

/**
 * The objects of many names, in their order, in bounded memory: git stops reading names while its answers are not taken. The names may still be
 * coming in, as from a listing.
 */
export async function* readObjects<T>(
  git: Git,
  items: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  nameOf: (item: T) => string,
): AsyncGenerator<{ readonly item: T; readonly object: GitObject | undefined }[]> {
  const args = ['cat-file', '--batch', '--buffer'];
  const { child, ended } = startGit(git, args, true);
  const asked: T[] = [];
  let taken = 0;
  let ready: { item: T; object: GitObject | undefined }[] = [];
  const parse = objectParser((object) => {
    ready.push({ item: asked[taken] as T, object });
    taken += 1;
  });
  const feeding = feed(child, items, asked, nameOf);
  feeding.catch(() => child.kill());
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      parse(chunk);
      if (ready.length > 0) yield ready;
      ready = [];
      asked.splice(0, taken);
      taken = 0;
    }
    await feeding;
    const { code, stderr } = await ended;
    if (code !== 0 || asked.length > 0) throw await gitFailure(git, args, code, stderr);
  } finally {
    child.kill();
  }
}

async function feed<T>(
  child: ChildProcessWithoutNullStreams,
  items: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  asked: T[],
  nameOf: (item: T) => string,
): Promise<void> {
  for await (const some of items) {
    if (child.stdin.destroyed) return;
    if (some.length === 0) continue;
    for (const item of some) asked.push(item);
    if (!child.stdin.write(`${some.map(nameOf).join('\n')}\n`)) await untilDrained(child);
  }
  child.stdin.end();
}
