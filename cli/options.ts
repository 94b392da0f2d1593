/** Parses the values of options. Each function throws a UsageError for an invalid text. */
import { UsageError } from 'clipanion';

export function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number) || number < 0) throw new UsageError(`"${text}" is not a valid ${option}. Use a whole number from 0.`);
  return number;
}

export function oneOf<T extends string>(option: string, text: string, known: readonly T[]): T {
  const value = known.find((name) => name === text);
  if (value === undefined) throw new UsageError(`"${text}" is not a ${nameOf(option)}. Use ${alternatives(known)}.`);
  return value;
}

/** `result` for `--result`, `shell` for `SHELL`. */
const nameOf = (option: string): string => option.replace(/^--/, '').replaceAll('-', ' ').toLowerCase();

/** `pass, fail or skipped` */
const alternatives = (known: readonly string[]): string => [known.slice(0, -1).join(', '), known.at(-1)].filter((part) => part !== '').join(' or ');

/** A day or a time as ISO 8601 in UTC. A day means its end. */
export function instant(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T23:59:59.999Z`) : Date.parse(text);
  if (Number.isNaN(time)) throw new UsageError(`"${text}" is not a valid ${option}. Use a day such as 2026-12-31, or a time such as 2026-12-31T12:00:00Z.`);
  return new Date(time).toISOString();
}

export function day(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(time)) throw new UsageError(`"${text}" is not a valid ${option}. Use a day such as 2026-12-31.`);
  return text;
}

/** The values of a repeatable option without duplicates; undefined when it was not given. */
export const listed = (values: readonly string[] | undefined): string[] | undefined =>
  values === undefined || values.length === 0 ? undefined : [...new Set(values)];
