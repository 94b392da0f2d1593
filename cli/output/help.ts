import type { Definition } from 'clipanion';
import type { CommandEntry } from '../command-entry.ts';
import type { FairwayContext } from '../context.ts';
import { namesOf, shortUsage } from '../usage.ts';
import { type Style, styleOf } from './style.ts';

export const order = ['Tasks', 'Proof', 'Store', 'Reports', 'Portal', 'Shell'];

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

/** One command: how it is used, its own options, those that every command has, examples. */
export function details(path: string, definition: Definition | undefined, context: FairwayContext): string {
  const style = styleOf(context);
  const options = definition?.options ?? [];
  const shared = options.filter((option) => common.includes(namesOf(option.definition)[0] ?? ''));
  const own = options.filter((option) => !shared.includes(option));
  const width = Math.max(...options.map((option) => shownOption(option.definition).length));
  const list = (title: string, rows: typeof options) =>
    rows.length === 0
      ? []
      : [
          [
            style.strong(title),
            ...rows.map(
              (row) => `  ${style.accent(shownOption(row.definition).padEnd(width))}  ${row.description?.trim() ?? ''}${row.required ? ' (needed)' : ''}`,
            ),
          ].join('\n'),
        ];
  return [
    `${definition?.description?.trim() ?? ''}.`,
    `Usage: ${style.strong(shortUsage(path, definition))}`,
    ...(definition?.details === undefined ? [] : [definition.details.trim()]),
    ...list('Options', own),
    ...list('Options of every command', shared),
    ...examples(definition, style),
  ].join('\n\n');
}

export const common = ['--json', '-C', '--as', '--session', '--config', '--outbox', '--offline'];

/** `--as ROLE`: Clipanion calls every value `#0`. */
export const shownOption = (definition: string): string => definition.replace(/ #0$/, ` ${values[definition.replace(/ #0$/, '')] ?? wordOf(definition)}`);

/** Where the option's own name does not say what is to be given. */
const values: Readonly<Record<string, string>> = {
  '-C': 'DIR',
  '--as': 'ROLE',
  '--session': 'ID',
  '--config': 'FILE',
  '--in': 'TASK',
  '--from': 'COMMIT',
  '--by': 'WHO',
  '--to': 'ROLE',
  '--next': 'TEXT',
  '--depends-on': 'TASK',
  '--respond-by': 'TIME',
  '--close-by': 'DAY',
  '--until': 'TIME',
  '--waiting-for': 'WHO',
  '--out': 'DIR',
  '--unset': 'FIELD',
  '--changed': 'FILE',
  '--link': 'URL',
  '--artifact': 'FILE',
  '--limit': 'N',
  '--priority': 'N',
  '--sequence': 'N',
  '--port': 'N',
  '--supersedes': 'ID',
  '--evidence': 'ID',
  '--handoff': 'ID',
  '--claim': 'ID',
  '--remote': 'NAME',
  '--reason': 'WHY',
};

/** `PATH` of `--target-path #0`. */
const wordOf = (definition: string): string => definition.replace(/ #0$/, '').split('-').at(-1)?.toUpperCase() ?? 'VALUE';

const examples = (definition: Definition | undefined, style: Style): string[] =>
  definition?.examples === undefined
    ? []
    : [[style.strong('Examples'), ...definition.examples.map(([what, command]) => `  ${what.trim()}\n    ${style.quiet('$')} ${command}`)].join('\n')];
