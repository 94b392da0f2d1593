/**
 * Keeping the repository's objects packed. What is appended in process are loose objects, which git packs by itself only after commands of its own;
 * a repository that little else happens in would fill up with small files. So git's own maintenance is started when it has something to do, in the
 * background: it is not waited for, and how it ends is its own affair.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitEnvironment } from './environment.ts';
import { type Git, gitArguments } from './git.ts';

/** From as many on, `git gc --auto` packs. git counts one of 256 directories and takes the others to be alike: its defaults of gc.auto and gc.autoPackLimit. */
const most = { loose: Math.ceil(6700 / 256), packs: 50 };

/** How long after one start there is no other, ms: git may find that there is nothing it can do. */
const rest = 10 * 60_000;

/** git reads maintenance.auto only where it starts this by itself; gc.auto it always follows. */
const command = `!test "$(git config --type=bool --get maintenance.auto)" = false || exec git maintenance run --auto --quiet`;

/** Starts git's maintenance where it is due. Whether it did; never throws, and takes no time worth telling. */
export function keepPacked(git: Git): boolean {
  try {
    if (!isDue(git.commonDir) || !mayStart(join(git.commonDir, 'fairway', 'maintenance'))) return false;
    const child = spawn('git', gitArguments(git, ['-c', `alias.fairway-maintenance=${command}`, 'fairway-maintenance']), {
      env: gitEnvironment(git.env),
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
    });
    child.on('error', () => undefined); // without git there is nothing to start
    child.unref();
    return true;
  } catch {
    return false; // a disk that cannot be read or written now: the next command asks again
  }
}

const isDue = (commonDir: string): boolean =>
  namesIn(join(commonDir, 'objects', '17')).length >= most.loose ||
  namesIn(join(commonDir, 'objects', 'pack')).filter((name) => name.endsWith('.pack')).length > most.packs;

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return []; // no object begins like this yet
  }
}

/** Whether the last start is long ago; if so, this one is noted. A clock that was set back counts as long ago. */
function mayStart(note: string): boolean {
  const age = Date.now() - (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age >= 0 && age < rest) return false;
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, '');
  return true;
}
