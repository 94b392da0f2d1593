/**
 * A stream: the ordered records of one subject, folded into a state. Nothing here depends on what the subject is; the kinds are listed in kinds.ts.
 */
import type { Actor, FairwayRecord } from './record.ts';

/** A defect of a stream. The other records of the stream stay readable. */
export interface Finding {
  /** unreadable: not a valid record. illegal: valid, but not allowed at its position. unlinked: `prev` does not match. misplaced: the path does not match the record. */
  readonly kind: 'unreadable' | 'illegal' | 'unlinked' | 'misplaced';
  readonly seq: number;
  /** The file on the state ref. */
  readonly path: string;
  readonly message: string;
  /** The commit that last changed the file, if it was looked up. */
  readonly commit?: string;
}

/** The end of a stream. The next record cites its hash. */
export interface Head {
  /** 0 for a stream without records. */
  readonly seq: number;
  /** `sha256:<hex>` of the last file; of the store's fairway.json for a stream without records. */
  readonly hash: string;
  /** The time of the last record; empty for a stream without records. */
  readonly at: string;
}

/** A stream without records. `root` is the digest of the store's fairway.json, to which its first record will be chained. */
export const emptyHead = (root: string): Head => ({ seq: 0, hash: root, at: '' });

/** A hold on the subject of a stream. Source: schemas/claimed.schema.json. */
export interface Claim {
  /** The id of the claim. Records made under it cite it. */
  readonly id: string;
  readonly at: string;
  readonly actor: Actor;
  readonly owner?: string;
  readonly branch?: string;
  readonly worktree?: string;
  readonly base?: string;
  /** When others may take over the claim; absent if the claim does not expire. */
  readonly until?: string;
}

/** A record of a type or a version that this version of Fairway does not know. It is carried, and nothing is concluded from it. */
export interface UnknownRecord {
  readonly seq: number;
  /** The file on the state ref. */
  readonly path: string;
  /** Such as `fairway/inspected@1`. */
  readonly schema: string;
  /** Whether it may change what the other records of its stream mean. Then nothing is decided on the stream. */
  readonly critical: boolean;
}

/** What the state of every kind of stream has. */
export interface StreamState {
  /** The id of the subject: `FW-12` of `tasks/FW-12`. */
  readonly id: string;
  /** The time of the last record. */
  readonly updated_at: string;
  readonly findings: readonly Finding[];
  /** Absent if there are none. */
  readonly unknown?: readonly UnknownRecord[];
  readonly head: Head;
  /** The current claim, for a kind that can be claimed. */
  readonly claim?: Claim;
}

/** How a stream stands to those that refer to it. open: not closed. closed: it ended. dropped: it ended without what others wait for. missing: it has no records. */
export type Standing = 'open' | 'closed' | 'dropped' | 'missing';

/** Why a record is illegal at its position. The state stays the same, and the reason becomes a finding. */
export interface Illegal {
  readonly illegal: string;
}

export const isIllegal = (result: object): result is Illegal => (result as Partial<Illegal>).illegal !== undefined;

/** A closed stream as it is counted: by the name of its state, and by its lane and role, where it has one. */
export interface Tally {
  readonly state: string;
  /** The class of that state. */
  readonly class: string;
  readonly lane?: string | undefined;
  readonly role?: string | undefined;
}

/** A kind of stream. All functions are pure. */
export interface Kind<S extends StreamState = StreamState, B extends { readonly id: string } = { readonly id: string }> {
  /** The state before the first record. */
  readonly initial: (id: string) => S;
  /** The state with a record applied, or why the record is illegal there. */
  readonly evolve: (state: S, record: FairwayRecord) => S | Illegal;
  /** Whether the stream is finished. The index keeps closed streams apart, so that everyday commands do not pay for them. */
  readonly isClosed: (state: S) => boolean;
  /** Whether a closed stream ended without what those that refer to it wait for. Absent for kinds of which nothing is waited for. */
  readonly isDropped?: (state: S | B) => boolean;
  /** The state as lists need it, without long texts and histories. */
  readonly brief: (state: S) => B;
  /** The order of briefs in lists. */
  readonly order: (a: B, b: B) => number;
  /** The streams that it refers to. */
  readonly references: (state: S | B) => readonly string[];
  /** How a closed stream is counted. Absent for kinds that are not counted. */
  readonly tally?: (brief: B) => Tally;
}

/** A file of a stream: a valid record, or the reason why it is not valid. */
export interface StreamFile {
  readonly seq: number;
  /** The file on the state ref. */
  readonly path: string;
  /** `sha256:<hex>` of its content. */
  readonly hash: string;
  readonly content:
    | { readonly record: FairwayRecord }
    | { readonly unknown: UnknownContent }
    | { readonly unreadable: string }
    | { readonly misplaced: string };
}

