import { Command, Option } from 'clipanion';
import { restoreStore } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';

export class Restore extends FairwayCommand {
  static override paths = [['restore']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Make a store from a snapshot',
    details: `
      For a repository that has no store yet. The snapshot is verified first, and nothing is written of one that is wrong. The store begins with one
      commit that names where it came from; a snapshot of it is the same file again. Your branches, your index and your files are left alone.
      The commit is signed as records are. The signatures of those who wrote the records stay with the history that the snapshot was taken of.
    `,
    examples: [['Into this repository', 'fairway restore state.ndjson']],
  });

  file = Option.String({ name: 'FILE' });
  stateRef = Option.String('--state-ref', { description: 'The ref that is to hold the state' });
  asIs = Option.Boolean('--as-is', false, { description: 'Take over what is wrong in the store itself' });

  protected async answer(): Promise<Answer> {
    this.context.saveMemory();
    const { commit, ref, report, signatures } = await restoreStore({
      ...this.openOptions(),
      path: this.pathOf(this.file),
      named: this.file,
      asIs: this.asIs,
      verifying: this.progress('verifying'),
      writing: this.progress('writing'),
      ...(this.stateRef === undefined ? {} : { stateRef: this.stateRef }),
    });
    const { project, store, records, streams, missing_artifacts, files_digest } = report;
    const missing = missing_artifacts === 1 ? '1 file that a record names is' : `${missing_artifacts} files that records name are`;
    const style = this.style();
    const notes = [
      ...(missing_artifacts > 0 ? [`${style.warn('warning')} ${missing} not in the store: the snapshot was taken without --artifacts`] : []),
      ...(signatures === 'off'
        ? []
        : [
            `${style.warn('warning')} the policy asks for signatures, and those of who wrote the records are not in a snapshot: take them over by naming ${commit} as policy.signed_after in fairway.yaml on ${report.integration_branch}`,
          ]),
    ];
    return {
      json: {
        file: this.file,
        project,
        store,
        ref,
        commit,
        from: report.commit,
        records,
        streams,
        missing_artifacts,
        findings_count: report.findings_count,
        files_digest,
      },
      notes,
      text: () =>
        [
          `Restored the store of ${style.strong(project)} on ${ref}: ${records} ${records === 1 ? 'record' : 'records'}, as of ${report.at}.`,
          style.quiet('next  fairway list'),
        ].join('\n'),
    };
  }
}
