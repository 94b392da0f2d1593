import { Command, Option } from 'clipanion';
import { commandOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { instant, listed, oneOf } from '../options.ts';
import { recorded } from '../recorded.ts';

const categories = ['dependency', 'review', 'approval', 'environment', 'decision', 'external', 'other'] as const;

export class Block extends FairwayCommand {
  static override paths = [['block']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Mark a task as blocked',
    examples: [['Wait for another team', 'fairway block FW-12 --reason "the staging realm is locked" --who C-ops --until 2026-12-01']],
  });

  task = Option.String({ name: 'ID' });
  reason = Option.String('--reason', { description: 'What blocks it' });
  who = Option.String('--who', { description: 'Who can unblock it' });
  until = Option.String('--until', { description: 'When to check again' });
  by = Option.Array('--by', { description: 'A task that blocks it' });
  category = Option.String('--category', { description: `${categories.join(', ')}` });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });
  force = Option.Boolean('--force', false, { description: 'Override a rule; needs --reason' });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force, who } = this;
    const until = instant('--until', this.until);
    const category = this.category === undefined ? undefined : oneOf('--category', this.category, categories);
    const tasks = listed(this.by);
    const obstacle =
      reason === undefined ? undefined : { by: reason, ...(who && { who }), ...(until && { until }), ...(category && { category }), ...(tasks && { tasks }) };
    const store = await this.openStore();
    const appended = await store.run(commandOf('block', { task, reason, claim, force, blocked: obstacle }));
    return recorded(appended, task);
  }
}
