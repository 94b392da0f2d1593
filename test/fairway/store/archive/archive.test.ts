import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { reviewMatrix } from '../../../../fairway/domain/gates/gates.ts';
import { decodeFile, encodeFile, type SnapshotFile, type SnapshotFormat, snapshotFormats } from '../../../../fairway/store/archive/format.ts';
import { takeSnapshot, verifySnapshotFile } from '../../../../fairway/store/archive/index.ts';
import { readLimits, readSnapshot } from '../../../../fairway/store/archive/read.ts';
import { restoreStore } from '../../../../fairway/store/archive/restore.ts';
import { digest } from '../../../../fairway/store/codec/serialize.ts';
import { openStore } from '../../../../fairway/store/open.ts';
import { verifyStore } from '../../../../fairway/store/verify/verify.ts';
import { readSchemas } from '../../../../schemas/generate.ts';
import { type SomeStore, someStore } from '../../../support/arbitrary-store.ts';
import { claimed, defined, judged, proven } from '../../../support/builders.ts';
import { allow, type SshKey, signingProgram, signWith, sshKey } from '../../../support/keys.ts';
import { countingIds, gitBench, memoryBench, optionsFor, recording, stateRef, tickingClock } from '../../../support/stores.ts';
import { readTask } from '../../../support/tasks.ts';
import { tempDir, tempRepo } from '../../../support/temp-repo.ts';

type Options = Parameters<typeof takeSnapshot>[0];

async function textOf(open: Options, format: SnapshotFormat, { artifacts = false, rev }: { artifacts?: boolean; rev?: string } = {}): Promise<string> {
  const taken = await takeSnapshot(open, { format, artifacts, rev });
  let text = '';
  for await (const part of taken.text) text += part;
  return text;
}

async function fill(bench: Awaited<ReturnType<typeof memoryBench>> | Awaited<ReturnType<typeof gitBench>>, { commits, byHand }: SomeStore): Promise<void> {
  const store = await bench.open();
  for (const facts of commits) await store.run(recording(facts));
  if (Object.keys(byHand).length > 0) bench.tamper(byHand);
}

async function refusal(promise: Promise<unknown>): Promise<{ code: string; details: Readonly<Record<string, unknown>> }> {
  try {
    await promise;
  } catch (error) {
    return error as { code: string; details: Readonly<Record<string, unknown>> };
  }
  throw new Error('it was not refused');
}

let dir = '';
beforeEach(() => {
  dir = tempDir();
});
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};
const memoryOptions = (backend: Awaited<ReturnType<typeof memoryBench>>['backend']): Options => ({ ...optionsFor({ dir: '/', env: {} } as never), backend });

describe('a file in a snapshot', () => {
  it('gives its bytes back, whatever they are', () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
      fc.jsonValue().map((value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const entry = JSON.parse(JSON.stringify(encodeFile('a.json', content))) as SnapshotFile;
        expect(Buffer.compare(decodeFile(entry), Buffer.from(content))).toBe(0);
        expect(entry.sha256).toBe(digest(content));
      }),
    );
  });

  it('is a value only where the value says every byte', () => {
    const form = (text: string) => Object.keys(encodeFile('a.json', Buffer.from(text)))[2];
    expect(form('{\n  "a": 1\n}\n')).toBe('json');
    for (const odd of ['{"a": 1}\n', '{\n  "a": 1\n}', '{\n  "a": 1.0\n}\n', '{\n  "a": 1,\n  "a": 1\n}\n', '{\n  "a": "\\ud800"\n}\n', 'x'])
      expect(form(odd)).toBe('text');
    expect(Object.keys(encodeFile('a.json', Buffer.from([0xff])))[2]).toBe('base64');
    expect(Object.keys(encodeFile('README.md', Buffer.from('{}\n')))[2]).toBe('text');
  });
});

