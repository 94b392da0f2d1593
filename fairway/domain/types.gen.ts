// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate

/**
 * The class of a state, independent of its name in the project. done and dropped are closed: the work was finished, or will not be done.
 */
export type StateClass = 'open' | 'active' | 'blocked' | 'review' | 'done' | 'dropped';

/**
 * A state by its configured name, with its class at the time of the record.
 */
export interface State {
  /**
   * The configured name of the state.
   */
  name: string;
  class: StateClass;
}
/**
 * Which content was seen. The tree and the patch id survive a rebase that keeps the content.
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
 * A worktree at a time. Empty in a bare repository, which has none.
 */
export interface Source {
  /**
   * The commit checked out; absent before the first commit. Base and patch id: of a commit that the integration branch does not contain.
   */
  revision?: Revision;
  /**
   * Whether there were changed or untracked files; absent if unknown.
   */
  dirty?: boolean;
  /**
   * Of a dirty worktree: the tree of a commit of everything in it, untracked files included and ignored ones not. Absent if unknown.
   */
  worktree_tree?: string;
}
/**
 * A file that belongs to the record: kept by its digest, or cited by its address.
 */
export interface Artifact {
  /**
   * The original path of the file, or the last part of its address.
   */
  name: string;
  /**
   * The digest of its content, also its name where Fairway keeps it.
   */
  digest: string;
  /**
   * Its size, bytes. Always there if Fairway keeps the file.
   */
  size?: number;
  /**
   * Its media type. Always there if Fairway keeps the file.
   */
  media_type?: string;
  /**
   * Where its content is. state: on the state ref. artifacts: on the artifact ref, which nothing writes yet. external: only at its address.
   */
  stored: 'state' | 'artifacts' | 'external';
  /**
   * The address of an external file. Fairway never fetches it.
   */
  uri?: string;
  /**
   * Whether it is the output of a command or an attached file. Absent: a file.
   */
  role?: 'output' | 'file';
  /**
   * The number of bytes of output before the stored part.
   */
  omitted_bytes?: number;
}
/**
 * An acceptance check as it was worded when it was proven.
 */
export interface CitedCheck {
  /**
   * The id of the check.
   */
  id: string;
  /**
   * The SHA-256 of the text of the check, as UTF-8. The proof counts only while the check has that text.
   */
  digest: string;
}
/**
 * Something outside of the store that the evidence is about, such as an image or a package.
 */
export interface Subject {
  /**
   * Its name, such as ghcr.io/example/ledger:1.4.
   */
  name: string;
  /**
   * The digest of its content.
   */
  digest: string;
}
/**
 * A result for programs to read, such as test counts, a report of a guard or what a deployment reads back.
 */
export interface Predicate {
  /**
   * What the body means: a URI or a name, such as https://in-toto.io/attestation/test-result/v0.1 or test-counts.
   */
  type: string;
  /**
   * The result: at most 16 KiB as compact JSON, and at most 32 levels of objects and lists.
   */
  body: {
    [k: string]: unknown;
  };
}
/**
 * A condition that must hold before the task is done.
 */
export interface AcceptanceCheck {
  /**
   * The id of the check, unique within its task; evidence cites it.
   */
  id: string;
  /**
   * The condition.
   */
  text: string;
  /**
   * A command that proves it, as an argument vector.
   *
   * @minItems 1
   * @maxItems 256
   */
  command?: string[];
}
/**
 * A rule that was broken on purpose.
 */
