import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Actor, type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { HandoffAcknowledgedData } from '../../types.gen.ts';
import { citedClaim, whyClaimIsLost } from '../claims.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import type { HandoffEntry, Task } from '../state.ts';

export interface AcknowledgeHandoff {
  readonly task: string;
  /** The handoff's id. Default: the last unanswered handoff to the acting role. */
  readonly handoff?: string | undefined;
  readonly response: 'accepted' | 'declined';
  readonly note?: string | undefined;
  readonly claim?: string | undefined;
}

/** Answers a handoff. Throws TASK_NOT_FOUND, UNKNOWN_RECORD, NO_HANDOFF, ALREADY_ACKNOWLEDGED, CLAIM_LOST. */
export function acknowledgeHandoff(command: AcknowledgeHandoff, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const handoff = command.handoff === undefined ? waitingHandoff(task, stamp.actor) : namedHandoff(task, command.handoff);
  const data = omitUndefined({
    handoff: handoff.id,
    response: command.response,
    note: command.note,
    claim: citedClaim(task, stamp.actor, command.claim),
  }) as HandoffAcknowledgedData;
  return [{ stream: taskStream(task.id), type: 'handoff-acknowledged', data }];
}

function namedHandoff(task: Task, id: string): HandoffEntry {
  const handoff = task.handoffs.find((entry) => entry.id === id);
  if (!handoff) throw problem('UNKNOWN_RECORD', { task: task.id, what: 'handoff', id });
  if (handoff.acknowledged)
    throw problem('ALREADY_ACKNOWLEDGED', { task: task.id, id, response: handoff.acknowledged.response, by: handoff.acknowledged.actor.id });
  return handoff;
}

function waitingHandoff(task: Task, actor: Actor): HandoffEntry {
  const handoff = task.handoffs.findLast((entry) => !entry.acknowledged && (actor.role === undefined || entry.to_role === actor.role));
  if (!handoff) throw problem('NO_HANDOFF', { task: task.id, role: actor.role });
  return handoff;
}

export const handoffAcknowledged: RecordDefinition<'handoff-acknowledged', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { handoff: id, response, note, claim } = record.data;
    const wrong = whyUndefined(task) ?? whyClaimIsLost(task, claim);
    if (wrong) return wrong;
    const handoff = task.handoffs.find((entry) => entry.id === id);
    if (!handoff) return { illegal: `the task has no handoff ${id}` };
    if (handoff.acknowledged) return { illegal: `the handoff ${id} is already answered` };
    const acknowledged = { at: record.at, actor: record.actor, response, ...omitUndefined({ note }) };
    return { ...task, handoffs: task.handoffs.map((entry) => (entry.id === id ? { ...entry, acknowledged } : entry)) };
  },
  redecide: ({ data }, task) => void (task && namedHandoff(task, data.handoff)),
  summarize: ({ data }) => `handoff ${data.response}${data.note === undefined ? '' : `: ${data.note}`}`,
};
