import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimNextCommand, commandDefinitions, commandOf } from '../../../../fairway/domain/commands.ts';
import type { FairwayRecord } from '../../../../fairway/domain/record.ts';
import { isRefusal } from '../../../../fairway/errors.ts';
import { digest } from '../../../../fairway/store/codec/serialize.ts';
import type { OpenOptions } from '../../../../fairway/store/context.ts';
import { initStore } from '../../../../fairway/store/init.ts';
import { openStore } from '../../../../fairway/store/open.ts';
import { idAfter } from '../../../../fairway/store/outbox/enqueue.ts';
import { withOutbox } from '../../../../fairway/store/outbox/fallback.ts';
import { flushOutboxes, readOutboxes } from '../../../../fairway/store/outbox/flush.ts';
import { readWaiting, writeIntent } from '../../../../fairway/store/outbox/intent-files.ts';
import { outboxOf } from '../../../../fairway/store/outbox/location.ts';
import type { ArtifactContent, Command, Store } from '../../../../fairway/store/store.ts';
import { allow, signingProgram, signWith, sshKey } from '../../../support/keys.ts';
import { optionsFor, stateRef } from '../../../support/stores.ts';
import { readTask } from '../../../support/tasks.ts';
import { type TempRepo, tempDir, tempRepo } from '../../../support/temp-repo.ts';

const lenient = 'schema: fairway/config@1\nproject: demo\ngates: { done: { evidence: off, acceptance: off, review: off } }\n';

/** The actor, time and ids of the n-th command: the same wherever it is given. */
function optionsOfNth(repo: TempRepo, nth: number, actor = 'ann'): OpenOptions {
  let count = 0;
  return {
    ...optionsFor(repo),
    actor: { id: actor, session: `${actor}-1` },
    clock: () => new Date(Date.parse('2026-11-20T10:00:00.000Z') + nth * 1000),
    newId: () => `${String(nth + 1).padStart(22, '0')}${String(++count).padStart(4, '0')}`,
  };
}

async function repoWithStore(): Promise<TempRepo> {
  const repo = tempRepo({ in: tempDir() });
  repo.commit('policy', { 'fairway.yaml': lenient });
  await initStore({ ...optionsOfNth(repo, 0), project: 'demo', integrationBranch: 'main' });
  return repo;
}

/** Lets nobody write the store of a repository while something is done. */
async function locked<T>(repo: TempRepo, act: () => Promise<T>): Promise<T> {
  const dir = join(repo.commonDir, 'fairway');
  rmSync(`${dir}.kept`, { recursive: true, force: true });
  if (existsSync(dir)) renameSync(dir, `${dir}.kept`);
  writeFileSync(dir, '');
  try {
    return await act();
  } finally {
    rmSync(dir);
    if (existsSync(`${dir}.kept`)) renameSync(`${dir}.kept`, dir);
  }
}

const requesting = { requested: true, madeIn: async () => ({ worktree: 'repo', branch: 'main' }), onWaiting: () => undefined };
const openWithOutbox = async (options: OpenOptions): Promise<Store> => withOutbox(await openStore(options), options, requesting);

/** Gives a command where the store cannot be written. */
const give = (repo: TempRepo, nth: number, command: Command, actor?: string) =>
  locked(repo, async () => (await openWithOutbox(optionsOfNth(repo, nth, actor))).run(command));

/** What became of the intents, where nothing stopped it. */
async function flush(repo: TempRepo, more: { from?: string; refused?: boolean; nth?: number; options?: Partial<OpenOptions> } = {}) {
  const { options, nth = 9000, ...flushing } = more;
  const { intents, stopped } = await flushOutboxes({ ...optionsOfNth(repo, nth, 'flusher'), ...options }, { all: false, refused: false, ...flushing });
  if (stopped !== undefined) throw stopped;
  return intents;
}

const artifact: ArtifactContent = { content: Buffer.from('log'), sha256: digest('log') };
const kept = [{ name: 'log.txt', digest: artifact.sha256, size: 3, media_type: 'text/plain', stored: 'state' as const }];

