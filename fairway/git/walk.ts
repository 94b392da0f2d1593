/**
 * A history from its beginning, with all that each commit changed: `rev-list` names the commits, `diff-tree` says what they changed, and one
 * `cat-file` gives commits and added files: a few processes for a history of any length. A commit comes in parts: what is in memory does not
 * grow with how much one of them adds.
 */
import { parseCommit, timeOfSeconds } from './commit-object.ts';
import type { Signature } from './fast-import.ts';
import { type Git, gitFailure, startGit } from './git.ts';
import { type GitObject, readObjects } from './objects.ts';

/** A commit as its object says it: grafts and shallow boundaries do not show here. */
export interface WalkedCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** The committer's time, ISO 8601, UTC. */
  readonly at: string;
  readonly author: Signature;
  readonly message: string;
}

/** What a commit did to one path, against its first parent. */
export interface WalkedChange {
  readonly path: string;
  /** A added, M modified, D deleted, T another type. */
  readonly status: string;
  /** As git writes it, after the change: `100644` for a plain file. */
  readonly mode: string;
  /** The object after the change. */
  readonly blob: string;
  /** The bytes of a file or link that was added; undefined where something else was done, or the object is missing. */
  readonly content?: Buffer | undefined;
}

/** A commit, or some of one: parts of one commit follow one another, and a commit without changes is one part. */
export interface WalkedPart {
  readonly commit: WalkedCommit;
  readonly changes: readonly WalkedChange[];
}

export interface WalkOptions {
  /** Where to begin: behind this commit. */
  readonly from?: string | undefined;
  /** Told how many changes are to come, once that is known. */
  readonly listed?: ((total: number) => void) | undefined;
}

/** The commits from one to another along first parents, the oldest first. */
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

// What has no content to read is asked for by its commit: every question gets an answer, and answers keep their order.
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

/** How many commits one `diff-tree` is given: it does not let go of what it has read. */
const atATime = 10_000;
const idLength = 41;

async function* listChanges(git: Git, to: string, from: string | undefined): AsyncGenerator<Listed[]> {
  const args = revListArguments(to, from);
  const { child, output, ended } = startGit(git, args);
  let ids = '';
  try {
    for await (const chunk of output) {
      ids += chunk.toString('latin1');
      if (ids.length < atATime * idLength) continue;
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

/** What commits changed against their first parents; an id to a line. */
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

/** Takes `<commit>\0` and `:<mode> <mode> <id> <id> <status>\0<path>\0` apart, however they are cut into chunks. */
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

/** What a walk tells of a commit; one that is missing or damaged says nothing. */
export function walkedCommit(id: string, object: GitObject | undefined): WalkedCommit {
  const { parents, seconds, author, message } = parseCommit(object?.content ?? Buffer.alloc(0));
  return { id, parents, at: timeOfSeconds(seconds), author, message };
}

/** How many changes there are between two commits, or files in one; for a history that only adds that is how many it added. */
async function countChanges(git: Git, to: string, from: string | undefined): Promise<number> {
  const args = from === undefined ? ['ls-tree', '-r', '-z', '--name-only', to] : ['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to];
  const { output, ended } = startGit(git, args);
  let count = 0;
  for await (const chunk of output) for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1)) count += 1;
  await ended;
  return count;
}
