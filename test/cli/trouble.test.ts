import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { giveAway } from '../support/other-owner.ts';
import { cliIn, openedCli } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';
import { tempDir } from '../support/temp-repo.ts';

const script = (dir: string, text: string) => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'git'), `#!/bin/sh\n${text}\n`);
  chmodSync(join(dir, 'git'), 0o755);
  return { PATH: `${dir}:${process.env.PATH}` };
};

const head = (cli: Awaited<ReturnType<typeof openedCli>>) => cli.repo.git('rev-parse', stateRef);

describe('a place that is none', () => {
  test('is no git repository', async () => {
    const cli = cliIn();
    const cwd = tempDir();
    for (const command of ['list', 'init', 'add A One', 'run --task A -- true']) {
      expect(await cli.refused('NOT_A_REPOSITORY', command, { cwd })).toMatchObject({
        message: mentioning(cwd),
        hint: expect.stringContaining('-C DIR'),
      });
    }
    expect((await cli.refused('NOT_A_REPOSITORY', `list -C ${cwd}/gone`)).message).toContain('gone');
  });

  test('belongs to somebody else, where git does not work either', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const before = head(cli);
    giveAway(cli.repo.dir);
    for (const command of ['list', 'ready', 'show A', 'claim A', 'run --task A -- true', 'init']) {
      const { message, details } = await cli.refused('DUBIOUS_OWNERSHIP', command);
      expect(message).toContain(details.why);
      expect(details).toMatchObject({ dir: cli.repo.dir, why: expect.stringContaining('dubious ownership') });
    }
    const trusting = { env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: cli.repo.dir } };
    expect((await cli.ok('list', trusting)).out).toContain('One');
    expect(cli.repo.gitIn(cli.repo.dir, '-c', `safe.directory=${cli.repo.dir}`, 'rev-parse', stateRef)).toBe(before);
  });

  test('has no store yet, and says how to make one', async () => {
    const cli = cliIn();
    for (const command of [
      'list',
      'ready',
      'show A',
      'log',
      'export',
      'tree',
      'report status',
      'add A One',
      'claim A',
      'import x.yaml',
      'run --task A -- true',
      'merge-ready A',
      'portal build',
    ]) {
      expect(await cli.refused('NO_STORE', command)).toMatchObject({
        message: mentioning(stateRef),
        hint: mentioning('fairway init'),
      });
    }
    expect(cli.repo.git('for-each-ref')).toBe('');
  });

  test('has a state ref that is not a Fairway store, and that is left alone', async () => {
    const cli = cliIn();
    const commit = cli.repo.commit('first', { 'README.md': 'x' });
    cli.repo.git('update-ref', stateRef, commit);
    for (const command of ['list', 'add A One', 'init']) {
      const { details, hint } = await cli.refused('NOT_A_STORE', command);
      expect(details).toMatchObject({ ref: stateRef });
      expect(hint).toContain('fairway.stateRef');
    }
    expect(cli.repo.git('rev-parse', stateRef)).toBe(commit);
  });

  test('has a state ref whose file is damaged, which is not taken for a store that is not there', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    writeFileSync(join(cli.repo.commonDir, stateRef), 'torn');
    for (const command of ['list', 'add B Two', 'init']) expect((await cli.refused('REF_DAMAGED', command)).details).toMatchObject({ ref: stateRef });
  });

  test('has a store of a newer Fairway', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const manifest = JSON.parse(cli.repo.git('cat-file', 'blob', `${stateRef}:fairway.json`));
    cli.repo.tamper(stateRef, { 'fairway.json': JSON.stringify({ ...manifest, schema: 'fairway/store@2' }) });
    const { message, hint } = await cli.refused('STORE_TOO_NEW', 'list');
    expect(message).toEqual(mentioning('fairway.json', 'fairway/store'));
    expect(hint).toContain('Update Fairway');
  });

  test('has no portal to serve', async () => {
    const cli = cliIn();
    expect(await cli.refused('PORTAL_MISSING', 'portal serve --dir nowhere')).toMatchObject({
      message: expect.any(String),
      hint: mentioning('fairway portal build'),
    });
  });
});

