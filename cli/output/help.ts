import type { Definition } from 'clipanion';
import type { CommandEntry } from '../command-entry.ts';
import type { FairwayContext } from '../context.ts';
import { namesOf, shortUsage } from '../usage.ts';
import { type Style, styleOf } from './style.ts';

export const order = ['Tasks', 'Proof', 'Sessions', 'Store', 'Reports', 'Portal', 'Shell'];

type Option = Definition['options'][number];

/** Commands by category, one in each line, and optionally the common options. */
export async function overview(entries: readonly CommandEntry[], context: FairwayContext, shared: readonly Option[] = []): Promise<string> {
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
    ...optionList('Options of every command', shared, style),
    'Details of a command: fairway COMMAND --help',
  ].join('\n\n');
}

/** One command: its usage, its own options, the common options, examples. */
export function details(path: string, definition: Definition | undefined, context: FairwayContext): string {
  const style = styleOf(context);
  const options = definition?.options ?? [];
  const shared = options.filter(isShared);
  const own = options.filter((option) => !isShared(option));
  return [
    `${definition?.description?.trim() ?? ''}.`,
    `Usage: ${style.strong(shortUsage(path, definition, '[OPTIONS]'))}`,
    ...(definition?.details === undefined ? [] : [definition.details.trim()]),
    ...optionList('Options', own, style),
    `${style.strong('Options of every command')}\n  ${shared.map((option) => style.accent(shownOption(option.definition))).join(', ')}`,
    ...examples(definition, style),
  ].join('\n\n');
}

function optionList(title: string, options: readonly Option[], style: Style): string[] {
  if (options.length === 0) return [];
  const width = Math.max(...options.map((option) => shownOption(option.definition).length));
  const line = (option: Option) =>
    `  ${style.accent(shownOption(option.definition).padEnd(width))}  ${option.description?.trim() ?? ''}${option.required ? ' (required)' : ''}`;
  return [[style.strong(title), ...options.map(line)].join('\n')];
}

/** Whether every command has the option. */
export const isShared = ({ definition }: Option): boolean => common.includes(namesOf(definition)[0] ?? '');

export const common = ['--json', '-C', '--as', '--session', '--config', '--override', '--outbox', '--offline'];

/** `--as ROLE`, because Clipanion calls every value `#0`. */
export const shownOption = (definition: string): string => definition.replace(/ #0$/, ` ${values[definition.replace(/ #0$/, '')] ?? wordOf(definition)}`);

/** The names of values that cannot be derived from the name of the option. */
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
  '--artifact-at': 'URI@DIGEST',
  '--subject': 'NAME@DIGEST',
  '--predicate': 'TYPE=FILE',
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

/** `PATH` for `--target-path #0`. */
const wordOf = (definition: string): string => definition.replace(/ #0$/, '').split('-').at(-1)?.toUpperCase() ?? 'VALUE';

const examples = (definition: Definition | undefined, style: Style): string[] =>
  definition?.examples === undefined
    ? []
    : [[style.strong('Examples'), ...definition.examples.map(([what, command]) => `  ${what.trim()}\n    ${style.quiet('$')} ${command}`)].join('\n')];
