/**
 * Appending a great many records, as an import does. Git writes the first while the last are still drafts, and each goes to the cache at once: where
 * the drafts are made one by one, nothing of them stays in memory. None of it counts before the ref has moved, as in any append.
 */

import { type Draft, type FairwayRecord, type Stamp, streamSubject } from '../domain/record.ts';
import { foldTask } from '../domain/task/fold.ts';
import { type Listed, OnDemand } from '../domain/task/listed.ts';
import { type Head, isFinished, type Task } from '../domain/task/state.ts';
import type { Signature } from '../git/fast-import.ts';
import { type Decided, headOfTask, isOfTask, prepareFor } from './append.ts';
import type { NewFile } from './backend.ts';
import { loadValidators, type Validators } from './codec/parse.ts';
import { artifactsOf, formatMessage, headOf, type SealedRecord, sealDraft } from './codec/seal.ts';
import type { StoreContext } from './context.ts';
import { type Growth, memoryGrowth, type TaskChange, UnclearReferences } from './hot.ts';
import { findMissing } from './load.ts';
import { boardOver } from './load-projection.ts';
import type { Appended } from './store.ts';

/** Appends what was decided; `moved` when others were faster. Refuses as an append does. */
export async function appendMany(context: StoreContext, decided: Decided, signature: Signature): Promise<Appended | 'moved'> {
  const { view, named, decision, command, stamp } = decided;
  const total = decision.drafts.length;
  // what comes onto a view in memory is decided on that view: it has to be there before
  const grown = context.cache.grow(view.hot);
  const drafts = grown === undefined && !Array.isArray(decision.drafts) ? [...decision.drafts] : decision.drafts;
  const growth = grown ?? memoryGrowth(view.hot);
  const unclear = new UnclearReferences(view.hot, [], growth.changed);
  const onto = Array.isArray(drafts) ? await ontoPrepared(context, decided, drafts) : await ontoNamed(decided);
  /** The view has open tasks whole; where the drafts are in memory, so may the others be. */
  const finished = new Map<string, Task>();
  const sealing = new Sealing(drafts, stamp, onto, {
    changed: (change) => {
      if (Array.isArray(drafts) && isFinished(change.after)) finished.set(change.after.id, change.after);
      growth.add(change);
      unclear.add(change);
    },
    sealed: (done) => {
      if (done < total && done % 100 === 0) command.progress?.(done, total);
    },
  });
  const artifacts = artifactsOf(decision);
  try {
    const committing = context.backend.commit({
      parent: view.hot.commit,
      author: signature,
      committer: signature,
      message: formatMessage(decision.subject, command.name, { streams: countStreams(drafts), records: total }, command.trailers),
      files: new OnDemand(artifacts.length + total, function* () {
        yield* artifacts;
        yield* sealing.files();
      }),
    });
    await Promise.race([committing, sealing.over]);
    // a commit that came to nothing has said so, and one that is kept elsewhere need not have asked for its files yet
    if (!sealing.isOver && (await committing) === 'moved') return 'moved';
    sealing.finish();
    const grownView = await endGrowth(context, decided, growth, unclear);
    const commit = await committing;
    if (commit === 'moved') return 'moved';
    const hot = grownView === undefined ? { ...view.hot, commit } : context.cache.save({ ...grownView, commit });
    return { commit, records: sealing.records, board: boardOver(hot, view.policy, namedNow(named, unclear, finished)) };
  } finally {
    command.progress?.(total, total);
  }
}

/** What could not be found out is not kept: the next command reads it again. */
async function endGrowth({ backend }: StoreContext, { view, named }: Decided, growth: Growth, unclear: UnclearReferences) {
  const missing = await findMissing(backend, view.hot.commit, unclear, named).catch(() => undefined);
  return missing === undefined ? undefined : growth.end(missing);
}

/** The tasks that were looked for, as they are now. What was changed and is not among them is open, or finished. */
function namedNow(named: ReadonlyMap<string, Task | null>, changes: UnclearReferences, finished: ReadonlyMap<string, Task>): Map<string, Task | null> {
  const now = new Map<string, Task | null>(finished);
  for (const [id, task] of named) if (!changes.has(id)) now.set(id, task);
  return now;
}

