// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate

/**
 * What a state means, whatever the project calls it.
 */
export type StateClass = 'open' | 'active' | 'blocked' | 'review' | 'terminal';

/**
 * A state by its configured name, with what it meant when the record was made.
 */
export interface State {
  /**
   * The state's configured name.
   */
  name: string;
  class: StateClass;
}
/**
 * Exactly which content was looked at. The tree and the patch id survive a rebase that keeps the content.
 */
export interface Revision {
  /**
   * The commit.
   */
  commit: string;
  /**
   * The commit's tree.
   */
  tree?: string;
  /**
   * git patch-id --stable of the change against its base.
   */
  patch_id?: string;
  /**
   * The commit that the change was measured against.
   */
  base?: string;
  /**
   * The branch that held the commit.
   */
  branch?: string;
}
/**
 * The state of the worktree that something was done in.
 */
export interface Source {
  /**
   * The commit at HEAD; null before the first commit.
   */
  commit: string | null;
  /**
   * The tree of that commit.
   */
  tree?: string;
  /**
   * The branch checked out; absent when HEAD is detached.
   */
  branch?: string;
  /**
   * Whether tracked files differed from that commit, or untracked files lay beside them; absent where that could not be told.
   */
  dirty?: boolean;
}
/**
 * A file kept with the record, named by its content.
 */
export interface Artifact {
  /**
   * What the file was called where it came from.
   */
  path: string;
  /**
   * The digest of its content, which is also its name in the store.
   */
  sha256: string;
  /**
   * Its size, bytes.
   */
  size: number;
  /**
   * Its media type.
   */
  media_type: string;
  /**
   * Whether it is what a command printed or a file that was attached; a file when absent.
   */
  role?: 'output' | 'file';
  /**
   * How many bytes were left out in front of what is kept.
   */
  omitted_bytes?: number;
}
/**
 * One thing that has to hold before the task counts as done.
 */
export interface AcceptanceCheck {
  /**
   * The check's id, unique in its task; evidence cites it.
   */
  id: string;
  /**
   * What has to hold.
   */
  text: string;
  /**
   * The command that shows it, as an argument vector.
   *
   * @minItems 1
   * @maxItems 256
   */
  command?: string[];
}
/**
 * A rule that was overridden on purpose.
 */
