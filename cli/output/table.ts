import stringWidth from 'string-width';
import { isPlainAscii, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  /** The style of the text, applied after escaping. */
  readonly style?: (text: string, row: Row) => string;
  /** The minimum width on a narrow terminal; a column without one is never cut. */
  readonly min?: number;
  /** Where to cut a text. Ids are cut in the middle, because they differ at their ends. */
  readonly cut?: 'end' | 'middle';
  readonly align?: 'left' | 'right';
}

const gap = 2;

/** A text with its width on a terminal. */
interface Cell {
  readonly text: string;
  readonly width: number;
}

/**
 * Rows in aligned columns without lines. On a terminal the widest columns are cut until a row fits; if even the minimum widths do not fit, each row
 * becomes a paragraph. Columns that are empty in every row are omitted.
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

/** The first column of each row on its own line, unless it is very short, and the other columns below it. `wrap` breaks them between words. */
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
      // `wrap` treats a text followed by two spaces as a label.
      const between = (first?.width ?? 0) <= 4 ? '  ' : '\n  ';
      return [first?.text ?? '', others.map(({ text }) => text).join(style.quiet(' · '))].filter((part) => part !== '').join(between);
    })
    .join('\n')
    .concat('\n');
}

const nothing: Cell = { text: '', width: 0 };
const cellOf = (text: string): Cell => ({ text, width: widthOf(text) });

/** A cell as wide as its column. The padding is not styled, so that it can be trimmed at the end of a line. */
function padded(cell: Cell, column: Pick<Column<never>, 'align' | 'cut'> & { readonly width: number }, styled: (text: string) => string): string {
  const { text, width } = cell.width <= column.width ? cell : cellOf((column.cut === 'middle' ? cutMiddle : cut)(cell.text, column.width));
  const padding = ' '.repeat(column.width - width);
  const shown = text === '' ? '' : styled(text);
  return column.align === 'right' ? padding + shown : shown + padding;
}

/** Cuts a text to a width on the terminal, where a character may take two columns or none. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let shown = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(shown + segment) > columns - 1) break;
    shown += segment;
  }
  return `${shown}…`;
}

/** Cuts out the middle of a text: `PSSM-KIND-UAT…APPROVAL-001`. */
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

/** The width of a text on the terminal. Most text is ASCII, and looking up Unicode widths is slow. */
const widthOf = (text: string) => (isPlainAscii(text) ? text.length : stringWidth(text));

/** Widths with which a row fits; undefined if there are none. The widest columns shrink first, down to a common width. */
function fitWidths(columns: readonly { readonly width: number; readonly min?: number }[], available: number | undefined): number[] | undefined {
  const room = (available ?? Number.POSITIVE_INFINITY) - gap * (columns.length - 1);
  const widthsAt = (level: number) => columns.map(({ width, min = width }) => Math.max(Math.min(width, min), Math.min(width, level)));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  if (total(widthsAt(0)) > room) return undefined;
  let level = Math.max(0, ...columns.map(({ width }) => width));
  while (total(widthsAt(level)) > room) level -= 1;
  // The last column that is cut gets the remaining width.
  const widths = widthsAt(level);
  const last = columns.findLastIndex(({ width }, index) => width > (widths[index] ?? 0));
  return last < 0 ? widths : widths.map((width, index) => (index === last ? Math.min(columns[index]?.width ?? 0, width + room - total(widths)) : width));
}
