/** The history of the state ref: the files that each commit added or changed. */

import { isAncestor } from './ancestry.ts';
import { type Git, gitFailure, runGit, startGit } from './git.ts';
import { objectReader } from './objects.ts';

export interface HistoryCommit {
  readonly commit: string;
  readonly parents: readonly string[];
  /** The committer's time, ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  /** The files it added or changed. */
  readonly paths: readonly string[];
}

// A commit begins with a byte that no path begins with; its fields and its paths end with NUL.
const format = '%x01%H%x00%P%x00%ct%x00%an%x00%s%x00';

// With literal paths, git uses the commit-graph to find the commits that may have changed them.
const historyArguments = (commit: string, paths: readonly string[]): string[] => [
  '--literal-pathspecs',
  'log',
  '-z',
  '-m',
  '--full-history',
  '--no-renames',
  '--no-show-signature',
  '--no-mailmap',
  '--no-ext-diff',
  '--diff-filter=AMT',
  '--name-only',
  `--format=${format}`,
  commit,
  '--',
  ...paths,
];

/** Commits, newest first. Lazy: a caller that stops early pays only for the commits read. */
export async function* walkHistory(git: Git, commit: string, paths: readonly string[] = []): AsyncGenerator<HistoryCommit> {
  const args = historyArguments(commit, paths);
  const { child, output, ended } = startGit(git, args);
  let rest = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of output) {
      const text = rest + decoder.decode(chunk, { stream: true });
      const end = text.lastIndexOf('\x01');
      if (end > 0) yield* parseHistory(text.slice(0, end));
      rest = end > 0 ? text.slice(end) : text;
    }
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, args, code, stderr);
    yield* parseHistory(rest);
  } finally {
    child.kill();
  }
}

export function parseHistory(text: string): HistoryCommit[] {
  return text
    .split('\x01')
    .filter((part) => part !== '')
    .map((part) => {
      const [commit = '', parents = '', seconds = '', author = '', subject = '', ...paths] = part.split('\0');
      const at = new Date(Number(seconds) * 1000).toISOString();
      return {
        commit,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        at,
        author,
        subject,
        paths: paths.map((path) => path.replace(/^\n/, '')).filter((path) => path !== ''),
      };
    });
}

/** The commits that are not reachable from `head`, including those that are not in the repository. */
export async function findUnreachable(git: Git, head: string, commits: readonly string[]): Promise<Set<string>> {
  const asked = [...new Set(commits)];
  if (asked.length === 0) return new Set();
  const known = await findCommits(git, asked);
  const unreachable = new Set(asked.filter((commit) => !known.has(commit)));
  if (known.size === 0) return unreachable;
  const { stdout } = await runGit(git, ['rev-list', '--stdin'], { input: `${[...known].join('\n')}\n^${head}\n` });
  // rev-list stops by commit times. With wrong clocks it may list a commit that is reachable, but it never omits one that is not.
  for (const commit of stdout.toString('latin1').split('\n')) if (known.has(commit) && !(await isAncestor(git, commit, head))) unreachable.add(commit);
  return unreachable;
}

async function findCommits(git: Git, ids: readonly string[]): Promise<Set<string>> {
  const found = await objectReader(git).read(ids);
  return new Set(ids.filter((_, index) => found[index]?.type === 'commit'));
}
