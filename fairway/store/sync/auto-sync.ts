/**
 * Recording where every clone has to agree: `store.sync: auto`. An exclusive command is decided behind what the remote holds, and counts only once
 * the remote has taken its commit. So of all that try on all machines just one wins, and the others are told who. Any other command is
 * recorded here first, as always, and published as soon as that can be done.
 */

import type { Policy } from '../../domain/policy.ts';
import { type ErrorCode, isRefusal, problem } from '../../errors.ts';
import { tryCommand } from '../append.ts';
import type { StoreContext } from '../context.ts';
import type { Projection } from '../index/projection.ts';
import { loadProjection } from '../load-projection.ts';
import type { Appended, Command } from '../store.ts';
import type { Exchange } from './exchange.ts';
import { notTaken, type Settled, settle, syncStore, takeIn } from './sync.ts';

/** How often others may be faster. Of many that try at once one wins each time, so that the last of them has to try as often as there are others. */
const attempts = 50;

/** Runs an exclusive command as one step with the remote. Refuses with what it is decided to be refused with, REMOTE_NEEDED, PUSH_REFUSED, PUSH_UNSURE, REMOTE_MOVED, and as a sync does. */
export async function runExclusive(context: StoreContext, exchange: Exchange, command: Command): Promise<Appended> {
  const held = await exchange.lock(command.name);
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const appended = await tryExclusive(context, exchange, command);
      if (appended !== 'moved') return appended;
      await pause(Math.random() * Math.min(1_000, 40 * attempt));
    }
    throw problem('REMOTE_MOVED', { remote: exchange.remote, ref: context.backend.ref, attempts });
  } finally {
    held.release();
  }
}

async function tryExclusive(context: StoreContext, exchange: Exchange, command: Command): Promise<Appended | 'moved'> {
  const incoming = await reach(context, exchange);
  tell(context, await settle(context, exchange, incoming));
  const prepared = await prepare(context, exchange, command);
  if (prepared === 'moved') return 'moved';
  const { appended, projection, parent } = prepared;
  if (appended.commit === null || parent === undefined) return appended;
  const outcome = await exchange.push(appended.commit);
  if (outcome.kind !== 'taken') {
    const now = await lookAgain(context, exchange, appended.commit, outcome.why);
    if (now === null || !(await exchange.contains(now, appended.commit))) {
      if (now !== incoming) return 'moved';
      throw notTaken(context, exchange, outcome, 'Nothing was recorded.');
    }
  }
  await orLater(() => adopt(context, exchange, { commit: appended.commit as string, parent, projection }));
  return appended;
}

/** The remote's head; a remote that cannot be asked cannot say who is first. */
async function reach(context: StoreContext, exchange: Exchange): Promise<string | null> {
  try {
    return await takeIn(context, exchange);
  } catch (error) {
    if (!isRefusal(error, 'REMOTE_UNREACHABLE')) throw error;
    throw problem('REMOTE_NEEDED', { remote: exchange.remote, why: String(error.details.why) }, { cause: error });
  }
}

async function lookAgain(context: StoreContext, exchange: Exchange, commit: string, why: string): Promise<string | null> {
  try {
    return await takeIn(context, exchange);
  } catch (error) {
    if (!isRefusal(error, 'REMOTE_UNREACHABLE')) throw error;
    throw problem('PUSH_UNSURE', { remote: exchange.remote, commit, why }, { cause: error });
  }
}

interface Prepared {
  readonly appended: Appended;
  /** The projection behind the commit; saved once that is published. */
  readonly projection: Projection | undefined;
  /** Where the state ref was; undefined when nothing was to be recorded. */
  readonly parent: string | undefined;
}

/** Decides, and writes the commit without moving the state ref: as long as the remote has not taken it, nothing has happened. */
async function prepare(context: StoreContext, exchange: Exchange, command: Command): Promise<Prepared | 'moved'> {
  let projection: Projection | undefined;
  let parent: string | undefined;
  const aside: StoreContext = {
    ...context,
    index: {
      ...context.index,
      // what is saved has to be about a commit that the state ref has
      save: (next) => {
        projection = next;
        return next;
      },
    },
    backend: {
      ...context.backend,
      commit: async (commit) => {
        parent = commit.parent ?? undefined;
        return exchange.write(commit.parent as string, only({ ...commit, signing: async () => commit.signing }));
      },
    },
  };
  const identity = await context.backend.readIdentity();
  const held = await context.lock(command.name);
  try {
    const appended = await tryCommand(aside, await loadProjection(context), command, identity);
    return appended === 'moved' ? 'moved' : { appended, projection, parent };
  } finally {
    held.release();
  }
}

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The commit is published: from here on nothing may fail the command, and what is not done the next one makes good. */
async function orLater(finish: () => Promise<void>): Promise<void> {
  try {
    await finish();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** Takes the published commit over. What another process of this clone recorded meanwhile goes behind it. */
async function adopt(
  context: StoreContext,
  exchange: Exchange,
  { commit, parent, projection }: { commit: string; parent: string; projection: Projection | undefined },
): Promise<void> {
  await exchange.saw(commit);
  const held = await context.lock('sync');
  try {
    if (await exchange.move(commit, parent, false)) {
      if (projection !== undefined) context.index.save(projection);
      return;
    }
  } finally {
    held.release();
  }
  tell(context, await settle(context, exchange, commit));
}

const tell = ({ options }: StoreContext, { superseded }: Settled) => {
  if (superseded.length > 0) options.onShared?.({ superseded });
};

/** Runs a command under `store.sync: auto`. `runHere` records it in this clone alone. */
export async function runShared(context: StoreContext, command: Command, runHere: () => Promise<Appended>): Promise<Appended> {
  const { policy } = await loadProjection(context);
  const connect = context.exchange ?? noRemote;
  if (command.exclusive) {
    try {
      return await runExclusive(context, await connect(policy), command);
    } catch (error) {
      const alone = isRefusal(error) && (['REMOTE_NEEDED', 'NO_REMOTE', 'GIT_MISSING'] as ErrorCode[]).includes(error.code);
      if (policy.store.offline !== 'allow' || !alone) throw error;
      const appended = await runHere();
      context.options.onShared?.({ superseded: [], refusal: isRefusal(error.cause) ? error.cause : error });
      return appended;
    }
  }
  const appended = await runHere();
  if (appended.commit !== null) await publishSoon(context, connect, policy);
  return appended;
}

/** Publishes what was recorded here by other ways than a command of its own, where the policy shares by itself. */
export async function publishRecorded(context: StoreContext): Promise<void> {
  if (context.options.offline === true) return;
  const { policy } = await loadProjection(context);
  if (policy.store.sync === 'auto') await publishSoon(context, context.exchange ?? noRemote, policy);
}

/** Publishes what was just recorded here, if that can be done now. What cannot is told, goes along with the next one, and fails no command. */
async function publishSoon(context: StoreContext, connect: NonNullable<StoreContext['exchange']>, policy: Policy): Promise<void> {
  try {
    const { superseded, refusal } = await syncStore(context, await connect(policy), 2_000);
    if (superseded.length > 0 || refusal !== undefined) context.options.onShared?.({ superseded, ...(refusal ? { refusal } : {}) });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    context.options.onShared?.({ superseded: [], refusal: error });
  }
}

const noRemote = async (): Promise<Exchange> => {
  throw problem('NO_REMOTE', { remote: undefined, remotes: [] });
};

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
