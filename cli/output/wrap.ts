import { stripVTControlCharacters } from 'node:util';
import { isPlainAscii } from '../../fairway/index.ts';

/**
 * Breaks lines that are wider than the terminal between words. Continuation lines are indented to the column in which the text begins: after leading
 * spaces, or after a label that two spaces follow. In a pipe, where `columns` is undefined, nothing is broken.
 */
export async function wrap(text: string, columns: number | undefined): Promise<string> {
  const lines = text.split('\n');
  // Most text is short and ASCII, and needs no Unicode tables.
  if (columns === undefined || lines.every((line) => line.length <= columns && isPlainAscii(stripVTControlCharacters(line)))) return text;
  const { default: wrapAnsi } = await import('wrap-ansi');
  return lines
    .map((line) => {
      const indent = indentOf(line, columns);
      const start = indexAt(line, indent);
      const broken = wrapAnsi(line.slice(start), columns - indent, { hard: true, wordWrap: true, trim: false });
      return line.slice(0, start) + broken.replaceAll(/ *\n */g, `\n${' '.repeat(indent)}`);
    })
    .join('\n');
}

/** The column in which the text of a line begins; a label that takes half of the terminal counts as text. */
function indentOf(line: string, columns: number): number {
  const plain = stripVTControlCharacters(line);
  const behindLabel = /^ *(?:\S+(?: \S+)* {2,})?/.exec(plain)?.[0].length ?? 0;
  return behindLabel <= columns / 2 ? behindLabel : (/^ */.exec(plain)?.[0].length ?? 0) % columns;
}

/** The index of a column in a line with escape codes. All characters before it must be one column wide. */
function indexAt(line: string, column: number): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape code begins with one
  const code = /\u001b\[[\d;]*m/y;
  let index = 0;
  for (let left = column; left > 0; ) {
    code.lastIndex = index;
    const found = code.exec(line);
    index += found === null ? 1 : found[0].length;
    if (found === null) left -= 1;
  }
  return index;
}
