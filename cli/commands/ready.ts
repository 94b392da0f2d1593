import { Command, Option } from 'clipanion';
import { type ReadyReport, readyReport, requireLane, requireRole, requireTask, taskStream } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { wholeNumber } from '../options.ts';
import type { Style } from '../output/style.ts';

export class Ready extends FairwayCommand {
  static override paths = [['ready']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'List the tasks that can be claimed now',
    details:
      'Lists open tasks for your role whose dependencies are all done, the most urgent first: by priority, sequence, creation time, position in the import, id.',
    examples: [
      ['Tasks for every role', 'fairway ready'],
      ['Backend tasks below an epic, as JSON', 'fairway ready --as A-backend --in PSSM-KIND-UAT --json'],
    ],
  });

  in = Option.String('--in', { description: 'Only tasks below this task' });
  lane = Option.String('--lane', { description: 'Only tasks of this lane' });
  priority = Option.String('--priority', { description: 'Only this priority or more urgent' });
  limit = Option.String('--limit', { description: 'At most this many (50 on a terminal)' });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const { board } = await store.read(this.in === undefined ? [] : [taskStream(this.in)]);
    const role = await this.actingRole(board.policy);
    requireRole(role, board.policy);
    requireLane(this.lane, board.policy);
    if (this.in !== undefined) requireTask(board, this.in);
    const filter = { role, in: this.in, lane: this.lane, priority: wholeNumber('--priority', this.priority) };
    const limit = wholeNumber('--limit', this.limit) ?? (this.context.isTerminal && !this.json ? limitOnTerminal : undefined);
    const report = readyReport(board, filter, limit);
    return {
      json: report,
      text: async (style) => {
        if (report.claimable_count === 0) return nothingReady(report, role, style);
        const more = report.claimable_count - report.tasks.length;
        const rest = more > 0 ? style.quiet(`and ${more} more: fairway ready --limit ${report.claimable_count}`) : '';
        return (await import('../output/tasks.ts')).taskTable(report.tasks, style) + rest + waitingForDropped(report, style);
      },
    };
  }
}

/** The number of tasks that a person reads. A pipe gets all of them. */
const limitOnTerminal = 50;

/** What waits for dropped tasks is said even while other work is ready, because it will wait until somebody changes it. */
function waitingForDropped({ blocker_categories }: ReadyReport, style: Style): string {
  const row = blocker_categories.find(({ category }) => category === 'dropped-dependency');
  if (row === undefined) return '';
  const [some, dropped] = [row.task_ids, row.blocker_task_ids].map((ids) => ids.slice(0, 5).join(', '));
  return `${style.warn('warning')} not ready because of dropped tasks (${dropped}): ${some}\n  ${style.quiet(row.suggested_next_command)}\n`;
}

/** Explains why no task is ready. */
function nothingReady(report: ReadyReport, role: string | undefined, style: Style): string {
  const head = `No task is ready${role === undefined ? '' : ` for role ${role}`}.`;
  const rows = report.blocker_categories.map((row) => {
    const because = row.blocker_task_ids.length > 0 ? ` by ${row.blocker_task_ids.slice(0, 5).join(', ')}` : '';
    return `${row.count} ${row.category}${because}\n  ${style.quiet(row.suggested_next_command)}`;
  });
  return [head, ...rows].join('\n');
}
