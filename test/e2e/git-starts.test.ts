/** The number of git processes that each command starts, counted by a wrapper. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bothBuilds } from '../support/programs.ts';
import { tempRepo } from '../support/temp-repo.ts';
import { watchedGit } from '../support/watched-git.ts';

const policy = 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n';

describe.each(bothBuilds())('with an index that is up to date, the $name program', ({ file }) => {
  it('starts no git to read, and to claim just one for the settings, one for the objects and one for the ref', () => {
    const repo = tempRepo();
    repo.commit('first', { 'fairway.yaml': policy });
    repo.git('config', 'user.name', 'Ann Author');
    repo.git('config', 'user.email', 'ann@example.org');
    const { GIT_COMMITTER_NAME: _name, GIT_COMMITTER_EMAIL: _email, ...rest } = repo.env;
    const git = watchedGit(join(repo.dir, '..'), { ...rest, FAIRWAY_SESSION: 's1' });
    const fairway = (...words: string[]) => spawnSync(file, words, { cwd: repo.dir, env: git.env as NodeJS.ProcessEnv, encoding: 'utf8' });
    for (const words of [['init', '--project', 'demo'], ['add', 'T-1', 'one'], ['list']]) expect(fairway(...words).status).toBe(0);
    const before = git.started();
    expect([fairway('ready').stdout, fairway('list').stdout]).toEqual([expect.stringContaining('T-1'), expect.stringContaining('T-1')]);
    expect(git.commands().slice(before)).toEqual([]);
    expect(fairway('claim', 'T-1').status).toBe(0);
    expect(git.commands().slice(before)).toEqual(['config --list -z', expect.stringMatching(/^fast-import /), expect.stringMatching(/^update-ref /)]);
  });
});
