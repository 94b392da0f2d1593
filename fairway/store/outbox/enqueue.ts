/**
 * Putting a command into the outbox. It is decided first, on top of the intents that wait, so that a command that is not allowed is refused at once.
 */

import { join } from 'node:path';
import type { Stamp } from '../../domain/record.ts';
import { problem } from '../../errors.ts';
import { requireGit } from '../../git/choice.ts';
import type { Identity } from '../../git/settings.ts';
import { firstError, loadClosedValidators } from '../codec/parse.ts';
import { type OpenOptions, openContext } from '../context.ts';
import { createStore } from '../create-store.ts';
import { requireManifest } from '../load.ts';
import { runCommand } from '../run-command.ts';
import type { Appended, Command, Decision, Store } from '../store.ts';
import { type OverlayContext, overlayContext } from './decide.ts';
import { type Intent, intentSchema, readWaiting, writeIntent } from './intent-files.ts';
import { intentIds, type Outbox } from './location.ts';

const maxSubjectLength = 500;

async function queuedContext(open: OpenOptions, outbox: Outbox): Promise<OverlayContext> {
  const waiting = await readWaiting(outbox);
  const intents = waiting.flatMap(({ content }) => ('intent' in content ? [content.intent] : []));
  return overlayContext(await openContext(open), intents);
}

/** The store with everything that waits decided on top of it. Refuses with OUTBOX_UNSAFE. */
export const storeWithQueued = async (open: OpenOptions, outbox: Outbox): Promise<Store> => createStore(await queuedContext(open, outbox));

/** Decides a command after those that wait and writes it as an intent. Refuses with what the command refuses, RECORD_INVALID, OUTBOX_FAILED, OUTBOX_UNSAFE. */
export async function enqueue(open: OpenOptions, outbox: Outbox, command: Command, madeIn: Intent['made_in']): Promise<Appended> {
  await requireGit(open.env);
  const context = await queuedContext(open, outbox);
  const at = open.clock();
  const id = idAfter(open.newId(), intentIds(outbox.dir).at(-1));
  const ids: string[] = [];
  const newId = () => {
    const id = open.newId();
    ids.push(id);
    return id;
  };
  let decided: { readonly decision: Decision; readonly stamp: Stamp } | undefined;
  const appended = await runCommand(
    { ...context, options: { ...context.options, clock: () => at, newId } },
    {
      ...command,
      id,
      decide: (board, stamp) => {
        const decision = command.decide(board, stamp);
        decided = { decision, stamp };
        return decision;
      },
    },
  );
  if (appended.commit === null || decided === undefined || command.data === undefined) return { ...appended, commit: null };
  const { subject, drafts, artifacts = [] } = decided.decision;
  const { base } = context.backend;
  const author = await context.backend.readIdentity();
  const intent: Intent = {
    schema: intentSchema,
    id,
    store: (await requireManifest(context.backend, base.commit)).store,
    ...(command.data(drafts) as Pick<Intent, 'command' | 'input'>),
    ...(artifacts.length > 0 && { artifacts: artifacts.map(({ sha256, content }) => ({ sha256, size: content.byteLength })) }),
    at: at.toISOString(),
    actor: decided.stamp.actor,
    ...(author !== undefined && isComplete(author) && { author }),
    ids,
    ...(madeIn !== undefined && { made_in: madeIn }),
    decided: {
      on: base.commit,
      subject: oneLine(subject).slice(0, maxSubjectLength),
      records: drafts.map(({ type, stream }) => ({ type, stream })),
    },
  };
  await requireValid(outbox, intent);
  writeIntent(outbox, intent, artifacts);
  return { ...appended, commit: null, intent: intent.id };
}

/** Refuses with RECORD_INVALID what a flush could not read. */
async function requireValid({ dir }: Outbox, intent: Intent): Promise<void> {
  const { closed } = await loadClosedValidators(['intent']);
  const why = firstError(closed.intent, intent);
  if (why !== undefined) throw problem('RECORD_INVALID', { path: join(dir, `${intent.id}.json`), why });
}

const isComplete = ({ name, email }: Identity): boolean => name !== '' && email !== '';

const ulidDigits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id itself or, where the clock went back, the id that follows the last one. */
export function idAfter(id: string, last: string | undefined): string {
  if (last === undefined || id > last) return id;
  const values = [...last].map((digit) => ulidDigits.indexOf(digit));
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = (values[at] ?? 0) + 1;
    values[at] = value % ulidDigits.length;
    if (value < ulidDigits.length) break;
  }
  return values.map((value) => ulidDigits[value]).join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