const proof = (task: string, summary = 'works') =>
  commandOf('evidence add', { task, data: { kind: 'test', provenance: 'declared', result: 'pass', summary, artifacts: kept } }, [artifact]);

/** Commands of which some are refused, depending on what came before. */
const someCommand = fc.constantFrom('A', 'B').chain((task) =>
  fc.constantFrom<Command>(
    commandOf('add', { task, definition: { title: `Title of ${task}`, kind: 'task' } }),
    commandOf('claim', { task, place: { branch: 'main', worktree: 'repo' } }),
    claimNextCommand({ place: { branch: 'main' } }),
    commandOf('update', { task, set: { priority: 2 }, reason: 'sooner' }),
    proof(task),
    commandOf('block', { task, reason: 'no quota', blocked: { by: 'no quota' } }),
    commandOf('set-status', { task, to: 'review' }),
    commandOf('release', { task, reason: 'later' }),
    commandOf('done', { task, revision: undefined }),
    commandOf('reopen', { task, reason: 'fails again' }),
    commandOf('drop', { task, reason: 'not needed any more' }),
    commandOf('handoff create', { task, data: { to_role: 'ops', summary: 'take over' } }),
    commandOf('handoff ack', { task, response: 'accepted' }),
    commandOf('checkpoint record', { task, data: { state: 'active', summary: 'half way' } }),
    commandOf('review request', { task, data: { domains: ['security'] } }),
    commandOf('review record', { task, domain: 'security', data: { verdict: 'approve' } }),
    commandOf('review waive', { task, data: { domain: 'security', reason: 'no code' } }),
    commandOf('import', {
      file: 'q.yaml',
      parsed: { items: [{ id: 'A', set: { title: 'From a file' }, unset: [] }], problems: [], warnings: [] },
      stateOnce: false,
    }),
  ),
);

/** A record without what depends on how and when it was written. */
const saidBy = ({ command, writer: _writer, salt: _salt, prev: _prev, ...record }: FairwayRecord) => ({ ...record, command: command.name });

const saidIn = async (repo: TempRepo) =>
  [...(await (await openStore(optionsOfNth(repo, 9999))).readAll()).records.values()].flatMap((views) => views.map(({ record }) => saidBy(record)));

async function outcome(run: () => Promise<{ records: readonly FairwayRecord[] }>): Promise<unknown> {
  try {
    return (await run()).records.map(saidBy);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code;
  }
}

