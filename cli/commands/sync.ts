import { Command, Option } from 'clipanion';
import type { SyncReport } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import type { Style } from '../output/style.ts';
import { supersededLines } from '../output/superseded.ts';

export class Sync extends FairwayCommand {
  static override paths = [['sync']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Share the state with a remote',
    details: `
      Fetches the state, takes over what others recorded, and pushes what was recorded here. Where both happened, the commands of this clone are put behind
      those of the others and decided again. What does not stand any more, such as the claim of a task that somebody else took first, is kept as a record without
      effect and listed here (exit code 4). What was published is never rewritten.
    `,
    examples: [
      ['The usual', 'fairway sync'],
      ['With another remote', 'fairway sync --remote backup'],
    ],
  });

  remote = Option.String('--remote', { description: 'The remote (of the policy, origin or the only one)' });

  protected async answer(): Promise<Answer> {
    this.context.saveMemory();
    const store = await this.openStore();
    const { refusal, ...report } = await store.sync(this.remote);
    if (refusal !== undefined) {
      if (!this.json) this.tell(summary(report, this.style()));
      throw refusal.with({ ...report });
    }
    return { json: report, text: (style) => summary(report, style), exit: report.superseded.length > 0 ? 4 : 0 };
  }
}

function summary(report: SyncReport, style: Style): string {
  const { remote, commit, received, replayed, published, superseded } = report;
  const said = [
    received > 0 ? `took over ${counted(received, 'commit')}` : '',
    replayed > 0 ? `put ${counted(replayed, 'command')} behind ${received === 1 ? 'it' : 'them'}` : '',
    published > 0 ? `published ${counted(published, 'commit')}` : '',
  ].filter((part) => part !== '');
  const first = said.length === 0 ? `${style.strong(remote)} and this clone agree` : `${style.strong(remote)}: ${said.join(', ')}`;
  return [...supersededLines(superseded, style), `${first}. ${style.quiet(`commit ${commit.slice(0, 12)}`)}`].join('\n');
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
