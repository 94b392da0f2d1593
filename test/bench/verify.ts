/**
 * `tsx test/bench/verify.ts [TASKS]`: what verifying a whole history costs, against git's own plumbing over the same commits and blobs, for one
 * large import and for one commit per record.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from '../../cli/build/compile.ts';
import { generateStore, type Shape } from './generate.ts';
import { peakMemory } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = await buildProgram({ outdir: join(root, 'dist') });
const tasks = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

const ref = 'refs/heads/fairway/state';
const plumbing = `
  git rev-list --first-parent --reverse ${ref} | git diff-tree --stdin --always --root -r -m --first-parent --raw -z --no-abbrev --no-renames |
    tr '\\0' '\\n' | sed -n 's/^:[0-9]* [0-9]* [0-9a-f]* \\([0-9a-f]*\\) A$/\\1/p; /^[0-9a-f]*$/p' | git cat-file --batch --buffer > /dev/null`;

try {
  console.log('| history | records | plumbing s | verify s | ratio | MB | again s |\n|---|---|---|---|---|---|---|');
  for (const [name, recordsPerCommit] of [
    ['one commit', Number.POSITIVE_INFINITY],
    ['one commit per record', 1],
  ] as const) {
    const shape: Shape = { tasks, recordsPerTask: 10, open: 0.1, seed: 1, recordsPerCommit };
    const dir = join(folder, name.replaceAll(' ', '-'));
    const { records } = await generateStore(dir, shape);
    const git = timed('bash', ['-c', plumbing], dir).seconds;
    const peak = await peakMemory([cli, 'verify', '--full'], dir, env);
    const whole = timed(cli, ['verify', '--full'], dir).seconds;
    const again = timed(cli, ['verify'], dir).seconds;
    const figures = [git, whole, whole / git].map((figure) => figure.toFixed(2));
    console.log(`| ${name} | ${records} | ${figures.join(' | ')} | ${peak} | ${again.toFixed(2)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed(program: string, args: readonly string[], cwd: string): { readonly seconds: number } {
  const started = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}${stdout}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}
