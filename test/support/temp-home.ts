/** Where the tests keep what they make: in memory where there is room, since thousands of small repositories cost a disk more than all else. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
const room = 2 * 2 ** 30;

/** Before the first worker starts: all of them take `TMPDIR` over. One that somebody has set stays. */
export default function setup(): (() => void) | undefined {
  const home = process.env.TMPDIR ? undefined : inMemory();
  if (home === undefined) return undefined;
  process.env.TMPDIR = home;
  return () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}

/** A directory in memory; undefined where there is little room, or nothing in it may be run, as in many containers. */
function inMemory(): string | undefined {
  let home: string | undefined;
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < room) return undefined;
    home = mkdtempSync(join(memory, 'fairway-tests-'));
    // some tests become somebody else
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
