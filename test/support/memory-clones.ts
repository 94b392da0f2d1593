/** Clones of one store and the remote between them, in memory: simulates what git and the network do in a sync. */
import type { Actor } from '../../fairway/domain/record.ts';
import { problem } from '../../fairway/errors.ts';
import type { NewFile } from '../../fairway/store/backend.ts';
import { contextOver, type OpenOptions, type SharedNews, type StoreContext } from '../../fairway/store/context.ts';
import { createStore } from '../../fairway/store/create-store.ts';
import { storeIndex } from '../../fairway/store/index/store-index.ts';
import { firstFiles } from '../../fairway/store/init.ts';
import type { Store } from '../../fairway/store/store.ts';
import type { Exchange, PushOutcome } from '../../fairway/store/sync/exchange.ts';
import { type MemoryBackend, type MemoryCommit, memoryBackend } from './memory-backend.ts';
import { countingIds, stateRef } from './stores.ts';
import { tempDir } from './temp-repo.ts';

/** The outcome of the next push: accepted, accepted with a lost answer, lost, or rejected. */
export type Mishap = 'none' | 'answer lost' | 'question lost' | 'rejected';

export class MemoryHub {
  readonly commits = new Map<string, MemoryCommit>();
  head: string | null = null;
  /** All heads that ever existed. */
  readonly heads: string[] = [];
  reachable = true;
  mishap: Mishap = 'none';
  /** Called before each push. */
  beforePush: () => Promise<unknown> = async () => undefined;

  chain(commit: string | null): MemoryCommit[] {
    const found: MemoryCommit[] = [];
    for (let at = commit; at !== null; at = this.commits.get(at)?.parent ?? null) found.push(this.commits.get(at) as MemoryCommit);
    return found;
  }

  contains(head: string, commit: string): boolean {
    return this.chain(head).some((entry) => entry.commit === commit);
  }

  files(commit: string): ReadonlyMap<string, Buffer> {
    return this.commits.get(commit)?.files ?? new Map();
  }

  take(commit: string): void {
    this.head = commit;
    this.heads.push(commit);
  }
}

export interface MemoryClone {
  readonly backend: MemoryBackend;
  readonly parts: StoreContext;
  /** The store for use in tests. */
  readonly as: (actor: Actor) => Store;
  /** The same without contacting the remote. */
  readonly alone: (actor: Actor) => Store;
  readonly store: Store;
  readonly exchange: Exchange;
  /** The former heads, as a reflog would keep them. */
  readonly kept: string[];
  /** The notices. */
  readonly news: SharedNews[];
}

/** A clone, with a new store if the hub has none yet. */
export async function memoryClone(
  hub: MemoryHub,
  options: Pick<OpenOptions, 'clock' | 'newId' | 'actor' | 'overrides'>,
  policy = 'project: demo\n',
): Promise<MemoryClone> {
  const backend = memoryBackend(stateRef, hub.commits);
  backend.setBranch('main', { 'fairway.yaml': policy });
  const kept: string[] = [];
  const news: SharedNews[] = [];
  const exchange = exchangeOf(hub, backend, kept);
  const base = contextOver({ cwd: '/', env: {}, onShared: (told) => news.push(told), ...options }, backend);
  const parts: StoreContext = { ...base, index: storeIndex(tempDir(), stateRef), exchange: async () => exchange };
  if (hub.head === null) {
    const signature = { name: 'ann', email: 'ann@example.org', at: '2026-11-20T09:00:00.000Z' };
    const manifest = { schema: 'fairway/store@1', store: countingIds()(), project: 'demo', created_at: signature.at, integration_branch: 'main' } as const;
    const files = await firstFiles(manifest);
    hub.take(String(await backend.commit({ parent: null, author: signature, committer: signature, message: 'init demo', files })));
  } else backend.move(hub.head, null);
  return {
    backend,
    parts,
    store: createStore(parts),
    as: (actor) => createStore({ ...parts, options: { ...parts.options, actor } }),
    alone: (actor) => createStore({ ...parts, options: { ...parts.options, actor, offline: true } }),
    exchange,
    kept,
    news,
  };
}

function exchangeOf(hub: MemoryHub, backend: MemoryBackend, kept: string[]): Exchange {
  let seen: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const requireLine = () => {
    if (!hub.reachable) throw problem('REMOTE_UNREACHABLE', { remote: 'hub', why: 'the line is dead' });
  };
  const localHead = async () => (await backend.head())?.commit ?? null;
  return {
    remote: 'hub',
    lock: (_command, work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    fetch: async () => {
      requireLine();
      return hub.head;
    },
    push: async (commit): Promise<PushOutcome> => {
      await hub.beforePush();
      const { mishap } = hub;
      hub.mishap = 'none';
      if (!hub.reachable || mishap === 'question lost') return { kind: 'unknown', why: 'the line went dead' };
      if (mishap === 'rejected') return { kind: 'rejected', why: 'not today' };
      if (hub.head !== null && !hub.contains(commit, hub.head)) return { kind: 'rejected', why: 'non-fast-forward' };
      hub.take(commit);
      return mishap === 'answer lost' ? { kind: 'unknown', why: 'the line went dead' } : { kind: 'accepted' };
    },
    pushRef: async () => ({ kind: 'rejected', why: 'the state alone is shared in memory' }),
    lastSeen: async () => seen,
    remember: async (commit) => {
      seen = commit;
    },
    localHead,
    moveLocal: async (to, from, keep) => {
      const moved = backend.move(to, from);
      if (moved && keep && from !== null) kept.push(from);
      return moved;
    },
    contains: async (head, commit) => hub.contains(head, commit),
    mergeBase: async (one, other) => hub.chain(one).find((entry) => hub.contains(other, entry.commit))?.commit ?? null,
    countCommits: async (base, head) => hub.chain(head).filter((entry) => base === null || !hub.contains(base, entry.commit)).length,
    findMerge: async () => null,
    writeCommits: async (onto, commits) => {
      let parent = onto;
      for await (const { signing: _signing, ...commit } of commits) {
        const files: NewFile[] = [];
        for await (const file of commit.files) files.push(file);
        parent = backend.write({ ...commit, files, parent });
      }
      return parent;
    },
    isShallow: async () => false,
  };
}
