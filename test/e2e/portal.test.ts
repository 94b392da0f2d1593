/** The hard gates of the portal, on a site built from the fixture: one page of each kind, light and dark, wide and narrow. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPortal, servePortal } from '../../fairway/portal/serve.ts';
import { mentioning } from '../support/naming.ts';
import { fixtureData } from '../support/portal-fixture.ts';
import { brokenLinks, buildFixture, filesOf, gzipped, writeDocuments } from '../support/portal-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'fairway-portal-'));
const site = join(work, 'site');
const large = join(work, 'large');
const screenshots = join(root, '.artifacts/screenshots');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

let server: ServedPortal;
let browser: Browser;

beforeAll(async () => {
  const docs = join(work, 'repo/docs');
  writeDocuments(docs);
  await buildFixture({ outDir: site, docs, tasks: 40 });
  await buildFixture({ outDir: large, docs, tasks: 1000 });
  server = await servePortal({ dir: site, baseUrl: '/portal/', port: 0 });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
  mkdirSync(screenshots, { recursive: true });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true, force: true });
});

const kinds: Readonly<Record<string, string>> = {
  home: '',
  wall: 'wall/',
  board: 'boards/app-runtime/',
  'board-without-lane': 'boards/-/',
  tasks: 'tasks/',
  task: 'tasks/FW-2/',
  'task-long': 'tasks/FW-1/',
  'task-blocked': 'tasks/FW-4/',
  'task-broken': 'tasks/FW-12/',
  evidence: 'tasks/FW-2/evidence/',
  'evidence-none': 'tasks/FW-9/evidence/',
  outputs: 'outputs/',
  output: 'outputs/contract/',
  'output-none': 'outputs/flow/',
  events: 'events/',
  docs: 'docs/',
  document: 'docs/contracts/ledger/',
  guide: 'guide/guides/getting-started/',
  reference: 'guide/reference/records/',
};

/** A page of the same kind as another one, tested in two of the four combinations. */
const variants = new Set(['board-without-lane', 'task-long', 'task-blocked', 'task-broken', 'evidence-none', 'output-none', 'docs']);

/** A page of a browser, with its console messages and requests since the last navigation. */
interface Visit {
  readonly page: Page;
  readonly said: string[];
  readonly asked: string[];
  /** The scripts that the page runs, without those that the browser prefetches for the next page. */
  readonly scripts: string[];
  readonly go: (path: string) => Promise<void>;
}

async function visit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    asked.push(request.url());
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  const go = async (path: string) => {
    for (const list of [said, asked, scripts]) list.length = 0;
    await page.goto(server.url + path);
    await page.waitForSelector('html[data-has-hydrated="true"]', { timeout: 30_000 });
  };
  return { page, said, asked, scripts, go };
}

async function open(context: BrowserContext, path: string): Promise<Visit> {
  const visited = await visit(context);
  await visited.go(path);
  return visited;
}

const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A colour scheme changes colours and nothing else of a page: the other rules were applied to it in the light. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const violations = async (page: Page, rules: readonly string[] = allRules): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe: checker } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await checker.run(document, {
      runOnly,
      // Rules that pass are not reported, because describing them takes as long as checking them.
      resultTypes: ['violations'],
    });
    return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }, rules);
};

const sizes = new Map<string, number>();

/** The compressed size of the scripts at these addresses, bytes. */
const sizeOf = (urls: readonly string[]): number =>
  [...new Set(urls)].reduce((sum, url) => {
    const size = sizes.get(url) ?? gzipped(readFileSync(join(site, new URL(url).pathname.slice('/portal/'.length))));
    sizes.set(url, size);
    return sum + size;
  }, 0);

