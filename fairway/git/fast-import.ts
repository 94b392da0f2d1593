/** Writes a chain of commits with their blobs and trees by one `git fast-import`, without moving a ref. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { type Git, reasonOf, requireGitVersion, startGit, untilDrained } from './git.ts';

/** The author or committer of a commit, and the time. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ImportedFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

export interface ImportedCommit {
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  readonly files: Iterable<ImportedFile> | AsyncIterable<ImportedFile>;
}

/**
 * Settings for every git that writes for Fairway. Objects and refs are synced to disk, so that acknowledged records survive a power cut; derived files
 * are not. Hooks of the repository do not run.
 */
export const writeSettings = ['-c', 'core.fsync=committed,loose-object,reference', '-c', 'core.hooksPath=/dev/null'] as const;

/** The ref that fast-import needs to chain the commits. It is reset before git would write it. */
const importRef = 'refs/fairway/gathering';

/**
 * Writes commits on top of `onto`, or as a new history if it is null, and returns their ids. Only data that git has not read yet is kept in memory.
 * Refuses with WRITE_FAILED, and throws errors from the iterables of commits and files; objects written until then remain unreferenced.
 */
export async function importCommits(git: Git, onto: string | null, commits: AsyncIterable<ImportedCommit> | Iterable<ImportedCommit>): Promise<string[]> {
  // fast-import allocates memory to compress each object; without this, glibc would return it to the system after every one. Other libcs ignore the
  // variable.
  const env = { MALLOC_TRIM_THRESHOLD_: String(8 << 20), ...git.env };
  fault('store objects');
  const { child, ended } = startGit({ ...git, env }, [...writeSettings, 'fast-import', '--quiet', '--date-format=raw', '--done'], true);
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  let count = 0;
  try {
    const stream = new ImportStream(child);
    stream.text('feature done\n');
    for await (const commit of commits) {
      if (!(await writeCommit(stream, commit, count === 0 ? onto : null))) break;
      count += 1;
    }
    stream.text(`reset ${importRef}\n\ndone\n`);
    await stream.end();
  } catch (error) {
    child.kill();
    await ended;
    removeCrashReport(git, child.pid);
    throw error;
  }
  const { code, stderr } = await ended;
  const ids = answer.split('\n').filter((line) => line !== '');
  fault('objects stored');
  if (code === 0 && ids.length === count) return ids;
  removeCrashReport(git, child.pid);
  await requireGitVersion(git);
  throw problem('WRITE_FAILED', { dir: git.commonDir, why: reasonOf(stderr, code) });
}

/** Writes one commit to the stream; git prints its id. Returns false once git has stopped reading. */
async function writeCommit(stream: ImportStream, { author, committer, message, files }: ImportedCommit, onto: string | null): Promise<boolean> {
  stream.text(`commit ${importRef}\nmark :1\nauthor ${signatureLine(author)}\ncommitter ${signatureLine(committer)}\n`);
  stream.data(message);
  if (onto !== null) stream.text(`from ${onto}\n`);
  for await (const { path, content } of files) {
    stream.text(`M 100644 inline ${quotePath(path)}\n`);
    stream.data(content);
    if (stream.isFull && !(await stream.flush())) return false;
  }
  stream.text('get-mark :1\n');
  return true;
}

/** Buffers the input of git, because many small writes are slow. */
class ImportStream {
  readonly #child: ReturnType<typeof startGit>['child'];
  #parts: Buffer[] = [];
  #text = '';
  #size = 0;

  constructor(child: ReturnType<typeof startGit>['child']) {
    this.#child = child;
  }

  get isFull(): boolean {
    return this.#size >= 65_536;
  }

  text(text: string): void {
    this.#text += text;
    // A lower bound of the number of bytes.
    this.#size += text.length;
  }

  data(content: Uint8Array | string): void {
    if (typeof content === 'string') {
      this.text(`data ${Buffer.byteLength(content, 'utf8')}\n${content}\n`);
      return;
    }
    this.text(`data ${content.byteLength}\n`);
    this.#parts.push(Buffer.from(this.#text, 'utf8'), Buffer.from(content.buffer, content.byteOffset, content.byteLength));
    this.#text = '\n';
    this.#size += content.byteLength;
  }

  /** Writes the buffer, and waits while git is far behind. Returns false once git has stopped reading. */
  async flush(): Promise<boolean> {
    const { stdin } = this.#child;
    if (stdin.destroyed) return false;
    stdin.write(Buffer.concat([...this.#parts, Buffer.from(this.#text, 'utf8')]));
    this.#parts = [];
    this.#text = '';
    this.#size = 0;
    if (stdin.writableLength > maxAhead) await untilDrained(this.#child);
    else await new Promise<void>((next) => setImmediate(next));
    return !stdin.destroyed;
  }

  async end(): Promise<void> {
    await this.flush();
    this.#child.stdin.end();
  }
}

/** The number of bytes to produce ahead of git, so that both work at the same time. */
const maxAhead = 1 << 20;

export const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

/** The format of commits and reflogs: `Name <mail> 1760000000 +0000`. */
export const signatureLine = ({ name, email, at }: Signature): string => `${plainName(name)} <${plainName(email)}> ${secondsOf(at)} +0000`;

/** A name without the characters that a commit cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line or the field
export const plainName = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f<>]/g, ' ').trim();

/** A path in git's quoted form, with bytes other than printable ASCII in octal. */
export function quotePath(path: string): string {
  if (/^[A-Za-z0-9._/-]+$/.test(path)) return path;
  const quoted = [...Buffer.from(path, 'utf8')].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${quoted.join('')}"`;
}

// git writes a crash report into its directory when an import fails; the user gets the reason in the refusal.
function removeCrashReport(git: Git, pid: number | undefined): void {
  if (pid !== undefined) rmSync(join(git.commonDir, `fast_import_crash_${pid}`), { force: true });
}
