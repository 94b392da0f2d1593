/**
 * The store's commits without the git program. Packs and objects are read by hand, since a store holds many and isomorphic-git reads each at
 * the cost of a whole pack's index. isomorphic-git itself makes the objects: so two implementations of git that share no code make the same
 * commits. How objects get into their places, and how a ref is moved, is the same as with the program.
 */
import { fsyncSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommitSignature } from '../domain/gates/signers.ts';
import { isRefusal, problem } from '../errors.ts';
import { plainName, type Signature, signatureLine } from '../git/fast-import.ts';
import { type Commit, CommitFiles, timeOf } from '../git/files/commits.ts';
import { findUnreachableFiles, walkParts } from '../git/files/history.ts';
import { ObjectFiles } from '../git/files/objects.ts';
import { logsBegin, moveRef, type RefMove, type RefMoved, stageMove } from '../git/files/ref-moves.ts';
import { followRef } from '../git/files/refs.ts';
import { type SafeFs, safeFs } from '../git/files/safe-fs.ts';
import { syncDirectories } from '../git/files/sync-directories.ts';
import { TreeFiles } from '../git/files/trees.ts';
import type { Git } from '../git/git.ts';
import { readIdentity, readSetting } from '../git/settings.ts';
import type { SignatureQuestion } from '../git/signatures.ts';
import type { Signing } from '../git/signing.ts';
import { isDirectory, type TreeEntry, type TreeFile, treeMode } from '../git/trees.ts';
import type { Backend, NewCommit, NewFile, StoredFile, WhatFiles } from './backend.ts';
import { headFilesOf, isStreamName, streamDirectory } from './layout.ts';
import { refAnswers } from './ref-answers.ts';

/** How many files are given at a time, and how many objects are written at once. */
const together = 256;
/** From so many files on a commit is written as a pack. Source: git's own fastimport.unpackLimit is 100 objects. */
const many = 50;

export function isomorphicBackend(git: Git, ref: string): Backend {
  const files = new RepositoryFiles(git.commonDir);
  return {
    ...refAnswers(git, ref),
    readStreams: async (commit, streams) => files.use(() => readStreams(files, commit, streams)),
    findStreams: async (commit, streams) => files.use(() => new Set(streamTrees(files, commit, streams).keys())),
    readAll: (commit, what) => readAll(files, commit, what),
    readFiles: async (commit, paths) => files.use(() => paths.map((path) => readFile(files, files.commits.require(commit).tree, path))),
    readAdded: async (from, to) => files.use(() => readAdded(files, from, to)),
    walk: (commit, directory) => files.each(files.commits.history(commit, directory)),
    readTime: async (commit) => files.use(() => timeOf(files.commits.require(commit))),
    commit: (commit) => append({ git, files, ref }, commit, commit.files, commit.files.length >= many),
    begin: (commit, content) => append({ git, files, ref }, { ...commit, parent: null }, content, true),
    rehearse: async ({ signing }) => refuseToSign(signing),
    readSignatures: async (commits, question) => files.use(() => readUnsigned(files.commits, commits, question)),
    readHistory: (to, options) => files.each(walkParts(files, to, options)),
    readHeads: (commit) => readHeads(files, commit),
    findUnreachable: async (head, commits) => files.use(() => findUnreachableFiles(files.commits, head, commits)),
  };
}

/** A repository's objects as the store asks for them. What was looked up is kept, the files of packs are held open no longer than for one question. */
class RepositoryFiles {
  readonly objects: ObjectFiles;
  readonly trees: TreeFiles;
  readonly commits: CommitFiles;

  constructor(commonDir: string) {
    this.objects = new ObjectFiles(commonDir);
    this.trees = new TreeFiles(this.objects);
    this.commits = new CommitFiles(this.objects, commonDir);
  }

  use<T>(ask: () => T): T {
    try {
      return ask();
    } finally {
      this.objects.close();
    }
  }

  /** As `use`, for what comes one after the other. */
  async *each<T>(items: Iterable<T>): AsyncGenerator<T> {
    try {
      yield* items;
    } finally {
      this.objects.close();
    }
  }

  contentOf({ blob, path }: TreeFile): Buffer {
    return this.objects.require(blob, path).content;
  }
}

