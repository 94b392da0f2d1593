import type { NamedRef } from '../git/refs.ts';
import type { Identity } from '../git/settings.ts';
import type { Tag } from '../git/tags.ts';

/** Reads refs and settings of a repository: through git, or fairway/gitless where there is no git program. */
export interface RefReader {
  /** The object that a ref names; null when there is no such ref. */
  readRef(ref: string): Promise<string | null>;
  /** A local branch, or else the one of origin as of the last fetch; null when there is neither. */
  findBranch(branch: string): Promise<NamedRef | null>;
  /** The remote-tracking branches of that name. */
  readRemoteBranches(branch: string): Promise<readonly NamedRef[]>;
  /** The refs in which syncs remember a ref of each remote, see `trackingRef`. */
  readTrackingRefs(ref: string): Promise<readonly NamedRef[]>;
  /** The tags below a directory of refs. */
  readTags(directory: string): Promise<readonly Tag[]>;
  /** The value of a setting; undefined when it is not set. */
  readSetting(name: string): Promise<string | undefined>;
  /** The name and address that git commits with; undefined when none is configured. */
  readIdentity(): Promise<Identity | undefined>;
}
