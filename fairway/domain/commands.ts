/**
 * Every command that writes records: a name, an input of plain values, and a decision. Facts about the world are part of the input, so that the
 * outbox can keep a command and a sync can decide it again.
 */

import { visibleLine } from '../visible.ts';
import type { Board } from './board.ts';
import { addComment, type Comment } from './commented.ts';
import { type Draft, type Stamp, streamSubject, taskStream } from './record.ts';
import { type EndSession, endSession } from './session/records/session-ended.ts';
import { type StartSession, startSession } from './session/records/session-started.ts';
import { sessionStream } from './session/state.ts';
import { type ImportPlan, type ImportTasks, importedIds, planImport } from './task/import/plan.ts';
import { type RecordCheckpoint, recordCheckpoint } from './task/records/checkpoint.ts';
import { type ClaimNext, type ClaimTask, claimNext, claimTask } from './task/records/claimed.ts';
import { type AddEvidence, addEvidence, asDecided, commandLine } from './task/records/evidence.ts';
import { type CreateHandoff, createHandoff } from './task/records/handoff.ts';
import { type AcknowledgeHandoff, acknowledgeHandoff } from './task/records/handoff-acknowledged.ts';
import { type ReleaseTask, releaseTask } from './task/records/released.ts';
import { type RequestReview, requestReview } from './task/records/review-requested.ts';
import { type WaiveReview, waiveReview } from './task/records/review-waived.ts';
import { type RecordReview, recordReview } from './task/records/reviewed.ts';
import { blockTask, type ChangeStatus, changeStatus, type DropTask, dropTask, finishTask, reopenTask } from './task/records/status-changed.ts';
import { type DefineTask, defineTask } from './task/records/task-defined.ts';
import { type UpdateTask, updateTask } from './task/records/task-updated.ts';
import { tasksReferredTo } from './task/state.ts';

/** The outcome of a decision: a commit subject, and the records to write. */
export interface Decided {
  readonly subject: string;
  readonly drafts: readonly Draft[];
}

/** A command with its input, as plain values. */
export interface CommandData {
  readonly command: string;
  readonly input: object;
}

interface CommandDefinition<I> {
  /** Whether at most one of several clones may win. */
  readonly exclusive?: true;
  /** The streams that must be on the board, including closed ones. */
  readonly streams: (input: I) => readonly string[];
  /** Pure. Throws the refusals of the function that it calls. */
  readonly decide: (input: I, board: Board, stamp: Stamp) => Decided;
  /** The input with what the decision made of it, where a later decision must not make something else of it. */
  readonly asDecided?: (input: I, drafts: readonly Draft[]) => object;
}

const define = <I extends object>(definition: CommandDefinition<I>): CommandDefinition<I> => definition;
const onTask = <I extends { readonly task: string }>(decide: CommandDefinition<I>['decide']): CommandDefinition<I> =>
  define({ streams: ({ task }) => [taskStream(task)], decide });
const proving = (subject: (input: AddEvidence) => string): CommandDefinition<AddEvidence> => ({
  ...onTask<AddEvidence>((input, board, stamp) => ({ subject: subject(input), drafts: addEvidence(input, board, stamp) })),
  asDecided,
});
const exclusive = <I>(definition: CommandDefinition<I>): CommandDefinition<I> => ({ ...definition, exclusive: true });

/** The decision of an import plan. */
export function decidedImport(file: string, { changes, drafts }: ImportPlan): Decided {
  const changed = changes.filter((change) => change.change !== 'unchanged' || change.seeded !== null).length;
  return { subject: `import ${changed} ${changed === 1 ? 'task' : 'tasks'} from ${file}`, drafts };
}

const claimer = ({ actor }: Stamp): string => [actor.role, actor.id].filter(Boolean).join('/');

