/** What a walk proves whatever holds the history: over commits in memory, since rules need no git. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../fairway/domain/record.ts';
import type { Backend } from '../../../../fairway/store/backend.ts';
import { loadValidators } from '../../../../fairway/store/codec/parse.ts';
import { digest } from '../../../../fairway/store/codec/serialize.ts';
import { parsePath, recordPath } from '../../../../fairway/store/layout.ts';
import type { HistoryCheck } from '../../../../fairway/store/signatures.ts';
import { Findings } from '../../../../fairway/store/verify/findings.ts';
import { readHeads, rootOf } from '../../../../fairway/store/verify/root.ts';
import { verifyStore } from '../../../../fairway/store/verify/verify.ts';
import { HistoryWalk } from '../../../../fairway/store/verify/walk.ts';
import { checkpointed, claimed, claimId, defined, proven, released } from '../../../support/builders.ts';
import { type MemoryBackend, memoryBackend } from '../../../support/memory-backend.ts';
import { type MemoryBench, memoryBench, recording, stateRef } from '../../../support/stores.ts';

const validators = await loadValidators();

interface Walked {
  readonly findings: readonly string[];
  readonly root: string | undefined;
  readonly records: number;
}

interface How {
  readonly from?: string | null;
  readonly signatures?: HistoryCheck;
}

async function walk(backend: Backend, { from = null, signatures }: How = {}): Promise<Walked> {
  const findings = new Findings(signatures !== undefined);
  const head = await backend.head();
  const there = new HistoryWalk({
    backend,
    validators,
    head: head?.commit ?? '',
    now: '2026-12-01T00:00:00.000Z',
    from,
    anchors: new Map(),
    signatures,
    findings,
    needsRoots: true,
  });
  await there.begin();
  for await (const parts of backend.readHistory(head?.commit ?? '', from === null ? {} : { from })) {
    // one part at a time, as a long history comes
    for (const part of parts) await there.add([part]);
  }
  await there.end();
  return { findings: findings.list().map(({ check, code, path }) => [check, code, path].join(' ')), root: there.root()?.root, records: there.walked.records };
}

const options = (bench: MemoryBench) => ({
  cwd: '/',
  env: {},
  clock: () => new Date('2026-12-01T00:00:00.000Z'),
  newId: () => '',
  actor: { id: 'ann' },
  backend: bench.backend,
});

/** The definition of the root, in the plainest words: from every file of the store. */
async function rootByDefinition(backend: Backend): Promise<string> {
  const head = (await backend.head())?.commit ?? '';
  const last = new Map<string, string>();
  let manifest = '';
  for await (const files of backend.readAll(head)) {
    for (const { path, content } of files) {
      const hex = createHash('sha256').update(content).digest('hex');
      const [kind, , id, name] = path.split('/');
      if (path === 'fairway.json') manifest = `fairway.json sha256:${hex}`;
      else if (kind !== 'artifacts' && name !== undefined) last.set(`${kind}/${id}`, `${Number(name.slice(0, 6))} sha256:${hex}`);
    }
  }
  const lines = [manifest, ...[...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([stream, rest]) => `${stream} ${rest}`)];
  return `sha256:${createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex')}`;
}

/** Commands over a few tasks and a lane, some of several records. */
const commands = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('proof', 'checkpoint', 'claim', 'lane')), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

async function play(bench: MemoryBench, played: readonly (readonly (readonly [number, string])[])[]): Promise<string[]> {
  const store = await bench.open();
  const begun = new Set<number>();
  const commits: string[] = [];
  const claims = new Map<number, string>();
  let made = 0;
  for (const command of played) {
    const drafts: Draft[] = command.flatMap(([number, what]) => {
      const id = `T-${number}`;
      const first = begun.has(number) ? [] : [defined(id).draft];
      if (what === 'lane') return [{ ...checkpointed(id).draft, stream: `lanes/L-${number}` }];
      begun.add(number);
      if (what !== 'claim') return [...first, (what === 'proof' ? proven(id) : checkpointed(id)).draft];
      const held = claims.get(number);
      if (held !== undefined) {
        claims.delete(number);
        return [...first, released(id, { claim: held }).draft];
      }
      made += 1;
      claims.set(number, claimId(made));
      return [...first, claimed(id, { claim: claimId(made) }).draft];
    });
    const { commit } = await store.run({ name: 'play', streams: [...begun].map((number) => `tasks/T-${number}`), decide: () => ({ subject: 'play', drafts }) });
    if (commit !== null) commits.push(commit);
  }
  return commits;
}

