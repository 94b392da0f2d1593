/** The store over a back end: reading from the hot view, and running commands onto it. */
import { isRefusal, problem } from '../errors.ts';
import { addressOf } from '../git/settings.ts';
import { taskStream } from '../records/record.ts';
import type { Board } from '../task/board.ts';
import { foldTask } from '../task/fold.ts';
import type { SignerFacts } from '../task/signers.ts';
import type { Finding, Task } from '../task/task.ts';
import type { RecordView } from '../task/view.ts';
import { boardOver, hotAt, type Named, readNamed, readView, type View } from './current.ts';
import { artifactPath, parsePath, streamDirectory } from './layout.ts';
import { parseStream, readTasks } from './load.ts';
import { readOrigins, viewsOf } from './origins.ts';
import { loadValidators } from './parse.ts';
import type { StoreParts } from './parts.ts';
import type { Everything, LogOptions, ReadTask, Snapshot, Store, Summaries } from './store.ts';

export function storeOver(parts: StoreParts): Store {
  return {
    read: async (tasks = []) => {
      const view = await readView(parts);
      return snapshotOf(view, await readNamed(parts, view, tasks));
    },
    readSummaries: () => readSummaries(parts),
    readTask: (id) => readTask(parts, id),
    readAll: (progress, checking) => readAll(parts, progress, checking),
    readArtifact: (sha256) => readArtifact(parts, sha256),
    log: (options) => readLog(parts, options),
    identity: async () => addressOf(await parts.backend.readIdentity()),
    rehearse: async () => (await import('./append.ts')).rehearse(parts),
    run: async (command) => (await import('./append.ts')).runCommand(parts, command),
    sync: async (remote) => (await import('./sync.ts')).syncWith(parts, remote),
  };
}

const snapshotOf = ({ hot, policy, policySource }: View, named: Named): Snapshot => ({
  board: boardOver(hot, policy, named),
  commit: hot.commit,
  policySource,
  manifest: hot.manifest,
  finished: hot.finished,
});

async function readSummaries(parts: StoreParts): Promise<Summaries> {
  const view = await readView(parts);
  const kept = parts.cache.readFinished(view.hot);
  if (kept !== undefined) return summariesOf(view, kept);
  // the file of finished tasks is gone: all of it is built anew
  const built = { ...view, hot: { ...(await hotAt(parts, view.hot.commit, undefined)), policy: view.hot.policy } };
  parts.cache.save(built.hot);
  const finished = parts.cache.readFinished(built.hot);
  if (finished === undefined) throw problem('CACHE_DAMAGED', { file: parts.backend.ref });
  return summariesOf(built, finished);
}

function summariesOf(view: View, finished: readonly Task[]): Summaries {
  const finishedTasks = new Map(finished.map((task) => [task.id, task]));
  const board = boardOver(view.hot, view.policy, finishedTasks);
  const standing: Board['standing'] = (id) => (view.hot.open.has(id) ? 'open' : finishedTasks.has(id) ? 'finished' : 'missing');
  return { ...snapshotOf(view, finishedTasks), board: { ...board, standing }, finishedTasks };
}

async function readTask(parts: StoreParts, id: string): Promise<ReadTask | undefined> {
  const view = await readView(parts);
  const { commit } = view.hot;
  const stream = taskStream(id);
  const [stored, validators] = await Promise.all([parts.backend.readStreams(commit, [stream]), loadValidators()]);
  const kept = stored.get(stream) ?? [];
  const files = parseStream(kept, validators);
  const folded = foldTask(id, files);
  if (folded === undefined) return undefined;
  const origins = await readOrigins(parts.backend, commit, kept, streamDirectory(stream));
  const task = withOrigins(folded, origins);
  const views = viewsOf(kept, files, origins);
  const signers = await signersOf(parts, view, views);
  return { task, records: withSigners(views, signers), board: boardOver(view.hot, view.policy, new Map([[id, task]])), signers };
}

async function withSignatures({ backend }: StoreParts, { hot, policy }: View, records: readonly RecordView[]): Promise<RecordView[]> {
  if (policy.signatures.mode === 'off') return [...records];
  const { readRecordSignatures, readSignatureRules } = await import('./signatures.ts');
  const signatures = await readRecordSignatures(backend, await readSignatureRules(backend, hot.manifest.integration_branch, policy.signatures), records);
  return records.map((shown, index) => ({ ...shown, signature: signatures[index] }));
}

