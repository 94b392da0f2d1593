/** Deciding intents: on the store itself when they are flushed, or on an overlay, to show the store with the intents that wait. */

import { type CommandName, commandOf, isCommandName } from '../../domain/commands.ts';
import { taskStream } from '../../domain/record.ts';
import type { Intent } from '../../domain/types.gen.ts';
import { isRefusal, problem, Refusal } from '../../errors.ts';
import type { StoreContext } from '../context.ts';
import { readStream } from '../history-queries.ts';
import type { ClosedStreams, Projection } from '../index/projection.ts';
import type { StoreIndex } from '../index/store-index.ts';
import { runCommand } from '../run-command.ts';
import type { Appended, ArtifactContent } from '../store.ts';
import { type Overlay, overlayOn } from './overlay.ts';

export interface OverlayContext extends StoreContext {
  readonly backend: Overlay;
}

/** The store with the intents decided on top of it in memory; those that are refused are left out. Refuses with NO_STORE. */
export async function overlayContext(context: StoreContext, intents: readonly Intent[]): Promise<OverlayContext> {
  const head = await context.backend.head();
  if (head === null) throw await context.absent();
  const overlay: OverlayContext = {
    ...context,
    options: { ...context.options, offline: true, writer: { via: 'outbox' } },
    backend: overlayOn(context.backend, head),
    index: indexInMemory(context.index),
    lock: (_command, work) => work(),
  };
  for (const intent of intents) {
    try {
      await decideIntent(overlay, intent);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return overlay;
}

/** Reads from the index and saves in memory: what is decided on an overlay is not recorded. */
function indexInMemory(under: StoreIndex): StoreIndex {
  let projection: Projection | undefined;
  let closed: ClosedStreams | undefined;
  return {
    load: (commit) => projection ?? under.load(commit),
    save: (next) => {
      projection = next;
      return next;
    },
    loadClosed: () => closed ?? under.loadClosed(),
    saveClosed: (next) => {
      closed = next;
    },
  };
}

/**
 * Decides an intent as its actor and at its time, and appends the result. Its records get the ids that it names. Refuses with what its command
 * refuses, and with INTENT_INVALID where its input does not fit its command.
 */
export async function decideIntent(context: StoreContext, intent: Intent, artifacts: readonly ArtifactContent[] = []): Promise<Appended> {
  const { command, input, actor, at, author, id } = intent;
  if (!isCommandName(command)) throw problem('INTENT_INVALID', { id, why: `there is no command ${command}` });
  const ids = [...intent.ids];
  const backend = author === undefined ? context.backend : { ...context.backend, readIdentity: async () => author };
  const options = { ...context.options, actor, clock: () => new Date(at), newId: () => ids.shift() ?? context.options.newId() };
  try {
    // the input is checked by the command's rules and by the schemas of its records
    const runnable = commandOf(command, (await withSigners(context, command, input)) as never, artifacts);
    return await runCommand({ ...context, backend, options }, { ...runnable, id, trailers: [`Fairway-Intent: ${id}`] });
  } catch (error) {
    if (isRefusal(error) || !(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw problem('INTENT_INVALID', { id, why: `its input does not fit the command ${command}: ${error.message}` }, { cause: error });
  }
}

const commandsWithSigners: readonly CommandName[] = ['done', 'set-status'];

/** Signers are looked up in the store and never taken from an intent, because anybody may have written it. */
async function withSigners(context: StoreContext, command: CommandName, input: object): Promise<object> {
  if (!commandsWithSigners.includes(command)) return input;
  const { signers: _claimed, ...given } = input as { readonly task?: unknown; readonly signers?: unknown };
  const signers = typeof given.task === 'string' ? (await readStream(context, taskStream(given.task)))?.signers : undefined;
  return signers === undefined ? given : { ...given, signers };
}
