/**
 * Appending a great many records, as an import does. Git writes the first while the last are still drafts, and while git ends, the cache is made
 * ready for the commit to come. Nothing of it counts before the ref has moved, as in any append.
 */
import type { Signature } from '../git/fast-import.ts';
import type { Draft, FairwayRecord, Stamp } from '../records/record.ts';
import { foldTask } from '../task/fold.ts';
import type { Head, Task } from '../task/task.ts';
import type { Decided } from './append.ts';
import type { NewFile } from './backend.ts';
import { boardOver } from './current.ts';
import { type TaskChange, withChanges } from './hot.ts';
import { recordPath } from './layout.ts';
import { findMissing } from './load.ts';
import type { Validators } from './parse.ts';
import type { StoreParts } from './parts.ts';
import { filesOf, formatMessage, headOf, type SealedRecord, sealDraft } from './seal.ts';
import { serializeRecord } from './serialize.ts';
import type { Appended } from './store.ts';

/** What is known before the first record is sealed. */
export interface Prepared {
  /** The tasks that the drafts are about; null for a task to be. */
  readonly tasks: ReadonlyMap<string, Task | null>;
  readonly heads: ReadonlyMap<string, Head>;
  readonly signature: Signature;
  readonly validators: Validators;
}

/** Appends what was decided; `moved` when others were faster. Refuses as an append does. */
export async function appendMany(parts: StoreParts, decided: Decided, { tasks, heads, signature, validators }: Prepared): Promise<Appended | 'moved'> {
  const { view, named, decision, command, stamp } = decided;
  const { drafts } = decision;
  const total = drafts.length;
  const after = new Map<string, Task>();
  const sealing = new Sealing(drafts, heads, stamp, validators, ({ record, streamFile }, done) => {
    const id = record.stream.slice('tasks/'.length);
    const before = tasks.get(id);
    if (before !== undefined) after.set(id, foldTask(id, [streamFile], after.get(id) ?? before ?? undefined) as Task);
    if (done < total && done % 100 === 0) command.progress?.(done, total);
  });
  try {
    const committing = parts.backend.commit({
      parent: view.hot.commit,
      author: signature,
      committer: signature,
      message: formatMessage(decision.subject, command.name, sealing.named(), command.trailers),
      files: [...filesOf([], decision), ...sealing.files],
    });
    await Promise.race([committing, sealing.over]);
    // a commit that came to nothing has said so, and one that is kept elsewhere need not have asked for its files yet
    if (!sealing.isOver && (await committing) === 'moved') return 'moved';
    sealing.finish();
    const changes = [...tasks].flatMap(([id, before]): TaskChange[] => {
      const task = after.get(id);
      return task === undefined ? [] : [{ before: before ?? undefined, after: task }];
    });
    const missing = await findMissing(view.hot, parts.backend, view.hot.commit, changes, named).catch(() => undefined);
    const hot = withChanges(view.hot, view.hot.commit, changes, missing);
    // what could not be found out is not kept: the next command reads it again
    const keep = missing === undefined ? undefined : parts.cache.prepare(hot);
    const commit = await committing;
    if (commit === 'moved') return 'moved';
    const kept = keep?.(commit) ?? { ...hot, commit };
    return { commit, records: sealing.records, board: boardOver(kept, view.policy, new Map([...named, ...after])) };
  } finally {
    command.progress?.(total, total);
  }
}

/** Drafts that become records in their order, each when its file is first asked for. */
class Sealing {
  readonly records: FairwayRecord[] = [];
  readonly files: readonly NewFile[];
  /** Settles when the last of them is sealed. */
  readonly over: Promise<void>;
  readonly #ids: readonly string[];
  readonly #drafts: readonly Draft[];
  readonly #ends: Map<string, Head>;
  readonly #seal: (draft: Draft, head: Head | undefined, id: string) => SealedRecord;
  readonly #sealed: (sealed: SealedRecord, done: number) => void;
  #last: NewFile | undefined;
  #end: () => void = () => undefined;

  constructor(
    drafts: readonly Draft[],
    heads: ReadonlyMap<string, Head>,
    stamp: Stamp,
    validators: Validators,
    sealed: (sealed: SealedRecord, done: number) => void,
  ) {
    this.#drafts = drafts;
    this.#ends = new Map(heads);
    // drawn before any is sealed: the commit's message comes in front of them
    this.#ids = drafts.map(() => stamp.newId());
    this.#seal = (draft, head, id) => sealDraft(draft, head, { ...stamp, newId: () => id }, validators);
    this.#sealed = sealed;
    this.files = drafts.map((_, index) => new FileToBe((at) => this.#fileAt(at), index));
    this.over = new Promise((end) => {
      this.#end = end;
    });
  }

  get isOver(): boolean {
    return this.records.length === this.#drafts.length;
  }

  /** What the commit's message says of them. */
  named(): { readonly record: Pick<FairwayRecord, 'stream' | 'id'> }[] {
    return this.#drafts.map(({ stream }, index) => ({ record: { stream, id: this.#ids[index] as string } }));
  }

  /** Seals whatever is not sealed yet. */
  finish(): void {
    if (!this.isOver) this.#fileAt(this.#drafts.length - 1);
  }

  /** The last file that was made is at hand. An earlier one is written again, into the same bytes: together they would be the largest thing in memory. */
  #fileAt(index: number): NewFile {
    while (this.records.length <= index) this.#sealNext();
    if (index === this.records.length - 1 && this.#last !== undefined) return this.#last;
    const record = this.records[index] as FairwayRecord;
    return { path: recordPath(record.stream, record.seq, record.type), content: serializeRecord(record) };
  }

  #sealNext(): void {
    const index = this.records.length;
    const draft = this.#drafts[index] as Draft;
    const sealed = this.#seal(draft, this.#ends.get(draft.stream), this.#ids[index] as string);
    this.#ends.set(draft.stream, headOf(sealed));
    this.#last = sealed.file;
    this.records.push(sealed.record);
    this.#sealed(sealed, this.records.length);
    if (this.isOver) this.#end();
  }
}

/** A file whose record is sealed when somebody wants to see it. */
class FileToBe implements NewFile {
  readonly #fileAt: (index: number) => NewFile;
  readonly #index: number;

  constructor(fileAt: (index: number) => NewFile, index: number) {
    this.#fileAt = fileAt;
    this.#index = index;
  }

  get path(): string {
    return this.#fileAt(this.#index).path;
  }

  get content(): NewFile['content'] {
    return this.#fileAt(this.#index).content;
  }
}
