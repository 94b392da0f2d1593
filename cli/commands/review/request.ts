import { Command, Option } from 'clipanion';
import { commandOf, taskStream } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { instant, listed } from '../../options.ts';
import { recorded } from '../../recorded.ts';

export class ReviewRequest extends FairwayCommand {
  static override paths = [['review', 'request']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Request reviews',
    details: 'Without --domain, requests every review that the task requires.',
    examples: [['Request the required reviews', 'fairway review request FW-12 --respond-by 2026-12-01']],
  });

  task = Option.String({ name: 'ID' });
  domains = Option.Array('--domain', { description: 'A review domain' });
  reviewer = Option.String('--reviewer', { description: 'Who should review' });
  commit = Option.String('--commit', { description: 'The commit to review (HEAD)' });
  note = Option.String('--note', { description: 'What the reviewer should know' });
  respondBy = Option.String('--respond-by', { description: 'When an answer is expected' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });

  protected async answer(): Promise<Answer> {
    const { task, claim } = this;
    const respond_by = instant('--respond-by', this.respondBy);
    const store = await this.openStore();
    const { board } = await store.read([taskStream(task)]);
    const revision = await (await this.here()).revision(this.commit, board.policy);
    const data = {
      domains: listed(this.domains) ?? [],
      ...(this.reviewer && { reviewer: this.reviewer }),
      ...(revision && { revision }),
      ...(this.note && { note: this.note }),
      ...(respond_by && { respond_by }),
    };
    const appended = await store.run(commandOf('review request', { task, claim, data }));
    return recorded(appended, task);
  }
}
