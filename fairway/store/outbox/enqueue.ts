/**
 * Keeping a command in the outbox. What is kept was decided on the store as it is known and on what waits in front of it, so that whoever gave it
 * hears at once what is not allowed.
 */

import type { Drafts, Stamp } from '../../domain/record.ts';
import { requireGit } from '../../git/choice.ts';
import type { Identity } from '../../git/settings.ts';
import { runCommand } from '../append.ts';
import { type OpenOptions, repositoryContext } from '../context.ts';
import { createStore } from '../create-store.ts';
import { requireManifest } from '../load.ts';
import type { Appended, ArtifactContent, Command, Store } from '../store.ts';
import { decideAll, type OverlayParts, overlayContext } from './decide.ts';
import type { OutboxOptions } from './fallback.ts';
import { type Intent, intentSchema, keepIntent, placesOfWaiting, readWaiting } from './intent-files.ts';
import type { Outbox } from './location.ts';

/** The store with all that waits decided in front of it. */
async function queuedContext(open: OpenOptions, box: Outbox): Promise<OverlayParts> {
  const context = await repositoryContext(open);
  const over = await overlayContext(context);
  if (over === null) throw await context.absent();
  const waiting = await readWaiting(box);
  await decideAll(
    over,
    waiting.flatMap(({ content }) => ('intent' in content ? [content.intent] : [])),
  );
  return over;
}

/** The store as it is with all that waits. */
export const waitingStore = async (open: OpenOptions, box: Outbox): Promise<Store> => createStore(await queuedContext(open, box));

/** Decides a command behind what waits, and keeps it. Refuses with what the command refuses, OUTBOX_FAILED, OUTBOX_UNSAFE. */
export async function keep(open: OpenOptions, box: Outbox, command: Command, { place }: OutboxOptions): Promise<Appended> {
  await requireGit(open.env);
  const context = await queuedContext(open, box);
  const at = open.clock();
  const ids: string[] = [];
  const newId = () => {
    const id = open.newId();
    ids.push(id);
    return id;
  };
  let stamped: Stamp | undefined;
  let decided: { subject: string; drafts: Drafts; artifacts?: readonly ArtifactContent[] } | undefined;
  const appended = await runCommand(
    { ...context, options: { ...context.options, clock: () => at, newId } },
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
  const { base } = context.backend;
  const author = await context.backend.readIdentity();
  const last = placesOfWaiting(box).at(-1)?.id;
  const intent: Intent = {
    schema: intentSchema,
    id: later(open.newId(), last),
    store: (await requireManifest(context.backend, base.commit)).store,
    ...(command.data(drafts) as Pick<Intent, 'command' | 'input'>),
    ...(artifacts.length > 0 && { artifacts: artifacts.map(({ sha256, content }) => ({ sha256, size: content.byteLength })) }),
    at: at.toISOString(),
    actor: stamped.actor,
    ...(author !== undefined && isNamed(author) && { author }),
    ids,
    ...(await madeIn(place)),
    decided: { on: base.commit, subject: oneLine(subject).slice(0, 500), records: Array.from(drafts, ({ type, stream }) => ({ type, stream })) },
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
