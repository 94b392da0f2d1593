/** From commits to what the index holds: built whole from one commit, or brought forward by what was added since. */
import { foldStream, isClosed, isDropped, isKnownKind, kindOf } from '../../domain/kinds.ts';
import type { StreamState } from '../../domain/stream.ts';
import type { Backend } from '../backend.ts';
import { loadValidators } from '../codec/parse.ts';
import { isCitedFile, streamsOf } from '../layout.ts';
import { inBatches, type Progress, parseStream, readAllStreams, readStates, readUnmet, requireRoot } from '../load.ts';
import {
  applyChanges,
  type Brief,
  type ClosedStreams,
  countBriefs,
  OpenStreams,
  type Projection,
  type StreamChange,
  unresolvedReferences,
  withClosed,
} from './projection.ts';

/** The projection of a commit and its closed streams, from the commit alone. Refuses with NOT_A_STORE, STORE_TOO_NEW. */
export async function buildIndex(
  backend: Backend,
  commit: string,
  progress?: Progress,
): Promise<{ readonly projection: Projection; readonly closed: ClosedStreams }> {
  const { manifest, root } = await requireRoot(backend, commit);
  const open = new Map<string, StreamState>();
  const closed = new Map<string, Brief>();
  const referenced = new Set<string>();
  for await (const { stream, state } of readAllStreams(backend, commit, root, progress)) {
    const kind = kindOf(stream);
    if (!isClosed(stream, state)) {
      open.set(stream, state);
      for (const name of kind.references(state)) referenced.add(name);
    } else if (isKnownKind(stream)) closed.set(stream, kind.brief(state));
  }
  const unmet = new Map<string, 'missing' | 'dropped'>();
  for (const name of referenced) {
    const brief = closed.get(name);
    if (brief === undefined ? !open.has(name) : isDropped(name, brief)) unmet.set(name, brief === undefined ? 'missing' : 'dropped');
  }
  return {
    projection: {
      commit,
      manifest,
      root,
      cited: await readCitedPaths(backend, commit),
      policy: null,
      unmet,
      closed: countBriefs(closed),
      open: new OpenStreams().with(open),
    },
    closed: { commit, briefs: closed },
  };
}

/** The paths of the policies and schemas of a commit. */
export async function readCitedPaths(backend: Backend, commit: string): Promise<Set<string>> {
  const cited = new Set<string>();
  for (const directory of ['policies', 'schemas'])
    for await (const files of backend.readAll(commit, { directory, wanted: isCitedFile })) for (const { path } of files) cited.add(path);
  return cited;
}

/** The projection of a later commit; null where files were not only added: then it has to be built. */
export async function bringForward(projection: Projection, backend: Backend, commit: string): Promise<Projection | null> {
  const added = await readAdded(backend, projection.commit, commit);
  if (added === null) return null;
  const changes: StreamChange[] = [];
  for (const some of inBatches(added.streams)) changes.push(...(await readStreamChanges(backend, commit, projection.root, some, added.paths)));
  const unmet = await readUnmet(backend, commit, projection.root, unresolvedReferences(projection, changes));
  return applyChanges(projection, commit, changes, unmet, [...added.paths].filter(isCitedFile));
}

/** The streams that were added to, before and after. */
async function readStreamChanges(
  backend: Backend,
  commit: string,
  root: string,
  streams: readonly string[],
  added: ReadonlySet<string>,
): Promise<StreamChange[]> {
  const [stored, validators] = await Promise.all([backend.readStreams(commit, streams), loadValidators()]);
  return streams.flatMap((stream) => {
    const files = parseStream(stored.get(stream) ?? [], validators);
    const after = foldStream(stream, files, root);
    const before = foldStream(
      stream,
      files.filter((file) => !added.has(file.path)),
      root,
    );
    return after === undefined ? [] : [{ stream, before, after }];
  });
}

/** The same for closed streams. */
export async function bringClosedForward(closed: ClosedStreams, backend: Backend, commit: string, root: string): Promise<ClosedStreams | null> {
  const added = await readAdded(backend, closed.commit, commit);
  if (added === null) return null;
  const changes = new Map<string, StreamState | null>();
  for (const some of inBatches(added.streams)) for (const [stream, state] of await readStates(backend, commit, root, some)) changes.set(stream, state);
  return withClosed(closed, commit, changes);
}

/** The files that were added between two commits, and the streams among them; null where anything else was changed too. */
async function readAdded(
  backend: Backend,
  from: string,
  to: string,
): Promise<{ readonly paths: ReadonlySet<string>; readonly streams: readonly string[] } | null> {
  const added = await backend.readChanges(from, to);
  if (added === null || added.some(({ status }) => status !== 'A')) return null;
  const paths = new Set(added.map(({ path }) => path));
  return { paths, streams: [...streamsOf(paths)] };
}
