import type { CommandEntry } from '../commands.ts';
import type { FairwayContext } from '../context.ts';
import { styleOf } from './style.ts';

const order = ['Tasks', 'Proof', 'Store', 'Reports', 'Portal', 'Shell'];

/** All commands by category, a line each. */
export async function overview(entries: readonly CommandEntry[], context: FairwayContext): Promise<string> {
  const style = styleOf(context);
  const loaded = await Promise.all(entries.map(async (entry) => ({ path: entry.path, usage: (await entry.load()).usage })));
  const width = Math.max(...loaded.map((entry) => entry.path.length));
  const groups = order.flatMap((category) => {
    const rows = loaded.filter((entry) => entry.usage?.category === category);
    return rows.length === 0
      ? []
      : [[style.strong(category), ...rows.map((row) => `  ${style.accent(row.path.padEnd(width))}  ${row.usage?.description?.trim() ?? ''}`)].join('\n')];
  });
  return [
    'Fairway keeps the working state of an engineering team in git.',
    `Usage: ${style.strong('fairway COMMAND')} [--json] [-C DIR] [--as ROLE] [--session ID]`,
    ...groups,
    'More about one: fairway COMMAND --help',
  ].join('\n\n');
}
