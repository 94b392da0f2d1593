import { Command, Option } from 'clipanion';
import { commandOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';

export class Release extends FairwayCommand {
  static override paths = [['release']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Release a claim',
    details: 'Makes the task claimable again. Only its holder or a coordinating role may release it; --force with a reason overrides this rule.',
    examples: [['Release a task', 'fairway release FW-12 --reason "waiting for the contract"']],
  });

  task = Option.String({ name: 'ID' });
  reason = Option.String('--reason', { description: 'Why' });
  claim = Option.String('--claim', { description: 'The claim to release, by id' });
  force = Option.Boolean('--force', false, { description: "Release somebody else's claim; needs --reason" });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force } = this;
    const store = await this.openStore();
    const appended = await store.run(commandOf('release', { task, reason, claim, force }));
    return recorded(appended, task);
  }
}
