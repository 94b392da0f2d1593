/** Writes commits by fast-import, signed if required, without moving a ref. */
import { type ImportedCommit, importCommits } from './fast-import.ts';
import type { Git } from './git.ts';
import type { Settings } from './settings.ts';
import { signCommit } from './signed-commit.ts';
import { isToBeSigned, type Signing } from './signing.ts';

export interface UnwrittenCommit extends ImportedCommit {
  /** The demands on its signature, given its parent. Default: git's own settings decide. */
  readonly signing?: (parent: string | null) => Promise<Signing | undefined>;
}

/**
 * Writes commits on top of `onto`, or as a new history if it is null, and returns their ids. The first commit and git's settings decide whether all of
 * them are signed. `settings` are read if they are not given. Refuses with SIGNATURE_NEEDED before anything is written, with WRITE_FAILED,
 * SIGNING_FAILED and the refusals of signature checks, and throws errors from the iterables of commits and files.
 */
export async function writeCommits(
  git: Git,
  onto: string | null,
  commits: AsyncIterable<UnwrittenCommit> | Iterable<UnwrittenCommit>,
  settings?: Promise<Settings>,
): Promise<string[]> {
  const source = each(commits);
  const first = await source.next();
  if (first.done) return [];
  if (!(await isToBeSigned(git, await first.value.signing?.(onto), settings))) return importCommits(git, onto, startingWith(first.value, source));
  // fast-import cannot sign. So its commits only provide the trees, of which signed commits are then made one after the other.
  const unsigned: Omit<UnwrittenCommit, 'files'>[] = [];
  const trees = await importCommits(
    git,
    onto,
    startingWith(first.value, source, ({ files: _, ...commit }) => unsigned.push(commit)),
  );
  const ids: string[] = [];
  for (const [index, commit] of unsigned.entries()) {
    const parent = ids.at(-1) ?? onto;
    const check = (await commit.signing?.(parent))?.check;
    ids.push(await signCommit(git, `${trees[index]}^{tree}`, { ...commit, parent, check }));
  }
  return ids;
}

async function* each<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>, onItem: (item: T) => void = () => undefined): AsyncGenerator<T> {
  onItem(first);
  yield first;
  for await (const item of rest) {
    onItem(item);
    yield item;
  }
}
