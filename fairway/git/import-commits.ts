/** Several commits, one on top of the other, by one `git fast-import`: all of them are there in the end, or none. */
import { formatData, formatSignature, type ImportedFile, quotePath, removeCrashReport, type Signature, startImport } from './fast-import.ts';
import { type Git, reasonOf, writeAll } from './git.ts';

export interface StackedCommit {
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  readonly files: Iterable<ImportedFile>;
}

/** The new commits in order; null, with git's own reason, where it came to none. A ref that moved on is a failure too. */
export async function importCommits(
  git: Git,
  ref: string,
  parent: string,
  commits: readonly StackedCommit[],
): Promise<{ readonly commits: readonly string[]; readonly failure: null } | { readonly commits: null; readonly failure: string }> {
  const { child, ended } = startImport(git);
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  const [{ code, stderr }] = await Promise.all([ended, writeAll(child, formatCommits(ref, parent, commits))]);
  const made = answer.split('\n').filter((line) => line !== '');
  if (code === 0 && made.length === commits.length) return { commits: made, failure: null };
  removeCrashReport(git, child.pid);
  return { commits: null, failure: reasonOf(stderr, code) };
}

export function* formatCommits(ref: string, parent: string, commits: readonly StackedCommit[]): Generator<Buffer | string> {
  yield 'feature done\n';
  for (const [index, { author, committer, message, files }] of commits.entries()) {
    yield `commit ${ref}\nmark :${index + 1}\n${formatSignature('author', author)}${formatSignature('committer', committer)}`;
    yield* formatData(message);
    yield `from ${index === 0 ? parent : `:${index}`}\n`;
    for (const { path, content } of files) {
      yield `M 100644 inline ${quotePath(path)}\n`;
      yield* formatData(content);
    }
  }
  for (const index of commits.keys()) yield `get-mark :${index + 1}\n`;
  yield 'done\n';
}
