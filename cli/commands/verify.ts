import { Command, Option, UsageError } from 'clipanion';
import { verifySnapshotFile, verifyStore } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';

export class Verify extends FairwayCommand {
  static override paths = [['verify']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Verify the history of the state, or a snapshot',
    details: `
      Walks the history of the state ref and checks that every commit only adds files: each in its place, each record valid, numbered, chained and allowed,
      each attached file matching its digest. Also checks that the head contains the last verified head and all anchors, and that no remote was rewound.
      Starts where the last run ended. Needs no network and no identity. Exits with 1 if there are findings, and with 5 if
      there are none, but signatures could not be checked because there is no git program.

      With --snapshot, checks the file alone, without git: that it is complete, that every file has its digest and its place, and that every record is valid,
      chained and allowed. Compare its files digest with a copy that was kept elsewhere, because anybody who can write the file can also change the digest in it.
    `,
    examples: [
      ['What is new since the last run', 'fairway verify'],
      ['The whole history, as an auditor does', 'fairway verify --full'],
      ['Everything after a commit that you trust', 'fairway verify --from fairway/anchor/3'],
      ['A snapshot, without git', 'fairway verify --snapshot state.ndjson'],
    ],
  });

  from = Option.String('--from', { description: 'Trust the history up to this commit' });
  full = Option.Boolean('--full', false, { description: 'Start at the first commit' });
  snapshot = Option.String('--snapshot', { description: 'Verify this snapshot file instead' });

  protected async answer(): Promise<Answer> {
    const { snapshot } = this;
    if (snapshot !== undefined) {
      if (this.full || this.from !== undefined) throw new UsageError('--snapshot cannot be combined with --from or --full.');
      return this.ofSnapshot(snapshot);
    }
    if (this.full && this.from !== undefined) throw new UsageError('Give either --from or --full.');
    const report = await verifyStore({ ...this.openOptions('verifying'), full: this.full, from: this.from });
    const readOnly = report.ref.startsWith('refs/tags/')
      ? [`${report.state_ref} is not in this clone; verified the commit of ${report.ref.slice('refs/tags/'.length)} instead`]
      : [];
    const wholly = report.signatures_unchecked === 0 && report.records_unjudged === 0;
    const unkept =
      report.ok && !report.kept && report.began !== 'option' && wholly
        ? ['The result could not be saved in this clone, so the next run starts where this one did.']
        : [];
    return {
      json: report,
      text: async (style) => (await import('../output/verify.ts')).verifyText(report, style),
      notes: [...readOnly, ...unkept],
      exit: report.ok ? (wholly ? 0 : 5) : 1,
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
