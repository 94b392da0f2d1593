/**
 * A store that keeps a command in the outbox where it cannot be recorded. It is tried on the store first, unless something waits already: then it
 * joins, so that the order is kept. This is in front of every command: what the outbox needs is loaded when it is used.
 */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../domain/types.gen.ts';
import { isRefusal, problem } from '../../errors.ts';
import { requireGit } from '../../git/choice.ts';
import type { OpenOptions } from '../context.ts';
import { locateRepository } from '../locate.ts';
import type { Store } from '../store.ts';
import { isWaiting, outboxOf } from './location.ts';

export interface OutboxOptions {
  /** Whether somebody asked for it; else the policy has to. */
  readonly asked: boolean;
  /** Told when what is read counts in what waits. */
  readonly onWaiting: () => void;
  /** Where it is given: names for whoever reads the intent. */
  readonly place: () => Promise<Intent['made_in']>;
}

export async function withOutbox(store: Store, open: OpenOptions, options: OutboxOptions): Promise<Store> {
  const { worktree } = open.repository ?? (await locateRepository(open.cwd, open.env));
  if (worktree === null || open.backend !== undefined) return store;
  const box = outboxOf(worktree);
  const wanted = async () => options.asked || (await store.read()).board.policy.store.outbox === 'auto';
  const joins = async () => isWaiting(box) && (await wanted());
  const seen = async (): Promise<Store> => {
    if (!(await joins())) return store;
    options.onWaiting();
    return (await import('./enqueue.ts')).waitingStore(open, box);
  };
  return {
    ...store,
    read: async (tasks) => (await seen()).read(tasks),
    readSummaries: async () => (await seen()).readSummaries(),
    readTask: async (id) => (await seen()).readTask(id),
    rehearse: async () => {
      await requireGit(open.env);
      if (await joins()) return;
      try {
        await store.rehearse();
      } catch (error) {
        if (!isRefusal(error, 'WRITE_FAILED') || !(await wanted())) throw error;
      }
    },
    run: async (command) => {
      if (await joins()) return (await import('./enqueue.ts')).keep(open, box, command, options);
      try {
        return await store.run(command);
      } catch (error) {
        if (!isRefusal(error, 'WRITE_FAILED') || command.data === undefined || !(await wanted())) throw error;
        return (await import('./enqueue.ts')).keep(open, box, command, options);
      }
    },
  };
}

/**
 * Refuses with WRITE_FAILED where a command could be neither recorded nor kept, as far as a look at permissions tells: for whoever is about to do
 * something long that has to be recorded in the end.
 */
export async function requireRecordable({ cwd, env }: OpenOptions, asked: boolean): Promise<void> {
  await requireGit(env);
  const { commonDir, worktree } = await locateRepository(cwd, env);
  if (asked && worktree !== null) return;
  try {
    for (const dir of [commonDir, join(commonDir, 'objects')]) accessSync(dir, constants.W_OK);
  } catch (error) {
    throw problem('WRITE_FAILED', { dir: commonDir, why: (error as Error).message }, { cause: error });
  }
}
