/** The state of a session: a replaceable attachment of a provider to work. */
import type { Actor } from '../record.ts';
import { emptyHead, type StreamState } from '../stream.ts';
import type { SessionEndedData, SessionStartedData } from '../types.gen.ts';

export interface Session extends StreamState {
  /** Undefined until a record that starts it can be read. */
  readonly started?: SessionStartedData & { readonly at: string; readonly actor: Actor };
  readonly ended?: SessionEndedData & { readonly at: string; readonly actor: Actor };
}

/** A session for lists: its state without head and findings. */
export type SessionBrief = Pick<Session, 'id' | 'started' | 'ended' | 'updated_at'>;

export const sessionStream = (id: string): string => `sessions/${id}`;

/** The session before its first record. */
export const unstarted = (id: string): Session => ({ id, updated_at: '', findings: [], head: emptyHead('') });

export const isEnded = ({ ended }: Pick<Session, 'ended'>): boolean => ended !== undefined;

export const briefOf = ({ id, started, ended, updated_at }: Session): SessionBrief => ({
  id,
  ...(started && { started }),
  ...(ended && { ended }),
  updated_at,
});

/** Running sessions first, the latest start first; then ended ones, the latest end first. A total order. */
export function byStart(a: SessionBrief, b: SessionBrief): number {
  if (isEnded(a) !== isEnded(b)) return isEnded(a) ? 1 : -1;
  const [one, other] = [a.ended?.at ?? a.started?.at ?? '', b.ended?.at ?? b.started?.at ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
