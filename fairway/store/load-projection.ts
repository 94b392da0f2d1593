/** What a store is right now: the hot view of its head, and the policy in force. */
import type { Board } from '../domain/board.ts';
import type { Policy } from '../domain/policy.ts';
import { isFinished, type Task } from '../domain/task/state.ts';
import { readPolicy } from './config.ts';
import type { StoreContext } from './context.ts';
import { type Hot, memoryShelf } from './hot.ts';
import { isReadOnly } from './locate.ts';
import type { PolicySource, Snapshot } from './store.ts';

/** What a store is right now. */
export interface View {
  readonly hot: Hot;
  /** The ref that it was read from. */
  readonly ref: string;
  readonly policy: Policy;
  readonly policySource: PolicySource;
}

/** Tasks that were looked for by their id; null where there is none. */
export type Named = ReadonlyMap<string, Task | null>;

/** Brings the cache up to the state ref. `careful` for what will be decided on. Refuses with NO_STORE, NOT_A_STORE, STORE_TOO_NEW, CONFIG_INVALID. */
export async function readView(context: StoreContext, careful = false): Promise<View> {
  const { backend, cache, worktree, options } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  const kept = cache.load(careful);
  if (isReadOnly(head)) options.onReadOnly?.(head, backend.ref);
  const hot = kept?.commit === head.commit ? kept : await hotAt(context, head.commit, kept);
  const { policy, source, cached } = await readPolicy(backend, hot.manifest, { worktree, configFile: options.configFile }, hot.policy);
  options.onPolicy?.(source);
  const current = hot.policy === cached ? hot : { ...hot, policy: cached };
  return { hot: current === kept ? current : cache.save(current), ref: head.ref, policy, policySource: source };
}

/** The hot view of a commit, from an earlier one where that will do. */
export async function hotAt(context: StoreContext, commit: string, kept: Hot | undefined): Promise<Hot> {
  // a warm cache needs none of this
  const { bringForward, buildHot } = await import('./load.ts');
  const forward = kept && (await bringForward(kept, context.backend, commit, context.cache.grow));
  if (forward) return forward;
  await context.check();
  const { backend, cache, options } = context;
  const shelf = cache.shelve();
  const built = (shelf && (await buildHot(backend, commit, shelf, options.progress))) ?? (await buildHot(backend, commit, memoryShelf(), options.progress));
  return { ...built, policy: kept?.policy ?? null };
}

/** The tasks named that are not open: from git, since the hot view does not hold them whole. */
export async function readNamed(context: StoreContext, { hot }: View, ids: readonly string[]): Promise<Map<string, Task | null>> {
  const asked = [...new Set(ids)].filter((id) => !hot.open.has(id));
  if (asked.length === 0) return new Map();
  return (await import('./load.ts')).readTasksNamed(context.backend, hot.commit, asked);
}

/** What commands see of it, with the tasks that were looked for. */
export const snapshotOf = ({ hot, policy, policySource }: View, named: Named): Snapshot => ({
  board: boardOver(hot, policy, named),
  commit: hot.commit,
  policySource,
  manifest: hot.manifest,
  finished: hot.finished,
});

export function boardOver(hot: Hot, policy: Policy, named: Named): Board {
  return {
    policy,
    task: (id) => hot.open.get(id) ?? named.get(id) ?? undefined,
    standing: (id) => {
      if (hot.open.has(id)) return 'open';
      const found = named.get(id);
      if (found) return isFinished(found) ? 'finished' : 'open';
      // whatever open tasks refer to was looked up when they were: what is not missing is finished
      return found === null || hot.missing.has(id) ? 'missing' : 'finished';
    },
    open: (inClass) => hot.open.briefs(inClass),
    queue: () => hot.open.queue(),
  };
}
