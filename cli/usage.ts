/** Error messages for arguments that Clipanion could not parse. */
import type { Definition } from 'clipanion';
import { didYouMean, problem, type Refusal } from '../fairway/index.ts';

/** The refusal for arguments that Clipanion could not parse; undefined for any other error. */
export function wrongUsage(thrown: unknown, path: string, definition: Definition | undefined, args: readonly string[]): Refusal | undefined {
  if (!(thrown instanceof Error) || !/^(?:Unknown|Ambiguous)SyntaxError$/.test(thrown.name)) return undefined;
  const options = definition?.options ?? [];
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  const names = options.flatMap((option) => namesOf(option.definition));
  const unknown = own.find((arg) => /^-[^\d]/.test(arg) && !names.includes(arg.replace(/=.*$/s, '')));
  const [, withoutValue] = /^Not enough arguments to option (\S+)\./.exec(thrown.message) ?? [];
  const missing = options.filter(
    (option) => option.required && !namesOf(option.definition).some((name) => own.some((arg) => arg.replace(/=.*$/s, '') === name)),
  );
  const next = `See: fairway ${path} --help`;
  if (withoutValue !== undefined) return problem('USAGE', { why: `${withoutValue} needs a value.`, next });
  if (unknown !== undefined) return problem('USAGE', { why: `There is no option ${unknown}.`, next: `${didYouMean(unknown, names)}${next}` });
  if (missing.length > 0) {
    const wanted = missing.map((option) => namesOf(option.definition)[0]).join(' and ');
    return problem('USAGE', { why: `Missing ${wanted}.`, next });
  }
  return problem('USAGE', { why: `${whyNotRead(definition, own)} Usage: ${shortUsage(path, definition)}`, next });
}

/** What is wrong with the positional arguments: too few, or too many. */
function whyNotRead(definition: Definition | undefined, own: readonly string[]): string {
  const wanted = [...(definition?.usage ?? '').matchAll(/(?<=\s)<(\w+)>/g)].map(([, name = '']) => name);
  const given = wordsOf(definition, own);
  const [missing] = wanted.slice(given.length);
  if (missing !== undefined) return `Missing ${missing === 'arg' ? 'COMMAND' : missing}.`;
  const optional = [...(definition?.usage ?? '').matchAll(/(?<=\s)\[\w+\]/g)];
  const [extra] = given.slice(wanted.length + optional.length);
  return extra === undefined ? 'The arguments cannot be parsed.' : `Unexpected argument ${extra}.`;
}

/** The positional arguments. */
function wordsOf(definition: Definition | undefined, own: readonly string[]): string[] {
  const withValue = new Set((definition?.options ?? []).filter((option) => option.definition.includes(' ')).flatMap((option) => namesOf(option.definition)));
  return own.filter((arg, index) => !arg.startsWith('-') && !withValue.has(own[index - 1] ?? ''));
}

/** The names of an option: `--as` for `--as #0`. */
export const namesOf = (definition: string): string[] => (definition.split(' ')[0] ?? '').split(',');

/** `fairway add ID TITLE`, optionally with `[OPTIONS]`. */
export function shortUsage(path: string, definition: Definition | undefined, options = ''): string {
  const given = definition?.usage.replace(`fairway ${path}`, '').trim() ?? '';
  // Clipanion has its own name for the words of a proxied command.
  const words = given.replace('<arg> ...', '-- COMMAND...').replaceAll(/<(\w+)>/g, '$1');
  return ['fairway', path, options, words].filter((part) => part !== '').join(' ');
}
