import {
  type Appended,
  type Finding,
  type Session,
  type SessionSummary,
  sessionStream,
  sessionSummary,
  type TaskSummary,
  visibleLine,
} from '../../fairway/index.ts';
import type { Answer } from '../command.ts';
import { keptIn, keptText, recordRows } from '../recorded.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { taskTable } from './tasks.ts';
import { ago } from './time.ts';

export const sessionTable = (sessions: readonly SessionSummary[], now: string, style: Style): string =>
  table(
    sessions,
    [
      { head: 'SESSION', cell: (session) => session.id, style: style.strong, min: 12, cut: 'middle' },
      { head: 'STATUS', cell: (session) => session.status, style: (text, { status }) => ofStatus(status, style)(text) },
      { head: 'PROVIDER', cell: (session) => session.provider ?? '', min: 8 },
      { head: 'ACTOR', cell: (session) => session.actor ?? '', min: 8 },
      { head: 'TASK', cell: (session) => session.task ?? '', min: 10, cut: 'middle' },
      { head: 'LANE', cell: (session) => session.lane ?? '', min: 8 },
      { head: 'STARTED', cell: ({ started_at }) => (started_at === null ? '' : ago(started_at, now)) },
    ],
    style,
  );

const ofStatus = (status: SessionSummary['status'], style: Style): ((text: string) => string) =>
  status === 'running' ? style.accent : status === 'finished' ? style.good : style.bad;

/** A session with its claims as text. */
export function showSession(
  { session, claims, findings }: { session: SessionSummary; claims: readonly TaskSummary[]; findings: readonly Finding[] },
  now: string,
  style: Style,
): string {
  const rows: [string, string | null][] = [
    ['status', session.status],
    ['provider', session.provider],
    ['started', session.started_at && `${ago(session.started_at, now)} by ${session.actor}${session.role === null ? '' : ` as ${session.role}`}`],
    ['ended', session.ended_at && `${ago(session.ended_at, now)}${session.exit_code === null ? '' : ` with exit code ${session.exit_code}`}`],
    ['reason', session.reason],
    ['task', session.task],
    ['lane', session.lane],
    ['branch', session.branch],
    ['worktree', session.worktree],
    ['surface', session.surface],
    ['purpose', session.purpose],
  ];
  return [
    `${style.strong(session.id)}\n${rows.flatMap(([name, value]) => (value === null ? [] : [`${style.quiet(name.padEnd(8))}  ${visibleLine(value)}`])).join('\n')}`,
    ...(claims.length > 0 ? [`${style.strong('Claims')}\n${taskTable(claims, style).trimEnd()}`] : []),
    ...(findings.length > 0
      ? [`${style.strong('Findings')}\n${findings.map(({ path, message }) => `${style.bad(path)}  ${visibleLine(message)}`).join('\n')}`]
      : []),
  ].join('\n\n');
}

/** The answer of a command that records something on a session. */
export function sessionRecorded(appended: Appended, id: string): Answer {
  const state = appended.board.stream(sessionStream(id)) as Session | undefined;
  if (state === undefined) throw new Error(`${id} is not on the board after a command on it`);
  const records = recordRows(appended);
  return {
    json: { session: sessionSummary(state), commit: appended.commit, ...keptIn(appended), records },
    text: (style) =>
      [
        ...records.map(({ summary }) => `${style.strong(id)} ${visibleLine(summary)}`),
        appended.intent === undefined ? style.quiet(`commit ${appended.commit?.slice(0, 12)}`) : keptText(appended.intent, style),
      ].join('\n'),
  };
}
