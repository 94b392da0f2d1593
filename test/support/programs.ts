/** The programs that tests start as processes, built by build-programs.ts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../cli/build/bundle.ts';

/**
 * The folder of each: the release, the one with fault injection (fairway/faults.ts), and the one with a clock and ids that the test controls
 * (cli-entry.ts).
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

/** Both forms of a program; the compiled one first, if Bun's runtime is installed. */
export function bothBuilds(folder: keyof typeof folders = 'release'): readonly [Program, ...Program[]] {
  const compiled: Program = { name: 'compiled', file: join(folders[folder], 'fairway') };
  const node: Program = { name: 'Node', file: join(folders[folder], 'fairway.cjs') };
  return existsSync(compiled.file) ? [compiled, node] : [node];
}

/** The compiled program if Bun's runtime is installed, otherwise the one for Node. */
export const builtCli = (folder: keyof typeof folders = 'release'): Program => bothBuilds(folder)[0];
