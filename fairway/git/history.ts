/** The history of the state ref: which commit gave which file its content. */
import { type Git, gitFailure, startGit } from './git.ts';

export interface HistoryCommit {
  readonly commit: string;
  /** The committer's time, ISO 8601, UTC. */
  readonly at: string;
  readonly author: string;
  readonly subject: string;
  /** The files it added or changed. */
  readonly paths: readonly string[];
}

// A commit begins with a byte that no path begins with; its fields and its paths end with NUL.
const format = '%x01%H%x00%ct%x00%an%x00%s%x00';

const historyArguments = (commit: string, paths: readonly string[]): string[] => [
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

/** Commits from the newest back, as far as the caller reads on. A walk that is left early costs only what was walked. */
export async function* walkHistory(git: Git, commit: string, paths: readonly string[] = []): AsyncGenerator<HistoryCommit> {
  const args = historyArguments(commit, paths);
  const { child, ended } = startGit(git, args);
  let rest = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
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
      const [commit = '', seconds = '', author = '', subject = '', ...paths] = part.split('\0');
      const at = new Date(Number(seconds) * 1000).toISOString();
      return { commit, at, author, subject, paths: paths.map((path) => path.replace(/^\n/, '')).filter((path) => path !== '') };
    });
}
