import {
  commandLine,
  countingProofs,
  isWellSigned,
  judgeChecks,
  type RecordView,
  type SignerFacts,
  type Source,
  signedBy,
  type TaskDetails,
  type TaskPage,
  visibleLine,
  visibleText,
} from '../../fairway/index.ts';
import { gateLines } from './gates.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { ofClass } from './tasks.ts';
import { age, ago, duration, lasting } from './time.ts';

/** A task as text: definition, state, gates, reviews, evidence, records. */
export function showTask(page: TaskPage, now: string, style: Style, signers?: SignerFacts): string {
  const { task } = page;
  const parts = [
    `${style.strong(task.id)}  ${visibleLine(task.title)}`,
    facts(task, now, style),
    text('Notes', task.definition.notes, style),
    text('Input contract', task.definition.input_contract, style),
    text('Output contract', task.definition.output_contract, style),
    checks(task, style, signers),
    section('Gates', gateLines(page.gates, style), style),
    reviews(task, now, style),
    evidence(task, now, style),
    handoffs(task, style),
    section('Records', timeline(page.records, now, style), style),
    findings(page, style),
    notUnderstood(page, style),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function facts(task: TaskDetails, now: string, style: Style): string {
  const { claim, blocked, completed, checkpoint } = task;
  const rows: Fact[] = [
    ['state', `${task.status} ${lasting(task.since, now)}`, (shown) => shown.replace(task.status, ofClass(task.class, style))],
    [
      'claimed by',
      claim &&
        `${[claim.owner, claim.actor.id].filter(Boolean).join('/')}${claim.actor.session === undefined ? '' : ` (${claim.actor.session})`}, ${ago(claim.at, now)}${claim.branch === undefined ? '' : ` on ${claim.branch}`}`,
    ],
    [
      'blocked by',
      blocked &&
        [blocked.by, blocked.who && `${blocked.who} can unblock it`, blocked.until && `until ${blocked.until.slice(0, 10)}`].filter(Boolean).join('; '),
    ],
    [
      task.class === 'dropped' ? 'dropped' : 'finished',
      completed &&
        `${completed.at} by ${completed.actor.id}${completed.revision ? ` with ${completed.revision.commit.slice(0, 12)}` : ''}${task.class === 'dropped' && completed.reason !== undefined ? `: ${completed.reason}` : ''}`,
    ],
    ['checkpoint', checkpoint && `${checkpoint.state}: ${checkpoint.summary}${checkpoint.next_step === undefined ? '' : `; next: ${checkpoint.next_step}`}`],
    ['kind', task.kind],
    ['lane', task.lane && `${task.lane}${task.resolved.lane === undefined ? '' : ` (from ${task.resolved.lane.why})`}`],
    ['role', task.role],
    ['priority', task.priority === null ? null : `${task.priority}${task.sequence === null ? '' : `, sequence ${task.sequence}`}`],
    ['risk', task.risk_level],
    ['parent', task.parent],
    [
      'depends on',
      task.dependencies
        .map((id) => (task.dropped_dependencies.includes(id) ? `${id} (dropped)` : task.open_dependencies.includes(id) ? `${id} (open)` : id))
        .join(', '),
    ],
    ['targets', task.definition.target_paths?.join(', ')],
    ['tags', task.tags.join(', ')],
  ];
  return rows
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value, set = (shown) => shown]) => `${style.quiet(name.padEnd(10))}  ${set(visibleLine(value ?? ''))}`)
    .join('\n');
}

/** A name, a value, and the style of the value after it was escaped. */
type Fact = readonly [name: string, value: string | null | undefined, set?: (shown: string) => string];

const section = (title: string, body: string, style: Style) => (body.trim() === '' ? '' : `${style.strong(title)}\n${body.trimEnd()}`);

const text = (title: string, body: string | undefined, style: Style) =>
  body === undefined ? '' : section(title, visibleText(body).replaceAll(/^/gm, '  '), style);

function checks(task: TaskDetails, style: Style, signers: SignerFacts | undefined): string {
  const mark = { proven: style.good('✓'), stale: style.warn('~'), open: '·' };
  const lines = judgeChecks(task, countingProofs(task, signers)).map(
    ({ check, status }) =>
      `${mark[status]} ${check.id}  ${visibleLine(check.text)}${status === 'stale' ? style.warn(' (stale: reworded since it was proven)') : ''}`,
  );
  return section('Acceptance checks', lines.join('\n'), style);
}

