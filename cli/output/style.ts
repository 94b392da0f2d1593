import pc from 'picocolors';
import type { FairwayContext } from '../context.ts';

/** Text styles. Without a terminal, or with NO_COLOR, everything is plain. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly good: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly accent: (text: string) => string;
  /** The maximum width; undefined in a pipe, where nothing is cut. */
  readonly columns: number | undefined;
}

export function styleOf(context: Pick<FairwayContext, 'env' | 'isTerminal' | 'columns'>): Style {
  const { env } = context;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== '';
  const refused = (env.NO_COLOR !== undefined && env.NO_COLOR !== '') || env.TERM === 'dumb';
  const color = pc.createColors(!refused && (forced || context.isTerminal));
  return { strong: color.bold, quiet: color.dim, good: color.green, warn: color.yellow, bad: color.red, accent: color.cyan, columns: context.columns };
}
