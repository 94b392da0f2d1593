/** What git ignores in a worktree. Source: gitignore(5). */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Git } from '../git.ts';
import { readText } from '../refs.ts';
import { homeOf, readPlainSettings } from '../setting-files.ts';

/** The file of what the user ignores everywhere: the one that `core.excludesFile` names, or git's own choice. */
export const usersPatterns = (env: Git['env'], named: string | undefined): string =>
  named?.replace(/^~(?=\/)/, homeOf(env)) ?? join(env.XDG_CONFIG_HOME || join(homeOf(env), '.config'), 'git', 'ignore');

/** `a/`, `a/b/` of `a/b/c`. */
export const directoriesOf = (path: string): string[] => [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index + 1));

/** What is ignored, where all that has a say agrees: a pattern says so, and none says otherwise. */
export class Ignoring {
  readonly #root: string;
  /** For the whole worktree: the user's patterns, and those of the repository. */
  readonly #everywhere: readonly Ignore[] | undefined;
  readonly #byDirectory = new Map<string, Ignore>();

  constructor(git: Git, root: string) {
    this.#root = root;
    const named = readPlainSettings(git, ['core.excludesfile']);
    const files = [usersPatterns(git.env, named?.get('core.excludesfile')), join(git.commonDir, 'info', 'exclude')];
    this.#everywhere = named && files.map(patternsOf);
  }

  isIgnored(path: string, isDirectory: boolean): boolean {
    if (this.#everywhere === undefined) return false;
    const answers = this.#everywhere.map((patterns) => patterns.test(asAsked(path, isDirectory)));
    for (const directory of ['', ...directoriesOf(path)]) answers.push(this.#in(directory).test(asAsked(path.slice(directory.length), isDirectory)));
    return answers.some(({ ignored }) => ignored) && !answers.some(({ unignored }) => unignored);
  }

  #in(directory: string): Ignore {
    const file = join(this.#root, directory, '.gitignore');
    // git does not follow a link that stands in its place
    const known = this.#byDirectory.get(directory) ?? (lstatSync(file, { throwIfNoEntry: false })?.isFile() ? patternsOf(file) : ignore());
    this.#byDirectory.set(directory, known);
    return known;
  }
}

const patternsOf = (file: string): Ignore => ignore({ ignorecase: false }).add(readText(file) ?? '');

const asAsked = (path: string, isDirectory: boolean): string => (isDirectory ? `${path}/` : path);
