import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bothBuilds, builtCli } from '../support/programs.ts';
import { matchesOutput, parseConsole, Terminal } from './console.ts';

const root = join(import.meta.dirname, '..', '..');
const folders = ['docs/guides', 'docs/reference'];
const files = ['README.md', ...folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))].filter((file) =>
  file.endsWith('.md'),
);

describe('what the docs show', () => {
  for (const file of files) {
    const steps = parseConsole(readFileSync(join(root, file), 'utf8'));
    if (steps.length === 0) continue;
    // one of them is played by both
    it.each(file === 'README.md' ? bothBuilds() : [builtCli()])(`is what happens: ${file}, $name`, { timeout: 300_000 }, async ({ file: cli }) => {
      const terminal = new Terminal(cli);
      try {
        for (const step of steps) {
          const { code, lines } = await terminal.run(step.command);
          const where = `${file}:${step.line}: $ ${step.command}`;
          if (!matchesOutput(step.expected, lines)) expect(lines.join('\n'), where).toBe(step.expected.join('\n'));
          expect(code, `${where}\n${lines.join('\n')}\nends with`).toBe(0);
        }
      } finally {
        terminal.close();
      }
    });
  }

  it('begins with the tour of the README', () => {
    expect(parseConsole(readFileSync(join(root, 'README.md'), 'utf8')).length).toBeGreaterThan(5);
  });
});

describe('the wildcards of console blocks', () => {
  it('stand for anything within a line', () => {
    expect(matchesOutput(['commit … by …'], ['commit 1234 by ann'])).toBe(true);
    expect(matchesOutput(['commit …'], ['comment 1234'])).toBe(false);
    expect(matchesOutput(['a.c'], ['abc'])).toBe(false);
  });

  it('stand for any number of lines where nothing else is on the line', () => {
    expect(matchesOutput(['…', 'last'], ['one', 'two', 'last'])).toBe(true);
    expect(matchesOutput(['first', '…'], ['first'])).toBe(true);
    expect(matchesOutput(['…', 'last'], ['one', 'two'])).toBe(false);
  });
});
