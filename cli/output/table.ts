import Table from 'cli-table3';
import stringWidth from 'string-width';
import { visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** How the text is set off, after it was made safe. */
  readonly style?: (text: string, row: Row) => string;
  /** Whether this column gives way when the terminal is narrow. One column should. */
  readonly shrinks?: boolean;
  readonly align?: 'left' | 'right';
}

const gap = 2;
const shortest = 12;

/** Rows in aligned columns without lines, cut to the terminal's width. Columns that are empty in every row are left out. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], style: Style): string {
  const texts = rows.map((row) => columns.map((column) => visibleLine(column.cell(row))));
  const used = columns.map((_, index) => index).filter((index) => texts.some((row) => row[index] !== ''));
  const widths = used.map((index) => Math.max(stringWidth(columns[index]?.head ?? ''), ...texts.map((row) => stringWidth(row[index] ?? ''))));
  const fitted = fitWidths(
    widths,
    used.findIndex((index) => columns[index]?.shrinks),
    style.columns,
  );
  const printed = new Table({
    chars: Object.fromEntries(
      [
        'top',
        'top-mid',
        'top-left',
        'top-right',
        'bottom',
        'bottom-mid',
        'bottom-left',
        'bottom-right',
        'left',
        'left-mid',
        'mid',
        'mid-mid',
        'right',
        'right-mid',
        'middle',
      ].map((part) => [part, '']),
    ),
    style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [] },
    colWidths: fitted.map((width) => width + gap),
    colAligns: used.map((index) => columns[index]?.align ?? 'left'),
    truncate: '…',
  });
  printed.push(used.map((index) => style.quiet(columns[index]?.head ?? '')));
  for (const [at, row] of rows.entries()) printed.push(used.map((index) => (columns[index]?.style ?? plain)(texts[at]?.[index] ?? '', row)));
  return `${printed
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

/** A text cut to a number of columns on the terminal, where a letter may take two or none. */
export function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let shown = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(shown + segment) > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

const plain = (text: string) => text;

function fitWidths(widths: readonly number[], shrinking: number, columns: number | undefined): number[] {
  const excess = columns === undefined ? 0 : widths.reduce((sum, width) => sum + width + gap, 0) - gap - columns;
  return widths.map((width, index) => (index === shrinking && excess > 0 ? Math.max(shortest, width - excess) : width));
}
