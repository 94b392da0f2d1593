/** One commit with all its blobs and trees, by one `git fast-import`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, type RunningGit, reasonOf, startGit, writeAll } from './git.ts';

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
  readonly ref: string;
  /** The commit it follows; null for the first. */
  readonly parent: string | null;
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  readonly files: Iterable<ImportedFile>;
}

export interface ImportOutcome {
  /** The new commit; null when it came to none. */
  readonly commit: string | null;
  /** git's own reason where it failed, else null. A ref that moved on is a failure too. */
  readonly failure: string | null;
  /** Whether a signal ended git while it wrote: it may have left its lock of the ref. */
  readonly killed?: boolean;
}

// An append that was acknowledged has to outlast a power cut: objects and ref are synced, derived files are not.
export const durable = 'core.fsync=committed,loose-object,reference';

/**
 * Starts a `git fast-import` that reads a stream with `done` at its end. It compresses each object with memory of its own, which glibc would give
 * back to the system and take again for every one: that would take longer than all that git does. Another libc does not know the variable.
 */
export const startImport = (git: Git): RunningGit =>
  startGit(
    { ...git, env: { MALLOC_TRIM_THRESHOLD_: String(8 << 20), ...git.env } },
    ['-c', durable, 'fast-import', '--quiet', '--date-format=raw', '--done'],
    true,
  );

/**
 * Writes a commit and moves the ref to it. The ref moves only where that is a fast-forward: git compares under the ref's lock, which makes it
 * the compare-and-swap of an append. Rejects only when git could not be started, and with what the files throw while they are made; every other
 * failure is told in the outcome.
 */
export async function importCommit(git: Git, commit: ImportedCommit): Promise<ImportOutcome> {
  const { child, ended } = startImport(git);
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  try {
    await writeAll(child, formatImport(commit));
  } catch (error) {
    // a file that could not be made: git is ended before it has a commit
    child.kill();
    await ended;
    removeCrashReport(git, child.pid);
    throw error;
  }
  const { code, stderr } = await ended;
  const made = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.exec(answer.trim())?.[0] ?? null;
  if (code === 0 && made !== null) return { commit: made, failure: null };
  removeCrashReport(git, child.pid);
  return { commit: made, failure: reasonOf(stderr, code), killed: code < 0 };
}

/** The stream that git reads. The commit's id comes back on its output, before the ref is moved. */
export function* formatImport(commit: ImportedCommit): Generator<Buffer | string> {
  yield `feature done\ncommit ${commit.ref}\nmark :1\n${formatSignature('author', commit.author)}${formatSignature('committer', commit.committer)}`;
  yield* formatData(commit.message);
  if (commit.parent !== null) yield `from ${commit.parent}\n`;
  for (const { path, content } of commit.files) {
    yield `M 100644 inline ${quotePath(path)}\n`;
    yield* formatData(content);
  }
  yield 'get-mark :1\ndone\n';
}

export function* formatData(content: Uint8Array | string): Generator<Buffer | string> {
  if (typeof content === 'string') {
    yield `data ${Buffer.byteLength(content, 'utf8')}\n${content}\n`;
    return;
  }
  yield `data ${content.byteLength}\n`;
  yield Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  yield '\n';
}

export const formatSignature = (role: string, signature: Signature): string => `${role} ${signatureLine(signature)}\n`;

/** As it stands in a commit, and in a reflog: `Name <mail> 1760000000 +0000`. */
export const signatureLine = ({ name, email, at }: Signature): string => `${plainName(name)} <${plainName(email)}> ${Math.floor(Date.parse(at) / 1000)} +0000`;

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
export function removeCrashReport(git: Git, pid: number | undefined): void {
  if (pid !== undefined) rmSync(join(git.commonDir, `fast_import_crash_${pid}`), { force: true });
}
