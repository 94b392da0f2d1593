/**
 * The least that an append costs in Node: objects as large as those of one claim among 10,000 tasks (a record, four trees, a commit) are named by
 * their hash, compressed, written, synced side by side and put in place, and a ref is moved under a lock, synced as well. Nothing is read, decided,
 * checked or kept, and no library is loaded. What a command takes longer than this is Fairway's; what this takes is Node's and the disk's.
 */
const { createHash, randomBytes } = require('node:crypto');
const { closeSync, fsync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } = require('node:fs');
const { deflateSync } = require('node:zlib');

const [, , directory] = process.argv;
const sizes = [700, 120, 1_600, 9_000, 120, 350];

const staged = sizes.map((size, index) => {
  const content = Buffer.concat([Buffer.from(`blob ${size}\0`), randomBytes(size / 2), Buffer.alloc(size / 2)]);
  const id = createHash('sha1').update(content).digest('hex');
  const temporary = `${directory}/${process.pid}-${index}`;
  const descriptor = openSync(temporary, 'wx');
  writeSync(descriptor, deflateSync(content, { level: 1 }));
  return { id, temporary, descriptor };
});

let waiting = staged.length;
for (const { descriptor } of staged) {
  fsync(descriptor, (error) => {
    if (error) throw error;
    waiting -= 1;
    if (waiting === 0) publish();
  });
}

function publish() {
  for (const { id, temporary, descriptor } of staged) {
    closeSync(descriptor);
    mkdirSync(`${directory}/${id.slice(0, 2)}`, { recursive: true });
    renameSync(temporary, `${directory}/${id.slice(0, 2)}/${id.slice(2)}`);
  }
  const lock = openSync(`${directory}/ref.lock`, 'wx');
  writeSync(lock, `${staged.at(-1).id}\n`);
  fsyncSync(lock);
  closeSync(lock);
  renameSync(`${directory}/ref.lock`, `${directory}/ref`);
}
