/** The commands where there is no git program: those that read say what they say with git, and those that write are refused. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allow, signWith, sshKey } from '../support/keys.ts';
import { mentioning } from '../support/naming.ts';
import { builtCli } from '../support/programs.ts';
import { type Cli, cliIn, day, minute, openedCli, setPolicy, spawnCli, type Who } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';
import { tempDir } from '../support/temp-repo.ts';

const built = builtCli();

const policy = `schema: fairway/config@1
project: demo
integration_branch: main
lanes:
  backend: { paths: [src/**] }
roles: { dev: {}, security: {} }
gates:
  done: { review: advisory, clean_worktree: advisory, based_on_integration: required }
`;

const queue = JSON.stringify([
  { id: 'EPIC', title: 'All of it', kind: 'epic', role: 'dev' },
  {
    id: 'A',
    title: 'Rotate the keys',
    role: 'dev',
    parent: 'EPIC',
    priority: 1,
    review_domains: ['security'],
    acceptance_checks: [{ id: 'AC-1', text: 'they are new' }],
  },
  { id: 'B', title: 'Then tell them', role: 'dev', parent: 'EPIC', dependencies: ['A'] },
]);

const ann = { actor: 'ann', role: 'dev', session: 's1' };
const eve = { actor: 'eve', role: 'security', session: 's2' };
/** A directory for a PATH, with nothing in it but node. */
const bin = mkdtempSync(join(tmpdir(), 'fairway-path-'));
symlinkSync(process.execPath, join(bin, 'node'));
afterAll(() => rmSync(bin, { recursive: true }));

const without = { ...ann, env: { PATH: bin } };

/** A day of work, with git. */
async function playDay(cli: Cli): Promise<void> {
  const type = async (words: string, typed: Who = ann, expected = 0) => {
    const { code, out, err } = await cli.run(words, typed);
    expect(code, `${words}\n${out}${err}`).toBe(expected);
    cli.later(minute);
  };
  cli.repo.commit('first', { 'README.md': 'demo\n', '.gitignore': 'fairway.yaml\n*.log\n', 'src/keys.ts': 'one\n' });
  await type('init --project demo');
  setPolicy(cli.repo, policy);
  cli.repo.write({ '../queue.json': queue });
  await type('import ../queue.json');
  await type('add C "Something else" --role dev');
  await type('claim A');
  await type('run --task A --check AC-1 -- /bin/echo done');
  cli.repo.write({ 'report.txt': 'all well\n' });
  await type('evidence add A --result pass --kind report --summary "all well" --artifact report.txt');
  rmSync(join(cli.repo.dir, 'report.txt'));
  cli.repo.git('checkout', '--quiet', '-b', 'lane/a');
  cli.repo.commit('the work', { 'src/keys.ts': 'two\n', 'src/new.ts': '' });
  await type('checkpoint record A --summary "nearly there" --next "a review"');
  await type('handoff create A --to security --summary "please look"');
  await type('review request A --domain security');
  await type('review record A --domain security --verdict approve --finding "note:src/keys.ts:1:well done"', eve);
  cli.repo.git('checkout', '--quiet', 'main');
  cli.repo.git('merge', '--quiet', '--ff-only', 'lane/a');
  await type('done A');
  await type('block B --reason "waits for them"');
  cli.later(day);
}

const questions = [
  'ready',
  'ready --json',
  'show A',
  'show A --json',
  'show B --json',
  'log',
  'log --json',
  'log A --json',
  'log --format cloudevents',
  'log --since fairway/state~2 --json',
  'list --all',
  'list --all --json',
  'list --mine',
  'tree',
  'tree --json',
  'export',
  'report status',
  'report status --json',
  'snapshot --artifacts',
  'snapshot --format yaml',
  'snapshot --format ndjson --artifacts',
  `snapshot --at ${stateRef}~2`,
  'snapshot --at fairway/state^',
  'verify --full --json',
  'verify --from fairway/state~3',
  'anchor list --json',
  'outbox list --json',
  'completion bash',
];

