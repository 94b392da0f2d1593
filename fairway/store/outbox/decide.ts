/** Deciding intents on a store as if they had been recorded: in front of a sandbox's next command, and when they are flushed. */

import { type CommandName, commandOf, isCommandName } from '../../domain/commands.ts';
import type { Intent } from '../../domain/types.gen.ts';
import { type ErrorCode, isRefusal, problem, Refusal } from '../../errors.ts';
import { runCommand } from '../append.ts';
import type { StoreContext } from '../context.ts';
import { createStore } from '../create-store.ts';
import type { FinishedTasks, Projection } from '../index/projection.ts';
import type { StoreIndex } from '../index/store-index.ts';
import type { Appended, ArtifactContent } from '../store.ts';
import { type Overlay, overlayOn } from '../sync/overlay.ts';

/** Of the store, of git, of the policy or of the key: whatever waits would be refused alike, and is as good as it was once they are in order. */
const ofSurroundings: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NOT_A_REPOSITORY',
  'NO_STORE',
  'NOT_A_STORE',
  'STORE_TOO_NEW',
  'STORE_READ_ONLY',
  'STATE_NOT_FETCHED',
  'GIT_MISSING',
  'GIT_TOO_OLD',
  'FORMAT_NEEDS_GIT',
  'OBJECT_MISSING',
  'OBJECT_DAMAGED',
  'GIT_FAILED',
  'WRITE_FAILED',
  'STORE_MOVED',
  'LOCK_TIMEOUT',
  'CONFIG_INVALID',
  'CONFIG_MISSING',
  'FILE_UNREADABLE',
  'NO_IDENTITY',
  'SIGNATURE_NEEDED',
  'SIGNING_FAILED',
  'SIGNERS_MISSING',
  'SIGNATURES_UNCHECKED',
  // of the policy's signed_after: what an intent names was looked up when it was given
  'UNKNOWN_REVISION',
]);

/**
 * Whether a refusal is of the intent that was decided: then it is set aside with it, and the next one's turn comes. Of signatures these are the ones
 * that another intent need not get: the key may not sign for this actor, or has signed the work that is reviewed.
 */
export function isOfIntent(thrown: unknown): thrown is Refusal {
  if (!isRefusal(thrown)) return false;
  return thrown.code === 'SIGNATURE_REFUSED' ? thrown.details.state === 'forged' : !ofSurroundings.has(thrown.code);
}

export interface OverlayParts extends StoreContext {
  readonly backend: Overlay;
}

/** The context of a store with nothing in front of it yet. Null when there is no store. */
export async function overlayContext(context: StoreContext): Promise<OverlayParts | null> {
  const head = await context.backend.head();
  if (head === null) return null;
  // nothing of it is published before it is recorded: no remote is asked
  const options = { ...context.options, offline: true };
  return {
    ...context,
    options,
    backend: overlayOn(context.backend, head),
    index: indexInMemory(context.index),
    lock: async () => ({ release: () => undefined }),
  };
}

/** Starts from what the index has and stays in memory: nothing that is decided here was recorded. */
function indexInMemory(under: StoreIndex): StoreIndex {
  let projection: Projection | undefined;
  let finished: FinishedTasks | undefined;
  return {
    load: () => projection ?? under.load(),
    save: (next) => {
      projection = next;
      return next;
    },
    loadFinished: () => finished ?? under.loadFinished(),
    saveFinished: (next) => {
      finished = next;
    },
  };
}

/**
 * Decides an intent on the overlay. Throws what its command refuses with, and INTENT_INVALID for an input that is none of the command's. Only ids
 * of its own are used up to their end.
 */
export async function decideIntent(context: OverlayParts, intent: Intent, artifacts: readonly ArtifactContent[] = []): Promise<Appended> {
  const { command, input, actor, at, author, id } = intent;
  if (!isCommandName(command)) throw problem('INTENT_INVALID', { id, why: `there is no command ${command}` });
  const ids = [...intent.ids];
  const backend = author === undefined ? context.backend : { ...context.backend, readIdentity: async () => author };
  const options = { ...context.options, actor, clock: () => new Date(at), newId: () => ids.shift() ?? context.options.newId() };
  try {
    // what the input holds is looked at by the rules of the command and by the schemas of its records
    const runnable = commandOf(command, (await withSigners(context, command, input)) as never, artifacts);
    return await runCommand({ ...context, backend, options }, { ...runnable, trailers: [`Fairway-Intent: ${id}`] });
  } catch (error) {
    if (isRefusal(error) || !(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw problem('INTENT_INVALID', { id, why: `its input is none of ${command}: ${error.message}` }, { cause: error });
  }
}

const asksSigners: readonly CommandName[] = ['done', 'set-status'];

/** Who signed what is never taken from an intent, which anybody can have written: it is looked up where the intent is decided. */
async function withSigners(context: OverlayParts, command: CommandName, input: object): Promise<object> {
  if (!asksSigners.includes(command)) return input;
  const { signers: _told, ...given } = input as { readonly task?: unknown; readonly signers?: unknown };
  const signers = typeof given.task === 'string' ? (await createStore(context).readTask(given.task))?.signers : undefined;
  return signers === undefined ? given : { ...given, signers };
}

/** Decides what waits, one after the other, for whoever wants to see the store with it. What is refused is passed over. */
export async function decideAll(context: OverlayParts, intents: readonly Intent[]): Promise<void> {
  for (const intent of intents) {
    try {
      await decideIntent(context, intent);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
