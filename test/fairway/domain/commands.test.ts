/** What holds for any commands in any order, by anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../../fairway/domain/board.ts';
import { boardOf } from '../../../fairway/domain/board-of.ts';
import { reviewMatrix } from '../../../fairway/domain/gates/gates.ts';
import type { Policy } from '../../../fairway/domain/policy.ts';
import type { Actor, Draft, Stamp } from '../../../fairway/domain/record.ts';
import { holds } from '../../../fairway/domain/task/claims.ts';
import { recordCheckpoint } from '../../../fairway/domain/task/records/checkpoint.ts';
import { claimNext, claimTask } from '../../../fairway/domain/task/records/claimed.ts';
import { addEvidence } from '../../../fairway/domain/task/records/evidence.ts';
import { createHandoff } from '../../../fairway/domain/task/records/handoff.ts';
import { acknowledgeHandoff } from '../../../fairway/domain/task/records/handoff-acknowledged.ts';
import { releaseTask } from '../../../fairway/domain/task/records/released.ts';
import { requestReview } from '../../../fairway/domain/task/records/review-requested.ts';
import { waiveReview } from '../../../fairway/domain/task/records/review-waived.ts';
import { recordReview } from '../../../fairway/domain/task/records/reviewed.ts';
import { blockTask, changeStatus, finishTask, reopenTask } from '../../../fairway/domain/task/records/status-changed.ts';
import { updateTask } from '../../../fairway/domain/task/records/task-updated.ts';
import { isFinished, type Task } from '../../../fairway/domain/task/state.ts';
import type { TaskDefinition } from '../../../fairway/domain/types.gen.ts';
import { isRefusal } from '../../../fairway/errors.ts';
import { defined, freshId, lenient, policy } from '../../support/builders.ts';
import { given, minutes } from '../../support/given.ts';

const task = fc.constantFrom('FW-1', 'FW-2', 'FW-3');
/** Left out most of the time. */
const optional = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const reason = optional(fc.constantFrom('because', ' '));
const claim = optional(fc.integer({ min: 1, max: 6 }).map(freshId));
const force = optional(fc.boolean());
const who = fc.constantFrom('ann', 'bob', 'eve');

type Decide = (board: Board, stamp: Stamp) => Draft[];
const commands: fc.Arbitrary<Decide>[] = [
  fc.record({ task, force, reason }).map((c) => (b, s) => claimTask(c, b, s)),
  fc.record({ task, force, reason }).map((c) => (b, s) => claimTask({ ...c, place: { branch: 'lane/x' } }, b, s)),
  fc.record({ in: optional(task) }).map((c) => (b, s) => claimNext(c, b, s)),
  fc.record({ task, claim, force, reason }).map((c) => (b, s) => releaseTask(c, b, s)),
  fc
    .record({ task, claim, force, reason, to: fc.constantFrom('todo', 'in_progress', 'blocked', 'review', 'done'), reopen: optional(fc.boolean()) })
    .map((c) => (b, s) => changeStatus(c, b, s)),
  fc.record({ task, claim, force, reason }).map((c) => (b, s) => blockTask({ ...c, blocked: { by: 'no quota', tasks: ['FW-2'] } }, b, s)),
  fc.record({ task, claim, force, reason }).map((c) => (b, s) => finishTask(c, b, s)),
  fc.record({ task, reason }).map((c) => (b, s) => reopenTask(c, b, s)),
  fc.record({ task, claim, result: fc.constantFrom<'pass' | 'fail'>('pass', 'fail') }).map(
    ({ result, ...c }) =>
      (b, s) =>
        addEvidence({ ...c, data: { kind: 'test', provenance: 'declared', result } }, b, s),
  ),
  fc.record({ task, claim }).map((c) => (b, s) => createHandoff({ ...c, data: { to_role: 'dev', summary: 'there' } }, b, s)),
  fc.record({ task, claim }).map((c) => (b, s) => acknowledgeHandoff({ ...c, response: 'accepted' }, b, s)),
  fc.record({ task, claim, reviewer: who }).map(
    ({ reviewer, ...c }) =>
      (b, s) =>
        requestReview({ ...c, data: { domains: ['security'], reviewer } }, b, s),
  ),
  fc.record({ task, reviewer: optional(who), verdict: fc.constantFrom<'approve' | 'reject'>('approve', 'reject') }).map(
    ({ verdict, ...c }) =>
      (b, s) =>
        recordReview({ ...c, domain: 'security', data: { verdict } }, b, s),
  ),
  fc.record({ task, by: optional(who) }).map((c) => (b, s) => waiveReview({ ...c, data: { domain: 'security', reason: 'so' } }, b, s)),
  fc.record({ task, claim }).map((c) => (b, s) => recordCheckpoint({ ...c, data: { state: 'active', summary: 'half way' } }, b, s)),
  fc
    .record({
      task,
      set: fc.constantFrom<TaskDefinition>(
        { priority: 1 },
        { dependencies: ['FW-2'] },
        { dependencies: ['FW-3'] },
        { parent: 'FW-1' },
        { role: 'dev' },
        { lane: 'x' },
      ),
    })
    .map((c) => (b) => updateTask(c, b)),
];

