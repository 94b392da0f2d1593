import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { builtCli } from '../support/programs.ts';
import { type Cli, openedCli, spawnCli } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';

const built = builtCli();

const filled = async (): Promise<Cli> => {
  const cli = await openedCli({ tasks: ['A One', 'B Two'] });
  await cli.ok('claim A --session s1');
  await cli.ok('evidence add A --result pass --summary works --session s1');
  return cli;
};

const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the commit of a record', () => {
  test('is told alike however often a task is looked at, while more is recorded', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    const seen: string[][] = [];
    for (let time = 0; time < 12; time += 1) {
      await cli.ok(`evidence add ${time % 3 === 0 ? 'B' : 'A'} --result pass --summary works`);
      const { records } = (await cli.ok('show A --json')).json;
      const told = records.map(({ path, commit }: { path: string; commit: string }) => [path, commit].join(' '));
      const inGit = records.map(({ path }: { path: string }) => [path, cli.repo.git('log', '--format=%H', stateRef, '--', path).trim()].join(' '));
      expect(told).toEqual(inGit);
      const { json: log } = await cli.ok('log A --limit 3 --json');
      expect(log.map(({ commit }: { commit: string }) => commit)).toEqual(
        records
          .map(({ commit }: { commit: string }) => commit)
          .slice(-3)
          .reverse(),
      );
      seen.push(told);
    }
    expect(seen.at(-1)).toHaveLength(9);
  });
});

describe('log --format cloudevents', () => {
  test('prints a line for each record, the oldest first, and with --json one list', async () => {
    const cli = await filled();
    const events = linesOf((await cli.ok('log --format cloudevents')).out);
    const { store } = JSON.parse(cli.repo.git('cat-file', 'blob', `${stateRef}:fairway.json`));
    expect(events.map(({ type, subject }) => [type, subject])).toEqual([
      ['fairway.task-defined.v1', 'tasks/A'],
      ['fairway.task-defined.v1', 'tasks/B'],
      ['fairway.claimed.v1', 'tasks/A'],
      ['fairway.evidence.v1', 'tasks/A'],
    ]);
    const { records } = (await cli.ok('show A --json')).json;
    const { path: _path, blob: _blob, commit, summary: _summary, ...record } = records[2];
    expect(events[3]).toEqual({
      specversion: '1.0',
      id: record.id,
      source: `fairway:${store}`,
      type: 'fairway.evidence.v1',
      subject: 'tasks/A',
      time: record.at,
      datacontenttype: 'application/json',
      dataschema: 'urn:fairway:schema:evidence:1',
      seq: 3,
      prev: record.prev,
      commit,
      data: record,
    });
    expect((await cli.ok('log --format cloudevents --json')).json).toEqual(events);
    expect(linesOf((await cli.ok('log B --format cloudevents')).out)).toEqual([events[1]]);
    expect(linesOf((await cli.ok('log --format cloudevents --limit 2')).out)).toEqual(events.slice(2));
    expect(linesOf((await cli.ok(`log --format cloudevents --since ${events[0].id} --limit 2`)).out)).toEqual(events.slice(1, 3));
    expect(linesOf((await cli.ok(`log --task A --format cloudevents --since ${events[1].commit}`)).out)).toEqual(events.slice(2));
    expect((await cli.ok(`log --format cloudevents --since ${events[3].id}`)).out).toBe('');
    expect((await cli.ok(`log --since ${events[1].id} --json`)).json.map(({ id }: { id: string }) => id)).toEqual([events[3].id, events[2].id]);
    expect((await cli.ok(`log --since ${events[2].id}`)).out).toContain('works');
  });

  test.each(['native', 'isomorphic'])('begins behind a revision of the state ref (%s)', async (FAIRWAY_GIT) => {
    const cli = await filled();
    const since = async (revision: string) =>
      (await cli.ok(`log --json --since ${revision}`, { env: { FAIRWAY_GIT } })).json.map(({ seq }: { seq: number }) => seq);
    const all = (await cli.ok('log --all --json')).json.map(({ seq }: { seq: number }) => seq);
    expect(await since('fairway/state')).toEqual([]);
    expect(await since('fairway/state~1')).toEqual(all.slice(0, 1));
    expect(await since(`${stateRef}~2`)).toEqual(all.slice(0, 2));
  });

  test('is refused for what is not there', async () => {
    const cli = await filled();
    expect(await cli.refused('UNKNOWN_POSITION', 'log --since 01ARZ3NDEKTSV4RRFFQ69G5FAV')).toMatchObject({
      message: mentioning('01ARZ3NDEKTSV4RRFFQ69G5FAV', stateRef),
      hint: expect.stringContaining('fairway log'),
    });
    for (const since of ['main', 'HEAD', 'nowhere', 'fairway/state~99', '--help'])
      expect((await cli.refused('UNKNOWN_POSITION', ['log', `--since=${since}`])).details).toMatchObject({ since });
    await cli.refused('UNKNOWN_POSITION', 'log --follow --since main');
    await cli.refused('TASK_NOT_FOUND', 'log --follow NO');
    await cli.refused('USAGE', 'log A --task B');
    await cli.refused('USAGE', 'log --follow --limit 3');
    await cli.refused('USAGE', 'log --format xml');
  });
});