describe('a snapshot', () => {
  it('says the same in every format, and every format is read as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(someStore, async (some) => {
        const bench = await memoryBench();
        await fill(bench, some);
        const texts = Object.fromEntries(
          await Promise.all(snapshotFormats.map(async (format) => [format, await textOf(memoryOptions(bench.backend), format)] as const)),
        );
        const document = JSON.parse(texts.json as string);
        expect(parse(texts.yaml as string)).toEqual(document);
        const [head, ...rest] = (texts.ndjson as string)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect({ ...head, files: rest.slice(0, -1), ...rest.at(-1) }).toEqual(document);
        const reports = [];
        for (const format of snapshotFormats) {
          const path = file(`s.${format}`, texts[format] as string);
          const files = [];
          for await (const part of readSnapshot(path, 's')) if ('file' in part) files.push(part.file);
          expect(files).toEqual(document.files);
          reports.push(await verifySnapshotFile(path, 's'));
        }
        expect(reports[1]).toEqual(reports[0]);
        expect(reports[2]).toEqual(reports[0]);
      }),
      { numRuns: 15 },
    );
  });

  it('fits its schema', async () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
    for (const schema of readSchemas().values()) ajv.addSchema(schema);
    const bench = await memoryBench();
    await fill(bench, { commits: [[defined(), proven()]], byHand: { 'notes.txt': 'x' } });
    const validate = ajv.getSchema('snapshot.schema.json');
    expect(validate?.(JSON.parse(await textOf(memoryOptions(bench.backend), 'json'))), JSON.stringify(validate?.errors)).toBe(true);
  });

  it('has the digest of what sha256sum prints as the digest of its files', async () => {
    const bench = await gitBench();
    await fill(bench, { commits: [[defined(), proven()]], byHand: {} });
    bench.repo.git('worktree', 'add', '--quiet', '--detach', join(dir, 'state'), stateRef);
    const listing = bench.repo.git('ls-tree', '-r', '--name-only', stateRef).split('\n');
    const sums = listing
      .map(
        (path) =>
          `${createHash('sha256')
            .update(readFileSync(join(dir, 'state', path)))
            .digest('hex')}  ${path}\n`,
      )
      .join('');
    const { total } = JSON.parse(await textOf(optionsFor(bench.repo), 'json'));
    expect(total).toEqual({ files: listing.length, records: 2, files_digest: digest(sums) });
  });

  it('is of the commit that is named, and the same bytes each time', async () => {
    const bench = await gitBench();
    await fill(bench, { commits: [[defined('A')]], byHand: {} });
    const then = await textOf(optionsFor(bench.repo), 'ndjson');
    await fill(bench, { commits: [[defined('B')]], byHand: {} });
    expect(await textOf(optionsFor(bench.repo), 'ndjson', { rev: 'fairway/state~1' })).toBe(then);
    expect(await textOf(optionsFor(bench.repo, { clock: () => new Date(0) }), 'ndjson')).not.toBe(then);
    expect((await refusal(textOf(optionsFor(bench.repo), 'json', { rev: 'nowhere' }))).code).toBe('UNKNOWN_REVISION');
    bench.repo.commit('code');
    expect((await refusal(textOf(optionsFor(bench.repo), 'json', { rev: 'main' }))).code).toBe('NOT_A_STORE');
  });

  it('holds artifacts only when asked, and says which ones it lacks', async () => {
    const bench = await gitBench();
    const content = Buffer.from([0, 1, 2, 255]);
    const sha256 = digest(content);
    const artifacts = [{ name: 'a.bin', digest: sha256, size: 4, media_type: 'application/octet-stream', stored: 'state' as const }];
    const store = await bench.open();
    const { draft: first } = defined();
    const { draft } = proven('FW-1', { artifacts });
    await store.run({ name: 'x', streams: ['tasks/FW-1'], decide: () => ({ subject: 'x', drafts: [first, draft], artifacts: [{ sha256, content }] }) });
    const without = file('without', await textOf(optionsFor(bench.repo), 'json'));
    expect(await verifySnapshotFile(without, 's')).toMatchObject({ artifacts: false, artifact_count: 0, missing_artifacts: 1, findings_count: 0 });
    const text = await textOf(optionsFor(bench.repo), 'json', { artifacts: true });
    expect(await verifySnapshotFile(file('with', text), 's')).toMatchObject({ artifacts: true, artifact_count: 1, missing_artifacts: 0, findings_count: 0 });
    expect(text).toContain('"base64":"AAEC/w=="');
  });
});

