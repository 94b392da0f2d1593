import { describe, expect, it } from 'vitest';
import { type EndSession, endSession } from '../../../../fairway/domain/session/records/session-ended.ts';
import { type StartSession, startSession } from '../../../../fairway/domain/session/records/session-started.ts';
import { byStart, type SessionBrief } from '../../../../fairway/domain/session/state.ts';
import { sessionSummary } from '../../../../fairway/domain/session/summary.ts';
import { by, defined, finished, policy, samples, sessionEnded, sessionStarted } from '../../../support/builders.ts';
import { given, minutes } from '../../../support/given.ts';

const start =
  (session: string, data: Partial<StartSession['data']> = {}) =>
  (board: Parameters<typeof startSession>[1]) =>
    startSession({ session, data: { provider: 'codex', ...data } }, board);
const end =
  (
    session: string,
    data: Partial<EndSession['data']> = {},
  ): ((...args: [Parameters<typeof endSession>[1], Parameters<typeof endSession>[2]]) => ReturnType<typeof endSession>) =>
  (board, stamp) =>
    endSession({ session, data: { outcome: 'finished', ...data } }, board, stamp);

describe('starting a session', () => {
  it('opens a stream of its own', () => {
    given(defined())
      .as({ id: 'ann', role: 'backend', session: 's-1' })
      .when((board) => startSession({ session: 's-1', data: samples['session-started'] }, board))
      .thenRecords({ type: 'session-started', stream: 'sessions/s-1', data: samples['session-started'] })
      .thenStream('sessions/s-1', { id: 's-1', started: { provider: 'codex', at: minutes(60), actor: { id: 'ann' } }, head: { seq: 1 } })
      .thenSays(['ann', 'codex', 'FW-1', 'backend', 'rotate the keys']);
  });

  it('is refused for an id that is in use or was used', () => {
    given(by('bob', sessionStarted()))
      .when(start('s-1'))
      .thenRefused('SESSION_EXISTS', { session: 's-1', actor: 'bob', since: minutes(0) });
    given(by('bob', sessionStarted()), sessionEnded())
      .when(start('s-1'))
      .thenRefused('SESSION_EXISTS', { session: 's-1', ended: minutes(1) });
  });

  it.each(['', 'a/b', '.hidden', 'a..b', 'with space', 'x'.repeat(129)])('is refused for the id "%s"', (id) => {
    given().when(start(id)).thenRefused('SESSION_ID_INVALID', { session: id });
  });

  it('is refused on a task that does not exist or is finished, and in a lane that is not configured', () => {
    given()
      .when(start('s-1', { task: 'FW-9' }))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-9' });
    given(defined(), finished())
      .when(start('s-1', { task: 'FW-1' }))
      .thenRefused('TASK_FINISHED', { task: 'FW-1' });
    given()
      .under(policy({ lanes: { backend: {} } }))
      .when(start('s-1', { lane: 'backnd' }))
      .thenRefused('UNKNOWN_LANE', { lane: 'backnd', near: 'backend' });
  });
});

describe('ending a session', () => {
  it('closes its stream', () => {
    given(by('ann', sessionStarted()))
      .when(end('s-1', { outcome: 'failed', exit_code: 3, reason: 'out of quota' }))
      .thenRecords({ type: 'session-ended', stream: 'sessions/s-1', data: { outcome: 'failed', exit_code: 3, reason: 'out of quota' } })
      .thenStream('sessions/s-1', { ended: { outcome: 'failed', at: minutes(60), actor: { id: 'ann' } } })
      .thenSays(['failed', 'ann', 'out of quota']);
  });

  it('is for the actor who started it, or a coordinator', () => {
    const roles = policy({ roles: { lead: { coordinator: true }, dev: null } });
    given(by('bob', sessionStarted())).when(end('s-1')).thenRefused('NOT_SESSION_OWNER', { session: 's-1', owner: 'bob', actor: 'ann' });
    given(by('bob', sessionStarted())).as({ id: 'ann', session: 's-1' }).when(end('s-1')).thenRefused('NOT_SESSION_OWNER');
    given(by('bob', sessionStarted())).as({ id: 'bob', session: 's-2' }).when(end('s-1')).thenRecords({ type: 'session-ended' });
    given(by('bob', sessionStarted())).under(roles).as({ id: 'ann', role: 'lead' }).when(end('s-1')).thenRecords({ type: 'session-ended' });
    given(by('bob', sessionStarted())).under(roles).as({ id: 'ann', role: 'dev' }).when(end('s-1')).thenRefused('NOT_SESSION_OWNER');
  });

  it('can be recorded by anybody for one that is lost, with a reason', () => {
    given(by('bob', sessionStarted()))
      .when(end('s-1', { outcome: 'lost', reason: 'its machine is gone' }))
      .thenRecords({ data: { outcome: 'lost' } });
    given(by('bob', sessionStarted()))
      .when(end('s-1', { outcome: 'lost', reason: ' ' }))
      .thenRefused('REASON_NEEDED');
  });

  it('is refused for a session that does not exist or has ended', () => {
    given(sessionStarted('agent-7')).when(end('agent-8')).thenRefused('SESSION_NOT_FOUND', { session: 'agent-8', near: 'agent-7' });
    given(by('ann', sessionStarted()), by('bob', sessionEnded()))
      .when(end('s-1'))
      .thenRefused('SESSION_ENDED', { session: 's-1', actor: 'bob', at: minutes(1) });
  });
});

describe('the records of a session', () => {
  it('are illegal before the start, twice, and in the stream of a task', () => {
    given(sessionEnded()).thenStream('sessions/s-1', { id: 's-1' }, ['illegal']);
    given(sessionStarted(), sessionStarted()).thenStream('sessions/s-1', { started: { at: minutes(0) } }, ['illegal']);
    given(sessionStarted(), sessionEnded(), sessionEnded()).thenStream('sessions/s-1', { ended: { at: minutes(1) } }, ['illegal']);
    const { draft } = sessionStarted();
    given(defined(), { draft: { ...draft, stream: 'tasks/FW-1' } }).thenFindings('FW-1', [['illegal', 'session-started', 'tasks/']]);
  });
});

describe('a list of sessions', () => {
  const brief = (id: string, started: number, ended?: number): SessionBrief => ({
    id,
    updated_at: minutes(ended ?? started),
    started: { provider: 'codex', at: minutes(started), actor: { id: 'ann' } },
    ...(ended !== undefined && { ended: { outcome: 'finished', at: minutes(ended), actor: { id: 'ann' } } }),
  });

  it('has running ones first, the latest first', () => {
    const sessions = [brief('old', 1, 2), brief('older', 0, 1), brief('b', 5), brief('a', 5), brief('c', 7)];
    expect(sessions.sort(byStart).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'old', 'older']);
  });

  it('says what each is', () => {
    expect(sessionSummary(brief('a', 1))).toMatchObject({ id: 'a', status: 'running', provider: 'codex', actor: 'ann', task: null, ended_at: null });
    expect(sessionSummary(brief('a', 1, 2))).toMatchObject({ status: 'finished', ended_at: minutes(2) });
    expect(sessionSummary({ id: 'a', updated_at: '' })).toMatchObject({ status: 'unknown', provider: null });
  });
});
