/** Where a snapshot is taken from: a commit with its files in order. */
import { problem } from '../../errors.ts';
import { isWithoutGit } from '../../git/choice.ts';
import { readCommit } from '../../git/commits.ts';
import type { Git } from '../../git/git.ts';
import { readObjects } from '../../git/objects.ts';
import { listFiles, type TreeFile } from '../../git/trees.ts';
import type { Backend, StoredFile } from '../backend.ts';
import { findStateHead } from '../locate.ts';
import type { StoreParts } from '../parts.ts';

export interface SnapshotSource {
  /** The commit that the content came from first, see schemas/snapshot.schema.json. */
  readonly commit: string;
  readonly at: string;
  readonly backend: Backend;
  /** The commit to read. */
  readonly head: string;
  /** The files whose paths are wanted, in the order of the bytes of their paths. */
  files(wanted: (path: string) => boolean): AsyncIterable<readonly StoredFile[]>;
  /** How many of them there are. */
  count(wanted: (path: string) => boolean): Promise<number>;
}

/** What a restored store says of the commit that its content came from first: its id, and its committer's time. */
export const originTrailer = 'Fairway-Snapshot-Commit';
export const timeTrailer = 'Fairway-Snapshot-Time';

/** The state ref of a repository, or a commit of it. Refuses with NO_STORE, STATE_NOT_FETCHED, UNKNOWN_REVISION. */
export async function gitSource(git: Git, { backend, absent }: Pick<StoreParts, 'backend' | 'absent'>, rev: string | undefined): Promise<SnapshotSource> {
  const named = rev ?? (await findStateHead(git, backend.ref))?.commit;
  if (named === undefined) throw await absent();
  const facts = await readCommit(git, named);
  if (facts === undefined) throw problem('UNKNOWN_REVISION', { revision: named });
  const origin = facts.trailers.get('Fairway-Command') === 'restore' ? facts.trailers : undefined;
  const list = (wanted: (path: string) => boolean) => listWanted(git, facts.commit, wanted);
  const files = (wanted: (path: string) => boolean) => (isWithoutGit(git.env) ? readWanted(backend, facts.commit, wanted) : readContents(git, list(wanted)));
  return {
    commit: origin?.get(originTrailer) ?? facts.commit,
    at: origin?.get(timeTrailer) ?? facts.at,
    backend,
    head: facts.commit,
    files,
    count: (wanted) => countOf(isWithoutGit(git.env) ? files(wanted) : list(wanted)),
  };
}

async function countOf(parts: AsyncIterable<readonly unknown[]>): Promise<number> {
  let count = 0;
  for await (const files of parts) count += files.length;
  return count;
}

async function* readWanted(backend: Backend, commit: string, wanted: (path: string) => boolean): AsyncGenerator<StoredFile[]> {
  for await (const some of backend.readAll(commit)) yield some.filter(({ path }) => wanted(path));
}

async function* listWanted(git: Git, commit: string, wanted: (path: string) => boolean): AsyncGenerator<TreeFile[]> {
  for await (const files of listFiles(git, commit)) yield files.filter(({ path }) => wanted(path));
}

async function* readContents(git: Git, files: AsyncIterable<TreeFile[]>): AsyncGenerator<StoredFile[]> {
  for await (const some of readObjects(git, files, (file) => file.blob)) {
    yield some.map(({ item, object }) => {
      if (object === undefined) throw problem('GIT_FAILED', { command: 'cat-file', why: `object ${item.blob} of ${item.path} is missing` });
      return { ...item, content: object.content };
    });
  }
}

/** A back end of its own, at its head. */
export async function backendSource(backend: Backend): Promise<SnapshotSource> {
  const head = await backend.head();
  if (head === null) throw problem('NO_STORE', { ref: backend.ref });
  const { commit } = head;
  const files = (wanted: (path: string) => boolean) => readWanted(backend, commit, wanted);
  return { commit, at: await backend.readTime(commit), backend, head: commit, files, count: (wanted) => countOf(files(wanted)) };
}
