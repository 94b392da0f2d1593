import { Command, Option } from 'clipanion';
import { commandOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';

export class Reopen extends FairwayCommand {
  static override paths = [['reopen']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Reopen a closed task, done or dropped',
    examples: [['After a regression', 'fairway reopen FW-12 --reason "the probe fails again on kind"']],
  });

  task = Option.String({ name: 'ID' });
  reason = Option.String('--reason', { description: 'Why' });

  protected async answer(): Promise<Answer> {
    const { task, reason } = this;
    const store = await this.openStore();
    const appended = await store.run(commandOf('reopen', { task, reason }));
    return recorded(appended, task);
  }
}
