/** Sessions as a kind of stream. */
import { taskStream } from '../record.ts';
import { evolve } from '../record-types.ts';
import type { Illegal, Kind } from '../stream.ts';
import { briefOf, byStart, isEnded, type Session, type SessionBrief, unstarted } from './state.ts';

export const sessionKind: Kind<Session, SessionBrief> = {
  initial: unstarted,
  evolve: (session, record) => evolve(session, record) as Session | Illegal,
  isClosed: isEnded,
  brief: briefOf,
  order: byStart,
  references: ({ started }) => (started?.task === undefined ? [] : [taskStream(started.task)]),
};
