/**
 * Listing outboxes, and recording what waits in them. Intents are decided on the store one after the other, in order; each makes its own commit
 * and is then removed. A process that dies in between leaves an intent whose records exist: their ids show that, and the next flush removes it. An
 * intent that is refused is moved aside. A refusal that is not the intent's own fault stops the flush, and the intent keeps waiting.
 */
import { join } from 'node:path';
import { commandOf, isCommandName } from '../../domain/commands.ts';
import type { Intent } from '../../domain/types.gen.ts';
import { type ErrorCode, isRefusal, problem, type Refusal } from '../../errors.ts';
import { requireGit } from '../../git/choice.ts';
import { runGit } from '../../git/git.ts';
import { parseWorktrees } from '../../git/worktree-facts.ts';
import { actorUnder } from '../append.ts';
import type { Backend } from '../backend.ts';
import { parseRecordId } from '../codec/parse.ts';
import { gitOf, type OpenOptions, openContext, type StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { loadProjection } from '../load-projection.ts';
import { locateRepository } from '../locate.ts';
import { acquireLock } from '../lock.ts';
import { publishRecorded } from '../sync/auto-sync.ts';
import { decideIntent } from './decide.ts';
import { type IntentFile, moveToRefused, readArtifacts, readRefused, readWaiting, removeIntent, requireSafe } from './intent-files.ts';
import { intentIds, type Outbox, outboxOf } from './location.ts';

/** recorded: it is now in the store. known: it already was. unchanged: it had nothing left to record. */
export type Outcome = 'recorded' | 'known' | 'unchanged' | 'refused' | 'unreadable';

export interface FlushedIntent {
  readonly id: string;
  readonly worktree: string;
  /** The subject of its commit; of an unreadable intent, why it cannot be read. */
  readonly subject: string;
  readonly outcome: Outcome;
  readonly commit?: string;
  readonly records?: readonly { readonly id: string; readonly stream: string; readonly seq: number; readonly type: string }[];
  readonly refusal?: Refusal;
}

export interface FlushReport {
  /** The intents that were recorded, removed, moved aside or found unreadable, in order. */
  readonly intents: readonly FlushedIntent[];
  /** The refusal that stopped the flush; intents that are not in the list keep waiting. */
  readonly stopped?: Refusal;
}

export interface OutboxView {
  readonly worktree: string;
  readonly waiting: readonly IntentFile[];
  readonly refused: readonly IntentFile[];
}

export interface OutboxSelection {
  /** A worktree, of this repository or of another clone; the current one when left out. */
  readonly from?: string | undefined;
  /** All worktrees of the repository. */
  readonly all: boolean;
}

export interface FlushOptions extends OutboxSelection {
  /** Whether intents that were refused before are decided once more. */
  readonly refused: boolean;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Refuses with NOT_A_REPOSITORY, OUTBOX_NOWHERE, OUTBOX_UNSAFE. */
export async function readOutboxes(open: OpenOptions, selection: OutboxSelection): Promise<OutboxView[]> {
  const outboxes = await selectOutboxes(open, selection);
  return Promise.all(outboxes.map(async (outbox) => ({ worktree: outbox.worktree, waiting: await readWaiting(outbox), refused: await readRefused(outbox) })));
}

/** Refuses with NO_STORE, OUTBOX_NOWHERE and the like before it begins; a refusal that stops it later is in the report. */
export async function flushOutboxes(open: OpenOptions, options: FlushOptions): Promise<FlushReport> {
  await requireGit(open.env);
  const context = await openContext(open);
  const head = await context.backend.head();
  if (head === null) throw await context.absent();
  const { store } = await requireManifest(context.backend, head.commit);
  const outboxes = await selectOutboxes(open, options);
  const total = outboxes.reduce((sum, { dir, refusedDir }) => sum + intentIds(dir).length + (options.refused ? intentIds(refusedDir).length : 0), 0);
  const intents: FlushedIntent[] = [];
  let stopped: Refusal | undefined;
  try {
    for (const outbox of outboxes) {
      for await (const flushed of flushOutbox(context, store, outbox, options.refused)) {
        intents.push(flushed);
        options.progress?.(intents.length, Math.max(total, intents.length));
      }
    }
  } catch (error) {
    if (!isRefusal(error)) throw error;
    stopped = error;
  } finally {
    options.progress?.(total, total);
  }
  if (intents.some(({ outcome }) => outcome === 'recorded')) await publishRecorded(context);
  return { intents, ...(stopped && { stopped }) };
}

async function selectOutboxes({ cwd, env }: OpenOptions, { from, all }: OutboxSelection): Promise<Outbox[]> {
  const repository = await locateRepository(cwd, env);
  if (all) {
    await requireGit(env);
    const { stdout } = await runGit(gitOf(repository, env), ['worktree', 'list', '--porcelain', '-z']);
    return parseWorktrees(stdout.toString('utf8'))
      .filter(({ bare }) => !bare)
      .map(({ path }) => outboxOf(path));
  }
  const { worktree } = from === undefined ? repository : await locateRepository(from, env);
  if (worktree === null) throw problem('OUTBOX_NOWHERE', { dir: from ?? cwd });
  return [outboxOf(worktree)];
}

async function* flushOutbox(context: StoreContext, store: string, outbox: Outbox, withRefused: boolean): AsyncGenerator<FlushedIntent> {
  if (intentIds(outbox.dir).length === 0 && !(withRefused && intentIds(outbox.refusedDir).length > 0)) return;
  // before the lock, which is a file in the outbox too
  requireSafe(outbox);
  // two processes that flush one outbox would decide each intent twice
  const lock = await acquireLock(join(outbox.dir, 'flush.lock'), { command: 'outbox flush', at: context.options.clock().toISOString() });
  try {
    const files = [...(withRefused ? await readRefused(outbox) : []), ...(await readWaiting(outbox))].sort((one, other) => (one.id < other.id ? -1 : 1));
    const recordedIds = await readRecordIds(context, files);
    const flushing = await flushingContext(context);
    for (const file of files) yield { id: file.id, worktree: outbox.worktree, ...(await flushIntent(flushing, store, outbox, file, recordedIds)) };
  } finally {
    lock.release();
  }
}

/** A commit's author is who gave the command, at the time of the intent; its committer is who flushes, now. Nothing is shared before the end. */
async function flushingContext(context: StoreContext): Promise<StoreContext> {
  const flusher = await context.backend.readIdentity();
  const commit: Backend['commit'] = ({ committer, ...commit }) =>
    context.backend.commit({ ...commit, committer: { ...(flusher ?? committer), at: context.options.clock().toISOString() } });
  const writer = {
    via: 'outbox',
    at: context.options.clock().toISOString(),
    ...(flusher && { actor: (await actorUnder(context, await loadProjection(context), flusher)).id }),
  } as const;
  return { ...context, backend: { ...context.backend, commit }, options: { ...context.options, offline: true, writer } };
}

async function flushIntent(
  context: StoreContext,
  store: string,
  outbox: Outbox,
  file: IntentFile,
  recordedIds: ReadonlySet<string>,
): Promise<Omit<FlushedIntent, 'id' | 'worktree'>> {
  if ('unreadable' in file.content) return { subject: file.content.unreadable, outcome: 'unreadable' };
  const { intent } = file.content;
  const { subject } = intent.decided;
  if (intent.ids.some((id) => recordedIds.has(id))) {
    removeIntent(outbox, file);
    return { subject, outcome: 'known' };
  }
  try {
    if (intent.store !== store) throw problem('INTENT_FOREIGN', { id: intent.id, store: intent.store });
    const { commit, records } = await decideIntent(context, intent, readArtifacts(outbox, intent));
    removeIntent(outbox, file);
    if (commit === null) return { subject, outcome: 'unchanged' };
    return { subject, outcome: 'recorded', commit, records: records.map(({ id, stream, seq, type }) => ({ id, stream, seq, type })) };
  } catch (error) {
    if (!isIntentsFault(error)) throw error;
    moveToRefused(outbox, file, intent, error, context.options.clock().toISOString());
    return { subject, outcome: 'refused', refusal: error };
  }
}

/** The ids of all records on the streams of the intents. An id of an intent among them shows that the intent was recorded. */
async function readRecordIds({ backend }: StoreContext, files: readonly IntentFile[]): Promise<Set<string>> {
  const head = await backend.head();
  const streams = new Set(files.flatMap(({ content }) => ('intent' in content ? streamsOf(content.intent) : [])));
  const stored = head === null ? [] : (await backend.readStreams(head.commit, [...streams])).values();
  const ids = new Set<string>();
  for (const { content } of [...stored].flat()) {
    const id = parseRecordId(content);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** The streams to which an intent can have been recorded: those it was decided on, and those that its command names. */
function streamsOf({ command, input, decided }: Intent): string[] {
  const streams = decided.records.map(({ stream }) => stream);
  if (!isCommandName(command)) return streams;
  try {
    return [...streams, ...commandOf(command, input as never).streams];
  } catch (error) {
    if (error instanceof TypeError) return streams; // the input does not fit the command, so it cannot have been recorded
    throw error;
  }
}

/** Refusals by the store, git, the policy or the key: every intent would get them, and none is worse off once the cause is fixed. */
const environmentCodes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NOT_A_REPOSITORY',
  'DUBIOUS_OWNERSHIP',
  'NO_STORE',
  'NOT_A_STORE',
  'STORE_TOO_NEW',
  'STORE_READ_ONLY',
  'STATE_NOT_FETCHED',
  'GIT_MISSING',
  'GIT_TOO_OLD',
  'FORMAT_NEEDS_GIT',
  'OBJECT_MISSING',
  'OBJECT_DAMAGED',
  'GIT_FAILED',
  'WRITE_FAILED',
  'STORE_MOVED',
  'LOCK_TIMEOUT',
  'CONFIG_INVALID',
  'CONFIG_MISSING',
  'POLICY_TOO_NEW',
  'FILE_UNREADABLE',
  'NO_IDENTITY',
  'SIGNATURE_NEEDED',
  'SIGNING_FAILED',
  'SIGNERS_MISSING',
  'SIGNATURES_UNCHECKED',
  // of the policy's signed_after: the revisions that an intent names were resolved when it was given
  'UNKNOWN_REVISION',
]);

/**
 * Whether a refusal is about the intent that was decided. Of refused signatures that is one where the key may not sign for this actor: another
 * intent need not meet it.
 */
function isIntentsFault(thrown: unknown): thrown is Refusal {
  if (!isRefusal(thrown)) return false;
  return thrown.code === 'SIGNATURE_REFUSED' ? thrown.details.state === 'forged' : !environmentCodes.has(thrown.code);
}
