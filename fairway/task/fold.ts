/** The one road from records to a task. It never throws: what is wrong becomes a finding, and the rest stays readable. */
import { definitionOf, isIllegal } from '../records/index.ts';
import type { FairwayRecord } from '../records/record.ts';
import type { Finding, Task } from './task.ts';

/** A file of a stream: a valid record, or why it is none. */
export interface StreamFile {
  readonly seq: number;
  /** The file on the state ref. */
  readonly path: string;
  /** `sha256:<hex>` of its content. */
  readonly hash: string;
  readonly content: { readonly record: FairwayRecord } | { readonly unreadable: string } | { readonly misplaced: string };
}

/** Folds the files of one stream, in the order of their seq, onto what they follow. `task` is undefined in front of the first file. */
export function foldTask(id: string, files: Iterable<StreamFile>, task?: Task): Task | undefined {
  let folded = task;
  for (const file of files) folded = foldFile(folded ?? unopened(id), file);
  return folded;
}

/** The task in front of its first record. It is in no state that lets anybody take it. */
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

/** Whether any record that could be read says what the task is. */
export const isDefined = (task: Task): boolean => task.created_at !== '';

function foldFile(task: Task, file: StreamFile): Task {
  const followed = followFile(task, file);
  if ('unreadable' in file.content) return withFinding(followed, file, 'unreadable', file.content.unreadable);
  if ('misplaced' in file.content) return withFinding(followed, file, 'misplaced', file.content.misplaced);
  const { record } = file.content;
  const head = { seq: file.seq, hash: file.hash, at: record.at };
  const linked = record.prev === task.head.hash ? followed : withFinding(followed, file, 'unlinked', unlinkedMessage(task, record));
  const next = definitionOf(record.type).evolve(linked, record);
  if (isIllegal(next)) return { ...withFinding(linked, file, 'illegal', next.illegal), head };
  return { ...next, updated_at: record.at, head };
}

/** A gap in the numbers is a finding of its own; the stream goes on behind it. */
function followFile(task: Task, file: StreamFile): Task {
  const head = { seq: file.seq, hash: file.hash, at: task.head.at };
  const expected = task.head.seq + 1;
  const followed = { ...task, head };
  if (file.seq === expected) return followed;
  const message = file.seq < expected ? `there is another record ${file.seq} in front of it` : `record ${expected} is missing in front of it`;
  return withFinding(followed, file, 'misplaced', message);
}

const unlinkedMessage = (task: Task, record: FairwayRecord): string =>
  `it names ${record.prev ?? 'nothing'} as the record before it, and that is ${task.head.hash ?? 'nothing'}`;

const withFinding = (task: Task, file: StreamFile, kind: Finding['kind'], message: string): Task => ({
  ...task,
  findings: [...task.findings, { kind, seq: file.seq, path: file.path, message }],
});