export interface Force {
  /**
   * Why the rule was overridden.
   */
  reason: string;
  /**
   * The codes of the refusals that were overridden.
   *
   * @minItems 1
   * @maxItems 32
   *
   * Items: One line of text.
   */
  rules: string[];
  /**
   * The tasks that the rule was about, such as unfinished dependencies.
   *
   * @maxItems 1000
   *
   * Items: A task's id. Safe as a file name; the project's own pattern may be narrower.
   */
  tasks?: string[];
  /**
   * The gates that were not met, where GATES_CLOSED was overridden.
   *
   * @maxItems 32
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  gates?: string[];
}
/**
 * A reference to something outside the store.
 */
export interface Link {
  /**
   * The address.
   */
  url: string;
  /**
   * What is found there.
   */
  title?: string;
  /**
   * What it is to this record, such as tracker or pipeline.
   */
  rel?: string;
}
/**
 * Something that a reviewer found.
 */
export interface ReviewFinding {
  /**
   * The finding's id, unique in its review.
   */
  id: string;
  /**
   * How much it matters.
   */
  severity: 'blocker' | 'major' | 'minor' | 'note';
  /**
   * The file it is about.
   */
  path?: string;
  /**
   * The line in that file, from 1.
   */
  line?: number;
  /**
   * What was found.
   */
  text: string;
}
/**
 * What a task is: everything about it that is not its execution.
 */
export interface TaskDefinition {
  /**
   * The task in one line.
   */
  title?: string;
  /**
   * What sort of work it is: task, bug, spike, epic or a project's own.
   */
  kind?: string;
  /**
   * The role that may take the task.
   */
  role?: string;
  /**
   * The lane that owns the task.
   */
  lane?: string;
  /**
   * What the lane follows from; declared when somebody named it.
   */
  lane_source?: 'declared' | 'owning_domain' | 'target_paths' | 'tags';
  /**
   * The task that this one is a part of.
   */
  parent?: string;
  /**
   * Background, assumptions and agreements.
   */
  notes?: string;
  /**
   * What the task may rely on.
   */
  input_contract?: string;
  /**
   * What others may rely on once it is done.
   */
  output_contract?: string;
  /**
   * What has to hold before the task counts as done.
   *
   * @maxItems 256
   */
  acceptance_checks?: AcceptanceCheck[];
  /**
   * Tasks that have to be finished first.
   *
   * @maxItems 1000
   *
   * Items: A task's id. Safe as a file name; the project's own pattern may be narrower.
   */
  dependencies?: string[];
  /**
   * Urgency: lower comes first.
   */
  priority?: number;
  /**
   * The order among tasks of the same priority: lower comes first.
   */
  sequence?: number;
  /**
   * The profile of gates that the project applies to the task.
   */
  profile?: string;
  /**
   * The part of the product that the task belongs to.
   */
  owning_domain?: string;
  /**
   * The layer of that part, such as api, worker or ui.
   */
  owning_layer?: string;
  /**
   * How much may go wrong: low, medium, high, critical or a project's own.
   */
  risk_level?: string;
  /**
   * What sort of migration the task carries out, if any.
   */
  migration_type?: string;
  /**
   * Paths or globs that the task reads from.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the repository's root.
   */
  source_paths?: string[];
  /**
   * Paths or globs that the task will change.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the repository's root.
   */
  target_paths?: string[];
  /**
   * Review domains whose approval the task needs.
   *
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  review_domains?: string[];
  /**
   * Plain tags, or key:value.
   *
   * @maxItems 256
   *
   * Items: One line of text.
   */
  tags?: string[];
  /**
   * Where else the task is spoken of, such as an issue tracker.
   *
   * @maxItems 256
   */
  links?: Link[];
}
/**
 * Where a task stands, said by whoever works on it.
 */
export interface CheckpointData {
  /**
   * The state of the work.
   */
  state: 'planned' | 'active' | 'awaiting_input' | 'review' | 'done' | 'parked' | 'abandoned';
  /**
   * Where things stand.
   */
  summary: string;
  /**
   * Who moves next.
   */
  owner?: string;
  /**
   * The day by which it should be closed or looked at again.
   */
  target_close_by?: string;
  /**
   * What happens next.
   */
  next_step?: string;
  /**
   * Whom or what it waits for.
   */
  waiting_for?: string;
  /**
   * Files kept with it.
   *
   * @maxItems 1000
   */
  artifacts?: Artifact[];
  /**
   * The proofs that it rests on.
   *
   * @maxItems 1000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  evidence?: string[];
  /**
   * The claim it was made under.
   */
  claim?: string;
}
/**
 * A worker took a task, or renewed its hold on it.
 */
export interface ClaimedData {
  /**
   * The claim's id. Records made under the claim cite it; once the claim is lost they are refused.
   */
  claim: string;
  /**
   * The state before.
   */
  from: State;
  /**
   * The state after.
   */
  to: State;
  /**
   * The role that owns the task while the claim lasts.
   */
  owner?: string;
  /**
   * The branch the work is done on.
   */
  branch?: string;
  /**
   * The name of the worktree it is done in.
   */
  worktree?: string;
  /**
   * The commit the work starts from.
   */
  base?: string;
  /**
   * How long the claim lasts unless it is renewed.
   */
  lease?: {
    /**
     * When others may take the task.
     */
    until: string;
  };
  /**
   * The claim that it takes the place of, such as one whose lease ran out.
   */
  takes_over?: string;
  forced?: Force;
}
/**
 * A proof was recorded.
 */
export interface EvidenceData {
  /**
   * What sort of proof it is: test, build, guard-report, screenshot, review, deploy or a project's own.
   */
  kind: string;
  /**
   * executed: Fairway ran the command itself. declared: somebody's word.
   */
  provenance: 'executed' | 'declared';
  /**
   * What it showed.
   */
  result: 'pass' | 'fail' | 'partial' | 'skipped' | 'blocked';
  /**
   * What was shown, in words.
   */
  summary?: string;
  /**
   * The command, as an argument vector.
   *
   * @minItems 1
   * @maxItems 4096
   */
  command?: string[];
  /**
   * The directory it ran in, relative to the worktree's root; empty for the root itself.
   */
  cwd?: string;
  /**
   * The command's exit code.
   */
  exit_code?: number;
  /**
   * The signal that ended the command.
   */
  signal?: string;
  /**
   * When the command was started.
   */
  started_at?: string;
  /**
   * How long it took, ms.
   */
  duration_ms?: number;
  /**
   * The worktree it was shown on.
   */
  source?: Source;
  /**
   * Whether the command itself left the worktree on another commit or with other changes.
   */
  changed_source?: boolean;
  /**
   * Files kept with the proof.
   *
   * @maxItems 1000
   */
  artifacts?: Artifact[];
  /**
   * Where more of the proof is kept.
   *
   * @maxItems 256
   */
  links?: Link[];
  /**
   * The ids of the task's acceptance checks that it proves.
   *
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  acceptance_checks?: string[];
  /**
   * Where it ran, such as kind or staging.
   */
  environment?: string;
  /**
   * The claim it was made under.
   */
  claim?: string;
  /**
   * The handoff it belongs to.
   */
  handoff?: string;
  /**
   * Earlier evidence that it takes the place of.
   *
   * @maxItems 256
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  supersedes?: string[];
}
/**
 * The other side saw a handoff.
 */
export interface HandoffAcknowledgedData {
  /**
   * The handoff.
   */
  handoff: string;
  /**
   * Whether the other side takes over.
   */
  response: 'accepted' | 'declined';
  /**
   * What it says to it.
   */
  note?: string;
  /**
   * The claim it was made under.
   */
  claim?: string;
}
/**
 * Work was handed from one role to another.
 */
export interface HandoffData {
  /**
   * The role that hands over.
   */
  from_role?: string;
  /**
   * The role that takes over.
   */
  to_role: string;
  /**
   * The person or agent that is meant, where it is known.
   */
  to_actor?: string;
  /**
   * What was done and where things stand.
   */
  summary: string;
  /**
   * The content that is handed over.
   */
  revision?: Revision;
  /**
   * The files that were changed.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the repository's root.
   */
  changed_files?: string[];
  /**
   * Commands that the other side may want to repeat.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  commands?: string[];
  /**
   * What came out.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  results?: string[];
  /**
   * What may go wrong.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  risks?: string[];
  /**
   * What stands in the way.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  blockers?: string[];
  /**
   * What the other side should do next.
   */
  next_step?: string;
  /**
   * The proofs that go with it.
   *
   * @maxItems 1000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  evidence?: string[];
  /**
   * The claim it was made under.
   */
  claim?: string;
}
/**
 * A claim was given up; the task can be taken again.
 */
export interface ReleasedData {
  /**
   * The claim that ended.
   */
  claim: string;
  /**
   * The state before.
   */
  from: State;
  /**
   * The state after.
   */
  to: State;
  /**
   * Why.
   */
  reason?: string;
  forced?: Force;
}
/**
 * Reviews were asked for.
 */
export interface ReviewRequestedData {
  /**
   * The review domains.
   *
   * @minItems 1
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  domains: string[];
  /**
   * The role, person or agent that is asked.
   */
  reviewer?: string;
  /**
   * The content to be reviewed.
   */
  revision?: Revision;
  /**
   * The review route that chose the domains or the reviewer.
   */
  route?: string;
  /**
   * Why it was routed so.
   */
  reason?: string;
  /**
   * What the reviewer should know.
   */
  note?: string;
  /**
   * When an answer is expected.
   */
  respond_by?: string;
  /**
   * The claim it was made under.
   */
  claim?: string;
}
/**
 * A required review was waived.
 */
export interface ReviewWaivedData {
  /**
   * The review domain.
   */
  domain: string;
  /**
   * Why it is not needed.
   */
  reason: string;
  /**
   * Who decided so.
   */
  waived_by: string;
  /**
   * When the waiver ends; without it, it lasts.
   */
  until?: string;
  /**
   * The content that it is limited to.
   */
  revision?: Revision;
}
/**
 * A reviewer gave a verdict for one review domain.
 */
export interface ReviewedData {
  /**
   * The review domain.
   */
  domain: string;
  /**
   * approve: may be merged. changes: may be merged once the findings are met. reject: not in this form.
   */
  verdict: 'approve' | 'changes' | 'reject';
  /**
   * The content that was reviewed.
   */
  reviewed?: Revision;
  /**
   * Who reviewed.
   */
  reviewer: {
    /**
     * The person or agent.
     */
    id: string;
    /**
     * The role it reviewed in.
     */
    role?: string;
  };
  /**
   * What was found.
   *
   * @maxItems 1000
   */
  findings?: ReviewFinding[];
  /**
   * What else the reviewer says.
   */
  notes?: string;
  /**
   * The request it answers.
   */
  request?: string;
  /**
   * The proofs that the reviewer relied on.
   *
   * @maxItems 1000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  evidence?: string[];
}
/**
 * A task went from one state to another.
 */
export interface StatusChangedData {
  /**
   * The state before.
   */
  from: State;
  /**
   * The state after.
   */
  to: State;
  /**
   * Why.
   */
  reason?: string;
  /**
   * The claim it was made under.
   */
  claim?: string;
  /**
   * The content that the task was finished with.
   */
  revision?: Revision;
  /**
   * What blocks the task.
   */
  blocked?: {
    /**
     * What blocks it.
     */
    by: string;
    /**
     * What sort of obstacle it is.
     */
    category?: 'dependency' | 'review' | 'approval' | 'environment' | 'decision' | 'external' | 'other';
    /**
     * Tasks that have to move first.
     *
     * @maxItems 1000
     *
     * Items: A task's id. Safe as a file name; the project's own pattern may be narrower.
     */
    tasks?: string[];
    /**
     * Who can unblock it: a person, a role or a team.
     */
    who?: string;
    /**
     * When it is expected to be over, or to be looked at again.
     */
    until?: string;
  };
  /**
   * Whether a finished task was taken up again.
   */
  reopened?: boolean;
  forced?: Force;
}
/**
 * A command was recorded in a clone and lost against what others had published before it: kept whole, without effect.
 */
export interface SupersededData {
  /**
   * The command, such as claim.
   */
  command: string;
  /**
   * What its commit said had happened.
   */
  subject: string;
  /**
   * The commit that it was in the clone that it came from. It was never published.
   */
  commit: string;
  /**
   * The code of the refusal that it met when it was decided again.
   */
  code: string;
  /**
   * The refusal in words.
   */
  why: string;
  /**
   * What it lost against, as far as one record can be named.
   */
  lost_to?: {
    /**
     * The record that was there first.
     */
    record?: string;
    /**
     * The claim that held.
     */
    claim?: string;
    /**
     * Who was first.
     */
    actor?: {
      /**
       * The person, agent or monitor.
       */
      id: string;
      /**
       * The role it acted in.
       */
      role?: string;
      /**
       * The session it acted from.
       */
      session?: string;
      /**
       * The machine it acted on.
       */
      host?: string;
    };
    /**
     * When that had happened.
     */
    at?: string;
  };
  /**
   * The superseded records whose loss it shares, because it rested on what they hold.
   *
   * @maxItems 100000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  after?: string[];
  /**
   * The records that it had made, as they were: those of this stream, and those of streams that came to nothing.
   *
   * @minItems 1
   * @maxItems 100000
   *
   * Items: A record as it was written, of whatever type and version.
   */
  records: {
    /**
     * The schema that it was written with, with its version.
     */
    schema: string;
    /**
     * What sort of fact it was.
     */
    type: string;
    /**
     * Its id.
     */
    id: string;
    /**
     * A stream's id: its kind and the id of what it is about.
     */
    stream: string;
    /**
     * The place that it had in the clone it came from.
     */
    seq: number;
    /**
     * When it happened.
     */
    at: string;
    /**
     * What the writer's clock said, where that was another time.
     */
    clock?: string;
    /**
     * Who said so.
     */
    actor: {
      /**
       * The person, agent or monitor.
       */
      id: string;
      /**
       * The role it acted in.
       */
      role?: string;
      /**
       * The session it acted from.
       */
      session?: string;
      /**
       * The machine it acted on.
       */
      host?: string;
    };
    /**
     * The SHA-256 of the file before it in the clone that it came from; null for the first.
     */
    prev: string | null;
    /**
     * What it held.
     */
    data: {};
  }[];
}
/**
 * A task came to be.
 */
export interface TaskDefinedData {
  /**
   * What the task is.
   */
  definition: TaskDefinition;
  /**
   * The state that it starts in.
   */
  state: State;
  /**
   * Execution state taken over once from an older system, without its history.
   */
  seeded?: {
    /**
     * The system or file it was taken from.
     */
    source: string;
    /**
     * Who owned the task there.
     */
    owner?: string;
    /**
     * The branch it was worked on.
     */
    branch?: string;
    /**
     * The commit it was finished with, as abbreviated there.
     */
    commit?: string;
    /**
     * When it was finished.
     */
    completed_at?: string;
  };
  /**
   * Where the definition came from.
   */
  origin?: {
    /**
     * How it came to be.
     */
    kind: 'command' | 'import' | 'spawn' | 'restore';
    /**
     * The file that was imported.
     */
    file?: string;
    /**
     * The task's place in that file, from 0; the order of tasks that are otherwise equal.
     */
    position?: number;
    /**
     * The task in whose course the work was found.
     */
    task?: string;
  };
}
/**
 * A task's definition was changed.
 */
export interface TaskUpdatedData {
  /**
   * The fields that got a new value, each whole.
   */
  set?: TaskDefinition;
  /**
   * The fields that were emptied.
   *
   * @maxItems 64
   */
  unset?: (
    | 'role'
    | 'lane'
    | 'lane_source'
    | 'parent'
    | 'notes'
    | 'input_contract'
    | 'output_contract'
    | 'acceptance_checks'
    | 'dependencies'
    | 'priority'
    | 'sequence'
    | 'profile'
    | 'owning_domain'
    | 'owning_layer'
    | 'risk_level'
    | 'migration_type'
    | 'source_paths'
    | 'target_paths'
    | 'review_domains'
    | 'tags'
    | 'links'
  )[];
  /**
   * Why.
   */
  reason?: string;
  /**
   * Where the definition came from.
   */
  origin?: {
    /**
     * How it came to be.
     */
    kind: 'command' | 'import' | 'spawn' | 'restore';
    /**
     * The file that was imported.
     */
    file?: string;
    /**
     * The task's place in that file, from 0; the order of tasks that are otherwise equal.
     */
    position?: number;
    /**
     * The task in whose course the work was found.
     */
    task?: string;
  };
}
/**
 * fairway.json, the manifest of a store: the first file on the state ref.
 */
export interface Store {
  /**
   * The version of the store's layout.
   */
  schema: 'fairway/store@1';
  /**
   * The store's own id. Two histories with different ids are never joined.
   */
  store: string;
  /**
   * The project's name.
   */
  project: string;
  /**
   * When the store was made.
   */
  created_at: string;
  /**
   * The branch whose tip holds the policy (fairway.yaml), so that no lane can loosen its own gates.
   */
  integration_branch: string;
  /**
   * How streams are divided over several state refs; absent when one ref holds them all.
   */
  partition?: {
    /**
     * Whether the first hex digits of the stream's hash or the lane choose the ref.
     */
    by: 'hash' | 'lane';
    /**
     * The refs, each with what it holds.
     *
     * @minItems 1
     *
     * Items: One state ref.
     */
    refs: {
      /**
       * The full name of the ref.
       */
      ref: string;
      /**
       * Hash prefixes, or names of lanes.
       *
       * Items: One line of text.
       */
      holds: string[];
    }[];
  };
}
/**
 * The body of an anchor: what the message of the tag fairway/anchor/<n> says of the state that it stands on.
 */
export interface Anchor {
  /**
   * This schema, with its version.
   */
  schema: 'fairway/anchor@1';
  /**
   * The anchor's number, which is also in the name of its tag; from 1 and without gaps.
   */
  anchor: number;
  /**
   * The id of the store, as its manifest says it.
   */
  store: string;
  /**
   * The full name of the state ref.
   */
  ref: string;
  /**
   * The commit of the state ref that the tag stands on.
   */
  commit: string;
  /**
   * How many records there are at that commit.
   */
  records: number;
  /**
   * How many streams they are in.
   */
  streams: number;
  /**
   * The SHA-256 of these lines, each ended by a line feed: fairway.json and the digest of its file; then, for each stream in the order of the names by bytes, its name, the seq of its last record and the digest of that record's file, with one space between.
   */
  root: string;
  /**
   * The root of the anchor before; null for the first.
   */
  previous: string | null;
  /**
   * When it was made.
   */
  at: string;
  /**
   * The commit up to which the history was taken on trust when it was made; absent when all of it was verified.
   */
  trusted?: string;
}
/**
 * fairway.yaml: the policy of a project, read from the tip of its integration branch.
 */
export interface Config {
  /**
   * The version of this file's format.
   */
  schema?: 'fairway/config@1';
  /**
   * The project's name.
   */
  project: string;
  /**
   * The branch that finished work lands on. Default: main.
   */
  integration_branch?: string;
  /**
   * The ref that holds the state. Default: refs/heads/fairway/state.
   */
  state_ref?: string;
  /**
   * How the store is written to, and shared between clones.
   */
  store?: {
    /**
     * Whether records are shared when somebody runs fairway sync, or by every command that records something. Default: manual.
     */
    sync?: 'manual' | 'auto';
    /**
     * The remote to share through. Default: origin, or the only one there is.
     */
    remote?: string;
    /**
     * With sync: auto, whether a command that only one may win, such as claim, is refused or recorded here alone when the remote cannot be asked. Default: refuse.
     */
    offline?: 'refuse' | 'allow';
    /**
     * How long the remote may say nothing before it counts as gone. Default: 60.
     */
    timeout_seconds?: number;
    /**
     * Whether a command that cannot write the store is kept in the outbox of its worktree without being asked to. Default: off.
     */
    outbox?: 'off' | 'auto';
  };
  /**
   * Where commits and files can be looked at in a browser; used for links only.
   */
  git_host?: {
    /**
     * The address of a commit, with {commit} where its id goes.
     */
    commit?: string;
    /**
     * The address of a file at a commit, with {commit} and {path}.
     */
    file?: string;
  };
  /**
   * What tasks look like.
   */
  tasks?: {
    /**
     * A regular expression that every task id matches. Default: ^[A-Z][A-Z0-9-]*$.
     */
    id_pattern?: string;
    /**
     * The kinds there are; any kind when left out.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    kinds?: string[];
    /**
     * The risk levels there are; any when left out.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    risk_levels?: string[];
    /**
     * The profiles there are; any when left out.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    profiles?: string[];
    /**
     * The priority of a task that names none.
     */
    default_priority?: number;
  };
  /**
   * Who may take tasks. When there are none, any role may be named.
   */
  roles?: {
    [k: string]: null | {
      /**
       * The role in a few words.
       */
      title?: string;
      /**
       * What the role does.
       */
      description?: string;
      /**
       * Whether the role may release, finish and reassign what others have claimed. Default: false.
       */
      coordinator?: boolean;
      /**
       * The review domains that the role answers for.
       *
       * @maxItems 256
       *
       * Items: A name from the configuration: of a role, lane, state, review domain or kind.
       */
      review_domains?: string[];
    };
  };
  /**
   * The ownership boundaries that work is organised by.
   */
  lanes?: {
    /**
     * One lane.
     */
    [k: string]: {
      /**
       * The lane in a few words.
       */
      title?: string;
      /**
       * The role that works in the lane, where there is just one.
       */
      role?: string;
      /**
       * The code that the lane owns, as globs.
       *
       * @maxItems 10000
       *
       * Items: A path or glob with forward slashes, relative to the repository's root.
       */
      paths?: string[];
      /**
       * The work it usually does.
       */
      typical_work?: string;
      /**
       * The review domains that its work needs by default.
       *
       * @maxItems 256
       *
       * Items: A name from the configuration: of a role, lane, state, review domain or kind.
       */
      review_domains?: string[];
      /**
       * Review domains that are needed under a condition.
       *
       * @maxItems 64
       *
       * Items: One condition.
       */
      review_when?: {
        /**
         * The review domain.
         */
        domain: string;
        /**
         * The condition, for people to judge.
         */
        when: string;
        /**
         * Target paths that show it.
         *
         * @maxItems 10000
         *
         * Items: A path or glob with forward slashes, relative to the repository's root.
         */
        paths?: string[];
        /**
         * Tags that show it.
         *
         * @maxItems 64
         *
         * Items: One line of text.
         */
        tags?: string[];
      }[];
      /**
       * The template of its branches, with {lane} and {task}. Default: lane/{lane}/{task}.
       */
      branch?: string;
      /**
       * The template of its worktrees' names, with {project}, {lane} and {task}. Default: {project}-{lane}-{task}.
       */
      worktree?: string;
      /**
       * How many tasks should be active in it at most.
       */
      wip_limit?: number;
    };
  };
  /**
   * The states of a task, each with what it means. The first of a class is the one that commands choose.
   */
  states?: {
    [k: string]: StateClass;
  };
  /**
   * The changes of state that are allowed, as 'from -> to'; * stands for any. Any change when left out.
   *
   * @maxItems 500
   *
   * Items: One change.
   */
  transitions?: string[];
  /**
   * How claims work.
   */
  claims?: {
    /**
     * How long a claim lasts unless it is renewed; for ever when left out.
     */
    lease_minutes?: number;
  };
  /**
   * Who reviews what.
   */
  review?: {
    /**
     * The review domains there are; any when left out.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    domains?: string[];
    /**
     * Domains by the paths that were changed; the routes that match add up.
     *
     * @maxItems 500
     *
     * Items: One route.
     */
    routes?: {
      /**
       * The route's name.
       */
      name?: string;
      /**
       * The globs that it is for.
       *
       * @maxItems 10000
       *
       * Items: A path or glob with forward slashes, relative to the repository's root.
       */
      paths: string[];
      /**
       * The domains that they need.
       *
       * @maxItems 256
       *
       * Items: A name from the configuration: of a role, lane, state, review domain or kind.
       */
      domains?: string[];
      /**
       * The role that is asked.
       */
      reviewer?: string;
    }[];
  };
  /**
   * What has to hold before a task is done or may be merged.
   */
  gates?: {
    /**
     * Whether blocking a task needs a reason. Default: true.
     */
    blocked_reason?: boolean;
    /**
     * Gates in front of done.
     */
    done?: {
      /**
       * At least one proof that passed.
       */
      evidence?: 'required' | 'advisory' | 'off';
      /**
       * A proof that passed for every acceptance check.
       */
      acceptance?: 'required' | 'advisory' | 'off';
      /**
       * An approval by somebody else, or a waiver, for every review domain.
       */
      review?: 'required' | 'advisory' | 'off';
      /**
       * A handoff.
       */
      handoff?: 'required' | 'advisory' | 'off';
      /**
       * No uncommitted changes in the task's worktree.
       */
      clean_worktree?: 'required' | 'advisory' | 'off';
      /**
       * The integration branch is an ancestor of the task's branch.
       */
      based_on_integration?: 'required' | 'advisory' | 'off';
    };
    /**
     * Gates in front of merging.
     */
    merge_ready?: {
      /**
       * At least one proof that passed.
       */
      evidence?: 'required' | 'advisory' | 'off';
      /**
       * A proof that passed for every acceptance check.
       */
      acceptance?: 'required' | 'advisory' | 'off';
      /**
       * An approval by somebody else, or a waiver, for every review domain.
       */
      review?: 'required' | 'advisory' | 'off';
      /**
       * A handoff.
       */
      handoff?: 'required' | 'advisory' | 'off';
      /**
       * No uncommitted changes in the task's worktree.
       */
      clean_worktree?: 'required' | 'advisory' | 'off';
      /**
       * The integration branch is an ancestor of the task's branch.
       */
      based_on_integration?: 'required' | 'advisory' | 'off';
    };
  };
  /**
   * How it is proven who wrote a record; the guide to signing shows how to set it up.
   */
  policy?: {
    /**
     * off: signatures are not looked at. warn: what is not signed as it should be is told. require: it is not written, and counts for nothing where it was written past Fairway. Default: off.
     */
    signatures?: 'off' | 'warn' | 'require';
    /**
     * The file that says which SSH keys may sign, in OpenSSH's allowed-signers format. It is read from the integration branch's tip, never from a worktree. Default: allowed_signers.
     */
    allowed_signers?: string;
    /**
     * The OpenPGP keys that may sign: the fingerprint of each, in capital letters without spaces, with the principal that it stands for. The keys themselves are looked for in the keyring of whoever checks.
     */
    openpgp_keys?: {
      /**
       * The principal.
       */
      [k: string]: string;
    };
    /**
     * For whom a principal may sign beside itself: a list of actors for each, with * for any part of a name.
     */
    signers?: {
      /**
       * The actors.
       *
       * @maxItems 1000
       *
       * Items: One line of text.
       */
      [k: string]: string[];
    };
    /**
     * The commit of the state ref up to which no signature is asked for, such as the head when signatures were introduced. All of the history when left out.
     */
    signed_after?: string;
  };
  /**
   * How the portal looks.
   */
  portal?: {
    /**
     * The site's title.
     */
    title?: string;
    /**
     * The line below it.
     */
    tagline?: string;
  };
}
/**
 * The front matter of a document that counts as an engineering output.
 */
export interface Output {
  /**
   * The document's title.
   */
  title: string;
  /**
   * The document in one line.
   */
  description?: string;
  /**
   * What sort of output it is: API and event contracts; UX and flow coverage; architecture packets; runbooks and operational models; evidence and readiness models; CI/CD and deploy automation; review and governance rules; reproducible utilities and closeout tooling.
   */
  output: 'contract' | 'flow' | 'architecture' | 'runbook' | 'evidence-model' | 'automation' | 'governance' | 'utility';
  /**
   * The lane that owns it.
   */
  lane?: string;
  /**
   * The tasks that made, changed or prove it.
   *
   * @maxItems 1000
   *
   * Items: A task's id. Safe as a file name; the project's own pattern may be narrower.
   */
  tasks?: string[];
  /**
   * Whether it can be relied on.
   */
  status: 'draft' | 'current' | 'superseded';
  /**
   * The day by which it has to be looked at again.
   */
  review_by?: string;
}
/**
 * A command that could not be recorded where it was given, kept in the outbox of its worktree until somebody who may write the store decides it again: `.fairway/outbox/<id>.json`.
 */
export interface Intent {
  /**
   * The version of the format.
   */
  schema: 'fairway/intent@1';
  /**
   * The intent's own id, which is also its file's name. Intents are decided in the order of their ids.
   */
  id: string;
  /**
   * The store it is meant for.
   */
  store: string;
  /**
   * What was asked for, as on the command line.
   */
  command: string;
  /**
   * All that the command knew: its options, and what it had found out about the worktree, its commits and its files. Its fields are those of the command.
   */
  input: {};
  /**
   * The files that go with it. Their content is beside it: `.fairway/outbox/artifacts/<id>/<hex digits>`.
   *
   * @maxItems 10000
   *
   * Items: A file by its content.
   */
  artifacts?: {
    /**
     * The digest of its content.
     */
    sha256: string;
    /**
     * Its size, bytes.
     */
    size: number;
  }[];
  /**
   * When it was given; its records are of then.
   */
  at: string;
  /**
   * Who gave it.
   */
  actor: {
    /**
     * The person, agent or monitor.
     */
    id: string;
    /**
     * The role it acted in.
     */
    role?: string;
    /**
     * The session it acted from; two workers of one name are told apart by it.
     */
    session?: string;
    /**
     * The machine it acted on.
     */
    host?: string;
  };
  /**
   * Who git said was at work there: the author of the commit.
   */
  author?: {
    /**
     * The name.
     */
    name: string;
    /**
     * The address.
     */
    email: string;
  };
  /**
   * The ids that were given out when it was decided: its records get the same, so that one that was recorded already is known again.
   *
   * @minItems 1
   * @maxItems 1000000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  ids: string[];
  /**
   * Where it was given.
   */
  made_in?: {
    /**
     * The name of the worktree's directory.
     */
    worktree?: string;
    /**
     * The branch that was checked out.
     */
    branch?: string;
  };
  /**
   * What it came to there, on the store as it was known and the intents in front of it.
   */
  decided: {
    /**
     * The commit of the state ref that was known.
     */
    on: string;
    /**
     * What happened, in words.
     */
    subject: string;
    /**
     * The records that were decided.
     *
     * @maxItems 1000000
     *
     * Items: A record to be.
     */
    records: {
      /**
       * Its type.
       */
      type: string;
      /**
       * Its stream.
       */
      stream: string;
    }[];
  };
  /**
   * Why it was not recorded, once it was decided and refused: then it is kept in `.fairway/outbox/refused/`.
   */
  refusal?: {
    /**
     * The code of the refusal.
     */
    code: string;
    /**
     * What happened and why.
     */
    message: string;
    /**
     * The next thing to do.
     */
    hint: string;
    /**
     * When it was refused.
     */
    at: string;
  };
}

/** What each type of record holds. */
export interface RecordData {
  'checkpoint': CheckpointData;
  'claimed': ClaimedData;
  'evidence': EvidenceData;
  'handoff-acknowledged': HandoffAcknowledgedData;
  'handoff': HandoffData;
  'released': ReleasedData;
  'review-requested': ReviewRequestedData;
  'review-waived': ReviewWaivedData;
  'reviewed': ReviewedData;
  'status-changed': StatusChangedData;
  'superseded': SupersededData;
  'task-defined': TaskDefinedData;
  'task-updated': TaskUpdatedData;
}

/** The schema that records of each type are written with. */
export const recordSchemas = {
  'checkpoint': 'fairway/checkpoint@1',
  'claimed': 'fairway/claimed@1',
  'evidence': 'fairway/evidence@1',
  'handoff-acknowledged': 'fairway/handoff-acknowledged@1',
  'handoff': 'fairway/handoff@1',
  'released': 'fairway/released@1',
  'review-requested': 'fairway/review-requested@1',
  'review-waived': 'fairway/review-waived@1',
  'reviewed': 'fairway/reviewed@1',
  'status-changed': 'fairway/status-changed@1',
  'superseded': 'fairway/superseded@1',
  'task-defined': 'fairway/task-defined@1',
  'task-updated': 'fairway/task-updated@1',
} as const;