async function signersOf({ backend }: StoreParts, { hot, policy }: View, records: readonly RecordView[]): Promise<SignerFacts | undefined> {
  if (policy.signatures.mode === 'off') return undefined;
  const { readSignatureRules, readSigners } = await import('./signatures.ts');
  return readSigners(backend, await readSignatureRules(backend, hot.manifest.integration_branch, policy.signatures), records);
}

const withSigners = (views: RecordView[], signers: SignerFacts | undefined): RecordView[] =>
  signers === undefined ? views : views.map((shown) => ({ ...shown, signature: signers.records[shown.record.seq] }));

/** Where there is no program that checks, everything else can be read all the same. */
async function allSignersOf(
  { backend }: StoreParts,
  { hot, policy }: View,
  records: ReadonlyMap<string, readonly RecordView[]>,
  checking?: (done: number, total: number) => void,
): Promise<Everything['signers']> {
  if (policy.signatures.mode === 'off') return undefined;
  const { readAllSigners, readSignatureRules } = await import('./signatures.ts');
  try {
    return await readAllSigners(backend, await readSignatureRules(backend, hot.manifest.integration_branch, policy.signatures), records, checking);
  } catch (error) {
    if (!isRefusal(error, 'SIGNATURES_UNCHECKED')) throw error;
    return { unchecked: error };
  }
}

function withOrigins(task: Task, origins: ReadonlyMap<string, string>): Task {
  if (task.findings.length === 0) return task;
  const located = (finding: Finding): Finding => {
    const commit = origins.get(finding.path);
    return commit === undefined ? finding : { ...finding, commit };
  };
  return { ...task, findings: task.findings.map(located) };
}

async function readAll(
  parts: StoreParts,
  progress?: (done: number, total: number) => void,
  checking?: (done: number, total: number) => void,
): Promise<Everything> {
  const view = await readView(parts);
  const { commit } = view.hot;
  const [origins, at] = await Promise.all([readOrigins(parts.backend, commit, undefined), parts.backend.readTime(commit)]);
  const tasks: Task[] = [];
  const views = new Map<string, RecordView[]>();
  for await (const { task, stored, files } of readTasks(parts.backend, commit, progress)) {
    tasks.push(withOrigins(task, origins));
    views.set(task.id, viewsOf(stored, files, origins));
  }
  const signers = await allSignersOf(parts, view, views, checking);
  const records = signers instanceof Map ? new Map([...views].map(([id, shown]) => [id, withSigners(shown, signers.get(id))])) : views;
  const named = new Map(tasks.map((task) => [task.id, task]));
  const { board, ...snapshot } = snapshotOf(view, named);
  const standing: Board['standing'] = (id) => (view.hot.open.has(id) ? 'open' : named.has(id) ? 'finished' : 'missing');
  const open: Board['open'] = (inClass) => tasks.filter(({ state }) => state.class !== 'terminal' && (inClass ?? state.class) === state.class);
  return { ...snapshot, board: { ...board, task: (id) => named.get(id), standing, open }, at, ref: view.ref, tasks, records, signers };
}

async function readArtifact(parts: StoreParts, sha256: string): Promise<Uint8Array | undefined> {
  if (!/^(?:sha256:)?[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { hot } = await readView(parts);
  const [file] = await parts.backend.readFiles(hot.commit, [artifactPath(sha256)]);
  return file?.content;
}

async function readLog(parts: StoreParts, { task, limit = Number.POSITIVE_INFINITY, signatures = false }: LogOptions = {}): Promise<RecordView[]> {
  const view = await readView(parts);
  const { hot } = view;
  const origins = new Map<string, string>();
  for await (const { commit, paths } of parts.backend.walk(hot.commit, task === undefined ? undefined : streamDirectory(taskStream(task)))) {
    if (origins.size >= limit) break;
    // newest first here, while the files of one commit come in their order
    for (const path of paths.toReversed()) if (parsePath(path).kind === 'record' && !origins.has(path)) origins.set(path, commit);
  }
  const paths = [...origins.keys()].slice(0, limit).reverse();
  const [found, validators] = await Promise.all([parts.backend.readFiles(hot.commit, paths), loadValidators()]);
  const stored = found.filter((file) => file !== undefined);
  const records = viewsOf(stored, parseStream(stored, validators), origins);
  return signatures ? withSignatures(parts, view, records) : records;
}
