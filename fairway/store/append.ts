/**
 * Running a command: lock, read, decide, seal, commit if the ref still is where it was read, bring the cache along. Until the commit nothing
 * is written that counts, and after it nothing is left to do that must be done: the process may die at any line.
 */
import { crc32 } from 'node:zlib';
import { type Actor, type Draft, type Stamp, taskStream } from '../domain/record.ts';
import { foldTask, type StreamFile } from '../domain/task/fold.ts';
import type { Head, Task } from '../domain/task/state.ts';
import { isRefusal, problem } from '../errors.ts';
import type { Signature } from '../git/fast-import.ts';
import { addressOf, type Identity } from '../git/settings.ts';
import type { Signing } from '../git/signing.ts';
import { loadRecordValidators, loadValidators, type Validators } from './codec/parse.ts';
import { filesOf, formatMessage, namedOf, refuseBroken, type SealedRecord, sealDrafts, whyBroken } from './codec/seal.ts';
import { digest } from './codec/serialize.ts';
import type { StoreContext } from './context.ts';
import { type TaskChange, UnclearReferences, withChanges } from './hot.ts';
import { findMissing, parseStream, readTasksNamed } from './load.ts';
import { boardOver, type Named, readNamed, readView, type View } from './load-projection.ts';
import { requireWritable } from './locate.ts';
import type { Unsigned } from './signatures.ts';
import type { Appended, Command, Decision } from './store.ts';

/** Runs a command in this clone. `shared` when the policy wants others to agree first, and `mayShare` lets it. */
export async function runLocally(context: StoreContext, command: Command, mayShare: boolean): Promise<Appended | 'shared'> {
  const { backend, options } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  requireWritable(head, backend.ref);
  const identity = inAdvance(backend.readIdentity());
  const held = await context.lock(command.name);
  try {
    const attempts = options.attempts ?? 8;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const appended = await tryAgainWhenDamaged(async () => {
        const view = await readView(context, true);
        if (mayShare && view.policy.store.sync === 'auto') return 'shared';
        return tryCommand(context, view, command, await identity);
      });
      if (appended !== 'moved') return appended;
      if (attempt < attempts) await pause(Math.random() * 20 * attempt);
    }
    throw problem('STORE_MOVED', { ref: backend.ref, attempts });
  } finally {
    held.release();
  }
}

// A damaged cache is dropped when that is noticed: the second time there is none.
export const tryAgainWhenDamaged = <T>(attempt: () => Promise<T>): Promise<T> =>
  attempt().catch((error) => {
    if (isRefusal(error, 'CACHE_DAMAGED')) return attempt();
    throw error;
  });

/** Calls once what loads modules of Node's own at its first call. */
export function prepare(): void {
  digest('');
  crc32('');
}

/** Refuses what would keep the next record from being signed as the policy or git's settings want it. Nothing is recorded. */
export async function rehearse(context: StoreContext): Promise<void> {
  const view = await readView(context);
  const identity = await context.backend.readIdentity();
  const stamp = { at: context.options.clock().toISOString(), actor: await actorUnder(context, view, identity) };
  const signature = signatureOf(identity, stamp);
  const unsigned = { actor: stamp.actor.id, records: [], parent: view.hot.commit, tasks: new Map() };
  await context.backend.rehearse({
    parent: view.hot.commit,
    author: signature,
    committer: signature,
    message: 'rehearsal\n',
    signing: await signingUnder(context, view, unsigned),
  });
}

export const actorUnder = ({ options: { actor } }: StoreContext, { policy }: View, identity: Identity | undefined): Actor | Promise<Actor> =>
  typeof actor === 'function' ? actor(policy, addressOf(identity)) : actor;

/** Decides a command on a view of the store and appends what it decided; `moved` when others were faster. */
export async function tryCommand(context: StoreContext, view: View, command: Command, identity: Identity | undefined): Promise<Appended | 'moved'> {
  const { options } = context;
  const named = await readNamed(context, view, command.tasks ?? []);
  const board = boardOver(view.hot, view.policy, named);
  const stamp: Stamp = { at: options.clock().toISOString(), actor: await actorUnder(context, view, identity), newId: options.newId };
  const decision = command.decide(board, stamp);
  if (decision.drafts.length === 0) return { commit: null, records: [], board };
  return append(context, { view, named, decision, stamp, command, identity });
}

/** A command that was decided on a view. */
export interface Decided {
  readonly view: View;
  readonly named: Named;
  readonly decision: Decision;
  readonly stamp: Stamp;
  readonly command: Command;
  readonly identity: Identity | undefined;
}

