/** Reads the commits between two, oldest first, with everything needed to replay them elsewhere. */
import type { Signature } from './fast-import.ts';
import { type Git, gitFailure, runGit, startGit } from './git.ts';
import type { TreeChange } from './trees.ts';

export interface LoggedCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly message: string;
  /** The changes against its first parent. */
  readonly changes: readonly TreeChange[];
}

const logArguments = (base: string, head: string): string[] => [
  'log',
  '-z',
  '--reverse',
  '--topo-order',
  '--raw',
  '--no-abbrev',
  '--no-renames',
  '--no-show-signature',
  '--no-mailmap',
  '--no-ext-diff',
  '--diff-merges=first-parent',
  '--encoding=UTF-8',
  '--format=%H%x00%P%x00%an%x00%ae%x00%at%x00%B%x00',
  head,
  `^${base}`,
];

/** The commits that are reachable from `head` but not from `base`, in batches. */
export async function* readCommits(git: Git, base: string, head: string): AsyncGenerator<LoggedCommit[]> {
  const args = logArguments(base, head);
  const { child, output, ended } = startGit(git, args);
  const parse = commitParser();
  const decoder = new TextDecoder();
  try {
    for await (const chunk of output) {
      const commits = parse(decoder.decode(chunk, { stream: true }));
      if (commits.length > 0) yield commits;
    }
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, args, code, stderr);
    yield parse(undefined);
  } finally {
    child.kill();
  }
}

/**
 * Parses the log from chunks of any size: six fields, then two for each change, all terminated by NUL. A message contains no NUL, and a field that
 * begins with a colon where a commit could begin is a change. Call it with undefined at the end.
 */
export function commitParser(): (text: string | undefined) => LoggedCommit[] {
  let rest = '';
  let fields: string[] = [];
  let changes: TreeChange[] = [];
  let pending: string | undefined;
  const finish = (): LoggedCommit[] => {
    if (fields.length < 6) return [];
    const [commit = '', parents = '', name = '', email = '', seconds = '', message = ''] = fields;
    const made = { commit, parents: parents.split(' ').filter((id) => id !== ''), author: { name, email, at: new Date(Number(seconds) * 1000).toISOString() } };
    const found = [{ ...made, message, changes }];
    fields = [];
    changes = [];
    return found;
  };
  return (text) => {
    if (text === undefined) return finish();
    const tokens = (rest + text).split('\0');
    rest = tokens.pop() ?? '';
    const found: LoggedCommit[] = [];
    for (const token of tokens) {
      if (pending !== undefined) {
        const [, , , blob = '', status = ''] = pending.split(' ');
        changes.push({ path: token, blob, status });
        pending = undefined;
      } else if (fields.length === 6 && /^\n?:/.test(token)) pending = token.trimStart();
      else if (fields.length === 6 && (token === '' || token === '\n')) continue;
      else {
        if (fields.length === 6) found.push(...finish());
        fields.push(fields.length === 0 ? token.trimStart() : token);
      }
    }
    return found;
  };
}

/** The best common ancestor; null when there is none. */
export async function readMergeBase(git: Git, one: string, other: string): Promise<string | null> {
  const { stdout, code } = await runGit(git, ['merge-base', one, other], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

/** Whether a commit is the same as `head` or an ancestor of it. False when it is not in the repository. */
export async function isAncestor(git: Git, commit: string, head: string): Promise<boolean> {
  if (commit === head) return true;
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', commit, head], { allowExit: [1, 128] });
  return code === 0;
}

/** The number of commits reachable from `head` but not from `base`; null counts all of them. */
export async function countCommits(git: Git, base: string | null, head: string): Promise<number> {
  const { stdout } = await runGit(git, ['rev-list', '--count', head, ...(base === null ? [] : [`^${base}`])]);
  return Number(stdout.toString('latin1'));
}

/** A merge among the commits reachable from `head` but not from `base`; null when there is none. */
export async function findMerge(git: Git, base: string, head: string): Promise<string | null> {
  const { stdout } = await runGit(git, ['rev-list', '--merges', '--max-count=1', head, `^${base}`]);
  return stdout.toString('latin1').trim() || null;
}
