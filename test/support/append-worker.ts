/**
 * A writer process among others: appends proofs to the tasks FW-1 to FW-8 in turn, and prints each one that was acknowledged. Arguments: the directory,
 * the number of the writer, the number of proofs, and the number of tasks.
 */
import { writeSync } from 'node:fs';
import { openStore } from '../../fairway/store/open.ts';
import { proven } from './builders.ts';

const [dir = '.', number = '0', count = '10', tasks = '8'] = process.argv.slice(2);

const ids = (): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `0${(Number(number) * 10_000 + made).toString().padStart(25, '0')}`;
  };
};

/** On a busy machine, earlier writers may take longer than the half minute after which a command continues without the lock; then all would compete. */
const lockTimeoutMs = 300_000;

const started = Date.now();
/** The time of the other stores of a test, whose clock is not that of the machine. */
const clock = () => new Date(Date.parse('2026-11-20T10:00:00.000Z') + Date.now() - started);
const store = await openStore({ cwd: dir, env: process.env, clock, newId: ids(), actor: { id: `writer ${number}` }, lockTimeoutMs });
const first = Date.now();
for (let k = 0; k < Number(count); k += 1) {
  const task = `FW-${((Number(number) + k) % Number(tasks)) + 1}`;
  const { draft } = proven(task, { summary: `${number}-${k}` });
  await store.run({ name: 'append', streams: [`tasks/${task}`], decide: () => ({ subject: `append ${number}-${k}`, drafts: [draft] }) });
  writeSync(1, `${number}-${k}\n`);
}
// Measured from the first append to the last, without the start of Node.
console.log(JSON.stringify({ started: first, ended: Date.now() }));
