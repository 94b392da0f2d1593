/** What holds however three clones work, part and meet again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FairwayRecord } from '../../../../fairway/domain/record.ts';
import type { StreamFile } from '../../../../fairway/domain/stream.ts';
import { isRefusal } from '../../../../fairway/errors.ts';
import { loadValidators } from '../../../../fairway/store/codec/parse.ts';
import { digest } from '../../../../fairway/store/codec/serialize.ts';
import { buildIndex } from '../../../../fairway/store/index/build.ts';
import type { Projection } from '../../../../fairway/store/index/projection.ts';
import { manifestPath, parsePath } from '../../../../fairway/store/layout.ts';
import { parseStream } from '../../../../fairway/store/load.ts';
import { type MemoryClone, MemoryHub, type Mishap, memoryClone } from '../../../support/memory-clones.ts';
import { commandOf, doWork, requireOneHolder, someWork, taskIds, type Work } from '../../../support/random-work.ts';
import { foldTask } from '../../../support/tasks.ts';

type Step =
  | { readonly kind: 'work'; readonly clone: number; readonly work: Work }
  | { readonly kind: 'sync'; readonly clone: number; readonly mishap: Mishap }
  | { readonly kind: 'race'; readonly clone: number; readonly other: number; readonly work: Work }
  | { readonly kind: 'line'; readonly alive: boolean };

const clone = fc.nat(2);
const mishap = fc.oneof({ weight: 6, arbitrary: fc.constant<Mishap>('none') }, fc.constantFrom<Mishap>('answer lost', 'question lost', 'rejected'));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('work' as const), clone, work: someWork }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync' as const), clone, mishap }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('race' as const), clone, other: clone, work: someWork }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line' as const), alive: fc.boolean() }) },
);

const policies = {
  'by hand': 'project: demo\n',
  'by hand, with leases': 'project: demo\nclaims: { lease_minutes: 30 }\nroles: { lead: { coordinator: true } }\n',
  'by itself': 'project: demo\nstore: { sync: auto }\n',
  'by itself, and alone where it must': 'project: demo\nstore: { sync: auto, offline: allow }\nroles: { lead: { coordinator: true } }\n',
};

/** Clocks that do not agree: the second is an hour behind, the third half an hour ahead, and each goes on by some minutes. */
const clockOf = (index: number) => {
  let now = Date.parse('2026-11-20T10:00:00.000Z') + ([0, -60, 30].at(index) as number) * 60_000;
  return () => {
    now += 171_000;
    return new Date(now);
  };
};

/** Ids that count, in digits alone. */
const idsFrom = (start: number) => {
  let count = start;
  return () => {
    count += 1;
    return String(count).padStart(26, '0');
  };
};

async function live(steps: readonly Step[], policy: string) {
  const hub = new MemoryHub();
  const clones: MemoryClone[] = [];
  for (const index of [0, 1, 2]) {
    const options = {
      clock: clockOf(index),
      newId: idsFrom(100_000 * (index + 1)),
      actor: { id: `clone ${index}` },
      overrides: { CLOCK_BEHIND: 'its clock is wrong' },
    };
    clones.push(await memoryClone(hub, options, policy));
  }
  const acknowledged: string[] = [];
  for (const task of taskIds.slice(0, 4)) {
    const actor = { id: 'ann', session: 'a' };
    acknowledged.push(...(await doWork((clones[0] as MemoryClone).as, { verb: 'add', task, other: 'T-9', actor, force: false })));
  }
  for (const each of clones) await each.store.sync();
  const at = (index: number) => clones[index] as MemoryClone;
  for (const step of steps) {
    if (step.kind === 'line') hub.reachable = step.alive;
    else if (step.kind === 'work') acknowledged.push(...(await doWork(at(step.clone).as, step.work)));
    else if (step.kind === 'sync') {
      hub.mishap = step.mishap;
      await syncAnyhow(at(step.clone));
      hub.mishap = 'none';
    } else {
      let raced = false;
      hub.beforePush = async () => {
        if (raced) return;
        raced = true;
        const sameClone = step.other === step.clone;
        acknowledged.push(...(await doWork(sameClone ? at(step.other).alone : at(step.other).as, step.work)));
        if (!sameClone) await syncAnyhow(at(step.other));
      };
      await syncAnyhow(at(step.clone));
      hub.beforePush = async () => undefined;
    }
  }
  hub.reachable = true;
  for (const each of [...clones, ...clones]) expect((await each.store.sync()).refusal).toBeUndefined();
  return { hub, clones, acknowledged };
}

