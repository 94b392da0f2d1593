/** Anchors as tags: their names and their messages. */

import type { Anchor } from '../domain/types.gen.ts';
import type { Tag } from '../git/tags.ts';
import { firstError, parseJson, type Validators } from './codec/parse.ts';
import { anchorTags } from './layout.ts';

/** The tag of an anchor with its parsed message; `wrong` where it cannot be relied on. */
export interface AnchorTag {
  readonly number: number;
  /** `fairway/anchor/3` */
  readonly name: string;
  readonly ref: string;
  /** The tag object. */
  readonly object: string;
  /** The commit that it stands on; null when it stands on something else. */
  readonly commit: string | null;
  readonly signed: boolean;
  readonly body: Anchor | null;
  /** Why it is not a valid anchor, in the middle of a sentence. */
  readonly wrong?: string;
}

const prefix = 'refs/tags/';

export const anchorName = (number: number): string => `${anchorTags.slice(prefix.length)}${number}`;

/** The number of an anchor, from the full name of its ref; undefined where the ref is not named like an anchor. */
export function anchorNumber(ref: string): number | undefined {
  const number = ref.startsWith(anchorTags) ? /^[1-9]\d{0,8}$/.exec(ref.slice(anchorTags.length))?.[0] : undefined;
  return number === undefined ? undefined : Number(number);
}

/** The anchors among tags, by number. */
export function parseAnchors(tags: readonly Tag[], validators: Validators): AnchorTag[] {
  return tags
    .flatMap((tag) => {
      const number = anchorNumber(tag.ref);
      return number === undefined ? [] : [parseAnchor(number, tag, validators)];
    })
    .sort((one, other) => one.number - other.number);
}

function parseAnchor(number: number, tag: Tag, validators: Validators): AnchorTag {
  const { ref, object, commit, signed } = tag;
  const anchor = { number, name: anchorName(number), ref, object, commit, signed };
  if (!tag.annotated) return { ...anchor, body: null, wrong: 'it is a lightweight tag without a message' };
  if (commit === null) return { ...anchor, body: null, wrong: 'it does not point to a commit' };
  const parsed = parseBody(tag.message, validators);
  if ('why' in parsed) return { ...anchor, body: null, wrong: parsed.why };
  const { body } = parsed;
  if (body.anchor !== number) return { ...anchor, body, wrong: `its message belongs to anchor ${body.anchor}, so the tag was renamed` };
  if (body.commit !== commit)
    return { ...anchor, body, wrong: `its message names ${body.commit.slice(0, 12)}, but it points to ${commit.slice(0, 12)}, so it was moved` };
  return { ...anchor, body };
}

/** The message of an anchor's tag: a line for people, then the body as JSON. */
export const formatAnchor = (body: Anchor): string =>
  `Fairway anchor ${body.anchor}: ${body.records} ${body.records === 1 ? 'record' : 'records'} in ${body.streams} ${body.streams === 1 ? 'stream' : 'streams'}\n\n${JSON.stringify(body, null, 2)}\n`;

/** The state ref that an anchor's message names, whatever its version; undefined when it names none. */
export function refOfAnchor(message: string): string | undefined {
  const parsed = parseJson(jsonOf(message));
  const ref = 'value' in parsed ? (parsed.value as { readonly ref?: unknown } | null)?.ref : undefined;
  return typeof ref === 'string' ? ref : undefined;
}

function jsonOf(message: string): Uint8Array {
  const start = message.indexOf('\n{');
  return Buffer.from(start < 0 ? '' : message.slice(start + 1), 'utf8');
}

function parseBody(message: string, validators: Validators): { readonly body: Anchor } | { readonly why: string } {
  const parsed = parseJson(jsonOf(message));
  if ('unreadable' in parsed) return { why: 'its message contains no JSON' };
  const schema = (parsed.value as { schema?: unknown }).schema;
  if (typeof schema === 'string' && /^fairway\/anchor@\d+$/.test(schema) && schema !== 'fairway/anchor@1')
    return { why: `its schema is ${schema}; update Fairway to a version that knows it` };
  const why = firstError(validators.anchor, parsed.value);
  return why === undefined ? { body: parsed.value as Anchor } : { why: `its message is invalid: ${why}` };
}
