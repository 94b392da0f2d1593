/** The result of verifying a snapshot. */
import { type SnapshotReport, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

export function snapshotLines(report: SnapshotReport, file: string, style: Style): string[] {
  const { records, streams, artifact_count, missing_artifacts, findings, findings_count } = report;
  const kept = report.artifacts
    ? `, ${counted(artifact_count, 'artifact')}`
    : missing_artifacts > 0
      ? `; ${missing_artifacts} attached files are not included`
      : '';
  const more = findings_count - findings.length;
  return [
    ...findings.map(({ kind, path, message }) => `${style.bad('✗')} ${kind}: ${visibleLine(path)}: ${visibleLine(message)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    `${findings_count === 0 ? style.good(`Verified ${visibleLine(file)}`) : style.bad(`${counted(findings_count, 'finding')} in ${visibleLine(file)}`)}: project ${report.project} as of ${report.at}`,
    `${counted(records, 'record')} in ${counted(streams, 'stream')}${kept}`,
    style.quiet(`files digest  ${report.files_digest}`),
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
