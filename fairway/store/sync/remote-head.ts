/** Whether a head still holds what was known to be published: a remote may have been rewound, or its history replaced. */
import type { NamedRef } from '../../git/refs.ts';
import type { AnchorTag } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import type { Verified } from '../verify/verified.ts';

/** A commit that was published once, and so is behind every later head. */
export interface TrustedPoint {
  readonly commit: string;
  /** What it is known as, in the middle of a sentence: `anchor 3`. */
  readonly what: string;
}

export interface LostPoint extends TrustedPoint {
  /** rewound: the head is behind it, and nothing else changed. rewritten: the head is somewhere else, or the commit is not in this clone any more. */
  readonly verdict: 'rewound' | 'rewritten';
  /** What happened, in a sentence that names both commits. */
  readonly message: string;
}

export interface HeadVerdict {
  /** The worst of what happened to the points. */
  readonly verdict: 'fine' | 'rewound' | 'rewritten';
  /** The points that the head does not hold; none where it is fine. */
  readonly lost: readonly LostPoint[];
}

/** Judges a head, as it was just fetched or found, by what is known to have been published. Reads nothing but what is behind which. */
export async function checkRemoteHead(history: Pick<Backend, 'findUnreachable'>, head: NamedRef, trusted: readonly TrustedPoint[]): Promise<HeadVerdict> {
  const unreachable = await history.findUnreachable(
    head.commit,
    trusted.map((point) => point.commit),
  );
  const lost: LostPoint[] = [];
  for (const point of trusted) if (unreachable.has(point.commit)) lost.push(await describeLoss(history, head, point));
  const verdict = lost.length === 0 ? 'fine' : lost.some((point) => point.verdict === 'rewritten') ? 'rewritten' : 'rewound';
  return { verdict, lost };
}

async function describeLoss(history: Pick<Backend, 'findUnreachable'>, { ref, commit }: NamedRef, point: TrustedPoint): Promise<LostPoint> {
  const isBehind = (await history.findUnreachable(point.commit, [commit]).catch(() => new Set([commit]))).size === 0;
  const at = `${ref} stands at ${short(commit)}`;
  const known = `${point.what}, ${short(point.commit)}`;
  return isBehind
    ? { ...point, verdict: 'rewound', message: `${at}, behind ${known}: what was added since has been taken away` }
    : { ...point, verdict: 'rewritten', message: `${at}, which does not follow ${known}: the history was rewritten, or another one took its place` };
}

/** What is known to have been published on a remote's branch, or on the state ref where no remote is named. */
export function trustedPoints(verified: Verified | undefined, anchors: readonly AnchorTag[], remoteRef?: string): TrustedPoint[] {
  const seen = remoteRef === undefined ? verified?.head : verified?.remotes[remoteRef];
  const last = seen === undefined ? [] : [{ commit: seen, what: `where it was when this clone last verified it (${verified?.at.slice(0, 10)})` }];
  return [...last, ...anchors.flatMap(({ number, commit }) => (commit === null ? [] : [{ commit, what: `anchor ${number}` }]))];
}

/**
 * The anchors that a remote is known to have had: those behind where it was last seen, and where it has parted from the head, those that both
 * would have. A remote that is only behind may not have got the others yet.
 */
export async function publishedTo(
  history: Pick<Backend, 'findUnreachable'>,
  remote: NamedRef,
  seen: string | undefined,
  head: Pick<NamedRef, 'commit'>,
  anchors: readonly AnchorTag[],
): Promise<readonly AnchorTag[]> {
  const isBehind = (await history.findUnreachable(head.commit, [remote.commit])).size === 0;
  if (!isBehind) return anchors;
  if (seen === undefined) return [];
  const commits = anchors.flatMap(({ commit }) => commit ?? []);
  const ahead = await history.findUnreachable(seen, commits).catch(() => new Set(commits));
  return anchors.filter(({ commit }) => commit !== null && !ahead.has(commit));
}

const short = (commit: string): string => commit.slice(0, 12);
