/**
 * What is read of git's history and of finished tasks when somebody wants to see it: one task with its records, the log, an artifact, everything.
 * Commands on open tasks do without it, and do not load it.
 */

import { boardOfStreams } from '../domain/board-of.ts';
import type { SignerFacts } from '../domain/gates/signers.ts';
import { foldStream } from '../domain/kinds.ts';
import { streamKind } from '../domain/record.ts';
import type { Finding, StreamState } from '../domain/stream.ts';
import type { Task } from '../domain/task/state.ts';
import type { RecordView } from '../domain/task/views.ts';
import { isRefusal } from '../errors.ts';
import { loadValidators } from './codec/parse.ts';
import type { StoreContext } from './context.ts';
import { artifactPath, parsePath, streamDirectory } from './layout.ts';
import { type Progress, parseStream, readAllStreams, requireCommit } from './load.ts';
import { boardOver, type LoadedProjection, loadProjection, storeViewOf } from './load-projection.ts';
import { findAddingCommits, viewsOf } from './record-views.ts';
import type { SignatureRules } from './signatures.ts';
import type { Everything, LogOptions, ReadStream } from './store.ts';

const signatureQueries = () => import('./signatures.ts');

/** As the store's method of that name. */
export async function readStream<S extends StreamState>(context: StoreContext, stream: string): Promise<ReadStream<S> | undefined> {
  const loaded = await loadProjection(context);
  const { commit, root } = loaded.projection;
  const [stored, validators] = await Promise.all([context.backend.readStreams(commit, [stream]), loadValidators()]);
  const kept = stored.get(stream) ?? [];
  const files = parseStream(kept, validators);
  const folded = foldStream(stream, files, root) as S | undefined;
  if (folded === undefined) return undefined;
  const commits = await findAddingCommits(context.backend, commit, kept, streamDirectory(stream));
  const state = withCommits(folded, commits);
  const views = viewsOf(kept, files, commits);
  const rules = await rulesOf(context, loaded);
  const signers = rules && (await (await signatureQueries()).readSigners(context.backend, rules, views));
  return { state, records: withSigners(views, signers), board: boardOver(loaded.projection, loaded.policy, new Map([[stream, state]])), signers };
}

/** The rules for signatures; undefined where the policy does not look at them. */
async function rulesOf({ backend }: StoreContext, { projection, policy }: LoadedProjection): Promise<SignatureRules | undefined> {
  if (policy.signatures.mode === 'off') return undefined;
  const { readSignatureRules } = await signatureQueries();
  return readSignatureRules(backend, projection.manifest.integration_branch, policy.signatures);
}

async function withSignatures({ backend }: StoreContext, rules: SignatureRules | undefined, records: readonly RecordView[]): Promise<readonly RecordView[]> {
  if (rules === undefined) return records;
  const signatures = await (await signatureQueries()).readRecordSignatures(backend, rules, records);
  return records.map((shown, index) => ({ ...shown, signature: signatures[index] }));
}

const withSigners = (views: RecordView[], signers: SignerFacts | undefined): RecordView[] =>
  signers === undefined ? views : views.map((shown) => ({ ...shown, signature: signers.records[shown.record.seq] }));

/** Without git signatures cannot be checked, and everything else is read all the same. */
async function allSignersOf(
  context: StoreContext,
  loaded: LoadedProjection,
  records: ReadonlyMap<string, readonly RecordView[]>,
  checking?: Progress,
): Promise<Everything['signers']> {
  try {
    const rules = await rulesOf(context, loaded);
    return rules && (await (await signatureQueries()).readAllSigners(context.backend, rules, records, checking));
  } catch (error) {
    if (!isRefusal(error, 'SIGNATURES_UNCHECKED')) throw error;
    return { unchecked: error };
  }
}

function withCommits<S extends StreamState>(state: S, commits: ReadonlyMap<string, string>): S {
  if (state.findings.length === 0) return state;
  const located = (finding: Finding): Finding => {
    const commit = commits.get(finding.path);
    return commit === undefined ? finding : { ...finding, commit };
  };
  return { ...state, findings: state.findings.map(located) };
}

/** As the store's method of that name. */
export async function readAll(context: StoreContext, progress?: Progress, checking?: Progress): Promise<Everything> {
  const loaded = await loadProjection(context);
  const { commit, root } = loaded.projection;
  const [commits, { at }] = await Promise.all([findAddingCommits(context.backend, commit, undefined), requireCommit(context.backend, commit)]);
  const states = new Map<string, StreamState>();
  const views = new Map<string, RecordView[]>();
  for await (const { stream, state, stored, files } of readAllStreams(context.backend, commit, root, progress)) {
    states.set(stream, withCommits(state, commits));
    views.set(stream, viewsOf(stored, files, commits));
  }
  const signers = await allSignersOf(context, loaded, views, checking);
  const records = signers instanceof Map ? new Map([...views].map(([stream, shown]) => [stream, withSigners(shown, signers.get(stream))])) : views;
  const tasks = [...states].flatMap(([stream, state]) => (streamKind(stream) === 'tasks' ? [state as Task] : []));
  return { ...storeViewOf(loaded, states), board: boardOfStreams(loaded.policy, states), at, ref: loaded.ref, states, tasks, records, signers };
}

/** As the store's method of that name. */
export async function readArtifact(context: StoreContext, sha256: string): Promise<Uint8Array | undefined> {
  if (!/^(?:sha256:)?[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { projection } = await loadProjection(context);
  const [file] = await context.backend.readFiles(projection.commit, [artifactPath(sha256)]);
  return file?.content;
}

/** As the store's `log`. */
export async function readLog(
  context: StoreContext,
  { stream, limit = Number.POSITIVE_INFINITY, signatures = false }: LogOptions = {},
): Promise<readonly RecordView[]> {
  const loaded = await loadProjection(context);
  const records = stream === undefined ? await newestRecords(context, loaded, limit) : await recordsOf(context, loaded, stream, limit);
  return signatures ? withSignatures(context, await rulesOf(context, loaded), records) : records;
}

/** The last records of a stream. */
async function recordsOf(context: StoreContext, loaded: LoadedProjection, stream: string, limit: number): Promise<RecordView[]> {
  const [stored, validators] = await Promise.all([context.backend.readStreams(loaded.projection.commit, [stream]), loadValidators()]);
  const files = (stored.get(stream) ?? []).filter(({ path }) => parsePath(path).kind === 'record').slice(-limit);
  return limit === 0
    ? []
    : viewsOf(files, parseStream(files, validators), await findAddingCommits(context.backend, loaded.projection.commit, files, streamDirectory(stream)));
}

async function newestRecords(context: StoreContext, { projection }: LoadedProjection, limit: number): Promise<RecordView[]> {
  const commits = new Map<string, string>();
  for await (const { commit, paths } of context.backend.walk(projection.commit)) {
    if (commits.size >= limit) break;
    // newest first here, while the files of one commit come in their order
    for (const path of paths.toReversed()) if (parsePath(path).kind === 'record' && !commits.has(path)) commits.set(path, commit);
  }
  const paths = [...commits.keys()].slice(0, limit).reverse();
  const [found, validators] = await Promise.all([context.backend.readFiles(projection.commit, paths), loadValidators()]);
  const stored = found.filter((file) => file !== undefined);
  return viewsOf(stored, parseStream(stored, validators), commits);
}
