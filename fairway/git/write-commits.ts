/** Writing commits that no ref leads to yet: by fast-import, and signed where they are to be. */
import { type ImportedCommit, importCommits } from './fast-import.ts';
import type { Git } from './git.ts';
import type { Settings } from './settings.ts';
import { signCommit } from './signed-commit.ts';
import { isToBeSigned, type Signing } from './signing.ts';

export interface UnwrittenCommit extends ImportedCommit {
  /** What is asked of its signature, once it is known what it follows; git's own settings have the say where it is left out. */
  readonly signing?: (parent: string | null) => Promise<Signing | undefined>;
}

/**
 * Writes commits behind one that is here, or from the first on where that is null. Gives their ids. The first one says whether they are signed, with git's settings, which are read where they are not given.
 * Refuses with SIGNATURE_NEEDED before anything is written, WRITE_FAILED, SIGNING_FAILED, as the check of a signature does, and with what commits and
 * files throw while they are made.
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
  // git signs nothing that it imports. The trees of what it imports are what is signed, one commit after the other.
  const unsigned: Omit<UnwrittenCommit, 'files'>[] = [];
  const trees = await importCommits(
    git,
    onto,
    startingWith(first.value, source, ({ files: _, ...commit }) => unsigned.push(commit)),
  );
  const made: string[] = [];
  for (const [index, commit] of unsigned.entries()) {
    const parent = made.at(-1) ?? onto;
    const check = (await commit.signing?.(parent))?.check;
    made.push(await signCommit(git, `${trees[index]}^{tree}`, { ...commit, parent, check }));
  }
  return made;
}

async function* each<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>, told: (item: T) => void = () => undefined): AsyncGenerator<T> {
  told(first);
  yield first;
  for await (const item of rest) {
    told(item);
    yield item;
  }
}
