/** Many processes in several clones of one remote: the guarantees of `store.sync: auto`, and what remains when a process is killed. */
import { expect, test } from 'vitest';
import { cliClones, stateRef } from '../support/cli-clones.ts';
import { builtCli } from '../support/programs.ts';
import { spawnCli } from '../support/run-cli.ts';

const built = builtCli();

test('four clones with ten processes each take forty tasks: each has one owner, and every process one task', async () => {
  const { cli, clone, first, hubGit } = await cliClones({ policy: 'store: { sync: auto }\n', tasks: [], published: true });
  const queue = Array.from({ length: 40 }, (_, at) => `- { id: T-${at + 1}, title: Task ${at + 1} }`).join('\n');
  cli.repo.write({ 'queue.yaml': `${queue}\n` });
  await first.ok(`import ${cli.repo.dir}/queue.yaml`);
  const clones = [first, clone('second'), clone('third'), clone('fourth')];
  const ran = await Promise.all(
    clones.flatMap(({ dir }, at) =>
      Array.from({ length: 10 }, (_, number) => {
        const who = `worker-${at}-${number}`;
        const { ended } = spawnCli(built.file, ['claim', '--next', '--session', who, '--json'], {
          cwd: dir,
          env: { ...cli.repo.env, FAIRWAY_ACTOR: who } as NodeJS.ProcessEnv,
        });
        return ended.then((end) => ({ who, ...end }));
      }),
    ),
  );
  expect(ran.filter(({ code }) => code !== 0).map(({ who, code, out, err }) => ({ who, code, out, err }))).toEqual([]);
  const said = new Map(ran.map(({ who, out }) => [JSON.parse(out).task.id as string, who]));
  expect(said.size).toBe(40);
  for (const each of clones) await each.ok('sync');
  expect(new Set([...clones.map((each) => each.head()), hubGit('rev-parse', stateRef)]).size).toBe(1);
  const { tasks } = (await first.ok('list --json')).json as { tasks: { id: string; claimant: string; findings_count: number }[] };
  expect(new Map(tasks.map(({ id, claimant }) => [id, claimant]))).toEqual(said);
  expect(tasks.filter((task) => task.findings_count > 0)).toEqual([]);
  const subjects = hubGit('log', '--format=%s', stateRef).split('\n');
  expect(subjects.filter((subject) => subject.startsWith('claim ')).length).toBe(40);
  expect(subjects.filter((subject) => subject.startsWith('superseded'))).toEqual([]);
}, 300_000);

test('a sync that is killed at any moment loses nothing, and the next one finishes the work', async () => {
  const { cli, clone, first } = await cliClones();
  const second = clone('second');
  const env = { ...cli.repo.env, FAIRWAY_ACTOR: 'bob' } as NodeJS.ProcessEnv;
  let seed = 7;
  for (let round = 1; round <= 8; round += 1) {
    await first.ok(`checkpoint record A --state active --summary theirs-${round}`);
    await first.ok('sync');
    await second.ok(`checkpoint record A --state active --summary mine-${round}`);
    const child = spawnCli(built.file, 'sync', { cwd: second.dir, env });
    seed = (seed * 48_271) % 2_147_483_647;
    setTimeout(() => child.kill('SIGKILL'), 100 + (seed % 500));
    await child.ended;
  }
  await second.ok('sync');
  await first.ok('sync');
  const { records, findings } = (await first.ok('show A --json')).json as { records: { type: string; data: { summary: string } }[]; findings: unknown[] };
  const summaries = records.filter(({ type }) => type === 'checkpoint').map(({ data }) => data.summary);
  const expected = Array.from({ length: 8 }, (_, at) => [`theirs-${at + 1}`, `mine-${at + 1}`]).flat();
  expect(summaries.toSorted()).toEqual(expected.toSorted());
  expect(findings).toEqual([]);
}, 300_000);

test('log --follow shows what a sync brings, and what it put behind that, each record once', async () => {
  const { cli, clone, first } = await cliClones();
  const second = clone('second');
  await second.ok('init');
  const follower = spawnCli(built.file, ['log', '--follow', '--since', second.head()], { cwd: second.dir, env: cli.repo.env as NodeJS.ProcessEnv });
  const note = (summary: string) => `checkpoint record A --state active --summary ${summary}`;
  await second.ok(note('mine'));
  await follower.said('mine');
  await first.ok(note('theirs'));
  await first.ok('sync');
  expect((await second.ok('sync --json')).json).toMatchObject({ received: 1, replayed: 1, published: 1 });
  await follower.said('theirs');
  await second.ok(note('more'));
  await follower.said('more');
  follower.kill('SIGINT');
  const { code, out } = await follower.ended;
  const events = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([code, events.map(({ data }) => data.data.summary)]).toEqual([0, ['mine', 'theirs', 'more']]);
});

test('an import that is killed at any moment is there whole or not at all, and can be done again', async () => {
  const { cli, first } = await cliClones({ tasks: [], published: false });
  const count = 400;
  const tasks = (round: number) => Array.from({ length: count }, (_, at) => ({ id: `R${round}-${at}`, title: `Task ${at}`, notes: 'x'.repeat(500) }));
  let life = 400;
  let killed = 0;
  let seed = 11;
  for (let round = 1; round <= 8; round += 1) {
    cli.repo.write({ 'queue.json': JSON.stringify(tasks(round)) });
    const words = ['import', `${cli.repo.dir}/queue.json`, '--json'];
    const begun = performance.now();
    // The clock of the other commands, to which these records would come from the future.
    const env = { ...cli.repo.env, FAIRWAY_NOW: '2026-11-20T10:00:00.000Z' } as NodeJS.ProcessEnv;
    const child = spawnCli(built.file, words, { cwd: first.dir, env });
    seed = (seed * 48_271) % 2_147_483_647;
    const timer = round <= 2 ? undefined : setTimeout(() => child.kill('SIGKILL'), ((seed % 1000) / 1000) * life);
    const { signal, out } = await child.ended;
    clearTimeout(timer);
    // The first process takes longer than the others, which use its compile cache.
    if (signal === null) life = performance.now() - begun;
    const ids = async () => (await first.ok('list --json')).json.tasks.filter(({ id }: { id: string }) => id.startsWith(`R${round}-`)).length as number;
    const there = await ids();
    expect([0, count]).toContain(there);
    if (signal === null || out !== '') expect(there).toBe(count);
    if (signal !== null) killed += 1;
    await first.ok(words);
    expect(await ids()).toBe(count);
  }
  expect(killed).toBeGreaterThan(2);
  expect((await first.run('verify --json')).json).toMatchObject({ ok: true, walked: { records: 8 * count } });
  expect(first.git('fsck', '--strict', '--no-dangling')).toBe('');
}, 180_000);
