import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { nearest } from '../../did-you-mean.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import type { Actor, Draft, Stamp } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import { isCoordinator } from '../../task/claims.ts';
import { isGiven } from '../../task/overrides.ts';
import type { SessionEndedData } from '../../types.gen.ts';
import { type Session, sessionStream } from '../state.ts';

export interface EndSession {
  readonly session: string;
  readonly data: SessionEndedData;
}

/**
 * Ends a session. Others than the one who started it, or a coordinator, can only say that it is lost, with a reason. Throws SESSION_NOT_FOUND,
 * SESSION_ENDED, NOT_SESSION_OWNER, REASON_NEEDED.
 */
export function endSession({ session: id, data }: EndSession, board: Board, stamp: Stamp): Draft[] {
  const session = requireSession(id, board);
  if (session.ended !== undefined) throw problem('SESSION_ENDED', { session: id, actor: session.ended.actor.id, at: session.ended.at });
  if (data.outcome !== 'lost' && !mayEnd(session, stamp.actor, board))
    throw problem('NOT_SESSION_OWNER', { session: id, owner: session.started?.actor.id, actor: stamp.actor.id });
  if (data.outcome === 'lost' && !isGiven(data.reason)) throw problem('REASON_NEEDED', { what: 'declare a session lost', task: id });
  return [{ stream: sessionStream(id), type: 'session-ended', data: omitUndefined({ ...data }) as SessionEndedData }];
}

/** Throws SESSION_NOT_FOUND with a suggestion for the name. */
export function requireSession(id: string, board: Board): Session {
  const session = board.stream(sessionStream(id)) as Session | undefined;
  if (session?.started !== undefined) return session;
  throw problem('SESSION_NOT_FOUND', {
    session: id,
    near: nearest(
      id,
      [...board.open('sessions')].map((open) => open.id),
    ),
  });
}

const mayEnd = ({ started }: Session, actor: Actor, board: Board): boolean => actor.id === started?.actor.id || isCoordinator(actor, board.policy);

export const sessionEnded: RecordDefinition<'session-ended', Session> = {
  kinds: ['sessions'],
  evolve: (session, { at, actor, data }) => {
    if (session.started === undefined) return { illegal: 'no record before it starts the session' };
    return session.ended === undefined ? { ...session, ended: { ...data, at, actor } } : { illegal: 'the session has already ended' };
  },
  redecide: (_record, session) => {
    if (session?.ended !== undefined) throw problem('SESSION_ENDED', { session: session.id, actor: session.ended.actor.id, at: session.ended.at });
  },
  summarize: ({ data, actor }) => `ended by ${actor.id} (${data.outcome})${data.reason === undefined ? '' : `: ${data.reason}`}`,
};
