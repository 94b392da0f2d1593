/**
 * A writer among others: appends proofs to the tasks FW-1 to FW-8 in turn, as a process of its own, and says each one that was acknowledged. Arguments:
 * the directory, its number, how many proofs, and to how many tasks.
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

/** On a busy machine the writers in front take longer than the half minute after which a command goes on without the lock, and then all get in each other's way. */
const lockTimeoutMs = 300_000;

const store = await openStore({ cwd: dir, env: process.env, clock: () => new Date(), newId: ids(), actor: { id: `writer ${number}` }, lockTimeoutMs });
const started = Date.now();
for (let k = 0; k < Number(count); k += 1) {
  const task = `FW-${((Number(number) + k) % Number(tasks)) + 1}`;
  const { draft } = proven(task, { summary: `${number}-${k}` });
  await store.run({ name: 'append', tasks: [task], decide: () => ({ subject: `append ${number}-${k}`, drafts: [draft] }) });
  writeSync(1, `${number}-${k}\n`);
}
// from the first append to the last: how long Node takes to start is another question
console.log(JSON.stringify({ started, ended: Date.now() }));
