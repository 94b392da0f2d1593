/**
 * The catalogue of refusals: a permanent code, what happened and why, and the next thing to do. A code is never reused for something else.
 * No text contains a complete destructive command, because readers paste what they see, and none advertises `--force`. Commands are written as
 * `fairway VERB` in lower case, so that `asCalled` can replace the name of the program; the product is `Fairway`.
 */

import { visibleLine, visibleText } from './visible.ts';

/** 1 refused, or a check has findings; 2 wrong usage; 3 not found; 4 conflict. */
export type ExitCode = 1 | 2 | 3 | 4;

interface Entry {
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string;
}

const catalogue = {
  // Where the store is
  NOT_A_REPOSITORY: {
    exit: 1,
    message: '{dir} is not inside a git repository.',
    hint: 'Change to a git repository, name one with -C DIR, or create one with: git init',
  },
  DUBIOUS_OWNERSHIP: {
    exit: 1,
    message: 'git refuses to work in {dir}: {why}.',
    hint: 'Run the command as the owner of the repository. If you trust the repository, run: git config --global --add safe.directory {dir}',
  },
  NO_STORE: { exit: 1, message: 'This repository has no Fairway store: {ref} does not exist.', hint: 'Create one with: fairway init' },
  STORE_EXISTS: {
    exit: 4,
    message: '{ref} already holds the store of project {project}.',
    hint: 'To use that store in this clone, run: fairway init --project {project}. To see what it holds, run: fairway list',
  },
  NOT_A_STORE: {
    exit: 1,
    message: '{ref} is not a Fairway store: {why}',
    hint: 'Set the git setting fairway.stateRef to the right ref, or create a store on another ref with: fairway init --state-ref REF',
  },
  STORE_TOO_NEW: {
    exit: 1,
    message: '{path} uses {schema}, which this version of Fairway does not know.',
    hint: 'Update Fairway, then run the command again. Nothing was changed.',
  },
  STORE_READ_ONLY: {
    exit: 1,
    message: 'Nothing was recorded: this clone does not have {ref}. It only has {anchor}, which can be read but not written to.',
    hint: 'Fetch the ref with: fairway sync, or: git fetch REMOTE {ref}:{ref}, then run the command again.',
  },
  STREAM_BROKEN: {
    exit: 1,
    message: '{stream} cannot be written to, because {path} cannot be read: {why}',
    hint: 'Inspect it with: fairway show {task}. Restore the original file in a new commit on the state ref, then run the command again.',
  },
  STREAM_TOO_NEW: {
    exit: 1,
    message: '{stream} cannot be written to, because {path} is written in {schema}, which this version of Fairway does not know.',
    hint: 'Update Fairway, then run the command again.',
  },
  RECORD_INVALID: {
    exit: 1,
    message: 'The record is invalid: {path} {why}',
    hint: 'Correct the value, then run the command again. Nothing was recorded.',
  },
  GIT_MISSING: {
    exit: 1,
    message: 'This command needs the git program, but {why}.',
    hint: 'Install git {needed} or newer, and unset FAIRWAY_GIT if it is set. Without git, a store can only be read.',
  },
  GIT_TOO_OLD: {
    exit: 1,
    message: 'git {found} is too old: Fairway needs git {needed} or newer.',
    hint: 'Update git, then run the command again.',
  },
  FORMAT_NEEDS_GIT: {
    exit: 1,
    message: '{dir} uses {format}, which only the git program can read.',
    hint: 'Install git {needed} or newer, and unset FAIRWAY_GIT if it is set.[ {otherwise}]',
  },
  OBJECT_MISSING: {
    exit: 1,
    message: 'Object {object} ({what}) is missing from this repository. {why}.',
    hint: 'Fetch the object with git, or make a full clone, then run the command again. Nothing was changed.',
  },
  OBJECT_DAMAGED: {
    exit: 1,
    message: 'Object {object} of this repository cannot be read: {why}',
    hint: 'Find other damage with: git fsck. Copy the object from another clone, then run the command again. Nothing was changed.',
  },
  REF_DAMAGED: {
    exit: 1,
    message: 'The ref {ref} cannot be read: {why}.',
    hint: 'Find its last commit with: git reflog show {ref}, or in another clone. Repair the ref, then run the command again. Nothing was changed.',
  },
  GIT_FAILED: { exit: 1, message: 'git {command} failed: {why}', hint: 'Fix the git error above, then run the command again. The store is unchanged.' },
  WRITE_FAILED: {
    exit: 1,
    message: 'Nothing was recorded: git could not write to {dir}: {why}',
    hint: 'Check free space and permissions of the git directory, then run the command again. In a sandbox that cannot write there, add --outbox to keep the command for later.',
  },
  POLICY_FILE: {
    exit: 2,
    message: 'Nothing was recorded: {file} replaces the policy of the project, and no reason was given.',
    hint: 'Leave out --config, or give the reason with: --override POLICY_FILE=REASON. The record keeps it.',
  },
  CLOCK_BEHIND: {
    exit: 1,
    message: 'Nothing was recorded: this clock says {now}, and the last record of {stream} is of {last}.',
    hint: 'Set the clock. If the record is the one with the wrong time, add --override CLOCK_BEHIND=REASON. The new record keeps the reason.',
  },
  STORE_MOVED: {
    exit: 4,
    message: 'Nothing was recorded: other writers moved {ref} during each of {attempts} attempts.',
    hint: 'Run the command again.',
  },
  LOCK_TIMEOUT: {
    exit: 4,
    message: 'Nothing was recorded: {owner} holds the lock that this command needs, and did not release it within {seconds} s.',
    hint: 'Wait for that process to end, then run the command again. Fairway removes the lock of a dead process automatically.',
  },
  SIGNATURE_NEEDED: {
    exit: 1,
    message: 'Nothing was recorded: the policy requires signatures, but git has no signing key.',
    hint: 'Configure a key with: git config gpg.format ssh, and: git config user.signingkey FILE, then run the command again.',
  },
  SIGNING_FAILED: {
    exit: 1,
    message: 'Nothing was recorded: git could not sign: {why}',
    hint: 'Unlock the key or start its agent, check git config user.signingkey, then run the command again.',
  },
  SIGNATURE_REFUSED: {
    exit: 1,
    message: 'Nothing was recorded, because the signature would not be accepted: the commit {why}.',
    hint: '{file} on {branch} lists the keys that may sign; policy.signers lists the actors each may sign for.',
  },
  SIGNERS_MISSING: {
    exit: 1,
    message: 'The policy asks for signatures, but {branch} has no {file} that lists who may sign.',
    hint: 'Write one line per key (PRINCIPAL KEYTYPE KEY), commit the file on {branch}, then run the command again.',
  },
  SIGNATURES_UNCHECKED: {
    exit: 1,
    message: 'Signatures could not be checked: {why}',
    hint: 'Checking needs git, a temporary directory, and ssh-keygen (part of OpenSSH), or gpg for OpenPGP keys. Install what is missing, then run the command again.',
  },
  NO_IDENTITY: {
    exit: 1,
    message: 'Fairway does not know who you are: FAIRWAY_ACTOR is not set, and git has no user.',
    hint: 'Set FAIRWAY_ACTOR, or set a git user with: git config user.email ADDRESS',
  },

  // The outbox
  OUTBOX_FAILED: {
    exit: 1,
    message: 'Nothing was recorded, and the command was not kept either: the outbox {dir} could not be written: {why}',
    hint: 'Check free space and permissions of that directory, then run the command again.',
  },
  OUTBOX_UNSAFE: {
    exit: 1,
    message: 'The outbox was not used, because {path} is not a plain directory.',
    hint: 'Check what is at that path: the outbox does not follow links. Nothing was changed.',
  },
  OUTBOX_NOWHERE: {
    exit: 1,
    message: '{dir} is not in a worktree, so it has no outbox.',
    hint: 'Name a worktree with --from DIR, or use all of them with --all',
  },
  INTENT_INVALID: {
    exit: 1,
    message: 'The intent {id} is invalid: {why}',
    hint: 'Look at its file. If the file is damaged, run the original command again.',
  },
  INTENT_FOREIGN: {
    exit: 1,
    message: 'The intent {id} belongs to another store, {store}.',
    hint: 'Flush it in a clone of the repository that holds that store.',
  },
  UNKNOWN_POSITION: {
    exit: 3,
    message: '{ref} has no record or commit {since}.',
    hint: 'Give the id of a record or a commit of the state ref. List them with: fairway log',
  },

  // Snapshots
  SNAPSHOT_INVALID: {
    exit: 1,
    message: '{file} is damaged or incomplete: {why}',
    hint: 'Get the file from its archive again, or take a new snapshot with: fairway snapshot. Nothing was written.',
  },
  SNAPSHOT_BROKEN: {
    exit: 1,
    message: '{file} is a complete snapshot of a store that has {count} {what}. The first: {first}',
    hint: 'List them with: fairway verify --snapshot {file}. To restore the store with its findings, add --as-is. Nothing was written.',
  },
  FILE_UNWRITABLE: {
    exit: 1,
    message: '{file} could not be written: {why}',
    hint: 'Check free space and permissions of its directory, or name another file.',
  },
  FILE_EXISTS: { exit: 4, message: '{file} already exists.', hint: 'Name another file with {option}. Nothing was written.' },

  // Verifying
  ANCHOR_REFUSED: {
    exit: 1,
    message: '{ref} was not anchored: verify found {count}. The first: {first}',
    hint: 'List all findings with: fairway verify',
  },
  ANCHOR_UNPUBLISHED: {
    exit: 1,
    message: 'No anchor was created: {commit} is not on any remote yet, and an unpublished commit can still change.',
    hint: 'Publish the state and its anchor together with: fairway anchor create --push --remote {remote}',
  },
  ANCHOR_NOT_PUSHED: { exit: 4, message: '{what} was not pushed: {remote} answered: {why}', hint: '{next}' },
  HOOK_EXISTS: {
    exit: 4,
    message: '{file} already exists and was not written by Fairway. It was left unchanged.',
    hint: 'Add this line to that hook: {line}',
  },

  // Between clones
  NO_REMOTE: {
    exit: 1,
    message: 'There is no remote[ named {remote}] to share the state with[. This clone has: {remotes}].',
    hint: 'Add one with: git remote add origin URL. Or name one with --remote NAME, or as store.remote in fairway.yaml.',
  },
  REMOTE_UNREACHABLE: {
    exit: 1,
    message: '{remote} is unreachable: {why}',
    hint: 'What is recorded here is safe. Check the address with: git remote get-url {remote}, then run the command again.',
  },
  STORE_UNKNOWN: {
    exit: 1,
    message: 'No store was created: {remote} is unreachable, so it is unknown whether it already holds one: {why}',
    hint: 'Run the command again when {remote} is reachable. If you are sure that it holds no store, add --offline; two stores that were created separately can never be merged.',
  },
  REMOTE_NEEDED: {
    exit: 1,
    message: 'Nothing was recorded: {remote} is unreachable, so the claim cannot be confirmed: {why}',
    hint: 'Run the command again when {remote} is reachable. To record it in this clone only, add --offline; the next fairway sync then decides who was first.',
  },
  REMOTE_REWOUND: {
    exit: 1,
    message: 'Nothing was changed: {ref} on {remote} was rewound or rewritten. Found {found}; expected a descendant of {seen} ({what}).',
    hint: 'Find out who moved the ref and why. This clone still has the old history; if the move was a mistake, publish it again with: git push {remote} {seen}:{ref}',
  },
  RIVAL_STORE: {
    exit: 4,
    message:
      'Nothing was changed: {remote} holds a different store. It has project {theirProject}, created at {theirTime} ({theirs}); this clone has project {project}, created at {time} ({ours}).',
    hint: 'Two stores are never merged. Choose another remote with --remote, or keep one store on a ref of its own with: fairway init --state-ref REF',
  },
  PUSH_REFUSED: {
    exit: 1,
    message: '{remote} rejected {ref}: {why}',
    hint: '{kept} Check branch protection, hooks and permissions of {remote}, then run the command again.',
  },
  PUSH_UNSURE: {
    exit: 1,
    message: 'It is unknown whether {remote} received {commit}: {why}',
    hint: 'Nothing is lost. When {remote} is reachable, run: fairway sync',
  },
  REMOTE_MOVED: {
    exit: 4,
    message: 'Nothing was published: other clones moved {ref} on {remote} during each of {attempts} attempts.',
    hint: 'What is recorded here is safe. Run the command again.',
  },
  NOT_REPLAYABLE: {
    exit: 1,
    message: 'Nothing was changed: the local commit {commit} cannot be replayed on what {remote} holds: {why}',
    hint: 'Look at it with: git show {commit}. Only Fairway may write to the state ref. To start from what {remote} holds, make a fresh clone beside this one.',
  },
  SYNC_BLOCKED: {
    exit: 1,
    message: 'Nothing was changed: the local commit {commit} writes to {stream}, but {path}, which {theirs} added on {remote}, cannot be read: {why}',
    hint: 'Look at it with: git show {theirs}. If a newer Fairway wrote it, update Fairway. Otherwise restore the original file in a new commit on {ref} of {remote}. Then run: fairway sync',
  },
  STATE_NOT_FETCHED: {
    exit: 1,
    message: 'This clone does not have {ref}, because {why}.',
    hint: 'Fetch it with: git fetch {remote} {ref}:{tracking}',
  },
  HISTORY_CUT: {
    exit: 1,
    message: 'Nothing was changed: this clone is shallow, so it is unknown which part of {ref} was published.',
    hint: 'Fetch the full history with: git fetch --unshallow {remote}',
  },
  STATE_CHANGED: {
    exit: 4,
    message: '{task} is already {state}; this transition starts at {from}.',
    hint: 'Look at the task with: fairway show {task}, then decide again.',
  },
  DEFINITION_LOST: {
    exit: 4,
    message: 'This command depends on the definition of {task} in this clone, which was rejected.',
    hint: 'Look at what is published under that id, such as with: fairway show {task}. If the change applies to it too, record it again.',
  },
  RECORD_LOST: {
    exit: 4,
    message: 'This command depends on {id}, which was rejected.',
    hint: 'Look at the task with: fairway show {task}, then decide again.',
  },
  RECORD_EXISTS: {
    exit: 4,
    message: 'A record with the same id is already published, with other content.',
    hint: 'Look at the task with: fairway show {task}',
  },
  RECORD_ILLEGAL: {
    exit: 4,
    message: 'The record is not allowed on {task}: {why}.',
    hint: 'Look at the task with: fairway show {task}, then decide again.',
  },

  // The policy
  CONFIG_MISSING: { exit: 1, message: '{where} does not exist.', hint: 'Create a fairway.yaml with: fairway init' },
  CONFIG_INVALID: { exit: 1, message: '{file}:{line}: {key}: {why}', hint: 'Correct the file. docs/reference/configuration describes every key.' },
  POLICY_TOO_NEW: {
    exit: 1,
    message: 'The policy requires {features}, which this version of Fairway does not know, so it decides nothing under this policy.',
    hint: 'Update Fairway, then run the command again. Nothing was recorded.',
  },

  // Tasks
  TASK_NOT_FOUND: { exit: 3, message: 'There is no task {task}.', hint: '[Did you mean {near}? ]List all tasks with: fairway list --all' },
  TASK_EXISTS: { exit: 4, message: 'Task {task} already exists.', hint: 'Choose another id, or change the task with: fairway update {task}' },
  TASK_ID_INVALID: {
    exit: 2,
    message: '{task} is not a valid task id: {why}',
    hint: 'Choose an id of at most 128 characters that matches {pattern}',
  },
  TASK_INVALID: { exit: 1, message: 'Task {task} is invalid: {why}', hint: 'Correct it, then run the command again. Nothing was changed.' },
  NOTHING_TO_CHANGE: { exit: 2, message: 'No change to {task} was given.', hint: 'Give at least one field to change. List them with: fairway update --help' },
  DEPENDENCY_CYCLE: { exit: 1, message: 'The dependencies form a cycle: {cycle}', hint: 'Remove one of these dependencies. Nothing was changed.' },
  PARENT_CYCLE: { exit: 1, message: 'A task cannot be its own ancestor: {cycle}', hint: 'Give one of these tasks another parent. Nothing was changed.' },
  UNKNOWN_ROLE: { exit: 1, message: 'There is no role {role}.', hint: '[Did you mean {near}? ]The roles are: {known}' },
  UNKNOWN_LANE: { exit: 1, message: 'There is no lane {lane}.', hint: '[Did you mean {near}? ]The lanes are: {known}' },
  UNKNOWN_STATE: { exit: 1, message: 'There is no state {state}.', hint: '[Did you mean {near}? ]The states are: {known}' },
  UNKNOWN_VALUE: { exit: 1, message: 'There is no {field} {value}.', hint: '[Did you mean {near}? ]Use one of: {known}' },
  IMPORT_INVALID: { exit: 1, message: '{file} was not imported: {problems}', hint: 'Correct the file, then import it again. Nothing was changed.' },
  IMPORT_UNREADABLE: {
    exit: 1,
    message: '{file} could not be read: {why}',
    hint: 'The file must be YAML or JSON of at most {limit}: a list of tasks, or an object with the list under the key tasks.',
  },

  // Claims
  ALREADY_CLAIMED: {
    exit: 4,
    message: '{claimant}[ (session "{session}")] has held {task} since {since}.',
    hint: 'Find another task with: fairway ready. If the claim was abandoned, a coordinating role can release it.',
  },
  OPEN_DEPENDENCIES: {
    exit: 1,
    message: '{task} depends on tasks that are not done: {dependencies}[ (dropped: {dropped})]',
    hint: 'Finish those first[, and remove dropped ones ({dropped}) with: fairway update {task} --remove-dependency TASK]. Find other work with: fairway ready',
  },
  WRONG_ROLE: { exit: 1, message: '{task} is for role {role}; you act as {acting}.', hint: 'Find tasks for your role with: fairway ready --as {acting}' },
  NOT_CLAIMABLE: {
    exit: 1,
    message: '{task} cannot be claimed: it is {state}[ (since {since}: {obstacle})].',
    hint: 'To make it claimable, change its state with: fairway set-status {task} STATE',
  },
  NOTHING_READY: {
    exit: 3,
    message: 'No task[ below {in}] is ready to be claimed[ by role {role}].',
    hint: 'See what the other tasks wait for with: fairway ready',
  },
  NOT_CLAIMED: { exit: 1, message: 'Nobody has claimed {task}.', hint: 'Claim it with: fairway claim {task}' },
  SESSION_NEEDED: { exit: 4, message: 'Session "{session}" holds {task}; you gave none.', hint: 'Add --session {session}' },
  NOT_HOLDER: {
    exit: 4,
    message: '{claimant}[ (session "{session}")] holds {task}; you are {actor}[ (session "{your_session}")].',
    hint: 'Ask {claimant} to release it, or act in a coordinating role with --as ROLE.',
  },
  STREAM_NOT_FOUND: { exit: 3, message: 'There is no stream {stream}.', hint: 'List the latest records with their streams: fairway log' },
  SESSION_ID_INVALID: {
    exit: 2,
    message: 'A session cannot have the id "{session}".',
    hint: 'Use at most 128 letters, digits, dots, hyphens and underscores, beginning with a letter or a digit, without two dots in a row.',
  },
  SESSION_EXISTS: {
    exit: 4,
    message: 'Session {session} was started by {actor} at {since}[ and ended at {ended}].',
    hint: 'Each session has an id of its own. Choose another one with --session ID.',
  },
  SESSION_NOT_FOUND: {
    exit: 3,
    message: 'There is no session {session}.',
    hint: '[Did you mean {near}? ]List the running sessions with: fairway session list',
  },
  SESSION_ENDED: { exit: 4, message: 'Session {session} has ended: {actor} recorded it at {at}.', hint: 'Look at it with: fairway session status {session}' },
  NOT_SESSION_OWNER: {
    exit: 4,
    message: '{owner} started session {session}; you are {actor}.',
    hint: 'Ask {owner} to end it, or act in a coordinating role with --as ROLE. If the session is gone, record that with: fairway session end {session} --outcome lost --reason TEXT',
  },
  CLAIM_LOST: {
    exit: 4,
    message: 'The claim {claim} on {task} has ended[. {claimant} holds the task now][ (session "{session}")].',
    hint: 'Look at the task with: fairway show {task}. Claim it again before you continue.',
  },

  // States
  TRANSITION_REFUSED: { exit: 1, message: '{task} cannot go from {from} to {to}.', hint: 'Transitions allowed from {from}: {allowed}' },
  TASK_FINISHED: { exit: 1, message: '{task} is closed ({state}).', hint: 'Reopen it with: fairway reopen {task} --reason WHY' },
  NOT_FINISHED: { exit: 1, message: '{task} is not closed: it is {state}.', hint: 'Change its state with: fairway set-status {task} STATE' },
  NO_DROPPED_STATE: {
    exit: 1,
    message: '{task} cannot be dropped: the project has no state of class dropped.',
    hint: 'Add one under states in fairway.yaml, such as dropped: dropped, and commit it on the integration branch. The states are: {known}',
  },
  ALREADY_THERE: { exit: 1, message: '{task} is already {state}.', hint: 'There is nothing to do.' },
  REASON_NEEDED: { exit: 2, message: 'A reason is needed to {what} {task}.', hint: 'Add --reason WHY' },
  GATES_CLOSED: { exit: 1, message: '{task} cannot be finished yet. Unmet gates: {gates}', hint: '{next}' },

  // Proof
  SELF_REVIEW: {
    exit: 1,
    message: '{reviewer} worked on {task}, so cannot review it.',
    hint: 'Request the review from somebody else with: fairway review request {task} --domain {domain}',
  },
  REVIEW_DOMAIN_NEEDED: {
    exit: 2,
    message: 'The review domain of {task} is unclear[: it requires {required}].',
    hint: 'Name a domain with --domain NAME',
  },
  UNKNOWN_REVISION: {
    exit: 3,
    message: 'This repository has no commit {revision}.',
    hint: 'Name a commit, branch or tag of this repository. Nothing was recorded.',
  },
  UNKNOWN_CHECK: { exit: 1, message: '{task} has no acceptance check {check}.', hint: 'Its acceptance checks are: {known}' },
  EVIDENCE_EMPTY: {
    exit: 1,
    message: 'The evidence on {task} says nothing: declared evidence needs a summary, a file or an address.',
    hint: 'Add --summary TEXT, --artifact FILE, --artifact-at URI@DIGEST or --link URL.',
  },
  PREDICATE_INVALID: {
    exit: 1,
    message: 'The predicate {type} cannot be recorded: its body {why}.',
    hint: 'Keep the figures that somebody will compare, and attach the whole report with --artifact FILE.',
  },
  UNKNOWN_RECORD: { exit: 3, message: '{task} has no {what} {id}.', hint: 'List its records with: fairway show {task}' },
  ALREADY_ACKNOWLEDGED: { exit: 4, message: '{by} already {response} the handoff {id} of {task}.', hint: 'There is nothing to do.' },
  NO_HANDOFF: { exit: 3, message: 'No handoff of {task} is waiting for an answer[ from role {role}].', hint: 'List its handoffs with: fairway show {task}' },
  FILE_UNREADABLE: { exit: 1, message: '{file} could not be read: {why}', hint: 'Name a file that exists and that you may read. Nothing was recorded.' },
  FILE_TOO_LARGE: {
    exit: 1,
    message: '{file} is too large: {size}. An attached file may have at most {limit}.',
    hint: 'Store it elsewhere and give its address and digest with --artifact-at URI@DIGEST.',
  },
  COMMAND_NOT_STARTED: {
    exit: 1,
    message: '{command} could not be started: {why}',
    hint: 'Check that the program exists and is executable. The failed attempt was recorded as evidence.',
  },
  NO_TASK_GIVEN: { exit: 2, message: 'No task was given, and none could be inferred.', hint: 'Add --task ID, or set FAIRWAY_TASK_ID.' },

  // The portal
  PORTAL_FAILED: { exit: 1, message: 'The portal could not be built: {why}', hint: 'Fix the error above, then run: fairway portal build' },
  PORTAL_NOT_INSTALLED: {
    exit: 1,
    message: 'A portal cannot be built here: {why}.',
    hint: 'Install it beside Fairway or in the project: npm install {wanted}',
  },
  PORTAL_NEEDS_NODE: {
    exit: 1,
    message: 'Building a portal needs Node, but there is no node on the PATH.',
    hint: 'Install Node 20.19 or newer, then run: fairway portal build',
  },
  PORTAL_MISSING: { exit: 3, message: '{dir} does not contain a built portal.', hint: 'Build it with: fairway portal build' },
  PORT_TAKEN: { exit: 1, message: 'Port {port} is already in use.', hint: 'Choose another with --port N, or any free one with --port 0' },

  // The command line
  USAGE: { exit: 2, message: '{why}', hint: '{next}' },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof catalogue;

/** The catalogue as data, for the reference page and the tests. */
export const errors: Readonly<Record<ErrorCode, Entry>> = catalogue;

/** An expected outcome with a code of the catalogue. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly exit: ExitCode;
  /** The values in the message, and further values for callers that act on the refusal. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>>, options?: { cause?: unknown }) {
    super(fillTemplate(errors[code].message, details), options);
    this.code = code;
    this.hint = fillTemplate(errors[code].hint, details);
    this.exit = errors[code].exit;
    this.details = details;
  }

  /** The same refusal with more details, about what was done before it. */
  with(details: Readonly<Record<string, unknown>>): Refusal {
    return new Refusal(this.code, { ...details, ...this.details }, { cause: this });
  }
}