describe('log --follow', () => {
  const follow = async (words: string, signal: NodeJS.Signals = 'SIGINT') => {
    const cli = await filled();
    const env = { ...cli.repo.env, FAIRWAY_ACTOR: 'looker' } as NodeJS.ProcessEnv;
    const spawned = spawnCli(built.file, words, { cwd: cli.repo.dir, env });
    const note = async (summary: string) => {
      const child = spawnCli(built.file, ['evidence', 'add', 'A', '--result', 'pass', '--summary', summary], { cwd: cli.repo.dir, env });
      expect((await child.ended).code).toBe(0);
    };
    return { cli, spawned, note, end: () => spawned.kill(signal) };
  };

  test.each(['SIGINT', 'SIGTERM'] as const)('shows what other processes record, until %s ends it as done', async (signal) => {
    const { spawned, note, end } = await follow('log --follow --since 00000000000000000000000005', signal);
    await spawned.said('works');
    await note('one more');
    await spawned.said('one more');
    await note('and another');
    await spawned.said('and another');
    end();
    const { code, signal: by, out, err } = await spawned.ended;
    expect({ code, by, err }).toEqual({ code: 0, by: null, err: '' });
    expect(linesOf(out).map(({ data }) => data.data.summary ?? data.type)).toEqual(['claimed', 'works', 'one more', 'and another']);
  });

  test('shows lines to people, too', async () => {
    const { spawned, note, end } = await follow('log --follow --format text --since 00000000000000000000000005');
    await spawned.said('works');
    await note('for\u0007 eyes');
    await spawned.said('eyes');
    end();
    const { out } = await spawned.ended;
    expect(out.trimEnd().split('\n')).toEqual([mentioning('A', 'carl', 'main'), mentioning('A', 'carl'), mentioning('A', '0007')]);
    expect(out).not.toContain('\u0007');
  });

  test('ends without a word when its reader has seen enough', async () => {
    const cli = await filled();
    const script = `"${built.file}" log --follow --since 00000000000000000000000003 | head -n 1`;
    writeFileSync(`${cli.repo.dir}/follow.sh`, `set -o pipefail\n${script}\n`);
    const child = spawn('bash', ['follow.sh'], { cwd: cli.repo.dir, env: cli.repo.env as NodeJS.ProcessEnv });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    while (!out.includes('\n')) await new Promise((next) => setTimeout(next, 20));
    // the reader is gone; the next record finds that out
    await cli.ok('evidence add A --result pass --summary more --session s1');
    expect(await ended).toBe(0);
    expect(linesOf(out)).toHaveLength(1);
    expect(err).toBe('');
  });
});
