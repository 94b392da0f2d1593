/** What is proven of a history. The order is that of the report. */

import type { FairwayRecord } from '../../domain/record.ts';
import type { WalkedCommit } from '../../git/walk.ts';

/** Each check with what it says when it has found nothing. */
export const checks = {
  head: 'the head descends from where this clone last saw it',
  anchors: 'every anchor is on the history, and its root is right',
  history: 'every commit follows one other, back to the first',
  additions: 'every commit only adds files',
  layout: 'every file is a plain file with a place in the layout',
  objects: 'every file has the content that its git id says',
  manifest: 'the first commit says what the store is',
  records: 'every record is valid against its schema, in the bytes that Fairway writes',
  order: 'the records of a stream are numbered without gaps, and no time runs backwards',
  chain: 'every record names the digest of the one before',
  transitions: 'every record is allowed where it stands',
  ids: 'no two records have the same id',
  artifacts: 'every kept file matches its name, and none that a record names is missing',
} as const;

export type CheckName = keyof typeof checks | (string & {});

/** Something that is wrong. */
export interface VerifyFinding {
  readonly check: CheckName;
  /** The commit that did it; for what is wrong with a ref, where that ref stands. */
  readonly commit: string | null;
  /** The file on the state ref; null where it is about a commit or a ref. */
  readonly path: string | null;
  readonly message: string;
}

/** A record that a commit added. */
export interface AddedRecord {
  readonly path: string;
  readonly record: FairwayRecord;
}

/** Some of what one commit added. A large commit comes in several of them, one after the other. */
export interface AddedRecords {
  readonly commit: WalkedCommit;
  readonly records: readonly AddedRecord[];
}

/** A check that looks at commits together with the records they added, such as at who signed what. */
export interface CommitCheck {
  readonly name: string;
  /** What it says when it has found nothing. */
  readonly title: string;
  /** A digest of the rules that it judges by, where these can change: what was verified by other ones has to be looked at again. */
  readonly rules?: string;
  /** Told every commit in the order of the history, those without records too. Gives what is known so far to be wrong, with this commit or an earlier one. */
  look(added: AddedRecords): Promise<readonly CommitFinding[]>;
  /** Gives the rest, once it has been told all of them. */
  end?(): Promise<readonly CommitFinding[]>;
}

/** Something that is wrong with a commit. */
export interface CommitFinding {
  /** The one that was just told when left out. */
  readonly commit?: string;
  /** The file that it is about, where it is about one. */
  readonly path: string | null;
  readonly message: string;
  /** error, which is meant when left out: the history is not in order. warning: the policy asks for more than it requires. */
  readonly level?: 'error' | 'warning';
}

/** The checks of whole commits that every verification makes, beside those above. */
export const commitChecks: readonly CommitCheck[] = [];
