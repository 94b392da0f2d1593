/** What the CLI and the site may import. What few commands need is loaded when it is called. */
export { type ErrorCode, errors, isRefusal, problem, Refusal } from './errors.ts';
export { eventOf, type RecordEvent } from './interop/cloud-event.ts';
export { laneOfWorktree } from './lane/lane.ts';
export { recordCheckpoint } from './records/checkpoint.ts';
export { claimNext, claimTask } from './records/claimed.ts';
export { type CommandData, claimNextCommand, commandOf, decidedImport } from './records/commands.ts';
export { addEvidence, commandLine } from './records/evidence.ts';
export { createHandoff } from './records/handoff.ts';
export { acknowledgeHandoff } from './records/handoff-acknowledged.ts';
export { definitions as recordDefinitions, summarize } from './records/index.ts';
export type { Actor, Draft, FairwayRecord, RecordOf, RecordType, Stamp } from './records/record.ts';
export { releaseTask } from './records/released.ts';
export { requestReview } from './records/review-requested.ts';
export { waiveReview } from './records/review-waived.ts';
export { recordReview } from './records/reviewed.ts';
export { requireTask } from './records/rules.ts';
export { blockTask, changeStatus, finishTask, reopenTask, requireState } from './records/status-changed.ts';
export { defineTask } from './records/task-defined.ts';
export { type UnsettableField, unsettableFields, updateTask } from './records/task-updated.ts';
export type { AcceptanceCheck, Artifact, ReviewFinding, Revision, Source, State, TaskDefinition } from './records/types.gen.ts';
export { type StatusReport, statusReport } from './report/status.ts';
export type { Execution } from './run/execute.ts';
export type { AnchorList, AnchorOutcome, ListedAnchor } from './store/anchors.ts';
export { type OpenOptions, openStore } from './store/open.ts';
export type { KeptIntent } from './store/outbox/box.ts';
export { requireRecordable, withOutbox } from './store/outbox/fallback.ts';
export type { BoxesOptions, FlushedIntent, FlushOptions, FlushReport, OutboxView } from './store/outbox/flush.ts';
export type { SharedNews } from './store/parts.ts';
export type { FollowOptions, RecordStream, SinceOptions } from './store/records-since.ts';
export type { UpdateVerdict } from './store/server-hook.ts';
export type { Restored, RestoreOptions, SnapshotFormat, SnapshotReport, SnapshotTotal, TakenSnapshot, TakeOptions } from './store/snapshot/index.ts';
export type { Appended, ArtifactContent, Command, Decision, Everything, PolicySource, ReadTask, Snapshot, Store } from './store/store.ts';
export type { SupersededCommand, SyncReport } from './store/sync-report.ts';
export type { VerifyFinding } from './store/verify/checks.ts';
export type { VerifyReport } from './store/verify/verify.ts';
export { type Board, boardOf } from './task/board.ts';
export { requireLane, requireRole } from './task/definition.ts';
export { closedGates, countingProofs, evaluateGates, type GateView, type GitFacts, type ReviewCell, reviewMatrix } from './task/gates.ts';
export { type ImportPlan, importedIds, parseImport, planImport } from './task/import.ts';
export { didYouMean, nearest } from './task/nearest.ts';
export { type Lane, type Policy, policyOf, type Role } from './task/policy.ts';
export { byUrgency } from './task/queue.ts';
export { type ReadyReport, readyReport } from './task/ready.ts';
export * as shapes from './task/shapes.ts';
export { isWellSigned, type RecordSignature, type SignerFacts, signatureProblems, signedBy } from './task/signers.ts';
export { summaryOf, type TaskSummary } from './task/summary.ts';
export type { Finding, Task, TaskBrief } from './task/task.ts';
export { type TaskNode, treeOf } from './task/tree.ts';
export { pageDocument, type RecordView, recordDocument, type TaskPage, type TaskView, viewOf } from './task/view.ts';
export { isPlainAscii, visibleLine, visibleText } from './visible.ts';
export { Here, openHere, type WorktreeNames } from './worktree/here.ts';

export const buildPortal: typeof import('./portal/build.ts').buildPortal = async (options) => (await import('./portal/build.ts')).buildPortal(options);
export const servePortal: typeof import('./portal/serve.ts').servePortal = async (options) => (await import('./portal/serve.ts')).servePortal(options);
export const execute: typeof import('./run/execute.ts').execute = async (argv, options) => (await import('./run/execute.ts')).execute(argv, options);
export const whyNoOutput = async (front: unknown) => (await import('./interop/output-front-matter.ts')).whyNoOutput(front);
export const readTaskFile: typeof import('./interop/task-file.ts').readTaskFile = async (path, named) =>
  (await import('./interop/task-file.ts')).readTaskFile(path, named);
export const readWorkingConfig: typeof import('./store/config.ts').readWorkingConfig = async (worktree) =>
  (await import('./store/config.ts')).readWorkingConfig(worktree);
export const initStore: typeof import('./store/init.ts').initStore = async (options) => (await import('./store/init.ts')).initStore(options);
export const takeSnapshot: typeof import('./store/snapshot/index.ts').takeSnapshot = async (open, options) =>
  (await import('./store/snapshot/index.ts')).takeSnapshot(open, options);
export const verifySnapshotFile: typeof import('./store/snapshot/index.ts').verifySnapshotFile = async (path, named, progress) =>
  (await import('./store/snapshot/index.ts')).verifySnapshotFile(path, named, progress);
export const restoreStore: typeof import('./store/snapshot/index.ts').restoreStore = async (options) =>
  (await import('./store/snapshot/index.ts')).restoreStore(options);
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
