/** Runs an argument vector and returns the exit code. Loads only the requested command. */
import { Cli, type Command, type CommandClass } from 'clipanion';
import { didYouMean, isRefusal, problem } from '../fairway/index.ts';
import { version } from '../fairway/version.ts';
import { asCalled } from './called.ts';
import { reportRefusal } from './command.ts';
import type { CommandEntry } from './command-entry.ts';
import { commands } from './commands.ts';
import type { FairwayContext } from './context.ts';
import { withGivenOptions } from './given-options.ts';
import { globalsWithValue } from './global-options.ts';
import { wrap } from './output/wrap.ts';
import { wrongUsage } from './usage.ts';

export async function main(argv: readonly string[], context: FairwayContext): Promise<number> {
  const args = globalsLast(argv);
  const json = args.includes('--json') && !isAfterSeparator(args, '--json');
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (isRefusal(error)) {
      await reportRefusal(context, error, json);
      return error.exit;
    }
    await reportBug(context, error, json);
    return 255;
  }
}

async function dispatch(args: readonly string[], context: FairwayContext): Promise<number> {
  const [first] = args;
  if (first === '--version' || first === '-v' || first === 'version') return print(context, `${version}\n`);
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return help(args.slice(1), context);
  const entry = findCommand(args);
  if (entry === undefined) return unknownCommand(args, context);
  return runCommand(entry, args, context);
}

async function runCommand(entry: CommandEntry, args: readonly string[], context: FairwayContext): Promise<number> {
  const command = await entry.load();
  const wantsHelp = args.slice(0, separatorIndex(args)).some((arg) => arg === '--help' || arg === '-h');
  if (wantsHelp) return helpFor(cliOf([command]), entry, context);
  return (readGiven(command, entry, args, context) ?? readCommand(cliOf([command]), entry, args, context)).validateAndExecute();
}

/** Parses the command with only the options that are given, which is faster; undefined if that is not possible, or the usage is wrong. */
function readGiven(
  command: CommandClass<FairwayContext>,
  entry: CommandEntry,
  args: readonly string[],
  context: FairwayContext,
): Command<FairwayContext> | undefined {
  const given = withGivenOptions(command, args.slice(entry.path.split(' ').length));
  if (given === undefined) return undefined;
  try {
    return cliOf([given]).process([...args], context);
  } catch {
    return undefined; // parsing with all options gives the error message
  }
}

/** Parses the command with all of its options. Throws USAGE. */
function readCommand(cli: Cli<FairwayContext>, entry: CommandEntry, args: readonly string[], context: FairwayContext): Command<FairwayContext> {
  try {
    return cli.process([...args], context);
  } catch (error) {
    throw wrongUsage(error, entry.path, cli.definitions()[0], args.slice(entry.path.split(' ').length)) ?? error;
  }
}

/** The index of the separator `--`. The words after it belong to a proxied command. */
const separatorIndex = (args: readonly string[]) => (args.includes('--') ? args.indexOf('--') : args.length);
const isAfterSeparator = (args: readonly string[], arg: string) => args.indexOf(arg) > separatorIndex(args);

/** A Clipanion CLI with some of the commands. */
export function cliOf(commands: readonly CommandClass<FairwayContext>[]): Cli<FairwayContext> {
  const cli = new Cli<FairwayContext>({ binaryName: 'fairway', binaryLabel: 'Fairway', binaryVersion: version, enableColors: false });
  for (const command of commands) cli.register(command);
  return cli;
}

/** The command with the longest path that matches the beginning of the words. */
export function findCommand(args: readonly string[]): CommandEntry | undefined {
  const fitting = commands.filter((entry) => entry.path.split(' ').every((word, index) => args[index] === word));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}

function unknownCommand(args: readonly string[], context: FairwayContext): Promise<number> {
  const [noun = '', verb] = args;
  const group = commands.filter((entry) => entry.path.startsWith(`${noun} `));
  if (group.length > 0 && (verb === undefined || verb === '--help' || verb === '-h')) return help([noun], context);
  const typed = group.length > 0 ? `${noun} ${verb}` : noun;
  const near = didYouMean(
    typed,
    commands.map((entry) => entry.path),
  );
  throw problem('USAGE', { why: `There is no command ${typed}.`, next: `${near}See: fairway --help` });
}

/** Moves -C DIR and other common options from before the command to its end, because Clipanion accepts them only there. */
function globalsLast(argv: readonly string[]): string[] {
  const moved: string[] = [];
  let at = 0;
  for (let arg = argv[at]; arg !== undefined; arg = argv[at]) {
    if (globalsWithValue.includes(arg) && argv[at + 1] !== undefined) moved.push(arg, argv[++at] as string);
    else if (arg === '--json' || arg === '--offline' || /^--(as|session|config)=/.test(arg)) moved.push(arg);
    else break;
    at++;
  }
  const rest = argv.slice(at);
  // Only options and no command: print the help.
  if (rest.length === 0 && moved.length > 0) return ['--help'];
  const separator = separatorIndex(rest);
  return [...rest.slice(0, separator), ...moved, ...rest.slice(separator)];
}

async function help(words: readonly string[], context: FairwayContext): Promise<number> {
  const entry = findCommand(words);
  if (entry !== undefined) return helpFor(cliOf([await entry.load()]), entry, context);
  const { isShared, overview } = await import('./output/help.ts');
  const entries = words[0] === undefined ? commands : commands.filter((candidate) => candidate.path.startsWith(`${words[0]} `));
  if (entries.length === 0) return unknownCommand(words, context);
  const [any] = entries;
  const shared =
    words.length > 0 || any === undefined
      ? []
      : (cliOf([await any.load()])
          .definitions()[0]
          ?.options.filter(isShared) ?? []);
  return print(context, asCalled(await overview(entries, context, shared), context));
}

async function helpFor(cli: Cli<FairwayContext>, entry: CommandEntry, context: FairwayContext): Promise<number> {
  const { details } = await import('./output/help.ts');
  return print(context, asCalled(details(entry.path, cli.definitions()[0], context), context));
}

async function print(context: FairwayContext, text: string): Promise<number> {
  const lines = await wrap(text.endsWith('\n') ? text : `${text}\n`, context.columns);
  await new Promise<void>((done) => context.stdout.write(lines, () => done()));
  return 0;
}

/** Reports an unexpected error, which is a bug in Fairway. */
async function reportBug(context: FairwayContext, error: unknown, json: boolean): Promise<void> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const document = {
    error: {
      code: 'INTERNAL',
      message: text.split('\n')[0],
      hint: 'This is a bug in Fairway; please report it. Everything that was acknowledged before is safe.',
      details: { stack: text },
    },
  };
  const shown = json
    ? `${JSON.stringify(document)}\n`
    : `internal error ${text}\nThis is a bug in Fairway; please report it. Everything that was acknowledged before is safe.\n`;
  await new Promise<void>((done) => (json ? context.stdout : context.stderr).write(shown, () => done()));
}
