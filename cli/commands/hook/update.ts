import { Command, Option, UsageError } from 'clipanion';
import { judgeUpdate } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';

export class HookUpdate extends FairwayCommand {
  static override paths = [['hook', 'update']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Judge one ref of a push',
    details: `
      What the server's update hook runs, with the three words that git gives it. Exits with 1 when the push is to be refused, and says why. A hook of your own may call it:
      refs that are neither the state nor an anchor are accepted.
    `,
    examples: [['From an update hook', 'fairway hook update "$1" "$2" "$3" || exit 1']],
  });

  ref = Option.String({ name: 'REF' });
  old = Option.String({ name: 'OLD' });
  new = Option.String({ name: 'NEW' });

  protected async answer(): Promise<Answer> {
    for (const id of [this.old, this.new])
      if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) throw new UsageError(`OLD and NEW are full object ids, and ${id} is none.`);
    const verdict = await judgeUpdate(this.openOptions(), { ref: this.ref, old: this.old, new: this.new });
    return {
      json: verdict,
      text: async (style) => (verdict.accepted ? '' : (await import('../../output/verify.ts')).refusedText(verdict, style)),
      exit: verdict.accepted ? 0 : 1,
    };
  }
}
