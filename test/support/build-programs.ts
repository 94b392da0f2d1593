/** Builds the programs that tests start as processes, before the first test, if they are older than their sources. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../cli/build/bundle.ts';
import { buildProgram } from '../../cli/build/compile.ts';
import { folders } from './programs.ts';

const entry = join(root, 'test/support/cli-entry.ts');

const programs = [{ outdir: folders.release }, { outdir: folders.faults, faults: true }, { outdir: folders.told, entry }] as const;

export default async function setup(): Promise<void> {
  // When only files are named whose tests start no program, nothing is built.
  const named = process.argv.filter((arg) => arg.startsWith('test/') && !arg.endsWith('vitest.config.ts'));
  if (named.length > 0 && !named.some((file) => /^test\/(cli|docs|e2e|src)\//.test(file))) return;
  const made = newestOf(['cli', 'fairway', 'schemas', 'test/support', 'package-lock.json']);
  for (const options of programs) {
    const stamp = join(options.outdir, 'built');
    if (existsSync(stamp) && statSync(stamp).mtimeMs > made) continue;
    await buildProgram(options);
    writeFileSync(stamp, '');
  }
}

/** The modification time of the newest of these files, ms. */
function newestOf(paths: readonly string[]): number {
  const times = paths.flatMap((path) => {
    const whole = join(root, path);
    if (statSync(whole).isFile()) return [statSync(whole).mtimeMs];
    return readdirSync(whole, { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(whole, file)).mtimeMs);
  });
  return Math.max(...times);
}
