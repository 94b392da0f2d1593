/** A session as a row of a list. */
import { streamKind } from '../record.ts';
import type { SessionEndedData } from '../types.gen.ts';
import type { SessionBrief } from './state.ts';

/** The row of `session list --json`. */
export interface SessionSummary {
  readonly id: string;
  /** running, or the outcome. unknown: no record that starts it can be read. */
  readonly status: 'running' | 'unknown' | SessionEndedData['outcome'];
  readonly provider: string | null;
  readonly actor: string | null;
  readonly role: string | null;
  readonly task: string | null;
  readonly lane: string | null;
  readonly branch: string | null;
  readonly worktree: string | null;
  readonly surface: string | null;
  readonly purpose: string | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly exit_code: number | null;
  readonly reason: string | null;
}

export function sessionSummary({ id, started, ended }: SessionBrief): SessionSummary {
  return {
    id,
    status: ended?.outcome ?? (started === undefined ? 'unknown' : 'running'),
    provider: started?.provider ?? null,
    actor: started?.actor.id ?? null,
    role: started?.actor.role ?? null,
    task: started?.task ?? null,
    lane: started?.lane ?? null,
    branch: started?.branch ?? null,
    worktree: started?.worktree ?? null,
    surface: started?.surface ?? null,
    purpose: started?.purpose ?? null,
    started_at: started?.at ?? null,
    ended_at: ended?.at ?? null,
    exit_code: ended?.exit_code ?? null,
    reason: ended?.reason ?? null,
  };
}

/** The sessions among briefs of streams. */
export const sessionsAmong = (briefs: ReadonlyMap<string, { readonly id: string }>): SessionBrief[] =>
  [...briefs].flatMap(([stream, brief]) => (streamKind(stream) === 'sessions' ? [brief as SessionBrief] : []));
