/** Syncs over real git, below the CLI: random work on three clones, and thousands of commands at once. */
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../fairway/errors.ts';
import type { Git } from '../../../../fairway/git/git.ts';
import type { OpenOptions } from '../../../../fairway/store/context.ts';
import { initStore } from '../../../../fairway/store/init.ts';
import { openStore } from '../../../../fairway/store/open.ts';
import { verifyStore } from '../../../../fairway/store/verify/verify.ts';
import { claimed, claimId, proven } from '../../../support/builders.ts';
import { appendFacts, someTasks } from '../../../support/many-commands.ts';
import { doWork, requireOneHolder, someWork, taskIds } from '../../../support/random-work.ts';
import { stateRef, tickingClock } from '../../../support/stores.ts';
import { tempDir, tempRepo } from '../../../support/temp-repo.ts';
import { watchedGit } from '../../../support/watched-git.ts';

/** Ids that count, in digits alone. */
const idsFrom = (start: number) => {
  let count = start;
  return () => {
    count += 1;
    return String(count).padStart(26, '0');
  };
};

async function clones(names: readonly string[]) {
  const { gitIn, env } = tempRepo();
  const home = tempDir();
  gitIn(home, 'init', '-q', '--bare', 'hub.git');
  const made = [];
  for (const [index, name] of names.entries()) {
    gitIn(home, 'clone', '-q', 'hub.git', name);
    const cwd = join(home, name);
    const options: OpenOptions = {
      cwd,
      env,
      clock: tickingClock(`2026-11-20T1${index}:00:00.000Z`),
      newId: idsFrom(1_000_000 * (index + 1)),
      actor: { id: name },
      overrides: { CLOCK_BEHIND: 'the clocks of the clones differ' },
    };
    await initStore({ ...options, project: 'demo', integrationBranch: 'main' });
    const store = await openStore(options);
    await store.sync();
    const git: Git = { worktree: cwd, commonDir: join(cwd, '.git'), env };
    made.push({ cwd, options, store, git, run: (...args: string[]) => gitIn(cwd, ...args) });
  }
  return { home, hub: (...args: string[]) => gitIn(join(home, 'hub.git'), ...args), made };
}

describe('clones over git', () => {
  it.each([
    [1, 20],
    [2, 120],
    [3, 120],
  ])(
    'lose nothing and agree in the end, whatever they do and however they are parted (seed %i, %i steps)',
    async (seed, count) => {
      const { made, hub, home } = await clones(['one', 'two', 'three']);
      const acknowledged: string[] = [];
      const at = (index: number) => made[index] ?? expect.fail('no such clone');
      for (const task of taskIds.slice(0, 4)) {
        acknowledged.push(
          ...(await doWork((actor) => as(at(0).options, actor), { verb: 'add', task, other: 'T-9', actor: { id: 'ann', session: 'a' }, force: false })),
        );
      }
      for (const { store } of made) await store.sync();
      const steps = fc.sample(fc.record({ clone: fc.nat(2), work: someWork, sync: fc.nat(9), line: fc.nat(14) }), { numRuns: count, seed });
      const met = { published: 0, superseded: 0, unreachable: 0 };
      const [there, gone] = [join(home, 'hub.git'), join(home, 'gone.git')];
      for (const { clone, work, sync, line } of steps) {
        if (line === 0) existsSync(there) ? renameSync(there, gone) : renameSync(gone, there);
        acknowledged.push(...(await doWork((actor) => as(at(clone).options, actor), work)));
        if (sync > 1) continue;
        try {
          const { published, superseded } = await at(clone).store.sync();
          met.published += published;
          met.superseded += superseded.length;
        } catch (error) {
          if (!isRefusal(error, 'REMOTE_UNREACHABLE')) throw error;
          met.unreachable += 1;
        }
      }
      if (existsSync(gone)) renameSync(gone, there);
      if (count > 100) expect(Math.min(met.published, met.superseded, met.unreachable)).toBeGreaterThan(0);
      for (const { store } of [...made, ...made]) expect((await store.sync()).refusal).toBeUndefined();
      expect(new Set([...made.map(({ run }) => run('rev-parse', stateRef)), hub('rev-parse', stateRef)]).size).toBe(1);
      const { tasks, records } = await at(0).store.readAll();
      expect(tasks.flatMap((task) => task.findings)).toEqual([]);
      for (const [task, views] of records)
        requireOneHolder(
          task,
          views.map(({ record }) => record),
        );
      const all = [...records.values()].flat().map(({ record }) => record);
      const ids = all.flatMap((record) => [record.id, ...(record.type === 'superseded' ? record.data.records.map(({ id }) => id) : [])]);
      expect(acknowledged.filter((id) => ids.filter((other) => other === id).length !== 1)).toEqual([]);
      hub('fsck', '--strict');
      for (const { options } of made) expect(await verifyStore({ ...options, full: true })).toMatchObject({ ok: true });
    },
    300_000,
  );

  it('replay thousands of commands by few processes, and lose just what lost', async () => {
    const count = 1_000;
    const tasksBefore = 600;
    const { made, hub, home } = await clones(['one', 'two']);
    const [one, two] = made as [(typeof made)[number], (typeof made)[number]];
    const heads = new Map<string, { seq: number; hash: string }>();
    const base = await appendFacts(one.git, one.run('rev-parse', stateRef), someTasks(tasksBefore), '0A', heads);
    one.run('update-ref', stateRef, base);
    await one.store.sync();
    await two.store.sync();
    one.run('update-ref', stateRef, await appendFacts(one.git, base, [claimed('T-1', { claim: claimId(1) }), proven('T-2')], '0B', new Map(heads)));
    await one.store.sync();
    const facts = [claimed('T-1', { claim: claimId(2) }), ...Array.from({ length: count - 1 }, (_, at) => proven(`T-${(at % tasksBefore) + 1}`))];
    two.run('update-ref', stateRef, await appendFacts(two.git, base, facts, '0C', new Map(heads)));
    const git = watchedGit(home, two.options.env);
    const counted = await openStore({ ...two.options, env: git.env });
    const report = await counted.sync();
    expect(report).toMatchObject({ received: 2, replayed: count - 1, published: count, superseded: [{ code: 'ALREADY_CLAIMED', tasks: ['T-1'] }] });
    expect(git.started()).toBeLessThan(60);
    expect(hub('rev-parse', stateRef)).toBe(two.run('rev-parse', stateRef));
    const { tasks } = await two.store.readAll();
    expect(tasks.flatMap((task) => task.findings)).toEqual([]);
    expect(tasks.reduce((sum, task) => sum + task.evidence.length, 0)).toBe(count);
    // the index that the sync saved agrees with the commit
    expect((await two.store.read()).commit).toBe(report.commit);
    expect((await two.store.read()).board.tasks().length).toBe(tasksBefore);
    expect((await two.store.read(['tasks/T-7'])).board.task('T-7')).toEqual(tasks.find(({ id }) => id === 'T-7'));
  });
});

const as = (options: OpenOptions, actor: OpenOptions['actor']) =>
  ({
    run: async (command: Parameters<Awaited<ReturnType<typeof openStore>>['run']>[0]) => (await openStore({ ...options, actor })).run(command),
  }) as Awaited<ReturnType<typeof openStore>>;
