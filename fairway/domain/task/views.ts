/** Views of a task, printed by the CLI as JSON and rendered by the portal. */

import type { Board } from '../board.ts';
import { type GateView, type ReviewCell, reviewMatrix, type SignersSeen } from '../gates/gates.ts';
import type { RecordSignature } from '../gates/signers.ts';
import type { Actor, FairwayRecord } from '../record.ts';
import type { Claim, Finding, Task } from './state.ts';
import { summaryOf, type TaskSummary } from './summary.ts';

/** A task whole, as `show` and the task page have it. */
export interface TaskDetails extends TaskSummary {
  readonly definition: Task['definition'];
  readonly created_by: Actor;
  readonly claim: Claim | null;
  readonly blocked: Task['blocked'] | null;
  readonly completed: Task['completed'] | null;
  readonly evidence: Task['evidence'];
  readonly handoffs: Task['handoffs'];
  readonly requests: Task['requests'];
  readonly reviews: Task['reviews'];
  readonly waivers: Task['waivers'];
  readonly checkpoint: Task['checkpoint'] | null;
  /** One row for each required domain and each domain that somebody reviewed. */
  readonly review_matrix: readonly ReviewCell[];
}

/** A record and its place in git. */
export interface RecordView {
  readonly record: FairwayRecord;
  /** What it says, in one line of plain text. */
  readonly summary: string;
  /** The file on the state ref. */
  readonly path: string;
  /** The git id of that file. */
  readonly blob: string;
  /** The commit that added it; null where it was not looked up. */
  readonly commit: string | null;
  /** Who signed it, where that was looked at. */
  readonly signature?: RecordSignature | undefined;
}

/** A task with all that is known of it. Its document is `pageDocument`. */
export interface TaskPage {
  readonly task: TaskDetails;
  readonly records: readonly RecordView[];
  /** The gates in front of merging, as far as records can tell. */
  readonly gates: readonly GateView[];
  readonly findings: readonly Finding[];
}

/** `now` decides which waivers still hold. */
export function viewOf(task: Task, board: Board, now: string, signers?: SignersSeen): TaskDetails {
  return {
    ...summaryOf(task, board),
    definition: task.definition,
    created_by: task.created_by,
    claim: task.claim ?? null,
    blocked: task.blocked ?? null,
    completed: task.completed ?? null,
    evidence: task.evidence,
    handoffs: task.handoffs,
    requests: task.requests,
    reviews: task.reviews,
    waivers: task.waivers,
    checkpoint: task.checkpoint ?? null,
    review_matrix: reviewMatrix(task, now, signers),
  };
}

/** A record as documents show it: the record itself, with what is known of where it stands beside its own fields. */
export type RecordDocument = FairwayRecord & Omit<RecordView, 'record'>;

export const recordDocument = ({ record, ...where }: RecordView): RecordDocument => ({ ...record, ...where });

/** The answer of `show ID --json`; also a task page's `task.json`, and an entry of an export. */
export interface PageDocument extends Omit<TaskPage, 'records'> {
  readonly records: readonly RecordDocument[];
}

export const pageDocument = (page: TaskPage): PageDocument => ({ ...page, records: page.records.map(recordDocument) });
