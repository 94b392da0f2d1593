/** What a version of Fairway does with a store and a policy that a later version has written to. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor, FairwayRecord } from '../../fairway/domain/record.ts';
import type { RecordData } from '../../fairway/domain/types.gen.ts';
import { digest } from '../../fairway/store/codec/serialize.ts';
import { recordPath } from '../../fairway/store/layout.ts';
import { cliClones } from '../support/cli-clones.ts';
import { forgeIn, forgeRecord } from '../support/forge.ts';
import { mentioning } from '../support/naming.ts';
import { readOnly } from '../support/read-only.ts';
import { type Cli, cliIn, openedCli, setPolicy } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';

const base = 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n';
const withTypo = `${base}lans: {}\n`;
const newer = `${base}requires: [landing]\n`;

const warningsIn = (err: string): string[] => err.split('\n').filter((line) => line.startsWith('warning'));

describe('a policy with an unknown key', () => {
  test('is followed without it, and every command that reads it says so once', async () => {
    const cli = await openedCli({ policy: withTypo, tasks: ['A One'] });
    for (const command of [
      'ready --json',
      'ready --json',
      'claim A --session s1 --json',
      'show A --json',
      'log --json',
      'verify --json',
      'merge-ready A --json',
    ]) {
      const { err, json } = await cli.run(command);
      expect(json, command).toBeTypeOf('object');
      expect(warningsIn(err), command).toEqual([mentioning('main:fairway.yaml:4', 'lans', 'lanes')]);
    }
  });

  test('is reported by init', async () => {
    const cli = cliIn();
    cli.repo.write({ 'fairway.yaml': 'project: demo\ngates: { done: { reviw: off } }\n' });
    const { json, err } = await cli.ok('init --json');
    expect(json).toMatchObject({ config: 'kept', warnings: [{ file: 'fairway.yaml', line: 2, key: 'gates.done.reviw' }] });
    expect(warningsIn(err)).toEqual([mentioning('fairway.yaml:2', 'gates.done.reviw', 'review')]);
  });

  test('says how many more there are', async () => {
    const cli = await openedCli({ policy: `${base}${Array.from({ length: 8 }, (_, nth) => `later_${nth}: 1\n`).join('')}` });
    const warnings = warningsIn((await cli.ok('ready')).err);
    expect(warnings).toHaveLength(6);
    expect(warnings.at(-1)).toEqual(mentioning('3 more', 'main:fairway.yaml'));
  });

  test('says nothing any more once it is corrected, and keeps refusing wrong values', async () => {
    const cli = await openedCli({ policy: withTypo });
    await cli.ok('ready');
    setPolicy(cli.repo, base);
    expect((await cli.ok('ready')).err).toBe('');
    setPolicy(cli.repo, `${base}claims: { lease_minutes: soon }\n`);
    expect((await cli.refused('CONFIG_INVALID', 'ready')).details).toMatchObject({ line: 4, key: 'claims.lease_minutes' });
  });
});

describe('a policy that requires an unknown feature', () => {
  const opened = async (): Promise<Cli> => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    await cli.ok('claim A --session s1');
    await cli.ok('evidence add A --result pass --summary works --session s1');
    setPolicy(cli.repo, newer);
    return cli;
  };

  test('lets everybody read, with a warning', async () => {
    const cli = await opened();
    for (const command of ['ready', 'list', 'tree', 'show A', 'log', 'export', 'verify', 'report status', 'session list']) {
      const { code, err } = await cli.run(command);
      expect([code, warningsIn(err)], `${command}\n${err}`).toEqual([0, [mentioning('main:fairway.yaml:4', 'requires[0]', 'landing')]]);
    }
    const { gates } = (await cli.ok('show A --json')).json;
    expect(new Set(gates.map((gate: { status: string }) => gate.status))).toEqual(new Set(['unknown']));
  });

  test('decides and judges nothing', async () => {
    const cli = await opened();
    const before = cli.repo.git('rev-parse', stateRef);
    const commands = ['add C Three', 'claim B', 'done A --session s1', 'comment A noted', 'release A --session s1', 'merge-ready A', 'block A --reason why'];
    for (const command of commands) expect((await cli.refused('POLICY_TOO_NEW', command)).details, command).toEqual({ features: 'landing' });
    expect(cli.repo.git('rev-parse', stateRef)).toBe(before);
    setPolicy(cli.repo, base);
    await cli.ok('done A --session s1 --force --reason "tests only"');
  });

  test('runs no command whose result could not be recorded', async () => {
    const cli = await opened();
    await cli.refused('POLICY_TOO_NEW', ['run', '--task', 'A', '--session', 's1', '--', 'touch', 'ran']);
    expect(readdirSync(cli.repo.dir)).not.toContain('ran');
  });

  test('counts for a file that --config names as well', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    cli.repo.write({ 'other.yaml': newer });
    await cli.refused('POLICY_TOO_NEW', 'claim A --config other.yaml');
    await cli.ok('list --config other.yaml');
    await cli.ok('claim A');
  });

  test('leaves signatures unchecked: verify does not call the history verified, and a server accepts nothing', async () => {
    const cli = await openedCli({ policy: `${newer}policy: { signatures: warn }\n` });
    const verified = await cli.run('verify --json');
    expect([verified.code, verified.json.ok, verified.json.signatures_unchecked]).toEqual([5, true, 1]);
    const judged = await cli.run(`hook update ${stateRef} ${'0'.repeat(40)} ${cli.repo.git('rev-parse', stateRef)} --json`);
    expect([judged.code, judged.json]).toEqual([
      1,
      expect.objectContaining({ accepted: false, findings: [expect.objectContaining({ code: 'policy-too-new' })] }),
    ]);
  });

  test('keeps what waits in the outbox', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const free = readOnly(cli.repo.commonDir);
    await cli.ok('comment A noted --outbox');
    free();
    setPolicy(cli.repo, newer);
    await cli.refused('POLICY_TOO_NEW', 'outbox flush');
    expect((await cli.ok('outbox list --json')).json.outboxes[0]).toMatchObject({ waiting: [{ command: 'comment' }], refused: [] });
    setPolicy(cli.repo, base);
    await cli.ok('outbox flush');
    expect((await cli.ok('log --json')).json).toHaveLength(2);
  });

  test('is no obstacle to a sync that decides nothing, and stops one that would replay', async () => {
    const { first, clone } = await cliClones();
    const second = clone('second');
    await second.ok('sync');
    await second.ok('claim A --session s2 --offline');
    await first.ok('claim B --session s1 --offline');
    await first.ok('sync');
    const head = second.head();
    for (const { dir, git } of [first, second]) {
      writeFileSync(join(dir, 'fairway.yaml'), newer);
      git('-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', 'commit', '--quiet', '--all', '-m', 'policy');
    }
    await second.refused('POLICY_TOO_NEW', 'sync');
    expect(second.head()).toBe(head);
    await first.ok('sync');
  });
});

describe('a record with fields that this version does not know', () => {
  const later = { mood: 'good', parts: [{ deep: true }] };
  const path = recordPath('tasks/A', 2, 'commented');

  /** Adds a comment of a later version on A to the state, where A has one record. */
  const forge = ({ dir, env }: Pick<Cli['repo'], 'dir' | 'env'>, git: (...args: readonly string[]) => string): void => {
    const forged = forgeIn({ dir, env });
    const head = git('rev-parse', stateRef);
    const first = forged.text(head, recordPath('tasks/A', 1, 'task-defined'));
    const { policy, writer } = JSON.parse(first) as FairwayRecord;
    const { content } = forgeRecord(
      'commented',
      { text: 'from a later version', later } as RecordData['commented'],
      {
        stream: 'tasks/A',
        seq: 2,
        at: '2026-11-20T10:00:00.000Z',
        policy,
        writer,
        prev: digest(first),
        actor: { id: 'ann', team: 'blue' } as Actor,
        later,
      } as Partial<FairwayRecord> & { readonly stream: string; readonly seq: number; readonly prev: string },
    );
    git('update-ref', stateRef, forged.commit(head, { [path]: content }, 'comment on tasks/A'), head);
  };

  const opened = async (): Promise<Cli> => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    forge(cli.repo, cli.repo.git);
    return cli;
  };

  const whole = { actor: { id: 'ann', team: 'blue' }, later, data: { text: 'from a later version', later } };

  test('is in order, is shown whole, and closes nothing', async () => {
    const cli = await opened();
    expect((await cli.ok('verify --full --json')).json).toMatchObject({ ok: true, findings: [] });
    const { records } = (await cli.ok('show A --json')).json;
    expect(records[1]).toMatchObject(whole);
    expect((await cli.ok('log --format cloudevents')).out).toContain('"mood":"good"');
    expect((await cli.ok('ready --json')).json.tasks.map((task: { id: string; findings_count: number }) => [task.id, task.findings_count])).toEqual([
      ['A', 0],
      ['B', 0],
    ]);
    await cli.ok('claim A --session s1');
    await cli.ok('evidence add A --result pass --summary works --session s1');
    expect((await cli.ok('verify --full --json')).json).toMatchObject({ ok: true, findings: [] });
    expect((await cli.run(`hook update ${stateRef} ${'0'.repeat(40)} ${cli.repo.git('rev-parse', stateRef)} --json`)).json).toMatchObject({ accepted: true });
  });

  test('goes into a snapshot and comes back from it unchanged', async () => {
    const cli = await opened();
    await cli.ok('snapshot --format ndjson --output state.ndjson');
    expect((await cli.ok('verify --snapshot state.ndjson --json')).json).toMatchObject({ ok: true, findings: [] });
    const copy = cliIn();
    copy.repo.commit('first', { 'README.md': 'copy\n' });
    await copy.ok(['restore', join(cli.repo.dir, 'state.ndjson')]);
    expect(copy.repo.git('cat-file', 'blob', `${stateRef}:${path}`)).toBe(cli.repo.git('cat-file', 'blob', `${stateRef}:${path}`));
  });

  test('is whole after a sync that moved it', async () => {
    const { cli, first, clone } = await cliClones();
    const second = clone('second');
    await second.ok('sync');
    await first.ok('comment A first');
    await first.ok('sync');
    forge({ dir: second.dir, env: cli.repo.env }, second.git);
    expect((await second.ok('sync --json')).json).toMatchObject({ replayed: 1, published: 1, superseded: [] });
    const { records } = (await second.ok('show A --json')).json;
    expect(records[2]).toMatchObject({ seq: 3, ...whole });
    expect((await second.ok('verify --full --json')).json).toMatchObject({ ok: true, findings: [] });
  });
});

