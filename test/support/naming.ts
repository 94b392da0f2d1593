/** Assertions on the data in texts: the values that a text names, and the refusals behind it, independent of the wording. */
import { expect } from 'vitest';
import { isRefusal, type Refusal } from '../../fairway/errors.ts';

/** Matches a text that names these values in this order. */
export const naming = (...values: readonly (string | number)[]): string => expect.stringMatching(new RegExp(values.map(literal).join('[\\s\\S]*'))) as string;

/** Matches a text that names all of these values, in any order. */
export const mentioning = (...values: readonly (string | number)[]): string =>
  expect.stringMatching(new RegExp(`^${values.map((value) => `(?=[\\s\\S]*${literal(value)})`).join('')}`)) as string;

const literal = (value: string | number): string => String(value).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The refusal that a call throws or a promise rejects with. Fails if there is none, and rethrows other errors. */
export async function refusalOf(act: () => unknown): Promise<Refusal> {
  try {
    await act();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
  return expect.fail('expected a refusal, but the call succeeded');
}
