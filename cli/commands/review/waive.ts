import { Command, Option } from 'clipanion';
import { commandOf } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { instant } from '../../options.ts';
import { recorded } from '../../recorded.ts';

export class ReviewWaive extends FairwayCommand {
  static override paths = [['review', 'waive']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Waive a required review',
    details: 'You cannot waive the review of your own work.',
    examples: [['Until the end of the year', 'fairway review waive FW-12 --domain frontend --reason "no page is touched" --until 2026-12-31']],
  });

  task = Option.String({ name: 'ID' });
  domain = Option.String('--domain', { required: true, description: 'The review domain' });
  reason = Option.String('--reason', { required: true, description: 'Why it is not needed' });
  by = Option.String('--by', { description: 'Who decided it (you)' });
  until = Option.String('--until', { description: 'When the waiver ends' });

  protected async answer(): Promise<Answer> {
    const { task, by, domain, reason } = this;
    const until = instant('--until', this.until);
    const store = await this.openStore();
    const appended = await store.run(commandOf('review waive', { task, by, data: { domain, reason, ...(until && { until }) } }));
    return recorded(appended, task);
  }
}
