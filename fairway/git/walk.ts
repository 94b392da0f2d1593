/**
 * Walks a history from its beginning, with the changes of each commit: `rev-list` lists the commits, `diff-tree` their changes, and one `cat-file`
 * reads commits and added files. That takes a few processes for a history of any length. A commit comes in parts, so that memory does not grow with
 * the number of its changes.
 */
import { parseCommit, timeOfSeconds } from './commit-object.ts';
import type { Signature } from './fast-import.ts';
import { type Git, gitFailure, startGit } from './git.ts';
import { type GitObject, readObjects } from './objects.ts';

/** A commit with the content of its object, without the effects of grafts and shallow boundaries. */
export interface WalkedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** The committer's time, ISO 8601, UTC. */
  readonly at: string;
  readonly author: Signature;
  readonly message: string;
}

/** The change of one path, against the first parent. */
export interface WalkedChange {
  readonly path: string;
  /** A added, M modified, D deleted, T another type. */
  readonly status: string;
  /** The mode after the change, such as `100644`. */
  readonly mode: string;
  /** The object after the change. */
  readonly blob: string;
  /** The content of an added file or link; undefined for other changes, and when the object is missing. */
  readonly content?: Buffer | undefined;
}

/** A commit with some of its changes. Parts of one commit are adjacent; a commit without changes is one part. */
export interface WalkedPart {
  readonly commit: WalkedCommit;
  readonly changes: readonly WalkedChange[];
}

export interface WalkOptions {
  /** Start after this commit. */
  readonly from?: string | undefined;
  /** Called with the total number of changes, once it is known. */
  readonly listed?: ((total: number) => void) | undefined;
}

/** The commits between two along first parents, oldest first. */
export async function* walkChanges(git: Git, to: string, { from, listed }: WalkOptions = {}): AsyncGenerator<WalkedPart[]> {
  if (listed) countChanges(git, to, from).then(listed, () => undefined);
  let commit: WalkedCommit | undefined;
  for await (const answers of readObjects(git, listChanges(git, to, from), nameOf)) {
    const parts: { commit: WalkedCommit; changes: WalkedChange[] }[] = [];
    for (const { item, object } of answers) {
      if (item.change === undefined) {
        commit = walkedCommit(item.commit, object);
        parts.push({ commit, changes: [] });
        continue;
      }
      if (parts.length === 0 && commit !== undefined) parts.push({ commit, changes: [] });
      parts.at(-1)?.changes.push(isRead(item.change) ? { ...item.change, content: object?.type === 'blob' ? object.content : undefined } : item.change);
    }
    yield parts;
  }
}

/** A commit, or one of its changes. */
interface Listed {
  readonly commit: string;
  readonly change?: WalkedChange;
}

const isRead = ({ status, mode }: WalkedChange): boolean => status === 'A' && mode !== '160000';

// A change without content to read requests its commit instead, so that there is exactly one answer for each item, in order.
const nameOf = ({ commit, change }: Listed): string => (change !== undefined && isRead(change) ? change.blob : commit);

const revListArguments = (to: string, from: string | undefined): string[] => [
  'rev-list',
  '--first-parent',
  '--reverse',
  '--end-of-options',
  to,
  ...(from === undefined ? [] : [`^${from}`]),
];

const diffTreeArguments = [
  'diff-tree',
  '--stdin',
  '--always',
  '--root',
  '-r',
  '--diff-merges=first-parent',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--ignore-submodules=none',
];

/** The number of commits for one `diff-tree`, which never frees what it has read. */
const commitsPerDiff = 10_000;
const idLength = 41;

async function* listChanges(git: Git, to: string, from: string | undefined): AsyncGenerator<Listed[]> {
  const args = revListArguments(to, from);
  const { child, output, ended } = startGit(git, args);
  let ids = '';
  try {
    for await (const chunk of output) {
      ids += chunk.toString('latin1');
      if (ids.length < commitsPerDiff * idLength) continue;
      const end = ids.lastIndexOf('\n') + 1;
      yield* compareCommits(git, ids.slice(0, end));
      ids = ids.slice(end);
    }
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, args, code, stderr);
    if (ids !== '') yield* compareCommits(git, ids);
  } finally {
    child.kill();
  }
}

/** The changes of commits against their first parents. `ids` has one id in each line. */
async function* compareCommits(git: Git, ids: string): AsyncGenerator<Listed[]> {
  const { child, output, ended } = startGit(git, diffTreeArguments, true);
  child.stdin.end(ids);
  const parse = changeParser();
  try {
    for await (const chunk of output) yield parse(chunk);
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, diffTreeArguments, code, stderr);
  } finally {
    child.kill();
  }
}

/** Parses `<commit>\0` and `:<mode> <mode> <id> <id> <status>\0<path>\0` from chunks of any size. */
export function changeParser(): (chunk: Buffer) => Listed[] {
  let rest: Buffer = Buffer.alloc(0);
  let commit = '';
  let fields: string[] | undefined;
  return (chunk) => {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = data.lastIndexOf(0);
    rest = data.subarray(end + 1);
    if (end < 0) return [];
    const found: Listed[] = [];
    for (const text of data.toString('utf8', 0, end).split('\0')) {
      if (fields !== undefined) {
        const [, mode = '', , blob = '', status = ''] = fields;
        found.push({ commit, change: { path: text, status, mode, blob } });
        fields = undefined;
      } else if (text.startsWith(':')) {
        fields = text.split(' ');
      } else {
        commit = text;
        found.push({ commit });
      }
    }
    return found;
  };
}

/** The commit of an object; its fields are empty when the object is missing or damaged. */
export function walkedCommit(id: string, object: GitObject | undefined): WalkedCommit {
  const { parents, seconds, author, message } = parseCommit(object?.content ?? Buffer.alloc(0));
  return { id, parents, at: timeOfSeconds(seconds), author, message };
}

/** The number of files that differ between two commits, or exist in one. Equals the number of changes in a history that only adds files. */
async function countChanges(git: Git, to: string, from: string | undefined): Promise<number> {
  const args = from === undefined ? ['ls-tree', '-r', '-z', '--name-only', to] : ['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to];
  const { output, ended } = startGit(git, args);
  let count = 0;
  for await (const chunk of output) for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1)) count += 1;
  await ended;
  return count;
}
