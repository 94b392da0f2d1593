/** Folds records into a task. Never throws: a broken record becomes a finding, and the rest stays readable. */

import type { FairwayRecord } from '../record.ts';
import { definitionOf, isIllegal } from './records/index.ts';
import type { Finding, Head, Task } from './state.ts';

/** A file of a stream: a valid record, or the reason why it is not one. */
export interface StreamFile {
  readonly seq: number;
  /** The file on the state ref. */
  readonly path: string;
  /** `sha256:<hex>` of its content. */
  readonly hash: string;
  readonly content: { readonly record: FairwayRecord } | { readonly unreadable: string } | { readonly misplaced: string };
}

/** Folds files of one stream, in the order of their seq. `task` is the fold of the files before them; undefined if there are none. */
export function foldTask(id: string, files: Iterable<StreamFile>, task?: Task): Task | undefined {
  let folded = task;
  for (const file of files) folded = foldFile(folded ?? unopened(id), file);
  return folded;
}

/** The task before its first record. Its state is of class `blocked`, so that it cannot be claimed. */
export function unopened(id: string): Task {
  return {
    id,
    definition: { title: id, kind: 'unknown' },
    created_at: '',
    created_by: { id: 'unknown' },
    position: 0,
    state: { name: 'unknown', class: 'blocked' },
    since: '',
    updated_at: '',
    workers: [],
    evidence: [],
    handoffs: [],
    requests: [],
    reviews: [],
    waivers: [],
    findings: [],
    head: { seq: 0, hash: null, at: '' },
  };
}

/** Whether a readable record defines the task. */
export const isDefined = (task: Task): boolean => task.created_at !== '';

function foldFile(task: Task, file: StreamFile): Task {
  const { seq, hash, content } = file;
  const followed = followFile(task, file);
  if ('record' in content) {
    const { record } = content;
    const head = { seq, hash, at: record.at };
    const linked = record.prev === task.head.hash ? followed : withFinding(followed, file, 'unlinked', unlinkedMessage(task, record));
    const next = definitionOf(record.type).evolve(linked, record);
    return isIllegal(next) ? { ...withFinding(linked, file, 'illegal', next.illegal), head } : withHead(next, linked, record.at, head);
  }
  const wrong =
    'unreadable' in content ? withFinding(followed, file, 'unreadable', content.unreadable) : withFinding(followed, file, 'misplaced', content.misplaced);
  return { ...wrong, head: { seq, hash, at: task.head.at } };
}

// Changes the task in place if `evolve` has just made it: a copy would double the cost of a fold.
function withHead(made: Task, from: Task, updated_at: string, head: Head): Task {
  const task: { -readonly [K in keyof Task]: Task[K] } = made === from ? { ...from } : made;
  task.updated_at = updated_at;
  task.head = head;
  return task;
}

/** Adds a finding for a gap in the seqs; the fold continues after it. */
function followFile(task: Task, file: StreamFile): Task {
  const expected = task.head.seq + 1;
  if (file.seq === expected) return task;
  const message = file.seq < expected ? `another record ${file.seq} comes before it` : `record ${expected} before it is missing`;
  return withFinding(task, file, 'misplaced', message);
}

const unlinkedMessage = (task: Task, record: FairwayRecord): string =>
  `its prev is ${record.prev ?? 'missing'}, but the record before it is ${task.head.hash ?? 'none'}`;

const withFinding = (task: Task, file: StreamFile, kind: Finding['kind'], message: string): Task => ({
  ...task,
  findings: [...task.findings, { kind, seq: file.seq, path: file.path, message }],
});
