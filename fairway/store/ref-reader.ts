import type { NamedRef } from '../git/refs.ts';
import type { Identity } from '../git/settings.ts';
import type { Tag } from '../git/tags.ts';

/** What is asked of a repository's refs and settings: git answers, or fairway/gitless where there is no git program. */
export interface RefReader {
  /** The object that a ref stands at; null when there is no such ref. */
  readRef(ref: string): Promise<string | null>;
  /** A branch as it is here, else as it was last seen on origin; null when it is nowhere. */
  findBranch(branch: string): Promise<NamedRef | null>;
  /** Where the remotes had a branch when they were last asked. */
  readRemoteBranches(branch: string): Promise<readonly NamedRef[]>;
  /** Where a sync saw a ref on each of the remotes: what `trackingRef` names. */
  readTrackingRefs(ref: string): Promise<readonly NamedRef[]>;
  /** The tags below a directory of refs. */
  readTags(directory: string): Promise<readonly Tag[]>;
  /** The value of a setting; undefined when it is not set. */
  readSetting(name: string): Promise<string | undefined>;
  /** Who commits are made by; undefined when nobody is known. */
  readIdentity(): Promise<Identity | undefined>;
}
