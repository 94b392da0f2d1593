import { Command, Option, UsageError } from 'clipanion';
import { createAnchor } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { counted } from '../../output/verify.ts';

export class AnchorCreate extends FairwayCommand {
  static override paths = [['anchor', 'create']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Create an anchor: a tag on the state',
    details: `
      Verifies the state, then creates the annotated tag fairway/anchor/<n> on its head, with the number of records and their root digest. Anybody with the tag
      can detect that the state was rewound or rewritten later. Every plain clone fetches it. If there is a remote, only published state can be anchored.
    `,
    examples: [
      ['Publish the state and its anchor', 'fairway anchor create --push'],
      ['Signed with the key that git is configured to use', 'fairway anchor create --sign --push'],
    ],
  });

  sign = Option.Boolean('--sign', false, { description: "Sign the tag with git's key" });
  push = Option.Boolean('--push', false, { description: 'Publish the state and the anchor' });
  remote = Option.String('--remote', { description: 'The remote for --push (policy, else origin)' });
  from = Option.String('--from', { description: 'Trust the history up to this commit' });

  protected async answer(): Promise<Answer> {
    if (this.remote !== undefined && !this.push) throw new UsageError('--remote needs --push.');
    const { sign, push, remote, from } = this;
    const made = await createAnchor({ ...this.openOptions('verifying'), sign, push, remote, from });
    const { outcome, name, signed, body, pushed } = made;
    return {
      json: { outcome, name, signed, pushed, ...body },
      text: (style) =>
        [
          outcome === 'created'
            ? `Created ${style.strong(name)} on ${body.commit.slice(0, 12)}${signed ? ', signed' : ''}.`
            : `${style.strong(name)} already exists on ${body.commit.slice(0, 12)}.`,
          `${counted(body.records, 'record')} in ${counted(body.streams, 'stream')}, root ${body.root}`,
          pushed === null ? style.quiet(`next  git push REMOTE refs/tags/${name}`) : `Published on ${pushed}.`,
        ].join('\n'),
    };
  }
}
