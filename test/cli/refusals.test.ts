import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ErrorCode, errors } from '../../fairway/errors.ts';

/**
 * Proven where they arise: a lock that is held for half a minute, a command that cannot be started, which is told beside its evidence, a damaged
 * cache, which is told only once, a push of which nothing was heard, which the second of two runs settles, what `superseded` records say, which
 * nobody is refused with, and what an intent is refused with, which the answer of its flush tells.
 */
const elsewhere: readonly ErrorCode[] = [
  'LOCK_TIMEOUT',
  'COMMAND_NOT_STARTED',
  'PUSH_UNSURE',
  'STATE_CHANGED',
  'DEFINITION_LOST',
  'RECORD_LOST',
  'RECORD_EXISTS',
  'RECORD_ILLEGAL',
  'INTENT_INVALID',
  'INTENT_FOREIGN',
  // test/cli/growth.test.ts, by its code alone: the message names the time of the command
  'CLOCK_BEHIND',
  // test/e2e/packages.test.ts: from the installed packages alone
  'PORTAL_NOT_INSTALLED',
  'PORTAL_NEEDS_NODE',
];

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
