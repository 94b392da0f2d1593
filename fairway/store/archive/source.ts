/** The source of a snapshot: a commit of the state. */
import { problem } from '../../errors.ts';
import type { Backend } from '../backend.ts';
import type { StoreContext } from '../context.ts';

export interface SnapshotSource {
  /** The commit where the content originated, see schemas/snapshot.schema.json. */
  readonly commit: string;
  readonly at: string;
  readonly backend: Backend;
  /** The commit to read. */
  readonly head: string;
}

/** Trailers of a restored store: the id and the committer's time of the commit where its content originated. */
export const originTrailer = 'Fairway-Snapshot-Commit';
export const timeTrailer = 'Fairway-Snapshot-Time';

/** The head of a repository's state, or the commit of a revision. Refuses with NO_STORE, STATE_NOT_FETCHED, UNKNOWN_REVISION. */
export async function gitSource({ backend, absent }: Pick<StoreContext, 'backend' | 'absent'>, rev: string | undefined): Promise<SnapshotSource> {
  const named = rev ?? (await backend.head())?.commit;
  if (named === undefined) throw await absent();
  const facts = await backend.findCommit(named);
  if (facts === undefined) throw problem('UNKNOWN_REVISION', { revision: named });
  const origin = facts.trailers.get('Fairway-Command') === 'restore' ? facts.trailers : undefined;
  return { commit: origin?.get(originTrailer) ?? facts.commit, at: origin?.get(timeTrailer) ?? facts.at, backend, head: facts.commit };
}

/** The head of a back end that was given in place of a repository. */
export async function backendSource(backend: Backend): Promise<SnapshotSource> {
  const head = await backend.head();
  if (head === null) throw problem('NO_STORE', { ref: backend.ref });
  const { commit } = head;
  return { commit, at: await backend.readTime(commit), backend, head: commit };
}
