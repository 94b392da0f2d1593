import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../fairway/portal/site.ts';
import { load as loadPortal } from '../../src/engine/store-source.ts';
import { cliClones, stateRef } from '../support/cli-clones.ts';
import { allow, sshKey } from '../support/keys.ts';
import { appendFacts, someTasks } from '../support/many-commands.ts';
import { mentioning } from '../support/naming.ts';
import { cliIn, openedCli } from '../support/run-cli.ts';
import { tempDir } from '../support/temp-repo.ts';

const ann = { actor: 'ann', session: 'a' };
const bob = { actor: 'bob', session: 'b' };

/** What a sync says that found both sides the same. */
const nothingToDo = { received: 0, replayed: 0, published: 0, superseded: [] };

const ids = (document: { tasks: { id: string }[] }) => document.tasks.map((task) => task.id).sort();

describe('sync', () => {
  test('publishes, takes over, and says so', async () => {
    const { clone, first, hubGit } = await cliClones({ published: false });
    expect((await first.ok('sync')).out).toEqual(mentioning('origin'));
    expect(hubGit('rev-parse', stateRef)).toBe(first.head());
    expect((await first.ok('sync')).out).toEqual(mentioning('origin'));
    const second = clone('second');
    await second.ok('add C Three');
    expect((await second.ok('sync --json')).json).toEqual({
      remote: 'origin',
      ref: stateRef,
      commit: second.head(),
      received: 0,
      replayed: 0,
      published: 1,
      superseded: [],
    });
    expect((await first.ok('sync')).out).toEqual(mentioning('origin'));
    expect(ids((await first.ok('list --json')).json)).toEqual(['A', 'B', 'C']);
    expect(first.head()).toBe(second.head());
  });

  test('puts what both recorded in one order and loses nothing of it', async () => {
    const { clone, first, hubGit } = await cliClones();
    const second = clone('second');
    await first.ok('evidence add A --result pass --summary first', ann);
    writeFileSync(join(second.dir, 'page.txt'), 'kept\n');
    await second.ok('evidence add A --result fail --summary second --artifact page.txt', bob);
    const mine = second.git('log', '-1', '--format=%H %an %at', stateRef).split(' ');
    await first.ok('sync');
    const { json } = await second.ok('sync --json');
    expect(json).toMatchObject({ received: 1, replayed: 1, published: 1, superseded: [] });
    await first.ok('sync');
    expect(first.head()).toBe(second.head());
    const { task, records } = (await first.ok('show A --json')).json;
    expect(task.evidence.map((entry: { summary: string }) => entry.summary)).toEqual(['first', 'second']);
    expect(records.map((record: { seq: number }) => record.seq)).toEqual([1, 2, 3]);
    const [author, email, at, body] = hubGit('log', '-1', '--format=%an%n%ae%n%at%n%B', stateRef).split('\n', 4);
    expect([author, email, at, body]).toEqual(['Carl Committer', 'carl@example.org', mine.at(-1), 'evidence A: note fail']);
    expect(hubGit('log', '-1', '--format=%(trailers:key=Fairway-Replayed-From,valueonly)', stateRef).trim()).toBe(mine[0]);
    const [artifact] = task.evidence[1].artifacts;
    expect(hubGit('cat-file', '-p', `${stateRef}:artifacts/${artifact.digest.slice(7, 9)}/${artifact.digest.slice(7)}`)).toBe('kept');
    expect(second.git('reflog', 'show', '--format=%H', 'refs/fairway/replayed')).toBe(mine[0]);
  });

  test('keeps what lost, tells of it, and exits with 4', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second');
    await first.ok('claim A', ann);
    await second.ok('claim A', bob);
    await second.ok('evidence add A --result pass --summary mine', bob);
    await second.ok('claim B', bob);
    await first.ok('sync');
    const { code, out } = await second.run('sync', bob);
    expect(code).toBe(4);
    expect(out.split('\n')).toEqual([mentioning('A', 'bob', 'ann'), mentioning('A', 'bob', 'ann'), mentioning('origin'), '']);
    expect((await second.run('sync')).code).toBe(0);
    await first.ok('sync');
    const { task, records } = (await first.ok('show A --json')).json;
    expect([task.claimant, task.evidence, task.findings_count]).toEqual(['ann', [], 0]);
    expect(records.map((record: { type: string }) => record.type)).toEqual(['task-defined', 'claimed', 'superseded', 'superseded']);
    expect(records[2]).toMatchObject({
      summary: mentioning('bob', 'A', 'ann'),
      actor: { id: 'bob', session: 'b' },
      data: { command: 'claim', code: 'ALREADY_CLAIMED', lost_to: { actor: { id: 'ann' } }, records: [{ type: 'claimed', actor: { id: 'bob' } }] },
    });
    expect(records[3].data.after).toEqual([records[2].id]);
    expect((await first.ok('log A')).out).toEqual(mentioning('bob'));
    expect((await first.ok('list --json')).json.tasks.find((entry: { id: string }) => entry.id === 'B').claimant).toBe('bob');
  });

  test('tells the same as JSON, each loss with what keeps it', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second');
    await first.ok('add C Theirs', ann);
    await second.ok('add C Mine', bob);
    await first.ok('sync');
    const { code, json } = await second.run('sync --json', bob);
    expect([code, json.superseded]).toEqual([
      4,
      [
        {
          command: 'add',
          subject: 'add C: Mine',
          commit: expect.stringMatching(/^[0-9a-f]{40}$/),
          tasks: ['C'],
          actor: expect.objectContaining({ id: 'bob' }),
          code: 'TASK_EXISTS',
          why: mentioning('C'),
          by: expect.objectContaining({ id: 'ann' }),
          records: [expect.any(String)],
        },
      ],
    ]);
  });

  test('begins anew when somebody is faster between looking and pushing', async () => {
    const { clone, first, hub } = await cliClones();
    const second = clone('second');
    await first.ok('claim A', ann);
    await second.ok('claim A', bob);
    second.hook('pre-push', `[ -e raced ] && exit 0; touch raced; git -C ${first.dir} push -q ${hub} ${stateRef}:${stateRef}`);
    expect((await second.run('sync', bob)).code).toBe(4);
    expect(existsSync(join(second.dir, 'raced'))).toBe(true);
    await first.ok('sync');
    expect(first.head()).toBe(second.head());
  });

  test('gives up when somebody always is, with everything as it was', async () => {
    const { cli, clone, first, hub, hubGit } = await cliClones();
    const second = clone('second');
    const git = { worktree: first.dir, commonDir: join(first.dir, '.git'), env: cli.repo.env };
    first.git('update-ref', stateRef, await appendFacts(git, first.head(), someTasks(20), '0A'));
    await second.ok('claim A', bob);
    writeFileSync(join(second.dir, 'count'), '20');
    second.hook('pre-push', `n=$(($(cat count) - 1)); echo $n > count; git -C ${first.dir} push -q ${hub} ${stateRef}~$n:${stateRef}`);
    expect((await second.refused('REMOTE_MOVED', 'sync', bob)).details).toMatchObject({ attempts: 8 });
    second.hook('pre-push', '');
    await second.ok('sync', bob);
    expect(hubGit('rev-parse', stateRef)).toBe(second.head());
  });

  test('works in a bare repository, a linked worktree and with SHA-256', async () => {
    const { clone, first, hub, cli } = await cliClones();
    const bare = clone('bare.git', '--mirror');
    await first.ok('claim A', ann);
    await first.ok('sync');
    expect((await bare.ok('sync --json')).json).toMatchObject({ received: 1, commit: first.head() });
    first.git('worktree', 'add', '-q', '-b', 'side', '../side');
    expect((await cli.ok('sync --json', { cwd: join(first.dir, '..', 'side') })).json).toMatchObject({ commit: first.head(), ...nothingToDo });
    const other = tempDir();
    const { gitIn } = cli.repo;
    gitIn(other, 'init', '-q', '--bare', '--object-format=sha256', 'hub.git');
    gitIn(other, 'init', '-q', '--object-format=sha256', 'one');
    const cwd = join(other, 'one');
    gitIn(cwd, 'remote', 'add', 'origin', join(other, 'hub.git'));
    await cli.ok('init --project demo', { cwd });
    await cli.ok('add A One', { cwd });
    expect((await cli.ok('sync --json', { cwd })).json.commit).toMatch(/^[0-9a-f]{64}$/);
    expect(existsSync(hub)).toBe(true);
  });

  test('shares through the remote that is named, else that of the policy, else origin, else the only one', async () => {
    const { first, hub, hubGit } = await cliClones({ policy: 'store: { remote: team }\n', published: false });
    expect((await first.refused('NO_REMOTE', 'sync')).message).toEqual(mentioning('origin'));
    first.git('remote', 'rename', 'origin', 'team');
    expect((await first.ok('sync --json')).json.remote).toBe('team');
    first.git('remote', 'add', 'other', hub);
    expect((await first.ok('sync --remote other --json')).json).toMatchObject({ remote: 'other', published: 0 });
    expect((await first.refused('NO_REMOTE', 'sync --remote nobody')).details).toEqual({ remote: 'nobody', remotes: ['team', 'other'] });
    expect(hubGit('rev-parse', stateRef)).toBe(first.head());
    const alone = await openedCli();
    const refused = await alone.refused('NO_REMOTE', 'sync');
    expect(refused.details).toEqual({ remotes: [] });
    expect(refused.hint).toEqual(mentioning('git remote add origin URL'));
  });
});

