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
import { commitParser } from '../../../fairway/git/unpublished-commits.ts';

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

describe('a log of commits', () => {
  const id = (digit: string) => digit.repeat(40);
  const raw = `:000000 100644 ${id('0')} ${id('b')} A`;
  const text = [
    `${id('1')}\0${id('9')}\0Ann\0ann@x\x001763632800\0claim A\n\nFairway-Command: claim\n\0\0\n${raw}\0tasks/55/A/000002-claimed.json\0${raw.replace(' A', ' M')}\0README.md\0`,
    `${id('2')}\0${id('1')} ${id('8')}\0\0\x001763632801\0\0\0`,
    `${id('3')}\0${id('2')}\0Bob\0bob@x\x001763632802\0: odd\n:000000\0\0\n${raw}\0:odd path\0`,
  ].join('');

  it('gives the same however it is cut', () => {
    const whole = commitParser();
    const expected = [...whole(text), ...whole(undefined)];
    expect(expected).toEqual([
      {
        commit: id('1'),
        parents: [id('9')],
        author: { name: 'Ann', email: 'ann@x', at: '2025-11-20T10:00:00.000Z' },
        message: 'claim A\n\nFairway-Command: claim\n',
        changes: [
          { path: 'tasks/55/A/000002-claimed.json', blob: id('b'), status: 'A' },
          { path: 'README.md', blob: id('b'), status: 'M' },
        ],
      },
      { commit: id('2'), parents: [id('1'), id('8')], author: { name: '', email: '', at: '2025-11-20T10:00:01.000Z' }, message: '', changes: [] },
      {
        commit: id('3'),
        parents: [id('2')],
        author: { name: 'Bob', email: 'bob@x', at: '2025-11-20T10:00:02.000Z' },
        message: ': odd\n:000000',
        changes: [{ path: ':odd path', blob: id('b'), status: 'A' }],
      },
    ]);
    for (const size of [1, 2, 7, 41, 100]) {
      const parse = commitParser();
      const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
      expect([...parts.flatMap(parse), ...parse(undefined)]).toEqual(expected);
    }
  });
});
