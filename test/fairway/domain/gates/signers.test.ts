import { describe, expect, it } from 'vitest';
import { parseAllowedSigners } from '../../../../fairway/domain/gates/allowed-signers.ts';
import {
  type CommitSignature,
  describeSignature,
  isSameSigner,
  isTrusted,
  judgeSignature,
  type RecordSignature,
  type SignatureState,
  signatureProblems,
  unseenSigners,
} from '../../../../fairway/domain/gates/signers.ts';
import type { SignaturePolicy } from '../../../../fairway/domain/policy.ts';
import { policy } from '../../../support/builders.ts';
import { naming } from '../../../support/naming.ts';

const fingerprint = 'F'.repeat(40);
const rules: SignaturePolicy = {
  mode: 'require',
  allowedSigners: 'x',
  openpgpKeys: { [fingerprint]: 'paula@example.org' },
  signers: { 'ann@example.org': ['agent-1', 'build-*'] },
};
const allowed = parseAllowedSigners(
  [
    'ann@example.org,ann ssh-ed25519 ANN',
    'bob@example.org valid-before="20261101" ssh-ed25519 BOB',
    'bob-now@example.org valid-after="20261101" ssh-ed25519 BOB',
    'old@example.org valid-before="20200101" ssh-ed25519 OLD',
    '*@partner.example ssh-ed25519 PARTNER',
    '*@cert.example cert-authority ssh-ed25519 AUTHORITY',
    'file@example.org namespaces="file" ssh-ed25519 FILES',
  ].join('\n'),
  (key) => `SHA256:${key}`,
);

const seen = (verdict: string, key: string, more: Partial<CommitSignature> = {}): CommitSignature => ({
  commit: 'c'.repeat(40),
  at: '2026-11-20T10:00:00.000Z',
  root: false,
  exempt: false,
  verdict,
  signer: '',
  key,
  primaryKey: '',
  ...more,
});

const judged = (signature: CommitSignature, actor?: string) => {
  const { state, principals } = judgeSignature(signature, actor, allowed, rules);
  return `${state} ${principals.join(',')}`.trim();
};

describe('a signature by an SSH key', () => {
  it.each([
    ['of a key that may sign', seen('G', 'SHA256:ANN'), 'good ann@example.org,ann'],
    ['of a key whose line changed', seen('G', 'SHA256:BOB'), 'good bob-now@example.org'],
    ['made while the earlier line was in force', seen('G', 'SHA256:BOB', { at: '2026-10-01T00:00:00.000Z' }), 'good bob@example.org'],
    ['of a key that may not sign any more', seen('U', 'SHA256:OLD'), 'expired'],
    ['of a key that nobody named', seen('U', 'SHA256:EVE'), 'unknown_key'],
    ['of a key that signs files only', seen('U', 'SHA256:FILES'), 'unknown_key'],
    ['of a key that an authority vouches for', seen('G', 'SHA256:CERTIFIED', { signer: 'carla@cert.example' }), 'good carla@cert.example'],
    ['that does not fit', seen('B', 'SHA256:ANN'), 'bad'],
    ['that git says nothing of', seen('B', ''), 'bad'],
    ['that is not there', seen('N', ''), 'unsigned'],
  ])('%s', (_what, signature, expected) => {
    expect(judged(signature)).toBe(expected);
  });
});

describe('a signature by an OpenPGP key', () => {
  it.each([
    ['G', { key: fingerprint }, 'good paula@example.org'],
    ['U', { key: fingerprint }, 'good paula@example.org'],
    ['G', { key: 'A'.repeat(40), primaryKey: fingerprint }, 'good paula@example.org'],
    ['G', { key: 'A'.repeat(40), signer: 'Paula <paula@example.org>' }, 'unknown_key'],
    ['E', { key: 'ABCDEF0123456789' }, 'unknown_key'],
    ['X', { key: fingerprint }, 'expired'],
    ['Y', { key: fingerprint }, 'expired'],
    ['R', { key: fingerprint }, 'revoked'],
    ['B', { key: fingerprint }, 'bad'],
    ['?', { key: fingerprint }, 'bad'],
  ])('that git calls %s with %j: %s', (verdict, more, expected) => {
    expect(judged(seen(verdict, '', more))).toBe(expected);
  });
});

