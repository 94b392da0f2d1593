/**
 * Reduces a command to the options that the command line uses. Clipanion builds a state machine of all options of a command before it parses a word,
 * which takes longer than most commands. If a word may be an unknown option, the command is not reduced, so that the error message is complete.
 */
import { Command, type CommandClass } from 'clipanion';
import type { FairwayContext } from './context.ts';

interface OptionSpec {
  readonly definition: (builder: unknown, key: string) => void;
}

/** The reduced command; undefined if all options may be needed. `args` are the words after the path of the command. */
export function withGivenOptions(command: CommandClass<FairwayContext>, args: readonly string[]): CommandClass<FairwayContext> | undefined {
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length).filter((arg) => arg.startsWith('-'));
  const instance = new command() as unknown as Record<string, unknown>;
  const unused: string[] = [];
  const known = new Set<string>();
  for (const [key, value] of Object.entries(instance)) {
    if (!isOption(value)) continue;
    const option = namedOption(value, key);
    if (option === undefined) continue;
    for (const name of option.names) known.add(name);
    if (!option.required && !own.some((arg) => option.names.includes(nameIn(arg)))) unused.push(key);
  }
  return own.every((arg) => known.has(nameIn(arg))) ? without(command, unused) : undefined;
}

/** `--limit` of `--limit=5` */
const nameIn = (arg: string): string => (arg.startsWith('--') && arg.includes('=') ? arg.slice(0, arg.indexOf('=')) : arg);

const isOption = (value: unknown): value is OptionSpec => typeof value === 'object' && value !== null && Command.isOption in value;

/** The names of an option; undefined for a positional argument. */
function namedOption(spec: OptionSpec, key: string): { readonly names: readonly string[]; readonly required: boolean } | undefined {
  let found: { readonly names: readonly string[]; readonly required: boolean } | undefined;
  const nothing = () => undefined;
  const addOption = ({ names, required = false }: { names: readonly string[]; required?: boolean }) => {
    found = { names, required };
  };
  spec.definition({ addOption, addPositional: nothing, addRest: nothing, addProxy: nothing }, key);
  return found;
}

// Unused options keep their default values, but are not parsed.
const without = (command: CommandClass<FairwayContext>, unused: readonly string[]): CommandClass<FairwayContext> =>
  new Proxy(command, {
    construct: (made, args) => {
      const instance = Reflect.construct(made, args) as Record<string, OptionSpec>;
      for (const key of unused) instance[key] = { ...(instance[key] as OptionSpec), definition: () => undefined };
      return instance;
    },
  });
