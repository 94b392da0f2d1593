import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { cliIn, openedCli } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';
import { tempDir, tempRepo } from '../support/temp-repo.ts';

const filled = async () => {
  const cli = await openedCli({ tasks: ['A One', 'B Two'] });
  await cli.ok('claim A --session s1');
  cli.repo.write({ 'report.xml': '<ok/>\n' });
  await cli.ok('evidence add A --result pass --summary works --artifact report.xml --session s1');
  return cli;
};

const fresh = () => cliIn(tempRepo({ in: tempDir() }));

describe('snapshot', () => {
  test('goes to stdout as json, yaml or ndjson, and --json always is the document', async () => {
    const cli = await filled();
    const { json } = await cli.ok('snapshot --json');
    expect(json).toMatchObject({ schema: 'fairway/snapshot@1', commit: cli.repo.git('rev-parse', stateRef), artifacts: false, total: { records: 4 } });
    expect(JSON.parse((await cli.ok('snapshot')).out)).toEqual(json);
    expect((await cli.ok('snapshot --format yaml')).out).toMatch(/^schema: "fairway\/snapshot@1"\n/);
    expect((await cli.ok('snapshot --format ndjson')).out.trimEnd().split('\n')).toHaveLength(json.files.length + 2);
    expect((await cli.ok('snapshot --format yaml --json')).json).toEqual(json);
  });

  test('does not follow from clock, actor or place', async () => {
    const cli = await filled();
    const { out } = await cli.ok('snapshot --artifacts');
    cli.later(1e9);
    expect((await cli.ok('snapshot --artifacts', { actor: 'somebody', cwd: join(cli.repo.dir, '.git') })).out).toBe(out);
  });

  test('writes a new file whole, and says the digest of its files', async () => {
    const cli = await filled();
    const { out } = await cli.ok('snapshot --format ndjson --artifacts --output s.ndjson');
    expect(out).toEqual(mentioning('s.ndjson'));
    const { json } = await cli.ok('snapshot --format yaml --output s.yaml --json');
    expect(json).toEqual({
      file: 's.yaml',
      format: 'yaml',
      commit: expect.any(String),
      at: expect.any(String),
      artifacts: false,
      files: 10,
      records: 4,
      files_digest: expect.any(String),
    });
    expect(readdirSync(cli.repo.dir).filter((name) => name.startsWith('s.'))).toEqual(['s.ndjson', 's.yaml']);
  });

  test('writes over nothing, and leaves nothing half written', async () => {
    const cli = await filled();
    cli.repo.write({ 'mine.json': 'mine' });
    expect(await cli.refused('FILE_EXISTS', 'snapshot --output mine.json')).toMatchObject({ details: { file: 'mine.json', option: '--output' } });
    expect(readFileSync(join(cli.repo.dir, 'mine.json'), 'utf8')).toBe('mine');
    await cli.refused('FILE_UNWRITABLE', 'snapshot --output no/such/dir.json');
    expect((await cli.refused('NOT_A_STORE', 'snapshot --at main --output x.json')).message).toEqual(mentioning('main', 'fairway.json'));
    await cli.refused('UNKNOWN_REVISION', 'snapshot --at nowhere --output x.json');
    expect(existsSync(join(cli.repo.dir, 'x.json'))).toBe(false);
    expect(readdirSync(cli.repo.dir).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('asks for a format that there is', async () => {
    const cli = await filled();
    await cli.refused('USAGE', 'snapshot --format xml');
    await fresh().refused('NO_STORE', 'snapshot');
  });
});

describe('restore', () => {
  test('makes a store that commands go on with, and whose snapshot is the same file', async () => {
    const cli = await filled();
    const snapshot = join(cli.repo.dir, 's.json');
    await cli.ok('snapshot --artifacts --output s.json');
    const other = fresh();
    const restored = await other.ok(['restore', snapshot]);
    expect(restored).toMatchObject({
      err: '',
      out: mentioning('demo', 'refs/heads/fairway/state'),
    });
    expect((await other.ok('snapshot --artifacts')).out).toBe(readFileSync(snapshot, 'utf8'));
    await other.ok('evidence add A --result pass --summary again --session s1');
    expect((await other.ok('show A --json')).json.records).toHaveLength(4);
    expect(other.repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('says what was not in the snapshot', async () => {
    const cli = await filled();
    await cli.ok('snapshot --output s.json');
    const other = fresh();
    const { err, json } = await other.ok(['restore', join(cli.repo.dir, 's.json'), '--json']);
    expect(err).toEqual(mentioning('--artifacts'));
    expect(json).toMatchObject({
      project: 'demo',
      records: 4,
      missing_artifacts: 1,
      from: cli.repo.git('rev-parse', stateRef),
      commit: other.repo.git('rev-parse', stateRef),
    });
  });

  test('takes another ref when told, and finds it again', async () => {
    const cli = await filled();
    await cli.ok('snapshot --output s.json');
    const other = fresh();
    await other.ok(['restore', join(cli.repo.dir, 's.json'), '--state-ref', 'refs/heads/board']);
    expect((await other.ok('list --json')).json.tasks).toHaveLength(2);
    expect(other.repo.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/board');
  });

  test('is refused where there is a store', async () => {
    const cli = await filled();
    await cli.ok('snapshot --output s.json');
    expect((await cli.refused('STORE_EXISTS', 'restore s.json')).message).toEqual(mentioning(stateRef, 'demo'));
  });

  test('is refused for what is no sound snapshot, and nothing is written', async () => {
    const cli = await filled();
    await cli.ok('snapshot --output s.json');
    const whole = readFileSync(join(cli.repo.dir, 's.json'), 'utf8');
    const other = fresh();
    other.repo.write({ 'cut.json': whole.slice(0, -10), 'odd.json': '{}' });
    const refusal = await other.refused('SNAPSHOT_INVALID', 'restore cut.json');
    expect(refusal.message).toEqual(mentioning('cut.json'));
    await other.refused('SNAPSHOT_INVALID', 'restore odd.json');
    expect((await other.refused('FILE_UNREADABLE', 'restore gone.json')).message).toEqual(mentioning('gone.json'));
    await other.refused('FILE_UNREADABLE', 'verify --snapshot .');
    expect(other.repo.git('for-each-ref')).toBe('');
  });

  test('of a store with something wrong in it asks for --as-is', async () => {
    const cli = await filled();
    const [, record] = (await cli.ok('show A --json')).json.records;
    cli.repo.tamper(stateRef, { [record.path]: 'broken' });
    await cli.ok('snapshot --output s.json --artifacts');
    const snapshot = join(cli.repo.dir, 's.json');
    const { code, json } = await cli.run('verify --snapshot s.json --json');
    expect(code).toBe(1);
    expect(json).toMatchObject({
      ok: false,
      findings_count: 3,
      findings: [{ kind: 'unreadable', path: record.path }, { kind: 'unlinked' }, { kind: 'illegal' }],
    });
    const other = fresh();
    const refusal = await other.refused('SNAPSHOT_BROKEN', ['restore', snapshot]);
    expect(refusal.message).toEqual(mentioning(record.path));
    expect(refusal.hint).toContain('--as-is');
    await other.ok(['restore', snapshot, '--as-is']);
    expect((await other.ok('snapshot --artifacts')).out).toBe(readFileSync(snapshot, 'utf8'));
    await other.refused('STREAM_BROKEN', 'block A --reason x');
    await other.ok('claim B --session s2');
  });
});

describe('verify --snapshot', () => {
  test('needs no git and no repository', async () => {
    const cli = await filled();
    await cli.ok('snapshot --artifacts --output s.json');
    const text = readFileSync(join(cli.repo.dir, 's.json'), 'utf8');
    const cwd = tempDir();
    writeFileSync(join(cwd, 's.json'), text);
    const { out } = await cli.ok('verify --snapshot s.json', { cwd, env: { PATH: '' } });
    expect(out).toEqual(mentioning('s.json', 'demo'));
    expect(JSON.parse(text).total.files_digest).toBe((await cli.ok('verify --snapshot s.json --json', { cwd })).json.files_digest);
  });
});
