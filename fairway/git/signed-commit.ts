/**
 * A signed commit of a tree that is here: `git commit-tree -S` makes and signs it, and no ref leads to it yet. Whatever goes wrong leaves objects that
 * nothing refers to, and git clears these away in time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { plainName, type Signature, secondsOf, writeSettings } from './fast-import.ts';
import { type Git, type RunningGit, reasonOf, startGit } from './git.ts';

export interface UnsignedCommit {
  /** Null for a first commit. */
  readonly parent: string | null;
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** Refuses the commit once it is signed. */
  readonly check?: ((commit: string) => Promise<void>) | undefined;
}

/** A person may have to type a passphrase or touch a key. Less than others wait for the store's lock, which is held meanwhile. */
const defaultTimeoutMs = 25_000;

/** Makes and signs a commit of a tree, by any name that git knows, and has it checked. Refuses with SIGNING_FAILED, and as its check does. */
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

/** How git ended. When it takes too long, it is ended together with the program that keeps it waiting. */
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

/** The processes that a process started, and those started by them. Only Linux tells; elsewhere they end when they find their pipes closed. */
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
    return 0; // it ended while we looked
  }
}

function end(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}
