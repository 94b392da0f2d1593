/** From an argument vector to an exit code. Only the command that is asked for is loaded. */
import { Cli, type Command, type CommandClass } from 'clipanion';
import { didYouMean, isRefusal, problem } from '../fairway/index.ts';
import { asCalled } from './called.ts';
import { reportRefusal } from './command.ts';
import type { CommandEntry } from './command-entry.ts';
import { commands } from './commands.ts';
import type { FairwayContext } from './context.ts';
import { withGivenOptions } from './given-options.ts';
import { globalsWithValue } from './global-options.ts';
import { wrap } from './output/wrap.ts';
import { wrongUsage } from './usage.ts';
import { version } from './version.ts';

export async function main(argv: readonly string[], context: FairwayContext): Promise<number> {
  const args = globalsLast(argv);
  const json = args.includes('--json') && !behindSeparator(args, '--json');
  try {
    return await dispatch(args, context);
  } catch (error) {
    if (isRefusal(error)) {
      await reportRefusal(context, error, json);
      return error.exit;
    }
    await reportDefect(context, error, json);
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
  const asked = args.slice(0, behind(args)).some((arg) => arg === '--help' || arg === '-h');
  if (asked) return helpFor(cliOf([command]), entry, context);
  return (readGiven(command, entry, args, context) ?? readCommand(cliOf([command]), entry, args, context)).validateAndExecute();
}

/** The command with the options that are given in place; undefined where that cannot be had so quickly, or is wrong usage. */
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
    return undefined; // the command with all of its options tells what is wrong
  }
}

/** The command with its options in place. Throws USAGE. */
function readCommand(cli: Cli<FairwayContext>, entry: CommandEntry, args: readonly string[], context: FairwayContext): Command<FairwayContext> {
  try {
    return cli.process([...args], context);
  } catch (error) {
    throw wrongUsage(error, entry.path, cli.definitions()[0], args.slice(entry.path.split(' ').length)) ?? error;
  }
}

/** What belongs to a proxied command is not ours to read. */
const behind = (args: readonly string[]) => (args.includes('--') ? args.indexOf('--') : args.length);
const behindSeparator = (args: readonly string[], arg: string) => args.indexOf(arg) > behind(args);

/** Clipanion over some commands. */
export function cliOf(commands: readonly CommandClass<FairwayContext>[]): Cli<FairwayContext> {
  const cli = new Cli<FairwayContext>({ binaryName: 'fairway', binaryLabel: 'Fairway', binaryVersion: version, enableColors: false });
  for (const command of commands) cli.register(command);
  return cli;
}

/** The command with the longest path that the words begin with. */
export function findCommand(args: readonly string[]): CommandEntry | undefined {
  const fitting = commands.filter((entry) => entry.path.split(' ').every((word, index) => args[index] === word));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}

function unknownCommand(args: readonly string[], context: FairwayContext): Promise<number> {
  const [noun = '', verb] = args;
  const group = commands.filter((entry) => entry.path.startsWith(`${noun} `));
  if (group.length > 0 && (verb === undefined || verb === '--help' || verb === '-h')) return help([noun], context);
  const said = group.length > 0 ? `${noun} ${verb}` : noun;
  const near = didYouMean(
    said,
    commands.map((entry) => entry.path),
  );
  throw problem('USAGE', { why: `There is no command ${said}.`, next: `${near}See: fairway --help` });
}

/** -C DIR and the like may stand in front of the command; Clipanion wants them behind it. */
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
  // Without a command there is nothing to run: what helps is told.
  if (rest.length === 0 && moved.length > 0) return ['--help'];
  const separator = behind(rest);
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

/** What nobody expected: a defect of ours. */
async function reportDefect(context: FairwayContext, error: unknown, json: boolean): Promise<void> {
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