export interface Override {
  /**
   * The code of the refusal that was overridden.
   */
  rule: string;
  /**
   * The reason for the override.
   */
  reason: string;
  /**
   * The streams concerned, such as unfinished dependencies.
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: The id of a stream: its kind and the id of its subject.
   */
  refs?: string[];
  /**
   * The unmet gates, if GATES_CLOSED was overridden.
   *
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  gates?: string[];
}
/**
 * The author of a record.
 */
export interface Actor {
  /**
   * The person, agent or service.
   */
  id: string;
  /**
   * What it is; absent if nobody said so.
   */
  kind?: 'person' | 'agent' | 'service';
  /**
   * The role it acted in.
   */
  role?: string;
  /**
   * The session it acted from. It distinguishes workers that share an id.
   */
  session?: string;
  /**
   * The person who answers for it, such as the owner of an agent.
   */
  on_behalf_of?: string;
}
/**
 * The command that made the record. All records of one command share its id.
 */
export interface CommandRef {
  /**
   * The id of the command; for one that was kept in the outbox, that of its intent.
   */
  id: string;
  /**
   * The name of the command, such as evidence add.
   */
  name: string;
}
/**
 * The policy under which the record was decided. Its text is in policies/ on the state ref.
 */
export interface PolicyRef {
  /**
   * The digest of its text, also its name in the store.
   */
  sha256: string;
  /**
   * branch: the tip of the integration branch. file: a file of the worktree. default: there was none, so the defaults of the writer applied.
   */
  from: 'branch' | 'file' | 'default';
  /**
   * The commit of the integration branch that it was read from.
   */
  commit?: string;
}
/**
 * The program that wrote the record.
 */
export interface Writer {
  /**
   * The program with its version, such as fairway/0.2.0.
   */
  tool: string;
  /**
   * How the command got there: given directly, flushed from the outbox, replayed by a sync, imported, restored, or given by an agent over MCP.
   */
  via: 'cli' | 'outbox' | 'sync' | 'import' | 'restore' | 'mcp';
  /**
   * The digest of the schema that it was written with, also its name in schemas/ on the state ref.
   */
  schema: string;
  /**
   * Who flushed or synced, if that is not the actor.
   */
  actor?: string;
  /**
   * When it was written, if that is not when it happened.
   */
  at?: string;
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
   * The title of the page.
   */
  title?: string;
  /**
   * Its relation to this record, such as tracker or pipeline.
   */
  rel?: string;
}
/**
 * A finding of a reviewer.
 */
export interface ReviewFinding {
  /**
   * The id of the finding, unique within its review.
   */
  id: string;
  /**
   * The severity.
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
   * The finding, in words.
   */
  text: string;
}
/**
 * The definition of a task: everything except its execution.
 */
export interface TaskDefinition {
  /**
   * The task in one line.
   */
  title?: string;
  /**
   * The kind of work: task, bug, spike, epic or another of the project.
   */
  kind?: string;
  /**
   * The role that may claim the task.
   */
  role?: string;
  /**
   * The lane that owns the task.
   */
  lane?: string;
  /**
   * The parent task.
   */
  parent?: string;
  /**
   * Background, assumptions and decisions.
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
   * The conditions that must hold before the task is done.
   *
   * @maxItems 256
   */
  acceptance_checks?: AcceptanceCheck[];
  /**
   * Tasks that must be finished first.
   *
   * @maxItems 1000
   *
   * Items: The id of a task. Safe as a file name; the pattern of the project may be stricter.
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
   * The risk level: low, medium, high, critical or another of the project.
   */
  risk_level?: string;
  /**
   * The kind of migration that the task performs, if any.
   */
  migration_type?: string;
  /**
   * Paths or globs that the task reads from.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  source_paths?: string[];
  /**
   * Paths or globs that the task will change.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  target_paths?: string[];
  /**
   * Review domains that must approve the task.
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
   * Related URLs, such as an issue tracker.
   *
   * @maxItems 256
   */
  links?: Link[];
}
/**
 * What Fairway concluded for fields that nobody declared, with the reason. A declared value takes precedence.
 */
export interface Resolved {
  /**
   * The lane that owns the task.
   */
  lane?: {
    /**
     * The lane.
     */
    value: string;
    /**
     * The declared field that it follows from.
     */
    why: 'owning_domain' | 'target_paths' | 'tags';
  };
  /**
   * The review domains that must approve the task.
   *
   * @maxItems 256
   *
   * Items: One review domain.
   */
  review_domains?: {
    /**
     * The review domain.
     */
    value: string;
    /**
     * lane: the lane always needs it. condition: the task meets a condition of its lane. route: its target paths match a review route.
     */
    why: 'lane' | 'condition' | 'route';
  }[];
  /**
   * The kind of work.
   */
  kind?: {
    /**
     * The kind.
     */
    value: string;
    /**
     * default: the project's default.
     */
    why: 'default';
  };
  /**
   * The urgency.
   */
  priority?: {
    /**
     * The priority.
     */
    value: number;
    /**
     * default: the project's default.
     */
    why: 'default';
  };
}
/**
 * What is added to lists. A list that is here, even an empty one, is declared from then on. A link or a check takes the place of an earlier one with its url or id.
 */
export interface ListsAdded {
  /**
   * Acceptance checks.
   *
   * @maxItems 256
   */
  acceptance_checks?: AcceptanceCheck[];
  /**
   * Tasks that must be done first.
   *
   * @maxItems 1000
   *
   * Items: The id of a task. Safe as a file name; the pattern of the project may be stricter.
   */
  dependencies?: string[];
  /**
   * Paths or globs that the task reads from.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  source_paths?: string[];
  /**
   * Paths or globs that the task will change.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  target_paths?: string[];
  /**
   * Review domains.
   *
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  review_domains?: string[];
  /**
   * Tags.
   *
   * @maxItems 256
   *
   * Items: One line of text.
   */
  tags?: string[];
  /**
   * Links.
   *
   * @maxItems 256
   */
  links?: Link[];
}
/**
 * What is removed from lists. A list of which nothing is left is empty, and still declared.
 */
export interface ListsRemoved {
  /**
   * Acceptance checks, by id.
   *
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  acceptance_checks?: string[];
  /**
   * Tasks.
   *
   * @maxItems 1000
   *
   * Items: The id of a task. Safe as a file name; the pattern of the project may be stricter.
   */
  dependencies?: string[];
  /**
   * Paths or globs.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  source_paths?: string[];
  /**
   * Paths or globs.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  target_paths?: string[];
  /**
   * Review domains.
   *
   * @maxItems 256
   *
   * Items: A name from the configuration: of a role, lane, state, review domain or kind.
   */
  review_domains?: string[];
  /**
   * Tags.
   *
   * @maxItems 256
   *
   * Items: One line of text.
   */
  tags?: string[];
  /**
   * Links, by url.
   *
   * @maxItems 256
   *
   * Items: A url.
   */
  links?: string[];
}
/**
 * The current status of a task, reported by whoever works on it.
 */
export interface CheckpointData {
  /**
   * The state of the work.
   */
  state: 'planned' | 'active' | 'awaiting_input' | 'review' | 'done' | 'parked' | 'abandoned';
  /**
   * The current status.
   */
  summary: string;
  /**
   * Who acts next.
   */
  owner?: string;
  /**
   * The day by which the task should be closed or checked again.
   */
  target_close_by?: string;
  /**
   * The next step.
   */
  next_step?: string;
  /**
   * Who or what the task waits for.
   */
  waiting_for?: string;
  /**
   * The attached files.
   *
   * @maxItems 1000
   */
  artifacts?: Artifact[];
  /**
   * The evidence that it cites.
   *
   * @maxItems 1000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  evidence?: string[];
  /**
   * The claim under which it was recorded.
   */
  claim?: string;
}
/**
 * A worker claimed a task, or renewed its claim.
 */
export interface ClaimedData {
  /**
   * The id of the claim. Records made under the claim cite it; they are refused once the claim has ended.
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
   * The branch of the work.
   */
  branch?: string;
  /**
   * The name of the worktree.
   */
  worktree?: string;
  /**
   * The commit that the work starts from.
   */
  base?: string;
  /**
   * How long the claim lasts unless it is renewed.
   */
  lease?: {
    /**
     * When others may claim the task.
     */
    until: string;
  };
  /**
   * The claim that it replaces, such as one whose lease has ended.
   */
  takes_over?: string;
}
/**
 * A note by anybody, on a stream of any kind.
 */
export interface CommentedData {
  /**
   * The note.
   */
  text: string;
}
/**
 * Evidence was recorded.
 */
export interface EvidenceData {
  /**
   * The kind of evidence: test, build, guard-report, screenshot, review, deploy or another of the project.
   */
  kind: string;
  /**
   * executed: Fairway ran the command itself. declared: somebody's word.
   */
  provenance: 'executed' | 'declared';
  /**
   * The result.
   */
  result: 'pass' | 'fail' | 'partial' | 'skipped' | 'blocked';
  /**
   * A summary.
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
   * The worktree before the command, or when the evidence was declared.
   */
  source?: Source;
  /**
   * The worktree after the command, if the command changed it.
   */
  source_after?: Source;
  /**
   * The files that belong to it.
   *
   * @minItems 1
   * @maxItems 1000
   */
  artifacts?: Artifact[];
  /**
   * URLs with more.
   *
   * @minItems 1
   * @maxItems 256
   */
  links?: Link[];
  /**
   * The task's acceptance checks that it proves.
   *
   * @maxItems 256
   */
  acceptance_checks?: CitedCheck[];
  /**
   * What it is about besides the source, such as images and packages.
   *
   * @maxItems 256
   */
  subjects?: Subject[];
  predicate?: Predicate;
  /**
   * Where it ran, such as kind or staging.
   */
  environment?: string;
  /**
   * The claim under which it was recorded.
   */
  claim?: string;
  /**
   * The handoff it belongs to.
   */
  handoff?: string;
  /**
   * Evidence that it replaces.
   *
   * @maxItems 256
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  supersedes?: string[];
}
/**
 * A handoff was answered.
 */
export interface HandoffAcknowledgedData {
  /**
   * The handoff.
   */
  handoff: string;
  /**
   * Whether the handoff was accepted or declined.
   */
  response: 'accepted' | 'declined';
  /**
   * A comment.
   */
  note?: string;
  /**
   * The claim under which it was recorded.
   */
  claim?: string;
}
/**
 * Work was handed off from one role to another.
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
   * The person or agent to take over, if known.
   */
  to_actor?: string;
  /**
   * What was done, and the current status.
   */
  summary: string;
  /**
   * The revision that is handed over.
   */
  revision?: Revision;
  /**
   * The files that were changed.
   *
   * @maxItems 10000
   *
   * Items: A path or glob with forward slashes, relative to the root of the repository.
   */
  changed_files?: string[];
  /**
   * Commands worth repeating.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  commands?: string[];
  /**
   * The results.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  results?: string[];
  /**
   * The risks.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  risks?: string[];
  /**
   * The blockers.
   *
   * @maxItems 1000
   *
   * Items: One line of text.
   */
  blockers?: string[];
  /**
   * The next step for the receiver.
   */
  next_step?: string;
  /**
   * The evidence that it cites.
   *
   * @maxItems 1000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  evidence?: string[];
  /**
   * The claim under which it was recorded.
   */
  claim?: string;
}
/**
 * A claim was released; the task can be claimed again.
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
}
/**
 * Reviews were requested.
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
   * The requested reviewer: a role, person or agent.
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
   * The reason for the route.
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
   * The claim under which it was recorded.
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
   * Who decided it.
   */
  waived_by: string;
  /**
   * When the waiver ends. Absent: never.
   */
  until?: string;
  /**
   * The revision that the waiver is limited to.
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
   * approve: can be merged. changes: can be merged after the findings are fixed. reject: cannot be merged in this form.
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
   * The finding, in words.
   *
   * @maxItems 1000
   */
  findings?: ReviewFinding[];
  /**
   * A comment.
   */
  notes?: string;
  /**
   * The request it answers.
   */
  request?: string;
  /**
   * The evidence that the review cites.
   *
   * @maxItems 1000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  evidence?: string[];
}
/**
 * A session was ended. It cannot be started again.
 */
export interface SessionEndedData {
  /**
   * finished: its work is over. failed: it ended with an error. lost: it is gone, and somebody else says so.
   */
  outcome: 'finished' | 'failed' | 'lost';
  /**
   * The exit code of its process.
   */
  exit_code?: number;
  /**
   * Why it ended.
   */
  reason?: string;
}
/**
 * A session was started: a provider was attached to work.
 */
export interface SessionStartedData {
  /**
   * What does the work: shell, tmux, an agent, a CI system or another of the project.
   */
  provider: string;
  /**
   * Where somebody can reach it, such as a tmux pane or the URL of a run.
   */
  surface?: string;
  /**
   * The task that it works on.
   */
  task?: string;
  /**
   * The lane that it works in.
   */
  lane?: string;
  /**
   * The branch that is checked out there.
   */
  branch?: string;
  /**
   * The name of the worktree.
   */
  worktree?: string;
  /**
   * What it is for.
   */
  purpose?: string;
}
/**
 * The state of a task changed.
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
   * Why. Required to drop a task.
   */
  reason?: string;
  /**
   * The claim under which it was recorded.
   */
  claim?: string;
  /**
   * The revision that finished the task.
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
     * The category of the obstacle.
     */
    category?: 'dependency' | 'review' | 'approval' | 'environment' | 'decision' | 'external' | 'other';
    /**
     * Tasks that block it.
     *
     * @maxItems 1000
     *
     * Items: The id of a task. Safe as a file name; the pattern of the project may be stricter.
     */
    tasks?: string[];
    /**
     * Who can unblock it: a person, a role or a team.
     */
    who?: string;
    /**
     * When the obstacle should be gone, or checked again.
     */
    until?: string;
  };
  /**
   * Whether a closed task was reopened.
   */
  reopened?: boolean;
}
/**
 * A command was recorded in a clone, and a sync rejected it because of what others had published. It is kept whole, without effect.
 */
