import type { FairwayContext } from './context.ts';

/** A text that names commands, such as a hint, with this program named as it was called: `fw ready` for who typed `fw`. */
export function asCalled(text: string, { called }: Pick<FairwayContext, 'called'>): string {
  return called === 'fairway' ? text : text.replaceAll(/(?<![\w./@-])fairway (?=--|[a-z])/g, `${called} `);
}

/** An answer of several lines, in which those that begin with "next" name commands. */
export function nextAsCalled(text: string, context: Pick<FairwayContext, 'called'>): string {
  if (context.called === 'fairway') return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
  return text.replaceAll(/^(?:\u001b\[\d+m)*next {2}.*$/gm, (line) => asCalled(line, context));
}
