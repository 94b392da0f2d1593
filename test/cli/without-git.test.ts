/** The commands of a working day where there is no git program: the same words, the same records, the same commits. */
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { builtCli } from '../support/programs.ts';
import { type Cli, cliIn, day, minute, setPolicy, spawnCli, type Who } from '../support/run-cli.ts';
import { stateRef, withoutGit } from '../support/stores.ts';
import { tempRepo } from '../support/temp-repo.ts';

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

/** A day, and what it said. */
async function playDay(cli: Cli): Promise<string[]> {
  const said: string[] = [];
  const type = async (words: string, typed: Who = ann, expected = 0) => {
    const { code, out, err } = await cli.run(words, typed);
    expect(code, `${words}\n${out}${err}`).toBe(expected);
    said.push(`${words}\n${code}\n${out}\n${err}`.replaceAll(cli.repo.dir, '<repo>'));
    cli.later(minute);
  };
  cli.repo.commit('first', { 'README.md': 'demo\n', '.gitignore': 'fairway.yaml\n*.log\n', 'src/keys.ts': 'one\n' });
  await type('init --project demo');
  setPolicy(cli.repo, policy);
  cli.repo.write({ '../queue.json': queue });
  await type('import ../queue.json --dry-run');
  await type('import ../queue.json');
  await type('add C "Something else" --role dev');
  await type('ready');
  await type('claim A');
  await type('claim A', eve, 4);
  await type('run --task A --check AC-1 -- /bin/echo done');
  cli.repo.write({ 'report.txt': 'all well\n', 'noise.log': 'x', 'deep/new/file.txt': '' });
  await type('evidence add A --result pass --kind report --summary "all well" --artifact report.txt');
  await type('merge-ready A', ann, 1);
  rmSync(join(cli.repo.dir, 'report.txt'));
  rmSync(join(cli.repo.dir, 'deep'), { recursive: true });
  cli.repo.git('checkout', '--quiet', '-b', 'lane/a');
  cli.repo.commit('the work', { 'src/keys.ts': 'two\n', 'src/new.ts': '' });
  await type('checkpoint record A --summary "nearly there" --next "a review"');
  await type('handoff create A --to security --summary "please look"');
  await type('handoff ack A --note seen', eve);
  await type('review request A --domain security');
  cli.repo.git('checkout', '--quiet', 'main');
  cli.repo.git('merge', '--quiet', '--ff-only', 'lane/a');
  await type('review record A --domain security --verdict approve --finding "note:src/keys.ts:1:well done"', eve);
  await type('done A');
  await type('done NONE', ann, 3);
  await type('set-status C in_progress');
  await type('update B --priority 0');
  await type('block B --reason "waits for them"');
  cli.later(day);
  return said;
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
  'list --all',
  'list --all --json',
  'tree',
  'tree --json',
];
const wholes = ['export', 'report status', 'report status --json', 'merge-ready A --json', 'merge-ready B', 'completion bash'];

