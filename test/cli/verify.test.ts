import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgeIn } from '../support/forge.ts';
import { mentioning, naming } from '../support/naming.ts';
import { type Cli, openedCli } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';
import { tempDir, tempRepo } from '../support/temp-repo.ts';

const checks = 'head anchors history additions layout objects manifest records order times chain transitions ids policies artifacts'.split(' ');

const worked = async (): Promise<Cli> => {
  const cli = await openedCli({ tasks: ['A One', 'B Two'] });
  await cli.ok('claim A --session s1');
  await cli.ok('evidence add A --result pass --summary works --session s1');
  return cli;
};

/** A remote that has the state and the code. */
function remoteOf({ repo }: Cli): ReturnType<typeof tempRepo> {
  const remote = tempRepo({ bare: true });
  repo.git('remote', 'add', 'origin', remote.dir);
  repo.git('push', '--quiet', 'origin', 'main', stateRef);
  return remote;
}

describe('verify', () => {
  test('says of each check how much it looked at, and that all is in order', async () => {
    const cli = await worked();
    const head = cli.repo.git('rev-parse', stateRef);
    const { out, err } = await cli.ok('verify');
    expect(out.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^ {3}CHECK +[A-Z]/),
      expect.stringMatching(/^✓ {2}head +1 {2}\S/),
      expect.stringMatching(/^✓ {2}anchors +0 {2}\S/),
    ]);
    expect(out).toEqual(mentioning(stateRef, head.slice(0, 12)));
    expect(err).toBe('');
    await cli.ok('block B --reason why');
    expect((await cli.ok('verify')).out).toEqual(mentioning(head.slice(0, 12)));
    expect((await cli.ok('verify --full --json')).json).toMatchObject({ began: 'first', walked: { commits: 6, records: 5 } });
    expect((await cli.ok(`verify --from ${head}`)).out).toEqual(mentioning(head.slice(0, 12)));
  });

  test('says where it began in a clone whose history is cut off', async () => {
    const cli = await worked();
    const remote = remoteOf(cli);
    const head = cli.repo.git('rev-parse', stateRef);
    const shallow = join(tempDir(), 'shallow');
    cli.repo.git('clone', '--quiet', '--depth=2', '--no-single-branch', `file://${remote.dir}`, shallow);
    const lacking = cli.repo.git('rev-parse', `${head}~2`);
    const { code, out } = await cli.run('verify', { cwd: shallow });
    expect([code, out]).toEqual([1, mentioning(lacking.slice(0, 12))]);
    expect((await cli.run('verify --json', { cwd: shallow })).json).toMatchObject({ ok: false, began: 'cut', from: lacking, kept: false });
  });

  test('is one document with --json', async () => {
    const cli = await worked();
    const { json } = await cli.ok('verify --json');
    expect(json).toMatchObject({
      ok: true,
      state_ref: stateRef,
      ref: stateRef,
      head: cli.repo.git('rev-parse', stateRef),
      from: null,
      began: 'first',
      project: 'demo',
      walked: { commits: 5, files: 10, records: 4, artifacts: 0 },
      findings: [],
      findings_total: 0,
      anchors: [],
      remotes: [],
      kept: true,
    });
    expect(json.checks.map(({ check }: { check: string }) => check)).toEqual(checks);
    expect(json.checks[7]).toEqual({ check: 'records', title: expect.any(String), checked: 4, findings: 0 });
  });

  test('names the first commit and file that are not right, lists the others, and exits with 1', async () => {
    const cli = await worked();
    const bad = cli.repo.tamper(stateRef, Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`evil-${index + 10}.txt`, 'x'])));
    await cli.ok('block B --reason why');
    const { code, out } = await cli.run('verify');
    expect(code).toBe(1);
    expect(out).toEqual(mentioning('42', '30'));
    expect(out).toContain(`\n✗ layout  ${bad.slice(0, 12)}  evil-10.txt\n`);
    expect(out).toEqual(mentioning('10'));
    expect(out).toEqual(mentioning('30'));
    const asJson = await cli.run('verify --json');
    expect([asJson.code, asJson.json.ok, asJson.json.findings_total, asJson.json.findings.length]).toEqual([1, false, 30, 20]);
    expect(asJson.json.findings[0]).toMatchObject({ check: 'layout', code: 'unknown-path', commit: bad, path: 'evil-10.txt' });
  });

  test('shows hostile names and never obeys them', async () => {
    const cli = await worked();
    const evil = 'evil\u001b[2J\u202e\nforged line.txt';
    cli.repo.git('update-ref', stateRef, forgeIn(cli.repo).commit(stateRef, { [evil]: 'x' }));
    for (const typed of [{}, { columns: 80 }]) {
      const { out } = await cli.run('verify', typed);
      expect(['\u001b[2J', '\u202e', '\nforged'].filter((text) => out.includes(text))).toEqual([]);
      expect(out).toContain('\\u001b[2J');
    }
  });

  test('keeps within the terminal', async () => {
    const { out } = await (await worked()).ok('verify', { columns: 60, env: { NO_COLOR: '1' } });
    for (const line of out.split('\n').slice(0, checks.length + 1)) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('is refused where it has nothing to go by', async () => {
    const cli = await worked();
    await cli.refused('UNKNOWN_REVISION', 'verify --from nowhere');
    const elsewhere = await cli.run('verify --from main');
    expect([elsewhere.code, elsewhere.out]).toEqual([1, expect.stringContaining('✗ head')]);
    expect(elsewhere.out).toContain('4 records');
    expect((await cli.refused('USAGE', 'verify --full --from main')).message).toContain('either --from or --full');
    cli.repo.git('update-ref', '-d', stateRef);
    await cli.refused('NO_STORE', 'verify');
  });

  test('says that it could not keep what it verified', async () => {
    const cli = await worked();
    writeFileSync(join(cli.repo.commonDir, 'fairway', 'verified'), 'in the way');
    expect((await cli.ok('verify')).err).not.toBe('');
  });
});

