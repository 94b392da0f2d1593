import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../../fairway/git/settings.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';

interface Files {
  readonly user?: string;
  readonly repository?: string;
  readonly included?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Who git names, who we name, and whether we had to start git for that. */
async function identities({ user = '', repository = '', included, env: more = {} }: Files) {
  const repo = tempRepo();
  const home = tempDir();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  const asked = join(home, 'asked');
  writeFileSync(join(home, 'config'), user);
  if (included !== undefined) writeFileSync(join(home, 'included'), included);
  writeFileSync(join(repo.dir, '.git/config'), `[core]\n\trepositoryformatversion = 0\n${repository}`);
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\ntouch "${asked}"\nexec "${real}" "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: home, GIT_CONFIG_GLOBAL: join(home, 'config'), GIT_CONFIG_NOSYSTEM: '1', ...more };
  const ours = await readIdentity({ worktree: repo.dir, commonDir: join(repo.dir, '.git'), env });
  const started = existsSync(asked);
  const said = execFileSync(real, ['var', 'GIT_COMMITTER_IDENT'], { cwd: repo.dir, env, encoding: 'utf8' });
  const [, name, email] = /^(.*) <(.*)> \d+ [+-]\d+\n$/.exec(said) ?? [];
  return { ours, git: { name, email }, started };
}

const ann = '[user]\n\tname = Ann Example\n\temail = ann@example.org\n';

describe('who git says is at work', () => {
  it.each<[string, Files]>([
    ['the user’s file', { user: ann }],
    ['the repository’s file above the user’s', { user: ann, repository: '[user]\n\temail = ann@work.example\n' }],
    [
      'several sections, in any case, with spaces and a line for each',
      { user: '[USER]\r\n  Name=Ann\r\n[core]\r\n\teditor = vi\r\n[user]\r\nEMAIL  =  a@b.example  \r\n' },
    ],
    ['a setting behind its heading', { user: '[user] name = Ann\n[user] email = ann@example.org\n' }],
    ['the committer’s own settings', { user: `${ann}[committer]\n\tname = Build Bot\n\temail = bot@example.org\n` }],
    ['the environment above them', { user: ann, env: { GIT_COMMITTER_EMAIL: 'other@example.org' } }],
    ['a name beyond ASCII', { user: '[user]\n\tname = Łukasz Ångström\n\temail = l@example.org\n' }],
    ['a section of another name in between', { user: `${ann}[user "x"]\n\tname = Nobody\n` }],
  ])('is told without git by %s', async (_, files) => {
    const { ours, git, started } = await identities(files);
    expect(ours).toEqual(git);
    expect(started).toBe(false);
  });

  it.each<[string, Files]>([
    ['a file is drawn in', { user: `${ann}[include]\n\tpath = included\n`, included: '[user]\n\tname = Included\n' }],
    ['a value is quoted', { user: '[user]\n\tname = "Ann Example"\n\temail = ann@example.org\n' }],
    ['a comment stands behind a value', { user: '[user]\n\tname = Ann ; of the team\n\temail = ann@example.org\n' }],
    ['a line goes on', { user: '[user]\n\tname = Ann \\\nExample\n\temail = ann@example.org\n' }],
    ['a worktree has settings of its own', { user: ann, repository: '[extensions]\n\tworktreeConfig = true\n' }],
    ['a name ends in what git leaves out', { user: '[user]\n\tname = Ann Example.,\n\temail = ann@example.org\n' }],
    ['a name has what git leaves out', { user: '[user]\n\tname = Ann <ops> Example\n\temail = ann@example.org\n' }],
  ])('is asked of git where %s', async (_, files) => {
    const { ours, git, started } = await identities(files);
    expect(ours).toEqual(git);
    expect(started).toBe(true);
  });
});
