/**
 * Deciding what waits in outboxes, and recording it. Some intents at a time are decided in memory, in their order, and recorded as one commit each
 * by one process; then they are taken out. Whoever dies in between leaves intents behind that were recorded: their records' ids tell, and they
 * are taken out the next time. An intent that is refused is set aside; what is no intent's fault stops the flush, and nothing is set aside for it.
 */
import { join } from 'node:path';
import { commandOf, isCommandName } from '../../domain/commands.ts';
import { taskStream } from '../../domain/record.ts';
import type { Intent } from '../../domain/types.gen.ts';
import { isRefusal, problem, type Refusal } from '../../errors.ts';
import { requireGit } from '../../git/choice.ts';
import type { Git } from '../../git/git.ts';
import { runGit } from '../../git/git.ts';
import { importCommits } from '../../git/import-commits.ts';
import { isToBeSigned } from '../../git/signing.ts';
import { parseWorktrees } from '../../git/worktree-facts.ts';
import type { NewCommit } from '../backend.ts';
import { parseJson } from '../codec/parse.ts';
import { gitOf, type OpenOptions, repositoryContext, type StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { locateRepository } from '../locate.ts';
import { acquireLock } from '../lock.ts';
import { decideIntent, isOfIntent, type OverlayParts, overlayContext } from './decide.ts';
import {
  type IntentPlace,
  type KeptIntent,
  placesOfRefused,
  placesOfWaiting,
  readArtifacts,
  readIntents,
  readRefused,
  readWaiting,
  refuseIntent,
  requireSafe,
  settleIntent,
} from './intent-files.ts';
import { isWaiting, type Outbox, outboxOf } from './location.ts';

/** What became of an intent. recorded: it is in the store now. known: it was already. unchanged: there was nothing to record any more. */
export type Outcome = 'recorded' | 'known' | 'unchanged' | 'refused' | 'unreadable';

export interface FlushedIntent {
  readonly id: string;
  readonly worktree: string;
  /** What it is about, in words; why it cannot be read where it cannot. */
  readonly subject: string;
  readonly outcome: Outcome;
  readonly commit?: string;
  readonly records?: readonly { readonly id: string; readonly stream: string; readonly seq: number; readonly type: string }[];
  readonly refusal?: Refusal;
}

export interface FlushReport {
  /** What was taken out, set aside or left as unreadable, in order. */
  readonly intents: readonly FlushedIntent[];
  /** What stopped it, of the store or its surroundings; what is not among the intents waits as it did. */
  readonly stopped?: Refusal;
}

/** What waits in an outbox and what was refused. */
export interface OutboxView {
  readonly worktree: string;
  readonly waiting: readonly KeptIntent[];
  readonly refused: readonly KeptIntent[];
}

export interface BoxesOptions {
  /** A worktree, of this repository or of another clone; the one that is stood in when left out. */
  readonly from?: string | undefined;
  /** All worktrees of the repository. */
  readonly all: boolean;
}

export interface FlushOptions extends BoxesOptions {
  /** Whether what was refused before is decided once more. */
  readonly refused: boolean;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** Refuses with NOT_A_REPOSITORY, OUTBOX_NOWHERE, OUTBOX_UNSAFE. */
export async function readOutboxes(open: OpenOptions, options: BoxesOptions): Promise<OutboxView[]> {
  const boxes = await boxesOf(open, options);
  return Promise.all(boxes.map(async (box) => ({ worktree: box.worktree, waiting: await readWaiting(box), refused: await readRefused(box) })));
}

/** Refuses with NO_STORE, OUTBOX_NOWHERE and the like before it begins; what it is stopped by later is in the report. */
export async function flushOutboxes(open: OpenOptions, options: FlushOptions): Promise<FlushReport> {
  await requireGit(open.env);
  const context = await repositoryContext(open);
  const head = await context.backend.head();
  if (head === null) throw await context.absent();
  const { store } = await requireManifest(context.backend, head.commit);
  const git = gitOf(await locateRepository(open.cwd, open.env), open.env);
  const boxes = await boxesOf(open, options);
  const total = count(boxes, options);
  const intents: FlushedIntent[] = [];
  try {
    const stopped = await untilStopped(async () => {
      for (const box of boxes) {
        if (!isWaiting(box) && !(options.refused && isWaiting({ ...box, dir: join(box.dir, 'refused') }))) continue;
        for await (const some of flushBox(context, git, store, box, options)) {
          intents.push(...some);
          options.progress?.(intents.length, Math.max(total, intents.length));
        }
      }
    });
    if (intents.some(({ outcome }) => outcome === 'recorded')) await (await import('../sync/auto-sync.ts')).publishRecorded(context);
    return { intents, ...(stopped && { stopped }) };
  } finally {
    options.progress?.(total, total);
  }
}

async function untilStopped(flush: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await flush();
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error;
  }
}

async function boxesOf({ cwd, env }: OpenOptions, { from, all }: BoxesOptions): Promise<Outbox[]> {
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

function count(boxes: readonly Outbox[], { refused, progress }: FlushOptions): number {
  if (progress === undefined) return 0;
  return boxes.reduce((sum, box) => sum + placesIn(box, refused).length, 0);
}

/** How many intents, and how many bytes of files, are recorded in one go. */
const batch = { intents: 200, bytes: 64 * 1024 * 1024 };

async function* flushBox(context: StoreContext, git: Git, store: string, box: Outbox, options: FlushOptions): AsyncGenerator<FlushedIntent[]> {
  // the lock is a file, too: it must not come to be elsewhere
  requireSafe(box);
  // two that flush one outbox would decide each intent twice
  const held = await acquireLock(join(box.dir, 'flush.lock'), { command: 'outbox flush', at: context.options.clock().toISOString() });
  try {
    for await (const some of inBatches(placesIn(box, options.refused))) {
      const flushed = await flushSome(context, git, store, box, some);
      if (flushed !== 'signed') yield flushed;
      else for (const one of some) yield (await flushSome(context, git, store, box, [one])) as FlushedIntent[];
    }
  } finally {
    held.release();
  }
}

/** What waits, and what was refused before where that is wanted, in the order in which it was given. */
const placesIn = (box: Outbox, refused: boolean): IntentPlace[] =>
  [...(refused ? placesOfRefused(box) : []), ...placesOfWaiting(box)].sort((one, other) => (one.id < other.id ? -1 : 1));

/** Read when their turn comes: all of an outbox may be more than fits into memory. */
async function* inBatches(places: readonly IntentPlace[]): AsyncGenerator<KeptIntent[]> {
  let some: KeptIntent[] = [];
  let bytes = 0;
  for (let at = 0; at < places.length; at += batch.intents) {
    for (const one of await readIntents(places.slice(at, at + batch.intents))) {
      some.push(one);
      bytes += 'intent' in one.content ? (one.content.intent.artifacts ?? []).reduce((sum, { size }) => sum + size, 0) : 0;
      if (some.length < batch.intents && bytes < batch.bytes) continue;
      yield some;
      some = [];
      bytes = 0;
    }
  }
  if (some.length > 0) yield some;
}

/** `signed` when there are several and their commits are to be signed: who signed one has a say in what is decided next. */
async function flushSome(context: StoreContext, git: Git, store: string, box: Outbox, some: readonly KeptIntent[]): Promise<FlushedIntent[] | 'signed'> {
  const held = await context.lock('outbox flush');
  try {
    const attempts = context.options.attempts ?? 8;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const over = await overlayContext(context);
      if (over === null) throw await context.absent();
      const decided = await decideSome(over, store, box, some);
      const signed = await areToBeSigned(git, over.backend.commits);
      if (signed && some.length > 1) return 'signed';
      const commits = await orRefused(some, publish(context, over, signed ? undefined : git));
      if (commits === 'moved') continue;
      const at = context.options.clock().toISOString();
      if ('refusal' in commits) return decided.map((one) => settle(box, refusedAfterAll(one, commits.refusal), [], at));
      return decided.map((one) => settle(box, one, commits, at));
    }
    throw problem('STORE_MOVED', { ref: context.backend.ref, attempts });
  } finally {
    held.release();
  }
}

/** Its signature, which is there only when the commit is, can refuse an intent that is recorded alone. */
async function orRefused<T>(some: readonly KeptIntent[], published: Promise<T>): Promise<T | { readonly refusal: Refusal }> {
  try {
    return await published;
  } catch (error) {
    if (some.length > 1 || !isOfIntent(error)) throw error;
    return { refusal: error };
  }
}

/** What was decided about one of them, and which of the overlay's commits is its own. */
interface DecidedIntent extends Omit<FlushedIntent, 'commit'> {
  readonly kept: KeptIntent;
  readonly nth?: number;
}

const refusedAfterAll = ({ kept, id, worktree, subject }: DecidedIntent, refusal: Refusal): DecidedIntent => ({
  kept,
  id,
  worktree,
  subject,
  outcome: 'refused',
  refusal,
});

async function decideSome(over: OverlayParts, store: string, box: Outbox, some: readonly KeptIntent[]): Promise<DecidedIntent[]> {
  const known = await readKnown(over, some);
  const decided: DecidedIntent[] = [];
  for (const kept of some) decided.push({ kept, id: kept.id, worktree: box.worktree, ...(await decideOne(over, store, box, kept, known)) });
  return decided;
}

async function decideOne(
  over: OverlayParts,
  store: string,
  box: Outbox,
  { id, content }: KeptIntent,
  known: ReadonlySet<string>,
): Promise<Pick<DecidedIntent, 'subject' | 'outcome' | 'nth' | 'records' | 'refusal'>> {
  if ('unreadable' in content) return { subject: content.unreadable, outcome: 'unreadable' };
  const { intent } = content;
  const { subject } = intent.decided;
  if (intent.ids.some((used) => known.has(used))) return { subject, outcome: 'known' };
  try {
    if (intent.store !== store) throw problem('INTENT_FOREIGN', { id, store: intent.store });
    const { records } = await decideIntent(over, intent, readArtifacts(box, intent));
    if (records.length === 0) return { subject, outcome: 'unchanged' };
    return {
      subject,
      outcome: 'recorded',
      nth: over.backend.commits.length - 1,
      records: records.map(({ id: record, stream, seq, type }) => ({ id: record, stream, seq, type })),
    };
  } catch (error) {
    if (!isOfIntent(error)) throw error;
    return { subject, outcome: 'refused', refusal: error };
  }
}

/** The ids of all records on the streams that these intents are about: one of their own among them says that they were recorded. */
async function readKnown({ backend }: OverlayParts, some: readonly KeptIntent[]): Promise<Set<string>> {
  const streams = new Set(some.flatMap(({ content }) => ('intent' in content ? streamsOf(content.intent) : [])));
  const stored = await backend.readStreams(backend.base.commit, [...streams]);
  const ids = new Set<string>();
  for (const files of stored.values())
    for (const { content } of files) {
      const parsed = parseJson(content);
      const id = 'value' in parsed ? (parsed.value as { id?: unknown } | null)?.id : undefined;
      if (typeof id === 'string') ids.add(id);
    }
  return ids;
}

function streamsOf({ command, input, decided }: Intent): string[] {
  const decidedOn = decided.records.map(({ stream }) => stream);
  try {
    return isCommandName(command)
      ? [
          ...decidedOn,
          ...commandOf(command, input as never)
            .tasks.filter((task) => typeof task === 'string')
            .map(taskStream),
        ]
      : decidedOn;
  } catch (error) {
    // an input that is none of the command's: what it was decided on is what it can have been recorded on
    if (error instanceof TypeError) return decidedOn;
    throw error;
  }
}

/** One policy and one git has the say for all of them. */
const areToBeSigned = async (git: Git, [first]: readonly NewCommit[]): Promise<boolean> => first !== undefined && isToBeSigned(git, first.signing);

/** The commits of the overlay as they are in the store now. The author is who gave the command and when; the committer is who flushes. */
async function publish(context: StoreContext, { backend: { base, commits } }: OverlayParts, git: Git | undefined): Promise<readonly string[] | 'moved'> {
  if (commits.length === 0) return [];
  const at = context.options.clock().toISOString();
  const flusher = await context.backend.readIdentity();
  const stamped = commits.map((commit) => ({ ...commit, committer: { ...(flusher ?? commit.committer), at } }));
  const outcome = git === undefined ? undefined : await importCommits(git, context.backend.ref, base.commit, stamped);
  return outcome?.commits ?? publishEach(context, base.commit, stamped);
}

/** One by one, as appends are: that tells why it failed, and takes out of the way what can be. */
async function publishEach({ backend }: StoreContext, base: string, commits: readonly NewCommit[]): Promise<readonly string[] | 'moved'> {
  const made: string[] = [];
  for (const commit of commits) {
    const id = await backend.commit({ ...commit, parent: made.at(-1) ?? base });
    if (id === 'moved') {
      if (made.length === 0) return 'moved';
      throw problem('STORE_MOVED', { ref: backend.ref, attempts: 1 });
    }
    made.push(id);
  }
  return made;
}

function settle(box: Outbox, { kept, nth, ...flushed }: DecidedIntent, commits: readonly string[], at: string): FlushedIntent {
  const { outcome, refusal } = flushed;
  if (outcome === 'refused' && refusal !== undefined && 'intent' in kept.content) refuseIntent(box, kept, kept.content.intent, refusal, at);
  else if (outcome !== 'unreadable') settleIntent(box, kept);
  const commit = nth === undefined ? undefined : commits[nth];
  return commit === undefined ? flushed : { ...flushed, commit };
}
