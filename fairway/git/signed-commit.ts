/**
 * A signed commit with all its blobs and trees. `git fast-import` signs nothing, so its work is done in steps that git takes one by one: the
 * objects are stored, `git commit-tree -S` makes and signs the commit, and `git update-ref` moves the ref if it still is where it was. Whatever
 * goes wrong before the last step leaves objects that nothing refers to, and git clears these away in time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import type { ImportedCommit, ImportedFile, ImportOutcome, Signature } from './fast-import.ts';
import { durable, plainName } from './fast-import.ts';
import { makeObject, type NewObject } from './files/loose-objects.ts';
import { type Git, type RunningGit, reasonOf, runGit, startGit } from './git.ts';
import { noTree, putIntoTrees } from './new-trees.ts';
import { objectReader } from './objects.ts';
import { packOf } from './packing.ts';
import { readRef } from './refs.ts';

/** A file of the commit: with its content, or with the id of an object that is here already. */
export interface SignedFile {
  readonly path: string;
  readonly content: ImportedFile['content'] | { readonly blob: string };
}

/** What a commit says beside its files. */
interface UnsignedCommit extends Omit<ImportedCommit, 'ref' | 'files'> {
  /** Refuses the commit once it is signed, and before a ref moves. */
  readonly check?: ((commit: string) => Promise<void>) | undefined;
}

/** A commit that no ref is moved to. */
export interface LooseCommit extends UnsignedCommit {
  readonly files: Iterable<SignedFile>;
}

export interface SignedCommit extends LooseCommit {
  readonly ref: string;
}

/** A commit of a tree that is here already, by any name that git knows. */
export interface SignedTree extends UnsignedCommit {
  readonly ref: string;
  readonly tree: string;
}

/** A person may have to type a passphrase or touch a key. Less than others wait for the store's lock, which is held meanwhile. */
const patience = 25_000;

/**
 * Writes a signed commit and moves the ref to it, if it still is at the commit's parent. Refuses with SIGNING_FAILED, and as `check` does; every
 * other failure is told in the outcome.
 */
export async function writeSignedCommit(git: Git, commit: SignedCommit, timeoutMs = patience): Promise<ImportOutcome> {
  const made = await makeSignedCommit(git, commit, timeoutMs);
  if (made.commit === null) return made;
  return { ...made, ...(await moveRef(git, commit.ref, commit.parent, made.commit)) };
}

/** As `writeSignedCommit`, for a tree that came in some other way. */
export async function writeSignedTree(git: Git, commit: SignedTree, timeoutMs = patience): Promise<ImportOutcome> {
  const signed = await signTree(git, commit.tree, commit, timeoutMs);
  return { commit: signed, ...(await moveRef(git, commit.ref, commit.parent, signed)) };
}

/**
 * Writes a signed commit that nothing refers to yet, and has it checked: one of several that are to follow one another, or one that only shows
 * whether signing works. Refuses as `writeSignedCommit` does.
 */
export async function makeSignedCommit(git: Git, commit: LooseCommit, timeoutMs = patience): Promise<ImportOutcome> {
  const stored = await storeFiles(git, commit.parent, commit.files);
  if ('failure' in stored) return { commit: null, failure: stored.failure };
  return { commit: await signTree(git, stored.tree, commit, timeoutMs), failure: null };
}

// The tree

type Stored = { readonly tree: string } | { readonly failure: string };

/** More objects than this are kept in one pack, fewer one by one: as git itself does when it fetches. */
const looseLimit = 100;

async function storeFiles(git: Git, parent: string | null, files: Iterable<SignedFile>): Promise<Stored> {
  const idBytes = parent === null ? await readIdBytes(git) : parent.length / 2;
  const made = new Map<string, NewObject>();
  const tree = await makeTree(git, parent, files, idBytes, (object) => {
    made.set(object.id, object);
    return object.id;
  });
  if (tree === undefined) return { failure: `error: a tree of ${parent} cannot be read` };
  fault('store objects');
  const store = made.size > looseLimit ? ['index-pack', '--stdin'] : ['unpack-objects', '-q'];
  const { code, stderr } = await runGit(git, ['-c', durable, ...store], { input: packOf([...made.values()], idBytes), allowExit: 'any' });
  return code === 0 ? { tree } : { failure: reasonOf(stderr, code) };
}

