/** The store over a back end: reading from the projection, and running commands on it. */

import type { Board } from '../domain/board.ts';
import { isDropped } from '../domain/kinds.ts';
import { addressOf } from '../git/settings.ts';
import type { StoreContext } from './context.ts';
import { loadClosed, loadProjection, readNamed, storeViewOf } from './load-projection.ts';
import type { Store, Summaries } from './store.ts';

const history = () => import('./history-queries.ts');

export function createStore(context: StoreContext): Store {
  return {
    read: async (streams = []) => {
      const loaded = await loadProjection(context);
      return storeViewOf(loaded, await readNamed(context, loaded, streams));
    },
    readSummaries: () => readSummaries(context),
    readStream: async (stream) => (await history()).readStream(context, stream),
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
  const { briefs } = await loadClosed(context, loaded.projection);
  const { board, ...view } = storeViewOf(loaded, new Map());
  const standing: Board['standing'] = (name) => {
    if (loaded.projection.open.has(name)) return 'open';
    const brief = briefs.get(name);
    if (brief === undefined) return 'missing';
    return isDropped(name, brief) ? 'dropped' : 'closed';
  };
  return { ...view, board: { ...board, standing }, closedBriefs: briefs };
}