const countStreams = (drafts: Iterable<Draft>): number => {
  const streams = new Set<string>();
  for (const { stream } of drafts) streams.add(stream);
  return streams.size;
};

/** What drafts are sealed onto. */
interface Onto {
  /** A task before its first draft; null for a task to be, undefined for a stream that is none. */
  readonly task: (stream: string) => Task | null | undefined;
  readonly head: (stream: string) => Head | undefined;
  readonly validators: Validators;
}

async function ontoPrepared(context: StoreContext, decided: Decided, drafts: readonly Draft[]): Promise<Onto> {
  const { tasks, heads, validators } = await prepareFor(context, decided, drafts);
  return { task: (stream) => (isOfTask(stream) ? tasks.get(streamSubject(stream)) : undefined), head: (stream) => heads.get(stream), validators };
}

/** Drafts that are made one by one are about tasks that the command names. */
async function ontoNamed({ view, named }: Decided): Promise<Onto> {
  const task = (stream: string) => view.hot.open.get(streamSubject(stream)) ?? named.get(streamSubject(stream)) ?? null;
  const head = (stream: string) => {
    const known = task(stream);
    return known === null ? undefined : headOfTask(known);
  };
  return { task, head, validators: await loadValidators() };
}

/** What is told while drafts become records. */
interface Told {
  /** A task with its last record on it. */
  readonly changed: (change: TaskChange) => void;
  readonly sealed: (done: number) => void;
}

/** Drafts that become records in their order, each when its file is first asked for. */
class Sealing {
  /** Of an array of drafts, which is in memory anyway. */
  readonly records: FairwayRecord[] = [];
  /** Settles when the last of them is sealed. */
  readonly over: Promise<void>;
  readonly #drafts: Listed<Draft>;
  /** Whether the drafts of each stream come one after the other. */
  readonly #together: boolean;
  readonly #stamp: Stamp;
  readonly #onto: Onto;
  readonly #told: Told;
  readonly #ids: string[] = [];
  #done = 0;
  /** By stream, as far as more may come. */
  readonly #changes = new Map<string, TaskChange>();
  #end: () => void = () => undefined;

  constructor(drafts: Listed<Draft>, stamp: Stamp, onto: Onto, told: Told) {
    this.#drafts = drafts;
    this.#together = !Array.isArray(drafts);
    this.#stamp = stamp;
    this.#onto = onto;
    this.#told = told;
    this.over = new Promise((end) => {
      this.#end = end;
    });
  }

  get isOver(): boolean {
    return this.#done === this.#drafts.length;
  }

  /** The file of each. Whoever goes through them again, as when something was in git's way, gets the same bytes. */
  *files(): Generator<NewFile> {
    const { head: headBefore, validators } = this.#onto;
    const heads = new Map<string, Head>();
    let index = 0;
    const stamp: Stamp = { ...this.#stamp, newId: () => this.#idOf(index) };
    for (const draft of this.#drafts) {
      const { stream } = draft;
      if (this.#together && !heads.has(stream)) heads.clear();
      const sealed = sealDraft(draft, heads.get(stream) ?? headBefore(stream), stamp, validators);
      heads.set(stream, headOf(sealed));
      if (index === this.#done) this.#take(sealed);
      index += 1;
      yield sealed.file;
    }
  }

  /** Seals whatever is not sealed yet. */
  finish(): void {
    if (!this.isOver) for (const _ of this.files());
  }

  #idOf(index: number): string {
    while (this.#ids.length <= index) this.#ids.push(this.#stamp.newId());
    return this.#ids[index] as string;
  }

  #take({ record, streamFile }: SealedRecord): void {
    const { stream } = record;
    this.#done += 1;
    if (!this.#together) this.records.push(record);
    else if (!this.#changes.has(stream)) this.#settle();
    const known = this.#changes.get(stream);
    const before = known === undefined ? this.#onto.task(stream) : known.before;
    if (before !== undefined || known !== undefined) {
      const after = foldTask(streamSubject(stream), [streamFile], known?.after ?? before ?? undefined) as Task;
      this.#changes.set(stream, { before: before ?? undefined, after });
    }
    this.#told.sealed(this.#done);
    if (!this.isOver) return;
    this.#settle();
    this.#end();
  }

  #settle(): void {
    for (const change of this.#changes.values()) this.#told.changed(change);
    this.#changes.clear();
  }
}