/** Makes a refusal for the caller to throw. */
export function problem(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options?: { cause?: unknown }): Refusal {
  return new Refusal(code, details, options);
}

/** Whether a thrown value is a refusal, with this code if one is given. */
export function isRefusal(thrown: unknown, code?: ErrorCode): thrown is Refusal {
  return thrown instanceof Refusal && (code === undefined || thrown.code === code);
}

/** Fills in a template. A part in brackets is omitted unless all of its values are given, so that details are data and never parts of a sentence. */
export const fillTemplate = (template: string, details: Readonly<Record<string, unknown>>): string => {
  const shown = (key: string) => (key === listKey ? visibleText : visibleLine)(plain(details[key]));
  const withValues = (text: string) => text.replaceAll(placeholder, (_, key: string) => shown(key));
  // One pass, so that a value that looks like a template is not filled in.
  return template
    .replaceAll(/\[([^\]]*)\]|\{(\w+)\}/g, (_, part: string | undefined, key: string) =>
      part === undefined ? shown(key) : [...part.matchAll(placeholder)].every(([, name = '']) => plain(details[name]) !== '') ? withValues(part) : '',
    )
    .trim();
};

const placeholder = /\{(\w+)\}/g;

/** The only value that may contain line breaks; in any other, a line break could forge a line of output. */
const listKey = 'problems';

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
