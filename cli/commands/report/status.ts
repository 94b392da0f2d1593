import { Command } from 'clipanion';
import { type StatusReport, statusReport, summaryOf } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import type { Style } from '../../output/style.ts';
import { table } from '../../output/table.ts';
import { age } from '../../output/time.ts';

export class ReportStatus extends FairwayCommand {
  static override paths = [['report', 'status']];
  static override usage = Command.Usage({
    category: 'Reports',
    description: 'Count tasks by state, lane and role',
    examples: [['As JSON', 'fairway report status --json']],
  });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const { board, closed } = await store.read();
    const open = board.tasks().map((task) => summaryOf(task, board));
    const report = statusReport(open, closed.tasks);
    const states = board.policy.states.map((state) => state.name);
    return { json: report, text: (style) => text(report, states, this.now, style) };
  }
}

function text(report: StatusReport, configured: readonly string[], now: string, style: Style): string {
  const states = [...new Set([...configured, ...Object.keys(report.by_status)])].filter((state) => report.by_status[state] !== undefined);
  const grid = (title: string, rows: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    table(
      Object.entries(rows),
      [
        { head: title, cell: ([name]) => name },
        ...states.map((state) => ({
          head: state,
          cell: ([, counts]: [string, Readonly<Record<string, number>>]) => String(counts[state] ?? ''),
          align: 'right' as const,
        })),
      ],
      style,
    );
  const parts = [
    `${style.strong(String(report.total))} ${report.total === 1 ? 'task' : 'tasks'}${states.length === 0 ? '' : ': '}${states.map((state) => `${report.by_status[state]} ${state}`).join(', ')}`,
  ];
  if (report.total > 0) parts.push(grid('LANE', report.by_lane).trimEnd(), grid('ROLE', report.by_role).trimEnd());
  if (report.blocked.length > 0) {
    const rows = report.blocked.slice(0, 10);
    parts.push(
      `${style.strong('Blocked')}\n${table(
        rows,
        [
          { head: 'ID', cell: (row) => row.id },
          { head: 'FOR', cell: (row) => age(row.since, now) },
          { head: 'BY', cell: (row) => row.by ?? '', min: 16 },
        ],
        style,
      ).trimEnd()}`,
    );
  }
  return parts.join('\n\n');
}
