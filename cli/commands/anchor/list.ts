import { Command } from 'clipanion';
import { type ListedAnchor, listAnchors } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';

export class AnchorList extends FairwayCommand {
  static override paths = [['anchor', 'list']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'List the anchors of the state',
    details: 'Shows each anchor and whether the local state contains its commit. To check the root digests, run: fairway verify',
    examples: [['All anchors', 'fairway anchor list']],
  });

  protected async answer(): Promise<Answer> {
    const { state_ref, head, anchors } = await listAnchors(this.openOptions());
    return {
      json: { state_ref, head, anchors: anchors.map(documentOf) },
      text: async (style) => {
        if (anchors.length === 0) return `No anchors.\n${style.quiet('next  fairway anchor create')}`;
        const { table } = await import('../../output/table.ts');
        return table(
          anchors,
          [
            { head: 'ANCHOR', cell: (anchor) => anchor.name, style: style.strong },
            { head: 'COMMIT', cell: (anchor) => anchor.commit?.slice(0, 12) ?? '' },
            { head: 'MADE', cell: (anchor) => anchor.body?.at.slice(0, 16) ?? '' },
            { head: 'RECORDS', cell: (anchor) => String(anchor.body?.records ?? ''), align: 'right' },
            { head: 'SIGNED', cell: (anchor) => (anchor.signed ? 'yes' : '') },
            { head: 'WRONG', cell: (anchor) => wrongOf(anchor) ?? '', style: style.bad, min: 16 },
          ],
          style,
        );
      },
    };
  }
}

const wrongOf = ({ wrong, held }: ListedAnchor): string | undefined => wrong ?? (held ? undefined : 'the local state does not contain its commit');

const documentOf = (anchor: ListedAnchor) => ({
  anchor: anchor.number,
  name: anchor.name,
  tag: anchor.object,
  commit: anchor.commit,
  signed: anchor.signed,
  held: anchor.held,
  at: anchor.body?.at ?? null,
  records: anchor.body?.records ?? null,
  streams: anchor.body?.streams ?? null,
  root: anchor.body?.root ?? null,
  wrong: wrongOf(anchor) ?? null,
});
