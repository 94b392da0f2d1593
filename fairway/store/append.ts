/**
 * Running a command: lock, read, decide, seal, commit if the ref has not moved, save the index. Nothing counts before the commit, and nothing has to be
 * done after it, so the process may die at any line.
 */
import { foldStream } from '../domain/kinds.ts';
import { requireDecidable } from '../domain/policy.ts';
import type { Actor, Draft, Stamp } from '../domain/record.ts';
import { emptyHead, type Head, obstacleOf, type StreamFile, type StreamState } from '../domain/stream.ts';
import { problem } from '../errors.ts';
import type { Signature } from '../git/fast-import.ts';
import { addressOf, type Identity } from '../git/settings.ts';
import type { Signing } from '../git/signing.ts';
import { loadRecordValidators } from './codec/parse.ts';
import { filesOf, formatMessage, namedOf, refuseObstacle, type SealedRecord, sealDrafts } from './codec/seal.ts';
import type { StoreContext } from './context.ts';
import { applyChanges, type StreamChange, unresolvedReferences } from './index/projection.ts';
import { inBatches, type NamedStates, readStates, readUnmet } from './load.ts';
import { boardOver, type LoadedProjection, loadProjection, readNamed } from './load-projection.ts';
import { requireWritable } from './locate.ts';
import { citedFiles, sealOf } from './provenance.ts';
import type { Unsigned } from './signatures.ts';
import type { Appended, Command, Decision } from './store.ts';

/** Runs a command in this clone. Gives `shared` without running it where the policy says `store.sync: auto` and `mayShare` is true. */
export async function runLocally(context: StoreContext, command: Command, mayShare: boolean): Promise<Appended | 'shared'> {
  const { backend, options } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  requireWritable(head, backend.ref);
  const identity = inAdvance(backend.readIdentity());
  return context.lock(command.name, async () => {
    const attempts = options.attempts ?? 8;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const loaded = await loadProjection(context);
      if (mayShare && loaded.policy.store.sync === 'auto') return 'shared';
      const appended = await tryCommand(context, loaded, command, await identity);
      if (appended !== 'moved') return appended;
      if (attempt < attempts) await pause(Math.random() * 20 * attempt);
    }
    throw problem('STORE_MOVED', { ref: backend.ref, attempts });
  });
}

/** Loads the projection and starts git on its settings; both are at hand when the command runs. Refuses as `loadProjection` does. */
export async function prepare(context: StoreContext): Promise<void> {
  void inAdvance(context.backend.readIdentity());
  await loadProjection(context);
}

/** Refuses with what would prevent the next record from being signed as the policy or git's settings require. Records nothing. */
export async function rehearse(context: StoreContext): Promise<void> {
  const loaded = await loadProjection(context);
  requireDecidable(loaded.policy);
  const identity = await context.backend.readIdentity();
  const stamp = { at: context.options.clock().toISOString(), actor: await actorUnder(context, loaded, identity) };
  const signature = signatureOf(identity, stamp);
  const unsigned = { actor: stamp.actor.id, records: [], parent: loaded.projection.commit, states: new Map() };
  await context.backend.rehearse({
    parent: loaded.projection.commit,
    author: signature,
    committer: signature,
    message: 'rehearsal\n',
    signing: await signingUnder(context, loaded, unsigned),
  });
}

export const actorUnder = ({ options: { actor } }: StoreContext, { policy }: LoadedProjection, identity: Identity | undefined): Actor | Promise<Actor> =>
  typeof actor === 'function' ? actor(policy, addressOf(identity)) : actor;

/** Decides a command on the projection of the store and appends the result; `moved` when another writer was faster. */
export async function tryCommand(
  context: StoreContext,
  loaded: LoadedProjection,
  command: Command,
  identity: Identity | undefined,
): Promise<Appended | 'moved'> {
  const { options } = context;
  const identified = { ...command, id: command.id ?? options.newId() };
  requireDecidable(loaded.policy);
  const named = await readNamed(context, loaded, command.streams ?? []);
  const board = boardOver(loaded.projection, loaded.policy, named);
  const stamp: Stamp = {
    at: options.clock().toISOString(),
    actor: await actorUnder(context, loaded, identity),
    via: options.writer?.via ?? 'cli',
    newId: options.newId,
  };
  const decision = command.decide(board, stamp);
  if (decision.drafts.length === 0) return { commit: null, records: [], board };
  return append(context, { loaded, named, decision, stamp, command: identified, identity });
}

type IdentifiedCommand = Command & { readonly id: string };

/** A command that was decided. */
interface Decided {
  readonly loaded: LoadedProjection;
  readonly named: NamedStates;
  readonly decision: Decision;
  readonly stamp: Stamp;
  readonly command: IdentifiedCommand;
  readonly identity: Identity | undefined;
}

