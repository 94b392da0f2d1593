/**
 * A store that keeps a command in the outbox where it cannot be recorded. It is tried on the store first, unless something waits already: then it
 * joins, so that the order is kept. What is kept was decided on the store as it is known and on what waits in front of it, so that whoever gave
 * it hears at once what is not allowed.
 */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, problem } from '../../errors.ts';
import type { Identity } from '../../git/settings.ts';
import type { Draft, Stamp } from '../../records/record.ts';
import { runCommand } from '../append.ts';
import { requireManifest } from '../load.ts';
import { locateRepository } from '../locate.ts';
import { nativeParts, type OpenOptions } from '../parts.ts';
import type { Appended, ArtifactContent, Command, Store } from '../store.ts';
import { storeOver } from '../store-over.ts';
import { type Intent, intentSchema, isWaiting, keepIntent, type Outbox, outboxOf, readWaiting } from './box.ts';
import { decideAll, type OverlayParts, overlayParts } from './decide.ts';

export interface OutboxOptions {
  /** Whether somebody asked for it; else the policy has to. */
  readonly asked: boolean;
  /** Where it is given: names for whoever reads the intent. */
  /** Told when what is read counts in what waits. */
  readonly onWaiting: () => void;
  readonly place: () => Promise<Intent['made_in']>;
}

export async function withOutbox(store: Store, open: OpenOptions, options: OutboxOptions): Promise<Store> {
  const { worktree } = await locateRepository(open.cwd, open.env);
  if (worktree === null || open.backend !== undefined) return store;
  const box = outboxOf(worktree);
  const wanted = async () => options.asked || (await store.read()).board.policy.outbox === 'auto';
  const joins = async () => isWaiting(box) && (await wanted());
  const seen = async (): Promise<Store> => {
    if (!(await joins())) return store;
    options.onWaiting();
    return storeOver(await waitingParts(open, box));
  };
  return {
    ...store,
    read: async (tasks) => (await seen()).read(tasks),
    readSummaries: async () => (await seen()).readSummaries(),
    readTask: async (id) => (await seen()).readTask(id),
    run: async (command) => {
      if (await joins()) return keep(open, box, command, options);
      try {
        return await store.run(command);
      } catch (error) {
        if (!isRefusal(error, 'WRITE_FAILED') || command.data === undefined || !(await wanted())) throw error;
        return keep(open, box, command, options);
      }
    },
  };
}

/**
 * Refuses with WRITE_FAILED where a command could be neither recorded nor kept, as far as a look at permissions tells: for whoever is about to do
 * something long that has to be recorded in the end.
 */
export async function requireRecordable({ cwd, env }: OpenOptions, asked: boolean): Promise<void> {
  const { commonDir, worktree } = await locateRepository(cwd, env);
  if (asked && worktree !== null) return;
  try {
    for (const dir of [commonDir, join(commonDir, 'objects')]) accessSync(dir, constants.W_OK);
  } catch (error) {
    throw problem('WRITE_FAILED', { dir: commonDir, why: (error as Error).message }, { cause: error });
  }
}

/** The store with all that waits decided in front of it. */
async function waitingParts(open: OpenOptions, box: Outbox): Promise<OverlayParts> {
  const parts = await nativeParts(open);
  const over = await overlayParts(parts);
  // refuses as the store itself does when there is none
  if (over === null) return parts as OverlayParts;
  const waiting = await readWaiting(box);
  await decideAll(
    over,
    waiting.flatMap(({ content }) => ('intent' in content ? [content.intent] : [])),
  );
  return over;
}

async function keep(open: OpenOptions, box: Outbox, command: Command, { place }: OutboxOptions): Promise<Appended> {
  const parts = await waitingParts(open, box);
  const at = open.clock();
  const ids: string[] = [];
  const newId = () => {
    const id = open.newId();
    ids.push(id);
    return id;
  };
  let stamped: Stamp | undefined;
  let decided: { subject: string; drafts: readonly Draft[]; artifacts?: readonly ArtifactContent[] } | undefined;
  const appended = await runCommand(
    { ...parts, options: { ...parts.options, clock: () => at, newId } },
    {
      ...command,
      decide: (board, stamp) => {
        stamped = stamp;
        decided = command.decide(board, stamp);
        return decided;
      },
    },
  );
  if (appended.commit === null || decided === undefined || stamped === undefined || command.data === undefined) return { ...appended, commit: null };
  const { subject, drafts, artifacts = [] } = decided;
  const { base } = parts.backend;
  const author = await parts.backend.readIdentity();
  const last = (await readWaiting(box)).at(-1)?.id;
  const intent: Intent = {
    schema: intentSchema,
    id: later(open.newId(), last),
    store: (await requireManifest(parts.backend, base.commit)).store,
    ...(command.data(drafts) as Pick<Intent, 'command' | 'input'>),
    ...(artifacts.length > 0 && { artifacts: artifacts.map(({ sha256, content }) => ({ sha256, size: content.byteLength })) }),
    at: at.toISOString(),
    actor: stamped.actor,
    ...(author !== undefined && isNamed(author) && { author }),
    ids,
    ...(await madeIn(place)),
    decided: { on: base.commit, subject: oneLine(subject).slice(0, 500), records: drafts.map(({ type, stream }) => ({ type, stream })) },
  };
  keepIntent(box, intent, artifacts);
  return { ...appended, commit: null, intent: intent.id };
}

const isNamed = ({ name, email }: Identity): boolean => name !== '' && email !== '';

async function madeIn(place: OutboxOptions['place']): Promise<Pick<Intent, 'made_in'>> {
  const made_in = await place();
  return made_in === undefined ? {} : { made_in };
}

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id behind the last one, also where the clock went back. */
export function later(id: string, last: string | undefined): string {
  if (last === undefined || id > last) return id;
  const values = [...last].map((digit) => digits.indexOf(digit));
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = (values[at] ?? 0) + 1;
    values[at] = value % digits.length;
    if (value < digits.length) break;
  }
  return values.map((value) => digits[value]).join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
