/** What every back end says of a history, for whoever is to prove it. */
import { describe, expect, it } from 'vitest';
import type { WalkedPart } from '../../fairway/git/walk.ts';
import type { Backend } from '../../fairway/store/backend.ts';
import { schemaDigests } from '../../fairway/store/codec/schemas.ts';
import { digest } from '../../fairway/store/codec/serialize.ts';
import { recordPath, schemaPath } from '../../fairway/store/layout.ts';
import { readHeads } from '../../fairway/store/verify/root.ts';
import { checkpointed, defined, proven } from '../support/builders.ts';
import { readers, recording } from '../support/stores.ts';

const headOf = async (backend: Backend) => (await backend.head())?.commit as string;

/** Commits with their changes, whatever parts they came in. */
async function walked(parts: AsyncIterable<readonly WalkedPart[]>) {
  const commits: { id: string; parents: readonly string[]; subject: string; changes: string[]; sizes: (number | undefined)[] }[] = [];
  for await (const some of parts) {
    for (const { commit, changes } of some) {
      if (commits.at(-1)?.id !== commit.id)
        commits.push({ id: commit.id, parents: commit.parents, subject: commit.message.split('\n', 1)[0] ?? '', changes: [], sizes: [] });
      commits.at(-1)?.changes.push(...changes.map(({ status, mode, path }) => `${status} ${mode} ${path}`));
      commits.at(-1)?.sizes.push(...changes.map(({ content }) => content?.length));
    }
  }
  return commits;
}

describe.each(readers)('a history over $name', ({ make }) => {
  it('is told from the first commit to the last, with what each added', async () => {
    const bench = await make();
    const store = await bench.open();
    const content = Buffer.from('kept');
    const first = await store.run({
      name: 'x',
      decide: () => ({ subject: 'first', drafts: [defined('FW-1').draft], artifacts: [{ sha256: digest(content), content }] }),
    });
    const second = await store.run(recording(proven('FW-1'), proven('FW-1')));
    const commits = await walked(bench.backend.readHistory(await headOf(bench.backend)));
    expect(commits.map(({ id }) => id).slice(1)).toEqual([first.commit, second.commit]);
    expect(commits.map(({ parents }) => parents)).toEqual([[], [commits[0]?.id], [first.commit]]);
    expect(commits[0]?.changes).toEqual(['A 100644 README.md', 'A 100644 fairway.json']);
    expect([commits[1]?.subject, commits[1]?.sizes[0], commits[1]?.changes.at(-1)]).toEqual([
      'first',
      4,
      `A 100644 ${recordPath('tasks/FW-1', 1, 'task-defined')}`,
    ]);
    // The schema of the first record of a type comes with it.
    expect(commits[2]?.changes).toEqual([
      `A 100644 ${schemaPath(schemaDigests.evidence)}`,
      ...[2, 3].map((seq) => `A 100644 ${recordPath('tasks/FW-1', seq, 'evidence')}`),
    ]);
  });

  it('is told behind a commit, and is empty behind the last', async () => {
    const bench = await make();
    const store = await bench.open();
    const { commit } = await store.run(recording(defined('FW-1')));
    const next = await store.run(recording(proven('FW-1')));
    const head = await headOf(bench.backend);
    expect((await walked(bench.backend.readHistory(head, { from: commit as string }))).map(({ id }) => id)).toEqual([next.commit]);
    expect(await walked(bench.backend.readHistory(head, { from: head }))).toEqual([]);
  });

  it('tells what was changed and taken away, without content', async () => {
    const bench = await make();
    await (await bench.open()).run(recording(defined('FW-1')));
    bench.tamper({ 'README.md': 'changed', [recordPath('tasks/FW-1', 1, 'task-defined')]: null, 'new.txt': 'new' });
    const last = (await walked(bench.backend.readHistory(await headOf(bench.backend)))).at(-1);
    expect(last?.changes).toEqual(['M 100644 README.md', 'A 100644 new.txt', `D 000000 ${recordPath('tasks/FW-1', 1, 'task-defined')}`]);
    expect(last?.sizes).toEqual([undefined, 3, undefined]);
  });

  it('tells commits that changed nothing too', async () => {
    const bench = await make();
    bench.tamper({});
    expect((await walked(bench.backend.readHistory(await headOf(bench.backend)))).map(({ changes }) => changes.length)).toEqual([2, 0]);
  });

  it('is counted for whoever waits', async () => {
    const bench = await make();
    const { commit } = await (await bench.open()).run(recording(defined('FW-1'), proven('FW-1')));
    const counts: number[] = [];
    const listed = (count: number) => counts.push(count);
    await walked(bench.backend.readHistory(commit as string, { listed }));
    const [{ id: root = '' } = {}] = await walked(bench.backend.readHistory(commit as string));
    await walked(bench.backend.readHistory(commit as string, { from: root, listed }));
    while (counts.length < 2) await new Promise((next) => setTimeout(next, 5));
    // README.md and fairway.json, then a policy, two schemas and two records.
    expect(counts.sort()).toEqual([5, 7]);
  });

  it('ends in the last record of every stream', async () => {
    const bench = await make();
    const lane = { ...checkpointed('x').draft, stream: 'lanes/backend' };
    await (await bench.open()).run({
      name: 'x',
      decide: () => ({ subject: 'x', drafts: [defined('FW-1').draft, proven('FW-1').draft, defined('FW-2').draft, lane] }),
    });
    const head = await headOf(bench.backend);
    const last = [recordPath('lanes/backend', 1, 'checkpoint'), recordPath('tasks/FW-1', 2, 'evidence'), recordPath('tasks/FW-2', 1, 'task-defined')];
    const [onLane, second, first] = (await bench.backend.readFiles(head, last)).map((file) => digest(file?.content ?? ''));
    expect(await readHeads(bench.backend, head)).toEqual(
      new Map([
        ['lanes/backend', { seq: 1, hash: onLane, at: '' }],
        ['tasks/FW-1', { seq: 2, hash: second, at: '' }],
        ['tasks/FW-2', { seq: 1, hash: first, at: '' }],
      ]),
    );
  });

  it('knows what is behind a commit', async () => {
    const bench = await make();
    const store = await bench.open();
    const first = (await store.run(recording(defined('FW-1')))).commit as string;
    const second = (await store.run(recording(proven('FW-1')))).commit as string;
    const gone = '1'.repeat(40);
    expect(await bench.backend.findUnreachable(second, [first, second])).toEqual(new Set());
    expect(await bench.backend.findUnreachable(first, [first, second, gone])).toEqual(new Set([second, gone]));
    expect(await bench.backend.findUnreachable(first, [])).toEqual(new Set());
  });

  it('has no remotes and no anchors as long as there are none', async () => {
    const { backend } = await make();
    expect([await backend.readRemoteHeads(), await backend.readAnchorTags()]).toEqual([[], []]);
  });
});