/** The same history once more, with one file of one commit as somebody else would have it. */
async function rewritten(original: MemoryBackend, bend: (path: string, content: Buffer, index: number) => Buffer): Promise<MemoryBackend> {
  const copy = memoryBackend(stateRef);
  let index = 0;
  for await (const parts of original.readHistory((await original.head())?.commit ?? '')) {
    for (const { commit, changes } of parts) {
      const signature = { name: 'mallory', email: 'm@example.org', at: commit.at };
      const files = changes.map(({ path, content }) => ({ path, content: bend(path, content ?? Buffer.alloc(0), index++) }));
      await copy.commit({ parent: (await copy.head())?.commit ?? null, author: signature, committer: signature, message: commit.message, files });
    }
  }
  return copy;
}

describe('a walk', () => {
  it('finds nothing in what commands wrote, and the root is that of its definition', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (played) => {
        const bench = await memoryBench();
        await play(bench, played);
        const { findings, root } = await walk(bench.backend);
        expect(findings).toEqual([]);
        expect(root).toBe(await rootByDefinition(bench.backend));
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same wherever it begins', async () => {
    await fc.assert(
      fc.asyncProperty(commands, fc.nat(), async (played, nth) => {
        const bench = await memoryBench();
        const commits = await play(bench, played);
        const whole = await walk(bench.backend);
        const from = commits[nth % commits.length] as string;
        const rest = await walk(bench.backend, { from });
        expect([rest.findings, rest.root]).toEqual([[], whole.root]);
      }),
      { numRuns: 40 },
    );
  });

  it('finds any byte that was changed in a history made anew, but in the last record of a stream, which only an anchor holds', async () => {
    const bench = await memoryBench();
    await play(bench, [
      [
        [1, 'proof'],
        [2, 'claim'],
      ],
      [[1, 'checkpoint']],
      [
        [2, 'proof'],
        [1, 'lane'],
      ],
      [
        [1, 'lane'],
        [1, 'claim'],
      ],
    ]);
    const original = await walk(bench.backend);
    const heads = new Set<string>();
    const head = (await bench.backend.head())?.commit ?? '';
    const ends = await readHeads(bench.backend, head);
    for await (const files of bench.backend.readAll(head))
      for (const { path } of files) {
        const parsed = parsePath(path);
        if (parsed.kind === 'record' && ends.get(parsed.stream)?.seq === parsed.seq) heads.add(path);
      }
    let files = 0;
    await rewritten(bench.backend, (_, content) => {
      files += 1;
      return content;
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(files - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), async (nth, at, mask) => {
        let bent = '';
        const copy = await rewritten(bench.backend, (path, content, index) => {
          if (index !== nth) return content;
          bent = path;
          const changed = Buffer.from(content);
          changed[at % changed.length] = (changed[at % changed.length] as number) ^ mask;
          return changed;
        });
        if (bent === 'README.md') return;
        const { findings, root } = await walk(copy);
        if (heads.has(bent) || bent === 'fairway.json') expect(root).not.toBe(original.root);
        else expect(findings).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('judges a record by those in front of it in the history, and not by those behind', async () => {
    const bench = await memoryBench();
    const store = await bench.open();
    await store.run(recording(defined('FW-1')));
    const lost = { ...proven('FW-1', { claim: claimId(7) }).draft };
    await store.run({ name: 'force', streams: ['tasks/FW-1'], decide: () => ({ subject: 'x', drafts: [lost] }) });
    await store.run(recording(claimed('FW-1', { claim: claimId(7) })));
    expect((await walk(bench.backend)).findings).toEqual([`transitions illegal ${recordPath('tasks/FW-1', 2, 'evidence')}`]);
  });

  it('does not tell again what was wrong in front of where it began', async () => {
    const bench = await memoryBench();
    const store = await bench.open();
    const { commit } = await store.run(recording(defined('FW-1'), proven('FW-1', { claim: claimId(7) })));
    await store.run(recording(proven('FW-1')));
    expect((await walk(bench.backend)).findings.length).toBe(1);
    expect((await walk(bench.backend, { from: commit })).findings).toEqual([]);
  });

  it('finds a kept file that was there before it began', async () => {
    const bench = await memoryBench();
    const store = await bench.open();
    const content = Buffer.from('kept');
    const artifact = { name: 'o.txt', digest: digest(content), size: 4, media_type: 'text/plain', stored: 'state' as const };
    const { commit } = await store.run({
      name: 'x',
      decide: () => ({ subject: 'x', drafts: [defined('FW-1').draft], artifacts: [{ sha256: artifact.digest, content }] }),
    });
    await store.run(recording(proven('FW-1', { artifacts: [artifact] })));
    await store.run(recording(proven('FW-1', { artifacts: [{ ...artifact, digest: digest('no') }] })));
    const found = [`artifacts artifact-missing ${recordPath('tasks/FW-1', 3, 'evidence')}`];
    expect((await walk(bench.backend, { from: commit })).findings).toEqual(found);
    expect((await walk(bench.backend)).findings).toEqual(found);
  });

  it('shows every commit with its records to the check of signatures, and tells what it finds', async () => {
    const bench = await memoryBench();
    const store = await bench.open();
    const { commit } = await store.run(recording(defined('FW-1'), proven('FW-1')));
    const seen: string[] = [];
    const add: HistoryCheck['add'] = async ({ commit: id, records }) => {
      seen.push(...records.map(({ path, actor }) => `${id === commit} ${actor} ${path}`));
      return records.slice(1).map(({ path }) => ({ commit: id, level: 'error', state: 'unsigned', path, message: 'nobody signed it' }));
    };
    const { findings } = await walk(bench.backend, { signatures: { add, end: async () => [] } });
    expect(seen).toEqual([recordPath('tasks/FW-1', 1, 'task-defined'), recordPath('tasks/FW-1', 2, 'evidence')].map((path) => `true ann ${path}`));
    expect(findings).toEqual([`signatures unsigned ${recordPath('tasks/FW-1', 2, 'evidence')}`]);
  });
});

describe('a report', () => {
  it('counts everything that is wrong and keeps the first of each check', async () => {
    const bench = await memoryBench();
    bench.tamper(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`odd-${String(index).padStart(2, '0')}.txt`, 'x'])));
    bench.tamper({ 'README.md': 'x' });
    const report = await verifyStore(options(bench));
    expect([report.ok, report.findings_total, report.findings.length]).toEqual([false, 51, 21]);
    expect(report.findings[0]?.path).toBe('odd-00.txt');
    expect(report.checks.filter((row) => row.findings > 0).map(({ check, findings }) => [check, findings])).toEqual([
      ['additions', 1],
      ['layout', 50],
    ]);
  });

  it('tells how far it is', async () => {
    const bench = await memoryBench();
    await play(bench, [[[1, 'proof']], [[1, 'proof']]]);
    const told: [number, number][] = [];
    const { walked } = await verifyStore({ ...options(bench), progress: (done, total) => told.push([done, total]) });
    expect(walked.records).toBe(3);
    expect(told).toContainEqual([walked.files, walked.files]);
  });

  it('needs a store', async () => {
    await expect(verifyStore({ ...options(await memoryBench()), backend: memoryBackend(stateRef) })).rejects.toMatchObject({ code: 'NO_STORE' });
  });
});

describe('the root of a state', () => {
  it('is the SHA-256 of its lines', () => {
    const heads = new Map([
      ['tasks/FW-2', { seq: 1, hash: 'sha256:bb' }],
      ['lanes/a', { seq: 3, hash: 'sha256:aa' }],
    ]);
    const expected = createHash('sha256').update('fairway.json sha256:00\nlanes/a 3 sha256:aa\ntasks/FW-2 1 sha256:bb\n').digest('hex');
    expect(rootOf('sha256:00', heads)).toEqual({ root: `sha256:${expected}`, records: 4, streams: 2 });
  });

  it('does not depend on the order in which the streams are known', () => {
    const heads = ['m', 'c', 'z', 'a', 'n'].map((name) => [`tasks/${name}`, { seq: 1, hash: `sha256:${name}` }] as const);
    expect(rootOf('sha256:0', new Map(heads))).toEqual(rootOf('sha256:0', new Map(heads.toReversed())));
  });
});