describe('a remote that does not do as it should', () => {
  test('that is gone is told, and nothing is lost', async () => {
    const { first, hub } = await cliClones();
    await first.ok('claim A', ann);
    renameSync(hub, `${hub}.gone`);
    const { message, hint } = await first.refused('REMOTE_UNREACHABLE', 'sync');
    expect(message).toEqual(mentioning('origin'));
    expect(hint).toEqual(mentioning('git remote get-url origin'));
    renameSync(`${hub}.gone`, hub);
    expect((await first.ok('sync --json')).json.published).toBe(1);
  });

  test('that falls silent is left, with all that was started for it', async () => {
    const { first } = await cliClones({ policy: 'store: { timeout_seconds: 1 }\n' });
    const slow = join(first.dir, '..', 'slow');
    writeFileSync(slow, `#!/bin/sh\nsleep 600 &\necho $! > ${slow}.pid\nwait\n`, { mode: 0o755 });
    first.git('config', 'remote.origin.uploadpack', slow);
    expect((await first.refused('REMOTE_UNREACHABLE', 'sync')).message).toEqual(mentioning('origin'));
    const pid = Number(readFileSync(`${slow}.pid`, 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  test('is left by whoever publishes an anchor, too', async () => {
    const { first, hub, hubGit } = await cliClones({ policy: 'store: { timeout_seconds: 1 }\n' });
    await first.ok('claim A', ann);
    const slow = join(first.dir, '..', 'slow');
    writeFileSync(slow, `#!/bin/sh\necho "terminal: $GIT_TERMINAL_PROMPT" > ${slow}.said\nexec sleep 60\n`, { mode: 0o755 });
    first.git('config', 'remote.origin.receivepack', slow);
    const { details } = await first.refused('REMOTE_UNREACHABLE', 'anchor create --push');
    expect(details).toMatchObject({ remote: 'origin', why: mentioning('1 s') });
    expect(readFileSync(`${slow}.said`, 'utf8')).toBe('terminal: 0\n');
    expect(first.git('tag', '--list')).toBe('');
    first.git('config', '--unset', 'remote.origin.receivepack');
    renameSync(hub, `${hub}.gone`);
    await first.refused('REMOTE_UNREACHABLE', 'anchor create --push');
    renameSync(`${hub}.gone`, hub);
    await first.ok('anchor create --push');
    expect(hubGit('rev-parse', 'refs/tags/fairway/anchor/1^{commit}')).toBe(first.head());
  });

  test('is never asked for a password', async () => {
    const { first } = await cliClones();
    const ssh = join(first.dir, '..', 'ssh');
    writeFileSync(ssh, `#!/bin/sh\necho "$@" > ${ssh}.said\necho "terminal: $GIT_TERMINAL_PROMPT" >> ${ssh}.said\nexit 255\n`, { mode: 0o755 });
    first.git('remote', 'set-url', 'origin', 'ssh://host.invalid/hub.git');
    await first.refused('REMOTE_UNREACHABLE', 'sync', { env: { GIT_SSH_COMMAND: ssh, GIT_SSH_VARIANT: 'ssh' } });
    expect(readFileSync(`${ssh}.said`, 'utf8')).toMatch(/-o BatchMode=yes[\s\S]*terminal: 0/);
    first.git('config', 'core.sshCommand', `${ssh} -v`);
    await first.refused('REMOTE_UNREACHABLE', 'sync');
    expect(readFileSync(`${ssh}.said`, 'utf8')).toMatch(/^-v -o BatchMode=yes/);
  });

  test.each([
    ['pre-receive', 'pre-receive hook declined: not on a friday'],
    ['update', 'hook declined: not on a friday'],
  ])('that refuses in its %s hook is heard', async (hook, words) => {
    const { clone, first, hubHook, hubGit } = await cliClones();
    const second = clone('second');
    await first.ok('claim A', ann);
    await second.ok('claim A', bob);
    await first.ok('sync');
    const before = hubGit('rev-parse', stateRef);
    hubHook(hook, 'echo "not on a friday" >&2; exit 1');
    const { code, out, err } = await second.run('sync', bob);
    expect([code, out]).toEqual([1, '']);
    expect(err).toEqual(mentioning('A', 'bob'));
    expect(err).toEqual(mentioning('origin', stateRef, words));
    const { details } = await second.refused('PUSH_REFUSED', 'sync', bob);
    expect([details.replayed, hubGit('rev-parse', stateRef)]).toEqual([0, before]);
    hubHook(hook, 'exit 0');
    expect((await second.ok('sync --json', bob)).json).toMatchObject({ published: 1, superseded: [] });
  });

  test('that goes away while it is pushed to leaves it open whether it took the commits; the next run settles it', async () => {
    const { first, hub, hubHook, hubGit } = await cliClones();
    await first.ok('claim A', ann);
    hubHook('reference-transaction', `[ "$1" = committed ] || exit 0; mv ${hub} ${hub}.gone; kill -9 $PPID`);
    const { code, json } = await first.run('sync --json');
    expect([code, json.error.code]).toEqual([1, 'PUSH_UNSURE']);
    expect(json.error.message).toEqual(mentioning('origin'));
    expect(json.error.hint).toEqual(mentioning('fairway sync', 'origin'));
    renameSync(`${hub}.gone`, hub);
    hubHook('reference-transaction', 'exit 0');
    expect(hubGit('rev-parse', stateRef)).toBe(first.head());
    expect((await first.ok('sync --json')).json).toMatchObject({ published: 0, replayed: 0, superseded: [] });
  });

  test('that goes away behind its answer has taken what it said', async () => {
    const { first, hub, hubHook } = await cliClones();
    await first.ok('claim A', ann);
    hubHook('post-receive', `mv ${hub} ${hub}.gone; kill -9 $PPID`);
    expect((await first.ok('sync --json')).json.published).toBe(1);
  });

  test('that was rewound is refused, and comes back by the push that the hint names', async () => {
    const { clone, first, hubGit } = await cliClones();
    const second = clone('second');
    await second.ok('sync');
    const [seen, before] = [hubGit('rev-parse', stateRef), hubGit('rev-parse', `${stateRef}~1`)];
    hubGit('update-ref', stateRef, before);
    const local = first.head();
    // what git shows follows the remote, and is not what is believed
    first.git('fetch', '-q');
    const { message, hint } = await first.refused('REMOTE_REWOUND', 'sync');
    expect(message).toEqual(mentioning(stateRef, before, seen));
    expect(first.head()).toBe(local);
    first.git(...(/git (push .*)$/.exec(hint)?.[1] ?? '').split(' '));
    expect((await first.ok('sync --json')).json).toMatchObject({ commit: local, ...nothingToDo });
    expect(hubGit('rev-parse', stateRef)).toBe(local);
    hubGit('update-ref', '-d', stateRef);
    expect((await second.refused('REMOTE_REWOUND', 'sync')).details.found).toBe('nothing');
  });

  test('that was rewritten is refused in the same way', async () => {
    const { clone, first, hubGit } = await cliClones();
    const second = clone('second');
    await second.ok('sync');
    const tree = hubGit('rev-parse', `${stateRef}^{tree}`);
    const forged = hubGit('commit-tree', tree, '-p', `${stateRef}~2`, '-m', 'forged');
    hubGit('update-ref', stateRef, forged);
    expect((await first.refused('REMOTE_REWOUND', 'sync')).details).toMatchObject({ found: forged });
    await second.ok('claim A', bob);
    await second.refused('REMOTE_REWOUND', 'sync');
  });

  test('that was rewritten before somebody cloned it is refused by the anchor that came along', async () => {
    const { clone, first, hubGit } = await cliClones();
    await first.ok('anchor create --push');
    const anchored = first.head();
    const forged = hubGit('commit-tree', `${stateRef}^{tree}`, '-p', `${stateRef}~2`, '-m', 'forged');
    hubGit('update-ref', stateRef, forged);
    const { details, message } = await clone('second').refused('REMOTE_REWOUND', 'sync');
    expect(details).toMatchObject({ found: forged, seen: anchored });
    expect(message).toContain('anchor 1');
  });

  test('that has not got the last anchor yet is only behind', async () => {
    const { first, hub, hubGit } = await cliClones();
    hubGit('clone', '-q', '--mirror', hub, `${hub}.mirror`);
    await first.ok('claim A', ann);
    await first.ok('sync');
    await first.ok('anchor create --push');
    first.git('remote', 'add', 'mirror', `${hub}.mirror`);
    expect((await first.ok('sync --remote mirror --json')).json).toMatchObject({ remote: 'mirror', published: 1 });
  });
});

/** A commit on the state ref with these files as they are; gives the commit. */
function commitByHand(dir: string, environment: Readonly<Record<string, string | undefined>>, files: readonly (readonly [string, string])[]): string {
  const env = { ...environment, GIT_INDEX_FILE: join(dir, '.git', 'tampered') };
  const git = (args: string[], input = '') => execFileSync('git', args, { cwd: dir, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();
  git(['read-tree', stateRef]);
  for (const [path, text] of files) git(['update-index', '--add', '--cacheinfo', `100644,${git(['hash-object', '-w', '--stdin'], text)},${path}`]);
  const commit = git(['commit-tree', git(['write-tree']), '-p', stateRef, '-m', 'by hand']);
  git(['update-ref', stateRef, commit]);
  return commit;
}

describe('a stream that cannot be read whole as the remote holds it', () => {
  test('is not written to: sync names commit and file, loses nothing, and goes on once the file is back', async () => {
    const { cli, clone, first, hubGit } = await cliClones();
    const second = clone('second');
    await first.ok('evidence add A --result pass --summary first', ann);
    const { path } = (await first.ok('show A --json')).json.records[1];
    const whole = first.git('cat-file', '-p', `${stateRef}:${path}`);
    const bad = commitByHand(first.dir, cli.repo.env, [[path, whole.replace('"evidence"', '"oracle"')]]);
    await first.ok('sync');
    const published = hubGit('rev-parse', stateRef);
    await second.ok('evidence add B --result pass --summary other', bob);
    await second.ok('evidence add A --result pass --summary mine', bob);
    const mine = second.head();
    const { message, hint, details } = await second.refused('SYNC_BLOCKED', 'sync');
    expect(details).toMatchObject({ commit: mine, stream: 'tasks/A', path, theirs: bad, remote: 'origin' });
    expect(message).toEqual(mentioning(path, bad));
    expect(hint).toContain(`git show ${bad}`);
    expect([second.head(), hubGit('rev-parse', stateRef)]).toEqual([mine, published]);
    // whoever has nothing on that stream goes on
    const third = clone('third');
    await third.ok('evidence add B --result pass --summary third', bob);
    await third.ok('sync');
    await first.ok('sync');
    commitByHand(first.dir, cli.repo.env, [[path, `${whole}\n`]]);
    await first.ok('sync');
    expect((await second.ok('sync --json')).json).toMatchObject({ replayed: 2, published: 2, superseded: [] });
    const { task } = (await second.ok('show A --json')).json;
    expect(task.evidence.map((entry: { summary: string }) => entry.summary)).toEqual(['first', 'mine']);
  });
});

describe('what is no command of Fairway', () => {
  test('is not put behind anything: a merge', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second');
    await first.ok('claim A', ann);
    await first.ok('sync');
    await second.ok('claim B', bob);
    const merge = (...parents: string[]) => second.git('commit-tree', `${stateRef}^{tree}`, ...parents.flatMap((parent) => ['-p', parent]), '-m', 'merge');
    const beside = merge(stateRef, `${stateRef}~1`);
    second.git('update-ref', stateRef, beside);
    const { message, hint } = await second.refused('NOT_REPLAYABLE', 'sync');
    expect(message).toEqual(mentioning(beside));
    expect(hint).toContain(`git show ${beside}`);
    expect(second.head()).toBe(beside);
    // one that has both histories could be pushed as it is, and would take away what its tree lacks
    const over = merge(`${beside}~1`, 'refs/fairway/incoming/origin');
    second.git('update-ref', stateRef, over);
    expect((await second.refused('NOT_REPLAYABLE', 'sync')).details.commit).toBe(over);
    const rootless = second.git('commit-tree', `${stateRef}^{tree}`, '-m', 'beginning');
    second.git('update-ref', stateRef, rootless);
    await second.refused('NOT_REPLAYABLE', 'sync');
  });

  test.each([
    ['changes a file', { 'README.md': 'mine' }, 'it changes README.md.'],
    ['adds one of its own', { 'mine.txt': 'mine' }, 'it adds mine.txt.'],
    ['adds a record that is none', { 'tasks/55/A/000002-claimed.json': '{}' }, 'it names no schema and type'],
  ])('is not put behind anything: a commit that %s', async (_what, files, why) => {
    const { clone, first, cli } = await cliClones();
    const second = clone('second');
    await first.ok('claim A', ann);
    await first.ok('sync');
    await second.ok('claim B', bob);
    const place = (await second.ok('show A --json')).json.records[0].path.replace('000001-task-defined', '000002-claimed');
    commitByHand(
      second.dir,
      cli.repo.env,
      Object.entries(files).map(([path, text]) => [path.startsWith('tasks/') ? place : path, text]),
    );
    expect((await second.refused('NOT_REPLAYABLE', 'sync')).message).toContain(why);
  });
});

describe('signatures', () => {
  test('are made anew where commands are put behind others, by whoever syncs, and only for whom that key may sign', async () => {
    const { cli, clone, first } = await cliClones();
    const keys = { ann: sshKey(cli.repo, 'ann'), bob: sshKey(cli.repo, 'bob') };
    const seed = readFileSync(join(first.dir, 'fairway.yaml'), 'utf8');
    writeFileSync(join(first.dir, 'fairway.yaml'), `${seed}policy: { signatures: require }\n`);
    writeFileSync(join(first.dir, 'allowed_signers'), allow('ann', keys.ann) + allow('bob', keys.bob));
    first.git('add', '.');
    first.git('commit', '-q', '-m', 'who may sign');
    first.git('push', '-q', 'origin', 'main');
    const second = clone('second');
    for (const [each, key] of [[first, keys.ann] as const, [second, keys.bob] as const]) {
      each.git('config', 'gpg.format', 'ssh');
      each.git('config', 'user.signingKey', key.file);
    }
    await first.ok('claim A', ann);
    await second.ok('claim A', bob);
    await second.ok('evidence add B --result pass --summary x', bob);
    await first.ok('sync');
    expect((await second.run('sync --json', bob)).json).toMatchObject({ replayed: 1, published: 2, superseded: [{ code: 'ALREADY_CLAIMED' }] });
    for (const commit of [stateRef, `${stateRef}~1`]) expect(second.git('cat-file', 'commit', commit)).toContain('gpgsig');
    await first.ok('sync');
    await first.ok('checkpoint record A --state active --summary one', ann);
    await second.ok('checkpoint record A --state active --summary two', bob);
    await first.ok('sync');
    second.git('config', 'user.signingKey', keys.ann.file);
    const before = second.head();
    await second.refused('SIGNATURE_REFUSED', 'sync', bob);
    expect(second.head()).toBe(before);
  });
});

describe('first contact', () => {
  test('git clone alone is enough to read everything, offline; the first command that writes makes the local ref', async () => {
    const { clone, first, hub } = await cliClones();
    await first.ok('claim A', ann);
    await first.ok('sync');
    const second = clone('second');
    renameSync(hub, `${hub}.gone`);
    const nobody = { env: { GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '', GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '' } };
    expect((await second.ok('ready', nobody)).out).toContain('Two');
    expect((await second.ok('show A --json', nobody)).json.task.claimant).toBe('ann');
    expect((await second.ok('log', nobody)).out).toEqual(mentioning('ann'));
    expect((await second.ok('export --json', nobody)).json.ref).toBe('refs/remotes/origin/fairway/state');
    expect((await second.ok('verify', nobody)).out).toContain('Verified refs/remotes/origin/fairway/state at');
    expect((await second.ok('snapshot --format ndjson', nobody)).out).toContain('"fairway/snapshot@1"');
    const { summaries, ref } = siteOf((await loadPortal({ repo: second.dir })).data);
    expect([ref, summaries.map(({ id }) => id).sort()]).toEqual(['refs/remotes/origin/fairway/state', ['A', 'B']]);
    expect(() => second.head()).toThrow();
    await second.ok('claim B', bob);
    expect(second.git('rev-parse', `${stateRef}~1`)).toBe(second.git('rev-parse', 'origin/fairway/state'));
    renameSync(`${hub}.gone`, hub);
    expect((await second.ok('sync --json')).json).toMatchObject({ received: 0, published: 1 });
  });

  test('a plain fetch changes nothing that is shown; sync takes it over', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second');
    await second.ok('init');
    await first.ok('add C Three');
    await first.ok('sync');
    second.git('fetch', '-q');
    expect(ids((await second.ok('list --json')).json)).toEqual(['A', 'B']);
    expect((await second.ok('sync --json')).json.received).toBe(1);
    expect(ids((await second.ok('list --json')).json)).toEqual(['A', 'B', 'C']);
  });

  test('a clone of one branch is told what to fetch, and that is enough', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second', '--single-branch');
    const { message, hint } = await second.refused('STATE_NOT_FETCHED', 'ready');
    expect(message).toEqual(mentioning(stateRef, 'origin'));
    await second.refused('STATE_NOT_FETCHED', 'claim A');
    writeFileSync(join(second.dir, 'queue.yaml'), '- { id: N, title: New }\n');
    for (const command of ['verify', 'snapshot', 'log --follow', 'log --since x', 'anchor list', 'anchor create', 'outbox flush', 'import queue.yaml'])
      expect((await second.refused('STATE_NOT_FETCHED', command)).hint).toBe(hint);
    await second.refused('STATE_NOT_FETCHED', 'claim A --outbox', { env: { FAIRWAY_OUTBOX: '1' } });
    second.git(...(/git (fetch .*)$/.exec(hint)?.[1] ?? '').split(' '));
    expect(ids((await second.ok('list --json')).json)).toEqual(['A', 'B']);
    await second.ok('claim A', ann);
    await second.ok('sync');
    expect((await first.ok('sync --json')).json.received).toBe(1);
  });

  test('a clone of one branch takes the store over by sync or init alone', async () => {
    const { clone, first } = await cliClones();
    const one = clone('one', '--single-branch');
    expect((await one.ok('sync --json')).json).toMatchObject({ received: 3, commit: first.head() });
    const other = clone('other', '--single-branch');
    expect((await other.ok('init --json')).json).toMatchObject({ outcome: 'adopted', commit: first.head() });
    expect(ids((await other.ok('list --json')).json)).toEqual(['A', 'B']);
  });

  test('a shallow clone reads and shares; where its history is cut off, it says what to fetch', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second', '--depth=1', '--no-single-branch');
    expect(ids((await second.ok('list --json')).json)).toEqual(['A', 'B']);
    const cut = clone('cut', '--depth=1', '--no-single-branch');
    await cut.ok('claim B', bob);
    await first.ok('claim A', ann);
    await first.ok('sync');
    await second.ok('checkpoint record A --state active --summary here', bob);
    expect((await second.ok('sync --json')).json).toMatchObject({ replayed: 1, published: 1 });
    cut.git('fetch', '-q', '--depth=1', 'origin', stateRef);
    const { hint } = await cut.refused('HISTORY_CUT', 'sync');
    cut.git(...(/git (fetch .*)$/.exec(hint)?.[1] ?? '').split(' '));
    expect((await cut.ok('sync --json')).json).toMatchObject({ replayed: 1, superseded: [] });
    const narrow = clone('narrow', '--depth=1');
    await narrow.refused('STATE_NOT_FETCHED', 'ready');
  });

  test('a ref that is no branch is shared as well', async () => {
    const { cli, clone, hub, hubGit } = await cliClones({ published: false });
    const ref = 'refs/fairway/state';
    const one = clone('one');
    await one.ok(`init --state-ref ${ref}`);
    await one.ok('add X Ten');
    await one.ok('sync');
    expect(hubGit('rev-parse', ref)).toBe(one.git('rev-parse', ref));
    const two = clone('two');
    const env = { FAIRWAY_STATE_REF: ref };
    const { hint } = await two.refused('STATE_NOT_FETCHED', 'list', { env });
    two.git(...(/git (fetch .*)$/.exec(hint)?.[1] ?? '').split(' '));
    expect(ids((await two.ok('list --json', { env })).json)).toEqual(['X']);
    expect((await two.ok(`init --state-ref ${ref} --json`)).json.outcome).toBe('adopted');
    await two.ok('add Y Eleven');
    await two.ok('sync');
    expect((await one.ok('sync --json')).json.received).toBe(1);
    const three = clone('three');
    expect((await three.ok(`init --state-ref ${ref} --json`)).json.outcome).toBe('adopted');
    expect(ids((await three.ok('list --json')).json)).toEqual(['X', 'Y']);
    expect([existsSync(hub), cli.repo.dir !== '']).toEqual([true, true]);
  });
});

describe('init beside a remote', () => {
  test('never begins a second history: what the remote holds is taken over or refused by name', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second', '--single-branch');
    expect((await second.refused('STORE_EXISTS', 'init --project another')).message).toEqual(mentioning(stateRef, 'origin', 'demo'));
    expect(() => second.head()).toThrow();
    await second.ok('init --offline');
    const { message, hint } = await second.refused('RIVAL_STORE', 'sync');
    expect(message).toEqual(mentioning('origin', 'demo'));
    expect(hint).toEqual(mentioning('--remote', 'fairway init --state-ref'));
    second.git('fetch', '-q', 'origin', `${stateRef}:refs/remotes/origin/fairway/state`);
    await second.refused('RIVAL_STORE', 'init');
    expect((await first.ok('sync --json')).json).toMatchObject({ commit: first.head(), ...nothingToDo });
  });

  test('takes the store of the remote whatever the directory of the clone is called', async () => {
    const { clone, first } = await cliClones({ policy: null });
    for (const [name, ...options] of [['elsewhere'], ['narrow', '--single-branch']] as const) {
      const other = clone(name, ...options);
      expect((await other.ok('init --json')).json).toMatchObject({ outcome: 'adopted', project: 'demo', commit: first.head(), config: 'written' });
      expect(readFileSync(join(other.dir, 'fairway.yaml'), 'utf8')).toContain('project: demo\n');
      expect((await other.ok('init')).out).toEqual(mentioning('demo'));
    }
    const { hint } = await clone('third', '--single-branch').refused('STORE_EXISTS', 'init --project third');
    expect(hint).toContain('fairway init --project demo');
  });

  test('takes over a state that is no branch, and not the anchor that stands in for it', async () => {
    const { clone, hubGit } = await cliClones({ published: false });
    const one = clone('one');
    await one.ok('init --state-ref refs/fairway/state');
    await one.ok('add X Ten');
    await one.ok('anchor create --push');
    await one.ok('add Y Eleven');
    await one.ok('sync');
    const two = clone('two');
    expect(ids((await two.ok('list --json')).json)).toEqual(['X']);
    await two.refused('STORE_READ_ONLY', 'init --offline');
    expect((await two.ok('init --json')).json).toMatchObject({
      outcome: 'adopted',
      ref: 'refs/fairway/state',
      commit: hubGit('rev-parse', 'refs/fairway/state'),
    });
    await two.ok('claim Y', bob);
  });

  test('waits for a remote that does not answer, unless it is told not to ask', async () => {
    const { clone, hub } = await cliClones({ published: false });
    const second = clone('second');
    renameSync(hub, `${hub}.gone`);
    const { message, hint } = await second.refused('STORE_UNKNOWN', 'init');
    expect(message).toEqual(mentioning('origin'));
    expect(hint).toContain('--offline');
    expect((await second.ok('init --offline --json')).json.outcome).toBe('created');
    await second.refused('NO_REMOTE', 'init --remote nobody');
  });

  test('makes a store where the remote has none, and needs no remote at all', async () => {
    const { clone } = await cliClones({ published: false });
    expect((await clone('second').ok('init --json')).json.outcome).toBe('created');
    expect((await cliIn().ok('init --json')).json.outcome).toBe('created');
  });
});

describe('store.sync: auto', () => {
  const auto = 'store: { sync: auto }\n';

  test('publishes every command, and lets one of two win', async () => {
    const { clone, first, hubGit } = await cliClones({ policy: auto });
    const second = clone('second');
    await first.ok('claim A', ann);
    expect(hubGit('rev-parse', stateRef)).toBe(first.head());
    const { message } = await second.refused('ALREADY_CLAIMED', 'claim A', bob);
    expect(message).toEqual(mentioning('A', 'ann'));
    expect((await second.ok('claim B', bob)).err).toBe('');
    expect((await second.ok('evidence add B --result pass --summary x', bob)).err).toBe('');
    expect(hubGit('rev-parse', stateRef)).toBe(second.head());
    expect((await first.ok('ready --json')).json.claimable_count).toBe(1);
    await first.ok('done A --force --reason "it is"', ann);
    expect((await first.ok('ready --json')).json.claimable_count).toBe(0);
  });

  test('an import that the remote does not take leaves no trace, in the index either', async () => {
    const { clone, first, hubHook, hubGit } = await cliClones({ policy: auto });
    const tasks = Array.from({ length: 600 }, (_, n) => ({ id: `T-${n}`, title: 'One of many' }));
    writeFileSync(join(first.dir, 'many.json'), JSON.stringify(tasks));
    const before = first.head();
    const kept = () => {
      const index = join(first.dir, '.git', 'fairway', 'index');
      const text = readdirSync(index)
        .map((name) => readFileSync(join(index, name, 'open'), 'utf8'))
        .join('');
      return [...text.matchAll(/"(?:commit|to)":"([0-9a-f]{40})"/g)].map((match) => match[1]).at(-1);
    };
    hubHook('pre-receive', 'echo "not on a friday" >&2; exit 1');
    await first.refused('PUSH_REFUSED', 'import many.json', ann);
    expect([first.head(), kept()]).toEqual([before, before]);
    expect((await first.ok('ready --json')).json.claimable_count).toBe(2);
    hubHook('pre-receive', 'exit 0');
    await first.ok('import many.json', ann);
    expect([hubGit('rev-parse', stateRef), kept()]).toEqual([first.head(), first.head()]);
    const second = clone('second');
    expect((await second.ok('ready --json')).json.claimable_count).toBe(602);
    expect((await first.ok('ready --json')).json.claimable_count).toBe(602);
  });

  test('decides anew when somebody is faster, and leaves no trace of the first try', async () => {
    const { clone, first, hub, hubGit } = await cliClones({ policy: auto });
    const second = clone('second');
    await first.ok('claim A --offline', ann);
    second.hook('pre-push', `[ -e raced ] && exit 0; touch raced; git -C ${first.dir} push -q ${hub} ${stateRef}:${stateRef}`);
    const { code, err } = await second.run('claim A', bob);
    expect([code, err]).toEqual([4, mentioning('A', 'ann')]);
    expect(hubGit('log', '-1', '--format=%s', stateRef)).toEqual(mentioning('A', 'ann'));
    expect(second.head()).toBe(hubGit('rev-parse', stateRef));
  });

  test('claims the next that is free', async () => {
    const { clone, first } = await cliClones({ policy: auto });
    const second = clone('second');
    expect((await first.ok('claim --next --json', ann)).json.task.id).toBe('A');
    expect((await second.ok('claim --next --json', bob)).json.task.id).toBe('B');
    await second.refused('NOTHING_READY', 'claim --next', bob);
  });

  test('refuses what only one may win while the remote cannot be asked, and records the rest here', async () => {
    const { clone, first, hub } = await cliClones({ policy: auto });
    const second = clone('second');
    renameSync(hub, `${hub}.gone`);
    const before = first.head();
    const { message, hint } = await first.refused('REMOTE_NEEDED', 'claim A', ann);
    expect(message).toEqual(mentioning('origin'));
    expect(hint).toContain('--offline');
    for (const words of ['release A', 'set-status A review', 'done A', 'block A --reason x', 'reopen A --reason x', 'add C Three', 'handoff ack A'])
      await first.refused('REMOTE_NEEDED', words, ann);
    expect(first.head()).toBe(before);
    const { err } = await first.ok('evidence add A --result pass --summary x', ann);
    expect(err).toEqual(mentioning('fairway sync', 'origin'));
    expect((await first.ok('claim A --offline', ann)).err).toBe('');
    renameSync(`${hub}.gone`, hub);
    await second.ok('claim A', bob);
    const told = await first.ok('checkpoint record B --state active --summary y', ann);
    expect(told.err).toEqual(mentioning('A', 'ann', 'bob'));
  });

  test('records them here and says so, where the policy allows it', async () => {
    const { first, hub, hubGit } = await cliClones({ policy: 'store: { sync: auto, offline: allow }\n' });
    renameSync(hub, `${hub}.gone`);
    const { err } = await first.ok('claim A', ann);
    expect(err).toEqual(mentioning('origin'));
    renameSync(`${hub}.gone`, hub);
    await first.ok('claim B', ann);
    expect(hubGit('log', '-2', '--format=%s', stateRef)).toEqual(mentioning('B', 'ann', 'A'));
  });

  test('needs a remote', async () => {
    const cli = await openedCli({ policy: `project: demo\n${auto}` });
    await cli.refused('NO_REMOTE', 'add A One');
    await cli.ok('add A One --offline');
    expect((await cli.ok('evidence add A --result pass --summary x')).err).toContain('There is no remote');
  });

  test('records nothing that the remote does not take', async () => {
    const { first, hubHook } = await cliClones({ policy: auto });
    hubHook('update', 'echo "protected" >&2; exit 1');
    const before = first.head();
    const { message, hint } = await first.refused('PUSH_REFUSED', 'claim A', ann);
    expect([message.includes('hook declined: protected'), hint !== '']).toEqual([true, true]);
    expect(first.head()).toBe(before);
    expect((await first.ok('evidence add A --result pass --summary x', ann)).err).toEqual(mentioning('origin', 'fairway sync'));
  });

  test('that cannot know whether the remote took it says so, and the next run settles it', async () => {
    const { first, hub, hubHook } = await cliClones({ policy: auto });
    hubHook('reference-transaction', `[ "$1" = committed ] || exit 0; mv ${hub} ${hub}.gone; kill -9 $PPID`);
    const { code, err } = await first.run('claim A', ann);
    expect([code, err]).toEqual([1, mentioning('origin')]);
    renameSync(`${hub}.gone`, hub);
    hubHook('reference-transaction', 'exit 0');
    expect((await first.ok('claim A', ann)).out).toEqual(mentioning('A'));
  });
});

/** Whether a process runs; one that waits to be forgotten does not. */
const isAlive = (pid: number): boolean => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
