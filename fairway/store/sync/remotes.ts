/** The exchange with a remote over git: choosing the remote, fetching and pushing its state, and remembering its head. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../domain/policy.ts';
import { problem, type Refusal } from '../../errors.ts';
import { countCommits, findMerge, isAncestor, readMergeBase } from '../../git/ancestry.ts';
import type { Git } from '../../git/git.ts';
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
import { updateRefs, writeFailed } from '../../git/update-refs.ts';
import { writeCommits } from '../../git/write-commits.ts';
import { branchSeenOn, trackingRef } from '../locate.ts';
import { acquireLock } from '../lock.ts';
import type { Exchange, PushOutcome } from './exchange.ts';

/** The old heads of the state ref, when commands were replayed, stay in the reflog of this ref. */
const replayedRef = 'refs/fairway/replayed';

const minLockTimeoutMs = 30_000;

/** The clock for the times in locks. */
interface Clock {
  readonly clock: () => Date;
}

/** Connects to a remote: the one named, of the policy, origin or the only one. Refuses with NO_REMOTE. */
export async function connect(git: Git, ref: string, options: Clock, policy: Policy, named: string | undefined): Promise<Exchange> {
  const settings = await readRemoteSettings(git);
  const remote = chooseRemote(settings, named ?? policy.store.remote);
  if (remote === undefined) throw noRemote(settings, named ?? policy.store.remote);
  return exchangeOver(git, ref, remote, options, { settings, silenceTimeoutMs: policy.store.remoteTimeoutMs });
}

/** The remote of that name; when none is named, origin or the only one. Undefined when there is no such remote. */
export function chooseRemote({ names }: Pick<RemoteSettings, 'names'>, named: string | undefined): string | undefined {
  if (named !== undefined) return names.find((name) => name === named);
  return names.find((name) => name === 'origin') ?? (names.length === 1 ? names[0] : undefined);
}

const noRemote = ({ names }: RemoteSettings, named: string | undefined): Refusal => problem('NO_REMOTE', { remote: named, remotes: names });

export function exchangeOver(git: Git, ref: string, remote: string, options: Clock, line: Line): Exchange {
  const tracking = trackingRef(remote, ref);
  const fetched = `refs/fairway/incoming/${remote}`;
  const localHead = () => readRef(git, ref);
  const remoteBranch = branchSeenOn(remote, ref);
  return {
    remote,
    lock: async (command, work, timeoutMs = Math.max(minLockTimeoutMs, 2 * line.silenceTimeoutMs)) => {
      const lock = await acquireLock(join(git.commonDir, 'fairway', 'sync.lock'), { command, at: options.clock().toISOString(), timeoutMs });
      try {
        return await work();
      } finally {
        lock.release();
      }
    },
    fetch: () => fetch(git, remote, ref, fetched, line),
    push: (commit) => push(git, remote, ref, commit, line),
    pushRef: (name) => push(git, remote, name, name, line),
    lastSeen: async () => (await readRef(git, tracking)) ?? (remoteBranch === undefined ? null : readRef(git, remoteBranch)),
    remember: async (commit) => {
      // git's own remote-tracking branch moves along, where there is one
      const shown = remoteBranch !== undefined && (await readRef(git, remoteBranch)) !== null ? [{ ref: remoteBranch, to: commit }] : [];
      await updateRefs(git, [{ ref: tracking, to: commit }, ...shown], reason);
    },
    localHead,
    moveLocal: async (to, from, keepOld) => {
      const old = keepOld && from !== null ? [{ ref: replayedRef, to: from }] : [];
      return (await updateRefs(git, [{ ref, to, from }, ...old], reason)) === 'done';
    },
    contains: (head, commit) => isAncestor(git, commit, head),
    mergeBase: (one, other) => readMergeBase(git, one, other),
    countCommits: (base, head) => countCommits(git, base, head),
    findMerge: (base, head) => findMerge(git, base, head),
    writeCommits: async (onto, commits) => (await writeCommits(git, onto, commits)).at(-1) ?? onto,
    isShallow: async () => existsSync(join(git.commonDir, 'shallow')),
  };
}

const reason = { why: 'fairway sync', beginsLog: true };

async function fetch(git: Git, remote: string, ref: string, into: string, line: Line): Promise<string | null> {
  const result = await movingRefs(git.commonDir, { refs: [into] }, (started) => runRemote(git, fetchArguments(remote, ref, into), line, started));
  if (result.code === 0) return readRef(git, into);
  // git fails alike for a missing ref and a missing remote; ls-remote tells them apart
  if (!result.silent && (await runRemote(git, listArguments(remote, ref), line)).code === 2) return null;
  if (result.lock !== undefined) throw await writeFailed(git, result);
  throw problem('REMOTE_UNREACHABLE', { remote, why: remoteReason(result, line.silenceTimeoutMs) });
}

async function push(git: Git, remote: string, ref: string, what: string, line: Line): Promise<PushOutcome> {
  // git moves its own remote-tracking branch once the remote has accepted
  const shown = branchSeenOn(remote, ref);
  const move = { refs: shown === undefined ? [] : [shown] };
  const result = await movingRefs(git.commonDir, move, (started) => runRemote(git, pushArguments(remote, what, ref), line, started));
  const answer = parsePush(result.stdout, ref);
  if (answer === undefined) return { kind: 'unknown', why: remoteReason(result, line.silenceTimeoutMs) };
  // the remote's answer counts, also when the connection broke after it
  if (answer.taken) return { kind: 'accepted' };
  const words = remoteWords(result.stderr);
  return { kind: 'rejected', why: [answer.reason, words].filter((text) => text !== '').join(': ') };
}

/** Why there is no state here: the repository has no store, or this clone was made without its ref. */
export async function whyAbsent(git: Git, ref: string): Promise<Refusal> {
  const settings = await readRemoteSettings(git);
  const remote = chooseRemote(settings, undefined);
  if (remote === undefined || isFetched(ref, settings.refspecs.get(remote) ?? [])) return problem('NO_STORE', { ref });
  const why = ref.startsWith('refs/heads/')
    ? `this clone fetches only some branches of ${remote}${existsSync(join(git.commonDir, 'shallow')) ? ', without their history' : ''}`
    : `a plain clone fetches only branches of ${remote}, and ${ref} is not a branch`;
  return problem('STATE_NOT_FETCHED', { ref, remote, why, tracking: branchSeenOn(remote, ref) ?? trackingRef(remote, ref) });
}