/** The tree of each stream that exists, by the stream's name. */
function streamTrees({ commits, trees }: RepositoryFiles, commit: string, streams: readonly string[]): Map<string, string> {
  const { tree } = commits.require(commit);
  const found = new Map<string, string>();
  for (const stream of streams) {
    const entry = isStreamName(stream) ? trees.find(tree, streamDirectory(stream)) : undefined;
    if (entry !== undefined && isDirectory(entry)) found.set(stream, entry.id);
  }
  return found;
}

function readStreams(files: RepositoryFiles, commit: string, streams: readonly string[]): Map<string, StoredFile[]> {
  const found = new Map<string, StoredFile[]>(streams.map((stream) => [stream, []]));
  for (const [stream, tree] of streamTrees(files, commit, streams)) {
    const listed = files.trees.entries(tree).filter((entry) => entry.mode.startsWith('100'));
    found.set(
      stream,
      listed.map((entry) => storedFile(files, { path: `${streamDirectory(stream)}/${entry.name}`, blob: entry.id })),
    );
  }
  return found;
}

const storedFile = (files: RepositoryFiles, file: TreeFile): StoredFile => ({ ...file, content: files.contentOf(file) });

function readFile(files: RepositoryFiles, tree: string, path: string): StoredFile | undefined {
  const entry = files.trees.find(tree, path);
  if (entry === undefined || isDirectory(entry)) return undefined;
  const object = files.objects.require(entry.id, path);
  return object.type === 'blob' ? { path, blob: entry.id, content: object.content } : undefined;
}

async function* readAll(files: RepositoryFiles, commit: string, { directory, wanted, listed }: WhatFiles = {}): AsyncGenerator<StoredFile[]> {
  const listing = filesUnder(files, commit, directory);
  const asked = wanted === undefined ? listing : filesWith(listing, wanted);
  const all = listed === undefined ? asked : [...asked];
  if (Array.isArray(all)) listed?.(all.length);
  yield* readStored(files, all);
}

function* filesWith(files: Iterable<TreeFile>, wanted: (path: string) => boolean): Generator<TreeFile> {
  for (const file of files) if (wanted(file.path)) yield file;
}

async function* readStored(files: RepositoryFiles, all: Iterable<TreeFile>): AsyncGenerator<StoredFile[]> {
  try {
    for await (const some of inParts(all)) yield some.map((file) => storedFile(files, file));
  } finally {
    files.objects.close();
  }
}

async function* readHeads(files: RepositoryFiles, commit: string): AsyncGenerator<StoredFile[]> {
  for await (const heads of headFilesOf(inParts(filesUnder(files, commit)))) yield* readStored(files, heads);
}

