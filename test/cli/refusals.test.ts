import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ErrorCode, errors } from '../../fairway/errors.ts';

/**
 * Proven where they arise: a lock that is held for half a minute, a command that cannot be started, which is told beside its evidence, and a
 * damaged cache, which is told only once.
 */
const elsewhere: readonly ErrorCode[] = ['LOCK_TIMEOUT', 'COMMAND_NOT_STARTED', 'CACHE_DAMAGED'];

test('every refusal of the catalogue is read by some test of the CLI, with its code and its hint', () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name !== 'refusals.test.ts')
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
    .join('\n');
  const unread = Object.keys(errors).filter((code) => !elsewhere.includes(code as ErrorCode) && !tests.includes(`refused('${code}'`));
  expect(unread).toEqual([]);
});

test('no refusal holds a complete destructive command', () => {
  for (const { message, hint } of Object.values(errors))
    expect(`${message} ${hint}`).not.toMatch(/rm -|--force --reason (?!WHY)|push.*-f|reset --hard|update-ref -d/);
});
