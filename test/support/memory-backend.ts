/** A store's commits in memory, for tests: what git does, without git. */
import { createHash } from 'node:crypto';
import type { CommitSignature } from '../../fairway/domain/gates/signers.ts';
import { problem } from '../../fairway/errors.ts';
import { factsOf } from '../../fairway/git/commits.ts';
import type { Signature } from '../../fairway/git/fast-import.ts';
import type { HistoryCommit } from '../../fairway/git/history.ts';
import type { NamedRef } from '../../fairway/git/refs.ts';
import type { Signing } from '../../fairway/git/signing.ts';
import type { WalkedChange, WalkedPart } from '../../fairway/git/walk.ts';
import type { Backend, NewCommit, NewFile, StoredFile, WhatFiles } from '../../fairway/store/backend.ts';
import { streamDirectory } from '../../fairway/store/layout.ts';

/** A commit as it is kept in memory. */
export interface MemoryCommit extends HistoryCommit {
  readonly parent: string | null;
  readonly message: string;
  readonly signed: Signature;
  /** Every file of the tree by its path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A commit whose files are all there. */
type WholeCommit = NewCommit & { readonly files: readonly NewFile[] };

/** A back end whose ref and branches a test may set as it likes. */
export interface MemoryBackend extends Backend {
  /** Sets a branch of the code's history to these files. */
  setBranch(branch: string, files: Readonly<Record<string, string>>): void;
  /** Puts files on the state ref as they are, past all that a store would check; a null takes a file away. */
  tamper(files: Readonly<Record<string, string | null>>): void;
  /** Writes a commit and moves nothing. */
  write(commit: WholeCommit): string;
  /** Moves the state ref if it still is at `from`; whether it did. */
  move(to: string, from: string | null): boolean;
}

/** `commits` may be shared by several: clones of one history that know each other's objects. */
export function memoryBackend(ref: string, commits: Map<string, MemoryCommit> = new Map()): MemoryBackend {
  const branches = new Map<string, string>();
  let head: string | null = null;

  const add = (commit: Pick<NewCommit, 'parent' | 'message' | 'author'> & { at: string }, files: Map<string, Buffer>, paths: string[]): string => {
    const { parent, message, author, at } = commit;
    const id = createHash('sha1').update(`${commits.size} ${parent} ${message}`).digest('hex');
    const parents = parent === null ? [] : [parent];
    const subject = message.split('\n', 1)[0] ?? '';
    commits.set(id, { commit: id, parent, parents, message, signed: author, at, author: author.name, subject, paths, files });
    return id;
  };
  const write = (commit: WholeCommit): string => {
    const files = new Map(commit.parent === null ? [] : require(commit.parent).files);
    for (const file of commit.files) files.set(file.path, Buffer.from(file.content));
    const at = `${commit.committer.at.slice(0, 19)}.000Z`;
    return add(
      { ...commit, at },
      files,
      commit.files.map((file) => file.path),
    );
  };
  const require = (id: string): MemoryCommit => {
    const commit = commits.get(id);
    if (commit === undefined) throw new Error(`there is no commit ${id}`);
    return commit;
  };
  const filesUnder = (id: string, directory?: string): StoredFile[] =>
    [...require(id).files]
      .filter(([path]) => directory === undefined || path.startsWith(`${directory}/`))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, content]) => ({ path, content, blob: blobId(content) }));

  const ancestry = (id: string): MemoryCommit[] => {
    const found: MemoryCommit[] = [];
    for (let commit = commits.get(id); commit !== undefined; commit = commits.get(commit.parent ?? '')) found.push(commit);
    return found;
  };
  async function* readAll(id: string, { directory, wanted, listed }: WhatFiles = {}) {
    const files = filesUnder(id, directory).filter(({ path }) => wanted?.(path) ?? true);
    listed?.(files.length);
    yield files;
  }

  return {
    ref,
    head: async () => (head === null ? null : { ref, commit: head }),
    readStreams: async (id, streams) => new Map(streams.map((stream) => [stream, filesUnder(id, streamDirectory(stream))])),
    readAll,
    readFiles: async (id, paths) => {
      const { files } = require(id);
      return paths.map((path) => {
        const content = files.get(path);
        return content && { path, content, blob: blobId(content) };
      });
    },
    readChanges: async (from, to) =>
      commits.has(from) ? changesBetween(require(from).files, require(to).files).map(({ path, blob, status }) => ({ path, blob, status })) : null,
    async *walk(id, directory) {
      for (let commit = commits.get(id); commit !== undefined; commit = commits.get(commit.parent ?? '')) {
        const paths = commit.paths.filter((path) => directory === undefined || path.startsWith(`${directory}/`));
        if (directory === undefined || paths.length > 0) yield { ...commit, paths };
      }
    },
    findCommit: async (revision) => {
      const found = commits.get(revision === ref ? (head ?? '') : revision);
      return found && factsOf(found.commit, found.at, found.message);
    },
    commit: async (commit) => {
      const files: NewFile[] = [];
      for await (const file of commit.files) files.push(file);
      refuseToSign(commit.signing);
      if (head !== commit.parent) return 'moved';
      head = write({ ...commit, files });
      return head;
    },
    rehearse: async ({ signing }) => refuseToSign(signing),
    readSignatures: async (ids) => new Map(ids.map((id) => [id, unsignedCommit(require(id))])),
    findBranch: async (branch): Promise<NamedRef | null> => {
      const commit = branches.get(branch);
      return commit === undefined ? null : { ref: `refs/heads/${branch}`, commit };
    },
    readIdentity: async () => undefined,
    async *readHistory(to, { from, listed } = {}) {
      const behind = ancestry(to);
      const end = behind.findIndex((commit) => commit.commit === from);
      const parts = behind.slice(0, end < 0 ? undefined : end).reverse();
      const walked = parts.map((commit) => partOf(commit, commits.get(commit.parent ?? '')));
      listed?.(walked.reduce((total, part) => total + part.changes.length, 0));
      yield walked;
    },
    findUnreachable: async (at, asked) => {
      const behind = new Set(ancestry(at).map((commit) => commit.commit));
      return new Set(asked.filter((id) => !behind.has(id)));
    },
    readRemoteHeads: async () => [],
    readAnchorTags: async () => [],
    setBranch: (branch, files) => {
      const content = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
      branches.set(branch, add({ parent: null, message: branch, at: '', author: nobody }, content, []));
    },
    write,
    move: (to, from) => {
      if (head !== from) return false;
      head = to;
      return true;
    },
    tamper: (changed) => {
      const files = new Map(head === null ? [] : require(head).files);
      for (const [path, text] of Object.entries(changed)) {
        if (text === null) files.delete(path);
        else files.set(path, Buffer.from(text));
      }
      head = add({ parent: head, message: 'by hand', at: '2026-01-01T00:00:00.000Z', author: nobody }, files, Object.keys(changed));
    },
  };
}