describe('a record of a type that this version does not know', () => {
  test('stops what is decided on its stream, if it is critical, and says so', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const head = cli.repo.git('rev-parse', stateRef);
    const forged = forgeIn(cli.repo);
    const first = forged.text(head, recordPath('tasks/A', 1, 'task-defined'));
    const { policy, writer, at } = JSON.parse(first) as FairwayRecord;
    const later = { type: 'inspected', schema: 'fairway/inspected@1', critical: true } as object;
    const { content } = forgeRecord('commented', { text: 'x' }, { stream: 'tasks/A', seq: 2, prev: digest(first), policy, writer, at, ...later });
    const path = recordPath('tasks/A', 2, 'inspected');
    cli.repo.git('update-ref', stateRef, forged.commit(head, { [path]: content }), head);
    expect((await cli.refused('STREAM_TOO_NEW', 'comment A noted')).details).toMatchObject({ stream: 'tasks/A', path, schema: 'fairway/inspected@1' });
    expect((await cli.ok('show A')).out).toContain('fairway/inspected@1');
    expect(await cli.run('verify')).toMatchObject({ code: 5, out: mentioning('1 record') });
  });
});

describe('a clock behind the last record', () => {
  test('needs a reason, which the record keeps', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    cli.later(3_600_000);
    await cli.ok('comment A late');
    cli.later(-3_600_000);
    expect((await cli.run('comment A early --json')).json.error).toMatchObject({ code: 'CLOCK_BEHIND', details: { stream: 'tasks/A' } });
    await cli.ok(['comment', 'A', 'early', '--override', 'CLOCK_BEHIND=the other clock was wrong']);
    const { records } = (await cli.ok('show A --json')).json;
    expect(records.at(-1).overrides).toEqual([{ rule: 'CLOCK_BEHIND', reason: 'the other clock was wrong' }]);
    expect(records.at(-1).summary).toContain('the other clock was wrong');
  });
});
