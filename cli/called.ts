import type { FairwayContext } from './context.ts';

/** Replaces the name of the program in a text with commands, such as a hint, by the name that the user typed: `fw ready` instead of `fairway ready`. */
export function asCalled(text: string, { called }: Pick<FairwayContext, 'called'>): string {
  return called === 'fairway' ? text : text.replaceAll(/(?<![\w./@-])fairway (?=--|[a-z])/g, `${called} `);
}

/** The same for an answer of several lines, in which only those that begin with "next" contain commands. */
export function nextAsCalled(text: string, context: Pick<FairwayContext, 'called'>): string {
  if (context.called === 'fairway') return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours
  return text.replaceAll(/^(?:\u001b\[\d+m)*next {2}.*$/gm, (line) => asCalled(line, context));
}