describe('restoring', () => {
  it('gives a store whose snapshot is the same bytes, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(someStore, async (some) => {
        const bench = await gitBench();
        await fill(bench, some);
        for (const format of snapshotFormats) {
          const text = await textOf(optionsFor(bench.repo), format, { artifacts: true });
          const path = file(`s.${format}`, text);
          const other = tempRepo({ in: tempDir() });
          const options = { ...optionsFor(other), path, named: 's', asIs: true };
          const { commit } = await restoreStore(options);
          expect(await textOf(optionsFor(other), format, { artifacts: true })).toBe(text);
          expect(other.git('rev-parse', `${commit}^{tree}`)).toBe(bench.repo.git('rev-parse', `${stateRef}^{tree}`));
        }
      }),
      { numRuns: 3 },
    );
  });

  it('makes one commit that names where it came from, and the store goes on from there', async () => {
    const bench = await gitBench();
    await fill(bench, { commits: [[defined('A')], [proven('A')]], byHand: {} });
    const path = file('s.json', await textOf(optionsFor(bench.repo), 'json'));
    const other = tempRepo({ in: tempDir() });
    const { report } = await restoreStore({ ...optionsFor(other), path, named: 's', asIs: false });
    expect(other.git('log', '--format=%B', stateRef)).toBe(
      `restore demo: 2 records\n\nFairway-Command: restore\nFairway-Snapshot-Commit: ${bench.repo.git('rev-parse', stateRef)}\nFairway-Snapshot-Time: ${report.at}\nFairway-Snapshot-Files-Digest: ${report.files_digest}\n`,
    );
    const moved = await gitBenchAt(other);
    await fill(moved, { commits: [[proven('A', { summary: 'more' })]], byHand: {} });
    const after = JSON.parse(await textOf(optionsFor(other), 'json'));
    expect(after.commit).toBe(other.git('rev-parse', stateRef));
    expect(after.total.records).toBe(3);
    expect(await verifySnapshotFile(file('after', JSON.stringify(after)), 's')).toMatchObject({ findings_count: 0, records: 3 });
  });

  it('is refused where there is a store, here or on the remote, and the store is left alone', async () => {
    const bench = await gitBench();
    const path = file('s.json', await textOf(optionsFor(bench.repo), 'json'));
    const before = bench.repo.git('rev-parse', stateRef);
    expect((await refusal(restoreStore({ ...optionsFor(bench.repo), path, named: 's', asIs: false }))).code).toBe('STORE_EXISTS');
    expect(bench.repo.git('rev-parse', stateRef)).toBe(before);
    bench.repo.git('clone', '--quiet', bench.repo.dir, join(dir, 'clone'));
    const clone = { ...optionsFor(bench.repo), cwd: join(dir, 'clone') };
    expect((await refusal(restoreStore({ ...clone, path, named: 's', asIs: false }))).code).toBe('STORE_EXISTS');
  });
});

