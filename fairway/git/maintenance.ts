/**
 * Keeping the repository fast. Appends leave loose objects, which git packs by itself only after commands of its own, and histories are read quickly
 * only with a commit-graph. So git's maintenance is started when there is something to do, in the background: it is not waited for, and how it ends is
 * its own affair.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitEnvironment } from './environment.ts';
import { type Git, gitArguments } from './git.ts';

/** From as many on, `git gc --auto` packs. git counts one of 256 directories and takes the others to be alike: its defaults of gc.auto and gc.autoPackLimit. */
const gcLimits = { loose: Math.ceil(6700 / 256), packs: 50 };

/** From as many bytes of packs on, as in a fresh clone, a commit-graph is worth its making. */
const graphLimit = 1 << 20;

/** How long after one start there is no other, ms: git may find that there is nothing it can do. */
const restMs = 10 * 60_000;

/**
 * git reads maintenance.auto only where it starts this by itself; gc.auto it always follows. The commit-graph has the paths that each commit changed, so
 * that `git log -- PATH` looks at few commits, and only what leads to the ref: that of the code is for its users to decide.
 */
const script = [
  'test "$(git config --type=bool --get maintenance.auto)" = false && exit',
  'git rev-parse --verify --quiet --end-of-options "$1" | git commit-graph write --stdin-commits --changed-paths --split --no-progress',
  'exec git maintenance run --auto --quiet',
].join('; ');

/** Starts git's maintenance where it is due, for histories that are read from a ref. Whether it did; never throws, and takes no time worth telling. */
export function startMaintenance(git: Git, ref: string): boolean {
  try {
    if (!isDue(git.commonDir) || !mayStart(join(git.commonDir, 'fairway', 'maintenance'))) return false;
    const child = spawn('git', gitArguments(git, ['-c', `alias.fairway-maintenance=!f() { ${script}; }; f`, 'fairway-maintenance', ref]), {
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

function isDue(commonDir: string): boolean {
  const objects = join(commonDir, 'objects');
  const packs = namesIn(join(objects, 'pack')).filter((name) => name.endsWith('.pack'));
  if (namesIn(join(objects, '17')).length >= gcLimits.loose || packs.length > gcLimits.packs) return true;
  const graphs = [join(objects, 'info', 'commit-graph'), join(objects, 'info', 'commit-graphs')];
  return packs.length > 0 && !graphs.some((graph) => existsSync(graph)) && packs.some((name) => statSync(join(objects, 'pack', name)).size >= graphLimit);
}

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
  if (age >= 0 && age < restMs) return false;
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, '');
  return true;
}
