/** Reads objects: for one command through a shared `git cat-file`, or many as a stream. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { type Git, gitFailure, startGit, untilDrained } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** Requests are answered in order; several may be pending. */
export interface ObjectReader {
  /** The objects by name, such as an id or `<commit>:<path>`; undefined for those that do not exist. A name must not contain a line break. */
  read(names: readonly string[]): Promise<(GitObject | undefined)[]>;
}

type Answer = (object: GitObject | undefined) => void;

/**
 * Parses git's answers from chunks of any size: `<id> <type> <size>\n<content>\n`, or `<name> missing\n`. Any other answer, as for an ambiguous name,
 * also means that the object does not exist.
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

/** `<id> <type> <size>`; undefined for any other answer. Parsed byte by byte for speed, because there are many small objects. */
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
/** The first letters of the types are distinct. */
const typeNames = ['blob', 'tree', 'commit', 'tag'] as const;
const isHex = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);

/** By command, identified by its environment object, and by repository. */
const readers = new WeakMap<Git['env'], Map<string, ObjectReader>>();

/**
 * The reader that all parts of one command share. The first request starts git. An idle git does not keep this process alive, and ends after a while,
 * so that a long-running process does not hold one.
 */
export function objectReader(git: Git): ObjectReader {
  const ofCommand = readers.get(git.env) ?? new Map<string, ObjectReader>();
  readers.set(git.env, ofCommand);
  const repository = JSON.stringify([git.commonDir, git.worktree, git.incoming === true]);
  const reader = ofCommand.get(repository) ?? lazyReader(git);
  ofCommand.set(repository, reader);
  return reader;
}

function lazyReader(git: Git): ObjectReader {
  let running: BatchProcess | undefined;
  return {
    read: async (names) => {
      if (names.length === 0) return [];
      if (running === undefined || running.isClosed) running = new BatchProcess(git);
      return running.read(names);
    },
  };
}

interface BatchRequest {
  readonly answers: (GitObject | undefined)[];
  readonly expected: number;
  readonly resolve: (answers: (GitObject | undefined)[]) => void;
  readonly reject: (reason: unknown) => void;
}

const batchArguments = ['cat-file', '--batch-command', '--buffer'];

/** How long an idle git is kept, ms. */
const idleMs = 2_000;

class BatchProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #requests: BatchRequest[] = [];
  #idle: NodeJS.Timeout | undefined;
  /** Whether it takes no more requests. */
  isClosed = false;

  constructor(git: Git) {
    const { child, ended } = startGit(git, batchArguments, true);
    this.#child = child;
    child.stdout.on(
      'data',
      objectParser((object) => this.#answer(object)),
    );
    const giveUp = (reason: unknown) => {
      this.isClosed = true;
      for (const { reject } of this.#requests.splice(0)) reject(reason);
    };
    ended
      .then(async ({ code, stderr }) => {
        this.isClosed = true;
        if (this.#requests.length > 0) giveUp(await gitFailure(git, batchArguments, code, stderr));
      }, giveUp)
      .catch(giveUp);
  }

  read(names: readonly string[]): Promise<(GitObject | undefined)[]> {
    clearTimeout(this.#idle);
    this.#keepAlive(true);
    return new Promise((resolve, reject) => {
      this.#requests.push({ answers: [], expected: names.length, resolve, reject });
      this.#child.stdin.write(`${names.map((name) => `contents ${name}\n`).join('')}flush\n`);
    });
  }

  #answer(object: GitObject | undefined): void {
    const [request] = this.#requests;
    if (request === undefined) return;
    request.answers.push(object);
    if (request.answers.length < request.expected) return;
    this.#requests.shift();
    request.resolve(request.answers);
    if (this.#requests.length > 0) return;
    this.#keepAlive(false);
    this.#idle = setTimeout(() => {
      this.isClosed = true;
      this.#child.stdin.end();
    }, idleMs).unref();
  }

  /** Sets whether git keeps this process alive. Its pipes are sockets, which do so as well as the child. */
  #keepAlive(alive: boolean): void {
    const { stdin, stdout, stderr } = this.#child as { readonly [pipe in 'stdin' | 'stdout' | 'stderr']: { ref?(): void; unref?(): void } };
    for (const held of [this.#child, stdin, stdout, stderr]) alive ? held.ref?.() : held.unref?.();
  }
}

/**
 * Reads many objects in order and in bounded memory: git stops reading names until its answers have been read. The names may come from a stream, such
 * as a listing.
 */
export async function* readObjects<T>(
  git: Git,
  items: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  nameOf: (item: T) => string,
): AsyncGenerator<{ readonly item: T; readonly object: GitObject | undefined }[]> {
  const args = ['cat-file', '--batch', '--buffer'];
  const { child, output, ended } = startGit(git, args, true);
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
    for await (const chunk of output) {
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
