import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Draft, isStreamId, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import { requireLane } from '../../task/definition.ts';
import { requireTask } from '../../task/require-task.ts';
import { isFinished } from '../../task/state.ts';
import type { SessionStartedData } from '../../types.gen.ts';
import { type Session, sessionStream } from '../state.ts';

export interface StartSession {
  readonly session: string;
  readonly data: SessionStartedData;
}

/** Starts a session. Throws SESSION_ID_INVALID, SESSION_EXISTS, UNKNOWN_LANE, TASK_NOT_FOUND, TASK_FINISHED. */
export function startSession({ session, data }: StartSession, board: Board): Draft[] {
  if (!isStreamId(session)) throw problem('SESSION_ID_INVALID', { session });
  requireNew(session, board.stream(sessionStream(session)) as Session | undefined);
  requireLane(data.lane, board.policy);
  if (data.task !== undefined) {
    const task = requireTask(board, data.task);
    if (isFinished(task)) throw problem('TASK_FINISHED', { task: task.id, state: task.state.name });
  }
  return [{ stream: sessionStream(session), type: 'session-started', data: omitUndefined({ ...data }) as SessionStartedData }];
}

function requireNew(id: string, session: Session | undefined): void {
  if (session === undefined) return;
  throw problem('SESSION_EXISTS', { session: id, actor: session.started?.actor.id, since: session.started?.at, ended: session.ended?.at });
}

export const sessionStarted: RecordDefinition<'session-started', Session> = {
  kinds: ['sessions'],
  opens: true,
  references: ({ data }) => (data.task === undefined ? [] : [taskStream(data.task)]),
  evolve: (session, { at, actor, data }) =>
    session.started === undefined ? { ...session, started: { ...data, at, actor } } : { illegal: 'the session is already started' },
  redecide: (record, session) => requireNew(record.stream.slice('sessions/'.length), session),
  summarize: ({ data, actor }) => {
    const where = [data.task, data.lane].filter((part) => part !== undefined).join(', ');
    return `started by ${actor.id} in ${data.provider}${where === '' ? '' : ` for ${where}`}${data.purpose === undefined ? '' : `: ${data.purpose}`}`;
  },
};
