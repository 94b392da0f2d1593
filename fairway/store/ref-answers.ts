/** The part of a back end that reads refs and settings, the same with git and without. */
import type { Git } from '../git/git.ts';
import type { Backend } from './backend.ts';
import { anchorTags } from './layout.ts';
import { findStateHead } from './locate.ts';
import type { RefReader } from './ref-reader.ts';

const branches = 'refs/heads/';

export const refAnswers = (
  git: Git,
  ref: string,
  refs: RefReader,
): Pick<Backend, 'ref' | 'head' | 'findBranch' | 'readIdentity' | 'readRemoteHeads' | 'readAnchorTags'> => ({
  ref,
  head: () => findStateHead(git, ref, refs),
  findBranch: (branch) => refs.findBranch(branch),
  readIdentity: () => refs.readIdentity(),
  readRemoteHeads: async () => (ref.startsWith(branches) ? refs.readRemoteBranches(ref.slice(branches.length)) : []),
  readAnchorTags: () => refs.readTags(anchorTags),
});
