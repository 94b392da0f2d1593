/** Every command there is, each loaded only when it is needed. The path of a command is the path of its file. */
import type { CommandClass } from 'clipanion';
import type { FairwayContext } from './context.ts';

export interface CommandEntry {
  readonly path: string;
  readonly load: () => Promise<CommandClass<FairwayContext>>;
}

export const commands: readonly CommandEntry[] = [
  { path: 'init', load: async () => (await import('./commands/init.ts')).Init },
  { path: 'import', load: async () => (await import('./commands/import.ts')).Import },
  { path: 'export', load: async () => (await import('./commands/export.ts')).Export },
  { path: 'log', load: async () => (await import('./commands/log.ts')).Log },
  { path: 'verify', load: async () => (await import('./commands/verify.ts')).Verify },
  { path: 'anchor create', load: async () => (await import('./commands/anchor/create.ts')).AnchorCreate },
  { path: 'anchor list', load: async () => (await import('./commands/anchor/list.ts')).AnchorList },
  { path: 'hook install', load: async () => (await import('./commands/hook/install.ts')).HookInstall },
  { path: 'hook update', load: async () => (await import('./commands/hook/update.ts')).HookUpdate },
  { path: 'show', load: async () => (await import('./commands/show.ts')).Show },
  { path: 'add', load: async () => (await import('./commands/add.ts')).Add },
  { path: 'update', load: async () => (await import('./commands/update.ts')).Update },
  { path: 'list', load: async () => (await import('./commands/list.ts')).List },
  { path: 'tree', load: async () => (await import('./commands/tree.ts')).Tree },
  { path: 'ready', load: async () => (await import('./commands/ready.ts')).Ready },
  { path: 'claim', load: async () => (await import('./commands/claim.ts')).Claim },
  { path: 'release', load: async () => (await import('./commands/release.ts')).Release },
  { path: 'set-status', load: async () => (await import('./commands/set-status.ts')).SetStatus },
  { path: 'block', load: async () => (await import('./commands/block.ts')).Block },
  { path: 'done', load: async () => (await import('./commands/done.ts')).Done },
  { path: 'reopen', load: async () => (await import('./commands/reopen.ts')).Reopen },
  { path: 'evidence add', load: async () => (await import('./commands/evidence/add.ts')).EvidenceAdd },
  { path: 'run', load: async () => (await import('./commands/run.ts')).Run },
  { path: 'handoff create', load: async () => (await import('./commands/handoff/create.ts')).HandoffCreate },
  { path: 'handoff ack', load: async () => (await import('./commands/handoff/ack.ts')).HandoffAck },
  { path: 'review request', load: async () => (await import('./commands/review/request.ts')).ReviewRequest },
  { path: 'review record', load: async () => (await import('./commands/review/record.ts')).ReviewRecord },
  { path: 'review waive', load: async () => (await import('./commands/review/waive.ts')).ReviewWaive },
  { path: 'checkpoint record', load: async () => (await import('./commands/checkpoint/record.ts')).CheckpointRecord },
  { path: 'merge-ready', load: async () => (await import('./commands/merge-ready.ts')).MergeReady },
  { path: 'report status', load: async () => (await import('./commands/report/status.ts')).ReportStatus },
  { path: 'portal build', load: async () => (await import('./commands/portal/build.ts')).PortalBuild },
  { path: 'portal serve', load: async () => (await import('./commands/portal/serve.ts')).PortalServe },
  { path: 'completion', load: async () => (await import('./commands/completion.ts')).Completion },
];
