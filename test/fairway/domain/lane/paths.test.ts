import { describe, expect, it } from 'vitest';
import { matchesAny } from '../../../../fairway/domain/lane/paths.ts';
import { cpuOf } from '../../../support/cpu.ts';

describe('globs over paths', () => {
  it.each([
    ['scripts/ops/**', 'scripts/ops', true],
    ['scripts/ops/**', 'scripts/ops/', true],
    ['scripts/ops/**', 'scripts/ops/a/b.sh', true],
    ['scripts/ops/**', 'scripts/opsx/a.sh', false],
    ['scripts/ops/**', 'scripts', false],
    ['scripts/ops/**', 'scripts/**', false],
    ['scripts/ops/**', 'scripts/ops/*.sh', true],
    ['scripts/ops', 'scripts/ops/a/b.sh', true],
    ['scripts/ops', 'scripts/ops', true],
    ['**', 'any/thing.ts', true],
    ['**/*.sql', 'a/b/c.sql', true],
    ['**/*.sql', 'c.sql', true],
    ['**/*.sql', 'c.sqlx', false],
    ['**/auth/**', 'services/billing/auth/keys.ts', true],
    ['**/auth/**', 'services/billing/auth', true],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/README.md', false],
    ['src/*.ts', 'src/a.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['.github/**', '.github/workflows/ci.yml', true],
    ['**/*.yml', '.github/workflows/ci.yml', true],
    ['a/{b,c}/*.ts', 'a/c/x.ts', true],
    ['a/{b,c}/*.ts', 'a/d/x.ts', false],
  ])('%s over %s: %s', (glob, path, expected) => {
    expect(matchesAny([glob], path)).toBe(expected);
  });

  it('match where any of them does, and never where there is none', () => {
    expect(matchesAny(['a/**', 'b/**'], 'b/x')).toBe(true);
    expect(matchesAny([], 'b/x')).toBe(false);
  });

  it('match 20,000 times without delay', async () => {
    const globs = ['a/**/x/*.ts', '**/*.{sql,ddl}', 'b/*/c/**/*.md'];
    const matching = () => {
      for (let n = 0; n < 20_000; n += 1) matchesAny(globs, `c/d${n}/e.txt`);
    };
    expect(await cpuOf(matching)).toBeLessThan(1000);
  });
});
