import { Command, Option, UsageError } from 'clipanion';
import { createAnchor } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { counted } from '../../output/verify.ts';

export class AnchorCreate extends FairwayCommand {
  static override paths = [['anchor', 'create']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Anchor the state in a tag',
    details: `
      Verifies the state, then makes the annotated tag fairway/anchor/<n> on its head, which says how many records there are and what their root is. Whoever has the tag
      notices when the state is rewound or rewritten behind it, and every plain clone brings it along. Where there is a remote, only what is published is anchored.
    `,
    examples: [
      ['Publish the state and its anchor', 'fairway anchor create --push'],
      ["Signed with git's own key", 'fairway anchor create --sign --push'],
    ],
  });

  sign = Option.Boolean('--sign', false, { description: "Sign the tag with git's settings" });
  push = Option.Boolean('--push', false, { description: 'Publish state and anchor' });
  remote = Option.String('--remote', { description: 'The remote for --push (of the policy, origin or the only one)' });
  from = Option.String('--from', { description: 'Trust the history up to here' });

  protected async answer(): Promise<Answer> {
    if (this.remote !== undefined && !this.push) throw new UsageError('--remote says where --push publishes: give both.');
    const { sign, push, remote, from } = this;
    const made = await createAnchor({ ...this.openOptions('verifying'), sign, push, remote, from });
    const { outcome, name, signed, body, pushed } = made;
    return {
      json: { outcome, name, signed, pushed, ...body },
      text: (style) =>
        [
          outcome === 'created'
            ? `Made ${style.strong(name)} on ${body.commit.slice(0, 12)}${signed ? ', signed' : ''}.`
            : `${style.strong(name)} stands on ${body.commit.slice(0, 12)} already.`,
          `${counted(body.records, 'record')} in ${counted(body.streams, 'stream')}, root ${body.root}`,
          pushed === null ? style.quiet(`next  git push REMOTE refs/tags/${name}`) : `Published on ${pushed}.`,
        ].join('\n'),
    };
  }
}