async function append(context: StoreContext, decided: Decided): Promise<Appended | 'moved'> {
  const { loaded, decision, stamp, command } = decided;
  const { projection, policy } = loaded;
  const { drafts } = decision;
  const signature = signatureOf(decided.identity, stamp);
  const validators = await loadRecordValidators(drafts.map(({ type }) => type));
  const states = await statesOf(context, decided, drafts);
  const heads = headsOf(states, projection.root);
  const seal = sealOf(context, loaded, stamp, { id: command.id, name: command.name }, states);
  const sealed: SealedRecord[] = [];
  for (const some of inBatches(drafts, sealedAtOnce)) {
    sealed.push(...sealDrafts(some, heads, seal, validators));
    if (drafts.length <= sealedAtOnce) break;
    command.progress?.(sealed.length, drafts.length);
    await nextTurn();
  }
  const records = sealed.map(({ record }) => record);
  const changes = changesOf(states, sealed, projection.root);
  const cited = await citedFiles(
    loaded,
    drafts.map(({ type }) => type),
    projection.cited,
  );
  const unmet = await readUnmet(context.backend, projection.commit, projection.root, unresolvedReferences(projection, changes), decided.named);
  const commit = await context.backend.commit({
    parent: projection.commit,
    author: signature,
    committer: signature,
    message: formatMessage(decision.subject, command.name, namedOf(records), command.trailers),
    files: filesOf(sealed, decision, cited),
    signing: await signingUnder(context, loaded, { actor: stamp.actor.id, records, parent: projection.commit, states }),
  });
  if (commit === 'moved') return 'moved';
  // the records count from here on, so nothing may fail; the next command computes what is not saved
  const after = applyChanges(
    projection,
    commit,
    changes,
    unmet,
    cited.map(({ path }) => path),
  );
  context.index.save(after);
  const now = new Map([...decided.named, ...changes.map(({ stream, after }) => [stream, after] as const)]);
  return { commit, records, board: boardOver(after, policy, now) };
}

/** Sealing many records takes seconds: progress bars and signals are served in between. */
const sealedAtOnce = 100;

/** What the policy requires of a commit's signature. Loads and reads nothing where it requires nothing. */
export async function signingUnder(
  { backend, options }: StoreContext,
  { projection, policy }: LoadedProjection,
  unsigned: Unsigned,
): Promise<Signing | undefined> {
  if (policy.signatures.mode === 'off') return undefined;
  const { signingOf } = await import('./signatures.ts');
  return signingOf(backend, projection.manifest.integration_branch, policy.signatures, unsigned, options.onUnsigned);
}

/** The streams of the drafts as they are now; null for one that the command opens. Streams that the command did not name are looked up. */
async function statesOf(context: StoreContext, { loaded: { projection }, named }: Decided, drafts: readonly Draft[]): Promise<Map<string, StreamState | null>> {
  const streams = [...new Set(drafts.map(({ stream }) => stream))];
  const known = (stream: string) => projection.open.get(stream) ?? named.get(stream);
  const unknown = await readStates(
    context.backend,
    projection.commit,
    projection.root,
    streams.filter((stream) => known(stream) === undefined),
  );
  return new Map(streams.map((stream) => [stream, known(stream) ?? unknown.get(stream) ?? null]));
}

/** Refuses with STREAM_BROKEN, STREAM_TOO_NEW. */
function headsOf(states: NamedStates, root: string): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const [stream, state] of states) {
    const obstacle = state === null ? undefined : obstacleOf(state);
    if (obstacle !== undefined) throw refuseObstacle(stream, obstacle);
    heads.set(stream, state?.head ?? emptyHead(root));
  }
  return heads;
}

function changesOf(states: NamedStates, sealed: readonly SealedRecord[], root: string): StreamChange[] {
  const files = new Map<string, StreamFile[]>();
  for (const { record, streamFile } of sealed) {
    const known = files.get(record.stream);
    if (known === undefined) files.set(record.stream, [streamFile]);
    else known.push(streamFile);
  }
  return [...states].flatMap(([stream, state]) => {
    const before = state ?? undefined;
    const after = foldStream(stream, files.get(stream) ?? [], root, before);
    return after === undefined ? [] : [{ stream, before, after }];
  });
}

function signatureOf(identity: Identity | undefined, { actor, at }: { actor: Actor; at: string }): Signature {
  if (identity !== undefined) return { ...identity, at };
  return { name: actor.id, email: `${actor.id.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}@fairway.invalid`, at };
}

/** Marks the failure of something started early as handled: whoever awaits it gets it, and it is dropped when the command ends before. */
function inAdvance<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
