/** The store over a back end: reading from the hot view, and running commands onto it. */

import type { Board } from '../domain/board.ts';
import type { Task } from '../domain/task/state.ts';
import { problem } from '../errors.ts';
import { addressOf } from '../git/settings.ts';
import type { StoreContext } from './context.ts';
import { boardOver, hotAt, readNamed, readView, snapshotOf, type View } from './load-projection.ts';
import type { Store, Summaries } from './store.ts';

const cold = () => import('./history-queries.ts');

export function createStore(context: StoreContext): Store {
  return {
    read: async (tasks = []) => {
      const view = await readView(context);
      return snapshotOf(view, await readNamed(context, view, tasks));
    },
    readSummaries: () => readSummaries(context),
    readTask: async (id) => (await cold()).readTask(context, id),
    readAll: async (progress, checking) => (await cold()).readAll(context, progress, checking),
    readArtifact: async (sha256) => (await cold()).readArtifact(context, sha256),
    log: async (options) => (await cold()).readLog(context, options),
    identity: async () => addressOf(await context.backend.readIdentity()),
    rehearse: async () => {
      await context.requireGit();
      return (await import('./append.ts')).rehearse(context);
    },
    prepare: async () => (await import('./append.ts')).prepare(),
    run: async (command) => {
      await context.requireGit();
      return (await import('./append.ts')).runCommand(context, command);
    },
    sync: async (remote) => {
      await context.requireGit();
      return (await import('./sync/sync.ts')).syncWith(context, remote);
    },
  };
}

async function readSummaries(context: StoreContext): Promise<Summaries> {
  const view = await readView(context);
  const kept = context.cache.readFinished(view.hot);
  if (kept !== undefined) return summariesOf(view, kept);
  // the file of finished tasks is gone: all of it is built anew
  const built = { ...view, hot: { ...(await hotAt(context, view.hot.commit, undefined)), policy: view.hot.policy } };
  context.cache.save(built.hot);
  const finished = context.cache.readFinished(built.hot);
  if (finished === undefined) throw problem('CACHE_DAMAGED', { file: context.backend.ref });
  return summariesOf(built, finished);
}

function summariesOf(view: View, finished: readonly Task[]): Summaries {
  const finishedTasks = new Map(finished.map((task) => [task.id, task]));
  const board = boardOver(view.hot, view.policy, finishedTasks);
  const standing: Board['standing'] = (id) => (view.hot.open.has(id) ? 'open' : finishedTasks.has(id) ? 'finished' : 'missing');
  return { ...snapshotOf(view, finishedTasks), board: { ...board, standing }, finishedTasks };
}