describe('anchors', () => {
  test('are made, listed and verified', async () => {
    const cli = await worked();
    expect((await cli.ok('anchor list')).out).toContain('fairway anchor create');
    const head = cli.repo.git('rev-parse', stateRef);
    const made = await cli.ok('anchor create');
    expect(made.out).toEqual(naming('fairway/anchor/1', head.slice(0, 12), 'git push REMOTE refs/tags/fairway/anchor/1'));
    expect((await cli.ok('anchor create --json')).json).toMatchObject({
      outcome: 'existing',
      name: 'fairway/anchor/1',
      records: 4,
      streams: 2,
      previous: null,
      pushed: null,
      commit: head,
      root: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect((await cli.ok('anchor list')).out).toMatch(/^ANCHOR +COMMIT +MADE +RECORDS\nfairway\/anchor\/1 {2}[0-9a-f]{12} {2}2026-11-20T10:00 +4\n$/);
    expect((await cli.ok('anchor list --json')).json).toMatchObject({
      state_ref: stateRef,
      head,
      anchors: [{ anchor: 1, name: 'fairway/anchor/1', commit: head, signed: false, held: true, wrong: null, records: 4 }],
    });
    expect((await cli.ok('verify --json')).json.anchors).toMatchObject([{ name: 'fairway/anchor/1' }]);
    cli.repo.git('update-ref', stateRef, `${stateRef}~1`);
    expect((await cli.ok('anchor list --json')).json.anchors).toContainEqual(expect.objectContaining({ held: false }));
    expect((await cli.run('verify --json')).json.findings).toMatchObject([
      { check: 'head', code: 'rewound' },
      { check: 'anchors', code: 'rewound' },
    ]);
  });

  test('are not made of what is not in order', async () => {
    const cli = await worked();
    cli.repo.tamper(stateRef, { 'evil.txt': 'x' });
    expect(await cli.refused('ANCHOR_REFUSED', 'anchor create')).toMatchObject({ details: { ref: 'refs/heads/fairway/state', first: mentioning('evil.txt') } });
  });

  test('are made only of what is published, and published with it', async () => {
    const cli = await worked();
    const remote = remoteOf(cli);
    await cli.ok('block B --reason why');
    expect(await cli.refused('ANCHOR_UNPUBLISHED', 'anchor create')).toMatchObject({ details: { remote: 'origin' } });
    expect(cli.repo.git('tag', '--list')).toBe('');
    expect((await cli.ok('anchor create --push')).out).toEqual(mentioning('origin'));
    expect(remote.git('rev-parse', 'refs/tags/fairway/anchor/1^{commit}', stateRef).split('\n')).toEqual(Array(2).fill(cli.repo.git('rev-parse', stateRef)));
  });

  test('are not made when the state cannot be pushed, and kept when only they cannot', async () => {
    const cli = await worked();
    const remote = remoteOf(cli);
    const hook = (name: string) => {
      writeFileSync(join(remote.dir, 'hooks', 'update'), `#!/bin/sh\ncase "$1" in *${name}*) echo "not today"; exit 1;; esac\n`);
      chmodSync(join(remote.dir, 'hooks', 'update'), 0o755);
    };
    mkdirSync(join(remote.dir, 'hooks'), { recursive: true });
    await cli.ok('block B --reason why');
    hook('state');
    const refused = await cli.refused('ANCHOR_NOT_PUSHED', 'anchor create --push');
    expect(refused.message).toEqual(mentioning(stateRef, 'origin'));
    expect(cli.repo.git('tag', '--list')).toBe('');
    hook('anchor');
    await cli.refused('ANCHOR_NOT_PUSHED', 'anchor create --push');
    expect(cli.repo.git('tag', '--list')).toBe('fairway/anchor/1');
    expect((await cli.refused('NO_REMOTE', 'anchor create --push --remote nowhere')).message).toContain('nowhere');
    await cli.refused('USAGE', 'anchor create --remote origin');
    rmSync(join(remote.dir, 'hooks', 'update'));
    expect((await cli.ok('anchor create --push --remote origin --json')).json).toMatchObject({ outcome: 'existing', pushed: 'origin' });
  });

  test('need somebody to make them', async () => {
    const cli = await worked();
    const env = Object.fromEntries(['GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL', 'GIT_AUTHOR_NAME', 'GIT_AUTHOR_EMAIL'].map((name) => [name, undefined]));
    cli.repo.git('config', 'user.useConfigOnly', 'true');
    await cli.refused('NO_IDENTITY', 'anchor create', { env });
  });
});

describe('a plain clone of a store on a ref that is no branch', () => {
  test('is read from the newest anchor, says so, and refuses to write', async () => {
    const cli = await openedCli();
    cli.repo.git('update-ref', '-d', stateRef);
    await cli.ok('init --project demo --state-ref refs/fairway/state');
    await cli.ok('add A One');
    await cli.ok('anchor create');
    const clone = join(tempDir(), 'clone');
    cli.repo.gitIn(cli.repo.dir, 'clone', '--quiet', cli.repo.dir, clone);
    for (const command of ['ready', 'show A', 'list']) {
      const { out, err } = await cli.ok(command, { cwd: clone });
      expect([out.includes('One'), err]).toEqual([true, mentioning('refs/fairway/state', 'fairway/anchor/1')]);
    }
    expect((await cli.ok('verify', { cwd: clone })).err).toEqual(mentioning('refs/fairway/state', 'fairway/anchor/1'));
    expect((await cli.ok('ready --json', { cwd: clone })).json.tasks).toHaveLength(1);
    const { hint } = await cli.refused('STORE_READ_ONLY', 'claim A --session s', { cwd: clone });
    expect(hint).toEqual(mentioning('git fetch REMOTE refs/fairway/state', 'refs/fairway/state'));
  });

  test('notices a remote that was wound back behind an anchor, and so does the clone that made it', async () => {
    const custom = 'refs/fairway/state';
    const cli = await openedCli();
    cli.repo.git('update-ref', '-d', stateRef);
    await cli.ok(`init --project demo --state-ref ${custom}`);
    await cli.ok('add A One');
    const remote = tempRepo({ bare: true });
    cli.repo.git('remote', 'add', 'origin', remote.dir);
    cli.repo.git('push', '--quiet', 'origin', 'main');
    await cli.ok('anchor create --push');
    remote.git('update-ref', custom, cli.repo.git('rev-parse', `${custom}~1`));
    await cli.refused('REMOTE_REWOUND', 'sync');
    const clone = join(tempDir(), 'clone');
    cli.repo.gitIn(cli.repo.dir, 'clone', '--quiet', remote.dir, clone);
    expect((await cli.refused('REMOTE_REWOUND', 'sync', { cwd: clone })).message).toContain('anchor 1');
    cli.repo.gitIn(clone, 'fetch', '--quiet', 'origin', `${custom}:${custom}`);
    const { code, json } = await cli.run('verify --json', { cwd: clone });
    expect(code).toBe(1);
    expect(json.findings).toMatchObject([{ check: 'anchors', code: 'rewound', commit: json.head, path: null, message: expect.stringContaining('anchor 1') }]);
  });
});

describe('the hook of a server', () => {
  test('is written where git looks for it, and renewed when it is ours', async () => {
    const cli = await worked();
    const server = tempRepo({ bare: true });
    const file = join(server.dir, 'hooks', 'update');
    expect((await cli.ok(['hook', 'install', '--server', server.dir])).out).toEqual(mentioning(file, stateRef));
    const script = readFileSync(file, 'utf8');
    expect(script).toContain('exec fairway hook update "$1" "$2" "$3"');
    expect((await cli.ok('hook install --server --json', { cwd: server.dir })).json).toEqual({ outcome: 'renewed', file, state_ref: stateRef });
    expect(readFileSync(file, 'utf8')).toBe(script);
    server.git('config', 'core.hooksPath', join(server.dir, 'elsewhere'));
    await cli.ok('hook install --server --state-ref refs/fairway/state', { cwd: server.dir });
    expect(readFileSync(join(server.dir, 'elsewhere', 'update'), 'utf8')).toContain('refs/fairway/state | refs/tags/fairway/anchor/*)');
    expect(server.git('config', 'fairway.stateRef')).toBe('refs/fairway/state');
  });

  test('of somebody else is left alone, and the way to chain is told', async () => {
    const cli = await worked();
    const server = tempRepo({ bare: true });
    const file = join(server.dir, 'hooks', 'update');
    mkdirSync(join(server.dir, 'hooks'), { recursive: true });
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    expect(await cli.refused('HOOK_EXISTS', ['hook', 'install', '--server', server.dir])).toMatchObject({
      message: mentioning(file),
      hint: expect.any(String),
    });
    expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  test('is installed on servers only, and in repositories only', async () => {
    const cli = await worked();
    expect((await cli.refused('USAGE', 'hook install')).message).toContain('--server');
    await cli.refused('NOT_A_REPOSITORY', ['hook', 'install', '--server', tempDir()]);
    await cli.refused('NOT_A_STORE', 'hook install --server --state-ref fairway');
    await cli.refused('WRITE_FAILED', 'hook install --server', { cwd: blocked() });
  });

  /** A repository whose directory of hooks is a file. */
  function blocked(): string {
    const server = tempRepo({ bare: true });
    server.git('config', 'core.hooksPath', join(server.dir, 'HEAD'));
    return server.dir;
  }

  test('lets the state grow, and nothing else be done to it', async () => {
    const cli = await worked();
    const { repo } = cli;
    const none = '0'.repeat(40);
    const [head = '', before = ''] = repo.git('rev-list', stateRef).split('\n');
    const judge = (ref: string, old: string, next: string) => cli.run(['hook', 'update', ref, old, next]);
    const found = async (next: string) => (await cli.run(['hook', 'update', '--json', stateRef, head, next])).json.findings;
    expect(await judge(stateRef, before, head)).toMatchObject({ code: 0, out: '', err: '' });
    expect(await judge(stateRef, none, head)).toMatchObject({ code: 0 });
    expect(await judge('refs/heads/main', head, none)).toMatchObject({ code: 0, out: '' });
    expect(await judge(stateRef, head, none)).toMatchObject({ code: 1 });
    expect(await found(none)).toMatchObject([{ check: 'head', code: 'state-deleted' }]);
    expect(await judge(stateRef, head, before)).toMatchObject({ code: 1 });
    expect(await found(before)).toMatchObject([{ check: 'head', code: 'rewound' }]);
    expect(await found(repo.git('rev-parse', 'main'))).toMatchObject([{ check: 'head', code: 'rewritten' }]);
    const bad = forgeIn(repo).commit(head, { 'evil.txt': 'x' });
    const refused = await judge(stateRef, head, bad);
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringContaining(`✗ layout  ${bad.slice(0, 12)}  evil.txt\n`),
    });
    expect((await cli.run(['hook', 'update', '--json', stateRef, head, bad])).json).toMatchObject({
      ref: stateRef,
      accepted: false,
      findings_total: 1,
      commits: 1,
    });
    await cli.refused('USAGE', ['hook', 'update', stateRef, 'x', head]);
    expect(existsSync(join(repo.commonDir, 'fairway', 'verified'))).toBe(false);
  });

  test('takes the next anchor of what it has, and never another in its place', async () => {
    const cli = await worked();
    const { repo } = cli;
    const none = '0'.repeat(40);
    await cli.ok('anchor create');
    await cli.ok('block B --reason why');
    await cli.ok('anchor create');
    const [first, second] = [1, 2].map((number) => repo.git('rev-parse', `refs/tags/fairway/anchor/${number}`)) as [string, string];
    repo.git('tag', '-d', 'fairway/anchor/1', 'fairway/anchor/2');
    const judge = async (number: string | number, old: string, next: string) => {
      const { code, json } = await cli.run(['hook', 'update', '--json', `refs/tags/fairway/anchor/${number}`, old, next]);
      return [code, ...json.findings.map((finding: { code: string }) => finding.code)];
    };
    expect(await judge(1, none, first)).toEqual([0]);
    expect(await judge(1, first, none)).toEqual([1, 'anchor-deleted']);
    expect(await judge(1, first, second)).toEqual([1, 'anchor-moved']);
    expect(await judge('one', none, first)).toEqual([1, 'anchor-name']);
    expect(await judge(2, none, second)).toEqual([1, 'anchor-missing']);
    expect(await judge(2, none, first)).toEqual([1, 'anchor-invalid']);
    expect(await judge(1, none, repo.git('rev-parse', 'main'))).toEqual([1, 'anchor-invalid']);
    expect(await judge(1, none, '1'.repeat(40))).toEqual([1, 'anchor-invalid']);
    repo.git('update-ref', 'refs/tags/fairway/anchor/1', first);
    expect(await judge(2, none, second)).toEqual([0]);
    const wrong = forgeIn(repo).object('blob', repo.git('cat-file', 'tag', second).replace(/"root": "sha256:../, '"root": "sha256:00'));
    const forged = repo.git(
      '-c',
      'core.fsync=none',
      'hash-object',
      '-t',
      'tag',
      '-w',
      '--path=x',
      '--literally',
      fileWith(repo.git('cat-file', 'blob', wrong)),
    );
    expect(await judge(2, none, forged)).toEqual([1, 'anchor-root']);
    repo.git('update-ref', stateRef, `${stateRef}~1`);
    expect(await judge(2, none, second)).toEqual([1, 'anchor-unpublished']);
  });

  function fileWith(text: string): string {
    const file = join(tempDir(), 'tag');
    writeFileSync(file, `${text}\n`);
    return file;
  }
});