describe('where there is no git program', () => {
  const cliWithout = () => cliIn(withoutGit(tempRepo()));

  test('the same day leaves the same commits, but for the ids of changes', async () => {
    const [by, without] = [cliIn(), cliWithout()];
    const [said, saidWithout] = [await playDay(by), await playDay(without)];
    // git patch-id, which only git can tell, is a part of two records here; from the first of them on, hashes differ
    const commitsOf = ({ repo }: Cli) => repo.git('log', '--reverse', '--format=%H %T %s', stateRef).split('\n').slice(0, 7);
    expect(commitsOf(without)).toEqual(commitsOf(by));
    expect(commitsOf(by)[6]).toMatch(/checkpoint A/);
    const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/\b[0-9a-f]{12}\b/g, '<commit>'));
    expect(plain(saidWithout)).toEqual(plain(said));
    const records = async (cli: Cli) =>
      (await cli.ok('show A --json')).json.records.map((record: { data: object; type: string }) => [record.type, withoutIds(record.data)]);
    expect(await records(without)).toEqual(await records(by));
    expect(without.repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('the bundle does its work with nothing but node on the path', async () => {
    const repo = tempRepo();
    const bin = join(repo.dir, '..', 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    writeFileSync(join(repo.dir, '..', '.gitconfig'), '[user]\n\tname = Una Ünicode\n\temail = una@example.org\n');
    const env = { PATH: bin, HOME: join(repo.dir, '..') };
    const type = async (words: string) => {
      const { code, out, err } = await spawnCli(built.file, words, { cwd: repo.dir, env }).ended;
      expect(code, `${words}\n${out}${err}`).toBe(0);
      return out;
    };
    for (const words of ['init --project demo', 'add A "Rotate — the keys"', 'claim A --session s', 'run --task A --session s -- node -p 6+7'])
      await type(words);
    expect(JSON.parse(await type('show A --json')).records.at(-1).data).toMatchObject({
      result: 'pass',
      source: { commit: null, branch: 'main', dirty: true },
    });
    expect(repo.git('log', '--format=%an <%ae> %s', 'fairway/state').split('\n')).toEqual([
      'Una Ünicode <una@example.org> run A: pass, node -p 6+7',
      'Una Ünicode <una@example.org> claim A: una@example.org',
      'Una Ünicode <una@example.org> add A: Rotate — the keys',
      'Una Ünicode <una@example.org> init demo',
    ]);
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('the answers are the same to the last byte, with a cache and without', async () => {
    const cli = cliIn();
    await playDay(cli);
    const typed = { ...ann, env: { PATH: '/nowhere' } };
    for (const question of [...questions, ...wholes]) {
      cli.repo.git('pack-refs', '--all', '--prune');
      const now = async (how: typeof typed | typeof ann, fresh: boolean) => {
        if (fresh) rmSync(join(cli.repo.commonDir, 'fairway'), { recursive: true, force: true });
        const { code, out, err } = await stopped(cli, () => cli.run(question, how));
        return { question, code, out, err };
      };
      const expected = await now(ann, true);
      expect(expected.code, expected.err).toBeLessThan(2);
      expect(await now(typed, true)).toEqual(expected);
      expect(await now(typed, false)).toEqual(expected);
      expect(await now(ann, false)).toEqual(expected);
    }
  });

  const withStore = async () => {
    const cli = cliWithout();
    cli.repo.commit('first', { 'README.md': 'demo\n', '.gitignore': 'fairway.yaml\n' });
    await cli.ok('init --project demo');
    await cli.ok('add A "Rotate the keys"');
    return cli;
  };

  test('the history is proven, from any commit, and what is wrong with it is found', async () => {
    const cli = await withStore();
    await cli.ok('claim A', ann);
    expect((await cli.ok('verify --json', ann)).json).toMatchObject({ ok: true, began: 'first', walked: { commits: 3 } });
    expect((await cli.ok('verify --from fairway/state~1 --json', ann)).json).toMatchObject({ ok: true, walked: { commits: 1 } });
    await cli.refused('UNKNOWN_REVISION', 'verify --from nowhere', ann);
    const [told, toldWithout] = [await cli.ok('verify --full --json', { ...ann, env: { PATH: process.env.PATH } }), await cli.ok('verify --full --json', ann)];
    expect(toldWithout.json).toEqual(told.json);
    cli.repo.tamper(stateRef, { 'README.md': 'changed' });
    const { code, out } = await cli.run('verify', ann);
    expect([code, out]).toEqual([1, expect.stringContaining('README.md')]);
  });

  test('a snapshot is taken and restored, to the same bytes and the same commit', async () => {
    const by = cliIn();
    await playDay(by);
    const typed = { ...ann, env: { PATH: '/nowhere' } };
    for (const words of [
      'snapshot --artifacts',
      'snapshot --format yaml',
      'snapshot --format ndjson --artifacts',
      `snapshot --at ${stateRef}~2`,
      'snapshot --at fairway/state^',
    ])
      expect((await by.ok(words, typed)).out).toBe((await by.ok(words, ann)).out);
    await by.refused('UNKNOWN_REVISION', 'snapshot --at nowhere', typed);
    const file = join(by.repo.dir, '..', 'all.ndjson');
    await by.ok(['snapshot', '--format', 'ndjson', '--artifacts', '--output', file], ann);
    const [one, other] = [cliIn(), cliWithout()];
    for (const cli of [one, other]) await cli.ok(['restore', file]);
    const [head, headWithout] = [one, other].map(({ repo }) => repo.git('rev-parse', stateRef).trim());
    expect(headWithout).toBe(head);
    expect((await other.ok('snapshot --format ndjson --artifacts')).out).toBe(readFileSync(file, 'utf8'));
    expect((await other.ok('verify --full --json')).json).toMatchObject({ ok: true });
    expect(other.repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    await other.refused('STORE_EXISTS', ['restore', file]);
    // what is broken is found before anything is written
    const cut = join(by.repo.dir, '..', 'cut.ndjson');
    writeFileSync(cut, readFileSync(file, 'utf8').slice(0, -200));
    const third = cliWithout();
    await third.refused('SNAPSHOT_INVALID', ['restore', cut]);
    expect(third.repo.git('for-each-ref', stateRef)).toBe('');
  });

  test('an anchor is read, and made by nothing but git', async () => {
    const cli = await withStore();
    await cli.refused('GIT_MISSING', 'anchor create', ann);
    await cli.ok('anchor create', { ...ann, env: { PATH: process.env.PATH } });
    cli.repo.git('pack-refs', '--all', '--prune');
    expect((await cli.ok('anchor list --json', ann)).json.anchors).toMatchObject([{ name: 'fairway/anchor/1', held: true, signed: false }]);
    expect((await cli.ok('verify --full --json', ann)).json).toMatchObject({ ok: true, anchors: [{ name: 'fairway/anchor/1' }] });
    cli.repo.git('update-ref', '-d', stateRef);
    expect((await cli.ok('list --json', ann)).json.tasks).toHaveLength(1);
  });

  test('remotes are not reached: what is recorded stays here, and that is told', async () => {
    const cli = cliWithout();
    const hub = tempRepo({ bare: true });
    cli.repo.git('remote', 'add', 'origin', hub.dir);
    await cli.ok('init --project demo');
    await cli.refused('GIT_MISSING', 'sync');
    const env = { PATH: process.env.PATH, FAIRWAY_GIT: 'isomorphic' };
    expect((await cli.refused('GIT_MISSING', 'sync', { env })).message).toEqual(mentioning('FAIRWAY_GIT'));
    setPolicy(cli.repo, 'project: demo\nstore: { sync: auto, offline: allow }\n');
    const told = 'recorded here, not yet shared: This takes the git program, and it was not found on the PATH.';
    for (const words of ['add A One', 'claim A --session a', 'checkpoint record A --state active --summary s'])
      expect((await cli.ok(words, ann)).err).toContain(told);
    setPolicy(cli.repo, 'project: demo\nstore: { sync: auto }\n');
    await cli.refused('GIT_MISSING', 'add B Two', ann);
  });

  test('a repository of another format is refused by its name', async () => {
    const cli = await withStore();
    cli.repo.git('config', 'core.repositoryFormatVersion', '1');
    cli.repo.git('config', 'extensions.refStorage', 'reftable');
    for (const words of ['ready', 'claim A', 'init --project demo', 'run -- true']) {
      const { message, hint, details } = await cli.refused('FORMAT_NEEDS_GIT', words, ann);
      expect(message).toEqual(mentioning(cli.repo.commonDir));
      expect([hint, details.format]).toEqual([expect.stringContaining('Install git 2.39'), 'the ref storage reftable']);
    }
  });

  test('an object that is not there, or is not whole, is named', async () => {
    const cli = await withStore();
    const id = cli.repo.git('rev-parse', 'fairway/state:fairway.json');
    const file = join(cli.repo.commonDir, 'objects', id.slice(0, 2), id.slice(2));
    rmSync(join(cli.repo.commonDir, 'fairway'), { recursive: true });
    rmSync(file);
    expect(await cli.refused('OBJECT_MISSING', 'ready', ann)).toMatchObject({
      message: mentioning(id, 'fairway.json'),
      details: { object: id },
    });
    writeFileSync(file, 'hello');
    expect(await cli.refused('OBJECT_DAMAGED', 'claim A', ann)).toMatchObject({
      message: mentioning(id),
      hint: expect.stringContaining('git fsck'),
    });
  });
});

const withoutIds = (data: object) => JSON.parse(JSON.stringify(data, (key, value) => (key === 'patch_id' ? undefined : value)));

/** Runs something while the clock of the commands does not go on. */
async function stopped<T>(cli: Cli, run: () => Promise<T>): Promise<T> {
  const result = await run();
  cli.later(-10);
  return result;
}