export interface SupersededData {
  /**
   * The command, such as claim.
   */
  command: string;
  /**
   * The subject of its commit.
   */
  subject: string;
  /**
   * Its commit in the clone that recorded it. It was never published.
   */
  commit: string;
  /**
   * The code of the refusal when it was decided again.
   */
  code: string;
  /**
   * The message of the refusal.
   */
  why: string;
  /**
   * What it lost against, if one record can be named.
   */
  lost_to?: {
    /**
     * The record that was first.
     */
    record?: string;
    /**
     * The current claim.
     */
    claim?: string;
    /**
     * Who was first.
     */
    actor?: Actor;
    /**
     * The time of that record.
     */
    at?: string;
  };
  /**
   * The superseded records that it depended on.
   *
   * @maxItems 100000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  after?: string[];
  /**
   * Its original records: those of this stream, and those of streams that do not exist.
   *
   * @minItems 1
   * @maxItems 100000
   *
   * Items: A record as it was written, of any type and version. It may hold fields that this schema does not name.
   */
  records: {
    /**
     * Its schema, with version.
     */
    schema: string;
    /**
     * Its type.
     */
    type: string;
    /**
     * Its id.
     */
    id: string;
    /**
     * The id of a stream: its kind and the id of its subject.
     */
    stream: string;
    /**
     * When it happened.
     */
    at: string;
    /**
     * The author.
     */
    actor: Actor;
    /**
     * Its data.
     */
    data: {};
  }[];
}
/**
 * A task was defined.
 */
