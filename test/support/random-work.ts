/** Random commands of lanes: some are refused, and all others must be acknowledged. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Board } from '../../fairway/domain/board.ts';
import { type Actor, type Draft, type FairwayRecord, type Stamp, taskStream } from '../../fairway/domain/record.ts';
import { recordCheckpoint } from '../../fairway/domain/task/records/checkpoint.ts';
import { claimTask } from '../../fairway/domain/task/records/claimed.ts';
import { addEvidence } from '../../fairway/domain/task/records/evidence.ts';
import { createHandoff } from '../../fairway/domain/task/records/handoff.ts';
import { acknowledgeHandoff } from '../../fairway/domain/task/records/handoff-acknowledged.ts';
import { releaseTask } from '../../fairway/domain/task/records/released.ts';
import { requestReview } from '../../fairway/domain/task/records/review-requested.ts';
import { waiveReview } from '../../fairway/domain/task/records/review-waived.ts';
import { recordReview } from '../../fairway/domain/task/records/reviewed.ts';
import { changeStatus, reopenTask } from '../../fairway/domain/task/records/status-changed.ts';
import { defineTask } from '../../fairway/domain/task/records/task-defined.ts';
import { updateTask } from '../../fairway/domain/task/records/task-updated.ts';
import { isRefusal } from '../../fairway/errors.ts';
import { digest } from '../../fairway/store/codec/serialize.ts';
import type { ArtifactContent, Command, Store } from '../../fairway/store/store.ts';
import { standingOf } from './tasks.ts';

export interface Work {
  readonly verb: keyof typeof verbs;
  readonly task: string;
  readonly other: string;
  readonly actor: Actor;
  readonly force: boolean;
}

export const taskIds = ['T-1', 'T-2', 'T-3', 'T-4', 'T-5', 'T-6'];

const actors: Actor[] = [{ id: 'ann', session: 'a' }, { id: 'ann' }, { id: 'bob', session: 'b' }, { id: 'eve', role: 'lead', session: 'e' }];

type Decide = (work: Work, board: Board, stamp: Stamp) => readonly Draft[];

const last = <T>(list: readonly T[] | undefined): T | undefined => list?.at(-1);

const verbs = {
  add: ({ task, other }, board) =>
    defineTask(
      { task, definition: { title: task, review_domains: ['ops'], ...(standingOf(board, other) === 'missing' ? {} : { dependencies: [other] }) } },
      board,
    ),
  addTwo: ({ task, other }, board) => [task, ...(task === other ? [] : [other])].flatMap((id) => defineTask({ task: id, definition: { title: id } }, board)),
  depend: ({ task, other }, board) => updateTask({ task, set: { dependencies: [other] } }, board),
  belong: ({ task, other }, board) => updateTask({ task, set: { parent: other } }, board),
  retitle: ({ task, actor }, board) => updateTask({ task, set: { title: `as ${actor.id} has it` } }, board),
  claim: ({ task, force }, board, stamp) => claimTask({ task, force, ...(force ? { reason: 'because' } : {}) }, board, stamp),
  release: ({ task, force }, board, stamp) => releaseTask({ task, force, ...(force ? { reason: 'because' } : {}) }, board, stamp),
  review: ({ task, force }, board, stamp) => changeStatus({ task, to: 'review', force, reason: 'so' }, board, stamp),
  block: ({ task, other }, board, stamp) =>
    changeStatus(
      { task, to: 'blocked', reason: 'no', blocked: { by: 'no', ...(standingOf(board, other) === 'missing' ? {} : { tasks: [other] }) } },
      board,
      stamp,
    ),
  done: ({ task, force }, board, stamp) => changeStatus({ task, to: 'done', force, ...(force ? { reason: 'because' } : {}) }, board, stamp),
  reopen: ({ task }, board, stamp) => reopenTask({ task, reason: 'again' }, board, stamp),
  prove: ({ task }, board, stamp) => addEvidence({ task, data: { kind: 'test', provenance: 'declared', result: 'pass', summary: 'green' } }, board, stamp),
  replace: ({ task }, board, stamp) => {
    const earlier = last(board.task(task)?.evidence);
    return addEvidence(
      { task, data: { kind: 'test', provenance: 'declared', result: 'fail', summary: 'red', ...(earlier ? { supersedes: [earlier.id] } : {}) } },
      board,
      stamp,
    );
  },
  hand: ({ task }, board, stamp) => createHandoff({ task, data: { to_role: 'ops', summary: 'over to you' } }, board, stamp),
  acknowledge: ({ task }, board, stamp) => acknowledgeHandoff({ task, handoff: last(board.task(task)?.handoffs)?.id, response: 'accepted' }, board, stamp),
  ask: ({ task }, board, stamp) => requestReview({ task, data: { domains: ['ops'] } }, board, stamp),
  judge: ({ task }, board, stamp) => recordReview({ task, domain: 'ops', data: { verdict: 'approve', ...withRequest(board, task) } }, board, stamp),
  waive: ({ task }, board, stamp) => waiveReview({ task, data: { domain: 'ops', reason: 'small' } }, board, stamp),
  note: ({ task }, board, stamp) => recordCheckpoint({ task, data: { state: 'active', summary: 'half way', ...withEvidence(board, task) } }, board, stamp),
} as const satisfies Record<string, Decide>;

const withRequest = (board: Board, task: string) => {
  const request = last(board.task(task)?.requests);
  return request === undefined ? {} : { request: request.id };
};

const withEvidence = (board: Board, task: string) => {
  const proof = last(board.task(task)?.evidence);
  return proof === undefined ? {} : { evidence: [proof.id] };
};

const exclusive = ['add', 'addTwo', 'claim', 'release', 'review', 'block', 'done', 'reopen', 'acknowledge'];

/** The verbs, with claims and proofs more often than the rest. */
const common = ['claim', 'claim', 'claim', 'prove', 'prove', 'release', 'done', 'add'] as const;

