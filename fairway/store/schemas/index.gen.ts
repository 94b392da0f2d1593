// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate
import type { RecordType } from '../../domain/record.ts';

/** The SHA-256 of the self-contained schema of each type of record. */
export const schemaDigests: Readonly<Record<RecordType, `sha256:${string}`>> = {
  'checkpoint': 'sha256:c1134fc2bde000b1fef446299b80d565efc310e5a6815d3821c0ce71f9206e5d',
  'claimed': 'sha256:8ea481159e925618c32b17f4c9065fb65a674ec8b49a5fb728ca1421d99fd934',
  'commented': 'sha256:7bf374255a2f137ce7d972130b1618e9c867631a2fdf757075034da4c6b714a4',
  'evidence': 'sha256:a4c1f285dec01276cb3e47cd3223df4cb33a227e5dee75c09146d082aa6c3abe',
  'handoff-acknowledged': 'sha256:6be14ce1727898a06cc61982a989ea691108a886f74bb2fd43cfd57fce72246c',
  'handoff': 'sha256:49c3b34b682433cea24f655e16791ed1c23e4e0bbbd97a70fabc0c6f90986030',
  'released': 'sha256:ed1d951a2c93cbed426a6ce967ff6ea5ea79c28cbfb56434fb581652991aa3ba',
  'review-requested': 'sha256:8b4ab0c95ddc436a72b88af611e47695fc9f2f41f0cb17bbac0a81d1ff6277a9',
  'review-waived': 'sha256:67d2f36806028017d860a39b1910822a39e851f38fdb5e8826524254a1f5c22f',
  'reviewed': 'sha256:bf5de05eeef21bf7382941d8ec55fa483b74533e4dc1a0646160ca93ca10b3aa',
  'session-ended': 'sha256:3826d847a1273ee805be865265811b5b3bdc9363e6c124e9eabcfd98d7201d82',
  'session-started': 'sha256:7d5f0c0165b0e8267f805a39b96d6828f467ef55b944cdd5e5db616577ed19be',
  'status-changed': 'sha256:c2486ed0296882e8de7f5786bcc2cada4599240dfa3053f5e131367179d38487',
  'superseded': 'sha256:60b4f86562c026a6e7c48ebad8347421bd0dc5201fd8309fea104d7adcaff274',
  'task-defined': 'sha256:bc0a7426fc7e63515741e5dd2d7ad7c7f763d56b15a41c7fd4dea8bb9769f971',
  'task-updated': 'sha256:ac2760e6a0caedc957c6c9be58c4952353e3cb3cee5fa45069080f6bf981b303',
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
export const configSchemaDigest = 'sha256:66fcae2865cfa66bbf8c1db79dcac5d121b7b7e06280c8536cd759bcd333befe';
