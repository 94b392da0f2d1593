// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate

/** Loads a validator by its name. */
export const loaders = {
  anchor: async () => (await import('./anchor.gen.js')).anchor,
  checkpoint: async () => (await import('./checkpoint.gen.js')).checkpoint,
  claimed: async () => (await import('./claimed.gen.js')).claimed,
  config: async () => (await import('./config.gen.js')).config,
  evidence: async () => (await import('./evidence.gen.js')).evidence,
  handoffAcknowledged: async () => (await import('./handoffAcknowledged.gen.js')).handoffAcknowledged,
  handoff: async () => (await import('./handoff.gen.js')).handoff,
  intent: async () => (await import('./intent.gen.js')).intent,
  output: async () => (await import('./output.gen.js')).output,
  record: async () => (await import('./record.gen.js')).record,
  released: async () => (await import('./released.gen.js')).released,
  reviewRequested: async () => (await import('./reviewRequested.gen.js')).reviewRequested,
  reviewWaived: async () => (await import('./reviewWaived.gen.js')).reviewWaived,
  reviewed: async () => (await import('./reviewed.gen.js')).reviewed,
  sessionEnded: async () => (await import('./sessionEnded.gen.js')).sessionEnded,
  sessionStarted: async () => (await import('./sessionStarted.gen.js')).sessionStarted,
  statusChanged: async () => (await import('./statusChanged.gen.js')).statusChanged,
  store: async () => (await import('./store.gen.js')).store,
  superseded: async () => (await import('./superseded.gen.js')).superseded,
  taskDefined: async () => (await import('./taskDefined.gen.js')).taskDefined,
  taskUpdated: async () => (await import('./taskUpdated.gen.js')).taskUpdated,
  snapshotHead: async () => (await import('./snapshotHead.gen.js')).snapshotHead,
  snapshotFile: async () => (await import('./snapshotFile.gen.js')).snapshotFile,
  snapshotTotal: async () => (await import('./snapshotTotal.gen.js')).snapshotTotal,
};
