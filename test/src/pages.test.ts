import { describe, expect, it } from 'vitest';
import { decisionsOf, homeModel } from '../../fairway/portal/home.ts';
import { type OutputDocument, outputKinds, outputSections } from '../../fairway/portal/outputs.ts';
import { planPages, routedPaths } from '../../fairway/portal/pages.ts';
import { siteOf } from '../../fairway/portal/site.ts';
import { boardModel, finishedOnBoard, wallRows } from '../../fairway/portal/wall.ts';
import { outputOf } from '../../src/engine/documents.ts';
import { portalOptions } from '../../src/plugin/options.ts';
import { portalRoutes } from '../../src/plugin/routes.ts';
import { fixtureData, fixturePolicy } from '../support/portal-fixture.ts';

const site = siteOf(fixtureData(40));

describe('the pages of a site', () => {
  it('have routes whose number does not depend on the number of tasks', () => {
    expect(routedPaths(siteOf(fixtureData(600)))).toEqual(routedPaths(site));
    expect(
      portalRoutes('/portal/', routedPaths(site), '@theme/FairwayPage')
        .filter((route) => !route.exact)
        .map((route) => route.path),
    ).toEqual(['/portal/tasks/', '/portal/events/']);
  });

  it('are each filled into a page that has a route', () => {
    const routed = new Set(routedPaths(site));
    const pages = planPages(site, { documents: [], readArtifact: async () => undefined });
    expect(pages.filter((page) => !routed.has(page.template))).toEqual([]);
    expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length);
    expect(pages.filter((page) => page.path.startsWith('tasks/FW-'))).toHaveLength(80);
  });

  it('split the audit log, newest first', () => {
    const large = siteOf(fixtureData(200));
    const pages = planPages(large, { documents: [], readArtifact: async () => undefined }).filter((page) => page.template === 'events/');
    expect(pages.map((page) => page.path)).toEqual(['events/', 'events/2/', 'events/3/']);
    expect(large.events.map((event) => event.at)).toEqual([...large.events.map((event) => event.at)].sort().reverse());
  });
});

describe('the wall', () => {
  it('has a row for each lane of the policy, and one for tasks without', () => {
    expect(wallRows(site).map((row) => row.name)).toEqual([...fixturePolicy.lanes.map((lane) => lane.name), null]);
    expect(wallRows(site).reduce((sum, row) => sum + row.total, 0)).toBe(40);
  });

  it('names the task that has been blocked the longest', () => {
    const blocked = wallRows(site).find((row) => row.name === 'app-runtime')?.oldestBlocked;
    expect(blocked).toMatchObject({ id: 'FW-4', by: 'The kind cluster has no GPU quota left, and nobody answers' });
  });
});

describe('a board', () => {
  it('shows the newest finished tasks and says how many more there are', () => {
    const large = siteOf(fixtureData(2500));
    const lane = large.lanes.find((entry) => entry.name === 'platform-ops');
    if (!lane) throw new Error('no lane');
    const done = boardModel(large, lane).columns.find((column) => column.class === 'done');
    expect(done?.cards).toHaveLength(finishedOnBoard);
    expect(done?.more).toBe((done?.count ?? 0) - finishedOnBoard);
    const since = done?.cards.map((card) => card.task.since) ?? [];
    expect(since).toEqual([...since].sort().reverse());
  });
});

describe('the first page', () => {
  it('counts what the store holds', () => {
    const { counts, total, records } = homeModel(site);
    expect(total).toBe(40);
    expect(Object.values(counts).reduce((sum, number) => sum + number, 0)).toBe(40);
    expect(records).toBe([...site.data.records.values()].flat().length);
  });

  it('names everything that waits for a person', () => {
    expect(new Set(decisionsOf(site).map((decision) => decision.kind))).toEqual(
      new Set(['finding', 'blocked', 'changes', 'lease', 'input', 'handoff', 'review']),
    );
  });
});

describe('outputs', () => {
  const document = (fields: Partial<OutputDocument>): OutputDocument => ({
    file: 'a.md',
    path: null,
    title: 'A',
    output: 'runbook',
    tasks: ['FW-2'],
    status: 'current',
    lane: 'platform-ops',
    ...fields,
  });
  const rowOf = (fields: Partial<OutputDocument>) => outputSections(site, [document(fields)]).flatMap((section) => section.rows)[0];

  it('have a section for every kind, those without documents too', () => {
    expect(outputSections(site, []).map((section) => section.kind)).toEqual([...outputKinds]);
  });

  it('miss nothing when their tasks have executed evidence', () => {
    expect(rowOf({})).toMatchObject({ executed: 1, declared: 1, missing: [] });
  });

  it('say what is missing', () => {
    expect(rowOf({ tasks: ['NOPE-1'], lane: 'nowhere', review_by: '2026-11-19' })?.missing).toEqual([
      'names tasks that do not exist: NOPE-1',
      'no evidence that passed',
      'names a lane that does not exist: nowhere',
      'review was due by 2026-11-19',
    ]);
  });

  it('are overdue by the time of the data, on the day after', () => {
    expect(rowOf({ review_by: '2026-11-20' })?.overdue).toBe(false);
    expect(rowOf({ review_by: '2026-11-19' })?.overdue).toBe(true);
    expect(rowOf({ review_by: '2026-11-19', status: 'superseded' })?.overdue).toBe(false);
  });
});

describe('front matter', () => {
  it('makes a document an output', async () => {
    expect(
      await outputOf('a.md', '---\ntitle: Ledger API\noutput: contract\nstatus: current\nlane: billing-audit\ntasks: [FW-1]\nreview_by: 2026-12-01\n---\n# x'),
    ).toEqual({
      file: 'a.md',
      path: null,
      title: 'Ledger API',
      output: 'contract',
      status: 'current',
      lane: 'billing-audit',
      tasks: ['FW-1'],
      review_by: '2026-12-01',
    });
  });

  it('of an ordinary document is left alone', async () => {
    expect(await outputOf('a.md', '---\ntitle: x\n---\n')).toBeUndefined();
    expect(await outputOf('a.md', 'no front matter')).toBeUndefined();
  });

  it('that claims to be an output and is not one is refused by file, line and key', async () => {
    await expect(outputOf('a.md', '---\ntitle: x\noutput: poem\nstatus: current\n---\n')).rejects.toThrow(/^a\.md:3: output: .*contract/);
    await expect(outputOf('a.md', '---\ntitle: x\noutput: flow\n---\n')).rejects.toThrow(/^a\.md:1: status: /);
  });

  it('runs nothing', async () => {
    await expect(outputOf('a.md', '---js\n({ output: process.exit() })\n---\n')).rejects.toThrow('could not be read');
  });
});

describe('the options of the site', () => {
  it('have defaults, and normalise what they are given', () => {
    const root = process.cwd();
    expect(portalOptions(root, {})).toMatchObject({ repo: root, docs: null, baseUrl: '/', url: 'http://localhost' });
    expect(portalOptions(root, { FAIRWAY_PORTAL_BASE_URL: 'portal', FAIRWAY_PORTAL_URL: 'https://x.test/' })).toMatchObject({
      baseUrl: '/portal/',
      url: 'https://x.test',
    });
  });
});
