import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../fairway/git/settings.ts';
import { isToBeSigned, signingSettings } from '../../../fairway/git/signing.ts';
import { tempRepo } from '../../support/temp-repo.ts';

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
    expect(signingSettings(parseSettings(text))).toEqual(settings);
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