describe.each([
  ['light', 1350],
  ['dark', 1350],
  ['light', 390],
  ['dark', 390],
] as const)('in %s at %i px', (colorScheme, width) => {
  let context: BrowserContext;
  let visited: Visit;
  beforeAll(async () => {
    context = await browser.newContext({ colorScheme, viewport: { width, height: width > 600 ? 900 : 844 }, reducedMotion: 'reduce' });
    visited = await visit(context);
  });
  afterAll(() => context.close());

  it.each(Object.entries(kinds).filter(([name]) => !variants.has(name) || (colorScheme === 'light') === width > 600))(
    'the page %s is accessible, silent, self-contained and small, and fits',
    async (name, path) => {
      const { page, said, asked, scripts, go } = visited;
      await go(path);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      const sticksOut = await page.evaluate(() =>
        [...document.querySelectorAll('.fw-card')].flatMap((card) =>
          [...card.querySelectorAll('*')]
            .filter((part) => part.getBoundingClientRect().right > card.getBoundingClientRect().right + 1)
            .map((part) => part.textContent),
        ),
      );
      const foreign = asked.filter((url) => !url.startsWith(new URL(server.url).origin) && !url.startsWith('data:'));
      const seen = {
        found: await violations(page, colorScheme === 'dark' && !variants.has(name) ? colourRules : allRules),
        said: [...said],
        foreign,
        tooWide,
        sticksOut,
      };
      const expected: typeof seen = { found: [], said: [], foreign: [], tooWide: 0, sticksOut: [] };
      // For a correct page, only the first screen is captured, because a picture of the whole page takes seconds.
      const fullPage = !isDeepStrictEqual(seen, expected);
      await page.screenshot({ path: join(screenshots, `${name}-${colorScheme}-${width}.png`), fullPage });
      expect(seen).toEqual(expected);
      const size = sizeOf(scripts);
      expect(size).toBeLessThanOrEqual(180_000);
      // All of them were counted.
      expect(size).toBeGreaterThan(100_000);
    },
  );
});

describe('without JavaScript', () => {
  it('the task page is complete', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}tasks/FW-2/`);
    const text = (await page.textContent('main')) ?? '';
    const records = fixtureData(40).records.get('tasks/FW-2') ?? [];
    expect(await page.locator('.fw-record').count()).toBe(records.length);
    for (const { record, summary, blob, commit } of records) {
      for (const part of [String(record.seq), record.type, summary.slice(0, 40), blob, commit ?? '']) expect(text).toContain(part);
    }
    for (const part of ['AC-1', 'signed task envelope v2', 'Done and proven.', 'governance', 'fairway show FW-2']) expect(text).toContain(part);
    await context.close();
  });

  it('the list of tasks is whole, and every page says what it is true of', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}tasks/`);
    expect(await page.locator('[data-row]:visible').count()).toBe(40);
    for (const path of Object.values(kinds)) {
      await page.goto(server.url + path);
      expect(await page.textContent('footer'), path).toContain('2026-11-20 10:00 UTC');
      expect(await page.textContent('footer'), path).toContain(fixtureData(40).commit);
    }
    await context.close();
  });
});

describe('in the browser', () => {
  it('the list is filtered in place, and the filter is kept in the address', async () => {
    const context = await browser.newContext();
    const { page, said } = await open(context, 'tasks/?lane=platform-ops');
    expect(await page.locator('[data-row]:visible').count()).toBe(await page.locator('[data-row][data-lane="platform-ops"]').count());
    await page.selectOption('select[name=lane]', '');
    await page.fill('input[name=q]', 'FW-12');
    expect(await page.locator('[data-row]:visible').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?q=FW-12');
    await page.reload();
    await page.waitForSelector('html[data-has-hydrated="true"]');
    expect(await page.locator('[data-row]:visible').count()).toBe(1);
    expect(await page.textContent('[data-filter-status]')).toEqual(mentioning('40'));
    expect(said).toEqual([]);
    await context.close();
  });

  it('pages that are reached by the menu, and back, are whole', async () => {
    const context = await browser.newContext({ viewport: { width: 1350, height: 900 } });
    const { page, said } = await open(context, 'docs/');
    await page.click('.navbar a:has-text("Wall")');
    await page.waitForSelector('.fw-wall');
    await expect.poll(() => page.title()).toBe('Wall | GPUaaS');
    await page.click('.navbar a:has-text("Tasks")');
    await page.waitForSelector('.fw-tasks');
    expect(await page.isVisible('form[data-filters]')).toBe(true);
    await page.click('[data-row] a:has-text("FW-10")');
    await page.waitForSelector('#r-1');
    await page.goBack();
    await page.waitForSelector('.fw-tasks');
    await page.goBack();
    await page.waitForSelector('.fw-wall');
    expect(await page.textContent('footer')).toContain('2026-11-20 10:00 UTC');
    expect(said).toEqual([]);
    await context.close();
  });

  it('a page that does not exist offers to look for a task by its id', async () => {
    const context = await browser.newContext();
    const { page, said } = await open(context, 'tasks/NOPE-1/');
    // The browser itself logs that the document has status 404.
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.fill('main input[name=q]', 'FW-7');
    await page.press('main input[name=q]', 'Enter');
    await page.waitForSelector('.fw-tasks');
    expect(new URL(page.url()).pathname).toBe('/portal/tasks/');
    await context.close();
  });

  it('text of records stays text', async () => {
    const context = await browser.newContext();
    const { page, said } = await open(context, 'tasks/FW-1/');
    expect(await page.textContent('h1')).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('main img, main script, main b').count()).toBe(0);
    await page.goto(`${server.url}tasks/FW-2/evidence/`);
    expect(await page.textContent('.fw-output')).toContain("<script>alert('output')</script>");
    await page.goto(`${server.url}tasks/FW-4/`);
    await expect.poll(() => page.title()).toContain('[U+202E]');
    expect(said).toEqual([]);
    await context.close();
  });

  it('everything can be reached by the keyboard, and the focus is seen', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const { page } = await open(context, 'events/');
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto' && element.tabIndex < 0)
        .map((element) => element.className),
    );
    expect(unreachable).toEqual([]);
    await page.focus('main .fw-scroll');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    await context.close();
  });
});

