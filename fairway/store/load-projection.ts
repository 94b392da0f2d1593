/** The projection of the state ref as it is now, and the policy in force. */
import { type Board, createBoard } from '../domain/board.ts';
import { standingOf } from '../domain/kinds.ts';
import type { Policy } from '../domain/policy.ts';
import { type PolicyText, readPolicy } from './config.ts';
import type { StoreContext } from './context.ts';
import type { CachedPolicy, ClosedStreams, Projection } from './index/projection.ts';
import type { NamedStates } from './load.ts';
import { isReadOnly } from './locate.ts';
import type { PolicySource, StoreView } from './store.ts';

/** What a command works on. */
export interface LoadedProjection {
  readonly projection: Projection;
  /** The ref that it was read from. */
  readonly ref: string;
  readonly policy: Policy;
  readonly policySource: PolicySource;
  readonly policyText: PolicyText;
}

/** Brings the index up to the state ref. Refuses with NO_STORE, NOT_A_STORE, STORE_TOO_NEW, CONFIG_INVALID, POLICY_TOO_NEW. */
export async function loadProjection(context: StoreContext): Promise<LoadedProjection> {
  const { backend, index, worktree, options } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  if (isReadOnly(head)) options.onReadOnly?.(head, backend.ref);
  const stored = index.load(head.commit);
  const projection = stored?.commit === head.commit ? stored : await projectionAt(context, head.commit, stored);
  const location = { worktree, configFile: options.configFile };
  const { policy, warnings, source, cached, text } = await readPolicy(backend, projection.manifest, location, projection.policy);
  options.onPolicy?.(source, warnings);
  const current = isSamePolicy(projection.policy, cached) ? projection : { ...projection, policy: cached };
  return { projection: current === stored ? current : index.save(current), ref: head.ref, policy, policySource: source, policyText: text };
}

const isSamePolicy = (one: CachedPolicy | null, other: CachedPolicy): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** The projection of a commit, brought forward from an earlier one where possible. */
async function projectionAt(context: StoreContext, commit: string, stored: Projection | undefined): Promise<Projection> {
  // not loaded where the index is up to date
  const { bringForward } = await import('./index/build.ts');
  const forward = stored && (await bringForward(stored, context.backend, commit));
  return forward || { ...(await build(context, commit)).projection, policy: stored?.policy ?? null };
}

/** The closed streams of a commit. */
export async function loadClosed(context: StoreContext, { commit, root }: Pick<Projection, 'commit' | 'root'>): Promise<ClosedStreams> {
  const stored = context.index.loadClosed();
  if (stored?.commit === commit) return stored;
  const { bringClosedForward } = await import('./index/build.ts');
  const forward = stored && (await bringClosedForward(stored, context.backend, commit, root));
  if (!forward) return (await build(context, commit)).closed;
  context.index.saveClosed(forward);
  return forward;
}

async function build(context: StoreContext, commit: string) {
  const { buildIndex } = await import('./index/build.ts');
  await context.check();
  const built = await buildIndex(context.backend, commit, context.options.progress);
  context.index.saveClosed(built.closed);
  return built;
}

/** The named streams that are not open, from git: the projection does not hold them. */
export async function readNamed(context: StoreContext, { projection }: LoadedProjection, streams: readonly string[]): Promise<NamedStates> {
  const asked = [...new Set(streams)].filter((stream) => !projection.open.has(stream));
  if (asked.length === 0) return new Map();
  return (await import('./load.ts')).readStates(context.backend, projection.commit, projection.root, asked);
}

/** The view that commands get, with the streams that were looked up. */
export const storeViewOf = ({ projection, policy, policySource }: LoadedProjection, named: NamedStates): StoreView => ({
  board: boardOver(projection, policy, named),
  commit: projection.commit,
  policySource,
  manifest: projection.manifest,
  closed: projection.closed,
});

export const boardOver = ({ open, unmet }: Projection, policy: Policy, named: NamedStates): Board =>
  createBoard(policy, {
    stream: (name) => open.get(name) ?? named.get(name) ?? undefined,
    standing: (name) => {
      if (open.has(name)) return 'open';
      const found = named.get(name);
      if (found) return standingOf(name, found);
      // references of open streams were resolved when those streams changed: what is not unmet is closed
      return found === null ? 'missing' : (unmet.get(name) ?? 'closed');
    },
    open: (kind) => open.ofKind(kind),
  });
