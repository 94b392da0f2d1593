import { Command, Option, UsageError } from 'clipanion';
import { verifySnapshotFile, verifyStore } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';

export class Verify extends FairwayCommand {
  static override paths = [['verify']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Prove the history of the state, or a snapshot',
    details: `
      Walks the history of the state ref and proves that every commit only adds what belongs there: files in their places, records that are valid, numbered, chained
      and allowed, kept files that match their names. Holds the head against the last one that this clone verified, against the anchors, and remotes against where
      they were seen. Begins where it ended the last time. Needs no network and no identity. Exits with 1 when something is found, and with 5 when nothing is, but signatures that
      the policy asks for could not be checked, because there is no git program.

      With --snapshot, proves from that file alone, without git, that it is whole, that every file has its digest and its place, that every record fits its schema,
      its stream and the record before it, and that tasks only did what they may. Compare the digest of its files with one that was kept elsewhere: whoever can
      write the whole file can write another digest, too.
    `,
    examples: [
      ['What is new since the last time', 'fairway verify'],
      ['Everything, as an auditor does', 'fairway verify --full'],
      ['What follows a commit that you trust', 'fairway verify --from fairway/anchor/3'],
      ['An archive, without git', 'fairway verify --snapshot state.ndjson'],
    ],
  });

  from = Option.String('--from', { description: 'Trust the history up to here' });
  full = Option.Boolean('--full', false, { description: 'Begin at the first commit' });
  snapshot = Option.String('--snapshot', { description: 'Check this snapshot file instead' });

  protected async answer(): Promise<Answer> {
    const { snapshot } = this;
    if (snapshot !== undefined) {
      if (this.full || this.from !== undefined) throw new UsageError('--snapshot checks a file as a whole: it takes no --from and no --full.');
      return this.ofSnapshot(snapshot);
    }
    if (this.full && this.from !== undefined) throw new UsageError('Give either --from or --full.');
    const report = await verifyStore({ ...this.openOptions('verifying'), full: this.full, from: this.from });
    const readOnly = report.ref.startsWith('refs/tags/')
      ? [`${report.state_ref} is not in this clone; verified what ${report.ref.slice('refs/tags/'.length)} stands on`]
      : [];
    const unkept =
      report.ok && !report.kept && report.began !== 'option' && report.signatures_unchecked === 0
        ? ['What was verified could not be kept in this clone: the next time begins where this one did.']
        : [];
    return {
      json: report,
      text: async (style) => (await import('../output/verify.ts')).verifyText(report, style),
      notes: [...readOnly, ...unkept],
      exit: report.ok ? (report.signatures_unchecked === 0 ? 0 : 5) : 1,
    };
  }

  private async ofSnapshot(file: string): Promise<Answer> {
    const report = await verifySnapshotFile(this.pathOf(file), file, this.progress('reading'));
    const ok = report.findings_count === 0;
    return {
      json: { file, ok, ...report },
      text: async (style) => (await import('../output/snapshot-report.ts')).snapshotLines(report, file, style).join('\n'),
      exit: ok ? 0 : 1,
    };
  }
}
