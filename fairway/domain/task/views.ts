/** Views of a task, printed by the CLI as JSON and rendered by the portal. */

import type { Board } from '../board.ts';
import { type GateView, type ReviewCell, reviewMatrix, type SignersSeen } from '../gates/gates.ts';
import type { RecordSignature } from '../gates/signers.ts';
import type { Actor, FairwayRecord } from '../record.ts';
import type { Claim, Finding, UnknownRecord } from '../stream.ts';
import type { Task } from './state.ts';
import { summaryOf, type TaskSummary } from './summary.ts';

/** A task with all details, for `show` and the task page. */
export interface TaskDetails extends TaskSummary {
  readonly definition: Task['definition'];
  /** What Fairway concluded of the definition, with the reasons. */
  readonly resolved: Task['resolved'];
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

/** A record and its location in git. */
export interface RecordView {
  readonly record: FairwayRecord;
  /** The record in one line of plain text. */
  readonly summary: string;
  /** The file on the state ref. */
  readonly path: string;
  /** The git id of that file. */
  readonly blob: string;
  /** The commit that added it; null if it was not looked up. */
  readonly commit: string | null;
  /** Who signed it, if signatures were checked. */
  readonly signature?: RecordSignature | undefined;
}

/** A task with its records, gates and findings. `pageDocument` makes its JSON document. */
export interface TaskPage {
  readonly task: TaskDetails;
  readonly records: readonly RecordView[];
  /** The merge gates, evaluated without a worktree. */
  readonly gates: readonly GateView[];
  readonly findings: readonly Finding[];
  /** Records of types and versions that this version of Fairway does not know. */
  readonly unknown: readonly UnknownRecord[];
}

/** `now` decides which waivers have expired. */
export function viewOf(task: Task, board: Board, now: string, signers?: SignersSeen): TaskDetails {
  return {
    ...summaryOf(task, board),
    definition: task.definition,
    resolved: task.resolved,
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

/** A record in JSON documents: its own fields, together with its summary, location and signature. */
export type RecordDocument = FairwayRecord & Omit<RecordView, 'record'>;

export const recordDocument = ({ record, ...rest }: RecordView): RecordDocument => ({ ...record, ...rest });

/** The output of `show ID --json`, also `task.json` beside a task page and an entry of an export. */
export interface PageDocument extends Omit<TaskPage, 'records'> {
  readonly records: readonly RecordDocument[];
}

export const pageDocument = (page: TaskPage): PageDocument => ({ ...page, records: page.records.map(recordDocument) });
