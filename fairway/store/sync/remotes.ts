/** The way to a remote over git: which one, how its state is fetched and where it is remembered. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../domain/policy.ts';
import { problem, type Refusal } from '../../errors.ts';
import type { Git } from '../../git/git.ts';
import { type ObjectReader, openObjects } from '../../git/objects.ts';
import { movingRefs } from '../../git/ref-locks.ts';
import { readRef } from '../../git/refs.ts';
import {
  fetchArguments,
  isFetched,
  type Line,
  listArguments,
  parsePush,
  pushArguments,
  type RemoteSettings,
  readRemoteSettings,
  remoteReason,
  remoteWords,
  runRemote,
} from '../../git/remote.ts';
import { listChanges } from '../../git/trees.ts';
import { countCommits, findMerge, isAncestor, type LoggedCommit, readCommits, readMergeBase } from '../../git/unpublished-commits.ts';
import { updateRefs, writeFailed } from '../../git/update-refs.ts';
import { writeCommits } from '../../git/write-commits.ts';
import type { OpenOptions } from '../context.ts';
import { parsePath } from '../layout.ts';
import { branchSeenOn, trackingRef } from '../locate.ts';
import { acquireLock } from '../lock.ts';
import type { Exchange, PushOutcome, UnpublishedCommit } from './exchange.ts';

/** What the state ref leaves when commands are put behind others': kept in its reflog, under this name. */
const replayedRef = 'refs/fairway/replayed';

/** The way to a remote: the one named, of the policy, origin or the only one. Refuses with NO_REMOTE. */
export async function connect(git: Git, ref: string, options: OpenOptions, policy: Policy, named: string | undefined): Promise<Exchange> {
  const settings = await readRemoteSettings(git);
  const remote = chooseRemote(settings, named ?? policy.store.remote);
  if (remote === undefined) throw noRemote(settings, named ?? policy.store.remote);
  return exchangeOver(git, ref, remote, options, { settings, patienceMs: policy.store.patienceMs });
}

/** The remote that is meant; undefined when there is none of that name, or none to choose. */
export function chooseRemote({ names }: Pick<RemoteSettings, 'names'>, named: string | undefined): string | undefined {
  if (named !== undefined) return names.find((name) => name === named);
  return names.find((name) => name === 'origin') ?? (names.length === 1 ? names[0] : undefined);
}

const noRemote = ({ names }: RemoteSettings, named: string | undefined): Refusal => problem('NO_REMOTE', { remote: named, remotes: names });

export function exchangeOver(git: Git, ref: string, remote: string, options: OpenOptions, line: Line): Exchange {
  const tracking = trackingRef(remote, ref);
  const scratch = `refs/fairway/incoming/${remote}`;
  const readLocal = () => readRef(git, ref);
  const branch = branchSeenOn(remote, ref);
  return {
    remote,
    lock: (command, patienceMs) => {
      const timeoutMs = patienceMs ?? Math.max(30_000, 2 * line.patienceMs);
      return acquireLock(join(git.commonDir, 'fairway', 'sync.lock'), { command, at: options.clock().toISOString(), timeoutMs });
    },
    fetch: () => fetch(git, remote, ref, scratch, line),
    push: (commit) => push(git, remote, ref, commit, line),
    pushRef: (name) => push(git, remote, name, name, line),
    seen: async () => (await readRef(git, tracking)) ?? (branch === undefined ? null : readRef(git, branch)),
    saw: async (commit) => {
      // where the user's own git looks, the state is shown as new as it is
      const shown = branch !== undefined && (await readRef(git, branch)) !== null ? [{ ref: branch, to: commit }] : [];
      await updateRefs(git, [{ ref: tracking, to: commit }, ...shown], reason);
    },
    local: readLocal,
    move: async (to, from, keep) => {
      const kept = keep && from !== null ? [{ ref: replayedRef, to: from }] : [];
      return (await updateRefs(git, [{ ref, to, from }, ...kept], reason)) === 'done';
    },
    contains: (head, commit) => isAncestor(git, commit, head),
    base: (one, other) => readMergeBase(git, one, other),
    count: (base, head) => countCommits(git, base, head),
    findMerge: (base, head) => findMerge(git, base, head),
    changes: (from, to) => listChanges(git, from, to),
    commits: (base, head) => readUnpublished(git, base, head),
    write: async (onto, commits) => (await writeCommits(git, onto, commits)).at(-1) ?? onto,
    isShallow: async () => existsSync(join(git.commonDir, 'shallow')),
  };
}

