import stringWidth from 'string-width';
import { isPlainAscii, visibleLine } from '../../fairway/index.ts';
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

/** A text with the columns that it takes. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Rows in aligned columns without lines, cut to the terminal's width. Columns that are empty in every row are left out. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], style: Style): string {
  const cells = columns.map((column) => rows.map((row) => cellOf(visibleLine(column.cell(row)))));
  const used = columns
    .map(({ head, ...column }, index) => ({ ...column, head: cellOf(head), cells: cells[index] ?? [] }))
    .filter((column) => column.cells.some(({ text }) => text !== ''));
  const widths = used.map((column) => column.cells.reduce((widest, { width }) => Math.max(widest, width), column.head.width));
  const shrinking = used.findIndex(({ shrinks }) => shrinks);
  const fitted = fitWidths(widths, shrinking, style.columns);
  const placed = used.map((column, index) => ({ ...column, width: fitted[index] ?? 0 }));
  const line = (shown: readonly string[]) => shown.join(' '.repeat(gap)).trimEnd();
  const head = line(placed.map((column) => padded(column.head, column, style.quiet)));
  const body = rows.map((row, at) => line(placed.map((column) => padded(column.cells[at] ?? nothing, column, (text) => column.style?.(text, row) ?? text))));
  return `${[head, ...body].join('\n')}\n`;
}

const nothing: Cell = { text: '', width: 0 };
const cellOf = (text: string): Cell => ({ text, width: widthOf(text) });

/** A cell as wide as its column. Padded outside of the style: a line ends where its text does. */
function padded(cell: Cell, column: { readonly width: number; readonly align?: 'left' | 'right' }, styled: (text: string) => string): string {
  const { text, width } = cell.width <= column.width ? cell : cellOf(cut(cell.text, column.width));
  const padding = ' '.repeat(column.width - width);
  const shown = text === '' ? '' : styled(text);
  return column.align === 'right' ? padding + shown : shown + padding;
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
const widthOf = (text: string) => (isPlainAscii(text) ? text.length : stringWidth(text));

function fitWidths(widths: readonly number[], shrinking: number, columns: number | undefined): number[] {
  const excess = columns === undefined ? 0 : widths.reduce((sum, width) => sum + width + gap, 0) - gap - columns;
  return widths.map((width, index) => (index === shrinking && excess > 0 ? Math.max(shortest, width - excess) : width));
}
