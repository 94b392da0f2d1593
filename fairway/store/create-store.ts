/** The store over a back end: reading from the projection, and running commands on it. */

import type { Board } from '../domain/board.ts';
import { addressOf } from '../git/settings.ts';
import type { StoreContext } from './context.ts';
import { loadFinished, loadProjection, readNamed, storeViewOf } from './load-projection.ts';
import type { Store, Summaries } from './store.ts';

const history = () => import('./history-queries.ts');

export function createStore(context: StoreContext): Store {
  return {
    read: async (tasks = []) => {
      const loaded = await loadProjection(context);
      return storeViewOf(loaded, await readNamed(context, loaded, tasks));
    },
    readSummaries: () => readSummaries(context),
    readTask: async (id) => (await history()).readTask(context, id),
    readAll: async (progress, checking) => (await history()).readAll(context, progress, checking),
    readArtifact: async (sha256) => (await history()).readArtifact(context, sha256),
    log: async (options) => (await history()).readLog(context, options),
    identity: async () => addressOf(await context.backend.readIdentity()),
    rehearse: async () => {
      await context.requireGit();
      return (await import('./append.ts')).rehearse(context);
    },
    prepare: async () => (await import('./append.ts')).prepare(context),
    run: async (command) => {
      await context.requireGit();
      return (await import('./run-command.ts')).runCommand(context, command);
    },
    sync: async (remote) => {
      await context.requireGit();
      return (await import('./sync/sync.ts')).syncWith(context, remote);
    },
  };
}

async function readSummaries(context: StoreContext): Promise<Summaries> {
  const loaded = await loadProjection(context);
  const { tasks: finishedTasks } = await loadFinished(context, loaded.projection.commit);
  const { board, ...view } = storeViewOf(loaded, finishedTasks);
  const standing: Board['standing'] = (id) => (loaded.projection.open.has(id) ? 'open' : finishedTasks.has(id) ? 'finished' : 'missing');
  return { ...view, board: { ...board, standing }, finishedTasks };
}
