import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['test/support/temp-home.ts', 'test/support/build-programs.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Clipanion's ESM build imports a directory, which only a bundler resolves.
    server: { deps: { inline: ['clipanion'] } },
    // The second is for whoever counts what ran.
    reporters: ['default', ['json', { outputFile: '.artifacts/test-results.json' }]],
    // Most of a test's time is that of processes that it waits for. Each worker is at work on a file of its own.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
