/**
 * Keeps the repository fast. Appends leave loose objects, which git packs automatically only after some of its own commands, and reading a history
 * quickly needs a commit-graph. So Fairway starts git's maintenance in the background when it is due, and ignores its result.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitEnvironment } from './environment.ts';
import { type Git, gitArguments } from './git.ts';

/** The thresholds of `git gc --auto`: git's defaults of gc.auto, for one of 256 directories as git estimates it, and of gc.autoPackLimit. */
const gcLimits = { loose: Math.ceil(6700 / 256), packs: 50 };

/** The size in bytes of a pack from which writing a commit-graph pays off, as in a fresh clone. */
const graphLimit = 1 << 20;

/** The minimum time between two starts, ms, because maintenance may not remove the reason for its start. */
const restMs = 10 * 60_000;

/**
 * `git maintenance run` respects gc.auto, but not maintenance.auto, so the script checks that. The commit-graph contains changed paths, so that
 * `git log -- PATH` reads few commits. It covers only the history of the ref; whether the code gets one is up to its users.
 */
const script = [
  'test "$(git config --type=bool --get maintenance.auto)" = false && exit',
  'git rev-parse --verify --quiet --end-of-options "$1" | git commit-graph write --stdin-commits --changed-paths --split --no-progress',
  'exec git maintenance run --auto --quiet',
].join('; ');

/** Starts git's maintenance if it is due, and returns whether it did. `ref` is the ref whose history is read. Never throws, and takes negligible time. */
export function startMaintenance(git: Git, ref: string): boolean {
  try {
    if (!isDue(git.commonDir) || !mayStart(join(git.commonDir, 'fairway', 'maintenance'))) return false;
    const child = spawn('git', gitArguments(git, ['-c', `alias.fairway-maintenance=!f() { ${script}; }; f`, 'fairway-maintenance', ref]), {
      env: gitEnvironment(git.env),
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
    });
    child.on('error', () => undefined); // the git program is missing
    child.unref();
    return true;
  } catch {
    return false; // the disk cannot be read or written; the next command tries again
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
    return []; // the directory does not exist yet
  }
}

/** Whether the last start was long enough ago; if so, notes this one. A start in the future, after a clock was set back, is ignored. */
function mayStart(note: string): boolean {
  const age = Date.now() - (statSync(note, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age >= 0 && age < restMs) return false;
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, '');
  return true;
}
