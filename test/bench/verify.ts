/**
 * `tsx test/bench/verify.ts [TASKS]`: what verifying a whole history costs, against git's own plumbing over the same commits and blobs, for one
 * large import and for one commit per record.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateHistory, generateStore, type Shape } from './generate.ts';

await import('../../cli/build.ts');

const cli = fileURLToPath(new URL('../../dist/fairway.js', import.meta.url));
const tasks = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const memory = join(folder, 'memory.cjs');
writeFileSync(memory, 'process.on("exit", () => require("node:fs").writeSync(2, String(Math.round(process.resourceUsage().maxRSS / 1024))));');

const ref = 'refs/heads/fairway/state';
const plumbing = `
  git rev-list --first-parent --reverse ${ref} | git diff-tree --stdin --always --root -r -m --first-parent --raw -z --no-abbrev --no-renames |
    tr '\\0' '\\n' | sed -n 's/^:[0-9]* [0-9]* [0-9a-f]* \\([0-9a-f]*\\) A$/\\1/p; /^[0-9a-f]*$/p' | git cat-file --batch --buffer > /dev/null`;

try {
  console.log('| history | records | plumbing s | verify s | ratio | MB | again s |\n|---|---|---|---|---|---|---|');
  const shape: Shape = { tasks, recordsPerTask: 10, open: 0.1, seed: 1 };
  for (const [name, generate] of [
    ['one commit', generateStore],
    ['one commit per record', generateHistory],
  ] as const) {
    const dir = join(folder, name.replaceAll(' ', '-'));
    const records = await generate(dir, shape);
    const git = timed('bash', ['-c', plumbing], dir).seconds;
    const whole = timed(process.execPath, ['--require', memory, cli, 'verify', '--full'], dir);
    const again = timed(process.execPath, [cli, 'verify'], dir).seconds;
    const figures = [git, whole.seconds, whole.seconds / git].map((figure) => figure.toFixed(2));
    console.log(`| ${name} | ${records} | ${figures.join(' | ')} | ${whole.stderr} | ${again.toFixed(2)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function timed(program: string, args: readonly string[], cwd: string): { readonly seconds: number; readonly stderr: string } {
  const started = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}${stdout}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, stderr: stderr.trim() };
}
