import { Command, Option, UsageError } from 'clipanion';
import { judgeUpdate } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';

export class HookUpdate extends FairwayCommand {
  static override paths = [['hook', 'update']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Check one ref of a push',
    details: `
      The update hook of the server calls this command with the three arguments that git passes to it. Exits with 1, and says why, if the push must be
      rejected. A hook of your own may call it too: refs other than the state and the anchors are accepted.
    `,
    examples: [['From an update hook', 'fairway hook update "$1" "$2" "$3" || exit 1']],
  });

  ref = Option.String({ name: 'REF' });
  old = Option.String({ name: 'OLD' });
  new = Option.String({ name: 'NEW' });

  protected async answer(): Promise<Answer> {
    for (const id of [this.old, this.new]) if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) throw new UsageError(`${id} is not a full object id.`);
    const verdict = await judgeUpdate(this.openOptions(), { ref: this.ref, old: this.old, new: this.new });
    return {
      json: verdict,
      text: async (style) => (verdict.accepted ? '' : (await import('../../output/verify.ts')).refusedText(verdict, style)),
      exit: verdict.accepted ? 0 : 1,
    };
  }
}
