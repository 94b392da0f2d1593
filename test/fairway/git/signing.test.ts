import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Git } from '../../../fairway/git/git.ts';
import { SettingFiles } from '../../../fairway/git/setting-files.ts';
import { isToBeSigned, mayAskForSignatures, parseSigningSettings } from '../../../fairway/git/signing.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';

/** Files below a directory, and a repository whose git would read them; paths begin at that directory. */
function configured(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Git {
  const dir = tempDir();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text.replaceAll('DIR', dir));
  }
  return {
    worktree: dir,
    commonDir: join(dir, 'repo'),
    env: {
      HOME: join(dir, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
      ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace('DIR', dir)])),
    },
  };
}

const on = '[commit]\n\tgpgsign = true\n';

describe('whether git might be told to sign', () => {
  it.each<[string, Record<string, string>, Record<string, string>?]>([
    ['the repository', { 'repo/config': on }],
    ['the user', { 'home/.gitconfig': on }],
    ['the user, in the other place', { 'home/.config/git/config': on }],
    ['the user, in a place of their own', { 'xdg/git/config': on }, { XDG_CONFIG_HOME: 'DIR/xdg' }],
    ['a file that stands for the user s', { given: on }, { GIT_CONFIG_GLOBAL: 'DIR/given' }],
    ['the machine', { system: on }, { GIT_CONFIG_NOSYSTEM: '0', GIT_CONFIG_SYSTEM: 'DIR/system' }],
    ['a file that another draws in', { 'home/.gitconfig': '[include]\n\tpath = work/signing.inc\n', 'home/work/signing.inc': on }],
    ['a file that is drawn in on a condition', { 'home/.gitconfig': '[includeIf "gitdir:~/work/"] path = ~/more\n', 'home/more': on }],
    ['a file that is drawn in by one that is', { 'repo/config': '[include]\npath = "DIR/a"\n', a: '[include]\npath = b\n', b: on }],
    ['a name that we cannot follow', { 'repo/config': '[include]\npath = %(prefix)/etc/more\n' }],
    ['files that draw in each other', { 'repo/config': '[include]\npath = config\n' }],
    ['a worktree s own file', { 'repo/config': '[extensions]\n\tworktreeConfig = true\n' }],
    ['a setting without a value', { 'repo/config': '[commit]\n\tgpgSign\n' }],
    ['a setting in other words', { 'repo/config': '[Commit]\nGPGSIGN="yes"\n' }],
    ['a later word after an earlier one', { 'repo/config': '[commit]\ngpgsign = false\ngpgsign = 1\n' }],
  ])('by %s: it is asked', (_who, files, env) => {
    expect(mayAskForSignatures(new SettingFiles(configured(files, env)))).toBe(true);
  });

  it.each<[string, Record<string, string>, Record<string, string>?]>([
    ['no file says anything', {}],
    ['signing is switched off', { 'repo/config': '[commit]\n\tgpgsign = false\n', 'home/.gitconfig': '[tag]\ngpgSign = off ; really\n' }],
    ['only a key is named', { 'home/.gitconfig': '[user]\nsigningkey = ~/.ssh/id\n[gpg]\nformat = ssh\n' }],
    ['what is drawn in says nothing, or is not there', { 'repo/config': '[include]\npath = a\npath = none\n', 'repo/a': '[user]\nname = A\n' }],
    ['the user s file is not read', { 'home/.gitconfig': on }, { GIT_CONFIG_GLOBAL: 'DIR/none' }],
    ['the machine s file is not read', { system: on }, { GIT_CONFIG_SYSTEM: 'DIR/system' }],
  ])('when %s: git is not asked', (_when, files, env) => {
    expect(mayAskForSignatures(new SettingFiles(configured(files, env)))).toBe(false);
  });
});

describe('git s settings', () => {
  it.each([
    ['', { always: false, hasKey: false }],
    ['commit.gpgsign\ntrue\0', { always: true, hasKey: false }],
    ['commit.gpgsign\0', { always: true, hasKey: false }],
    ['commit.gpgsign\ntrue\0commit.gpgsign\nno\0', { always: false, hasKey: false }],
    ['user.signingkey\nkey::ssh-ed25519 AAAA\0', { always: false, hasKey: true }],
    ['user.signingkey\n\0', { always: false, hasKey: false }],
    ['gpg.ssh.defaultkeycommand\nssh-add -L\0', { always: false, hasKey: true }],
  ])('%j are read as %j', (text, settings) => {
    expect(parseSigningSettings(text)).toEqual(settings);
  });
});

describe('whether a commit is signed', () => {
  const signs = async (settings: Readonly<Record<string, string>>) => {
    const repo = tempRepo();
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value);
    const unsigned: string[] = [];
    const under = (demand: 'asked' | 'required') =>
      isToBeSigned(repo.asGit, { demand, onUnsigned: () => void unsigned.push(demand) }).catch((refusal) => refusal.code);
    return [await isToBeSigned(repo.asGit), await under('asked'), await under('required'), unsigned.join()];
  };

  it('follows git s own settings, and the policy where there is a key', async () => {
    expect(await signs({})).toEqual([false, false, 'SIGNATURE_NEEDED', 'asked']);
    expect(await signs({ 'user.signingKey': '/k' })).toEqual([false, true, true, '']);
    expect(await signs({ 'commit.gpgSign': 'true' })).toEqual([true, true, true, '']);
  });
});
