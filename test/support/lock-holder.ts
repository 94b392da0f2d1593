/** Holds the lock named by LOCK_FILE until the process is ended. */
import { acquireLock } from '../../fairway/store/lock.ts';

await acquireLock(process.env.LOCK_FILE ?? '', { command: 'hold', at: new Date().toISOString() });
console.log('held');
setTimeout(() => undefined, 60_000);
