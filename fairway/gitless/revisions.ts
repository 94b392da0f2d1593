/** Resolves revisions without the git program: refs and ids, followed by any number of `~N` and `^N`. Source: gitrevisions(7). */
import { type CommitFacts, parseFacts } from '../git/commits.ts';
import { type Git, gitNeeded } from '../git/git.ts';
import { followRef, isRefName } from '../git/refs.ts';
import type { Commits } from './history.ts';
import type { Objects } from './objects.ts';
import { readRef } from './refs.ts';

export interface RevisionSource {
  readonly git: Git;
  readonly objects: Objects;
  readonly commits: Commits;
}

/** Undefined when the name does not exist. Refuses with GIT_MISSING for syntax that only git resolves, such as `HEAD@{yesterday}`. */
export async function findCommit(place: RevisionSource, revision: string): Promise<CommitFacts | undefined> {
  const [, name, steps = ''] = /^([^~^:@{}\s]+)((?:~\d*|\^\d*|\^\{(?:commit)?\})*)$/.exec(revision) ?? [];
  if (/^-|[\n\0]/.test(revision)) return undefined;
  if (name === undefined || /^(?!HEAD$)[A-Z_]*HEAD$/.test(name)) throw gitNeeded();
  let id = await findNamed(place, name);
  for (const [step] of steps.matchAll(/~\d*|\^\d*(?!\{)/g)) id = id === undefined ? undefined : await stepFrom(place.commits, id, step);
  return id === undefined ? undefined : parseFacts(id, (await place.commits.require(id)).content);
}

async function stepFrom(commits: Commits, from: string, step: string): Promise<string | undefined> {
  const count = step.length === 1 ? 1 : Number(step.slice(1));
  if (step.startsWith('^')) return count === 0 ? from : (await commits.require(from)).parents[count - 1];
  let id: string | undefined = from;
  for (let left = count; left > 0 && id !== undefined; left -= 1) [id] = (await commits.require(id)).parents;
  return id;
}

async function findNamed(place: RevisionSource, name: string): Promise<string | undefined> {
  const named = /^[0-9a-f]{40}$/.test(name) ? name : ((name === 'HEAD' ? followRef(place.git, name).commit : findRef(place.git.commonDir, name)) ?? undefined);
  if (named !== undefined) return peel(place.objects, named);
  const ids = /^[0-9a-f]{4,39}$/.test(name) ? await place.objects.expand(name) : [];
  const commits = (await Promise.all(ids.map((id) => peel(place.objects, id)))).filter((id) => id !== undefined);
  return commits.length === 1 ? commits[0] : undefined;
}

/** Looks up a short name in git's order. */
function findRef(commonDir: string, name: string): string | undefined {
  const spellings = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`, `refs/remotes/${name}`, `refs/remotes/${name}/HEAD`];
  for (const ref of spellings.filter(isRefName)) {
    const id = readRef(commonDir, ref);
    if (id !== null) return id;
  }
  return undefined;
}

/** Follows tags to a commit; undefined when an object is missing, or the target is not a commit. */
async function peel(objects: Objects, id: string): Promise<string | undefined> {
  const object = await objects.find(id);
  if (object?.type === 'commit') return id;
  const target = object?.type === 'tag' ? /^object ([0-9a-f]{40})$/m.exec(object.content.toString('latin1'))?.[1] : undefined;
  return target === undefined ? undefined : peel(objects, target);
}
