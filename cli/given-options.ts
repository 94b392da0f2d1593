/**
 * A command with just the options that a command line gives. Clipanion makes a machine of all options that a command has before it reads a word,
 * which takes longer than most commands do; an option that is not given is in nobody's way. Where any word might be an option that is not
 * known, the command stays as it is, so that it is told what is wrong.
 */
import { Command, type CommandClass } from 'clipanion';
import type { FairwayContext } from './context.ts';

interface OptionSpec {
  readonly definition: (builder: unknown, key: string) => void;
}

/** The command, or undefined where it may need all of its options. `args` are the words behind its path. */
export function withGivenOptions(command: CommandClass<FairwayContext>, args: readonly string[]): CommandClass<FairwayContext> | undefined {
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length).filter((arg) => arg.startsWith('-'));
  const instance = new command() as unknown as Record<string, unknown>;
  const spare: string[] = [];
  const known = new Set<string>();
  for (const [key, value] of Object.entries(instance)) {
    if (!isOption(value)) continue;
    const option = namedOption(value, key);
    if (option === undefined) continue;
    for (const name of option.names) known.add(name);
    if (!option.required && !own.some((arg) => option.names.includes(nameIn(arg)))) spare.push(key);
  }
  return own.every((arg) => known.has(nameIn(arg))) ? without(command, spare) : undefined;
}

/** `--limit` of `--limit=5` */
const nameIn = (arg: string): string => (arg.startsWith('--') && arg.includes('=') ? arg.slice(0, arg.indexOf('=')) : arg);

const isOption = (value: unknown): value is OptionSpec => typeof value === 'object' && value !== null && Command.isOption in value;

/** The names of an option; undefined for words without one. */
function namedOption(spec: OptionSpec, key: string): { readonly names: readonly string[]; readonly required: boolean } | undefined {
  let found: { readonly names: readonly string[]; readonly required: boolean } | undefined;
  const nothing = () => undefined;
  const addOption = ({ names, required = false }: { names: readonly string[]; required?: boolean }) => {
    found = { names, required };
  };
  spec.definition({ addOption, addPositional: nothing, addRest: nothing, addProxy: nothing }, key);
  return found;
}

// They keep their values, and are not looked for.
const without = (command: CommandClass<FairwayContext>, spare: readonly string[]): CommandClass<FairwayContext> =>
  new Proxy(command, {
    construct: (made, args) => {
      const instance = Reflect.construct(made, args) as Record<string, OptionSpec>;
      for (const key of spare) instance[key] = { ...(instance[key] as OptionSpec), definition: () => undefined };
      return instance;
    },
  });
