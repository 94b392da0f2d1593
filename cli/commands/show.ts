import { Command, Option } from 'clipanion';
import { evaluateMergeGates, nearest, pageDocument, problem, type Task, type TaskPage, taskStream, viewOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';

export class Show extends FairwayCommand {
  static override paths = [['show']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Show a task with all its records',
    examples: [
      ['Read it', 'fairway show FW-12'],
      ['The records, as data', 'fairway show FW-12 --json'],
    ],
  });

  task = Option.String({ name: 'ID' });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const read = await store.readStream<Task>(taskStream(this.task));
    if (read === undefined) {
      const { board } = await store.read();
      throw problem('TASK_NOT_FOUND', {
        task: this.task,
        near: nearest(
          this.task,
          board.tasks().map((task) => task.id),
        ),
      });
    }
    const { state: task, records, board, signers } = read;
    const page: TaskPage = {
      task: viewOf(task, board, this.now, signers),
      records,
      gates: evaluateMergeGates(task, board.policy, this.now, undefined, signers),
      findings: task.findings,
      unknown: task.unknown ?? [],
    };
    return { json: pageDocument(page), text: async (style) => (await import('../output/show.ts')).showTask(page, this.now, style, signers) };
  }
}
