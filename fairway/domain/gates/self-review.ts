/** The rule "no self-approval": whether the reviewer of a task also worked on it. */

import type { ReviewEntry, Task } from '../task/state.ts';
import { isSameSigner, type SignerFacts } from './signers.ts';

/** The parts of a review that identify the reviewer. */
export type GivenReview = Pick<ReviewEntry, 'reviewer' | 'actor'> & { readonly seq?: number };

/**
 * Whether the reviewer worked on the task, whoever recorded the review. Compares actors and sessions; if the review and all records of a worker are
 * signed, it compares signers instead of actors.
 */
export const isSelfReview = (task: Task, review: GivenReview, signers?: SignerFacts): boolean =>
  isWorkersSigner(review, signers) ||
  task.workers.some(
    (worker) =>
      (worker.session !== undefined && worker.session === review.actor.session) ||
      // A reviewer named by somebody else has signed nothing.
      (worker.actor === review.reviewer.id && review.reviewer.id !== review.actor.id) ||
      (worker.actor === review.actor.id && !isDecidedBySigners(worker.actor, review, signers)),
  );

const isGood = (signers: SignerFacts | undefined, seq: number | undefined): boolean => seq !== undefined && signers?.records[seq]?.state === 'good';

/** Whether the signer of the review also signed work on the task, under any actor's name. */
function isWorkersSigner({ seq }: GivenReview, signers: SignerFacts | undefined): boolean {
  const signed = signers?.records[seq ?? 0];
  if (signers === undefined || signed === undefined) return false;
  return signers.work.some((work) => isSameSigner(signed, signers.records[work.seq] ?? unsigned));
}

const unsigned = { state: 'unsigned', principals: [], key: null } as const;

/** Whether the review and all work of an actor have good signatures, so that comparing signers is enough. */
function isDecidedBySigners(actor: string, { seq }: GivenReview, signers: SignerFacts | undefined): boolean {
  const work = signers?.work.filter((entry) => entry.actor === actor) ?? [];
  return isGood(signers, seq) && work.length > 0 && work.every((entry) => isGood(signers, entry.seq));
}