const writers = [
  'init --project demo',
  'import ../queue.json',
  'add D More',
  'claim C',
  'claim --next',
  'release A --reason r',
  'run --task C -- /bin/touch ran',
  'evidence add C --result pass --summary s',
  'handoff create C --to security --summary s',
  'handoff ack A',
  'review request C --domain security',
  'review record C --domain security --verdict approve',
  'review waive C --domain security --reason r',
  'checkpoint record C --summary s',
  'set-status C in_progress',
  'update C --priority 0',
  'block C --reason r',
  'done C',
  'reopen A --reason r',
  'sync',
  'restore ../all.ndjson',
  'anchor create',
  'outbox flush',
  'hook install --server',
  'add E More --outbox',
  'merge-ready A',
];

const everythingIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('fairway/'))
    .sort();

describe('where there is no git program', () => {
  test('the answers are the same to the last byte, with an index and without', async () => {
    const cli = cliIn();
    await playDay(cli);
    cli.repo.git('gc', '--quiet');
    for (const question of questions) {
      const now = async (how: typeof without | typeof ann, fresh: boolean) => {
        if (fresh) rmSync(join(cli.repo.commonDir, 'fairway'), { recursive: true, force: true });
        const { code, out, err } = await stopped(cli, () => cli.run(question, how));
        return { question, code, out, err };
      };
      const expected = await now(ann, true);
      expect(expected.code, expected.err).toBe(0);
      expect(await now(without, true)).toEqual(expected);
      // verify goes on from where it ended
      if (!question.startsWith('verify')) expect(await now(without, false)).toEqual(expected);
    }
  }, 240_000);

  test('what writes is refused, and nothing is written or run', async () => {
    const cli = cliIn();
    await playDay(cli);
    writeFileSync(join(cli.repo.dir, '..', 'all.ndjson'), (await cli.ok('snapshot --format ndjson', ann)).out);
    const before = [everythingIn(cli.repo.commonDir), cli.repo.git('for-each-ref'), cli.repo.git('status', '--porcelain')];
    for (const words of writers) await cli.refused('GIT_MISSING', words, without);
    expect([everythingIn(cli.repo.commonDir), cli.repo.git('for-each-ref'), cli.repo.git('status', '--porcelain')]).toEqual(before);
    expect(existsSync(join(cli.repo.dir, 'ran'))).toBe(false);
  });

  test('the bundle reads with nothing but node on the path, and follows the log', async () => {
    const cli = cliIn();
    await playDay(cli);
    const env = { PATH: bin, HOME: join(cli.repo.dir, '..') };
    const spawned = (words: string) => spawnCli(built.file, words, { cwd: cli.repo.dir, env });
    for (const words of ['ready', 'list --all', 'tree', 'show A', 'log', 'report status', 'export', 'snapshot', 'verify --full']) {
      const { code, out, err } = await spawned(words).ended;
      expect([code, out !== '', err], `${words}\n${err}`).toEqual([0, true, '']);
    }
    const refused = await spawned('claim C --json').ended;
    expect([refused.code, JSON.parse(refused.out).error.code]).toEqual([1, 'GIT_MISSING']);
  });

  test('the history is proven from any commit, and what is wrong with it is found', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok('claim A', ann);
    expect((await cli.ok('verify --json', without)).json).toMatchObject({ ok: true, began: 'first', walked: { commits: 3 }, signatures_unchecked: 0 });
    expect((await cli.ok('verify --from fairway/state~1 --json', without)).json).toMatchObject({ ok: true, walked: { commits: 1 } });
    await cli.refused('UNKNOWN_REVISION', 'verify --from nowhere', without);
    await cli.refused('GIT_MISSING', 'verify --from HEAD@{1}', without);
    cli.repo.tamper(stateRef, { 'README.md': 'changed' });
    expect((await cli.run('verify --json', without)).json).toMatchObject({ ok: false, findings: [{ path: 'README.md' }] });
    expect((await cli.run('verify', without)).code).toBe(1);
  });

  test('an anchor is read', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok('anchor create', ann);
    cli.repo.git('pack-refs', '--all', '--prune');
    expect((await cli.ok('anchor list --json', without)).json.anchors).toMatchObject([{ name: 'fairway/anchor/1', held: true, signed: false }]);
    expect((await cli.ok('verify --full --json', without)).json).toMatchObject({ ok: true, anchors: [{ name: 'fairway/anchor/1' }] });
    cli.repo.git('update-ref', '-d', stateRef);
    expect((await cli.ok('list --json', without)).json.tasks).toHaveLength(1);
  });

  test('signatures are not checked: verify ends with 5, and everything else is shown', async () => {
    const cli = await openedCli({ policy: 'project: demo\nintegration_branch: main\npolicy: { signatures: require }\n' });
    const key = sshKey(cli.repo, 'ann');
    cli.repo.write({ allowed_signers: allow('ann', key) });
    cli.repo.git('add', 'allowed_signers');
    cli.repo.git('commit', '-q', '-m', 'who may sign');
    signWith(cli.repo, key);
    await cli.ok('add A One', ann);
    await cli.ok('claim A', ann);
    expect((await cli.run('verify --full --json', ann)).json).toMatchObject({ ok: true, signatures_unchecked: 0 });
    rmSync(join(cli.repo.commonDir, 'fairway'), { recursive: true });
    for (let times = 0; times < 2; times += 1) {
      const { code, json } = await cli.run('verify --json', without);
      // what was not judged whole is not kept as verified: the next time looks at it again
      expect([code, json]).toEqual([5, expect.objectContaining({ ok: true, kept: false, began: 'first', signatures_unchecked: 2 })]);
    }
    expect((await cli.ok('verify --json', ann)).json).toMatchObject({ ok: true, began: 'first', kept: true });
    const { records, gates } = (await cli.ok('show A --json', without)).json;
    expect(records.map(({ signature }: { signature: { state: string } }) => signature.state)).toEqual(['unchecked', 'unchecked']);
    expect(JSON.stringify(gates)).not.toContain('"good"');
    for (const words of ['ready', 'list', 'log --signatures', 'export', 'report status', 'snapshot']) await cli.ok(words, without);
  });

  test('a repository of a format that only git reads is refused by the name of the format, for every command', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const home = tempDir();
    cli.repo.gitIn(home, 'clone', '--quiet', '--shared', cli.repo.dir, 'shared');
    cli.repo.gitIn(home, 'init', '--quiet', '--object-format=sha256', 'sha256');
    const [shared, sha256] = [join(home, 'shared'), join(home, 'sha256')];
    await cli.ok('init --project demo', { ...ann, cwd: sha256 });
    await cli.ok('add A One', { ...ann, cwd: sha256 });
    for (const [cwd, format] of [
      [shared, 'alternates'],
      [sha256, 'sha256'],
    ] as const) {
      for (const words of ['ready', 'verify', 'snapshot']) {
        const { details, hint } = await cli.refused('FORMAT_NEEDS_GIT', words, { ...without, cwd });
        expect(details).toMatchObject({ dir: join(cwd, '.git'), format: mentioning(format) });
        expect(hint).toEqual(mentioning('FAIRWAY_GIT', details.needed as string));
      }
      expect((await cli.ok('ready --json', { ...ann, cwd })).json.claimable_count).toBe(1);
    }
  });

  test('an object that is not there, or is not whole, is named', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const id = cli.repo.git('rev-parse', 'fairway/state:fairway.json');
    const file = join(cli.repo.commonDir, 'objects', id.slice(0, 2), id.slice(2));
    rmSync(join(cli.repo.commonDir, 'fairway'), { recursive: true });
    const content = readFileSync(file);
    rmSync(file);
    expect((await cli.refused('OBJECT_MISSING', 'ready', without)).details).toMatchObject({ object: id, what: 'fairway.json' });
    writeFileSync(file, content.subarray(0, 20));
    expect((await cli.refused('OBJECT_DAMAGED', 'ready', without)).details).toMatchObject({ object: id });
  });
});

/** Runs something while the clock of the commands does not go on. */
async function stopped<T>(cli: Cli, run: () => Promise<T>): Promise<T> {
  const result = await run();
  cli.later(-10);
  return result;
}
