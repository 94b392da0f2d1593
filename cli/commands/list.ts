import { Command, Option } from 'clipanion';
import {
  byListOrder,
  isClosedClass,
  requireLane,
  requireRole,
  requireState,
  type Store,
  summaryOf,
  type TaskSummary,
  tasksAmong,
} from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { oneOf } from '../options.ts';

const classes = ['open', 'active', 'blocked', 'review', 'done', 'dropped'] as const;

export class List extends FairwayCommand {
  static override paths = [['list']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'List tasks',
    details: 'Lists open tasks, the most urgent first; with --all, then the closed ones, done or dropped, the latest first.',
    examples: [
      ['Work in progress in one lane', 'fairway list --lane billing-audit --class active'],
      ['All tasks as JSON', 'fairway list --all --json'],
    ],
  });

  all = Option.Boolean('--all', false, { description: 'Include closed tasks' });
  status = Option.String('--status', { description: 'Only tasks in this state' });
  class = Option.String('--class', { description: `Only this class: ${classes.join(', ')}` });
  lane = Option.String('--lane', { description: 'Only tasks of this lane' });
  role = Option.String('--role', { description: 'Only tasks for this role' });
  mine = Option.Boolean('--mine', false, { description: 'Only what this session or actor holds' });

  protected async answer(): Promise<Answer> {
    const stateClass = this.class === undefined ? undefined : oneOf('--class', this.class, classes);
    const store = await this.openStore();
    const finished = this.all || this.status !== undefined || (stateClass !== undefined && isClosedClass(stateClass));
    const { board } = await store.read();
    requireLane(this.lane, board.policy);
    requireRole(this.role, board.policy);
    const open = board
      .tasks()
      .sort(byListOrder)
      .map((task) => summaryOf(task, board));
    const closed = finished ? await this.finished(store) : [];
    const me = this.mine ? await this.actor(board.policy, await (await this.here()).identity()) : undefined;
    const fits = (task: TaskSummary) =>
      (this.status === undefined || task.status === this.status) &&
      (stateClass === undefined || task.class === stateClass) &&
      (this.lane === undefined || task.lane === this.lane) &&
      (this.role === undefined || task.role === this.role) &&
      (me === undefined || (me.session === undefined ? task.claimant === me.id : task.session === me.session));
    const tasks = [...open, ...closed].filter(fits);
    // Tasks may be in a state that the policy no longer defines.
    if (this.status !== undefined && tasks.length === 0) requireState(board, this.status);
    return {
      json: { tasks, count: tasks.length },
      text: async (style) => {
        if (tasks.length === 0) return 'No tasks match.';
        const { droppedNotes, taskTable } = await import('../output/tasks.ts');
        return taskTable(tasks, style) + droppedNotes(tasks, style);
      },
    };
  }

  private async finished(store: Store): Promise<TaskSummary[]> {
    const { board, closedBriefs } = await store.readSummaries();
    return tasksAmong(closedBriefs)
      .sort(byListOrder)
      .map((task) => summaryOf(task, board));
  }
}
