/** `npm start`: plays a working day into a real repository, builds the portal from it and serves it. With --once it exits after checking one page. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import pc from 'picocolors';
import { buildPortal, problem, servePortal } from '../../fairway/index.ts';
import { buildProgram } from '../build/compile.ts';
import { packageRoot } from '../package-root.ts';
import { type PlayedStep, playDay } from './play.ts';

const once = process.argv.includes('--once');
const quiet = process.argv.includes('--quiet');

const cli = await buildProgram({ outdir: join(packageRoot, 'dist') });
const folder = join(packageRoot, '.demo', new Date().toISOString().replaceAll(/[-:]|\.\d+Z/g, ''));
if (existsSync(folder)) throw new Error(`${folder} already exists`);

say(pc.bold('A working day of the GPUaaS team, played by the real CLI'));
const started = Date.now();
let steps = 0;
const repo = await playDay({
  folder,
  example: join(packageRoot, 'docs/examples/gpuaas'),
  cli,
  end: new Date(),
  onStep: printStep,
});
say(`\n${steps} steps in ${((Date.now() - started) / 1000).toFixed(1)} s. The repository: ${relative(process.cwd(), repo)}`);
say(pc.dim(`Its history: git -C ${relative(process.cwd(), repo)} log --oneline fairway/state`));

say(pc.bold('\nBuilding the portal from the state ref'));
const outDir = join(folder, 'portal');
await buildPortal({
  siteDir: packageRoot,
  repo,
  outDir,
  baseUrl: '/',
  url: 'http://localhost',
  env: process.env,
  onLine: (line: string) => (quiet ? undefined : say(pc.dim(line))),
});
const { url, close } = await serve();
say(`\n${pc.bold('The portal:')} ${pc.cyan(url)}`);
say(`  the engineering system  ${url}`);
say(`  all lanes               ${url}wall/`);
say(`  a board                 ${url}boards/provider-runtime/`);
say(`  a task                  ${url}tasks/BILL-LEDGER-IMMUTABLE-001/`);
say(`  an evidence packet      ${url}tasks/PSSM-KIND-UAT-OCI-STATUS-RUNTIME-APPROVAL-001/evidence/`);

if (once) {
  await checkServed(url);
  await close();
} else {
  say(pc.dim('\nCtrl-C ends it.'));
  process.once('SIGINT', () => void close());
  process.once('SIGTERM', () => void close());
}

/** Serves on port 3000, or on a free port if that is taken. */
async function serve() {
  try {
    return await servePortal({ dir: outDir, baseUrl: '/', port: 3000, host: '127.0.0.1' });
  } catch {
    return servePortal({ dir: outDir, baseUrl: '/', port: 0, host: '127.0.0.1' });
  }
}

/** Checks that a page from the printed address shows its task. */
async function checkServed(address: string): Promise<void> {
  const page = await fetch(`${address}tasks/BILL-LEDGER-IMMUTABLE-001/`);
  const text = await page.text();
  if (page.status !== 200 || !text.includes('Ledger rows refuse update and delete'))
    throw problem('PORTAL_FAILED', { why: `${address} does not show the task` });
}

function printStep(step: PlayedStep): void {
  steps++;
  if (quiet) return;
  const mark = step.exit === 0 ? pc.green('✓') : pc.yellow(`exit ${step.exit}`);
  say(`${pc.dim(step.at)} ${step.who.padEnd(10)} ${step.line} ${mark}`);
  if (step.line.startsWith('fairway') && step.out.trim() !== '') say(pc.dim(step.out.trimEnd().replaceAll(/^/gm, '      ')));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
