/** Holds the lock named in LOCK_FILE until something ends the process. */
import { acquireLock } from '../../fairway/store/lock.ts';

await acquireLock(process.env.LOCK_FILE ?? '', { command: 'hold', at: new Date().toISOString() });
console.log('held');
setTimeout(() => undefined, 60_000);
