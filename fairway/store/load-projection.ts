/** The projection of the state ref as it is now, and the policy in force. */
import type { Board } from '../domain/board.ts';
import type { Policy } from '../domain/policy.ts';
import { queueOf } from '../domain/task/queue.ts';
import { isFinished, type Task } from '../domain/task/state.ts';
import { readPolicy } from './config.ts';
import type { StoreContext } from './context.ts';
import type { CachedPolicy, FinishedTasks, Projection } from './index/projection.ts';
import { isReadOnly } from './locate.ts';
import type { PolicySource, StoreView } from './store.ts';

/** What a command works on. */
export interface LoadedProjection {
  readonly projection: Projection;
  /** The ref that it was read from. */
  readonly ref: string;
  readonly policy: Policy;
  readonly policySource: PolicySource;
}

/** Tasks that were looked up by their id; null where there is none. */
export type Named = ReadonlyMap<string, Task | null>;

/** Brings the index up to the state ref. Refuses with NO_STORE, NOT_A_STORE, STORE_TOO_NEW, CONFIG_INVALID. */
export async function loadProjection(context: StoreContext): Promise<LoadedProjection> {
  const { backend, index, worktree, options } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  if (isReadOnly(head)) options.onReadOnly?.(head, backend.ref);
  const stored = index.load(head.commit);
  const projection = stored?.commit === head.commit ? stored : await projectionAt(context, head.commit, stored);
  const { policy, source, cached } = await readPolicy(backend, projection.manifest, { worktree, configFile: options.configFile }, projection.policy);
  options.onPolicy?.(source);
  const current = isSamePolicy(projection.policy, cached) ? projection : { ...projection, policy: cached };
  return { projection: current === stored ? current : index.save(current), ref: head.ref, policy, policySource: source };
}

const isSamePolicy = (one: CachedPolicy | null, other: CachedPolicy): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** The projection of a commit, brought forward from an earlier one where possible. */
async function projectionAt(context: StoreContext, commit: string, stored: Projection | undefined): Promise<Projection> {
  // not loaded where the index is up to date
  const { bringForward } = await import('./index/build.ts');
  const forward = stored && (await bringForward(stored, context.backend, commit));
  return forward || { ...(await build(context, commit)).projection, policy: stored?.policy ?? null };
}

/** The finished tasks of a commit. */
export async function loadFinished(context: StoreContext, commit: string): Promise<FinishedTasks> {
  const stored = context.index.loadFinished();
  if (stored?.commit === commit) return stored;
  const { bringFinishedForward } = await import('./index/build.ts');
  const forward = stored && (await bringFinishedForward(stored, context.backend, commit));
  if (!forward) return (await build(context, commit)).finished;
  context.index.saveFinished(forward);
  return forward;
}

async function build(context: StoreContext, commit: string) {
  const { buildIndex } = await import('./index/build.ts');
  await context.check();
  const built = await buildIndex(context.backend, commit, context.options.progress);
  context.index.saveFinished(built.finished);
  return built;
}

/** The tasks named that are not open, from git: the projection does not hold them whole. */
export async function readNamed(context: StoreContext, { projection }: LoadedProjection, ids: readonly string[]): Promise<Map<string, Task | null>> {
  const asked = [...new Set(ids)].filter((id) => !projection.open.has(id));
  if (asked.length === 0) return new Map();
  return (await import('./load.ts')).readTasksNamed(context.backend, projection.commit, asked);
}

/** The view that commands get, with the tasks that were looked up. */
export const storeViewOf = ({ projection, policy, policySource }: LoadedProjection, named: Named): StoreView => ({
  board: boardOver(projection, policy, named),
  commit: projection.commit,
  policySource,
  manifest: projection.manifest,
  finished: projection.finished,
});

export function boardOver({ open, missing }: Projection, policy: Policy, named: Named): Board {
  return {
    policy,
    task: (id) => open.get(id) ?? named.get(id) ?? undefined,
    standing: (id) => {
      if (open.has(id)) return 'open';
      const found = named.get(id);
      if (found) return isFinished(found) ? 'finished' : 'open';
      // references of open tasks were resolved when those tasks changed: what is not missing is finished
      return found === null || missing.has(id) ? 'missing' : 'finished';
    },
    open: (inClass) => [...open.briefs()].filter(({ state }) => (inClass ?? state.class) === state.class),
    queue: () => queueOf(open.briefs()),
  };
}