describe('what was built', () => {
  it('has no link and no anchor that leads nowhere', () => {
    expect(brokenLinks(site, '/portal/')).toEqual([]);
  });

  it('costs the same JavaScript for 40 and for 1,000 tasks', () => {
    const scripts = (dir: string) =>
      Object.fromEntries(
        filesOf(join(dir, 'assets/js'))
          .filter((file) => /^(main|runtime)/.test(file))
          .map((file) => [file.replace(/\.[0-9a-f]+\.js$/, ''), readFileSync(join(dir, 'assets/js', file))]),
      );
    const [small, big] = [scripts(site), scripts(large)];
    expect(Object.keys(small)).toEqual(Object.keys(big));
    for (const name of Object.keys(small)) expect(big[name]?.equals(small[name] as Buffer), name).toBe(true);
  });

  it('holds no place that was left unfilled, and names no folder of the machine that built it', () => {
    const files = filesOf(site);
    for (const file of files.filter((name) => /\.(html|js|json|xml)$/.test(name))) {
      const text = readFileSync(join(site, file), 'utf8');
      if (file.endsWith('.html') && !/^(tasks|events|boards|wall|index)/.test(file)) expect(text, file).not.toContain('@@ fairway');
      expect(text.includes(root) || text.includes(work), file).toBe(false);
    }
    expect(files).toEqual(
      expect.arrayContaining(['.nojekyll', '_headers', '404.html', 'sitemap.xml', 'api/v1/index.json', 'api/v1/events.json', 'tasks/FW-2/task.json']),
    );
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain('http://localhost/portal/tasks/FW-2/evidence/');
  });

  it('keeps the data of a page beside it', () => {
    const { task, records, gates } = JSON.parse(readFileSync(join(site, 'tasks/FW-2/task.json'), 'utf8'));
    expect(task).toMatchObject({ id: 'FW-2', status: 'done' });
    expect(records).toHaveLength(fixtureData(40).records.get('tasks/FW-2')?.length ?? 0);
    expect(records[0]).toMatchObject({ type: 'task-defined', seq: 1, blob: expect.any(String), commit: expect.any(String) });
    expect(gates.length).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(join(site, 'api/v1/index.json'), 'utf8'))).toMatchObject({
      project: 'gpuaas',
      at: '2026-11-20T10:00:00.000Z',
      tasks: expect.any(Array),
    });
  });

  it('shows outputs with their proof and names what is missing', () => {
    const outputs = readFileSync(join(site, 'outputs/index.html'), 'utf8');
    for (const part of [
      'Ledger API',
      '/portal/docs/contracts/ledger/',
      'names tasks that do not exist: NOPE-1',
      'review was due by 2026-01-01',
      'None of these kinds yet',
    ])
      expect(outputs).toContain(part);
  });
});

describe('a build that fails', () => {
  it('says why and leaves the site as it was', async () => {
    const docs = join(work, 'bad/docs');
    writeDocuments(docs);
    writeFileSync(join(docs, 'poem.md'), '---\ntitle: x\noutput: poem\nstatus: current\n---\n');
    const before = filesOf(site).length;
    await expect(buildFixture({ outDir: site, docs, tasks: 3 })).rejects.toMatchObject({
      code: 'PORTAL_FAILED',
      message: expect.stringContaining('poem.md:3: output:'),
    });
    expect(filesOf(site)).toHaveLength(before);
  });

  it('does not replace a folder that is no portal', async () => {
    await expect(buildFixture({ outDir: join(root, 'test'), docs: join(work, 'repo/docs'), tasks: 3 })).rejects.toMatchObject({
      code: 'PORTAL_FAILED',
      details: { why: mentioning(join(root, 'test')) },
    });
    expect(existsSync(fileURLToPath(import.meta.url))).toBe(true);
  });
});
