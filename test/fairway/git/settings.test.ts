import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings, readIdentity, readSettings, writeSetting } from '../../../fairway/git/settings.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';
import { watchedGit } from '../../support/watched-git.ts';

describe('settings', () => {
  const settings = parseSettings('a.one\nfirst\0b.x.Y.two\nline\nbreak\0a.one\nlast\0c.on\0c.empty\n\0');

  it('have the last value that was given, and all of them', () => {
    expect([settings.get('a.one'), settings.all('a.one'), settings.get('b.x.Y.two'), settings.get('none'), settings.all('none')]).toEqual([
      'last',
      ['first', 'last'],
      'line\nbreak',
      undefined,
      [],
    ]);
    expect(settings.names).toEqual(['a.one', 'b.x.Y.two', 'c.on', 'c.empty']);
  });

  it.each([
    ['', true],
    ['\ntrue', true],
    ['\nYES', true],
    ['\n1', true],
    ['\n', false],
    ['\nfalse', false],
    ['\nNo', false],
    ['\noff', false],
    ['\n0', false],
  ])('mean yes or no as git reads them: a name with %j', (value, on) => {
    expect(parseSettings(`x.y${value}\0`).isOn('x.y')).toBe(on);
  });

  it('mean no where they are not set', () => {
    expect(parseSettings('').isOn('x.y')).toBe(false);
  });

  it('are those of every file that git follows, of the worktree and of the environment', async () => {
    const repo = tempRepo();
    const home = join(repo.dir, '..');
    writeFileSync(join(home, 'global'), '[some]\n\tglobal = 1\n[include]\n\tpath = included\n');
    writeFileSync(join(home, 'included'), '[some]\n\tIncluded = 2\n');
    repo.git('config', 'extensions.worktreeConfig', 'true');
    repo.git('config', '--worktree', 'some.worktree', '3');
    const env = { ...repo.env, GIT_CONFIG_GLOBAL: join(home, 'global'), GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'some.counted', GIT_CONFIG_VALUE_0: '4' };
    const settings = await readSettings({ ...repo.asGit, env: { ...env, GIT_CONFIG_PARAMETERS: "'some.parameter'='5'" } });
    expect(['global', 'included', 'worktree', 'counted', 'parameter'].map((name) => settings.get(`some.${name}`))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('are refused in git’s words where a file of them cannot be read', async () => {
    const repo = tempRepo();
    writeFileSync(join(repo.commonDir, 'config'), '[core\n');
    await expect(readSettings(repo.asGit)).rejects.toMatchObject({ code: 'GIT_FAILED', message: expect.stringContaining('bad config line 1') });
  });

  it('are written into the repository’s own file', async () => {
    const repo = tempRepo();
    await writeSetting(repo.asGit, 'fairway.stateRef', 'refs/some/where');
    expect(repo.git('config', '--local', 'fairway.stateRef')).toBe('refs/some/where');
  });
});

interface Files {
  readonly user?: string;
  readonly repository?: string;
  readonly included?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Who git names, who we name, and how often git was started for that. */
async function identities({ user = '', repository = '', included, env: more = {} }: Files) {
  const repo = tempRepo();
  const home = tempDir();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'config'), user);
  if (included !== undefined) writeFileSync(join(home, 'included'), included);
  writeFileSync(join(repo.dir, '.git/config'), `[core]\n\trepositoryformatversion = 0\n${repository}`);
  const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_GLOBAL: join(home, 'config'), GIT_CONFIG_NOSYSTEM: '1', ...more };
  const watched = watchedGit(home, env);
  const ours = await readIdentity({ worktree: repo.dir, commonDir: join(repo.dir, '.git'), env: watched.env });
  return { ours, git: saidByGit(repo.dir, env), started: watched.started() };
}

function saidByGit(cwd: string, env: Readonly<Record<string, string | undefined>>) {
  try {
    const said = execFileSync('git', ['var', 'GIT_COMMITTER_IDENT'], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [, name, email] = /^(.*) <(.*)> \d+ [+-]\d+\n$/.exec(said) ?? [];
    return { name, email };
  } catch {
    return undefined; // git knows nobody
  }
}

const ann = '[user]\n\tname = Ann Example\n\temail = ann@example.org\n';
const both = { GIT_COMMITTER_NAME: 'Carl', GIT_COMMITTER_EMAIL: 'carl@example.org' };

describe('who git says is at work', () => {
  it.each<[string, number, Files]>([
    ['the environment', 0, { user: ann, env: both }],
    ['the user’s file', 1, { user: ann }],
    ['the repository’s file above the user’s', 1, { user: ann, repository: '[user]\n\temail = ann@work.example\n' }],
    ['the committer’s own settings', 1, { user: `${ann}[committer]\n\tname = Build Bot\n\temail = bot@example.org\n` }],
    ['one variable above them', 1, { user: ann, env: { GIT_COMMITTER_EMAIL: 'other@example.org' } }],
    ['a setting in the environment', 1, { user: ann, env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'Counted' } }],
    ['a name beyond ASCII', 1, { user: '[user]\n\tname = Łukasz Ångström\n\temail = l@example.org\n' }],
    ['a file that is drawn in', 1, { user: `${ann}[include]\n\tpath = included\n`, included: '[user]\n\tname = Included\n' }],
    ['a quoted value with a comment behind it', 1, { user: '[user]\n\tname = "Ann Example" ; of the team\n\temail = ann@example.org\n' }],
    // what git leaves out, derives or refuses is for git to say
    ['a name that ends in what git leaves out', 2, { user: '[user]\n\tname = Ann Example.,\n\temail = ann@example.org\n' }],
    ['a name with what git leaves out', 2, { user: '[user]\n\tname = Ann <ops> Example\n\temail = ann@example.org\n' }],
    ['a variable with what git leaves out', 2, { user: ann, env: { ...both, GIT_COMMITTER_NAME: ' Carl. ' } }],
    ['the address in EMAIL', 2, { user: '[user]\n\tname = Ann\n', env: { EMAIL: 'ann@home.example' } }],
    ['nobody, where only settings count', 2, { user: '[user]\n\tuseConfigOnly = true\n\tname = Ann\n' }],
    ['nobody, where a variable is empty', 2, { user: ann, env: { GIT_COMMITTER_NAME: '' } }],
  ])('is %s', async (_, processes, files) => {
    const { ours, git, started } = await identities(files);
    expect(ours).toEqual(git);
    expect(started).toBe(processes);
  });
});
