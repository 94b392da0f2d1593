/** Whether there is a git program. Looking for it costs a few looks at the file system and no process. */
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
  const choice = path.split(delimiter).some((dir) => isProgram(join(dir, programName))) ? 'native' : 'isomorphic';
  found.set(path, choice);
  return choice;
}

// Where there is no PATH the system has one of its own, and these are in it.
const pathOf = ({ PATH, Path }: Environment): string => PATH ?? Path ?? ['/usr/bin', '/bin'].join(delimiter);

const programName = process.platform === 'win32' ? 'git.exe' : 'git';

function isProgram(file: string): boolean {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && (process.platform === 'win32' || (stats.mode & 0o111) !== 0);
  } catch {
    return false; // a directory of the path that is none, or that may not be read
  }
}
