import { Command, Option } from 'clipanion';
import { restoreStore } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';

export class Restore extends FairwayCommand {
  static override paths = [['restore']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Create a store from a snapshot',
    details: `
      Works in a repository that has no store yet. The snapshot is verified first; nothing is written if it has findings. The store starts with
      one commit that names its origin, and a snapshot of that commit is identical to the file. Your branches, index and files are not touched.
      The commit is signed like any record. Signatures on the original records are part of the original history, so they are not restored.
    `,
    examples: [['In this repository', 'fairway restore state.ndjson']],
  });

  file = Option.String({ name: 'FILE' });
  stateRef = Option.String('--state-ref', { description: 'The ref to hold the state' });
  asIs = Option.Boolean('--as-is', false, { description: 'Restore even if the store has findings' });

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
    const missing = missing_artifacts === 1 ? '1 attached file is' : `${missing_artifacts} attached files are`;
    const style = this.style();
    const notes = [
      ...(missing_artifacts > 0 ? [`${style.warn('warning')} ${missing} missing: the snapshot was taken without --artifacts`] : []),
      ...(signatures === 'off'
        ? []
        : [
            `${style.warn('warning')} the policy asks for signatures, but a snapshot does not contain any. To accept the restored records, set policy.signed_after to ${commit} in fairway.yaml on ${report.integration_branch}`,
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
