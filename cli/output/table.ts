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
  const used = columns.map((column, index) => ({ ...column, index })).filter(({ index }) => texts.some((row) => row[index] !== ''));
  const widths = used.map(({ head, index }) => texts.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), widthOf(head)));
  const shrinking = used.findIndex(({ shrinks }) => shrinks);
  const fitted = fitWidths(widths, shrinking, style.columns);
  // padded outside of the style, and the last column not at all: a line ends where its text does
  const line = (cells: readonly string[], styled: (text: string, column: (typeof used)[number]) => string) =>
    used
      .map((column, at) => {
        const text = cut(cells[column.index] ?? '', fitted[at] ?? 0);
        const padding = ' '.repeat((fitted[at] ?? 0) - widthOf(text));
        return column.align === 'right' ? padding + styled(text, column) : styled(text, column) + padding;
      })
      .join(' '.repeat(gap))
      .trimEnd();
  const head = line(
    columns.map((column) => column.head),
    style.quiet,
  );
  const body = rows.map((row, at) => line(texts[at] ?? [], (text, column) => (text === '' ? '' : (column.style?.(text, row) ?? text))));
  return `${[head, ...body].join('\n')}\n`;
}

/** A text cut to a number of columns on the terminal, where a letter may take two or none. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let shown = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(shown + segment) > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

/** How many columns of a terminal a visible text takes. Most of what is printed is ASCII, where that is its length: the tables of Unicode take longer to load than a queue to read. */
const widthOf = (text: string) => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));

function fitWidths(widths: readonly number[], shrinking: number, columns: number | undefined): number[] {
  const excess = columns === undefined ? 0 : widths.reduce((sum, width) => sum + width + gap, 0) - gap - columns;
  return widths.map((width, index) => (index === shrinking && excess > 0 ? Math.max(shortest, width - excess) : width));
}
