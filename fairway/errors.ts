/**
 * The catalogue of refusals. Each has a permanent code, says what happened and why, and gives the next thing to do. A code is never used
 * again for something else. No text holds a complete destructive command: whoever reads it may paste it.
 */

import { visibleLine, visibleText } from './visible.ts';

/** 1 refused, or a check found something; 2 wrong usage; 3 not found; 4 conflict. Source: design, "Commands". */
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
    hint: 'Change to a git repository, name one with -C DIR, or make one with: git init',
  },
  DUBIOUS_OWNERSHIP: {
    exit: 1,
    message: 'git does not work in {dir}: {why}.',
    hint: 'Run the command as the owner of the repository. If you trust it, name it in your git settings: git config --global --add safe.directory {dir}',
  },
  NO_STORE: { exit: 1, message: 'This repository has no Fairway store yet: {ref} does not exist.', hint: 'Make one with: fairway init' },
  STORE_EXISTS: {
    exit: 4,
    message: '{ref} already holds the store of project {project}.',
    hint: 'Use it as it is: fairway init --project {project} takes it over where this clone does not hold it yet. See what it holds with: fairway list',
  },
  NOT_A_STORE: {
    exit: 1,
    message: '{ref} is not a Fairway store: {why}',
    hint: 'Name the right ref in the git setting fairway.stateRef, or choose another for a new store with: fairway init --state-ref REF',
  },
  STORE_TOO_NEW: {
    exit: 1,
    message: '{path} is written in {schema}, which this version of Fairway does not know.',
    hint: 'Update Fairway, then run the command again. Nothing was changed.',
  },
  STORE_READ_ONLY: {
    exit: 1,
    message: 'Nothing was recorded: {ref} is not in this clone, and {anchor}, which stands in for it, can only be read.',
    hint: 'Get the ref itself with: fairway sync, or: git fetch REMOTE {ref}:{ref}, then run the command again.',
  },
  STREAM_BROKEN: {
    exit: 1,
    message: '{stream} is not written to, because it could not be read whole: {path}: {why}',
    hint: 'Look at it with: fairway show {task}. Bring the file back as it was in a new commit on the state ref, then run the command again.',
  },
  RECORD_INVALID: {
    exit: 1,
    message: 'The record was not written, because it is not valid: {path} {why}',
    hint: 'Correct the value and run the command again. Nothing was changed.',
  },
  GIT_MISSING: {
    exit: 1,
    message: 'This command needs the git program, but {why}.',
    hint: 'Install git {needed} or newer, and unset FAIRWAY_GIT if it is set. Without git a store can only be read.',
  },
  GIT_TOO_OLD: {
    exit: 1,
    message: 'git {found} is too old: Fairway needs {needed} or newer.',
    hint: 'Update git, then run the command again.',
  },
  FORMAT_NEEDS_GIT: {
    exit: 1,
    message: '{dir} uses {format}, which only the git program can read.',
    hint: 'Install git {needed} or newer, and unset FAIRWAY_GIT if it is set.[ {otherwise}]',
  },
  OBJECT_MISSING: {
    exit: 1,
    message: 'The repository lacks object {object}, {what}. {why}.',
    hint: 'Fetch it with git, or clone the repository whole, then run the command again. Nothing was changed.',
  },
  OBJECT_DAMAGED: {
    exit: 1,
    message: 'Object {object} of the repository could not be read: {why}',
    hint: 'See what else is damaged with: git fsck. Bring the object back from another clone, then run the command again. Nothing was changed.',
  },
  GIT_FAILED: { exit: 1, message: 'git {command} failed: {why}', hint: 'Nothing was changed in the store. Mend what git names, then run the command again.' },
  WRITE_FAILED: {
    exit: 1,
    message: 'Nothing was recorded: git could not write to {dir}: {why}',
    hint: 'The state ref is unmoved. Check free space and permissions of the git directory, then run the command again. Where you may not write it, as in a sandbox, what records something on tasks is kept for later with --outbox',
  },
  STORE_MOVED: {
    exit: 4,
    message: 'Others kept writing: {ref} moved {attempts} times while this command tried to write. Nothing was recorded.',
    hint: 'Run the command again.',
  },
  LOCK_TIMEOUT: {
    exit: 4,
    message: 'The store is locked by {owner}, and still was after {seconds} s. Nothing was recorded.',
    hint: 'Wait for it to end, then run the command again. A lock whose owner is dead is taken over by itself.',
  },
  SIGNATURE_NEEDED: {
    exit: 1,
    message: 'Nothing was recorded: the policy requires signatures, and git has no key to sign with.',
    hint: 'Name your key with: git config gpg.format ssh, and: git config user.signingkey FILE; then run the command again.',
  },
  SIGNING_FAILED: {
    exit: 1,
    message: 'Nothing was recorded: git could not sign: {why}',
    hint: 'The state ref is unmoved. Unlock the key or its agent, check git config user.signingkey, then run the command again.',
  },
  SIGNATURE_REFUSED: {
    exit: 1,
    message: 'Nothing was recorded, because the signature would not count: the commit {why}.',
    hint: 'Who may sign stands in {file} on {branch}, and for which actors in policy.signers. The state ref is unmoved.',
  },
  SIGNERS_MISSING: {
    exit: 1,
    message: 'The policy asks for signatures, and {branch} holds no {file} that says who may sign.',
    hint: 'Write one line for each key, as PRINCIPAL KEYTYPE KEY, commit it on {branch}, then run the command again.',
  },
  SIGNATURES_UNCHECKED: {
    exit: 1,
    message: 'Signatures could not be checked: {why}',
    hint: 'It takes git, ssh-keygen, which comes with OpenSSH, or gpg for OpenPGP keys, and a temporary directory. Then run the command again.',
  },
  NO_IDENTITY: {
    exit: 1,
    message: 'Fairway does not know who is acting: FAIRWAY_ACTOR is not set and git has no user.',
    hint: 'Set FAIRWAY_ACTOR, or git config user.email',
  },

  OUTBOX_FAILED: {
    exit: 1,
    message: 'Nothing was recorded and nothing was kept: the outbox in {dir} could not be written: {why}',
    hint: 'Check free space and permissions of the worktree, then run the command again.',
  },
  OUTBOX_UNSAFE: {
    exit: 1,
    message: '{path} is not a plain directory, as the outbox of a worktree is.',
    hint: 'Look at what is there; a link is not followed. Nothing was changed.',
  },
  OUTBOX_NOWHERE: {
    exit: 1,
    message: '{dir} is not in a worktree, and only a worktree has an outbox.',
    hint: 'Name a worktree with --from DIR, or all of them with --all',
  },
  INTENT_INVALID: {
    exit: 1,
    message: 'The intent {id} cannot be decided: {why}',
    hint: 'Look at its file. If it was broken on the way, give the command again.',
  },
  INTENT_FOREIGN: {
    exit: 1,
    message: 'The intent {id} is meant for another store, {store}.',
    hint: 'Flush it in the repository that holds that store.',
  },
  UNKNOWN_POSITION: {
    exit: 3,
    message: 'There is no record and no commit {since} on {ref}.',
    hint: 'Name the id of a record, or a commit of the state ref; see them with: fairway log',
  },

  // Snapshots
  SNAPSHOT_INVALID: {
    exit: 1,
    message: '{file} is not a whole and sound snapshot: {why}',
    hint: 'Take it from where it was kept once more, or take another one with: fairway snapshot. Nothing was written.',
  },
  SNAPSHOT_BROKEN: {
    exit: 1,
    message: '{file} is whole, and the store it was taken of has {count} {what} wrong: {first}',
    hint: 'See all with: fairway verify --snapshot {file}. Restore it with what is wrong in it with --as-is. Nothing was written.',
  },
  FILE_UNWRITABLE: { exit: 1, message: '{file} could not be written: {why}', hint: 'Check free space and permissions of its directory, or name another file.' },
  FILE_EXISTS: { exit: 4, message: '{file} is there already.', hint: 'Name another file with {option}. Nothing was written.' },

  // Verifying
  ANCHOR_REFUSED: {
    exit: 1,
    message: '{ref} was not anchored, because verifying it found {count}: {first}',
    hint: 'Look at all of it with: fairway verify',
  },
  ANCHOR_UNPUBLISHED: {
    exit: 1,
    message: 'No anchor was made: {commit} is on no remote yet, and may change until it is.',
    hint: 'Publish the state and anchor it in one step with: fairway anchor create --push --remote {remote}',
  },
  ANCHOR_NOT_PUSHED: { exit: 4, message: '{what} was not pushed to {remote}: {why}', hint: '{next}' },
  HOOK_EXISTS: {
    exit: 4,
    message: "{file} is somebody else's hook, and was left as it is.",
    hint: 'Let that hook call this one, with the line: {line}',
  },
  // Between clones
  NO_REMOTE: {
    exit: 1,
    message: 'There is no remote to share the state with[ called {remote}][; this clone knows {remotes}].',
    hint: 'Add one with: git remote add origin URL, name one with --remote NAME, or name it as store.remote in fairway.yaml',
  },
  REMOTE_UNREACHABLE: {
    exit: 1,
    message: '{remote} could not be reached: {why}',
    hint: 'What is recorded here is safe. Look at the address with: git remote get-url {remote}, and run the command again when it answers.',
  },
  STORE_UNKNOWN: {
    exit: 1,
    message: '{remote} could not be asked whether it holds a store already: {why}',
    hint: 'Nothing was made. Run the command again when {remote} answers. Where you know that it holds none, make one without asking, with --offline; two that were made apart are never joined.',
  },
  REMOTE_NEEDED: {
    exit: 1,
    message: 'Nothing was recorded: {remote} could not be asked who is first: {why}',
    hint: 'Run the command again when {remote} answers, or add --offline to record it here alone; the next fairway sync then settles who was first.',
  },
  REMOTE_REWOUND: {
    exit: 1,
    message: '{remote} was rewound or rewritten: {ref} is at {found} there, which does not follow {seen}, {what}. Nothing was changed.',
    hint: 'Find out who moved it and why. What it had held is still here; if it was a mistake, it comes back with: git push {remote} {seen}:{ref}',
  },
  RIVAL_STORE: {
    exit: 4,
    message:
      '{remote} holds another store: that of project {theirProject}, made at {theirTime} ({theirs}). The one here is that of project {project}, made at {time} ({ours}). Nothing was changed.',
    hint: 'Two histories are never joined. Choose another remote with --remote, or keep one of the two on a ref of its own with: fairway init --state-ref REF',
  },
  PUSH_REFUSED: {
    exit: 1,
    message: '{remote} did not take {ref}: {why}',
    hint: '{kept} See to it that {ref} may be pushed there (branch protection, hooks, rights), then run the command again.',
  },
  PUSH_UNSURE: {
    exit: 1,
    message: 'It is not known whether {remote} took {commit}: {why}',
    hint: 'Nothing is lost. Run fairway sync when {remote} answers: it looks, and settles it.',
  },
  REMOTE_MOVED: {
    exit: 4,
    message: 'Others kept publishing: {ref} on {remote} moved {attempts} times while this clone tried to publish.',
    hint: 'What is recorded here is safe. Run the command again.',
  },
  NOT_REPLAYABLE: {
    exit: 1,
    message: 'The commit {commit} of this clone can neither be published to {remote} nor put behind what it holds: {why} Nothing was changed.',
    hint: 'Look at it with: git show {commit}. Records are added by Fairway alone; to begin from what {remote} holds, make a fresh clone beside this one.',
  },
  SYNC_BLOCKED: {
    exit: 1,
    message:
      'The commit {commit} of this clone writes to {stream}, which cannot be read whole as {remote} holds it: {path} of the commit {theirs}: {why}. Nothing was changed, and nothing is lost.',
    hint: 'Look at it with: git show {theirs}. Where a newer Fairway wrote it, update Fairway here. Else let somebody bring the file back as it was, in a new commit on top of {ref} of {remote}. Then run: fairway sync',
  },
  STATE_NOT_FETCHED: {
    exit: 1,
    message: 'This clone does not hold {ref}, because {why}.',
    hint: 'Fetch it with: git fetch {remote} {ref}:{tracking}',
  },
  HISTORY_CUT: {
    exit: 1,
    message: 'The history of {ref} is cut off in this shallow clone, so that it cannot be told what was published. Nothing was changed.',
    hint: 'Fetch the rest with: git fetch --unshallow {remote}',
  },
  STATE_CHANGED: {
    exit: 4,
    message: '{task} is {state} by now, and this leads from {from}.',
    hint: 'Look at the task with: fairway show {task}, and decide anew.',
  },
  DEFINITION_LOST: {
    exit: 4,
    message: 'It was said of the {task} that this clone had defined, and that definition did not stand.',
    hint: 'Look at what was published with: fairway show {task}, and record it anew if it is true of that too.',
  },
  RECORD_LOST: {
    exit: 4,
    message: 'It rests on {id}, which did not stand.',
    hint: 'Look at the task with: fairway show {task}, and decide anew.',
  },
  RECORD_EXISTS: {
    exit: 4,
    message: 'A part of the same command, or something else under its id, is published already.',
    hint: 'Look at the task with: fairway show {task}',
  },
  RECORD_ILLEGAL: { exit: 4, message: 'It cannot stand on {task}: {why}.', hint: 'Look at the task with: fairway show {task}, and decide anew.' },

  // The policy
  CONFIG_MISSING: { exit: 1, message: 'There is no fairway.yaml at {where}.', hint: 'Write one with: fairway init' },
  CONFIG_INVALID: { exit: 1, message: '{file}:{line}: {key}: {why}', hint: 'Correct the file; what it may hold is described in docs/reference/configuration.' },

  // Tasks
  TASK_NOT_FOUND: { exit: 3, message: 'There is no task {task}.', hint: '[Did you mean {near}? ]See the tasks there are with: fairway list --all' },
  TASK_EXISTS: { exit: 4, message: 'Task {task} already exists.', hint: 'Change it with: fairway update {task}, or choose another id.' },
  TASK_ID_INVALID: { exit: 2, message: '{task} is not a task id: {why}', hint: 'Choose an id that matches {pattern} and is at most 128 characters long.' },
  TASK_INVALID: { exit: 1, message: '{task} is not right: {why}', hint: 'Correct it and run the command again. Nothing was changed.' },
  NOTHING_TO_CHANGE: { exit: 2, message: 'Nothing was given to change on {task}.', hint: 'Name at least one field; see: fairway update --help' },
  DEPENDENCY_CYCLE: { exit: 1, message: 'The dependencies run in a circle: {cycle}', hint: 'Take one of these dependencies away. Nothing was changed.' },
  PARENT_CYCLE: { exit: 1, message: 'A task cannot be a part of itself: {cycle}', hint: 'Give one of these tasks another parent. Nothing was changed.' },
  UNKNOWN_ROLE: { exit: 1, message: 'There is no role {role}.', hint: '[Did you mean {near}? ]The roles are: {known}' },
  UNKNOWN_LANE: { exit: 1, message: 'There is no lane {lane}.', hint: '[Did you mean {near}? ]The lanes are: {known}' },
  UNKNOWN_STATE: { exit: 1, message: 'There is no state {state}.', hint: '[Did you mean {near}? ]The states are: {known}' },
  UNKNOWN_VALUE: { exit: 1, message: 'There is no {field} {value}.', hint: '[Did you mean {near}? ]It may be one of: {known}' },
  IMPORT_INVALID: { exit: 1, message: '{file} was not imported: {problems}', hint: 'Correct the file and import it again. Nothing was changed.' },
  IMPORT_UNREADABLE: {
    exit: 1,
    message: '{file} could not be read: {why}',
    hint: 'The file holds a list of tasks, or tasks: with such a list, as YAML or JSON, up to {limit}.',
  },

  // Claims
  ALREADY_CLAIMED: {
    exit: 4,
    message: '{task} is already claimed by {owner} since {since}.',
    hint: 'Take another one: fairway ready. If the claim was abandoned, a coordinator can release it.',
  },
  OPEN_DEPENDENCIES: {
    exit: 1,
    message: '{task} waits for {dependencies}.',
    hint: 'Finish those first, see what is ready with: fairway ready, or claim it all the same with --force --reason WHY',
  },
  WRONG_ROLE: { exit: 1, message: '{task} is for {role}, and you act as {acting}.', hint: 'See what is ready for you with: fairway ready --as {acting}' },
  NOT_CLAIMABLE: { exit: 1, message: '{task} cannot be claimed, because it is {state}[ since {since}: {obstacle}].', hint: '{next}' },
  NOTHING_READY: { exit: 3, message: 'Nothing is ready to be claimed[ in {in}][ for {role}].', hint: 'See what the rest waits for with: fairway ready' },
  NOT_CLAIMED: { exit: 1, message: '{task} is not claimed by anybody.', hint: 'Take it with: fairway claim {task}' },
  NOT_HOLDER: {
    exit: 4,
    message: '{task} is claimed by {owner}, not by you.',
    hint: 'Ask {owner}, act in a coordinating role with --as ROLE, or override with --force --reason WHY',
  },
  CLAIM_LOST: {
    exit: 4,
    message: 'The claim {claim} on {task} is over[: {holder} holds it now].',
    hint: 'Look at the task with: fairway show {task}, and claim it anew before you go on.',
  },

  // States
  TRANSITION_REFUSED: { exit: 1, message: '{task} cannot go from {from} to {to}.', hint: 'From {from} it can go to: {allowed}' },
  TASK_FINISHED: { exit: 1, message: '{task} is finished ({state}).', hint: 'Take it up again with: fairway reopen {task} --reason WHY' },
  NOT_FINISHED: { exit: 1, message: '{task} is not finished; it is {state}.', hint: 'Change its state with: fairway set-status {task} STATE' },
  ALREADY_THERE: { exit: 1, message: '{task} is {state} already.', hint: 'There is nothing to do.' },
  REASON_NEEDED: { exit: 2, message: 'A reason is needed to {what} {task}.', hint: 'Give it with --reason WHY' },
  GATES_CLOSED: { exit: 1, message: '{task} cannot be {what} yet: {gates}', hint: '{next}' },

  // Proof
  SELF_REVIEW: {
    exit: 1,
    message: '{reviewer} worked on {task} and cannot review it.',
    hint: 'Ask somebody else for the review: fairway review request {task} --domain {domain}',
  },
  REVIEW_DOMAIN_NEEDED: { exit: 2, message: 'It is not clear which review domain of {task} is meant.', hint: 'Name it with --domain; {known}' },
  UNKNOWN_REVISION: { exit: 3, message: 'There is no commit {revision} here.', hint: 'Name a commit, branch or tag of this repository. Nothing was recorded.' },
  UNKNOWN_CHECK: { exit: 1, message: '{task} has no acceptance check {check}.', hint: 'Its checks are: {known}' },
  UNKNOWN_RECORD: { exit: 3, message: '{task} has no {what} {id}.', hint: 'See its records with: fairway show {task}' },
  ALREADY_ACKNOWLEDGED: { exit: 4, message: 'The handoff {id} of {task} was already {response} by {by}.', hint: 'There is nothing to do.' },
  NO_HANDOFF: { exit: 3, message: '{task} has no handoff that waits for an answer[ from {role}].', hint: 'See its handoffs with: fairway show {task}' },
  FILE_UNREADABLE: { exit: 1, message: '{file} could not be read: {why}', hint: 'Name a file that exists and that you may read. Nothing was recorded.' },
  FILE_TOO_LARGE: {
    exit: 1,
    message: '{file} is {size} large; a file kept with a record may have {limit}.',
    hint: 'Keep it elsewhere and name its address with --link.',
  },
  COMMAND_NOT_STARTED: {
    exit: 1,
    message: '{command} could not be started: {why}',
    hint: 'Check its name and that it can be executed. The failed attempt was recorded as evidence.',
  },
  NO_TASK_GIVEN: { exit: 2, message: 'It is not clear which task is meant.', hint: 'Name it with --task ID, or set FAIRWAY_TASK_ID.' },

  // The portal
  PORTAL_FAILED: { exit: 1, message: 'The portal could not be built: {why}', hint: 'Mend what is named above, then run: fairway portal build' },
  PORTAL_MISSING: { exit: 3, message: 'There is no built portal in {dir}.', hint: 'Build it with: fairway portal build' },
  PORT_TAKEN: { exit: 1, message: 'Port {port} is taken.', hint: 'Choose another with --port N, or 0 for any that is free.' },

  // The command line
  USAGE: { exit: 2, message: '{why}', hint: '{next}' },
} as const satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof catalogue;

