/** `npm start` without serving: the real CLI plays the day, and the portal is built from the result. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PlayedStep, playDay } from '../../cli/demo/play.ts';
import { buildPortal, type Everything, openStore } from '../../fairway/index.ts';
import { filesOf } from '../support/portal-site.ts';
import { builtCli } from '../support/programs.ts';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'fairway-day-'));
const built = builtCli();
const steps: PlayedStep[] = [];
let repo: string;
let everything: Everything;

beforeAll(async () => {
  repo = await playDay({
    folder,
    example: join(root, 'docs/examples/gpuaas'),
    cli: built.file,
    end: new Date('2026-11-20T17:30:00Z'),
    onStep: (step) => steps.push(step),
  });
  const store = await openStore({ cwd: repo, env: process.env, clock: () => new Date('2026-11-20T18:00:00Z'), newId: () => '', actor: { id: 'reader' } });
  everything = await store.readAll();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the working day', () => {
  test('leaves 18 tasks over 8 lanes, with finished and blocked ones, and nothing out of order', () => {
    const { tasks } = everything;
    expect(tasks).toHaveLength(18);
    expect(new Set(tasks.map((task) => task.definition.lane).filter(Boolean)).size).toBe(8);
    const states = tasks.map((task) => task.state.name);
    expect(states.filter((state) => state === 'done')).toHaveLength(4);
    expect(states.filter((state) => state === 'blocked')).toHaveLength(1);
    expect(tasks.flatMap((task) => task.findings)).toEqual([]);
  });

  test('has every type of record, each command in a commit of its own', () => {
    const records = [...everything.records.values()].flat();
    const types = new Set(records.map(({ record }) => record.type));
    expect([...types].sort()).toEqual(
      [
        'checkpoint',
        'claimed',
        'evidence',
        'handoff',
        'handoff-acknowledged',
        'released',
        'review-requested',
        'review-waived',
        'reviewed',
        'status-changed',
        'task-defined',
        'task-updated',
      ].sort(),
    );
    const afterImport = records.filter(({ record }) => record.type !== 'task-defined');
    expect(new Set(afterImport.map(({ commit }) => commit)).size).toBe(afterImport.length);
  });

  test('is refused where the team’s rules say so', () => {
    const refused = steps.filter((step) => step.line.startsWith('fairway') && step.exit !== 0 && !step.line.includes(' run ')).map((step) => step.exit);
    expect(refused).toEqual([4, 1, 1, 1, 1, 1]);
  });

  test('is shown by a portal that is built from it', async () => {
    const outDir = join(folder, 'portal');
    await buildPortal({ siteDir: root, repo, outDir, baseUrl: '/', url: 'http://localhost', env: { ...process.env } });
    const page = (path: string) => readFileSync(join(outDir, path, 'index.html'), 'utf8');
    expect(page('boards/billing-audit')).toContain('BILL-LEDGER-IMMUTABLE-001');
    expect(page('tasks/IAM-MFA-LIVE-DRILL-002')).toContain('the staging realm is locked until the change window');
    expect(page('tasks/PSSM-KIND-UAT-OCI-STATUS-RUNTIME-APPROVAL-001/evidence')).toContain('node scripts/probe.mjs');
    expect(page('outputs')).toContain('Ledger API');
    expect(page('wall')).toContain(everything.commit.slice(0, 12));
  }, 300_000);

  test('is shown by the same portal where there is no git program', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, 'node'));
    const [portal, outDir] = [join(folder, 'portal'), join(folder, 'portal without git')];
    await buildPortal({ siteDir: root, repo, outDir, baseUrl: '/', url: 'http://localhost', env: { ...process.env, PATH: bin } });
    expect(filesOf(outDir).sort()).toEqual(filesOf(portal).sort());
    const storePages = (dir: string) => filesOf(dir).filter((file) => /^(tasks|boards|artifacts|wall|events)\//.test(file));
    expect(storePages(outDir).length).toBeGreaterThan(60);
    expect(storePages(outDir).filter((file) => !readFileSync(join(outDir, file)).equals(readFileSync(join(portal, file))))).toEqual([]);
  }, 300_000);
});