function reviews(task: TaskDetails, now: string, style: Style): string {
  if (task.review_matrix.length === 0) return '';
  const color = { approved: style.good, waived: style.good, changes: style.warn, rejected: style.bad, requested: style.accent, missing: style.quiet };
  const body = table(
    task.review_matrix,
    [
      { head: 'DOMAIN', cell: (cell) => cell.domain },
      { head: 'REQUIRED', cell: (cell) => (cell.required ? 'yes' : 'no') },
      { head: 'STATUS', cell: (cell) => cell.status, style: (shown, cell) => color[cell.status](shown) },
      { head: 'BY', cell: (cell) => cell.by ?? '', min: 10 },
      { head: 'AGO', cell: (cell) => (cell.at === null ? '' : age(cell.at, now)) },
    ],
    style,
  );
  return section('Reviews', body, style);
}

function evidence(task: TaskDetails, now: string, style: Style): string {
  if (task.evidence.length === 0) return '';
  const body = table(
    task.evidence,
    [
      {
        head: 'RESULT',
        cell: (entry) => entry.result,
        style: (shown, entry) => (entry.result === 'pass' ? style.good : entry.result === 'fail' ? style.bad : style.warn)(shown),
      },
      { head: 'BY', cell: (entry) => entry.provenance },
      { head: 'KIND', cell: (entry) => entry.kind, min: 6 },
      { head: 'WHAT', cell: (entry) => (entry.command ? commandLine(entry.command) : (entry.summary ?? '')), min: 16 },
      { head: 'TOOK', cell: (entry) => (entry.duration_ms === undefined ? '' : duration(entry.duration_ms)) },
      { head: 'COMMIT', cell: (entry) => shownSource(entry.source), min: 8 },
      { head: 'FILES', cell: (entry) => (entry.artifacts.length === 0 ? '' : String(entry.artifacts.length)) },
      { head: 'AGO', cell: (entry) => age(entry.at, now) },
    ],
    style,
  );
  return section('Evidence', body, style);
}

/** The commit, with a mark unless the worktree was clean. An unknown state has its own mark, so that it does not look clean. */
function shownSource(source: Source | undefined): string {
  if (source?.revision === undefined) return '';
  return `${source.revision.commit.slice(0, 12)}${source.dirty === undefined ? '?' : source.dirty ? '+' : ''}`;
}

function handoffs(task: TaskDetails, style: Style): string {
  const lines = task.handoffs.map((entry) => {
    const answer = entry.acknowledged ? style.good(entry.acknowledged.response) : style.warn('open');
    return `${visibleLine(`${entry.from_role ?? entry.actor.id} → ${entry.to_role}: ${entry.summary}`)} (${answer})`;
  });
  return section('Handoffs', lines.join('\n'), style);
}

/** The table of records in `show` and `log`. */
export function timeline(records: readonly RecordView[], now: string, style: Style, withTask = false): string {
  if (records.length === 0) return '';
  return table(
    records,
    [
      { head: 'ID', cell: (row) => (withTask ? row.record.stream.replace(/^tasks\//, '') : ''), style: style.strong, min: 16, cut: 'middle' },
      { head: '#', cell: (row) => String(row.record.seq), align: 'right' },
      { head: 'AGO', cell: (row) => age(row.record.at, now) },
      { head: 'WHO', cell: (row) => (row.record.actor.role === undefined ? row.record.actor.id : `${row.record.actor.role}/${row.record.actor.id}`), min: 10 },
      { head: 'WHAT', cell: (row) => row.summary, min: 22 },
      {
        head: 'SIGNED BY',
        cell: (row) => (row.signature === undefined ? '' : signedBy(row.signature)),
        min: 10,
        style: (shown, row) => (row.signature !== undefined && isWellSigned(row.signature) ? style.good : style.warn)(shown),
      },
      { head: 'COMMIT', cell: (row) => row.commit?.slice(0, 12) ?? '', style: style.quiet, min: 8 },
    ],
    style,
  );
}

function findings(page: TaskPage, style: Style): string {
  const lines = page.findings.map(
    (finding) =>
      `${style.bad('✗')} ${finding.kind}: ${visibleLine(finding.message)}\n  ${style.quiet(`${finding.path}${finding.commit === undefined ? '' : ` (commit ${finding.commit.slice(0, 12)})`}`)}`,
  );
  return section('Findings', lines.join('\n'), style);
}

function notUnderstood({ unknown }: TaskPage, style: Style): string {
  const lines = unknown.map(
    ({ path, schema, critical }) =>
      `${style.warn('?')} ${visibleLine(schema)}${critical ? ', critical: nothing is decided on this task' : ''}\n  ${style.quiet(path)}`,
  );
  return section('Not understood by this version', lines.join('\n'), style);
}
