/** Refs, from git's own files, symbolic ones followed. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problem } from '../../errors.ts';
import type { Git } from '../git.ts';
import { findPacked, isObjectId, isRefName, readText } from '../refs.ts';

/** How many symbolic refs may lead on to another. Source: git's own limit. */
const longestChain = 5;

/** Where a ref leads: the name of the ref that holds the id, itself unless it is symbolic; `commit` is null where there is no such ref yet. */
export interface FollowedRef {
  readonly ref: string;
  readonly commit: string | null;
}

/** Refuses with NOT_A_STORE a file that is neither an id nor the name of another ref. */
export function followRef(commonDir: string, ref: string): FollowedRef {
  let name = ref;
  for (let step = 0; step <= longestChain; step += 1) {
    const text = readText(join(commonDir, name))?.trim();
    if (text === undefined) return { ref: name, commit: packedRef(commonDir, name) ?? null };
    if (isObjectId(text)) return { ref: name, commit: text };
    const next = /^ref: (.+)$/.exec(text)?.[1];
    if (next === undefined || !isRefName(next))
      throw problem('NOT_A_STORE', { ref, why: `the file of ${name} holds neither an id nor the name of another ref` });
    name = next;
  }
  throw problem('NOT_A_STORE', { ref, why: 'it is symbolic, and leads from ref to ref without end' });
}

export function packedRef(commonDir: string, ref: string): string | undefined {
  const packed = readText(join(commonDir, 'packed-refs'));
  return packed === undefined ? undefined : findPacked(packed, ref);
}

/** What is checked out. */
export interface Head {
  readonly commit: string | null;
  /** Null when HEAD is detached. */
  readonly branch: string | null;
}

/** `gitDir` is that of the worktree, `commonDir` that of the repository. */
export function readHead(gitDir: string, commonDir: string): Head {
  const text = readText(join(gitDir, 'HEAD'))?.trim() ?? '';
  const ref = /^ref: (refs\/.+)$/.exec(text)?.[1];
  if (ref === undefined) return { commit: isObjectId(text) ? text : null, branch: null };
  return { commit: followRef(commonDir, ref).commit, branch: ref.replace(/^refs\/heads\//, '') };
}

/** The git directory of a worktree: the repository's, or the one that `.git` says when it is a file. */
export function gitDirOf({ worktree, commonDir }: Pick<Git, 'worktree' | 'commonDir'>): string {
  // the usual case, told without a look
  if (worktree !== null && commonDir === join(worktree, '.git')) return commonDir;
  const pointed = worktree === null ? undefined : /^gitdir: (.+?)\r?\n?$/.exec(readText(join(worktree, '.git')) ?? '')?.[1];
  return worktree === null || pointed === undefined ? commonDir : resolve(worktree, pointed);
}

export function readRefFile(commonDir: string, ref: string): string | null | 'ask git' {
  const text = readText(join(commonDir, ref))?.trim();
  if (text !== undefined) return isObjectId(text) ? text : 'ask git';
  if (existsSync(join(commonDir, 'reftable'))) return 'ask git';
  return packedRef(commonDir, ref) ?? null;
}
