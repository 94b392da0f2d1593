/** Any number of commits with all their blobs and trees, one on the other, by one `git fast-import`. It moves no ref. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { type Git, reasonOf, requireGitVersion, startGit, untilDrained } from './git.ts';

/** Who is named in a commit, and when. */
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
 * Settings of every git that writes for Fairway. What was acknowledged has to outlast a power cut: objects and refs are synced, derived files are not.
 * And no hook of the repository runs.
 */
export const writeSettings = ['-c', 'core.fsync=committed,loose-object,reference', '-c', 'core.hooksPath=/dev/null'] as const;

/** The ref that holds commits together while git reads them. It is taken back before git would write it. */
const gathering = 'refs/fairway/gathering';

/**
 * Writes commits behind one that is here, or from the first on where that is null. Gives their ids. Memory holds what git has not read yet. Refuses
 * with WRITE_FAILED, and with what commits and files throw while they are made: nothing refers to what was written by then.
 */
export async function importCommits(git: Git, onto: string | null, commits: AsyncIterable<ImportedCommit> | Iterable<ImportedCommit>): Promise<string[]> {
  // It compresses each object with memory of its own, which glibc would give back to the system and take again for every one. Another libc does not
  // know the variable.
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
    stream.text(`reset ${gathering}\n\ndone\n`);
    await stream.end();
  } catch (error) {
    child.kill();
    await ended;
    removeCrashReport(git, child.pid);
    throw error;
  }
  const { code, stderr } = await ended;
  const made = answer.split('\n').filter((line) => line !== '');
  fault('objects stored');
  if (code === 0 && made.length === count) return made;
  removeCrashReport(git, child.pid);
  await requireGitVersion(git);
  throw problem('WRITE_FAILED', { dir: git.commonDir, why: reasonOf(stderr, code) });
}

/** One commit of the stream, which git answers with its id. False once git reads no more. */
async function writeCommit(stream: ImportStream, { author, committer, message, files }: ImportedCommit, onto: string | null): Promise<boolean> {
  stream.text(`commit ${gathering}\nmark :1\nauthor ${signatureLine(author)}\ncommitter ${signatureLine(committer)}\n`);
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

/** What git is to read, gathered into pieces: many small writes cost more than what they carry. */
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
    // there are at least as many bytes
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

  /** Hands over what was gathered, and waits while git is far behind. False once git reads no more. */
  async flush(): Promise<boolean> {
    const { stdin } = this.#child;
    if (stdin.destroyed) return false;
    stdin.write(Buffer.concat([...this.#parts, Buffer.from(this.#text, 'utf8')]));
    this.#parts = [];
    this.#text = '';
    this.#size = 0;
    if (stdin.writableLength > ahead) await untilDrained(this.#child);
    else await new Promise<void>((next) => setImmediate(next));
    return !stdin.destroyed;
  }

  async end(): Promise<void> {
    await this.flush();
    this.#child.stdin.end();
  }
}

/** How many bytes are made while git has not taken those before them: it works while its input is made. */
const ahead = 1 << 20;

export const secondsOf = (at: string): number => Math.floor(Date.parse(at) / 1000);

/** As it stands in a commit, and in a reflog: `Name <mail> 1760000000 +0000`. */
export const signatureLine = ({ name, email, at }: Signature): string => `${plainName(name)} <${plainName(email)}> ${secondsOf(at)} +0000`;

/** A name as a commit can hold it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line or the field
export const plainName = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f<>]/g, ' ').trim();

/** A path as git reads it back: in quotes, with what is not plain ASCII by its bytes. */
export function quotePath(path: string): string {
  if (/^[A-Za-z0-9._/-]+$/.test(path)) return path;
  const quoted = [...Buffer.from(path, 'utf8')].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `"${quoted.join('')}"`;
}

// git leaves a report in its directory when an import dies; its reason is told to the user instead
function removeCrashReport(git: Git, pid: number | undefined): void {
  if (pid !== undefined) rmSync(join(git.commonDir, `fast_import_crash_${pid}`), { force: true });
}
