/**
 * Whether a git is at work in a repository, as /proc tells. On a busy machine many a git runs that has nothing to do with it: only one whose
 * directory, arguments or environment lead to the repository counts, and one that keeps these to itself.
 */
import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { hasEnded, readProc } from './processes.ts';
import { readText } from './refs.ts';

/** `proc` is where the system tells of its processes; `pause` lets a moment pass. */
export function isGitAtWork(commonDir: string, worktree: string | null, proc = '/proc', pause = aMoment): boolean {
  const roots = rootsOf(commonDir, worktree);
  return readdirSync(proc).some((pid) => /^\d+$/.test(pid) && isGit(proc, pid) && mayBeIn(roots, proc, pid, pause));
}

const aMoment = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);

/** How often one that keeps to itself is looked at: a process that is about to end tells nothing of itself any more, for some moments. */
const looks = 25;

/** The git directory, the worktree it belongs to, and all linked worktrees. */
function rootsOf(commonDir: string, worktree: string | null): string[] {
  const linked = namesIn(join(commonDir, 'worktrees')).map((name) => readText(join(commonDir, 'worktrees', name, 'gitdir'))?.trim());
  const around = basename(commonDir) === '.git' ? dirname(commonDir) : undefined;
  const all = [commonDir, around, worktree, ...linked.map((file) => file && dirname(file))];
  return all.flatMap((dir) => (dir ? [dir, realPath(dir)] : []));
}

const isGit = (proc: string, pid: string): boolean => /^git(?:-|$)/.test(readProc(join(proc, pid, 'comm'))?.trim() ?? '');

function mayBeIn(roots: readonly string[], proc: string, pid: string, pause: () => void): boolean {
  for (let looked = 1; ; looked += 1) {
    const cwd = readLink(join(proc, pid, 'cwd'));
    const args = readProc(join(proc, pid, 'cmdline'));
    const env = readProc(join(proc, pid, 'environ'));
    if (cwd !== null && args !== null && env !== null) return leadsTo(roots, cwd, args, env);
    if (readProc(join(proc, pid, 'comm')) === null || hasEnded(pid)) return false;
    // it keeps to itself where it is
    if (looked === looks) return true;
    pause();
  }
}

function leadsTo(roots: readonly string[], cwd: string, args: string, env: string): boolean {
  const named = [...args.split('\0').map((arg) => arg.replace(/^--[\w-]+=/, '')), ...env.split('\0').map((one) => /^GIT_\w*DIR=(.*)$/s.exec(one)?.[1] ?? '')];
  return [cwd, ...named.filter((name) => name !== '' && !name.startsWith('-')).map((name) => resolve(cwd, name))].some((path) =>
    roots.some((root) => path === root || path.startsWith(root + sep) || realPath(path) === root),
  );
}

function readLink(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