describe('for whom a key may sign', () => {
  it.each([
    ['ann', 'SHA256:ANN', 'good'],
    ['ann@example.org', 'SHA256:ANN', 'good'],
    ['agent-1', 'SHA256:ANN', 'good'],
    ['build-linux', 'SHA256:ANN', 'good'],
    ['agent-2', 'SHA256:ANN', 'forged'],
    ['bob@example.org', 'SHA256:ANN', 'forged'],
    ['paul@partner.example', 'SHA256:PARTNER', 'good'],
    ['paul@example.org', 'SHA256:PARTNER', 'forged'],
    ['constructor', 'SHA256:PARTNER', 'forged'],
  ])('%s by %s: %s', (actor, key, state) => {
    expect(judged(seen('G', key), actor).split(' ')[0]).toBe(state);
  });
});

describe('a commit from before signatures were asked for', () => {
  it('needs none, and keeps one that is good', () => {
    expect(judged(seen('N', '', { exempt: true }))).toBe('exempt');
    expect(judged(seen('U', 'SHA256:EVE', { exempt: true }))).toBe('exempt');
    expect(judged(seen('G', 'SHA256:ANN', { exempt: true }), 'agent-2')).toBe('exempt ann@example.org,ann');
    expect(judged(seen('G', 'SHA256:ANN', { exempt: true }), 'ann')).toBe('good ann@example.org,ann');
  });
});

describe('whether two signatures are by one person', () => {
  const by = (key: string | null, ...principals: string[]): RecordSignature => ({ state: 'good', key, principals });

  it.each([
    [by('k1', 'ann'), by('k1', 'agent'), true],
    [by('k1', 'ann'), by('k2', 'ann'), true],
    [by('k1', 'ann', 'agent'), by('k2', 'bob', 'agent'), true],
    [by('k1', 'ann'), by('k2', 'bob'), false],
    [by('k1', '*@example.org'), by('k2', '*@example.org'), false],
    [by(null), by(null), false],
  ])('%j and %j: %s', (one, other, same) => {
    expect([isSameSigner(one, other), isSameSigner(other, one)]).toEqual([same, same]);
  });
});

describe('what is said of signatures', () => {
  const states: SignatureState[] = ['good', 'exempt', 'unsigned', 'bad', 'unknown_key', 'expired', 'revoked', 'forged'];

  it.each(states)('goes on with a sentence: %s', (state) => {
    const text = describeSignature({ state, principals: ['ann@example.org'], key: 'SHA256:ANN' }, 'agent-2');
    expect(text).toMatch(/^(?:is|has|needs) .*[^.]$/);
    expect(text).not.toMatch(/undefined|null/);
  });

  it('lists the records that are not well signed', () => {
    const records = Object.fromEntries(states.map((state, index) => [index + 1, { state, principals: ['ann'], key: 'SHA256:ANN' }]));
    expect(signatureProblems({ mode: 'warn', records, work: [], definitions: [] })).toEqual([
      naming('record', 3),
      naming('record', 4),
      naming('record', 5, 'SHA256:ANN'),
      naming('record', 6, 'SHA256:ANN'),
      naming('record', 7, 'SHA256:ANN'),
      naming('record', 8, 'ann'),
    ]);
  });

  it('decides what counts: everything under warn, what is signed or exempt under require', () => {
    const records = Object.fromEntries(states.map((state, index) => [index + 1, { state, principals: [], key: null }]));
    const trusted = (mode: 'warn' | 'require') => states.filter((_, index) => isTrusted({ mode, records, work: [], definitions: [] }, index + 1));
    expect(trusted('warn')).toEqual(states);
    expect(trusted('require')).toEqual(['good', 'exempt']);
    expect(isTrusted({ mode: 'require', records: {}, work: [], definitions: [] }, 1)).toBe(false);
  });

  it('is that nobody looked only where signatures are required', () => {
    const under = (signatures: 'off' | 'warn' | 'require') => unseenSigners(policy({ policy: { signatures } }));
    expect([under('off'), under('warn'), under('require')]).toEqual([undefined, undefined, 'unseen']);
  });
});
