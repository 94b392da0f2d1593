/** Where a snapshot is taken from: a commit. */
import { problem } from '../../errors.ts';
import type { Backend } from '../backend.ts';
import type { StoreContext } from '../context.ts';

export interface SnapshotSource {
  /** The commit that the content came from first, see schemas/snapshot.schema.json. */
  readonly commit: string;
  readonly at: string;
  readonly backend: Backend;
  /** The commit to read. */
  readonly head: string;
}

/** What a restored store says of the commit that its content came from first: its id, and its committer's time. */
export const originTrailer = 'Fairway-Snapshot-Commit';
export const timeTrailer = 'Fairway-Snapshot-Time';

/** The state ref of a repository, or a commit of it. Refuses with NO_STORE, STATE_NOT_FETCHED, UNKNOWN_REVISION. */
export async function gitSource({ backend, absent }: Pick<StoreContext, 'backend' | 'absent'>, rev: string | undefined): Promise<SnapshotSource> {
  const named = rev ?? (await backend.head())?.commit;
  if (named === undefined) throw await absent();
  const facts = await backend.findCommit(named);
  if (facts === undefined) throw problem('UNKNOWN_REVISION', { revision: named });
  const origin = facts.trailers.get('Fairway-Command') === 'restore' ? facts.trailers : undefined;
  return { commit: origin?.get(originTrailer) ?? facts.commit, at: origin?.get(timeTrailer) ?? facts.at, backend, head: facts.commit };
}

/** A back end of its own, at its head. */
export async function backendSource(backend: Backend): Promise<SnapshotSource> {
  const head = await backend.head();
  if (head === null) throw problem('NO_STORE', { ref: backend.ref });
  const { commit } = head;
  return { commit, at: await backend.readTime(commit), backend, head: commit };
}