/** There is no key in memory. */
function refuseToSign(signing: Signing | undefined): void {
  if (signing?.demand === 'required') throw problem('SIGNATURE_NEEDED');
}

const unsignedCommit = ({ commit, at, parent }: MemoryCommit): CommitSignature => ({
  commit,
  at,
  root: parent === null,
  exempt: false,
  verdict: 'N',
  signer: '',
  key: '',
  primaryKey: '',
});

const partOf = ({ commit: id, parent, at, signed, message, files }: MemoryCommit, before: MemoryCommit | undefined): WalkedPart => ({
  commit: { id, parents: parent === null ? [] : [parent], at, author: signed, message },
  changes: changesBetween(before?.files ?? new Map(), files),
});

const changesBetween = (from: ReadonlyMap<string, Buffer>, to: ReadonlyMap<string, Buffer>): WalkedChange[] =>
  [...new Set([...to.keys(), ...from.keys()])].sort().flatMap((path): WalkedChange[] => {
    const [old, content] = [from.get(path), to.get(path)];
    if (content === undefined) return [{ path, status: 'D', mode: '000000', blob: '0'.repeat(40) }];
    const change = { path, mode: '100644', blob: blobId(content) };
    if (old === undefined) return [{ ...change, status: 'A', content }];
    return old.equals(content) ? [] : [{ ...change, status: 'M' }];
  });

const nobody: Signature = { name: 'nobody', email: 'nobody@example.org', at: '2026-01-01T00:00:00.000Z' };

/** Kept with the content, since each commit has all files of the one before. */
const blobIds = new WeakMap<Buffer, string>();

function blobId(content: Buffer): string {
  const known = blobIds.get(content);
  if (known !== undefined) return known;
  const id = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
  blobIds.set(content, id);
  return id;
}
