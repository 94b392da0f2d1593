/** Words that are no command line: what is wrong with them, in terms of the command that was meant. */
import type { Definition } from 'clipanion';
import { didYouMean, problem, type Refusal } from '../fairway/index.ts';

/** Why Clipanion could not read the words; undefined when what was thrown is something else. */
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
    return problem('USAGE', { why: `${wanted} ${missing.length === 1 ? 'is' : 'are'} missing.`, next });
  }
  return problem('USAGE', { why: `It is used as: ${shortUsage(path, definition)}`, next });
}

/** The names of an option: `--as` of `--as #0`. */
export const namesOf = (definition: string): string[] => (definition.split(' ')[0] ?? '').split(',');

/** `fairway add [OPTIONS] ID TITLE` */
export function shortUsage(path: string, definition: Definition | undefined): string {
  const given = definition?.usage.replace(`fairway ${path}`, '').trim() ?? '';
  // Clipanion names the words of a proxied command by itself.
  const words = given.replace('<arg> ...', '-- COMMAND...').replaceAll(/<(\w+)>/g, '$1');
  return ['fairway', path, '[OPTIONS]', words].filter((part) => part !== '').join(' ');
}