/** The only list of commands, by their names on the command line. */
export const commandDefinitions = {
  add: define<DefineTask>({
    exclusive: true,
    streams: ({ task, definition }) => [task, ...tasksReferredTo(definition)].map(taskStream),
    decide: (input, board) => ({ subject: `add ${input.task}: ${input.definition.title}`, drafts: defineTask(input, board) }),
  }),
  update: define<UpdateTask>({
    streams: ({ task, set, add }) => [task, ...tasksReferredTo(set), ...(add?.dependencies ?? [])].map(taskStream),
    decide: (input, board) => ({ subject: `update ${input.task}`, drafts: updateTask(input, board) }),
  }),
  import: define<ImportTasks>({
    exclusive: true,
    streams: ({ parsed }) => importedIds(parsed).map(taskStream),
    decide: (input, board) => decidedImport(input.file, planImport(input, board)),
  }),
  claim: exclusive(onTask<ClaimTask>((input, board, stamp) => ({ subject: `claim ${input.task}: ${claimer(stamp)}`, drafts: claimTask(input, board, stamp) }))),
  release: exclusive(onTask<ReleaseTask>((input, board, stamp) => ({ subject: `release ${input.task}`, drafts: releaseTask(input, board, stamp) }))),
  'set-status': exclusive(
    onTask<ChangeStatus>((input, board, stamp) => ({ subject: `${input.task}: ${input.to}`, drafts: changeStatus(input, board, stamp) })),
  ),
  block: define<Parameters<typeof blockTask>[0]>({
    exclusive: true,
    streams: ({ task, blocked }) => [task, ...(blocked?.tasks ?? [])].map(taskStream),
    decide: (input, board, stamp) => ({ subject: `block ${input.task}`, drafts: blockTask(input, board, stamp) }),
  }),
  done: exclusive(
    onTask<Parameters<typeof finishTask>[0]>((input, board, stamp) => ({ subject: `done ${input.task}`, drafts: finishTask(input, board, stamp) })),
  ),
  drop: exclusive(onTask<DropTask>((input, board, stamp) => ({ subject: `drop ${input.task}`, drafts: dropTask(input, board, stamp) }))),
  reopen: exclusive(
    onTask<Parameters<typeof reopenTask>[0]>((input, board, stamp) => ({ subject: `reopen ${input.task}`, drafts: reopenTask(input, board, stamp) })),
  ),
  'evidence add': proving((input) => `evidence ${input.task}: ${input.data.kind} ${input.data.result}`),
  run: proving((input) => `run ${input.task}: ${input.data.result}, ${visibleLine(commandLine(input.data.command ?? [])).slice(0, 200)}`),
  'handoff create': onTask<CreateHandoff>((input, board, stamp) => ({
    subject: `handoff ${input.task} to ${input.data.to_role}`,
    drafts: createHandoff(input, board, stamp),
  })),
  'handoff ack': exclusive(
    onTask<AcknowledgeHandoff>((input, board, stamp) => ({
      subject: `handoff ${input.task} ${input.response}`,
      drafts: acknowledgeHandoff(input, board, stamp),
    })),
  ),
  'review request': onTask<RequestReview>((input, board, stamp) => ({ subject: `review request ${input.task}`, drafts: requestReview(input, board, stamp) })),
  'review record': onTask<RecordReview>((input, board, stamp) => ({
    subject: `review ${input.task}: ${input.data.verdict}`,
    drafts: recordReview(input, board, stamp),
  })),
  'review waive': onTask<WaiveReview>((input, board, stamp) => ({
    subject: `waive ${input.data.domain} review of ${input.task}`,
    drafts: waiveReview(input, board, stamp),
  })),
  'checkpoint record': onTask<RecordCheckpoint>((input, board, stamp) => ({
    subject: `checkpoint ${input.task}: ${input.data.state}`,
    drafts: recordCheckpoint(input, board, stamp),
  })),
  comment: define<Comment>({
    streams: ({ stream }) => [stream],
    decide: (input, board) => ({ subject: `comment on ${input.stream}`, drafts: addComment(input, board) }),
  }),
  'session start': exclusive(
    define<StartSession>({
      streams: ({ session, data }) => [sessionStream(session), ...(data.task === undefined ? [] : [taskStream(data.task)])],
      decide: (input, board) => ({ subject: `session ${input.session} started: ${input.data.provider}`, drafts: startSession(input, board) }),
    }),
  ),
  'session end': exclusive(
    define<EndSession>({
      streams: ({ session }) => [sessionStream(session)],
      decide: (input, board, stamp) => ({ subject: `session ${input.session} ended: ${input.data.outcome}`, drafts: endSession(input, board, stamp) }),
    }),
  ),
} satisfies Record<string, CommandDefinition<never>>;

export type CommandName = keyof typeof commandDefinitions;
export type CommandInput<N extends CommandName> = (typeof commandDefinitions)[N] extends CommandDefinition<infer I extends object> ? I : never;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandDefinitions, name);

/** A command that a store can run. */
export interface Runnable<A> {
  readonly name: string;
  readonly streams: readonly string[];
  readonly exclusive: boolean;
  decide(board: Board, stamp: Stamp): Decided & { readonly artifacts?: readonly A[] };
  /** The command as data, after it was decided. */
  data(drafts: readonly Draft[]): CommandData;
}

/** `artifacts` are the files that the records refer to. */
export function commandOf<N extends CommandName, A = never>(name: N, input: CommandInput<N>, artifacts?: readonly A[]): Runnable<A> {
  // TypeScript cannot infer that the definition of this name takes this input.
  const definition = commandDefinitions[name] as unknown as CommandDefinition<CommandInput<N>>;
  return {
    name,
    streams: definition.streams(input),
    exclusive: definition.exclusive === true,
    decide: (board, stamp) => ({ ...definition.decide(input, board, stamp), ...(artifacts === undefined ? {} : { artifacts }) }),
    data: (drafts) => ({ command: name, input: definition.asDecided?.(input, drafts) ?? input }),
  };
}

/** Claims the most urgent ready task. Its data names that task, so that a replay does not pick another one after work has begun. */
export function claimNextCommand(input: ClaimNext): Runnable<never> {
  const claimed = ([first]: readonly Draft[]) => (first === undefined ? '' : streamSubject(first.stream));
  return {
    name: 'claim',
    streams: input.in === undefined ? [] : [taskStream(input.in)],
    exclusive: true,
    decide: (board, stamp) => {
      const drafts = claimNext(input, board, stamp);
      return { subject: `claim ${claimed(drafts)}: ${claimer(stamp)}`, drafts };
    },
    data: (drafts) => ({ command: 'claim', input: { task: claimed(drafts), ...(input.place && { place: input.place }) } satisfies ClaimTask }),
  };
}
