import { type PolicyWarning, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

/** A policy of a later version may have many keys that this one does not know, and every command reads it. */
const maxLines = 5;

/** A line for each of the first warnings, and one that counts the rest. */
export function policyWarningLines(warnings: readonly PolicyWarning[], style: Style): string[] {
  const label = style.warn('warning');
  const lines = warnings.slice(0, maxLines).map(({ file, line, key, why }) => `${label} ${visibleLine(`${file}:${line}: ${key}: ${why}`)}`);
  const more = warnings.length - lines.length;
  return more > 0 ? [...lines, `${label} and ${more} more in ${visibleLine(warnings[0]?.file ?? '')}`] : lines;
}
