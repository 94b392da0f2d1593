/** Defects of anchors: against the state on which they stand, against each other, and against what this clone has seen. */
import { type AnchorTag, anchorName } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import { loadValidators, parseManifest } from '../codec/parse.ts';
import { digest } from '../codec/serialize.ts';
import { manifestPath } from '../layout.ts';
import { type Root, readHeads, rootOf } from './root.ts';
import type { Verified } from './verified.ts';

export interface AnchorDefect {
  readonly code: string;
  /** A sentence without its full stop that names the anchor. */
  readonly message: string;
}

/** Compares an anchor with the store and the root at its commit. `store` is null where the manifest cannot be read. */
export function* stateDefects({ name, body }: AnchorTag, store: string | null, now: Root): Generator<AnchorDefect> {
  if (body === null) return;
  if (body.store !== store) yield { code: 'anchor-foreign', message: `${name} belongs to store ${body.store}; this is ${store ?? 'no store'}` };
  if (body.root !== now.root) yield { code: 'anchor-root', message: `${name} names the root ${body.root}; the root of its commit is ${now.root}` };
  else if (body.records !== now.records || body.streams !== now.streams) {
    const message = `${name} counts ${body.records} records in ${body.streams} streams; its commit has ${now.records} in ${now.streams}`;
    yield { code: 'anchor-counts', message };
  }
}

/** Reads the state on which an anchor stands and compares the anchor with it. */
export async function compareAnchor(backend: Backend, anchor: AnchorTag): Promise<AnchorDefect[]> {
  const { commit } = anchor;
  if (commit === null) return [];
  const [manifest] = await backend.readFiles(commit, [manifestPath]);
  if (manifest === undefined) return [];
  const parsed = parseManifest(manifest.content, await loadValidators());
  const store = 'manifest' in parsed ? parsed.manifest.store : null;
  return [...stateDefects(anchor, store, rootOf(digest(manifest.content), await readHeads(backend, commit)))];
}

/** Why an anchor does not follow the one before it; undefined stands for the anchor before the first. */
export function* sequenceDefects(before: AnchorTag | undefined, { number, name, body }: AnchorTag): Generator<AnchorDefect> {
  const expected = (before?.number ?? 0) + 1;
  if (number !== expected) yield { code: 'anchor-missing', message: `${anchorName(expected)}, which should precede ${name}, is missing` };
  else if (body !== null && before?.body !== null && body.previous !== (before?.body.root ?? null)) {
    const other = before?.name ?? 'the anchor before it';
    yield { code: 'anchor-previous', message: `${name} follows an anchor with the root ${body.previous ?? 'null'}, but ${other} has another: it was replaced` };
  }
}

/** Anchors that differ from what this clone has seen, and gaps in their sequence. */
export function* changedAnchors(anchors: readonly AnchorTag[], previous: Verified | undefined): Generator<AnchorDefect> {
  const byName = new Map(anchors.map((anchor) => [anchor.name, anchor]));
  for (const [name, object] of Object.entries(previous?.anchors ?? {})) {
    const now = byName.get(name);
    if (now === undefined) yield { code: 'anchor-gone', message: `${name}, which this clone has seen, is gone` };
    else if (now.object !== object) yield { code: 'anchor-replaced', message: `${name} is not the tag that this clone has seen: it was moved or made anew` };
  }
  for (const [index, anchor] of anchors.entries()) yield* sequenceDefects(anchors[index - 1], anchor);
}
