/** Reading the manifest and streams from commits. */

import { foldStream, standingOf } from '../domain/kinds.ts';
import type { StreamFile, StreamState } from '../domain/stream.ts';
import type { Store as Manifest } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import type { CommitFacts } from '../git/commits.ts';
import type { Backend, StoredFile } from './backend.ts';
import { loadValidators, parseManifest, parseStreamFile, type Validators } from './codec/parse.ts';
import { digest } from './codec/serialize.ts';
import { manifestPath, parsePath } from './layout.ts';

/** Called with how many of how many files are done. */
export type Progress = (done: number, total: number) => void;

/** What a store is: its manifest, fairway.json, and the digest of that file, to which the first record of each stream is chained. */
export interface StoreRoot {
  readonly manifest: Manifest;
  /** `sha256:<hex>`. */
  readonly root: string;
}

/** The manifest at a commit. Refuses with NOT_A_STORE or STORE_TOO_NEW. */
export const requireManifest = async (backend: Backend, commit: string, name?: string): Promise<Manifest> =>
  (await requireRoot(backend, commit, name)).manifest;

/** The manifest at a commit with its digest. Refuses with NOT_A_STORE or STORE_TOO_NEW. */
export async function requireRoot(backend: Backend, commit: string, name = backend.ref): Promise<StoreRoot> {
  const [file] = await backend.readFiles(commit, [manifestPath]);
  if (file === undefined) throw problem('NOT_A_STORE', { ref: name, why: `it holds no ${manifestPath}` });
  const parsed = parseManifest(file.content, await loadValidators());
  if ('newer' in parsed) throw problem('STORE_TOO_NEW', { path: manifestPath, schema: parsed.newer });
  if ('why' in parsed) throw problem('NOT_A_STORE', { ref: name, why: parsed.why });
  return { manifest: parsed.manifest, root: digest(file.content) };
}

/** The commit that a revision names. Refuses with UNKNOWN_REVISION. */
export async function requireCommit(backend: Pick<Backend, 'findCommit'>, revision: string): Promise<CommitFacts> {
  const found = await backend.findCommit(revision);
  if (found === undefined) throw problem('UNKNOWN_REVISION', { revision });
  return found;
}

export interface FoldedStream {
  readonly stream: string;
  readonly state: StreamState;
  readonly stored: readonly StoredFile[];
  readonly files: readonly StreamFile[];
}

/** Every stream with its files, in the order of their directories. */
export async function* readAllStreams(backend: Backend, commit: string, root: string, progress?: Progress): AsyncGenerator<FoldedStream> {
  const validators = await loadValidators();
  let total = 0;
  let done = 0;
  let stored: StoredFile[] = [];
  let files: StreamFile[] = [];
  let stream = '';
  const listed = (count: number) => {
    total = count;
  };
  const folded = (): FoldedStream => ({ stream, state: foldStream(stream, files, root) as StreamState, stored, files });
  const wanted = (path: string) => parsePath(path).kind === 'record';
  for await (const some of backend.readAll(commit, { wanted, listed: progress && listed })) {
    for (const file of some) {
      const place = parsePath(file.path);
      if (place.kind !== 'record') continue;
      if (place.stream !== stream && stored.length > 0) {
        yield folded();
        stored = [];
        files = [];
      }
      stream = place.stream;
      stored.push(file);
      files.push(parseStreamFile(file.path, place, file.content, validators));
    }
    done += some.length;
    progress?.(done, total);
  }
  if (stored.length > 0) yield folded();
}

/** The files of one stream that have names of records, parsed, in their order. */
export const parseStream = (stored: readonly StoredFile[], validators: Validators): StreamFile[] =>
  stored.flatMap((file) => {
    const place = parsePath(file.path);
    return place.kind === 'record' ? [parseStreamFile(file.path, place, file.content, validators)] : [];
  });

/** How many streams are read from git at once: the files of a great many would be far larger than the states that they fold to. */
const batchSize = 500;

export function* inBatches<T>(items: readonly T[], size = batchSize): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** The states of streams by name; null for a stream without records. */
export type NamedStates = ReadonlyMap<string, StreamState | null>;

/** Those of the streams that have no records or were dropped. `known` are streams that were looked up already. */
export async function readUnmet(
  backend: Backend,
  commit: string,
  root: string,
  streams: readonly string[],
  known: NamedStates = new Map(),
): Promise<Map<string, 'missing' | 'dropped'>> {
  const unmet = new Map<string, 'missing' | 'dropped'>();
  const note = (stream: string, state: StreamState | null | undefined) => {
    const standing = state ? standingOf(stream, state) : 'missing';
    if (standing === 'missing' || standing === 'dropped') unmet.set(stream, standing);
  };
  for (const stream of streams) if (known.has(stream)) note(stream, known.get(stream));
  for (const batch of inBatches(streams.filter((stream) => !known.has(stream))))
    for (const [stream, state] of await readStates(backend, commit, root, batch)) note(stream, state);
  return unmet;
}

/** The states of streams, folded from their files; null where there are none. `root` is the digest of the store's fairway.json. */
export async function readStates(backend: Backend, commit: string, root: string, streams: readonly string[]): Promise<Map<string, StreamState | null>> {
  if (streams.length === 0) return new Map();
  const [stored, validators] = await Promise.all([backend.readStreams(commit, streams), loadValidators()]);
  return new Map(streams.map((stream) => [stream, foldStream(stream, parseStream(stored.get(stream) ?? [], validators), root) ?? null]));
}
