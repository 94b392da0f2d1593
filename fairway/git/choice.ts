/** Decides between the git program and isomorphic-git. Searches the PATH without starting a process. */
import { statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { problem } from '../errors.ts';

export type GitChoice = 'native' | 'isomorphic';

type Environment = Readonly<Record<string, string | undefined>>;

const choices = ['native', 'isomorphic'] as const;
const found = new Map<string, GitChoice>();

/** The value of FAIRWAY_GIT, by default whether git is on the PATH. Refuses with UNKNOWN_VALUE for any other value. */
export function chosenGit(env: Environment): GitChoice {
  const { FAIRWAY_GIT: value } = env;
  if (value === undefined || value === '') return choiceByPath(pathOf(env));
  const choice = choices.find((name) => name === value);
  if (choice === undefined) throw problem('UNKNOWN_VALUE', { field: 'FAIRWAY_GIT', value, near: undefined, known: choices });
  return choice;
}

/** Whether the git program is missing or ruled out. */
export const isWithoutGit = (env: Environment): boolean => chosenGit(env) === 'isomorphic';

/** Refuses with GIT_MISSING when the git program is missing or ruled out. */
export async function requireGit(env: Environment): Promise<void> {
  if (isWithoutGit(env)) throw (await import('./git.ts')).gitNeeded(undefined, env.FAIRWAY_GIT === 'isomorphic');
}

// The result is cached for each PATH.
function choiceByPath(path: string): GitChoice {
  const known = found.get(path);
  if (known !== undefined) return known;
  const choice = path.split(delimiter).some((dir) => isProgram(join(dir, programName))) ? 'native' : 'isomorphic';
  found.set(path, choice);
  return choice;
}

// Without a PATH, the system uses a default that contains these.
const pathOf = ({ PATH, Path }: Environment): string => PATH ?? Path ?? ['/usr/bin', '/bin'].join(delimiter);

const programName = process.platform === 'win32' ? 'git.exe' : 'git';

function isProgram(file: string): boolean {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && (process.platform === 'win32' || (stats.mode & 0o111) !== 0);
  } catch {
    return false; // an entry of the PATH that is not a readable directory
  }
}
