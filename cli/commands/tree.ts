import { Command, Option } from 'clipanion';
import { byListOrder, isClosedClass, nearest, problem, summaryOf, type TaskNode, tasksAmong, treeOf, visibleLine } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import type { Style } from '../output/style.ts';
import { cut, cutMiddle } from '../output/table.ts';
import { ofClass } from '../output/tasks.ts';

export class Tree extends FairwayCommand {
  static override paths = [['tree']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Show tasks as a tree',
    details:
      'Each parent shows how many of the tasks below it are done, of those that were not dropped. Closed tasks are shown with --all, or if a task is given.',
    examples: [
      ['All open tasks', 'fairway tree'],
      ['One epic', 'fairway tree PSSM-KIND-UAT'],
    ],
  });

  task = Option.String({ required: false, name: 'ID' });
  all = Option.Boolean('--all', false, { description: 'Include closed tasks' });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const { board, closedBriefs } = await store.readSummaries();
    const tasks = [...board.tasks(), ...tasksAmong(closedBriefs)].sort(byListOrder).map((task) => summaryOf(task, board));
    const roots = treeOf(tasks, this.task);
    if (this.task !== undefined && roots.length === 0) {
      const known = tasks.map((task) => task.id);
      throw problem('TASK_NOT_FOUND', { task: this.task, near: nearest(this.task, known) });
    }
    const shown = this.all || this.task !== undefined ? roots : roots.map(withoutFinished).filter((node) => node !== undefined);
    return {
      json: { tasks: shown },
      text: (style) => (shown.length > 0 ? shown.flatMap((node) => lines(node, '', '', style)).join('\n') : 'No tasks.'),
    };
  }
}

function withoutFinished(node: TaskNode): TaskNode | undefined {
  const children = node.children.map(withoutFinished).filter((child) => child !== undefined);
  return isClosedClass(node.class) && children.length === 0 ? undefined : { ...node, children };
}

/** Such as ` 2/3, 1 dropped`. */
function rollupOf({ descendants, finished_descendants, dropped_descendants }: TaskNode): string {
  if (descendants === 0) return '';
  return ` ${finished_descendants}/${descendants - dropped_descendants}${dropped_descendants > 0 ? `, ${dropped_descendants} dropped` : ''}`;
}

function lines(node: TaskNode, first: string, rest: string, style: Style): string[] {
  const rollup = rollupOf(node);
  const room = (style.columns ?? Number.POSITIVE_INFINITY) - first.length - node.status.length - rollup.length - 1;
  const text = visibleLine(node.title);
  // The title may take half of the width, unless that leaves too little for the id.
  const id = cutMiddle(node.id, Math.max(20, room - 2 - Math.min(text.length, Math.floor(room / 2))));
  const left = room - id.length - 2;
  const title = left < Math.min(12, text.length) ? '' : `  ${cut(text, left)}`;
  const line = `${style.quiet(first)}${style.strong(id)} ${ofClass(node.class, style)(node.status)}${style.quiet(rollup)}${title}`;
  const last = node.children.length - 1;
  return [
    line,
    ...node.children.flatMap((child, index) => lines(child, `${rest}${index === last ? '└─ ' : '├─ '}`, `${rest}${index === last ? '   ' : '│  '}`, style)),
  ];
}
