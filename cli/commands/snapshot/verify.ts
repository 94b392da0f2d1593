import { Command, Option } from 'clipanion';
import { type SnapshotReport, verifySnapshotFile, visibleLine } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { progressBar } from '../../output/progress.ts';
import type { Style } from '../../output/style.ts';

export class SnapshotVerify extends FairwayCommand {
  static override paths = [['snapshot', 'verify']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Check a snapshot without git',
    details: `
      Proves from the file alone that it is whole, that every file has its digest and its place, that every record fits its schema, its stream and the
      record before it, and that tasks only did what they may. Exits with 1 when something is wrong. Compare the root with one that was kept
      elsewhere: whoever can write the whole file can write another root, too.
    `,
    examples: [['Check an archive', 'fairway snapshot verify state.ndjson']],
  });

  file = Option.String({ name: 'FILE' });

  protected async answer(): Promise<Answer> {
    const report = await verifySnapshotFile(this.pathOf(this.file), this.file, progressBar(this.context, 'reading'));
    const ok = report.findings_count === 0;
    return { json: { file: this.file, ok, ...report }, text: (style) => lines(report, this.file, style).join('\n'), exit: ok ? 0 : 1 };
  }
}

function lines(report: SnapshotReport, file: string, style: Style): string[] {
  const { records, streams, artifact_count, missing_artifacts, findings, findings_count } = report;
  const kept = report.artifacts
    ? `, ${counted(artifact_count, 'artifact')}`
    : missing_artifacts > 0
      ? `; of the artifacts that they name, ${missing_artifacts} are not in it`
      : '';
  const more = findings_count - findings.length;
  return [
    ...findings.map(({ kind, path, message }) => `${style.bad('✗')} ${kind}: ${visibleLine(path)}: ${visibleLine(message)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    `${findings_count === 0 ? style.good(`${visibleLine(file)} is right`) : style.bad(`${visibleLine(file)} has ${counted(findings_count, 'thing')} wrong`)}: project ${report.project} as of ${report.at}`,
    `${counted(records, 'record')} in ${counted(streams, 'stream')}${kept}`,
    style.quiet(`root  ${report.root}`),
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
