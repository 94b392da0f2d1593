// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate
import type { RecordType } from '../../domain/record.ts';

/** The SHA-256 of the self-contained schema of each type of record. */
export const schemaDigests: Readonly<Record<RecordType, `sha256:${string}`>> = {
  'checkpoint': 'sha256:8febbe85759210b3d877a9eb81ca66ae99734f3448c6faa3c2ff34c85f49ab60',
  'claimed': 'sha256:3c1fde860699a1c5866bb30a131853ea7a2f68643414e501e1d46575b1934b2a',
  'commented': 'sha256:9bbb49eb438ff56a11736d35b07fc57fb3c47759c240d4449bfa41777f3e3380',
  'evidence': 'sha256:8c16e507eb2df55ed4e2f5fb218ae1e498ce4bc947fad469dec83e02d4775424',
  'handoff-acknowledged': 'sha256:9d9155223cbbdf5b7dc0898e82e1407ba0de2b33b8f8b514efe5796757ab7daa',
  'handoff': 'sha256:a4e97d282313d9e8f2226b407f22775ec61fd4d32c658f9a814b6c837847325b',
  'released': 'sha256:825c40751c2541f44ad9e259bcb9eea9ea230bb15d31fb91a8d7aaa6e635a029',
  'review-requested': 'sha256:89ef59b2cb33875eb53a77736e5aa7ece6ff1fc054e97a0d3b659104efd013e5',
  'review-waived': 'sha256:55dc05727dc0ff2a4a61e6adad725c0c2ee0b9ea3ed2ecb29e9f2126ea5ecddb',
  'reviewed': 'sha256:d1d706c6ca002282d8e76878a5e7845756b799ec80aece3890edb84a8657b9c5',
  'session-ended': 'sha256:f9f3aefb71ee08968f53444272939dabc407f268a2d9ad4dc31c3b04d97831a3',
  'session-started': 'sha256:989830c98063f0f9efb1ef7236443fde0483e574d8f6a3f0ac9641ece361ab80',
  'status-changed': 'sha256:0298dae61c8a60ba2cb8f89d6182bb8f845008c124d9e161438d6cb309e09be3',
  'superseded': 'sha256:522f9924a3e8ae2b771f820aec9b9b79f217cafb2ce8cd2366f3fc002ee59fc0',
  'task-defined': 'sha256:1fe88368a790e4a5d6a9e8a1b9ee30934b43b59dd61f2ca6b0dbd7c0b8178948',
  'task-updated': 'sha256:d0704054d97259f8906f41fd65b6f19345657304a3979dedcfef0ab84bf91304',
};

/** Loads the self-contained schema of a type of record. */
export const schemaLoaders: Readonly<Record<RecordType, () => Promise<{ readonly default: object }>>> = {
  'checkpoint': () => import('./checkpoint.gen.json', { with: { type: 'json' } }),
  'claimed': () => import('./claimed.gen.json', { with: { type: 'json' } }),
  'commented': () => import('./commented.gen.json', { with: { type: 'json' } }),
  'evidence': () => import('./evidence.gen.json', { with: { type: 'json' } }),
  'handoff-acknowledged': () => import('./handoff-acknowledged.gen.json', { with: { type: 'json' } }),
  'handoff': () => import('./handoff.gen.json', { with: { type: 'json' } }),
  'released': () => import('./released.gen.json', { with: { type: 'json' } }),
  'review-requested': () => import('./review-requested.gen.json', { with: { type: 'json' } }),
  'review-waived': () => import('./review-waived.gen.json', { with: { type: 'json' } }),
  'reviewed': () => import('./reviewed.gen.json', { with: { type: 'json' } }),
  'session-ended': () => import('./session-ended.gen.json', { with: { type: 'json' } }),
  'session-started': () => import('./session-started.gen.json', { with: { type: 'json' } }),
  'status-changed': () => import('./status-changed.gen.json', { with: { type: 'json' } }),
  'superseded': () => import('./superseded.gen.json', { with: { type: 'json' } }),
  'task-defined': () => import('./task-defined.gen.json', { with: { type: 'json' } }),
  'task-updated': () => import('./task-updated.gen.json', { with: { type: 'json' } }),
};

/** Changes whenever the schema of the configuration does. */
export const configSchemaDigest = 'sha256:15a1c1e28b42a95638ab7b62961a744c82b6287fcd6afa6c59f4f441b9cb76ff';
