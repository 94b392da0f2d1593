/** The interface of a store, for commands and pages. */

import type { Board } from '../domain/board.ts';
import type { CommandData } from '../domain/commands.ts';
import type { SignerFacts } from '../domain/gates/signers.ts';
import type { Draft, FairwayRecord, Stamp } from '../domain/record.ts';
import type { StreamState } from '../domain/stream.ts';
import type { Task } from '../domain/task/state.ts';
import type { RecordView } from '../domain/task/views.ts';
import type { Store as Manifest } from '../domain/types.gen.ts';
import type { Refusal } from '../errors.ts';
import type { Brief, ClosedCounts } from './index/projection.ts';
import type { SyncReport } from './sync/report.ts';

/** A file attached to a record, named by the digest of its content. */
export interface ArtifactContent {
  /** `sha256:<hex>`. */
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** What a command decided: one commit with all these records; no commit when there are none. */
export interface Decision {
  /** What happened, in words: the subject of the commit, such as `claim FW-12: backend/agent-7`. */
  readonly subject: string;
  readonly drafts: readonly Draft[];
  readonly artifacts?: readonly ArtifactContent[];
}

/** A command as the store runs it: read, decide, append; when another writer was faster, read and decide again. */
export interface Command {
  /** Its name on the command line, such as `claim`. */
  readonly name: string;
  /** Its id, where it has one already. A ULID. */
  readonly id?: string;
  /** Streams that the board must have even when they are closed, or whose absence matters. */
  readonly streams?: readonly string[];
  /** Whether only one of several clones may win, as with a claim. Under `store.sync: auto` it counts once the remote has accepted it. */
  readonly exclusive?: boolean;
  /** Pure. Throws a refusal. Called again when another writer was faster. */
  decide(board: Board, stamp: Stamp): Decision;
  /** The command as data, after it was decided, for the outbox. A command without it is never put there. */
  data?(drafts: readonly Draft[]): CommandData;
  /** Called with how many of how many records are sealed, where there are many. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** More trailers of its commit, such as `Fairway-Intent: <ULID>`. */
  readonly trailers?: readonly string[];
}

export interface Appended {
  /** The commit that holds the records; null when the command had nothing to record. */
  readonly commit: string | null;
  /** The id of the intent, where the command was put into the outbox: then nothing is recorded yet, and the records are what it would add. */
  readonly intent?: string;
  readonly records: readonly FairwayRecord[];
  /** The board with the records on it. */
  readonly board: Board;
}

/** Where the policy was read from. */
export interface PolicySource {
  /** branch: the integration branch's tip. file: a file of the worktree, because that branch has none yet or --config named it. default: there is none. */
  readonly kind: 'branch' | 'file' | 'default';
  /** The branch and commit, or the file's path. */
  readonly name: string;
  /** The commit of the branch. */
  readonly commit?: string;
}

/** Open streams as they are now, and closed ones counted. */
export interface StoreView {
  readonly board: Board;
  /** The commit of the state ref. */
  readonly commit: string;
  readonly policySource: PolicySource;
  readonly manifest: Manifest;
  /** Closed streams, counted by kind. */
  readonly closed: ClosedCounts;
}

/** The same with every closed stream in brief. */
export interface Summaries extends StoreView {
  /** Closed streams by name, as briefs of their kind. */
  readonly closedBriefs: ReadonlyMap<string, Brief>;
}

/** Every stream with every record. */
export interface Everything extends StoreView {
  /** The committer's time of `commit`. */
  readonly at: string;
  /** The ref it was read from. */
  readonly ref: string;
  /** The state of every stream, by name. */
  readonly states: ReadonlyMap<string, StreamState>;
  /** The tasks among them. */
  readonly tasks: readonly Task[];
  /** Records by stream, in the order of their seq, each with its blob, its commit and, where signatures are checked, its signature. */
  readonly records: ReadonlyMap<string, readonly RecordView[]>;
  /** Who signed them, by stream; or why signatures cannot be checked here; undefined where the policy does not look at signatures. */
  readonly signers: ReadonlyMap<string, SignerFacts> | { readonly unchecked: Refusal } | undefined;
}

export interface LogOptions {
  /** Records of one stream only. */
  readonly stream?: string;
  readonly limit?: number;
  /** Whether to check their signatures; without effect where the policy says `off`. */
  readonly signatures?: boolean;
}

export interface ReadStream<S extends StreamState = StreamState> {
  readonly state: S;
  readonly records: readonly RecordView[];
  readonly board: Board;
  /** Who signed the records; undefined where the policy does not look at signatures. */
  readonly signers: SignerFacts | undefined;
}

export interface Store {
  /** Open streams, plus the streams named. Cost grows with what is open. */
  read(streams?: readonly string[]): Promise<StoreView>;
  /** As `read`, with all closed streams in brief. Reads the index, and from git only what came since. */
  readSummaries(): Promise<Summaries>;
  /** One stream with its records and the commits that added them; undefined when it has no records. `S` is the state of its kind. */
  readStream<S extends StreamState>(stream: string): Promise<ReadStream<S> | undefined>;
  /** Everything, by one pass over the ref. `progress` is called with how many of how many files are read, `checking` with how many of how many signatures. */
  readAll(progress?: (done: number, total: number) => void, checking?: (done: number, total: number) => void): Promise<Everything>;
  /** An artifact's content; undefined when the store does not have it. */
  readArtifact(sha256: string): Promise<Uint8Array | undefined>;
  /** Records in the order they were added, newest last, each with its commit; of one stream when it is named. */
  log(options?: LogOptions): Promise<readonly RecordView[]>;
  /** The address that git commits with; undefined when none is configured. */
  identity(): Promise<string | undefined>;
  /**
   * Signs a commit that nothing refers to, where a record would be signed. Refuses with SIGNATURE_NEEDED, SIGNERS_MISSING, SIGNING_FAILED or
   * SIGNATURE_REFUSED where a record could not be written. To be called before long work whose result has to be recorded.
   */
  rehearse(): Promise<void>;
  /** Loads what the next command will need: worth calling while something else is waited for. Refuses as `read` does. */
  prepare(): Promise<void>;
  /** Runs a command. Refuses with what `decide` refuses, STORE_MOVED, WRITE_FAILED, STREAM_BROKEN, RECORD_INVALID, LOCK_TIMEOUT, and as `rehearse` does. */
  run(command: Command): Promise<Appended>;
  /** Syncs with a remote; when none is named, with that of the policy, origin or the only one. */
  sync(remote?: string): Promise<SyncReport>;
}
