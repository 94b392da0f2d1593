/** Everything that the CLI and the site may import. Modules that few commands need are loaded on demand. */

export { type Board, tasksAmong } from './domain/board.ts';
export { boardOf } from './domain/board-of.ts';
export { type CommandData, claimNextCommand, commandOf, decidedImport } from './domain/commands.ts';
export { didYouMean, nearest } from './domain/did-you-mean.ts';
export * as formats from './domain/formats.ts';
export { judgeChecks } from './domain/gates/acceptance.ts';
export {
  closedGates,
  countingProofs,
  evaluateGates,
  evaluateMergeGates,
  type GateView,
  type GitFacts,
  type ReviewCell,
  reviewMatrix,
} from './domain/gates/gates.ts';
export { isWellSigned, type RecordSignature, type SignerFacts, signatureProblems, signedBy } from './domain/gates/signers.ts';
export { laneOfWorktree } from './domain/lane/lane.ts';
export { isClosedClass, type Lane, type Policy, type PolicyWarning, policyOf, type Role, requireDecidable } from './domain/policy.ts';
export {
  type Actor,
  type Draft,
  type FairwayRecord,
  isStreamId,
  type RecordOf,
  type RecordType,
  type Stamp,
  streamKind,
  streamSubject,
  taskStream,
} from './domain/record.ts';
export { recordTypes, summarize } from './domain/record-types.ts';
export { type StatusReport, statusReport } from './domain/report/status.ts';
export { byStart, type Session, type SessionBrief, sessionStream } from './domain/session/state.ts';
export { type SessionSummary, sessionSummary, sessionsAmong } from './domain/session/summary.ts';
export type { Finding } from './domain/stream.ts';
export { requireLane, requireRole } from './domain/task/definition.ts';
export { type ListField, listFields, type UnsettableField } from './domain/task/definition-change.ts';
export { parseImport } from './domain/task/import/parse.ts';
export { type ImportPlan, importedIds, planImport } from './domain/task/import/plan.ts';
export { requirePredicate } from './domain/task/predicate.ts';
export { byListOrder } from './domain/task/queue.ts';
export { type ReadyReport, readyReport } from './domain/task/ready.ts';
export { recordCheckpoint } from './domain/task/records/checkpoint.ts';
export { claimNext, claimTask } from './domain/task/records/claimed.ts';
export { addEvidence, commandLine } from './domain/task/records/evidence.ts';
export { createHandoff } from './domain/task/records/handoff.ts';
export { acknowledgeHandoff } from './domain/task/records/handoff-acknowledged.ts';
export { releaseTask } from './domain/task/records/released.ts';
export { requestReview } from './domain/task/records/review-requested.ts';
export { waiveReview } from './domain/task/records/review-waived.ts';
export { recordReview } from './domain/task/records/reviewed.ts';
export { blockTask, changeStatus, finishTask, reopenTask, requireState } from './domain/task/records/status-changed.ts';
export { defineTask } from './domain/task/records/task-defined.ts';
export { unsettableFields, updateTask } from './domain/task/records/task-updated.ts';
export { requireTask } from './domain/task/require-task.ts';
export type { Task, TaskBrief } from './domain/task/state.ts';
export { summaryOf, type TaskSummary } from './domain/task/summary.ts';
export { type TaskNode, treeOf } from './domain/task/tree.ts';
export { pageDocument, type RecordView, recordDocument, type TaskDetails, type TaskPage, viewOf } from './domain/task/views.ts';
export type {
  AcceptanceCheck,
  Artifact,
  EvidenceData,
  Predicate,
  ReviewFinding,
  Revision,
  Source,
  State,
  Subject,
  TaskDefinition,
} from './domain/types.gen.ts';
export { type ErrorCode, errors, isRefusal, problem, Refusal } from './errors.ts';
export { eventOf, type RecordEvent } from './interop/cloud-event.ts';
export type { Execution } from './run/execute.ts';
export type { AnchorList, AnchorOutcome, ListedAnchor } from './store/anchors.ts';
export type { Restored, RestoreOptions, SnapshotFormat, SnapshotReport, SnapshotTotal, TakenSnapshot, TakeOptions } from './store/archive/index.ts';
export type { SharedNews } from './store/context.ts';
export { type OpenOptions, openStore } from './store/open.ts';
export { requireRecordable, withOutbox } from './store/outbox/fallback.ts';
export type { FlushedIntent, FlushOptions, FlushReport, OutboxSelection, OutboxView } from './store/outbox/flush.ts';
export type { IntentFile } from './store/outbox/intent-files.ts';
export type { FollowOptions, RecordStream, SinceOptions } from './store/records-since.ts';
export type { UpdateVerdict } from './store/server-hook.ts';
export type { Appended, ArtifactContent, Command, Decision, Everything, PolicySource, ReadStream, Store, StoreView } from './store/store.ts';
export type { SupersededCommand, SyncReport } from './store/sync/report.ts';
export type { VerifyFinding } from './store/verify/checks.ts';
export type { VerifyReport } from './store/verify/verify.ts';
export { isPlainAscii, visibleLine, visibleText } from './visible.ts';
export { CurrentWorktree, openCurrentWorktree, type WorktreeNames } from './worktree/current-worktree.ts';

