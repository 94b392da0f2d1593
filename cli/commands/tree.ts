import { Command, Option } from 'clipanion';
import { byListOrder, nearest, problem, summaryOf, type TaskNode, type TaskSummary, treeOf, visibleLine } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import type { Style } from '../output/style.ts';
import { cut } from '../output/table.ts';
import { ofClass } from '../output/tasks.ts';

export class Tree extends FairwayCommand {
  static override paths = [['tree']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Show tasks below their parents',
    details: 'Each parent says how many of the tasks below it are finished. Finished tasks are shown with --all, or below a task that is named.',
    examples: [
      ['All of it', 'fairway tree'],
      ['One epic', 'fairway tree PSSM-KIND-UAT'],
    ],
  });

  task = Option.String({ required: false, name: 'ID' });
  all = Option.Boolean('--all', false, { description: 'Finished tasks as well' });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const { board, finishedTasks } = await store.readSummaries();
    const tasks = [...board.open(), ...finishedTasks.values()].sort(byListOrder).map((task) => summaryOf(task, board));
    const roots = treeOf(tasks, this.task);
    if (this.task !== undefined && roots.length === 0) {
      const known = tasks.map((task) => task.id);
      throw problem('TASK_NOT_FOUND', { task: this.task, near: nearest(this.task, known) });
    }
    const shown = this.all || this.task !== undefined ? roots : roots.map(withoutFinished).filter((node) => node !== undefined);
    return {
      json: { tasks: shown },
      text: (style) => (shown.length > 0 ? shown.flatMap((node) => lines(node, '', '', style)).join('\n') : 'There are no tasks.'),
    };
  }
}

function withoutFinished(node: TaskNode): TaskNode | undefined {
  const children = node.children.map(withoutFinished).filter((child) => child !== undefined);
  return node.class === 'terminal' && children.length === 0 ? undefined : { ...node, children };
}

function lines(node: TaskNode, first: string, rest: string, style: Style): string[] {
  const rollup = node.descendants > 0 ? style.quiet(` ${node.finished_descendants}/${node.descendants}`) : '';
  const line = `${style.quiet(first)}${style.strong(node.id)} ${ofClass(node.class, style)(node.status)}${rollup}  ${title(node, first, style)}`;
  const last = node.children.length - 1;
  return [
    line,
    ...node.children.flatMap((child, index) => lines(child, `${rest}${index === last ? '└─ ' : '├─ '}`, `${rest}${index === last ? '   ' : '│  '}`, style)),
  ];
}

function title(task: TaskSummary, indent: string, style: Style): string {
  const text = visibleLine(task.title);
  const room = style.columns === undefined ? Number.POSITIVE_INFINITY : Math.max(20, style.columns - indent.length - task.id.length - task.status.length - 12);
  return cut(text, room);
}