/** What can be read of a record of an unknown type or version. Its envelope is valid. */
export type UnknownContent = Pick<FairwayRecord, 'id' | 'at' | 'actor' | 'prev' | 'critical' | 'policy' | 'writer'> & {
  readonly schema: string;
  readonly type: string;
};

/** Folds the files of one stream, ordered by seq, onto a state; undefined before the first file. `root` is as in `emptyHead`. Never throws. */
export function foldFiles<S extends StreamState>(kind: Kind<S>, id: string, files: Iterable<StreamFile>, root: string, state?: S): S | undefined {
  let folded = state;
  for (const file of files) folded = foldFile(kind, folded ?? { ...kind.initial(id), head: emptyHead(root) }, file);
  return folded;
}

/** The state with a record at the end of the stream, or why it is illegal there. The file's digest is not known yet. */
export function append<S extends StreamState>(kind: Kind<S>, state: S, record: FairwayRecord): S | Illegal {
  const next = kind.evolve(state, record);
  return isIllegal(next) ? next : { ...next, updated_at: record.at, head: { seq: record.seq, hash: state.head.hash, at: record.at } };
}

function foldFile<S extends StreamState>(kind: Kind<S>, state: S, file: StreamFile): S {
  const { seq, hash, content } = file;
  const continued = checkSeq(state, file);
  if ('record' in content) {
    const { record } = content;
    const head = { seq, hash, at: record.at };
    const linked = checkLink(continued, state, file, record);
    const next = kind.evolve(linked, record);
    return isIllegal(next) ? { ...withFinding(linked, file, 'illegal', next.illegal), head } : withHead(next, linked, record.at, head);
  }
  if ('unknown' in content) {
    const { at, schema, critical } = content.unknown;
    const linked = checkLink(continued, state, file, content.unknown);
    return { ...linked, unknown: [...(linked.unknown ?? []), { seq, path: file.path, schema, critical }], updated_at: at, head: { seq, hash, at } };
  }
  const wrong =
    'unreadable' in content ? withFinding(continued, file, 'unreadable', content.unreadable) : withFinding(continued, file, 'misplaced', content.misplaced);
  return { ...wrong, head: { seq, hash, at: state.head.at } };
}

// A state that `evolve` created has no other owner yet. Copying it for two fields would double the cost of a fold.
function withHead<S extends StreamState>(made: S, from: S, updated_at: string, head: Head): S {
  const state: { -readonly [K in keyof StreamState]: StreamState[K] } = made === from ? { ...from } : made;
  state.updated_at = updated_at;
  state.head = head;
  return state as S;
}

/** A gap in the numbers is a finding of its own. The stream continues after it. */
function checkSeq<S extends StreamState>(state: S, file: StreamFile): S {
  const expected = state.head.seq + 1;
  if (file.seq === expected) return state;
  const message = file.seq < expected ? `another record ${file.seq} comes before it` : `record ${expected} before it is missing`;
  return withFinding(state, file, 'misplaced', message);
}

const checkLink = <S extends StreamState>(continued: S, before: S, file: StreamFile, record: { readonly prev: string }): S =>
  record.prev === before.head.hash ? continued : withFinding(continued, file, 'unlinked', unlinkedMessage(before, record));

const unlinkedMessage = ({ head }: StreamState, { prev }: { readonly prev: string }): string =>
  `its prev is ${prev}, but the digest of ${head.seq === 0 ? 'fairway.json' : 'the record before it'} is ${head.hash}`;

const withFinding = <S extends StreamState>(state: S, file: StreamFile, kind: Finding['kind'], message: string): S => ({
  ...state,
  findings: [...state.findings, { kind, seq: file.seq, path: file.path, message }],
});

/** Why nothing may be decided on a stream. */
export interface Obstacle {
  readonly seq: number;
  readonly path: string;
  readonly why: string;
  /** The schema of a record that this version does not know; absent for a file that holds no readable record. */
  readonly schema?: string;
}

/**
 * The file of a stream that may change what its other records mean and that cannot be judged: it holds no readable record, or a critical one of a later
 * version. Until it can be read, nothing is appended to the stream, and what follows from its records is unknown.
 */
export function obstacleOf({ findings, unknown = [] }: Pick<StreamState, 'findings' | 'unknown'>): Obstacle | undefined {
  const broken = findings.find(({ kind }) => kind === 'unreadable' || kind === 'misplaced');
  if (broken !== undefined) return { seq: broken.seq, path: broken.path, why: broken.message };
  const later = unknown.find(({ critical }) => critical);
  if (later === undefined) return undefined;
  const { seq, path, schema } = later;
  return { seq, path, schema, why: `it is written in ${schema}, which this version of Fairway does not know` };
}