export interface TaskDefinedData {
  /**
   * The definition of the task, as it was given.
   */
  declared: TaskDefinition;
  /**
   * What Fairway concluded from it, under the policy of that time.
   */
  resolved?: Resolved;
  /**
   * The initial state.
   */
  state: State;
  /**
   * Execution state imported once from another system, without its history.
   */
  seeded?: {
    /**
     * The system or file it was imported from.
     */
    source: string;
    /**
     * Who owned the task there.
     */
    owner?: string;
    /**
     * The branch of the work there.
     */
    branch?: string;
    /**
     * The commit that finished it, as abbreviated there.
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
     * The kind of origin.
     */
    kind: 'command' | 'import' | 'spawn' | 'restore';
    /**
     * The file that was imported.
     */
    file?: string;
    /**
     * The position of the task in that file, from 0. It orders tasks that are otherwise equal.
     */
    position?: number;
    /**
     * The task during which the work was found.
     */
    task?: string;
  };
}
/**
 * The definition of a task was changed.
 */
export interface TaskUpdatedData {
  /**
   * The fields with new values. Lists change by add and remove.
   */
  set?: TaskDefinition;
  /**
   * The fields that are no longer declared, lists included.
   *
   * @maxItems 64
   */
  unset?: (
    | 'kind'
    | 'role'
    | 'lane'
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
   * What is added to lists, after set, unset and remove.
   */
  add?: ListsAdded;
  /**
   * What is removed from lists.
   */
  remove?: ListsRemoved;
  /**
   * What Fairway concludes from the whole definition now. Absent: the same as before.
   */
  resolved?: Resolved;
  /**
   * Why.
   */
  reason?: string;
  /**
   * Where the definition came from.
   */
  origin?: {
    /**
     * The kind of origin.
     */
    kind: 'command' | 'import' | 'spawn' | 'restore';
    /**
     * The file that was imported.
     */
    file?: string;
    /**
     * The position of the task in that file, from 0. It orders tasks that are otherwise equal.
     */
    position?: number;
    /**
     * The task during which the work was found.
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
   * The id of the store. Histories with different ids are never merged.
   */
  store: string;
  /**
   * The name of the project.
   */
  project: string;
  /**
   * When the store was created.
   */
  created_at: string;
  /**
   * The branch whose tip holds the policy (fairway.yaml), so that no lane can loosen its own gates.
   */
  integration_branch: string;
  /**
   * How streams are split over several state refs; absent if one ref holds all of them.
   */
  partition?: {
    /**
     * What selects the ref: the first hex digits of the stream hash, or the lane.
     */
    by: 'hash' | 'lane';
    /**
     * The refs with their contents.
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
 * The body of an anchor: the message of the tag fairway/anchor/<n>.
 */
export interface Anchor {
  /**
   * This schema, with its version.
   */
  schema: 'fairway/anchor@1';
  /**
   * The number of the anchor, from 1 without gaps; also in the name of its tag.
   */
  anchor: number;
  /**
   * The id of the store, from its manifest.
   */
  store: string;
  /**
   * The full name of the state ref.
   */
  ref: string;
  /**
   * The commit of the state ref that the tag points to.
   */
  commit: string;
  /**
   * The number of records at that commit.
   */
  records: number;
  /**
   * The number of streams at that commit.
   */
  streams: number;
  /**
   * The SHA-256 of these lines, each ended by a line feed: fairway.json and the digest of its file; then, for each stream in the order of the names by bytes, its name, the seq of its last record and the digest of that record's file, with one space between.
   */
  root: string;
  /**
   * The root of the previous anchor; null for the first.
   */
  previous: string | null;
  /**
   * When the anchor was created.
   */
  at: string;
  /**
   * The commit up to which the history was trusted; absent if the whole history was verified.
   */
  trusted?: string;
}
/**
 * fairway.yaml: the policy of a project, read from the tip of its integration branch.
 */
export interface Config {
  /**
   * The version of the file format.
   */
  schema?: 'fairway/config@1';
  /**
   * The features of Fairway that this policy cannot be applied without. A version that does not know one of them reads the store, and records and judges nothing.
   *
   * @maxItems 64
   *
   * Items: One feature.
   */
  requires?: string[];
  /**
   * The name of the project.
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
   * How the store is written and shared between clones.
   */
  store?: {
    /**
     * manual: fairway sync shares records. auto: every command that records something shares it. Default: manual.
     */
    sync?: 'manual' | 'auto';
    /**
     * The remote to share through. Default: origin, or the only remote.
     */
    remote?: string;
    /**
     * With sync: auto, what an exclusive command such as claim does if the remote is unreachable. refuse: it is refused. allow: it is recorded in this clone only. Default: refuse.
     */
    offline?: 'refuse' | 'allow';
    /**
     * How long a remote may be silent before it counts as unreachable, in seconds. Default: 60.
     */
    timeout_seconds?: number;
    /**
     * auto: a command that cannot write the store is kept in the outbox, without --outbox. Default: off.
     */
    outbox?: 'off' | 'auto';
  };
  /**
   * URLs of commits and files on the git host; used for links only.
   */
  git_host?: {
    /**
     * The URL of a commit, with {commit} as placeholder.
     */
    commit?: string;
    /**
     * The URL of a file at a commit, with {commit} and {path} as placeholders.
     */
    file?: string;
  };
  /**
   * Rules for tasks.
   */
  tasks?: {
    /**
     * A regular expression that every task id must match. Default: ^[A-Z][A-Z0-9-]*$.
     */
    id_pattern?: string;
    /**
     * The allowed kinds. Absent: any.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    kinds?: string[];
    /**
     * The allowed risk levels. Absent: any.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    risk_levels?: string[];
    /**
     * The allowed profiles. Absent: any.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    profiles?: string[];
    /**
     * The priority of a task without one.
     */
    default_priority?: number;
  };
  /**
   * Who may claim tasks. Absent: any role name is accepted.
   */
  roles?: {
    [k: string]: null | {
      /**
       * A short title.
       */
      title?: string;
      /**
       * What the role does.
       */
      description?: string;
      /**
       * Whether the role may release, finish and move tasks that others hold. Default: false.
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
   * The ownership boundaries of the work.
   */
  lanes?: {
    /**
     * One lane.
     */
    [k: string]: {
      /**
       * A short title.
       */
      title?: string;
      /**
       * The role that works in the lane, if there is only one.
       */
      role?: string;
      /**
       * The code that the lane owns, as globs.
       *
       * @maxItems 10000
       *
       * Items: A path or glob with forward slashes, relative to the root of the repository.
       */
      paths?: string[];
      /**
       * The typical work of the lane.
       */
      typical_work?: string;
      /**
       * The default review domains of its work.
       *
       * @maxItems 256
       *
       * Items: A name from the configuration: of a role, lane, state, review domain or kind.
       */
      review_domains?: string[];
      /**
       * Review domains that are required under a condition.
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
         * Target paths that indicate it.
         *
         * @maxItems 10000
         *
         * Items: A path or glob with forward slashes, relative to the root of the repository.
         */
        paths?: string[];
        /**
         * Tags that indicate it.
         *
         * @maxItems 64
         *
         * Items: One line of text.
         */
        tags?: string[];
      }[];
      /**
       * The template for branches, with {lane} and {task}. Default: lane/{lane}/{task}.
       */
      branch?: string;
      /**
       * The template for worktree names, with {project}, {lane} and {task}. Default: {project}-{lane}-{task}.
       */
      worktree?: string;
      /**
       * The maximum number of active tasks.
       */
      wip_limit?: number;
    };
  };
  /**
   * The states of a task, each with its class. Commands use the first state of a class.
   */
  states?: {
    [k: string]: StateClass;
  };
  /**
   * The allowed transitions, as 'from -> to'; * matches any state. Absent: all.
   *
   * @maxItems 500
   *
   * Items: One transition.
   */
  transitions?: string[];
  /**
   * Rules for claims.
   */
  claims?: {
    /**
     * How long a claim lasts unless it is renewed, in minutes. Absent: forever.
     */
    lease_minutes?: number;
  };
  /**
   * Rules for reviews.
   */
  review?: {
    /**
     * The allowed review domains. Absent: any.
     *
     * @maxItems 256
     *
     * Items: A name from the configuration: of a role, lane, state, review domain or kind.
     */
    domains?: string[];
    /**
     * Review domains by changed paths. All matching routes apply.
     *
     * @maxItems 500
     *
     * Items: One route.
     */
    routes?: {
      /**
       * The name of the route.
       */
      name?: string;
      /**
       * The globs of the route.
       *
       * @maxItems 10000
       *
       * Items: A path or glob with forward slashes, relative to the root of the repository.
       */
      paths: string[];
      /**
       * The domains that they require.
       *
       * @maxItems 256
       *
       * Items: A name from the configuration: of a role, lane, state, review domain or kind.
       */
      domains?: string[];
      /**
       * The role to ask.
       */
      reviewer?: string;
    }[];
  };
  /**
   * Conditions before a task is done or merged.
   */
  gates?: {
    /**
     * Whether blocking a task requires a reason. Default: true.
     */
    blocked_reason?: boolean;
    /**
     * Gates before done.
     */
    done?: {
      /**
       * At least one piece of evidence passed.
       */
      evidence?: 'required' | 'advisory' | 'off';
      /**
       * Every acceptance check is proven by evidence that passed.
       */
      acceptance?: 'required' | 'advisory' | 'off';
      /**
       * Every review domain is approved by somebody else, or waived.
       */
      review?: 'required' | 'advisory' | 'off';
      /**
       * There is a handoff.
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
     * Gates before merging.
     */
    merge_ready?: {
      /**
       * At least one piece of evidence passed.
       */
      evidence?: 'required' | 'advisory' | 'off';
      /**
       * Every acceptance check is proven by evidence that passed.
       */
      acceptance?: 'required' | 'advisory' | 'off';
      /**
       * Every review domain is approved by somebody else, or waived.
       */
      review?: 'required' | 'advisory' | 'off';
      /**
       * There is a handoff.
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
   * Signatures, which prove who wrote a record. The guide to signing shows how to set them up.
   */
  policy?: {
    /**
     * off: signatures are not checked. warn: missing and bad signatures are reported. require: a record without a good signature is not written, and does not count if it was written without Fairway. Default: off.
     */
    signatures?: 'off' | 'warn' | 'require';
    /**
     * The file that lists the SSH keys that may sign, in the allowed-signers format of OpenSSH. It is read from the tip of the integration branch, never from a worktree. Default: allowed_signers.
     */
    allowed_signers?: string;
    /**
     * The OpenPGP keys that may sign: fingerprint (capital letters, no spaces) to principal. Whoever checks needs the keys in their keyring.
     */
    openpgp_keys?: {
      /**
       * The principal.
       */
      [k: string]: string;
    };
    /**
     * The actors that a principal may sign for beside itself; * matches any part of a name.
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
     * The commit of the state ref up to which no signature is required, such as the head when signatures were introduced. Absent: the whole history is checked.
     */
    signed_after?: string;
  };
  /**
   * The appearance of the portal.
   */
  portal?: {
    /**
     * The title of the site.
     */
    title?: string;
    /**
     * The line below the title.
     */
    tagline?: string;
  };
}
/**
 * The front matter of a document that is an engineering output.
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
   * The tasks that created, changed or prove it.
   *
   * @maxItems 1000
   *
   * Items: The id of a task. Safe as a file name; the pattern of the project may be stricter.
   */
  tasks?: string[];
  /**
   * Its status.
   */
  status: 'draft' | 'current' | 'superseded';
  /**
   * The day by which it must be reviewed again.
   */
  review_by?: string;
}
/**
 * A command that could not be recorded where it was given. It is kept in the outbox until somebody who can write the store flushes it.
 */
export interface Intent {
  /**
   * The version of the format.
   */
  schema: 'fairway/intent@1';
  /**
   * The id of the intent, also the name of its file. Intents are decided in the order of their ids.
   */
  id: string;
  /**
   * The store it belongs to.
   */
  store: string;
  /**
   * The name of the command.
   */
  command: string;
  /**
   * The input of the command: its options, and the facts it read about the worktree, its commits and its files.
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
   * When the command was given; its records get this time.
   */
  at: string;
  /**
   * Who gave the command.
   */
  actor: Actor;
  /**
   * The git identity there: the author of the commit.
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
   * The ids that the decision used. The records get the same ids, so a repeated flush records nothing twice.
   *
   * @minItems 1
   * @maxItems 1000000
   *
   * Items: A ULID: 48 bits of time and 80 random bits in Crockford's base 32.
   */
  ids: string[];
  /**
   * Where the command was given.
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
   * The decision there, on the store and the earlier intents as known there.
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
     * Items: A decided record.
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
   * Why a flush refused it. Refused intents are kept in the folder `refused` of the outbox.
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
     * What to do next.
     */
    hint: string;
    /**
     * When it was refused.
     */
    at: string;
  };
}

/** The data of each type of record. */
export interface RecordData {
  'checkpoint': CheckpointData;
  'claimed': ClaimedData;
  'commented': CommentedData;
  'evidence': EvidenceData;
  'handoff-acknowledged': HandoffAcknowledgedData;
  'handoff': HandoffData;
  'released': ReleasedData;
  'review-requested': ReviewRequestedData;
  'review-waived': ReviewWaivedData;
  'reviewed': ReviewedData;
  'session-ended': SessionEndedData;
  'session-started': SessionStartedData;
  'status-changed': StatusChangedData;
  'superseded': SupersededData;
  'task-defined': TaskDefinedData;
  'task-updated': TaskUpdatedData;
}

/** The current schema of each type of record. */
export const recordSchemas = {
  'checkpoint': 'fairway/checkpoint@1',
  'claimed': 'fairway/claimed@1',
  'commented': 'fairway/commented@1',
  'evidence': 'fairway/evidence@1',
  'handoff-acknowledged': 'fairway/handoff-acknowledged@1',
  'handoff': 'fairway/handoff@1',
  'released': 'fairway/released@1',
  'review-requested': 'fairway/review-requested@1',
  'review-waived': 'fairway/review-waived@1',
  'reviewed': 'fairway/reviewed@1',
  'session-ended': 'fairway/session-ended@1',
  'session-started': 'fairway/session-started@1',
  'status-changed': 'fairway/status-changed@1',
  'superseded': 'fairway/superseded@1',
  'task-defined': 'fairway/task-defined@1',
  'task-updated': 'fairway/task-updated@1',
} as const;

/** Whether a reader that does not know a type must not conclude anything from the stream. */
export const criticalTypes = {
  'checkpoint': false,
  'claimed': true,
  'commented': false,
  'evidence': true,
  'handoff-acknowledged': true,
  'handoff': true,
  'released': true,
  'review-requested': true,
  'review-waived': true,
  'reviewed': true,
  'session-ended': false,
  'session-started': false,
  'status-changed': true,
  'superseded': false,
  'task-defined': true,
  'task-updated': true,
} as const;