const reason = { why: 'fairway sync', beginsLog: true };

async function fetch(git: Git, remote: string, ref: string, scratch: string, line: Line): Promise<string | null> {
  const move = { refs: [scratch] };
  const result = await movingRefs(git.commonDir, move, (started) => runRemote(git, fetchArguments(remote, ref, scratch), line, started));
  if (result.code === 0) return readRef(git, scratch);
  // a ref that is not there and a remote that is not there fail alike: the question for the ref alone tells them apart
  if (!result.silent && (await runRemote(git, listArguments(remote, ref), line)).code === 2) return null;
  if (result.lock !== undefined) throw await writeFailed(git, result);
  throw problem('REMOTE_UNREACHABLE', { remote, why: remoteReason(result, line.patienceMs) });
}

async function push(git: Git, remote: string, ref: string, what: string, line: Line): Promise<PushOutcome> {
  // git notes by itself where the remote stands then
  const shown = branchSeenOn(remote, ref);
  const move = { refs: shown === undefined ? [] : [shown] };
  const result = await movingRefs(git.commonDir, move, (started) => runRemote(git, pushArguments(remote, what, ref), line, started));
  const told = parsePush(result.stdout, ref);
  if (told === undefined) return { kind: 'unheard', why: remoteReason(result, line.patienceMs) };
  // what the remote said that it took it has, also when the line went dead behind that
  if (told.taken) return { kind: 'taken' };
  const words = remoteWords(result.stderr);
  return { kind: 'declined', why: [told.reason, words].filter((text) => text !== '').join(': ') };
}

/** One log and one reader of objects, however many commits there are. */
async function* readUnpublished(git: Git, base: string, head: string): AsyncGenerator<UnpublishedCommit[]> {
  const objects = openObjects(git);
  try {
    for await (const commits of readCommits(git, base, head)) yield await withContents(objects, commits);
  } finally {
    await objects.close();
  }
}

async function withContents(objects: ObjectReader, commits: readonly LoggedCommit[]): Promise<UnpublishedCommit[]> {
  const records = commits.flatMap(({ changes }) => changes.filter(({ path, status }) => status === 'A' && parsePath(path).kind === 'record'));
  const blobs = await objects.read(records.map(({ blob }) => blob));
  const found = new Map(records.map(({ blob }, index) => [blob, blobs[index]]));
  return commits.map((commit) => ({
    ...commit,
    contents: new Map(
      commit.changes.flatMap(({ path, blob, status }) => {
        if (status !== 'A' || parsePath(path).kind !== 'record') return [];
        const object = found.get(blob);
        if (object === undefined) throw problem('GIT_FAILED', { command: 'cat-file', why: `object ${blob} of ${path} is missing` });
        return [[path, object.content] as const];
      }),
    ),
  }));
}

/** Why a repository holds no state: there is none, or this clone was made without it. */
export async function whyAbsent(git: Git, ref: string): Promise<Refusal> {
  const settings = await readRemoteSettings(git);
  const remote = chooseRemote(settings, undefined);
  if (remote === undefined || isFetched(ref, settings.refspecs.get(remote) ?? [])) return problem('NO_STORE', { ref });
  const why = ref.startsWith('refs/heads/')
    ? `it fetches only some branches of ${remote}${existsSync(join(git.commonDir, 'shallow')) ? ', and those without their history' : ''}`
    : `${remote} gives a plain clone its branches, and this is none`;
  return problem('STATE_NOT_FETCHED', { ref, remote, why, tracking: branchSeenOn(remote, ref) ?? trackingRef(remote, ref) });
}
