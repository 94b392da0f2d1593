import { type UpdateVerdict, type VerifyFinding, type VerifyReport, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** The maximum number of findings in text; the JSON document contains more. */
const shown = 20;

/** A row for each check, then the findings in the order of the history. */
export function verifyText(report: VerifyReport, style: Style): string {
  const rows = table(
    report.checks,
    [
      { head: '', cell: (row) => (row.findings > 0 ? '✗' : '✓'), style: (text, row) => (row.findings > 0 ? style.bad(text) : style.good(text)) },
      { head: 'CHECK', cell: (row) => row.check },
      { head: 'CHECKED', cell: (row) => String(row.checked), align: 'right' },
      { head: 'FINDINGS', cell: (row) => (row.findings > 0 ? String(row.findings) : ''), align: 'right', style: style.bad },
      { head: 'PROVES THAT', cell: (row) => row.title, min: 20 },
    ],
    style,
  );
  const warnings = findingLines(report.warnings, report.warnings_total, style, style.warn('!'));
  return [rows.trimEnd(), '', ...warnings, ...findingLines(report.findings, report.findings_total, style), verdict(report, style)].join('\n');
}

export function findingLines(findings: readonly VerifyFinding[], total: number, style: Style, mark = style.bad('✗')): string[] {
  const lines = findings.slice(0, shown).flatMap(({ check, commit, path, message }) => {
    const where = [commit?.slice(0, 12), path].filter((part) => part).map((part) => visibleLine(part ?? ''));
    return [`${mark} ${check}  ${style.strong(where.join('  '))}`, `  ${visibleLine(message)}`];
  });
  const more = total - Math.min(findings.length, shown);
  return [...lines, ...(more > 0 ? [style.quiet(`  and ${more} more`)] : []), ...(lines.length > 0 ? [''] : [])];
}

/** The reason is one of two; a warning about the policy precedes the second. */
const whyUnchecked = 'there is no git program, or the policy requires a later version of Fairway';

function verdict(report: VerifyReport, style: Style): string {
  const { ok, signatures_unchecked: unchecked, records_unjudged: unjudged, ref, head, walked, began, from, findings_total: total, anchors } = report;
  const at = `${visibleLine(ref)} at ${head.slice(0, 12)}`;
  const what = `${counted(walked.commits, 'commit')}, ${counted(walked.records, 'record')}`;
  const since = from === null ? 'from the first commit' : beginning(began, from.slice(0, 12));
  const held = anchors.length > 0 ? `, ${counted(anchors.length, 'anchor')}` : '';
  const scope = `${what} ${since}${held}`;
  const rest = [
    ...(unjudged > 0 ? [`${counted(unjudged, 'record')} not judged by this version of Fairway: update it`] : []),
    ...(unchecked > 0 ? [`${counted(unchecked, 'signature')} unchecked: ${whyUnchecked}`] : []),
  ];
  if (ok && rest.length > 0) return [`${style.warn('Verified in part')} ${at}: ${scope}`, ...rest].join('; ');
  return ok ? `${style.good('Verified')} ${at}: ${scope}` : `${style.bad(counted(total, 'finding'))} in ${at}: ${scope}`;
}

function beginning(began: VerifyReport['began'], from: string): string {
  if (began === 'last') return `since ${from}, the last verified commit`;
  return `after ${from}, ${began === 'cut' ? 'where this shallow clone is cut off' : 'which was trusted'}`;
}

/** The text for the pusher. */
export function refusedText({ ref, findings, findings_total: total, commits }: UpdateVerdict, style: Style): string {
  const looked = commits > 0 ? ` in ${counted(commits, 'commit')}` : '';
  return [`fairway: ${visibleLine(ref)} was rejected: ${counted(total, 'finding')}${looked}`, ...findingLines(findings, total, style)].join('\n').trimEnd();
}

/** `1 record`, `2 records`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
