import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwn } from '../../../fairway/git/ownership.ts';
import { locateRepository } from '../../../fairway/store/locate.ts';
import { giveAway, otherUid } from '../../support/other-owner.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';
import { watchedGit } from '../../support/watched-git.ts';

describe('what is one’s own', () => {
  it.each([
    ['the user’s', 1000, { uid: 1000, sudoUid: null }, true],
    ['another user’s', 1001, { uid: 1000, sudoUid: null }, false],
    ['root’s, for a user', 0, { uid: 1000, sudoUid: null }, false],
    ['another user’s, for root', 1000, { uid: 0, sudoUid: null }, false],
    ['that of whom root acts for', 1000, { uid: 0, sudoUid: 1000 }, true],
    ['another’s than that of whom root acts for', 1001, { uid: 0, sudoUid: 1000 }, false],
    ['root’s, while it acts for a user', 0, { uid: 0, sudoUid: 1000 }, true],
    ['what SUDO_UID names, for somebody who is not root', 1001, { uid: 1000, sudoUid: 1001 }, false],
  ])('is told of %s', (_whose, owner, user, own) => {
    expect(isOwn(owner, user)).toBe(own);
  });
});

describe('a repository', () => {
  /** How locating it ends, how often git was started for that, and whether git itself works there. */
  const located = async (repo: TempRepo, cwd = repo.dir, env: Readonly<Record<string, string>> = {}) => {
    const watched = watchedGit(join(repo.dir, '..'), { ...repo.env, ...env });
    const refusal = await locateRepository(cwd, watched.env).then(
      () => null,
      (thrown) => [thrown.code, thrown.message],
    );
    return { refusal, started: watched.started() };
  };

  const refused = { refusal: ['DUBIOUS_OWNERSHIP', expect.stringContaining('detected dubious ownership in repository at')], started: 1 };

  it('of one’s own is taken without a process', async () => {
    expect(await located(tempRepo())).toEqual({ refusal: null, started: 0 });
  });

  it('of somebody else is refused in git’s own words', async () => {
    const repo = tempRepo();
    giveAway(repo.dir);
    expect(await located(repo)).toEqual(refused);
  });

  it.each(['the worktree alone', 'the git directory alone'])('of which %s is somebody else’s is refused', async (part) => {
    const repo = tempRepo();
    giveAway(part === 'the worktree alone' ? repo.dir : repo.commonDir, { whole: false });
    expect(await located(repo)).toEqual(refused);
  });

  it('that is bare is refused, although it is named to git in every other command', async () => {
    const repo = tempRepo({ bare: true });
    giveAway(repo.dir);
    expect(await located(repo)).toEqual(refused);
  });

  it('is refused from a linked worktree that is somebody else’s', async () => {
    const repo = tempRepo();
    repo.commit('one');
    const linked = join(repo.dir, '..', 'linked');
    repo.git('worktree', 'add', '--quiet', '--detach', linked);
    giveAway(linked);
    expect(await located(repo, linked)).toEqual(refused);
  });

  it('of somebody else is taken where safe.directory names it', async () => {
    const repo = tempRepo();
    giveAway(repo.dir);
    const config = join(repo.dir, '..', 'trusting');
    writeFileSync(config, `[safe]\n\tdirectory = ${repo.dir}\n`);
    expect(await located(repo, repo.dir, { GIT_CONFIG_GLOBAL: config })).toEqual({ refusal: null, started: 1 });
  });

  it('that is bare is taken where safe.directory names it, although git is not to look for bare ones', async () => {
    const repo = tempRepo({ bare: true });
    giveAway(repo.dir);
    const config = join(repo.dir, '..', 'trusting');
    writeFileSync(config, `[safe]\n\tdirectory = ${repo.dir}\n\tbareRepository = explicit\n`);
    expect(await located(repo, repo.dir, { GIT_CONFIG_GLOBAL: config })).toEqual({ refusal: null, started: 1 });
  });

  it('is not taken because it says itself that it is safe', async () => {
    const repo = tempRepo();
    repo.git('config', 'safe.directory', '*');
    giveAway(repo.dir);
    expect(await located(repo)).toEqual(refused);
  });

  it('of whom root acts for is taken without a process', async () => {
    const repo = tempRepo();
    giveAway(repo.dir);
    expect((await located(repo, repo.dir, { SUDO_UID: String(otherUid) })).refusal === null).toBe(process.geteuid?.() === 0);
  });
});
