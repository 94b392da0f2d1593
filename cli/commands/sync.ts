import { Command, Option } from 'clipanion';
import type { SyncReport } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import type { Style } from '../output/style.ts';
import { supersededLines } from '../output/superseded.ts';

export class Sync extends FairwayCommand {
  static override paths = [['sync']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Exchange state with a remote',
    details: `
      Fetches the state, adopts what others recorded, and pushes what was recorded here. If both sides recorded something, the commands of this clone are
      replayed on top of the remote state, and each is decided again. A command that is no longer allowed, such as a claim on a task that somebody else
      claimed first, is rejected: it is kept as a record without effect and listed (exit code 4). Published history is never rewritten.
    `,
    examples: [
      ['The usual', 'fairway sync'],
      ['With another remote', 'fairway sync --remote backup'],
    ],
  });

  remote = Option.String('--remote', { description: 'The remote (from the policy, else origin)' });

  protected async answer(): Promise<Answer> {
    this.context.saveMemory();
    const store = await this.openStore();
    const { refusal, ...report } = await store.sync(this.remote);
    if (refusal !== undefined) {
      if (!this.json) this.notify(summary(report, this.style()));
      throw refusal.with({ ...report });
    }
    return { json: report, text: (style) => summary(report, style), exit: report.superseded.length > 0 ? 4 : 0 };
  }
}

function summary(report: SyncReport, style: Style): string {
  const { remote, commit, received, replayed, published, superseded } = report;
  const parts = [
    received > 0 ? `received ${counted(received, 'commit')}` : '',
    replayed > 0 ? `replayed ${counted(replayed, 'command')}` : '',
    published > 0 ? `published ${counted(published, 'commit')}` : '',
  ].filter((part) => part !== '');
  const first = parts.length === 0 ? `${style.strong(remote)} is up to date` : `${style.strong(remote)}: ${parts.join(', ')}`;
  return [...supersededLines(superseded, style), `${first}. ${style.quiet(`commit ${commit.slice(0, 12)}`)}`].join('\n');
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
