/** Refs, tags and settings without the git program. */
import fs from 'node:fs';
import { join } from 'node:path';
import isomorphic from 'isomorphic-git';
import type { Git } from '../git/git.ts';
import { followRef, isRefName, type NamedRef, readText } from '../git/refs.ts';
import type { Identity } from '../git/settings.ts';
import { type Tag, tagOf } from '../git/tags.ts';
import type { RefReader } from '../store/ref-reader.ts';
import { formatNeedsGit } from './format.ts';
import { Objects } from './objects.ts';

/** Refuses with REF_DAMAGED, and with FORMAT_NEEDS_GIT when settings are in included files. */
export function gitlessRefs({ commonDir, env }: Git): RefReader {
  return {
    readRef: async (ref) => readRef(commonDir, ref),
    findBranch: async (branch) => {
      for (const ref of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
        const commit = readRef(commonDir, ref);
        if (commit !== null) return { ref, commit };
      }
      return null;
    },
    readRemoteBranches: async (branch) => (await listRefs(commonDir, 'refs/remotes')).filter(({ ref }) => lastOf(ref, 'refs/remotes/') === branch),
    readTrackingRefs: async (name) =>
      (await listRefs(commonDir, 'refs/fairway/remotes')).filter(({ ref }) => `refs/${lastOf(ref, 'refs/fairway/remotes/')}` === name),
    readTags: (directory) => readTags(commonDir, directory.replace(/\/$/, '')),
    readSetting: (name) => readSetting(commonDir, name),
    readIdentity: () => readIdentity(commonDir, env),
  };
}

/** The part of a ref after the name of the remote. */
function lastOf(ref: string, directory: string): string {
  const rest = ref.slice(directory.length);
  return rest.slice(rest.indexOf('/') + 1);
}

/** The object id of a ref; null when the ref does not exist. Refuses with REF_DAMAGED. */
export const readRef = (commonDir: string, ref: string): string | null => (isRefName(ref) ? followRef({ commonDir, worktree: null }, ref).commit : null);

/** All refs below a directory of refs, sorted by name. */
async function listRefs(commonDir: string, directory: string): Promise<NamedRef[]> {
  const found: NamedRef[] = [];
  for (const name of await isomorphic.listRefs({ fs, gitdir: commonDir, filepath: directory })) {
    const ref = `${directory}/${name}`;
    const commit = readRef(commonDir, ref);
    if (commit !== null) found.push({ ref, commit });
  }
  return found;
}

async function readTags(commonDir: string, directory: string): Promise<Tag[]> {
  const objects = new Objects(commonDir);
  const refs = await listRefs(commonDir, directory);
  return Promise.all(refs.map(async ({ ref, commit }) => tagOf(ref, commit, await objects.require(commit, ref))));
}

const includedSettings = 'settings that it includes from other files';

const includes = (commonDir: string): boolean => /^\s*\[\s*include/im.test(readText(join(commonDir, 'config')) ?? '');

async function readSetting(commonDir: string, name: string): Promise<string | undefined> {
  if (includes(commonDir)) throw formatNeedsGit(commonDir, includedSettings, 'Or name the state ref in FAIRWAY_STATE_REF.');
  const value: unknown = await isomorphic.getConfig({ fs, gitdir: commonDir, path: name });
  return value === undefined ? undefined : String(value);
}

/**
 * The user by the environment and the repository's own settings; undefined when they do not name one. Settings of the user and the system, and
 * included files, are not read without git.
 */
async function readIdentity(commonDir: string, env: Git['env']): Promise<Identity | undefined> {
  const own = async (key: string) =>
    includes(commonDir) ? undefined : ((await readSetting(commonDir, `committer.${key}`)) ?? (await readSetting(commonDir, `user.${key}`)));
  const name = env.GIT_COMMITTER_NAME || (await own('name'));
  const email = env.GIT_COMMITTER_EMAIL || (await own('email'));
  return name && email ? { name, email } : undefined;
}

/** The names of the remotes. */
export const listRemotes = async ({ commonDir }: Git): Promise<string[]> =>
  (await isomorphic.listRemotes({ fs, gitdir: commonDir })).map(({ remote }) => remote);
