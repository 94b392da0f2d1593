/** The programs that tests run as a process. build-programs.ts has built them by then. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../cli/build/bundle.ts';

/**
 * Where each is: the one to publish, the one that a test can make fail at a point of its choice (fairway/faults.ts), and the one with a clock and
 * ids that the test gives it (cli-entry.ts).
 */
export const folders = {
  release: join(root, 'dist'),
  faults: join(root, '.artifacts/programs/faults'),
  told: join(root, '.artifacts/programs/told'),
};

export interface Program {
  readonly name: 'compiled' | 'Node';
  /** The file to execute. */
  readonly file: string;
}

/** Both forms of a program, the compiled one first where Bun's runtime is installed. */
export function bothBuilds(folder: keyof typeof folders = 'release'): readonly [Program, ...Program[]] {
  const compiled: Program = { name: 'compiled', file: join(folders[folder], 'fairway') };
  const node: Program = { name: 'Node', file: join(folders[folder], 'fairway.cjs') };
  return existsSync(compiled.file) ? [compiled, node] : [node];
}

/** The compiled program, where Bun's runtime is installed. */
export const builtCli = (folder: keyof typeof folders = 'release'): Program => bothBuilds(folder)[0];
