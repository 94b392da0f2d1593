import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type HistoryCommit, walkHistory } from '../../../fairway/git/history.ts';
import { startMaintenance } from '../../../fairway/git/maintenance.ts';
import { stateRef } from '../../support/stores.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';

const tasks = 40;
const commits = 400;

/** A repository as a clone has it: one pack and no commit-graph. Each commit adds a record to one of the tasks. */
function cloned({ padding = 1 << 20 } = {}): TempRepo {
  const repo = tempRepo();
  const parts: (string | Buffer)[] = [];
  const data = (content: string | Buffer) => parts.push(`data ${content.length}\n`, content, '\n');
  for (let n = 0; n < commits; n += 1) {
    parts.push(`commit ${stateRef}\ncommitter Ann <ann@example.org> ${1_763_632_800 + n} +0000\n`);
    data(`record ${n}`);
    parts.push(`M 100644 inline tasks/00/FW-${n % tasks}/${n}.json\n`);
    data(`{ "n": ${n} }`);
  }
  parts.push('M 100644 inline padding\n');
  data(randomBytes(padding));
  const input = Buffer.concat(parts.map((part) => Buffer.from(part)));
  execFileSync('git', ['-c', 'fastimport.unpackLimit=0', 'fast-import', '--quiet'], { cwd: repo.dir, env: repo.env, input });
  repo.git('config', '--unset', 'maintenance.auto');
  return repo;
}

const graphOf = (repo: TempRepo) => join(repo.commonDir, 'objects', 'info', 'commit-graphs', 'commit-graph-chain');
const written = (repo: TempRepo) => expect.poll(() => existsSync(graphOf(repo)), { timeout: 30_000 }).toBe(true);

async function historyOf(repo: TempRepo, env = {}): Promise<HistoryCommit[]> {
  const history: HistoryCommit[] = [];
  const git = { ...repo.asGit, env: { ...repo.env, ...env } };
  for await (const commit of walkHistory(git, repo.git('rev-parse', stateRef), ['tasks/00/FW-7'])) history.push(commit);
  return history;
}

describe('the commit-graph', () => {
  it('is written behind the command where a clone has none, and is not written again', async () => {
    const repo = cloned();
    expect(startMaintenance(repo.asGit, stateRef)).toBe(true);
    await written(repo);
    rmSync(join(repo.commonDir, 'fairway', 'maintenance'));
    expect(startMaintenance(repo.asGit, stateRef)).toBe(false);
    expect(repo.git('commit-graph', 'verify')).toBe('');
  });

  it('lets the history of one task look at few commits, and tells the same', async () => {
    const repo = cloned();
    const before = await historyOf(repo);
    expect(before.length).toBe(commits / tasks);
    startMaintenance(repo.asGit, stateRef);
    await written(repo);
    const trace = join(repo.dir, '..', 'trace');
    expect(await historyOf(repo, { GIT_TRACE2_EVENT: trace })).toEqual(before);
    const passedOver = Number(/"definitely_not":(\d+)/.exec(readFileSync(trace, 'utf8').replaceAll('\\', ''))?.[1] ?? 0);
    expect(passedOver).toBeGreaterThan(commits * 0.9);
  });

  it('goes on from the one that is there', async () => {
    const repo = cloned();
    startMaintenance(repo.asGit, stateRef);
    await written(repo);
    const first = readFileSync(graphOf(repo), 'utf8');
    const commit = repo.tamper(stateRef, { 'tasks/00/FW-7/later.json': '{}' });
    rmSync(join(repo.commonDir, 'fairway', 'maintenance'));
    // it looks like many packs, which git has to join
    for (let n = 0; n < 51; n += 1) writeFileSync(join(repo.commonDir, 'objects', 'pack', `without-index-${n}.pack`), '');
    expect(startMaintenance(repo.asGit, stateRef)).toBe(true);
    await expect.poll(() => readFileSync(graphOf(repo), 'utf8'), { timeout: 30_000 }).not.toBe(first);
    expect((await historyOf(repo))[0]?.commit).toBe(commit);
  });

  it('is not made for little, nor where maintenance is switched off', async () => {
    expect(startMaintenance(cloned({ padding: 10 }).asGit, stateRef)).toBe(false);
    const repo = cloned();
    repo.git('config', 'maintenance.auto', 'false');
    expect(startMaintenance(repo.asGit, stateRef)).toBe(true);
    await new Promise((done) => setTimeout(done, 1000));
    expect(existsSync(graphOf(repo))).toBe(false);
  });
});
