import { Command, Option } from 'clipanion';
import { commandOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';

export class Drop extends FairwayCommand {
  static override paths = [['drop']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Drop a task that will not be done',
    details:
      'The task moves to the first state of class dropped. That needs a reason and no evidence. Tasks that depend on it are not ready until they no longer do.',
    examples: [['The work is not needed any more', 'fairway drop FW-12 --reason "the vendor fixed it upstream"']],
  });

  task = Option.String({ name: 'ID' });
  reason = Option.String('--reason', { description: 'Why' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });
  force = Option.Boolean('--force', false, { description: 'Override a rule' });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force } = this;
    const store = await this.openStore();
    const appended = await store.run(commandOf('drop', { task, reason, claim, force }));
    return recorded(appended, task);
  }
}