describe('a record that somebody broke by hand', () => {
  test('is told with its file and commit, while the rest stays readable', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    await cli.ok('claim A --session s1');
    await cli.ok('evidence add A --result pass --summary works --session s1');
    const { records } = (await cli.ok('show A --json')).json;
    const path = records[1].path as string;
    const commit = cli.repo.tamper(stateRef, { [path]: '{"broken": ' });
    const { json } = await cli.ok('show A --json');
    expect(json.records).toHaveLength(2);
    expect(json.findings).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'unreadable', seq: 2, path, commit })]));
    const { out } = await cli.ok('show A');
    expect(out).toContain(`✗ unreadable: `);
    expect(out).toContain(`${path} (commit ${commit.slice(0, 12)})`);
    expect((await cli.ok('list --json')).json.tasks.map((task: { id: string; findings_count: number }) => [task.id, task.findings_count > 0])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    const refusal = await cli.refused('STREAM_BROKEN', 'block A --reason x');
    expect(refusal.message).toEqual(mentioning('tasks/A', path));
    expect(refusal.hint).toContain('fairway show A');
    await cli.ok('claim B --session s1');
  });
});

describe('git', () => {
  test('is missing, and nothing else may take its place', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const env = { PATH: tempDir(), FAIRWAY_GIT: 'native' };
    for (const command of ['init --project demo', 'show A', 'log', 'log A']) {
      expect(await cli.refused('GIT_MISSING', command, { env })).toMatchObject({
        message: expect.any(String),
        hint: expect.stringContaining('2.39'),
      });
    }
  });

  test('is needed to write, and for no answer where something else may take its place', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const before = head(cli);
    const env = { PATH: tempDir() };
    for (const command of ['list', 'show A', 'log', 'log A', 'verify']) await cli.ok(command, { env });
    for (const command of ['init --project demo', 'claim A --session s1', 'checkpoint record A --state active --summary x'])
      expect((await cli.refused('GIT_MISSING', command, { env })).details).toMatchObject({ needed: '2.39' });
    expect(head(cli)).toBe(before);
  });

  test('is too old', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const before = head(cli);
    // what git can do is asked before a store is read whole
    rmSync(join(cli.repo.commonDir, 'fairway'), { recursive: true });
    const env = script(tempDir(), 'case "$*" in *version*) echo "git version 2.20.1";; *) echo "fatal: unknown option" >&2; exit 129;; esac');
    for (const command of ['claim A --session s', 'init --project demo', 'log']) {
      expect(await cli.refused('GIT_TOO_OLD', command, { env })).toMatchObject({
        message: mentioning('20', '39'),
      });
    }
    expect(head(cli)).toBe(before);
  });

  test('is too old, and nobody noticed while the index answered', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok('ready');
    const before = head(cli);
    const env = script(tempDir(), 'case "$*" in *version*) echo "git version 2.20.1";; *) echo "fatal: unknown option" >&2; exit 129;; esac');
    await cli.refused('GIT_TOO_OLD', 'claim A --session s', { env });
    expect(head(cli)).toBe(before);
  });

  test('fails, and says why', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const real = cli.repo.git('--exec-path');
    const env = script(tempDir(), `case "$*" in *log*) echo "fatal: the disk is upset" >&2; exit 128;; *) exec ${real}/git "$@";; esac`);
    expect((await cli.refused('GIT_FAILED', 'show A', { env })).details).toMatchObject({ why: expect.stringContaining('the disk is upset') });
  });

  test('cannot write in the middle of an append: the ref has not moved, and the answer says so', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const before = head(cli);
    const real = cli.repo.git('--exec-path');
    const env = script(
      tempDir(),
      `case "$*" in *fast-import*) head -c 100 >/dev/null; echo "fatal: unable to write loose object file: No space left on device" >&2; exit 128;; *) exec ${real}/git "$@";; esac`,
    );
    expect((await cli.refused('WRITE_FAILED', 'claim A --session s1', { env })).details).toMatchObject({ why: expect.stringContaining('No space left') });
    expect(head(cli)).toBe(before);
    expect((await cli.ok('list --json')).json.tasks[0].status).toBe('todo');
    await cli.ok('claim A --session s1');
  });

  test('moves the ref each time somebody tries: the command gives up and says so', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    const real = cli.repo.git('--exec-path');
    // whoever is about to write finds that somebody else just did
    const env = script(
      tempDir(),
      `case "$*" in *fast-import*) new=$(${real}/git -C ${cli.repo.dir} commit-tree -p ${stateRef} -m faster ${stateRef}^{tree}); ${real}/git -C ${cli.repo.dir} update-ref ${stateRef} $new;; esac; exec ${real}/git "$@"`,
    );
    await cli.refused('STORE_MOVED', 'claim A --session s1', { env });
    await cli.ok('claim A --session s1');
  });
});

describe('what is left behind', () => {
  test('is no lock and no temporary file, whatever the outcome', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.run('claim NO');
    await cli.run('claim A --session s1');
    await cli.run('claim A --session s2');
    expect(readdirSync(join(cli.repo.commonDir, 'fairway')).filter((name) => name.includes('lock'))).toEqual([]);
    expect(cli.repo.git('fsck', '--no-dangling', '--strict')).toBe('');
  });
});
