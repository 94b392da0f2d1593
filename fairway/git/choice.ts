/**
 * Which git answers: the program, or isomorphic-git and git's own files where there is no program. Looking for the program costs a few looks
 * at the file system and no process; whether it is new enough is asked where it has always been, before the long way is gone.
 */
import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { problem } from '../errors.ts';

export type GitChoice = 'native' | 'isomorphic';

type Environment = Readonly<Record<string, string | undefined>>;

const choices = ['native', 'isomorphic'] as const;
const found = new Map<string, GitChoice>();

/** What FAIRWAY_GIT says, else what the PATH holds. Refuses with UNKNOWN_VALUE what FAIRWAY_GIT cannot be. */
export function chosenGit(env: Environment): GitChoice {
  const { FAIRWAY_GIT: asked } = env;
  if (asked === undefined || asked === '') return choiceByPath(pathOf(env));
  const choice = choices.find((name) => name === asked);
  if (choice === undefined) throw problem('UNKNOWN_VALUE', { field: 'FAIRWAY_GIT', value: asked, near: undefined, known: choices });
  return choice;
}

/** Whether the git program has to be done without. */
export const isWithoutGit = (env: Environment): boolean => chosenGit(env) === 'isomorphic';

/** Refuses with GIT_MISSING what only the git program does, where it is not there or not to be used. */
export async function requireGit(env: Environment): Promise<void> {
  if (isWithoutGit(env)) throw (await import('./git.ts')).gitNeeded(undefined, env.FAIRWAY_GIT === 'isomorphic');
}

// One process looks once for each PATH.
function choiceByPath(path: string): GitChoice {
  const known = found.get(path);
  if (known !== undefined) return known;
  const choice = findProgram(path) === undefined ? 'isomorphic' : 'native';
  found.set(path, choice);
  return choice;
}

// Where there is no PATH the system has one of its own, and these are in it.
const pathOf = ({ PATH, Path }: Environment): string => PATH ?? Path ?? ['/usr/bin', '/bin'].join(delimiter);

const programName = process.platform === 'win32' ? 'git.exe' : 'git';

export interface GitProgram {
  readonly file: string;
  readonly mtimeMs: number;
  readonly size: number;
}

/** The file of the git program; undefined when no directory of the path has one that could be started. */
export function findProgram(path: string): GitProgram | undefined {
  for (const dir of path.split(delimiter)) {
    const program = programAt(join(dir, programName));
    if (program !== undefined) return program;
  }
  return undefined;
}

function programAt(file: string): GitProgram | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    const starts = stats?.isFile() === true && (process.platform === 'win32' || (stats.mode & 0o111) !== 0);
    return starts ? { file, mtimeMs: stats.mtimeMs, size: stats.size } : undefined;
  } catch {
    return undefined; // a directory of the path that is none, or that may not be read
  }
}
