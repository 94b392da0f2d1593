/**
 * A store that puts a command into the outbox when it cannot be recorded. Where intents wait already, the command is put behind them, so that the order
 * is kept. Every command goes through this, so the modules of the outbox are loaded only when they are used.
 */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../domain/types.gen.ts';
import { isRefusal, problem } from '../../errors.ts';
import { requireGit } from '../../git/choice.ts';
import type { OpenOptions } from '../context.ts';
import { locateRepository } from '../locate.ts';
import type { Store } from '../store.ts';
import { hasWaiting, outboxOf } from './location.ts';

export interface OutboxOptions {
  /** Whether the user asked for the outbox; otherwise the policy has to. */
  readonly requested: boolean;
  /** Called when an answer includes the intents that wait. */
  readonly onWaiting: () => void;
  /** The worktree and branch that an intent names as its origin. */
  readonly madeIn: () => Promise<Intent['made_in']>;
}

export async function withOutbox(store: Store, open: OpenOptions, options: OutboxOptions): Promise<Store> {
  const { worktree } = open.repository ?? (await locateRepository(open.cwd, open.env));
  if (worktree === null || open.backend !== undefined) return store;
  const outbox = outboxOf(worktree);
  const isWanted = async () => options.requested || (await store.read()).board.policy.store.outbox === 'auto';
  const isQueueing = async () => hasWaiting(outbox) && (await isWanted());
  const storeToRead = async (): Promise<Store> => {
    if (!(await isQueueing())) return store;
    options.onWaiting();
    return (await import('./enqueue.ts')).storeWithQueued(open, outbox);
  };
  return {
    ...store,
    read: async (streams) => (await storeToRead()).read(streams),
    readSummaries: async () => (await storeToRead()).readSummaries(),
    readStream: async (stream) => (await storeToRead()).readStream(stream),
    rehearse: async () => {
      await requireGit(open.env);
      if (await isQueueing()) return;
      try {
        await store.rehearse();
      } catch (error) {
        if (!isRefusal(error, 'WRITE_FAILED') || !(await isWanted())) throw error;
      }
    },
    run: async (command) => {
      if (!(await isQueueing())) {
        try {
          return await store.run(command);
        } catch (error) {
          if (!isRefusal(error, 'WRITE_FAILED') || command.data === undefined || !(await isWanted())) throw error;
        }
      }
      return (await import('./enqueue.ts')).enqueue(open, outbox, command, await options.madeIn());
    },
  };
}

/**
 * Refuses with WRITE_FAILED where a command could be neither recorded nor put into the outbox, as far as file permissions show. To be called before a
 * long run whose result has to be recorded.
 */
export async function requireRecordable({ cwd, env }: OpenOptions, outboxRequested: boolean): Promise<void> {
  await requireGit(env);
  const { commonDir, worktree } = await locateRepository(cwd, env);
  if (outboxRequested && worktree !== null) return;
  try {
    for (const dir of [commonDir, join(commonDir, 'objects')]) accessSync(dir, constants.W_OK);
  } catch (error) {
    throw problem('WRITE_FAILED', { dir: commonDir, why: (error as Error).message }, { cause: error });
  }
}
