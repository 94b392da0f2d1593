/** Clones of one store around a bare repository, used through the CLI. */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErrorCode } from '../../fairway/errors.ts';
import { type Cli, cliIn, type Ran, type Refused, type Typed } from './run-cli.ts';
import { tempDir, tempRepo } from './temp-repo.ts';

export const stateRef = 'refs/heads/fairway/state';

export interface CliClone {
  readonly dir: string;
  readonly run: (words: string | readonly string[], typed?: Typed) => Promise<Ran>;
  readonly ok: (words: string | readonly string[], typed?: Typed) => Promise<Ran>;
  readonly refused: (code: ErrorCode, words: string | readonly string[], typed?: Typed) => Promise<Refused>;
  readonly git: (...args: readonly string[]) => string;
  /** The commit of the state ref. */
  readonly head: () => string;
  /** Adds a hook to this clone. */
  readonly hook: (name: string, script: string) => void;
}

export interface Clones {
  readonly cli: Cli;
  readonly hub: string;
  readonly hubGit: (...args: readonly string[]) => string;
  /** Adds a hook to the remote. */
  readonly hubHook: (name: string, script: string) => void;
  /** Makes another clone, with options of `git clone`. */
  readonly clone: (name: string, ...options: readonly string[]) => CliClone;
  readonly first: CliClone;
}

const hookIn = (gitDir: string) => (name: string, script: string) => {
  mkdirSync(join(gitDir, 'hooks'), { recursive: true });
  writeFileSync(join(gitDir, 'hooks', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(gitDir, 'hooks', name), 0o755);
};

interface Setting {
  /** The content of the policy on main, besides names; null for no policy. */
  readonly policy?: string | null;
  readonly tasks?: readonly string[];
  /** Whether the first clone has pushed its store. */
  readonly published?: boolean;
}

const made = new Map<string, Promise<string>>();

/** The initial repositories are made once, and copied. */
function template(setting: Required<Setting>): Promise<string> {
  const key = JSON.stringify(setting);
  const found = made.get(key) ?? make(setting);
  made.set(key, found);
  return found;
}

async function make({ policy, tasks, published }: Required<Setting>): Promise<string> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-clones-')));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const repo = tempRepo();
  const cli = cliIn(repo);
  repo.gitIn(home, 'init', '--quiet', '--bare', '--initial-branch=main', 'hub.git');
  const file = { 'fairway.yaml': `schema: fairway/config@1\nproject: demo\nintegration_branch: main\n${policy}` };
  repo.commit('first', policy === null ? {} : file);
  repo.git('push', '--quiet', join(home, 'hub.git'), 'main');
  repo.gitIn(home, 'clone', '--quiet', 'hub.git', 'first');
  const typed = { cwd: join(home, 'first') };
  await cli.ok('init --project demo', typed);
  for (const line of tasks) await cli.ok(`add ${line} --offline`, typed);
  if (published) await cli.ok('sync', typed);
  return home;
}

/** A remote with a policy on main, and a clone with a store in it. */
export async function cliClones({ policy = '', tasks = ['A One', 'B Two'], published = true }: Setting = {}): Promise<Clones> {
  const from = await template({ policy, tasks, published });
  const repo = tempRepo();
  const cli = cliIn(repo, { ids: 1000 });
  const home = tempDir();
  cpSync(from, home, { recursive: true });
  const config = join(home, 'first', '.git', 'config');
  writeFileSync(config, readFileSync(config, 'utf8').replaceAll(from, home));
  const hub = join(home, 'hub.git');
  const at = (dir: string): CliClone => ({
    dir,
    run: (words, typed) => cli.run(words, { cwd: dir, ...typed }),
    ok: (words, typed) => cli.ok(words, { cwd: dir, ...typed }),
    refused: (code, words, typed) => cli.refused(code, words, { cwd: dir, ...typed }),
    git: (...args) => repo.gitIn(dir, ...args),
    head: () => repo.gitIn(dir, 'rev-parse', '--verify', stateRef),
    hook: hookIn(existsSync(join(dir, '.git')) ? join(dir, '.git') : dir),
  });
  const clone = (name: string, ...options: readonly string[]) => {
    const shallow = options.some((option) => option.startsWith('--depth'));
    repo.gitIn(home, 'clone', '--quiet', ...options, shallow ? `file://${hub}` : hub, name);
    return at(join(home, name));
  };
  return { cli, hub, hubGit: (...args) => repo.gitIn(hub, ...args), hubHook: hookIn(hub), clone, first: at(join(home, 'first')) };
}
