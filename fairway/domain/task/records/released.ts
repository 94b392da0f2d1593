import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { ReleasedData } from '../../types.gen.ts';
import { citedClaim, requireHold, whyClaimIsLost } from '../claims.ts';
import { type ForceOption, forcedAgain, isGiven, overridden } from '../overrides.ts';
import { requireTask } from '../require-task.ts';
import type { Task } from '../state.ts';
import { requireSameState, requireStateOfClass, requireTransition } from '../transitions.ts';

export interface ReleaseTask extends ForceOption {
  readonly task: string;
  readonly claim?: string | undefined;
}

/** Gives up a claim, so that others can claim the task. Throws TASK_NOT_FOUND, NOT_CLAIMED, NOT_HOLDER, SESSION_NEEDED, CLAIM_LOST, REASON_NEEDED. */
export function releaseTask(command: ReleaseTask, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  if (!task.claim) throw problem('NOT_CLAIMED', { task: task.id });
  if (command.force && !isGiven(command.reason)) throw problem('REASON_NEEDED', { what: 'override a rule on', task: task.id });
  citedClaim(task, stamp.actor, command.claim);
  // A blocked task stays blocked, because releasing it does not remove the obstacle.
  const to = task.state.class === 'blocked' ? task.state : requireStateOfClass(board.policy, 'open');
  const rules = [requireHold(task, stamp.actor, board.policy, command), requireTransition(task, to, board.policy, command)];
  const data = omitUndefined({ claim: task.claim.id, from: task.state, to, reason: command.reason }) as ReleasedData;
  return [{ stream: taskStream(task.id), type: 'released', data, ...overridden(rules, command) }];
}

export const released: RecordDefinition<'released', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { claim: _claim, owner: _owner, ...rest } = task;
    const since = task.state.name === record.data.to.name ? task.since : record.at;
    return whyClaimIsLost(task, record.data.claim) ?? { ...rest, ...omitUndefined({ owner: task.definition.role }), state: record.data.to, since };
  },
  redecide: (record, task, { policy }) => {
    if (!task) return;
    const { data, actor } = record;
    requireSameState(task, data.from);
    requireHold(task, actor, policy, forcedAgain(record, 'NOT_HOLDER'));
    requireTransition(task, data.to, policy, forcedAgain(record, 'TRANSITION_REFUSED'));
  },
  summarize: ({ data, overrides = [] }) =>
    `released${data.reason === undefined || overrides.some(({ reason }) => reason === data.reason) ? '' : `: ${data.reason}`}`,
};