/** The id of the tree of the parent with the files in it. What is new is given to `add`. */
async function makeTree(git: Git, parent: string | null, files: Iterable<SignedFile>, idBytes: number, add: (object: NewObject) => string) {
  const blobs = [...files].map(({ path, content }) => ({
    path: path.split('/'),
    id: typeof content === 'object' && 'blob' in content ? content.blob : add(makeObject('blob', content, idBytes)),
  }));
  const objects = objectReader(git);
  const [root] = parent === null ? [{ content: noTree }] : await objects.read([`${parent}:`]);
  return root && (await putIntoTrees(objects, root.content, blobs, idBytes, add));
}

async function readIdBytes(git: Git): Promise<number> {
  const { stdout } = await runGit(git, ['rev-parse', '--show-object-format']);
  return stdout.toString('latin1').trim() === 'sha256' ? 32 : 20;
}

// The commit

/** Makes and signs the commit, and has it checked. Refuses with SIGNING_FAILED, and as its check does. */
async function signTree(git: Git, tree: string, commit: UnsignedCommit, timeoutMs: number): Promise<string> {
  fault('sign commit');
  const signed = await commitTree(git, tree, commit, timeoutMs);
  fault('check signature');
  await commit.check?.(signed);
  return signed;
}

async function commitTree(git: Git, tree: string, commit: UnsignedCommit, timeoutMs: number): Promise<string> {
  const parents = commit.parent === null ? [] : ['-p', commit.parent];
  const args = ['-c', durable, '-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, ...parents, '-S', '-F', '-'];
  const running = startGit({ ...git, env: { ...git.env, ...signedBy('AUTHOR', commit.author), ...signedBy('COMMITTER', commit.committer) } }, args, true);
  let answer = '';
  running.child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  running.child.stdin.end(commit.message);
  const { code, stderr } = await endOf(running, timeoutMs);
  if (code !== 0) throw problem('SIGNING_FAILED', { why: reasonOf(stderr, code) });
  return answer.trim();
}

const signedBy = (role: 'AUTHOR' | 'COMMITTER', { name, email, at }: Signature) => ({
  [`GIT_${role}_NAME`]: plainName(name) || 'fairway',
  [`GIT_${role}_EMAIL`]: plainName(email),
  [`GIT_${role}_DATE`]: `${Math.floor(Date.parse(at) / 1000)} +0000`,
});

/** How git ended. When it takes too long, it is ended together with the program that keeps it waiting. */
async function endOf({ child, ended }: RunningGit, timeoutMs: number): Promise<{ readonly code: number; readonly stderr: string }> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'late');
  });
  const first = await Promise.race([ended, timeout]);
  clearTimeout(timer);
  if (first !== 'late') return first;
  for (const pid of [...descendantsOf(child.pid ?? 0), child.pid]) end(pid);
  child.stdout.destroy();
  child.stderr.destroy();
  return { code: -1, stderr: `error: the signing program did not answer within ${timeoutMs / 1000} s` };
}

/** The processes that a process started, and those started by them. Only Linux tells; elsewhere they end when they find their pipes closed. */
function descendantsOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  const parents = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), parentOf(name)] as const] : [])));
  const childrenOf = (parent: number): number[] => [...parents].flatMap(([child, of]) => (of === parent ? [...childrenOf(child), child] : []));
  return childrenOf(pid);
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0; // it ended while we looked
  }
}

function end(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}

// The ref

/** How moving the ref went. */
async function moveRef(git: Git, ref: string, parent: string | null, commit: string): Promise<Omit<ImportOutcome, 'commit'>> {
  // A ref that is not there, while the state was read from a remote's branch, has to stay so until it is made.
  const expected = (await readRef(git, ref)) === null ? '' : (parent ?? '');
  fault('move ref');
  const { code, stderr } = await runGit(git, ['-c', durable, 'update-ref', ref, commit, expected], { allowExit: 'any' });
  fault('ref moved');
  return code === 0 ? { failure: null } : { failure: reasonOf(stderr, code), killed: code < 0 };
}
