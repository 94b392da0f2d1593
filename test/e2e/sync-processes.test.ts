/** Many processes on several clones around one remote: what `store.sync: auto` promises, and what is left when a process is killed. */
import { expect, test } from 'vitest';
import { cliClones, stateRef } from '../support/cli-clones.ts';
import { bundle, spawnCli } from '../support/run-cli.ts';

const built = bundle();

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