export const someWork: fc.Arbitrary<Work> = fc.record({
  verb: fc.oneof(fc.constantFrom(...(Object.keys(verbs) as Work['verb'][])), fc.constantFrom(...common)),
  task: fc.constantFrom(...taskIds),
  other: fc.constantFrom(...taskIds),
  actor: fc.constantFrom(...actors),
  force: fc.boolean(),
});

/** The work as a command. Proofs attach a file. */
export function commandOf(work: Work): Command {
  const content = Buffer.from(`${work.verb} ${work.task} ${work.actor.id}`);
  const artifacts: ArtifactContent[] = work.verb === 'prove' ? [{ sha256: digest(content), content }] : [];
  return {
    name: work.verb,
    streams: [work.task, work.other].map(taskStream),
    exclusive: exclusive.includes(work.verb),
    decide: (board, stamp) => ({
      subject: `${work.verb} ${work.task}`,
      drafts: (verbs[work.verb] as Decide)(work, board, stamp),
      artifacts,
    }),
  };
}

/** The ids of the acknowledged records; empty when the work was refused. */
export async function doWork(storeAs: (actor: Actor) => Store, work: Work): Promise<string[]> {
  try {
    return (await storeAs(work.actor).run(commandOf(work))).records.map((record) => record.id);
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** Computed from the records alone, without the fold: a claim is taken only when nobody holds the task. */
export function requireOneHolder(stream: string, records: readonly FairwayRecord[]): void {
  let held: { readonly claim: string; readonly until: string | undefined } | undefined;
  for (const { type, data, at } of records) {
    if (type === 'claimed') {
      const free = held === undefined || held.claim === data.claim || (held.until !== undefined && held.until <= at);
      expect(free, `${stream}: ${data.claim} was taken while ${held?.claim} held`).toBe(true);
      held = { claim: data.claim, until: data.lease?.until };
    } else if (type === 'released' || (type === 'status-changed' && ['open', 'done', 'dropped'].includes(data.to.class))) held = undefined;
  }
}
