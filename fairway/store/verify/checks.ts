/** What a verification proves of a history, in the order of its report. */

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
  order: 'the records of a stream are numbered without gaps',
  times: 'no record is from the future',
  chain: 'every record names the digest of the record before it, and the first one that of fairway.json',
  transitions: 'every record is legal where it stands',
  ids: 'no two records have the same id',
  policies: 'every policy and schema has the digest that names it, and every one that a record cites is there',
  artifacts: 'every artifact matches its name and every named artifact exists',
} as const;

/** The check that is made where the policy looks at signatures. */
export const signatureCheck = { signatures: 'every commit is signed by a key that may sign for the actors of its records' } as const;

export type CheckName = keyof typeof checks | keyof typeof signatureCheck;

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