export const buildPortal: typeof import('./portal/build.ts').buildPortal = async (options) => (await import('./portal/build.ts')).buildPortal(options);
export const servePortal: typeof import('./portal/serve.ts').servePortal = async (options) => (await import('./portal/serve.ts')).servePortal(options);
export const execute: typeof import('./run/execute.ts').execute = async (argv, options) => (await import('./run/execute.ts')).execute(argv, options);
export const whyNoOutput = async (front: unknown) => (await import('./interop/output-front-matter.ts')).whyNoOutput(front);
export const readTaskFile: typeof import('./interop/task-file.ts').readTaskFile = async (path, named) =>
  (await import('./interop/task-file.ts')).readTaskFile(path, named);
export const readWorkingConfig: typeof import('./store/config.ts').readWorkingConfig = async (worktree) =>
  (await import('./store/config.ts')).readWorkingConfig(worktree);
export const initStore: typeof import('./store/init.ts').initStore = async (options) => (await import('./store/init.ts')).initStore(options);
export const takeSnapshot: typeof import('./store/archive/index.ts').takeSnapshot = async (open, options) =>
  (await import('./store/archive/index.ts')).takeSnapshot(open, options);
export const verifySnapshotFile: typeof import('./store/archive/index.ts').verifySnapshotFile = async (path, named, progress) =>
  (await import('./store/archive/index.ts')).verifySnapshotFile(path, named, progress);
export const restoreStore: typeof import('./store/archive/index.ts').restoreStore = async (options) =>
  (await import('./store/archive/index.ts')).restoreStore(options);
export const readRecordsSince: typeof import('./store/records-since.ts').readRecordsSince = async (open, options) =>
  (await import('./store/records-since.ts')).readRecordsSince(open, options);
export const followRecords: typeof import('./store/records-since.ts').followRecords = async (open, options) =>
  (await import('./store/records-since.ts')).followRecords(open, options);
export const readOutboxes: typeof import('./store/outbox/flush.ts').readOutboxes = async (open, options) =>
  (await import('./store/outbox/flush.ts')).readOutboxes(open, options);
export const flushOutboxes: typeof import('./store/outbox/flush.ts').flushOutboxes = async (open, options) =>
  (await import('./store/outbox/flush.ts')).flushOutboxes(open, options);
export const verifyStore: typeof import('./store/verify/verify.ts').verifyStore = async (options) =>
  (await import('./store/verify/verify.ts')).verifyStore(options);
export const createAnchor: typeof import('./store/anchors.ts').createAnchor = async (options) => (await import('./store/anchors.ts')).createAnchor(options);
export const listAnchors: typeof import('./store/anchors.ts').listAnchors = async (options) => (await import('./store/anchors.ts')).listAnchors(options);
export const installServerHook: typeof import('./store/server-hook.ts').installServerHook = async (options) =>
  (await import('./store/server-hook.ts')).installServerHook(options);
export const judgeUpdate: typeof import('./store/server-hook.ts').judgeUpdate = async (options, update) =>
  (await import('./store/server-hook.ts')).judgeUpdate(options, update);
