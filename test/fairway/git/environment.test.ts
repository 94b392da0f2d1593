import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitEnvironment, mayConfigure } from '../../../fairway/git/environment.ts';
import { runGit } from '../../../fairway/git/git.ts';
import { tempRepo } from '../../support/temp-repo.ts';

describe('the environment of git', () => {
  const fixed = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_REPLACE_OBJECTS: '1' };

  it('has what a user sets on purpose', () => {
    const env = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'user.name',
      GIT_CONFIG_VALUE_0: 'Ann',
      GIT_CONFIG_PARAMETERS: "'user.name'='Ann'",
      GIT_CONFIG_GLOBAL: '/global',
      GIT_CONFIG_SYSTEM: '/system',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'ann@example.org',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_ASKPASS: '/askpass',
      GIT_PROXY_COMMAND: '/proxy',
      GIT_SSL_CAINFO: '/ca',
      https_proxy: 'http://proxy',
      HOME: '/home/ann',
      PATH: '/bin',
    };
    expect(gitEnvironment(env)).toEqual({ ...env, ...fixed });
  });

  it('asks for passwords only when the user wants to be asked', () => {
    expect(gitEnvironment({ GIT_TERMINAL_PROMPT: '1' }).GIT_TERMINAL_PROMPT).toBe('1');
    expect(gitEnvironment({ GIT_TERMINAL_PROMPT: undefined }).GIT_TERMINAL_PROMPT).toBe('0');
  });

  it('has nothing that leads to another repository or to another content', () => {
    const names = execFileSync('git', ['rev-parse', '--local-env-vars'], { encoding: 'utf8' }).trim().split('\n');
    const ours = ['GIT_NAMESPACE', 'GIT_CEILING_DIRECTORIES', 'GIT_QUARANTINE_PATH', 'GIT_EXTERNAL_DIFF', 'GIT_ICASE_PATHSPECS', 'GIT_REFERENCE_BACKEND'];
    // these two are how a user configures git, and the last is always set
    const kept = ['GIT_CONFIG_PARAMETERS', 'GIT_CONFIG_COUNT', 'GIT_NO_REPLACE_OBJECTS'];
    const redirecting = [...names.filter((name) => !kept.includes(name)), ...ours];
    expect(gitEnvironment(Object.fromEntries(redirecting.map((name) => [name, '/elsewhere'])))).toEqual(fixed);
  });

  it('shows the objects that a push has brought only to whoever asks for them', () => {
    const env = { GIT_DIR: '.', GIT_QUARANTINE_PATH: '/q', GIT_OBJECT_DIRECTORY: '/q', GIT_ALTERNATE_OBJECT_DIRECTORIES: '/o' };
    const seen = (incoming?: boolean) => Object.keys(gitEnvironment(env, incoming)).filter((name) => name in env);
    expect(seen()).toEqual([]);
    expect(seen(true)).toEqual(['GIT_QUARANTINE_PATH', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES']);
  });

  it('leads git to the repository that is meant, with the settings of whoever runs it', async () => {
    const [repo, other] = [tempRepo(), tempRepo()];
    const env = {
      ...repo.env,
      GIT_DIR: other.commonDir,
      GIT_WORK_TREE: other.dir,
      GIT_INDEX_FILE: join(other.commonDir, 'index'),
      GIT_CEILING_DIRECTORIES: repo.dir,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'some.key',
      GIT_CONFIG_VALUE_0: 'counted',
    };
    const asked = async (...args: string[]) => (await runGit({ ...repo.asGit, env }, args)).stdout.toString('utf8').trim();
    expect(await asked('rev-parse', '--absolute-git-dir')).toBe(repo.commonDir);
    expect(await asked('config', 'some.key')).toBe('counted');
  });
});

describe('settings in the environment', () => {
  it.each([
    [{}, false],
    [{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'Fairway.stateRef', GIT_CONFIG_VALUE_0: 'refs/x/y' }, true],
    [{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'fairway' }, false],
    [{ GIT_CONFIG_PARAMETERS: "'fairway.stateref'='refs/x/y'" }, true],
    [{ GIT_CONFIG_PARAMETERS: "'user.name'='Ann'" }, false],
    [{ FAIRWAY_STATE_REF: 'refs/x/y' }, false],
  ])('may be about a section: %j', (env, may) => {
    expect(mayConfigure(env, 'fairway')).toBe(may);
  });
});