describe('commands that are enqueued and flushed', () => {
  it('come to the same as if they had been recorded at once, but for how they got there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(someCommand, fc.constantFrom('ann', 'bob')), { minLength: 3, maxLength: 10 }), async (commands) => {
        const [one, other] = [await repoWithStore(), await repoWithStore()];
        for (const [nth, [command, actor]] of commands.entries()) {
          const direct = await outcome(async () => (await openStore(optionsOfNth(one, nth + 1, actor))).run(command));
          expect(await outcome(() => give(other, nth + 1, command, actor))).toEqual(direct);
        }
        const waiting = await readWaiting(outboxOf(other.dir));
        const flushed = await flush(other);
        expect(flushed.map(({ id, outcome: came }) => [id, came])).toEqual(waiting.map(({ id }) => [id, 'recorded']));
        expect(await saidIn(other)).toEqual(await saidIn(one));
        const subjects = (repo: TempRepo) => repo.git('log', '--format=%an %at %s', stateRef);
        expect(subjects(other)).toBe(subjects(one));
        expect(other.git('status', '--porcelain')).toBe('');
        expect(await readWaiting(outboxOf(other.dir))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it('are one commit each, by who gave them and when, recorded by who flushes, with their intent in a trailer', async () => {
    const repo = await repoWithStore();
    const { intent } = await give(repo, 1, commandOf('add', { task: 'A', definition: { title: 'One', kind: 'task' } }));
    const [{ commit = '', records = [] } = {}] = await flush(repo);
    expect(repo.git('show', '-s', '--format=%at %ct %s%n%(trailers)', commit)).toBe(
      `${Date.parse('2026-11-20T10:00:01Z') / 1000} ${Date.parse('2026-11-20T12:30:00Z') / 1000} add A: One\nFairway-Command: add\nFairway-Stream: tasks/A\nFairway-Record: ${records[0]?.id}\nFairway-Intent: ${intent}\n`,
    );
  });

  it('are every command that records something', () => {
    expect(Object.keys(commandDefinitions).sort()).toEqual(
      [
        'add',
        'block',
        'checkpoint record',
        'claim',
        'comment',
        'done',
        'evidence add',
        'handoff ack',
        'handoff create',
        'import',
        'release',
        'reopen',
        'drop',
        'review record',
        'review request',
        'review waive',
        'run',
        'session end',
        'session start',
        'set-status',
        'update',
      ].sort(),
    );
  });
});

describe('a flush', () => {
  const threeGiven = async () => {
    const repo = await repoWithStore();
    await give(repo, 1, commandOf('add', { task: 'A', definition: { title: 'One', kind: 'task' } }));
    await give(repo, 2, commandOf('claim', { task: 'A' }));
    await give(repo, 3, proof('A'));
    return repo;
  };
  const head = (repo: TempRepo) => repo.git('rev-parse', stateRef);

  it('that died behind any of its steps is made good by the next one, and nothing is recorded twice', async () => {
    const repo = await threeGiven();
    const { dir } = outboxOf(repo.dir);
    cpSync(dir, join(repo.dir, 'before'), { recursive: true });
    expect((await flush(repo)).map(({ outcome: came }) => came)).toEqual(['recorded', 'recorded', 'recorded']);
    const recorded = head(repo);
    const names = readdirSync(join(repo.dir, 'before'))
      .filter((name) => name.endsWith('.json'))
      .sort();
    // it died when the first so many were taken out again
    for (const taken of [0, 1, 2, 3]) {
      rmSync(dir, { recursive: true });
      cpSync(join(repo.dir, 'before'), dir, { recursive: true });
      for (const name of names.slice(0, taken)) rmSync(join(dir, name));
      expect((await flush(repo)).map(({ outcome: came }) => came)).toEqual(names.slice(taken).map(() => 'known'));
      expect(head(repo)).toBe(recorded);
      expect(readdirSync(dir).filter((name) => name.endsWith('.json'))).toEqual([]);
    }
    expect(await flush(repo)).toEqual([]);
  });

  it('keeps what is refused with the reason, goes on with the rest, and decides it again only when asked', async () => {
    const repo = await threeGiven();
    const here = await openStore(optionsOfNth(repo, 4, 'eve'));
    await here.run(commandOf('add', { task: 'A', definition: { title: 'Mine', kind: 'task' } }));
    await here.run(commandOf('claim', { task: 'A' }));
    const flushed = await flush(repo);
    expect(flushed.map(({ outcome: came, refusal }) => [came, refusal?.code])).toEqual([
      ['refused', 'TASK_EXISTS'],
      ['refused', 'ALREADY_CLAIMED'],
      ['recorded', undefined],
    ]);
    const [{ waiting, refused }] = (await readOutboxes(optionsOfNth(repo, 5), { all: false })) as [Awaited<ReturnType<typeof readOutboxes>>[number]];
    expect(waiting).toEqual([]);
    expect(refused.map(({ content }) => 'intent' in content && content.intent.refusal?.code)).toEqual(['TASK_EXISTS', 'ALREADY_CLAIMED']);
    expect(await flush(repo)).toEqual([]);
    const eve = await openStore(optionsOfNth(repo, 6, 'eve'));
    await eve.run(commandOf('release', { task: 'A', reason: 'wrong one' }));
    expect((await flush(repo, { refused: true, nth: 9001 })).map(({ outcome: came }) => came)).toEqual(['refused', 'recorded']);
    const [after] = await readOutboxes(optionsOfNth(repo, 5), { all: false });
    expect(after?.refused.map(({ content }) => 'intent' in content && content.intent.command)).toEqual(['add']);
  });

  it('finds that there is nothing to record any more', async () => {
    const repo = await threeGiven();
    await flush(repo);
    await give(repo, 5, commandOf('update', { task: 'A', set: { priority: 1 } }));
    await (await openStore(optionsOfNth(repo, 6))).run(commandOf('update', { task: 'A', set: { priority: 1 } }));
    expect((await flush(repo)).map(({ outcome: came }) => came)).toEqual(['unchanged']);
    expect(await readWaiting(outboxOf(repo.dir))).toEqual([]);
  });

  it('keeps the time of the intent, also where others were later, and says who wrote it when', async () => {
    const repo = await threeGiven();
    await flush(repo);
    const { intent } = await give(repo, 5, proof('A', 'first'));
    await (await openStore(optionsOfNth(repo, 500))).run(proof('A', 'meanwhile'));
    const [{ records = [] } = {}] = await flush(repo);
    const { records: all } = (await readTask(await openStore(optionsOfNth(repo, 501)), 'A')) ?? { records: [] };
    expect(all.find(({ record }) => record.seq === records[0]?.seq)?.record).toMatchObject({
      at: '2026-11-20T10:00:05.000Z',
      actor: { id: 'ann' },
      command: { id: intent, name: 'evidence add' },
      writer: { via: 'outbox', actor: 'flusher', at: '2026-11-20T12:30:00.000Z' },
    });
  });

  it('waits for nobody when others write meanwhile: it decides anew', async () => {
    const repo = await threeGiven();
    const { clock } = optionsOfNth(repo, 9000);
    let isMoved = false;
    // the commit is dated once it was decided, under the store's lock: just then somebody else writes past the lock
    const racingClock = () => {
      if (!isMoved && existsSync(join(repo.commonDir, 'fairway', 'store.lock'))) {
        isMoved = true;
        repo.git('update-ref', stateRef, repo.git('commit-tree', '-p', stateRef, '-m', 'faster', `${stateRef}^{tree}`));
      }
      return clock();
    };
    const flushed = await flush(repo, { options: { clock: racingClock } });
    expect(flushed.map(({ outcome: came }) => came)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(repo.git('log', '--format=%s', stateRef).split('\n').slice(0, 4)).toEqual(['evidence A: test pass', 'claim A: ann', 'add A: One', 'faster']);
  });

  it('leaves everything where it is when the store cannot be written', async () => {
    const repo = await threeGiven();
    const before = head(repo);
    await expect(locked(repo, () => flush(repo))).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(head(repo)).toBe(before);
    expect(await readWaiting(outboxOf(repo.dir))).toHaveLength(3);
    expect((await flush(repo)).map(({ outcome: came }) => came)).toEqual(['recorded', 'recorded', 'recorded']);
  });

  it('goes on with the others when one is removed or torn', async () => {
    const repo = await threeGiven();
    const [first, second, third] = await readWaiting(outboxOf(repo.dir));
    rmSync(second?.path ?? '');
    expect((await readWaiting(outboxOf(repo.dir))).map(({ id }) => id)).toEqual([first?.id, third?.id]);
    writeFileSync(second?.path ?? '', '{');
    expect((await flush(repo)).map(({ outcome: came }) => came)).toEqual(['recorded', 'unreadable', 'recorded']);
  });

  it('records many in their order', async () => {
    const repo = await repoWithStore();
    await give(repo, 1, commandOf('add', { task: 'A', definition: { title: 'One', kind: 'task' } }));
    const box = outboxOf(repo.dir);
    const [first] = await readWaiting(box);
    if (first === undefined || !('intent' in first.content)) throw new Error('nothing waits');
    const { intent } = first.content;
    for (let n = 2; n <= 40; n += 1) {
      const nth = String(n + 100).padStart(22, '0');
      const ids = [`${nth}0001`];
      const input = proof('A', `proof ${n}`).data([]).input;
      writeIntent(box, { ...intent, id: `${nth}0002`, command: 'evidence add', input, ids, artifacts: [{ sha256: artifact.sha256, size: 3 }] }, [artifact]);
    }
    const flushed = await flush(repo);
    expect(flushed.filter(({ outcome: came }) => came !== 'recorded')).toEqual([]);
    const { records } = (await readTask(await openStore(optionsOfNth(repo, 51)), 'A')) ?? { records: [] };
    expect(records.slice(1).map(({ record }) => record.type === 'evidence' && record.data.summary)).toEqual(
      Array.from({ length: 39 }, (_, n) => `proof ${n + 2}`),
    );
    expect(readdirSync(join(box.dir, 'artifacts'))).toEqual([]);
  });
});

describe('a flush where signatures are required', () => {
  const requiring = (signers: object) => `${lenient}policy: ${JSON.stringify({ signatures: 'require', signers })}\n`;
  const add = (task: string) => commandOf('add', { task, definition: { title: `Title of ${task}`, kind: 'task', review_domains: ['security'] } });
  const approve = (task: string) => commandOf('review record', { task, domain: 'security', data: { verdict: 'approve' } });

  /** Commands of ann and bob that wait, and the key of a flusher who may sign for ann. */
  async function given() {
    const repo = await repoWithStore();
    await give(repo, 1, add('A'), 'ann');
    await give(repo, 2, add('B'), 'bob');
    await give(repo, 3, commandOf('claim', { task: 'B' }), 'ann');
    await give(repo, 4, commandOf('claim', { task: 'A' }), 'ann');
    await give(repo, 5, proof('A'), 'ann');
    const key = sshKey(repo, 'flusher');
    const policy = (signers: object = { flusher: ['ann'] }, allowed: string | null = allow('flusher', key)) =>
      repo.commit('policy', { 'fairway.yaml': requiring(signers), ...(allowed === null ? {} : { allowed_signers: allowed }) });
    const cameTo = async (refused = false, nth = 9000) => (await flush(repo, { refused, nth })).map(({ outcome: came, refusal }) => refusal?.code ?? came);
    const box = async () => {
      const [view] = await readOutboxes(optionsOfNth(repo, 6), { all: false });
      return [view?.waiting.length, view?.refused.length];
    };
    return { repo, key, policy, cameTo, box, before: repo.git('rev-parse', stateRef) };
  }

  it('sets aside what the key may not sign for, and what rests on it, and goes on with the next', async () => {
    const { repo, key, policy, cameTo, box } = await given();
    policy();
    signWith(repo, key);
    expect(await cameTo()).toEqual(['recorded', 'SIGNATURE_REFUSED', 'TASK_NOT_FOUND', 'recorded', 'recorded']);
    expect(await box()).toEqual([0, 2]);
    expect(repo.git('log', '--format=%s', '-3', stateRef).split('\n')).toEqual(['evidence A: test pass', 'claim A: ann', 'add A: Title of A']);
    const [view] = await readOutboxes(optionsOfNth(repo, 6), { all: false });
    expect(view?.refused.map(({ content }) => 'intent' in content && content.intent.refusal?.code)).toEqual(['SIGNATURE_REFUSED', 'TASK_NOT_FOUND']);
    expect(await cameTo()).toEqual([]);
    // whoever may sign for bob records it, and nothing is there twice
    policy({ flusher: ['ann', 'bob'] });
    expect(await cameTo(true, 9001)).toEqual(['recorded', 'recorded']);
    expect(await box()).toEqual([0, 0]);
    expect(repo.git('rev-list', '--count', stateRef)).toBe('6');
  });

  it('sets aside a review by the key that signed the work, and goes on', async () => {
    const { repo, key, policy, cameTo, box } = await given();
    policy({ flusher: ['ann', 'bob'] });
    signWith(repo, key);
    await give(repo, 6, approve('A'), 'bob');
    await give(repo, 7, proof('A', 'once more'), 'ann');
    expect(await cameTo()).toEqual(['recorded', 'recorded', 'recorded', 'recorded', 'recorded', 'SELF_REVIEW', 'recorded']);
    expect(await box()).toEqual([0, 1]);
  });

  it('stops at what no intent can help, and nothing is set aside for it', async () => {
    const { repo, key, policy, cameTo, box, before } = await given();
    const stops = async (code: string) => {
      await expect(cameTo()).rejects.toMatchObject({ code });
      expect([await box(), repo.git('rev-parse', stateRef)]).toEqual([[5, 0], before]);
    };
    policy({}, null);
    await stops('SIGNERS_MISSING');
    policy();
    await stops('SIGNATURE_NEEDED');
    // a key that nobody named signs for nobody
    signWith(repo, sshKey(repo, 'eve'));
    await stops('SIGNATURE_REFUSED');
    signWith(repo, key);
    repo.git('config', 'gpg.ssh.program', signingProgram(repo, 'locked', "echo 'agent refused operation' >&2; exit 1"));
    await stops('SIGNING_FAILED');
    repo.git('config', '--unset', 'gpg.ssh.program');
    repo.commit('broken', { 'fairway.yaml': 'project: [' });
    await stops('CONFIG_INVALID');
    policy();
    expect(await box()).toEqual([5, 0]);
    expect((await cameTo()).slice(0, 2)).toEqual(['recorded', 'SIGNATURE_REFUSED']);
  });

  it('tells what it came to before it was stopped, and goes on from there', async () => {
    const { repo, key, policy, box } = await given();
    policy({ flusher: ['ann', 'bob'] });
    signWith(repo, key);
    // the agent that holds the key is locked after two signatures
    const count = join(tempDir(), 'signed');
    const script = `[ "$2" = sign ] && { [ "$(cat ${count} 2>/dev/null)" = xx ] && { echo locked >&2; exit 1; }; printf x >> ${count}; }; exec ssh-keygen "$@"`;
    repo.git('config', 'gpg.ssh.program', signingProgram(repo, 'twice', script));
    const { intents, stopped } = await flushOutboxes(optionsOfNth(repo, 9000, 'flusher'), { all: false, refused: false });
    expect([intents.map(({ outcome: came }) => came), stopped?.code]).toEqual([['recorded', 'recorded'], 'SIGNING_FAILED']);
    expect(await box()).toEqual([3, 0]);
    repo.git('config', '--unset', 'gpg.ssh.program');
    expect((await flush(repo, { nth: 9001 })).map(({ outcome: came }) => came)).toEqual(['recorded', 'recorded', 'recorded']);
  });
});

describe('what a sandbox may have put into its outbox', () => {
  const given = async () => {
    const repo = await repoWithStore();
    await give(repo, 1, commandOf('add', { task: 'A', definition: { title: 'One', kind: 'task' } }));
    await give(repo, 2, proof('A'));
    const box = outboxOf(repo.dir);
    const [first, second] = (await readWaiting(box)).map(({ path }) => path) as [string, string];
    const change = (path: string, changed: object) => writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...changed }));
    return { repo, box, first, second, change };
  };

  it.each<[string, object, string]>([
    ['another store', { store: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'INTENT_FOREIGN'],
    ['a command that there is not', { command: 'init' }, 'INTENT_INVALID'],
    ['a name that every object has', { command: 'constructor' }, 'INTENT_INVALID'],
    ['an input that is none', { input: {} }, 'INTENT_INVALID'],
    ['an input of other types', { input: { task: 7, definition: null } }, 'INTENT_INVALID'],
    ['a record that would not be valid', { input: { task: 'A', definition: { title: 'x\ny', kind: 'task' } } }, 'RECORD_INVALID'],
  ])('is refused: %s', async (_what, changed, code) => {
    const { repo, first, change } = await given();
    const before = repo.git('rev-parse', stateRef);
    change(first, changed);
    const [one, two] = await flush(repo);
    expect([one?.outcome, one?.refusal?.code]).toEqual(['refused', code]);
    expect(one?.refusal?.hint).not.toBe('');
    expect([two?.outcome, two?.refusal?.code]).toEqual(['refused', 'TASK_NOT_FOUND']);
    expect(repo.git('rev-parse', stateRef)).toBe(before);
  });

  it.each<[string, string | object]>([
    ['no JSON', '{"schema": '],
    ['a field too many', { more: 1 }],
    ['an actor that is none', { actor: { id: '' } }],
    ['the id of another', { id: '00000000000000000000000009' }],
    ['a newer version', { schema: 'fairway/intent@2' }],
  ])('is left and told, and the rest goes on: %s', async (_what, changed) => {
    const { repo, first, change } = await given();
    if (typeof changed === 'string') writeFileSync(first, changed);
    else change(first, changed);
    const [one, two] = await flush(repo);
    expect(one?.outcome).toBe('unreadable');
    expect(two?.refusal?.code).toBe('TASK_NOT_FOUND');
    expect(existsSync(first)).toBe(true);
  });

  it('is not followed out of the worktree', async () => {
    const { repo, box, first, second } = await given();
    const secret = join(tempDir(), 'secret.json');
    writeFileSync(secret, 'hidden text');
    rmSync(first);
    symlinkSync(secret, first);
    const hex = artifact.sha256.slice(7);
    const [, id] = /([^/]+)\.json$/.exec(second) as RegExpExecArray;
    rmSync(join(box.dir, 'artifacts', id as string, hex));
    symlinkSync(secret, join(box.dir, 'artifacts', id as string, hex));
    const [one, two] = await flush(repo);
    expect(one?.outcome).toBe('unreadable');
    expect(two?.refusal?.code).toBe('INTENT_INVALID');
    expect(JSON.stringify([one, two, two?.refusal?.message])).not.toContain('hidden');
    expect(readFileSync(secret, 'utf8')).toBe('hidden text');
    for (const link of ['artifacts', 'refused']) {
      rmSync(join(box.dir, link), { recursive: true, force: true });
      symlinkSync(tempDir(), join(box.dir, link));
      await expect(flush(repo)).rejects.toMatchObject({ code: 'OUTBOX_UNSAFE' });
      rmSync(join(box.dir, link));
    }
    const elsewhere = tempDir();
    mkdirSync(join(elsewhere, 'outbox'));
    rmSync(join(repo.dir, '.fairway'), { recursive: true });
    symlinkSync(elsewhere, join(repo.dir, '.fairway'));
    writeFileSync(join(elsewhere, 'outbox', '00000000000000000000000001.json'), '{}');
    await expect(flush(repo)).rejects.toMatchObject({ code: 'OUTBOX_UNSAFE' });
    await expect(give(repo, 5, proof('A'))).rejects.toMatchObject({ code: 'OUTBOX_UNSAFE' });
    expect(readdirSync(join(elsewhere, 'outbox'))).toEqual(['00000000000000000000000001.json']);
    await expect(readOutboxes(optionsOfNth(repo, 5), { all: false })).rejects.toMatchObject({ code: 'OUTBOX_UNSAFE' });
  });

  it('is refused when a file that goes with it is missing or another', async () => {
    const { repo, box, second } = await given();
    const [, id] = /([^/]+)\.json$/.exec(second) as RegExpExecArray;
    const path = join(box.dir, 'artifacts', id as string, artifact.sha256.slice(7));
    writeFileSync(path, 'forged');
    const flushed = await flush(repo);
    expect(flushed[1]?.refusal).toMatchObject({ code: 'INTENT_INVALID', details: { why: expect.stringContaining(artifact.sha256) } });
    rmSync(path);
    const [again] = await flush(repo, { refused: true });
    expect(again?.refusal).toMatchObject({ code: 'INTENT_INVALID', details: { why: expect.stringContaining(artifact.sha256) } });
  });
});

describe('the id of an intent', () => {
  it('is behind the last one, also where the clock went back', () => {
    expect(idAfter('01B', '01A')).toBe('01B');
    expect(idAfter('000', undefined)).toBe('000');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXY'), { minLength: 26, maxLength: 26 }), (digits) => {
        const last = digits.join('');
        const next = idAfter('0'.repeat(26), last);
        expect(next > last).toBe(true);
        expect(next).toHaveLength(26);
      }),
    );
    expect(idAfter('000', '01Z')).toBe('020');
  });
});
