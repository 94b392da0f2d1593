/** What a verification proves of a history, in the order of its report. */

import type { FairwayRecord } from '../../domain/record.ts';
import type { WalkedCommit } from '../../git/walk.ts';

/** Each check with the statement that holds when it has found nothing. */
export const checks = {
  head: 'the head descends from the last head that this clone saw',
  anchors: 'every anchor stands on the history and its root is right',
  history: 'every commit follows one other, back to the first',
  additions: 'every commit only adds files',
  layout: 'every file is a plain file at a path of the layout',
  objects: 'every file has the content that its git id names',
  manifest: 'the first commit says what the store is',
  records: 'every record is valid against its schema and written as Fairway writes it',
  order: 'the records of a stream are numbered without gaps and in order of time',
  chain: 'every record names the digest of the record before it',
  transitions: 'every record is legal where it stands',
  ids: 'no two records have the same id',
  artifacts: 'every artifact matches its name and every named artifact exists',
} as const;

export type CheckName = keyof typeof checks | (string & {});

/** One defect. */
export interface VerifyFinding {
  readonly check: CheckName;
  /** The kind of defect, for programs: `duplicate-id`. */
  readonly code: string;
  /** The commit that introduced it; for a ref, the commit at which that ref stands. */
  readonly commit: string | null;
  /** The file on the state ref; null where the finding is about a commit or a ref. */
  readonly path: string | null;
  readonly message: string;
}

/** A record that a commit added. */
export interface AddedRecord {
  readonly path: string;
  readonly record: FairwayRecord;
}

/** Records that one commit added. A large commit comes in several parts, one after the other. */
export interface AddedRecords {
  readonly commit: WalkedCommit;
  readonly records: readonly AddedRecord[];
}

/** A check of commits together with the records that they added, such as of their signatures. */
export interface CommitCheck {
  readonly name: string;
  /** The statement that holds when it has found nothing. */
  readonly title: string;
  /** A digest of the rules that it judges by, where these can change: a history that was verified under other rules is verified anew. */
  readonly rules?: string;
  /** Called with every commit in order, also those without records. Gives the findings known so far, about this commit or an earlier one. */
  add(added: AddedRecords): Promise<readonly CommitFinding[]>;
  /** Gives the remaining findings after the last commit. */
  end?(): Promise<readonly CommitFinding[]>;
}

/** A defect of a commit. */
export interface CommitFinding {
  readonly code: string;
  /** The commit that was added last when left out. */
  readonly commit?: string;
  /** The file that it is about, where it is about one. */
  readonly path: string | null;
  readonly message: string;
  /** error, the default: the history is not in order. warning: the policy recommends what is missing. unchecked: it takes git to tell. */
  readonly level?: 'error' | 'warning' | 'unchecked';
}
