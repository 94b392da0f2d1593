/** The directory for temporary files: in memory if there is room, because thousands of small repositories are slow on a disk. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
const room = 2 * 2 ** 30;

/** Runs before the first worker starts, so that all workers inherit `TMPDIR`. A TMPDIR that is already set is kept. */
export default function setup(): (() => void) | undefined {
  const home = process.env.TMPDIR ? undefined : inMemory();
  if (home === undefined) return undefined;
  process.env.TMPDIR = home;
  return () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}

/** A directory in memory; undefined if there is little room, or its files cannot be executed, as in many containers. */
function inMemory(): string | undefined {
  let home: string | undefined;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < room) return undefined;
    home = mkdtempSync(join(memory, 'fairway-tests-'));
    // Some tests change their user.
    chmodSync(home, 0o755);
    const program = join(home, 'program');
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    execFileSync(program);
    return home;
  } catch {
    if (home !== undefined) rmSync(home, { recursive: true, force: true });
    return undefined;
  }
}