async function append(context: StoreContext, decided: Decided): Promise<Appended | 'moved'> {
  const { view, decision, stamp } = decided;
  const signature = signatureOf(decided.identity, stamp);
  // a policy that looks at signatures wants to see the records before they are signed
  if (decision.drafts.length >= many && view.policy.signatures.mode === 'off') {
    return (await import('./append-many.ts')).appendMany(context, decided, signature);
  }
  const drafts = [...decision.drafts];
  const { tasks, heads, validators } = await prepareFor(context, decided, drafts);
  const sealed = sealDrafts(drafts, heads, stamp, validators);
  const changes = changesOf(tasks, sealed);
  const missing = await findMissing(context.backend, view.hot.commit, new UnclearReferences(view.hot, changes), decided.named);
  const commit = await context.backend.commit({
    parent: view.hot.commit,
    author: signature,
    committer: signature,
    message: formatMessage(decision.subject, decided.command.name, namedOf(sealed.map(({ record }) => record)), decided.command.trailers),
    files: filesOf(sealed, decision),
    signing: await signingUnder(context, view, {
      actor: stamp.actor.id,
      records: sealed.map(({ record }) => record),
      parent: view.hot.commit,
      tasks,
    }),
  });
  if (commit === 'moved') return 'moved';
  // The records are published: from here on nothing may fail, and what is not kept the next command makes good.
  const hot = withChanges(view.hot, commit, changes, missing);
  context.cache.save(hot);
  const now = new Map([...decided.named, ...changes.map(({ after }) => [after.id, after] as const)]);
  return { commit, records: sealed.map(({ record }) => record), board: boardOver(hot, view.policy, now) };
}

/** What has to be known before drafts are sealed. */
export interface Prepared {
  /** The tasks that they are about; null for a task to be. */
  readonly tasks: ReadonlyMap<string, Task | null>;
  readonly heads: ReadonlyMap<string, Head>;
  readonly validators: Validators;
}

/** Refuses with STREAM_BROKEN. */
export async function prepareFor(context: StoreContext, decided: Decided, drafts: readonly Draft[]): Promise<Prepared> {
  const validators = await loadRecordValidators(drafts.map(({ type }) => type));
  const tasks = await tasksOf(context, decided, drafts);
  return { tasks, heads: new Map([...headsOf(tasks), ...(await otherHeads(context, decided, drafts))]), validators };
}

/** From as many records on it pays to seal them while git works. */
const many = 500;

/** What the policy asks of a commit's signature. Where it asks for nothing, nothing is loaded or read. */
export async function signingUnder({ backend, options }: StoreContext, { hot, policy }: View, unsigned: Unsigned): Promise<Signing | undefined> {
  if (policy.signatures.mode === 'off') return undefined;
  const { signingOf } = await import('./signatures.ts');
  return signingOf(backend, hot.manifest.integration_branch, policy.signatures, unsigned, options.onUnsigned);
}

/** The tasks that the drafts are about, as they are now; null for a task to be. A task that the command did not name is looked up. */
async function tasksOf(context: StoreContext, { view, named }: Decided, drafts: readonly Draft[]): Promise<Map<string, Task | null>> {
  const ids = [...new Set(drafts.filter(({ stream }) => isOfTask(stream)).map(({ stream }) => stream.slice('tasks/'.length)))];
  const at = (id: string) => view.hot.open.get(id) ?? named.get(id);
  const unknown = await readTasksNamed(
    context.backend,
    view.hot.commit,
    ids.filter((id) => at(id) === undefined),
  );
  return new Map(ids.map((id) => [id, at(id) ?? unknown.get(id) ?? null]));
}

export const isOfTask = (stream: string) => stream.startsWith('tasks/');

function headsOf(tasks: ReadonlyMap<string, Task | null>): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const task of tasks.values()) if (task !== null) heads.set(taskStream(task.id), headOfTask(task));
  return heads;
}

/** Refuses with STREAM_BROKEN. */
export function headOfTask({ id, findings, head }: Task): Head {
  const broken = whyBroken(findings);
  if (broken) throw refuseBroken(taskStream(id), broken);
  return head;
}

/** The heads of streams that are no tasks', from their files. The fold's bookkeeping of a stream is the same whatever it is about. */
async function otherHeads(context: StoreContext, { view }: Decided, drafts: readonly Draft[]): Promise<Map<string, Head>> {
  const streams = [...new Set(drafts.filter(({ stream }) => !isOfTask(stream)).map(({ stream }) => stream))];
  if (streams.length === 0) return new Map();
  const [stored, validators] = await Promise.all([context.backend.readStreams(view.hot.commit, streams), loadValidators()]);
  return new Map(
    streams.map((stream) => {
      const files = parseStream(stored.get(stream) ?? [], validators);
      const broken = files.find(({ content }) => !('record' in content));
      if (broken) throw refuseBroken(stream, { path: broken.path, why: 'unreadable' in broken.content ? broken.content.unreadable : 'it is misplaced' });
      const last = files.at(-1);
      return [stream, { seq: last?.seq ?? 0, hash: last?.hash ?? null, at: last && 'record' in last.content ? last.content.record.at : '' }];
    }),
  );
}

function changesOf(tasks: ReadonlyMap<string, Task | null>, sealed: readonly SealedRecord[]): TaskChange[] {
  const files = new Map<string, StreamFile[]>();
  for (const { record, streamFile } of sealed) {
    const known = files.get(record.stream);
    if (known === undefined) files.set(record.stream, [streamFile]);
    else known.push(streamFile);
  }
  return [...tasks].flatMap(([id, task]) => {
    const before = task ?? undefined;
    const after = foldTask(id, files.get(`tasks/${id}`) ?? [], before);
    return after === undefined ? [] : [{ before, after }];
  });
}

function signatureOf(identity: Identity | undefined, { actor, at }: { actor: Actor; at: string }): Signature {
  if (identity !== undefined) return { ...identity, at };
  return { name: actor.id, email: `${actor.id.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}@fairway.invalid`, at };
}

/** Starts something now that is needed later. Its failure is told to whoever waits for it, and to nobody when the command ends before. */
function inAdvance<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