/** The catalogue as data, for the reference page and for the test that reads every hint. */
export const errors: Readonly<Record<ErrorCode, Entry>> = catalogue;

/** A refusal: an expected outcome with a code of the catalogue. Anything else that is thrown is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly exit: ExitCode;
  /** The values that the message speaks of, for callers that want to act on them. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>>, options?: { cause?: unknown }) {
    super(fill(errors[code].message, details), options);
    this.code = code;
    this.hint = fill(errors[code].hint, details);
    this.exit = errors[code].exit;
    this.details = details;
  }

  /** The same refusal with more to tell: what was done before it. */
  with(details: Readonly<Record<string, unknown>>): Refusal {
    return new Refusal(this.code, { ...details, ...this.details }, { cause: this });
  }
}

/** Makes a refusal; throw what it returns. */
export function problem(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}, options?: { cause?: unknown }): Refusal {
  return new Refusal(code, details, options);
}

/** Whether something that was thrown is the refusal with this code, or any refusal when no code is given. */
export function isRefusal(thrown: unknown, code?: ErrorCode): thrown is Refusal {
  return thrown instanceof Refusal && (code === undefined || thrown.code === code);
}

/** A text with its values. A part in brackets is there when all values in it are: so a value is data, and never a piece of a sentence. */
const fill = (template: string, details: Readonly<Record<string, unknown>>): string => {
  const shown = (key: string) => (key === listKey ? visibleText : visibleLine)(plain(details[key]));
  const withValues = (text: string) => text.replaceAll(placeholder, (_, key: string) => shown(key));
  // One pass over the template: a value that looks like a part of one stays as it is.
  return template
    .replaceAll(/\[([^\]]*)\]|\{(\w+)\}/g, (_, part: string | undefined, key: string) =>
      part === undefined ? shown(key) : [...part.matchAll(placeholder)].every(([, name = '']) => plain(details[name]) !== '') ? withValues(part) : '',
    )
    .trim();
};

const placeholder = /\{(\w+)\}/g;

/** The one value that is a list of lines by design; a line break in any other could forge a line of ours. */
const listKey = 'problems';

const plain = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
