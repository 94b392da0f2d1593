/** A writer among others: appends ten proofs to FW-1, as a process of its own, and says each one that was acknowledged. Arguments: the directory, and its number. */
import { writeSync } from 'node:fs';
import { openStore } from '../../fairway/store/open.ts';
import { proven } from './builders.ts';

const [dir = '.', number = '0'] = process.argv.slice(2);

const ids = (): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `0${(Number(number) * 1000 + count).toString().padStart(25, '0')}`;
  };
};

const store = await openStore({ cwd: dir, env: process.env, clock: () => new Date(), newId: ids(), actor: { id: `writer ${number}` } });
for (let k = 0; k < 10; k += 1) {
  const { draft } = proven('FW-1', { summary: `${number}-${k}` });
  await store.run({ name: 'append', tasks: ['FW-1'], decide: () => ({ subject: `append ${number}-${k}`, drafts: [draft] }) });
  writeSync(1, `${number}-${k}\n`);
}
