/** Whether a head still contains what is known to have been published: a remote may have been rewound, or its history replaced. */
import type { NamedRef } from '../../git/refs.ts';
import type { AnchorTag } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import type { Verified } from './verified.ts';

/** A commit that was published once, so every later head descends from it. */
export interface TrustedPoint {
  readonly commit: string;
  /** Its name in the middle of a sentence: `anchor 3`. */
  readonly label: string;
}

export interface LostPoint extends TrustedPoint {
  /** rewound: the head is an ancestor of it. rewritten: the head is neither, or the commit is no longer in this clone. */
  readonly verdict: 'rewound' | 'rewritten';
  /** A sentence without its full stop that names both commits. */
  readonly message: string;
}

/** The commits, of those known to have been published, from which a head does not descend. */
export async function findLostPoints(history: Pick<Backend, 'findUnreachable'>, head: NamedRef, trusted: readonly TrustedPoint[]): Promise<LostPoint[]> {
  const unreachable = await history.findUnreachable(
    head.commit,
    trusted.map((point) => point.commit),
  );
  const lost: LostPoint[] = [];
  for (const point of trusted) if (unreachable.has(point.commit)) lost.push(await describeLoss(history, head, point));
  return lost;
}

async function describeLoss(history: Pick<Backend, 'findUnreachable'>, { ref, commit }: NamedRef, point: TrustedPoint): Promise<LostPoint> {
  const isAncestor = (await history.findUnreachable(point.commit, [commit]).catch(() => new Set([commit]))).size === 0;
  const head = `${ref} stands at ${short(commit)}`;
  const known = `${short(point.commit)} (${point.label})`;
  return isAncestor
    ? { ...point, verdict: 'rewound', message: `${head}, an ancestor of ${known}: what was added since has been removed` }
    : { ...point, verdict: 'rewritten', message: `${head}, which does not descend from ${known}: the history was rewritten or replaced` };
}

/** What is known to have been published on a remote's branch, or on the state ref where no remote ref is given. */
export function trustedPoints(verified: Verified | undefined, anchors: readonly AnchorTag[], remoteRef?: string): TrustedPoint[] {
  const seen = remoteRef === undefined ? verified?.head : verified?.remotes[remoteRef];
  const last = seen === undefined ? [] : [{ commit: seen, label: `last verified by this clone on ${verified?.at.slice(0, 10)}` }];
  return [...last, ...anchors.flatMap(({ number, commit }) => (commit === null ? [] : [{ commit, label: `anchor ${number}` }]))];
}

/**
 * The anchors that a remote is known to have had: those behind the commit at which it was last seen; where it has diverged from the head, all that
 * both would have. A remote that is only behind may not have received the others yet.
 */
export async function anchorsPublishedTo(
  history: Pick<Backend, 'findUnreachable'>,
  remote: NamedRef,
  lastSeen: string | undefined,
  head: Pick<NamedRef, 'commit'>,
  anchors: readonly AnchorTag[],
): Promise<readonly AnchorTag[]> {
  const isBehind = (await history.findUnreachable(head.commit, [remote.commit])).size === 0;
  if (!isBehind) return anchors;
  if (lastSeen === undefined) return [];
  const commits = anchors.flatMap(({ commit }) => commit ?? []);
  const ahead = await history.findUnreachable(lastSeen, commits).catch(() => new Set(commits));
  return anchors.filter(({ commit }) => commit !== null && !ahead.has(commit));
}

const short = (commit: string): string => commit.slice(0, 12);
