import { describe, expect, it } from 'vitest';
import {
  fetchArguments,
  isFetched,
  listArguments,
  parsePush,
  pushArguments,
  remoteReason,
  remoteSettings,
  remoteWords,
  withoutPrompts,
} from '../../../fairway/git/remote.ts';
import { parseSettings } from '../../../fairway/git/settings.ts';

const ref = 'refs/heads/fairway/state';

describe('the commands for a remote', () => {
  it('fetch one ref into one, and nothing beside it', () => {
    const args = fetchArguments('origin', ref, 'refs/fairway/incoming/origin');
    expect(args.slice(-3)).toEqual(['--', 'origin', `+${ref}:refs/fairway/incoming/origin`]);
    expect(args).toEqual(expect.arrayContaining(['--no-tags', '--refmap=', '--no-write-fetch-head', '--no-recurse-submodules']));
  });

  it('push one commit to one ref, never by force', () => {
    const args = pushArguments('origin', 'c'.repeat(40), ref);
    expect(args.slice(-3)).toEqual(['--', 'origin', `${'c'.repeat(40)}:${ref}`]);
    expect(args.join(' ')).not.toMatch(/--force|-f\b|--mirror| \+/);
    expect(listArguments('origin', ref)).toEqual(['ls-remote', '--exit-code', '--', 'origin', ref]);
  });
});

describe('the settings of remotes', () => {
  it('are read with whatever names and values they have', () => {
    const text = [
      'remote.origin.url\nssh://host/one.git',
      'remote.origin.fetch\n+refs/heads/*:refs/remotes/origin/*',
      'remote.a.b.url\n/path/with\nbreak',
      'remote.origin.fetch\n+refs/notes/*:refs/notes/*',
      'remote.half.fetch\n+refs/heads/main:refs/remotes/half/main',
      'core.sshcommand\nssh -i key',
      'ssh.variant\nplink',
    ].join('\0');
    expect(remoteSettings(parseSettings(`${text}\0`))).toEqual({
      names: ['origin', 'a.b'],
      refspecs: new Map([
        ['origin', ['+refs/heads/*:refs/remotes/origin/*', '+refs/notes/*:refs/notes/*']],
        ['half', ['+refs/heads/main:refs/remotes/half/main']],
      ]),
      ssh: 'ssh -i key',
      sshVariant: 'plink',
    });
    expect(remoteSettings(parseSettings(''))).toEqual({ names: [], refspecs: new Map() });
  });

  it.each([
    [['+refs/heads/*:refs/remotes/origin/*'], true],
    [['+refs/heads/main:refs/remotes/origin/main'], false],
    [['+refs/heads/main:refs/remotes/origin/main', 'refs/heads/fair*:refs/x/*'], true],
    [[`${ref}:${ref}`], true],
    [['+refs/*:refs/*'], true],
    [[], false],
  ])('tell whether %j brings the state', (refspecs, brings) => {
    expect(isFetched(ref, refspecs)).toBe(brings);
  });
});

describe('what a push says', () => {
  const line = (flag: string, summary: string) => `To /hub.git\n${flag}\tcccc:${ref}\t${summary}\nDone\n`;

  it.each([
    [line(' ', 'aaaa..cccc'), { taken: true, reason: 'aaaa..cccc' }],
    [line('*', '[new branch]'), { taken: true, reason: '[new branch]' }],
    [line('=', '[up to date]'), { taken: true, reason: '[up to date]' }],
    [line('!', '[rejected] (fetch first)'), { taken: false, reason: 'fetch first' }],
    [line('!', '[remote rejected] (protected branch hook declined)'), { taken: false, reason: 'protected branch hook declined' }],
    [line('!', '[remote failure] (remote failed to report status)'), undefined],
    ['To /hub.git\n', undefined],
    ['', undefined],
    [`!\tcccc:refs/heads/other\t[rejected] (fetch first)\n`, undefined],
  ])('is read from %j', (text, expected) => {
    expect(parsePush(text, ref)).toEqual(expected);
  });

  it('comes with the words of the other end, without its counting', () => {
    const stderr =
      'remote: Enumerating objects: 5, done.        \nremote: Counting objects:  20% (1/5)\rremote: Counting objects: 100% (5/5), done.\nWriting objects: 100%\nremote: GH006: Protected branch update failed        \nremote: \nremote: ask the owners\nerror: failed to push some refs\n';
    expect(remoteWords(stderr)).toBe('GH006: Protected branch update failed; ask the owners');
  });
});

describe('why a remote could not be reached', () => {
  const why = (stderr: string, silent = false) => remoteReason({ stdout: '', stderr, code: 128, silent }, 2_000);
  const gave = 'fatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.\n';

  it.each([
    [`ssh: connect to host example.org port 22: Connection refused\r\n${gave}`, 'ssh: connect to host example.org port 22: Connection refused'],
    [`Host key verification failed.\r\n${gave}`, 'Host key verification failed.'],
    [
      `Warning: Permanently added 'example.org' to the list of known hosts.\r\ngit@example.org: Permission denied (publickey).\r\n${gave}`,
      'git@example.org: Permission denied (publickey).',
    ],
    [`remote: Counting objects: 100% (5/5), done.\nremote: The project was not found.\nremote: \n${gave}`, 'The project was not found.'],
    [`${gave}`, 'Could not read from remote repository.'],
    [
      `fatal: '/nowhere' does not appear to be a git repository\n${gave}`,
      "'/nowhere' does not appear to be a git repository; Could not read from remote repository.",
    ],
    ["fatal: unable to access 'https://x/': Could not resolve host: x\n", "unable to access 'https://x/': Could not resolve host: x"],
  ])('is told in the words of who knows: %j', (stderr, told) => {
    expect(why(stderr)).toBe(told);
  });

  it('is its silence when it did not answer', () => {
    expect(why(gave, true)).toBe('it did not answer for 2 s');
  });
});

describe('asking nobody', () => {
  const never = { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never' };

  it.each([
    [{}, {}, 'ssh -o BatchMode=yes'],
    [{ GIT_SSH_COMMAND: 'ssh -i key' }, { ssh: 'other' }, 'ssh -i key -o BatchMode=yes'],
    [{}, { ssh: 'ssh -p 2222' }, 'ssh -p 2222 -o BatchMode=yes'],
    [{ GIT_SSH: '/opt/ssh' }, {}, undefined],
    [{}, { ssh: 'plink.exe' }, undefined],
    [{}, { ssh: 'wrap', sshVariant: 'simple' }, undefined],
    [{ GIT_SSH_VARIANT: 'ssh' }, { ssh: 'wrap', sshVariant: 'simple' }, 'wrap -o BatchMode=yes'],
  ])('with %j and %j', (env, settings, command) => {
    expect(withoutPrompts(env, settings)).toEqual({ ...never, ...(command === undefined ? {} : { GIT_SSH_COMMAND: command }) });
  });
});
