/** The store over a back end: reading from the hot view, and running commands onto it. */

import type { Board } from '../domain/board.ts';
import type { Task } from '../domain/task/state.ts';
import { problem } from '../errors.ts';
import { addressOf } from '../git/settings.ts';
import type { StoreContext } from './context.ts';
import { boardOver, hotAt, readNamed, readView, snapshotOf, type View } from './load-projection.ts';
import type { Store, Summaries } from './store.ts';

const cold = () => import('./history-queries.ts');

export function createStore(parts: StoreContext): Store {
  return {
    read: async (tasks = []) => {
      const view = await readView(parts);
      return snapshotOf(view, await readNamed(parts, view, tasks));
    },
    readSummaries: () => readSummaries(parts),
    readTask: async (id) => (await cold()).readTask(parts, id),
    readAll: async (progress, checking) => (await cold()).readAll(parts, progress, checking),
    readArtifact: async (sha256) => (await cold()).readArtifact(parts, sha256),
    log: async (options) => (await cold()).readLog(parts, options),
    identity: async () => addressOf(await parts.backend.readIdentity()),
    rehearse: async () => (await import('./append.ts')).rehearse(parts),
    prepare: async () => (await import('./append.ts')).prepare(),
    run: async (command) => (await import('./append.ts')).runCommand(parts, command),
    sync: async (remote) => (await import('./sync/sync.ts')).syncWith(parts, remote),
  };
}

async function readSummaries(parts: StoreContext): Promise<Summaries> {
  const view = await readView(parts);
  const kept = parts.cache.readFinished(view.hot);
  if (kept !== undefined) return summariesOf(view, kept);
  // the file of finished tasks is gone: all of it is built anew
  const built = { ...view, hot: { ...(await hotAt(parts, view.hot.commit, undefined)), policy: view.hot.policy } };
  parts.cache.save(built.hot);
  const finished = parts.cache.readFinished(built.hot);
  if (finished === undefined) throw problem('CACHE_DAMAGED', { file: parts.backend.ref });
  return summariesOf(built, finished);
}

function summariesOf(view: View, finished: readonly Task[]): Summaries {
  const finishedTasks = new Map(finished.map((task) => [task.id, task]));
  const board = boardOver(view.hot, view.policy, finishedTasks);
  const standing: Board['standing'] = (id) => (view.hot.open.has(id) ? 'open' : finishedTasks.has(id) ? 'finished' : 'missing');
  return { ...snapshotOf(view, finishedTasks), board: { ...board, standing }, finishedTasks };
}
