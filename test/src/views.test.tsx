import { describe, expect, it } from 'vitest';
import { type Page, planPages } from '../../fairway/portal/pages.ts';
import { siteOf } from '../../fairway/portal/site.ts';
import { contextOf } from '../../src/engine/context.ts';
import { renderPage, renderStamp } from '../../src/views/render.tsx';
import { fixtureData, hostileTitles, load } from '../support/portal-fixture.ts';

const site = siteOf(fixtureData(40));
const context = contextOf(site, '/portal/');
const pages = planPages(site, { documents: [], readArtifact: async (digest) => (await load()).readArtifact(digest) });

const render = async (path: string) => {
  const planned = pages.find((page) => page.path === path);
  if (!planned) throw new Error(`no page ${path}`);
  return renderPage(await planned.make(), context);
};

describe('text of records', () => {
  it('never becomes markup on any page', async () => {
    for (const page of pages) {
      const { body } = renderPage(await page.make(), context);
      expect(body, page.path).not.toMatch(/<script|<img src="?x|<b>|<iframe|<style/i);
      expect(
        tagsOf(body).filter((tag) => /\son\w+=|javascript:/i.test(tag)),
        page.path,
      ).toEqual([]);
    }
  });

  it('is shown in full on the task page', async () => {
    const { body } = await render('tasks/FW-1/');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it has to stay as it is
    expect(body).toContain('{1+1} ${7*7} &lt;!-- @@ fairway body @@ --&gt;');
  });

  it('shows characters that act unseen, and lets none through', async () => {
    const { body, title } = await render('tasks/FW-4/');
    expect(body).toContain('<span class="fw-unseen">U+202E</span>');
    expect(title).toContain('[U+202E]');
    expect(body + title).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/);
  });

  it('becomes a link only for addresses that run nothing', async () => {
    const { body } = await render('tasks/FW-2/');
    expect(body).toContain('href="https://tracker.example.test/1"');
    expect(body).toContain('javascript:alert(1)');
    expect(body).not.toMatch(/href="javascript/i);
  });
});

describe('the task page', () => {
  it('shows every record with a permalink, its blob and its commit in full', async () => {
    const { body } = await render('tasks/FW-2/');
    const records = site.data.records.get('tasks/FW-2') ?? [];
    expect(records.length).toBeGreaterThan(8);
    for (const { record, blob, commit } of records) {
      expect(body).toContain(`id="r-${record.seq}"`);
      expect(body).toContain(`href="#r-${record.seq}"`);
      for (const id of [blob, commit ?? '']) expect(body).toContain(`${id.slice(0, 12)}<span>${id.slice(12)}</span>`);
    }
  });

  it('tells executed from declared evidence', async () => {
    const { body } = await render('tasks/FW-2/evidence/');
    expect(body).toContain('fw-proof--executed');
    expect(body).toContain('fw-proof--declared');
    expect(body).toContain('make test-ledger');
    expect(body).toContain('clean worktree');
    expect(body).toContain('dirty worktree');
  });

  it('reads a JUnit report into a table and keeps a missing file visible', async () => {
    const { body } = await render('tasks/FW-2/evidence/');
    expect(body).toContain('4 tests: 2 passed, 1 failed, 1 skipped');
    expect(body).toContain('the store does not hold this file');
    expect(body).toMatch(/artifacts\/[0-9a-f]{64}\.png/);
    expect(body).not.toMatch(/artifacts\/[0-9a-f]{64}\.html/);
  });

  it('says of a dependency that does not exist that it does not', async () => {
    const { body } = await render('tasks/FW-9/');
    expect(body).toContain('<code>GONE-1</code> (not in the store)');
    expect(body).not.toContain('href="/portal/tasks/GONE-1/"');
  });

  it('says what is wrong with a stream', async () => {
    const { body } = await render('tasks/FW-12/');
    expect(body).toContain('unreadable');
    expect(body).toContain('data.result must be one of pass, fail &lt;b&gt;');
  });
});

describe('every page', () => {
  it('says what it is true of, and has one heading of the first level', async () => {
    for (const page of pages) {
      const { body } = renderPage(await page.make(), context);
      expect(body, page.path).toContain(site.commit.slice(0, 12));
      expect(body, page.path).toContain('2026-11-20 10:00 UTC');
      expect(body.match(/<h1/g), page.path).toHaveLength(1);
    }
    expect(renderStamp(context)).toContain(site.commit.slice(12));
  });

  it('is made from the data alone', async () => {
    const again = siteOf(fixtureData(40));
    for (const path of ['', 'wall/', 'tasks/FW-2/']) {
      const page = planPages(again, { documents: [], readArtifact: async () => undefined }).find((planned) => planned.path === path);
      expect(renderPage((await page?.make()) as Page, contextOf(again, '/portal/')).body).toBe((await render(path)).body);
    }
  });

  it('has the hostile titles in the fixture', () => {
    expect([...site.tasks.values()].slice(0, hostileTitles.length).map((task) => task.definition.title)).toEqual(hostileTitles);
  });
});

/** The tags of HTML that React wrote: in those, quotes stand around every value and `<` never inside of one. */
const tagsOf = (html: string): string[] => html.match(/<[a-z][^>]*>/gi) ?? [];
