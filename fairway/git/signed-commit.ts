/**
 * Makes a signed commit of an existing tree with `git commit-tree -S`, without moving a ref. A failure leaves unreferenced objects, which git removes
 * later.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { plainName, type Signature, secondsOf, writeSettings } from './fast-import.ts';
import { type Git, type RunningGit, reasonOf, startGit } from './git.ts';

export interface UnsignedCommit {
  /** Null for a root commit. */
  readonly parent: string | null;
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** Called with the signed commit; throws to refuse it. */
  readonly check?: ((commit: string) => Promise<void>) | undefined;
}

/** Long enough to type a passphrase or touch a key, and shorter than other writers wait for the store's lock, which is held meanwhile. */
const defaultTimeoutMs = 25_000;

/** Makes, signs and checks a commit. `tree` is any name that git resolves. Refuses with SIGNING_FAILED, and with the refusals of `commit.check`. */
export async function signCommit(git: Git, tree: string, commit: UnsignedCommit, timeoutMs = defaultTimeoutMs): Promise<string> {
  fault('sign commit');
  const signed = await commitTree(git, tree, commit, timeoutMs);
  fault('check signature');
  await commit.check?.(signed);
  return signed;
}

async function commitTree(git: Git, tree: string, commit: UnsignedCommit, timeoutMs: number): Promise<string> {
  const parents = commit.parent === null ? [] : ['-p', commit.parent];
  const args = [...writeSettings, '-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, ...parents, '-S', '-F', '-'];
  const running = startGit({ ...git, env: { ...git.env, ...signedBy('AUTHOR', commit.author), ...signedBy('COMMITTER', commit.committer) } }, args, true);
  let answer = '';
  running.child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  running.child.stdin.end(commit.message);
  const { code, stderr } = await endOf(running, timeoutMs);
  if (code !== 0) throw problem('SIGNING_FAILED', { why: reasonOf(stderr, code) });
  return answer.trim();
}

const signedBy = (role: 'AUTHOR' | 'COMMITTER', { name, email, at }: Signature) => ({
  [`GIT_${role}_NAME`]: plainName(name) || 'fairway',
  [`GIT_${role}_EMAIL`]: plainName(email),
  [`GIT_${role}_DATE`]: `${secondsOf(at)} +0000`,
});

/** Waits for git. After the timeout, ends it together with the signing program. */
async function endOf({ child, ended }: RunningGit, timeoutMs: number): Promise<{ readonly code: number; readonly stderr: string }> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'late');
  });
  const first = await Promise.race([ended, timeout]);
  clearTimeout(timer);
  if (first !== 'late') return first;
  for (const pid of [...descendantsOf(child.pid ?? 0), child.pid]) end(pid);
  child.stdout.destroy();
  child.stderr.destroy();
  return { code: -1, stderr: `error: the signing program did not answer within ${timeoutMs / 1000} s` };
}

/** The descendants of a process. Known only on Linux; elsewhere they end when their pipes close. */
function descendantsOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  const parents = new Map(readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), parentOf(name)] as const] : [])));
  const childrenOf = (parent: number): number[] => [...parents].flatMap(([child, of]) => (of === parent ? [...childrenOf(child), child] : []));
  return childrenOf(pid);
}

function parentOf(pid: string): number {
  try {
    return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0; // it has ended meanwhile
  }
}

function end(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, 'SIGTERM');
  } catch {
    // It has already ended.
  }
}
