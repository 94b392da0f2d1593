import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateReference } from '../../cli/reference.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the generated reference pages', async () => {
  for (const [file, content] of await generateReference()) {
    it(`are still true: ${file}`, () => {
      expect(content, `${file} is out of date: write it again with npx tsx cli/reference.ts`).toBe(readFileSync(join(root, file), 'utf8'));
    });
  }
});
