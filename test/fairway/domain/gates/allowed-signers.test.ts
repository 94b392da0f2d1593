import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForCommits, isValidAt, matchesPatterns, parseAllowedSigners } from '../../../../fairway/domain/gates/allowed-signers.ts';
import { cpuOf } from '../../../support/cpu.ts';

const parse = (text: string) => parseAllowedSigners(text, (key) => `SHA256:${key}`);
const [ann] = parse('ann@example.org ssh-ed25519 AAAA\n');

describe('an allowed-signers file', () => {
  it('names keys by line, whatever stands around them', () => {
    expect(
      parse(
        [
          '# who may sign',
          '',
          'ann@example.org ssh-ed25519 AAAA ann at her desk',
          '  bob@example.org,agent-7\tsk-ssh-ed25519@openssh.com BBBB==\r',
          '"carl smith,carl" ecdsa-sha2-nistp256 CCCC=',
          '*@example.org cert-authority,namespaces="git,file" ssh-rsa DDDD',
          'eve@example.org valid-after="20260101",valid-before=202612312359Z ssh-ed25519 EEEE',
        ].join('\n'),
      ),
    ).toEqual([
      { principals: ['ann@example.org'], key: 'SHA256:AAAA', certAuthority: false },
      { principals: ['bob@example.org', 'agent-7'], key: 'SHA256:BBBB==', certAuthority: false },
      { principals: ['carl smith', 'carl'], key: 'SHA256:CCCC=', certAuthority: false },
      { principals: ['*@example.org'], key: 'SHA256:DDDD', certAuthority: true, namespaces: ['git', 'file'] },
      {
        principals: ['eve@example.org'],
        key: 'SHA256:EEEE',
        certAuthority: false,
        validAfter: '2026-01-01T00:00:00.000Z',
        validBefore: '2026-12-31T23:59:00.000Z',
      },
    ]);
  });

  it.each([
    'ann@example.org',
    'ann@example.org ssh-ed25519',
    'ann@example.org ssh-ed25519 not!base64',
    'ann@example.org some-day="never" ssh-ed25519 AAAA',
    'ann@example.org valid-before="tomorrow" ssh-ed25519 AAAA',
    'ann@example.org valid-before="20261399" ssh-ed25519 AAAA',
    'ssh-ed25519 AAAA',
  ])('gives nothing for a line that ssh-keygen would not read: %s', (line) => {
    expect(parse(line)).toEqual([]);
  });

  it('is read whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(parse(text))));
  });
});

describe('whether a key may sign', () => {
  const between = {
    ...ann,
    principals: ['a'],
    key: 'k',
    certAuthority: false,
    validAfter: '2026-01-01T00:00:00.000Z',
    validBefore: '2026-12-31T00:00:00.000Z',
  };

  it.each([
    ['2025-12-31T23:59:59.000Z', false],
    ['2026-01-01T00:00:00.000Z', true],
    ['2026-12-31T00:00:00.000Z', true],
    ['2026-12-31T00:00:01.000Z', false],
  ])('at %s: %s', (at, may) => {
    expect(isValidAt(between, at)).toBe(may);
  });

  it('is a matter of the namespace too', () => {
    expect(isForCommits(between)).toBe(true);
    expect(isForCommits({ ...between, namespaces: ['file'] })).toBe(false);
    expect(isForCommits({ ...between, namespaces: ['file', 'git'] })).toBe(true);
    expect(isForCommits({ ...between, namespaces: ['*', '!git'] })).toBe(false);
  });
});

describe('patterns', () => {
  it.each([
    ['ann', ['ann'], true],
    ['ann', ['an'], false],
    ['an', ['ann'], false],
    ['ann@example.org', ['*@example.org'], true],
    ['ann@example.org.evil', ['*@example.org'], false],
    ['agent-7', ['agent-?'], true],
    ['agent-77', ['agent-?'], false],
    ['eve@example.org', ['*@example.org', '!eve@*'], false],
    ['ann', ['!eve'], false],
    ['', ['*'], true],
    ['a.b', ['a?b'], true],
    ['axb', ['a.b'], false],
  ] as const)('%s under %j: %s', (name, patterns, matches) => {
    expect(matchesPatterns(name, patterns)).toBe(matches);
  });

  it('mean what the regular expression for them means', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 8 });
    fc.assert(
      fc.property(text, pattern, (name, glob) => {
        const expression = new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')}$`);
        expect(matchesPatterns(name, [glob])).toBe(expression.test(name));
      }),
      { numRuns: 500 },
    );
  });

  it('take no time to speak of, however many stars there are', async () => {
    expect(await cpuOf(() => expect(matchesPatterns('a'.repeat(200), [`${'*a'.repeat(100)}b`])).toBe(false))).toBeLessThan(1000);
  });
});