async function* inParts<T>(all: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let some: T[] = [];
  for await (const one of all) {
    some.push(one);
    if (some.length < together) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function filesUnder({ commits, trees }: RepositoryFiles, commit: string, directory?: string): Iterable<TreeFile> {
  const { tree } = commits.require(commit);
  if (directory === undefined) return trees.files(tree);
  const entry = trees.find(tree, directory);
  return entry !== undefined && isDirectory(entry) ? trees.files(entry.id, directory) : [];
}

function readAdded({ objects, commits, trees }: RepositoryFiles, from: string, to: string): TreeFile[] | null {
  if (objects.read(from)?.type !== 'commit') return null;
  const changes = trees.changes(commits.require(from).tree, commits.require(to).tree);
  return changes.every((change) => change.status === 'A') ? changes : null;
}

/** Only git knows how to have something signed. Refuses with SIGNATURE_NEEDED. */
function refuseToSign(signing: Signing | undefined): void {
  if (signing?.demand === 'required') throw problem('SIGNATURE_NEEDED');
  signing?.onUnsigned?.();
}

/**
 * What is to be seen of commits that nobody signed. A signature is proven by git, with ssh-keygen or gpg: where there is one, nothing is said of it.
 * Refuses with SIGNATURES_UNCHECKED, and with UNKNOWN_REVISION where `after` is no commit here.
 */
function readUnsigned(commits: CommitFiles, asked: readonly string[], { after }: SignatureQuestion): Map<string, CommitSignature> {
  if (asked.length === 0) return new Map();
  if (after !== undefined && commits.find(after) === undefined) throw problem('UNKNOWN_REVISION', { revision: after });
  const demanding = after === undefined ? new Set(asked) : findUnreachableFiles(commits, after, asked);
  return new Map(asked.map((id) => [id, unsignedCommit(commits.require(id), !demanding.has(id))]));
}

function unsignedCommit(commit: Commit, exempt: boolean): CommitSignature {
  const { id: name, parents } = commit;
  if (commit.signed) throw problem('SIGNATURES_UNCHECKED', { why: `commit ${name.slice(0, 12)} is signed, and there is no git program to prove by whom` });
  return { commit: name, at: timeOf(commit), root: parents.length === 0, exempt, verdict: 'N', signer: '', key: '', primaryKey: '' };
}

type NewFiles = Iterable<NewFile> | AsyncIterable<NewFile>;

interface Place {
  readonly git: Git;
  readonly files: RepositoryFiles;
  readonly ref: string;
}

/** Writes blobs, trees and commit, then moves the ref, if it still stands where the commit starts from. Refuses with WRITE_FAILED. */
async function append(place: Place, commit: Bare, content: NewFiles, bulk: boolean): Promise<string | 'moved'> {
  const { git, files, ref } = place;
  refuseToSign(commit.signing);
  if (!startsFrom(commit)(followRef(git.commonDir, ref).commit)) return 'moved';
  const fs = safeFs({ gitDir: git.commonDir, commonDir: git.commonDir, objects: files.objects, bulk });
  try {
    const made = await orWriteFailed(git, () => writeObjects(git, fs, files, commit, content));
    return await publish(place, commit, made, fs);
  } finally {
    files.objects.close();
    await fs.written.release();
  }
}

/** Moves the ref to a commit, if it still stands where the commit starts from. */
async function publish({ git, ref }: Place, commit: Bare, made: string, { written }: SafeFs): Promise<string | 'moved'> {
  const allowed = startsFrom(commit);
  const why = `fairway: ${commit.message.split('\n', 1)[0]}`;
  const moved = await move(git, { ref, to: made, allowed, by: signatureLine(commit.committer), why }, () => written.keep());
  if (moved === 'done') return made;
  if (moved === 'moved' || !allowed(followRef(git.commonDir, ref).commit)) return 'moved';
  throw writeFailed(git, new Error(`Unable to create '${moved.lock}': File exists`));
}

/** A commit apart from its files. */
type Bare = Omit<NewCommit, 'files'>;

// A ref that does not exist has not moved: the state was read from a remote's branch, or it is the first commit.
const startsFrom = (commit: Bare) => (current: string | null) => current === null || current === commit.parent;

/** Makes a ref where there is none. Refuses with WRITE_FAILED. */
export async function createRef(git: Git, ref: string, commit: string): Promise<void> {
  const who = { ...((await readIdentity(git)) ?? { name: 'fairway', email: 'fairway@fairway.invalid' }), at: new Date().toISOString() };
  const moved = await move(git, { ref, to: commit, allowed: (current) => current === null, by: signatureLine(who), why: 'fairway init' });
  if (moved !== 'done') throw writeFailed(git, new Error(moved === 'moved' ? `${ref} exists by now` : `Unable to create '${moved.lock}': File exists`));
}

/** Moves the ref that a name leads to. What it leads to is kept there until then and looked at once more after. Refuses with WRITE_FAILED. */
const move = (git: Git, wish: Omit<RefMove, 'beginsLog'>, keep: () => void = () => undefined): Promise<RefMoved> =>
  orWriteFailed(git, async () => {
    const { ref } = followRef(git.commonDir, wish.ref);
    const beginsLog = logsBegin(ref, await readSetting(git, 'core.logAllRefUpdates'), git.worktree === null);
    const staged = stageMove(git.commonDir, wish.to);
    try {
      fsyncSync(staged.descriptor);
      const moved = await moveRef(git, { ...wish, ref, beginsLog }, staged, keep);
      if (moved === 'done') await settleMove(join(git.commonDir, ref), keep);
      return moved;
    } finally {
      staged.close();
    }
  });

// The ref has moved by then: what goes wrong here must not be told as a failure of that.
async function settleMove(file: string, keep: () => void): Promise<void> {
  try {
    // a git that began to prune before the ref moved may have gone on until now
    keep();
    await syncDirectories([dirname(file)]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

async function writeObjects(git: Git, fs: SafeFs, files: RepositoryFiles, commit: Bare, content: NewFiles): Promise<string> {
  const { default: isomorphic } = await import('isomorphic-git');
  const made = await writeCommit({ isomorphic, fs, gitdir: git.commonDir }, files, commit, content);
  await fs.written.settle();
  return made;
}

async function writeCommit(writer: Writer, files: RepositoryFiles, commit: Bare, content: NewFiles): Promise<string> {
  const changed = await writeBlobs(writer, content);
  const base = commit.parent === null ? undefined : files.commits.require(commit.parent).tree;
  const tree = await writeTree(writer, files.trees, base, changed);
  return writer.isomorphic.writeCommit({
    fs: writer.fs.client,
    gitdir: writer.gitdir,
    commit: {
      message: commit.message,
      tree,
      parent: commit.parent === null ? [] : [commit.parent],
      author: authorOf(commit.author),
      committer: authorOf(commit.committer),
    },
  });
}

interface Writer {
  readonly isomorphic: Pick<typeof import('isomorphic-git').default, 'writeBlob' | 'writeTree' | 'writeCommit'>;
  readonly fs: SafeFs;
  readonly gitdir: string;
}

const authorOf = ({ name, email, at }: Signature) => ({
  name: plainName(name),
  email: plainName(email),
  timestamp: Math.floor(Date.parse(at) / 1000),
  timezoneOffset: 0,
});

const bytesOf = (content: NewFile['content']): Uint8Array => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content);

/** What is new in a directory: a blob's id, or what is new in a directory below it. */
type Changed = Map<string, string | Changed>;

async function writeBlobs({ isomorphic, fs, gitdir }: Writer, files: NewFiles): Promise<Changed> {
  const changed: Changed = new Map();
  for await (const some of inParts(files)) {
    const ids = await Promise.all(some.map(({ content }) => isomorphic.writeBlob({ fs: fs.client, gitdir, blob: bytesOf(content) })));
    some.forEach(({ path }, index) => {
      place(changed, path.split('/'), ids[index] as string);
    });
  }
  return changed;
}

function place(into: Changed, [name = '', ...rest]: readonly string[], blob: string): void {
  if (rest.length === 0) {
    into.set(name, blob);
    return;
  }
  const known = into.get(name);
  const below = known instanceof Map ? known : new Map();
  into.set(name, below);
  place(below, rest, blob);
}

/** A tree with what is new in it. */
async function writeTree(writer: Writer, trees: TreeFiles, base: string | undefined, changed: Changed): Promise<string> {
  const entries = new Map((base === undefined ? [] : trees.entries(base)).map((entry) => [entry.name, entry]));
  for (const [name, change] of changed) {
    const before = entries.get(name);
    const id = typeof change === 'string' ? change : await writeTree(writer, trees, before && isDirectory(before) ? before.id : undefined, change);
    entries.set(name, { name, id, mode: typeof change === 'string' ? '100644' : treeMode });
  }
  const tree = [...entries.values()].map(asWritten);
  return writer.isomorphic.writeTree({ fs: writer.fs.client, gitdir: writer.gitdir, tree });
}

const known: Readonly<Record<string, readonly [mode: string, type: 'tree' | 'blob' | 'commit']>> = {
  '40000': ['040000', 'tree'],
  '100644': ['100644', 'blob'],
  '100755': ['100755', 'blob'],
  '120000': ['120000', 'blob'],
  '160000': ['160000', 'commit'],
};

/** An entry as isomorphic-git takes it. One that it would write otherwise than it was is not written at all. */
function asWritten({ name, id, mode }: TreeEntry) {
  const [written, type] = known[mode] ?? [];
  if (written === undefined || type === undefined || name.includes('\ufffd')) {
    throw new Error(`a directory of the store holds an entry of mode ${mode} named ${JSON.stringify(name)}, which only the git program writes back as it was`);
  }
  return { path: name, oid: id, mode: written, type };
}

async function orWriteFailed<T>(git: Git, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isRefusal(error) ? error : writeFailed(git, error);
  }
}

const writeFailed = (git: Git, error: unknown) => problem('WRITE_FAILED', { dir: git.commonDir, why: (error as Error).message }, { cause: error });