const actors: Actor[] = [
  { id: 'ann', session: 's-ann' },
  { id: 'bob', session: 's-bob', role: 'dev' },
  { id: 'bob', session: 's-bob-2', role: 'dev' },
  { id: 'eve', session: 's-2' },
  { id: 'mona', role: 'lead' },
];
const step = fc.record({ decide: fc.oneof(...commands), actor: fc.constantFrom(...actors), wait: fc.nat(20) });

const roles = { dev: null, lead: { coordinator: true } };
const policies: Policy[] = [
  lenient({ roles }),
  policy({ roles, claims: { lease_minutes: 15 } }),
  lenient({ roles, transitions: ['todo -> in_progress', 'in_progress -> *', '* -> blocked', 'blocked -> in_progress', 'done -> todo'] }),
];

/** Runs commands one after the other; a refusal leaves everything as it was. */
function run(
  under: Policy,
  steps: readonly { decide: Decide; actor: Actor; wait: number }[],
  look: (before: readonly Task[], after: readonly Task[], by: Actor) => void,
): number {
  const world = given(defined('FW-1', { review_domains: ['security'] }), defined('FW-2', { role: 'dev' }), defined('FW-3', { dependencies: ['FW-1'] })).world();
  let [fresh, now, done] = [0, 10, 0];
  for (const { decide, actor, wait } of steps) {
    now += wait;
    const before = world.tasks();
    const newId = () => {
      fresh += 1;
      return freshId(fresh);
    };
    try {
      const drafts = decide(boardOf(under, before), { at: minutes(now), actor, via: 'cli', newId });
      for (const draft of drafts) world.add(draft, actor, minutes(now));
      done += drafts.length;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    look(before, world.tasks(), actor);
  }
  return done;
}

const checking = (look: Parameters<typeof run>[2]) => {
  let recorded = 0;
  fc.assert(
    fc.property(fc.constantFrom(...policies), fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (under, steps) => {
      recorded += run(under, steps, look);
    }),
    { numRuns: 80 },
  );
  expect(recorded).toBeGreaterThan(500);
};

describe('whatever is commanded', () => {
  it('only valid and legal records come of it', () => {
    checking((_before, after) => expect(after.flatMap((one) => one.findings)).toEqual([]));
  });

  it('a task is in hand, blocked and completed just when its state says so', () => {
    checking((_before, after) => {
      for (const one of after) {
        if (one.state.class === 'open' || isFinished(one)) expect(one).not.toHaveProperty('claim');
        expect('blocked' in one).toBe(one.state.class === 'blocked');
        expect('completed' in one).toBe(isFinished(one));
        expect(one.updated_at >= one.since && one.since >= one.created_at).toBe(true);
      }
    });
  });

  it('nobody loses a claim that has not lapsed to another claim', () => {
    checking((before, after) => {
      for (const one of after) {
        const held = before.find((task) => task.id === one.id)?.claim;
        if (held && one.claim && held.id !== one.claim.id) expect(held.until !== undefined && held.until <= one.claim.at).toBe(true);
      }
    });
  });

  it('no approval or waiver counts by somebody who worked on the task', () => {
    checking((_before, after) => {
      for (const one of after) {
        for (const { status, by } of reviewMatrix(one, minutes(10_000)))
          if (status === 'approved' || status === 'waived') expect(one.workers.map((worker) => worker.actor)).not.toContain(by);
      }
    });
  });

  it('whoever holds a task is among its workers', () => {
    checking((_before, after) => {
      for (const { claim: held, workers } of after)
        if (held)
          expect(workers.some((worker) => holds(held, { ...held.actor, id: worker.actor, ...(worker.session ? { session: worker.session } : {}) }))).toBe(true);
    });
  });

  it('dependencies never run in a circle', () => {
    checking((_before, after) => {
      const byId = new Map(after.map((one) => [one.id, one.definition]));
      const reaches = (from: string, to: string, depth = 4): boolean =>
        depth > 0 && (byId.get(from)?.dependencies ?? []).some((next) => next === to || reaches(next, to, depth - 1));
      for (const id of byId.keys()) expect(reaches(id, id)).toBe(false);
    });
  });
});
