/**
 * Which git there is. Asking costs a process, so it is asked only when git fails, when a store is made and when its cache is built anew, and
 * the answer is kept for as long as the same program file answers.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { findProgram } from './choice.ts';
import { type Git, neededGit, startGit } from './git.ts';

/** `2.39.5` of `git version 2.39.5 (Apple Git-154)`; undefined when the text is no such line. */
export const parseGitVersion = (text: string): string | undefined => /^git version (\d+(?:\.\d+)+)/.exec(text)?.[1];

/** Whether a version is at least another, number by number. */
export function isAtLeast(found: string, needed: string): boolean {
  const [have, want] = [found, needed].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = want.findIndex((number, index) => (have[index] ?? 0) !== number);
  return at < 0 || (have[at] ?? 0) > (want[at] ?? 0);
}

/** Refuses with GIT_TOO_OLD or GIT_MISSING. */
export async function requireGitVersion(git: Git): Promise<void> {
  const program = describeProgram(git.env.PATH ?? '');
  if (program !== undefined && readChecked(git) === program) return;
  const found = await readGitVersion(git);
  if (!isAtLeast(found, neededGit)) throw problem('GIT_TOO_OLD', { found, needed: neededGit });
  if (program !== undefined) rememberChecked(git, program);
}

async function readGitVersion(git: Git): Promise<string> {
  // outside of any repository, so that a broken one cannot be the reason
  const { child, ended } = startGit({ ...git, worktree: null, commonDir: '' }, ['version']);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  await ended;
  return parseGitVersion(text) ?? '0';
}

/** The program file by path, time and size: another file may be another version. */
function describeProgram(path: string): string | undefined {
  const program = findProgram(path);
  return program && `${program.file} ${program.mtimeMs} ${program.size}`;
}

const checkedFile = (git: Git) => join(git.commonDir, 'fairway', 'cache', 'git.json');

function readChecked(git: Git): string | undefined {
  if (git.commonDir === '') return undefined;
  try {
    const kept = JSON.parse(readFileSync(checkedFile(git), 'utf8')) as { program?: string; needed?: string };
    return kept.needed === neededGit ? kept.program : undefined;
  } catch {
    return undefined; // no answer is kept, or none that can be read: ask git
  }
}

function rememberChecked(git: Git, program: string): void {
  if (git.commonDir === '') return;
  const file = checkedFile(git);
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(join(git.commonDir, 'fairway', 'cache'), { recursive: true });
    writeFileSync(temporary, JSON.stringify({ needed: neededGit, program }));
    renameSync(temporary, file);
  } catch {
    // a directory that cannot be written to costs one more question next time, nothing else
  }
}
