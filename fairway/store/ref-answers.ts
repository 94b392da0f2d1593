/** What a back end over git says of refs and settings: the same by the git program and without it. */
import type { Git } from '../git/git.ts';
import { findBranch, readRemoteBranches } from '../git/refs.ts';
import { readIdentity } from '../git/settings.ts';
import type { Backend } from './backend.ts';
import { anchorTags } from './layout.ts';
import { findStateHead } from './locate.ts';

const branches = 'refs/heads/';

export const refAnswers = (git: Git, ref: string): Pick<Backend, 'ref' | 'head' | 'findBranch' | 'readIdentity' | 'readRemoteHeads' | 'readAnchorTags'> => ({
  ref,
  head: () => findStateHead(git, ref),
  findBranch: (branch) => findBranch(git, branch),
  readIdentity: () => readIdentity(git),
  readRemoteHeads: async () => (ref.startsWith(branches) ? readRemoteBranches(git, ref.slice(branches.length)) : []),
  readAnchorTags: async () => (await import('../git/tags.ts')).readTags(git, anchorTags),
});