async function syncAnyhow({ store }: MemoryClone): Promise<void> {
  try {
    await store.sync();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

type Lived = Awaited<ReturnType<typeof live>>;

async function recordsOf({ hub }: Pick<Lived, 'hub'>): Promise<Map<string, StreamFile[]>> {
  const validators = await loadValidators();
  const files = [...hub.files(hub.head as string)].sort(([one], [other]) => (one < other ? -1 : 1));
  const streams = new Map<string, StreamFile[]>();
  for (const file of parseStream(
    files.map(([path, content]) => ({ path, content, blob: '' })),
    validators,
  )) {
    const place = parsePath(file.path);
    if (place.kind === 'record') streams.set(place.stream, [...(streams.get(place.stream) ?? []), file]);
  }
  return streams;
}

async function requireAllThatHolds(lived: Lived): Promise<void> {
  const { hub, clones, acknowledged } = lived;
  const heads = await Promise.all(clones.map(async ({ backend }) => (await backend.head())?.commit));
  expect(heads, 'all clones hold what the remote holds').toEqual([hub.head, hub.head, hub.head]);
  requireOnlyAdded(hub);
  const streams = await recordsOf(lived);
  const root = digest(hub.files(hub.head as string).get(manifestPath) as Buffer);
  const records = [...streams.values()].flat().map(recordOf);
  const ids = records.flatMap((record) => [record.id, ...(record.type === 'superseded' ? record.data.records.map(({ id }) => id) : [])]);
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  expect(
    acknowledged.filter((id) => counts.get(id) !== 1),
    'what was acknowledged is there just once',
  ).toEqual([]);
  for (const [stream, files] of streams) {
    expect(foldTask(stream.slice('tasks/'.length), files, undefined, root)?.findings, `${stream} is whole and legal`).toEqual([]);
    requireOneHolder(stream, files.map(recordOf));
  }
  for (const { parts } of clones) {
    const kept = parts.index.load();
    if (kept === undefined || kept.commit !== hub.head) continue;
    const { projection } = await buildIndex(parts.backend, hub.head);
    expect(contentOf(kept), 'what is stored is what the commit says').toEqual(contentOf(projection));
  }
}

const recordOf = ({ content }: StreamFile): FairwayRecord => ('record' in content ? content.record : expect.fail(JSON.stringify(content)));

/** What a projection says, in whatever order. */
const contentOf = ({ commit, unmet, closed, open }: Projection) => ({
  commit,
  unmet: [...unmet].sort(),
  closed,
  open: Object.fromEntries(Array.from(open.ofKind('tasks'), ({ id }) => [id, open.get(`tasks/${id}`)])),
});

/** No head of the remote ever lacks a file of the one before. */
function requireOnlyAdded(hub: MemoryHub): void {
  for (const [index, head] of hub.heads.entries()) {
    const before = hub.heads[index - 1];
    if (before === undefined) continue;
    expect(hub.contains(head, before)).toBe(true);
    const now = hub.files(head);
    for (const [path, content] of hub.files(before)) if (now.get(path) !== content) expect(now.get(path)?.toString(), path).toBe(content.toString());
  }
}

/** Each run is some hundred steps: SYNC_RUNS and SYNC_SEED look further. A failure names its seed; shrinking one takes minutes. */
const runs = Number(process.env.SYNC_RUNS ?? 50);
const seed = Number(process.env.SYNC_SEED ?? 20261120);

describe('three clones that share a store', () => {
  it.each(Object.entries(policies))(
    '%s: lose nothing, agree in the end, and no task is ever in two hands',
    async (_name, policy) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 200, size: 'max' }), async (steps) => requireAllThatHolds(await live(steps, policy))),
        { numRuns: runs, seed, endOnFailure: true },
      );
    },
    600_000,
  );

  it('really meet what the property is about', async () => {
    const met = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const [steps = []] = fc.sample(fc.array(step, { minLength: 150, maxLength: 200, size: 'max' }), { numRuns: 1, seed });
      const lived = await live(steps, policies['by hand']);
      for (const record of [...(await recordsOf(lived)).values()].flat().map(recordOf)) {
        met.add(record.type);
        if (record.type === 'superseded') for (const lost of record.data.records) met.add(`${record.data.code} ${lost.type}`);
        if (record.overrides?.some(({ rule }) => rule === 'CLOCK_BEHIND')) met.add('clock');
      }
      if (lived.clones.some(({ kept }) => kept.length > 0)) met.add('kept');
    }
    expect([...met]).toEqual(
      expect.arrayContaining(['ALREADY_CLAIMED claimed', 'TASK_EXISTS task-defined', 'CLAIM_LOST evidence', 'STATE_CHANGED status-changed', 'clock', 'kept']),
    );
  });

  it('count on commands that say who is exclusive', () => {
    const [work] = fc.sample(someWork, 1);
    expect(commandOf({ ...(work as Work), verb: 'claim' }).exclusive).toBe(true);
  });
});
