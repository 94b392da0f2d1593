import stringWidth from 'string-width';
import { isPlainAscii, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** How the text is set off, after it was made safe. */
  readonly style?: (text: string, row: Row) => string;
  /** The width that a narrow terminal leaves at least; a column without one is never cut. */
  readonly min?: number;
  /** Where a text is cut: ids differ at their ends. */
  readonly cut?: 'end' | 'middle';
  readonly align?: 'left' | 'right';
}

const gap = 2;

/** A text with the columns that it takes. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/**
 * Rows in aligned columns without lines. On a terminal the widest columns are cut until a row fits; where even their least widths do not fit, each
 * row becomes a paragraph. Columns that are empty in every row are left out.
 */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], style: Style): string {
  const used = columns
    .map((column) => ({ ...column, head: cellOf(column.head), cells: rows.map((row) => cellOf(visibleLine(column.cell(row)))) }))
    .filter((column) => column.cells.some(({ text }) => text !== ''))
    .map((column) => ({ ...column, width: column.cells.reduce((widest, { width }) => Math.max(widest, width), column.head.width) }));
  const widths = fitWidths(used, style.columns);
  if (widths === undefined) return paragraphs(rows, used, style);
  const placed = used.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
  const line = (shown: readonly string[]) => shown.join(' '.repeat(gap)).trimEnd();
  const head = line(placed.map((column) => padded(column.head, column, style.quiet)));
  const body = rows.map((row, at) => line(placed.map((column) => padded(column.cells[at] ?? nothing, column, (text) => column.style?.(text, row) ?? text))));
  return `${[head, ...body].join('\n')}\n`;
}

/** The first column of each row on a line of its own, unless it is very short, and the others below it, to be broken between words. */
function paragraphs<Row>(rows: readonly Row[], columns: readonly (Pick<Column<Row>, 'style'> & { readonly cells: readonly Cell[] })[], style: Style): string {
  return rows
    .map((row, at) => {
      const shown = columns
        .map((column, index) => {
          const text = column.cells[at]?.text ?? '';
          const fitted = index === 0 ? cutMiddle(text, style.columns ?? Number.POSITIVE_INFINITY) : text;
          return { text: fitted === '' ? '' : (column.style?.(fitted, row) ?? fitted), width: text.length };
        })
        .filter(({ text }) => text !== '');
      const [first, ...others] = shown;
      // `wrap` takes what two spaces set apart for a label
      const between = (first?.width ?? 0) <= 4 ? '  ' : '\n  ';
      return [first?.text ?? '', others.map(({ text }) => text).join(style.quiet(' · '))].filter((part) => part !== '').join(between);
    })
    .join('\n')
    .concat('\n');
}

const nothing: Cell = { text: '', width: 0 };
const cellOf = (text: string): Cell => ({ text, width: widthOf(text) });

/** A cell as wide as its column. Padded outside of the style: a line ends where its text does. */
function padded(cell: Cell, column: Pick<Column<never>, 'align' | 'cut'> & { readonly width: number }, styled: (text: string) => string): string {
  const { text, width } = cell.width <= column.width ? cell : cellOf((column.cut === 'middle' ? cutMiddle : cut)(cell.text, column.width));
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

/** A text whose middle is cut out: `PSSM-KIND-UAT…APPROVAL-001`. */
export function cutMiddle(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [start, end] = ['', ''];
  for (let from = 0, to = letters.length - 1; from <= to; ) {
    const fromStart = widthOf(start) <= widthOf(end);
    const letter = letters[fromStart ? from : to] ?? '';
    if (widthOf(start) + widthOf(end) + widthOf(letter) + 1 > columns) break;
    if (fromStart) [start, from] = [start + letter, from + 1];
    else [end, to] = [letter + end, to - 1];
  }
  return `${start}…${end}`;
}

/** The columns of a terminal that a visible text takes. The tables of Unicode take longer to load than a queue to read, and most text is ASCII. */
const widthOf = (text: string) => (isPlainAscii(text) ? text.length : stringWidth(text));

/** Widths with which a row fits; undefined where there are none. The widest columns give way first, down to one common width. */
function fitWidths(columns: readonly { readonly width: number; readonly min?: number }[], available: number | undefined): number[] | undefined {
  const room = (available ?? Number.POSITIVE_INFINITY) - gap * (columns.length - 1);
  const widthsAt = (level: number) => columns.map(({ width, min = width }) => Math.max(Math.min(width, min), Math.min(width, level)));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  if (total(widthsAt(0)) > room) return undefined;
  let level = Math.max(0, ...columns.map(({ width }) => width));
  while (total(widthsAt(level)) > room) level -= 1;
  // what is left over goes to the last of the columns that were cut
  const widths = widthsAt(level);
  const last = columns.findLastIndex(({ width }, index) => width > (widths[index] ?? 0));
  return last < 0 ? widths : widths.map((width, index) => (index === last ? Math.min(columns[index]?.width ?? 0, width + room - total(widths)) : width));
}
