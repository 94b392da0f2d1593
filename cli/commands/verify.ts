import { Command, Option, UsageError } from 'clipanion';
import { verifyStore } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';

export class Verify extends FairwayCommand {
  static override paths = [['verify']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Prove the history of the state',
    details: `
      Walks the history of the state ref and proves that every commit only adds what belongs there: files in their places, records that are valid, numbered, chained
      and allowed, kept files that match their names. Holds the head against the last one that this clone verified, against the anchors, and remotes against where
      they were seen. Begins where it ended the last time. Needs no network and no identity. Exits with 1 when something is found.
    `,
    examples: [
      ['What is new since the last time', 'fairway verify'],
      ['Everything, as an auditor does', 'fairway verify --full'],
      ['What follows a commit that you trust', 'fairway verify --from fairway/anchor/3'],
    ],
  });

  from = Option.String('--from', { description: 'Trust the history up to here' });
  full = Option.Boolean('--full', false, { description: 'Begin at the first commit' });

  protected async answer(): Promise<Answer> {
    if (this.full && this.from !== undefined) throw new UsageError('Give either --from or --full.');
    const report = await verifyStore({ ...this.openOptions('verifying'), full: this.full, from: this.from });
    const readOnly = report.ref.startsWith('refs/tags/')
      ? [`${report.state_ref} is not in this clone; verified what ${report.ref.slice('refs/tags/'.length)} stands on`]
      : [];
    const unkept =
      report.ok && !report.kept && report.began !== 'option'
        ? ['What was verified could not be kept in this clone: the next time begins where this one did.']
        : [];
    return {
      json: report,
      text: async (style) => (await import('../output/verify.ts')).verifyText(report, style),
      notes: [...readOnly, ...unkept],
      exit: report.ok ? 0 : 1,
    };
  }
}