describe('restoring where commits are signed', () => {
  const allowing = (key: SshKey, options = '') => ({ allowed_signers: allow('ann', key, options) });
  const requiring = (more = {}) => ({ 'fairway.yaml': `project: demo\npolicy: ${JSON.stringify({ signatures: 'require', ...more })}\n` });

  /** A snapshot of work by ann and bob, and a repository that it can be restored into. */
  async function taken() {
    const bench = await gitBench();
    const as = (actor: string) => bench.open({ actor: { id: actor } });
    await (await as('bob')).run(recording(defined('A', { review_domains: ['security'] }), claimed('A'), proven('A')));
    await (await as('ann')).run(recording(judged('A', { reviewer: { id: 'ann' } })));
    const text = await textOf(optionsFor(bench.repo), 'json', { artifacts: true });
    const repo = tempRepo({ in: tempDir() });
    const later = tickingClock('2026-12-24T10:00:00.000Z');
    const restore = (more: Partial<Options> = {}) =>
      restoreStore({ ...optionsFor(repo, { clock: later }), path: file('s.json', text), named: 's.json', asIs: false, ...more });
    return { repo, text, key: sshKey(repo, 'ann'), restore, options: (more: Partial<Options> = {}) => optionsFor(repo, { clock: later, ...more }) };
  }

  const isSigned = ({ repo }: Awaited<ReturnType<typeof taken>>) => repo.git('cat-file', 'commit', stateRef).includes('-----BEGIN SSH SIGNATURE-----');
  const nothingBut = (repo: ReturnType<typeof tempRepo>, ref: string | null) =>
    expect(repo.git('for-each-ref', '--format=%(refname)')).toBe(ref === null ? '' : ref);

  it('signs its commit where git signs all, also where no branch holds a policy yet', async () => {
    const given = await taken();
    signWith(given.repo, given.key);
    await given.restore();
    expect(isSigned(given)).toBe(false);
    given.repo.git('update-ref', '-d', stateRef);
    given.repo.git('config', 'commit.gpgSign', 'true');
    const { signatures } = await given.restore();
    expect([isSigned(given), signatures]).toEqual([true, 'off']);
    expect(await textOf(given.options(), 'json', { artifacts: true })).toBe(given.text);
    expect(given.repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    nothingBut(given.repo, stateRef);
  });

  it('is refused before anything is written where the policy requires a signature that cannot be made', async () => {
    const given = await taken();
    const { repo, key, restore } = given;
    const code = async (more: Partial<Options> = {}) => (await refusal(restore(more))).code;
    repo.write(requiring());
    // a working file asks for it, and no branch says who may sign
    expect(await code()).toBe('SIGNERS_MISSING');
    repo.commit('policy', { ...requiring(), ...allowing(key) });
    expect(await code()).toBe('SIGNATURE_NEEDED');
    signWith(repo, sshKey(repo, 'eve'));
    expect(await code()).toBe('SIGNATURE_REFUSED');
    signWith(repo, key);
    repo.git('config', 'gpg.ssh.program', signingProgram(repo, 'locked', "echo 'agent refused operation' >&2; exit 1"));
    expect(await code()).toBe('SIGNING_FAILED');
    nothingBut(repo, 'refs/heads/main');
    expect(readdirSync(join(repo.commonDir, 'objects/pack'))).toEqual([]);
    repo.git('config', '--unset', 'gpg.ssh.program');
    await restore();
    expect(isSigned(given)).toBe(true);
  });

  it('signs at the time at which it is done: a key that came later may', async () => {
    const given = await taken();
    given.repo.commit('policy', { ...requiring(), ...allowing(given.key, 'valid-after="20261201"') });
    signWith(given.repo, given.key);
    await given.restore();
    expect(await textOf(given.options(), 'json', { artifacts: true })).toBe(given.text);
  });

  it('is written all the same where the policy only asks and git has no key, and that is told once', async () => {
    const given = await taken();
    given.repo.commit('policy', requiring({ signatures: 'warn' }));
    const told: string[] = [];
    expect((await given.restore({ onUnsigned: () => told.push('not signed') })).signatures).toBe('warn');
    expect([told, isSigned(given)]).toEqual([['not signed'], false]);
  });

  it('passes verify once the policy takes its commit over, and its reviews count as they did', async () => {
    const given = await taken();
    const { repo, key, options } = given;
    const setPolicy = (more: object) => repo.commit('policy', { ...requiring(more), ...allowing(key) });
    const verify = async () => (await verifyStore({ ...options(), full: true })).findings.map(({ check, code }) => `${check} ${code}`);
    setPolicy({});
    signWith(repo, key);
    const { commit } = await given.restore();
    expect(await verify()).toEqual(Array.from({ length: 3 }, () => 'signatures forged'));
    setPolicy({ signed_after: commit });
    expect(await verify()).toEqual([]);
    const read = async () => readTask(await openStore(options()), 'A');
    const cells = async () => {
      const { task, signers } = (await read()) ?? {};
      return task && reviewMatrix(task, '2026-12-25T00:00:00.000Z', signers).map(({ domain, status, by }) => [domain, status, by]);
    };
    // ann restored bob's work and reviewed it before: who restores has not worked on it
    expect(await cells()).toEqual([['security', 'approved', 'ann']]);
    const store = await openStore(options({ newId: countingIds(5000) }));
    await store.run(recording(judged('A', { reviewer: { id: 'ann' }, verdict: 'changes' })));
    expect(await cells()).toEqual([['security', 'changes', 'ann']]);
    expect((await read())?.records.map(({ signature }) => signature?.state)).toEqual(['exempt', 'exempt', 'exempt', 'exempt', 'good']);
    expect(await verify()).toEqual([]);
  });
});

const gitBenchAt = async (repo: ReturnType<typeof tempRepo>) => gitBench(repo);

describe('a snapshot that is not right', () => {
  /** A good one, as the lines of ndjson. */
  async function good(): Promise<string[]> {
    const bench = await memoryBench();
    await fill(bench, {
      commits: [
        [defined('A'), proven('A')],
        [defined('B'), proven('B')],
      ],
      byHand: {},
    });
    return (await textOf(memoryOptions(bench.backend), 'ndjson')).trimEnd().split('\n');
  }

  /** The code and reason with which restoring it is refused; checks that nothing was written. */
  async function refused(text: string | Uint8Array, asIs = true): Promise<string> {
    const repo = tempRepo({ in: tempDir() });
    const { code, details } = await refusal(restoreStore({ ...optionsFor(repo), path: file('bad', text), named: 'bad', asIs }));
    expect(repo.git('for-each-ref')).toBe('');
    expect(repo.git('count-objects')).toBe('0 objects, 0 kilobytes');
    return [code, details.reason ?? ''].join(' ').trim();
  }

  /** A file of content under any path, sound in itself, put in its place; with the end as it has to be. */
  const withFile = async (path: string, content = 'x\n'): Promise<string> => {
    const lines = await good();
    const files = [...lines.slice(1, -1).map((line) => JSON.parse(line) as SnapshotFile), encodeFile(path, Buffer.from(content))];
    files.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
    return sealed(lines[0] as string, files);
  };

  const sealed = (head: string, files: readonly SnapshotFile[]): string => {
    const files_digest = digest(files.map(({ path, sha256 }) => `${sha256.slice(7)}  ${path}\n`).join(''));
    const total = { files: files.length, records: files.filter(({ path }) => /\d{6}-/.test(path)).length, files_digest };
    return `${[head, ...files.map((entry) => JSON.stringify(entry)), JSON.stringify({ total })].join('\n')}\n`;
  };

  it('is refused when it is cut off, wherever', async () => {
    const text = (await good()).join('\n');
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) expect(await refused(text.slice(0, Math.floor(text.length * part)))).toMatch(/^SNAPSHOT_INVALID /);
    expect(await refused((await good()).slice(0, -1).join('\n'))).toBe('SNAPSHOT_INVALID truncated');
    for (const format of ['json', 'yaml'] as const) {
      const bench = await memoryBench();
      const whole = await textOf(memoryOptions(bench.backend), format);
      for (const part of [0.3, 0.8, 0.97]) expect(await refused(whole.slice(0, Math.floor(whole.length * part)))).toMatch(/^SNAPSHOT_INVALID /);
    }
  });

  it('is refused when any byte of a record, a path or a digest is another', async () => {
    const text = (await good()).join('\n');
    const changes = [
      ['"Title of A"', '"Title of X"'],
      ['tasks/FW', 'tasks/XX'],
      ['"seq":1', '"seq":3'],
    ] as const;
    for (const [from, to] of changes) if (text.includes(from)) expect(await refused(text.replace(from, to))).toBe('SNAPSHOT_INVALID digest-mismatch');
    const lines = await good();
    expect(await refused([...lines.slice(0, 2), ...lines.slice(3)].join('\n'))).toBe('SNAPSHOT_INVALID total-mismatch');
    expect(await refused(lines.with(-1, (lines.at(-1) as string).replace(/sha256:./, 'sha256:x')).join('\n'))).toContain('SNAPSHOT_INVALID');
  });

  it('is refused when a path is there twice, out of order, or leads elsewhere', async () => {
    const lines = await good();
    expect(await refused([...lines.slice(0, 2), lines[1], ...lines.slice(2)].join('\n'))).toBe('SNAPSHOT_INVALID duplicate-path');
    expect(await refused([lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n'))).toBe('SNAPSHOT_INVALID path-order');
    for (const path of ['../x', '/etc/passwd', 'a/../b', './a', 'a//b', 'a/', '.git/config', 'x/.GIT/hooks/y', 'a\\b', 'a\nb', 'a\u0000b'])
      expect(await refused(await withFile(path)), path).toBe('SNAPSHOT_INVALID illegal-path');
    expect(await refused(await withFile('fairway.json/x'))).toBe('SNAPSHOT_INVALID path-below-file');
    expect(await refused(await withFile('tasks'))).toBe('SNAPSHOT_INVALID path-below-file');
  });

  it('is refused when it is of another version, no snapshot, empty, huge or no text', async () => {
    const [head = '', ...rest] = await good();
    expect(await refused([head.replace('@1', '@2'), ...rest].join('\n'))).toBe('STORE_TOO_NEW');
    expect(await refused('{"schema":"fairway/export@1"}\n')).toBe('SNAPSHOT_INVALID not-a-snapshot');
    for (const odd of ['', '[]', '{}', 'hello\n', '- a\n', '&a [*a, *a]\n', '{"schema":"fairway/snapshot@1"'])
      expect(await refused(odd), odd).toMatch(/^SNAPSHOT_INVALID /);
    expect(await refused(Buffer.from([0x7b, 0xff, 0xfe, 0x0a]))).toBe('SNAPSHOT_INVALID not-utf8');
    expect(await refused(Buffer.alloc(readLimits.line + 2 * 1024 * 1024, 0x61))).toBe('SNAPSHOT_INVALID too-large');
    expect(await refused((await good()).filter((line) => !line.includes('fairway.json')).join('\n'))).toBe('SNAPSHOT_INVALID total-mismatch');
    const lines = await good();
    const files = lines.slice(1, -1).map((line) => JSON.parse(line) as SnapshotFile);
    expect(
      await refused(
        sealed(
          lines[0] as string,
          files.filter(({ path }) => path !== 'fairway.json'),
        ),
      ),
    ).toBe('SNAPSHOT_INVALID manifest-missing');
  });

  it('is refused when what it holds is wrong, unless it is to be taken as it is', async () => {
    const lines = await good();
    const files = lines.slice(1, -1).map((line) => JSON.parse(line) as SnapshotFile);
    const at = files.findIndex(({ path }) => path.endsWith('A/000002-evidence.json'));
    const gap = sealed(lines[0] as string, files.toSpliced(at - 1, 1));
    expect(await refused(gap, false)).toBe('SNAPSHOT_BROKEN misplaced');
    const changed = files.with(
      at - 1,
      encodeFile(
        files[at - 1]?.path as string,
        Buffer.from(
          decodeFile(files[at - 1] as SnapshotFile)
            .toString()
            .replace('Title of A', 'Another'),
        ),
      ),
    );
    expect(await refused(sealed(lines[0] as string, changed), false)).toBe('SNAPSHOT_BROKEN unlinked');
    const repo = tempRepo({ in: tempDir() });
    const path = file('gap', gap);
    const { report } = await restoreStore({ ...optionsFor(repo), path, named: 'gap', asIs: true });
    expect(report.findings[0]?.path).toMatch(/A\/000002-evidence.json$/);
    expect(await textOf(optionsFor(repo), 'ndjson')).toBe(gap);
  });

  it('is read all the same when another program laid it out anew', async () => {
    const bench = await memoryBench();
    await fill(bench, { commits: [[defined('A'), proven('A', { summary: 'läuft\n- so' })]], byHand: {} });
    const document = JSON.parse(await textOf(memoryOptions(bench.backend), 'json'));
    const report = await verifySnapshotFile(file('one', JSON.stringify(document)), 's');
    expect(report).toMatchObject({ records: 2, findings_count: 0 });
    expect(await verifySnapshotFile(file('two', JSON.stringify(document, null, 4)), 's')).toEqual(report);
    expect(await verifySnapshotFile(file('three', stringify(document)), 's')).toEqual(report);
  });
});
