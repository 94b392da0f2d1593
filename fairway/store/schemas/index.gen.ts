// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate
import type { RecordType } from '../../domain/record.ts';

/** The SHA-256 of the self-contained schema of each type of record. */
export const schemaDigests: Readonly<Record<RecordType, `sha256:${string}`>> = {
  'checkpoint': 'sha256:c1134fc2bde000b1fef446299b80d565efc310e5a6815d3821c0ce71f9206e5d',
  'claimed': 'sha256:17c9a9d3feebd63cd447737697db3e15928e7242ff725f7d6026828d3b630442',
  'commented': 'sha256:7bf374255a2f137ce7d972130b1618e9c867631a2fdf757075034da4c6b714a4',
  'evidence': 'sha256:a4c1f285dec01276cb3e47cd3223df4cb33a227e5dee75c09146d082aa6c3abe',
  'handoff-acknowledged': 'sha256:6be14ce1727898a06cc61982a989ea691108a886f74bb2fd43cfd57fce72246c',
  'handoff': 'sha256:49c3b34b682433cea24f655e16791ed1c23e4e0bbbd97a70fabc0c6f90986030',
  'released': 'sha256:36de018db651b2eaea365e051c9eaca684f75154d4c57eb74e670fe7342b983d',
  'review-requested': 'sha256:8b4ab0c95ddc436a72b88af611e47695fc9f2f41f0cb17bbac0a81d1ff6277a9',
  'review-waived': 'sha256:67d2f36806028017d860a39b1910822a39e851f38fdb5e8826524254a1f5c22f',
  'reviewed': 'sha256:bf5de05eeef21bf7382941d8ec55fa483b74533e4dc1a0646160ca93ca10b3aa',
  'session-ended': 'sha256:3826d847a1273ee805be865265811b5b3bdc9363e6c124e9eabcfd98d7201d82',
  'session-started': 'sha256:7d5f0c0165b0e8267f805a39b96d6828f467ef55b944cdd5e5db616577ed19be',
  'status-changed': 'sha256:0270daa87c98e04d2f4aa157c3f3ba2e5fb2fbb5ac1a5cc8ef809d67c3fbf58f',
  'superseded': 'sha256:60b4f86562c026a6e7c48ebad8347421bd0dc5201fd8309fea104d7adcaff274',
  'task-defined': 'sha256:457cb70a150d02beb95654acd1ec1f905851ea3c44c129254c923e07ff777852',
  'task-updated': 'sha256:a01d3bcb2f7f8db6059c648bf07a8000456d6b32af55da1abf546124b41515ab',
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
export const configSchemaDigest = 'sha256:b1ded8a0b79b1295e2df8626fe7f0332024f893b165017cf0c75174ea7abd819';
