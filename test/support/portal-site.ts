/** Builds a portal from the fixture and reads the result, for tests of complete sites. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildPortal } from '../../fairway/portal/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The documents of the fixture's repository: outputs with and without proof, and one that is not an output. */
const documents: Readonly<Record<string, string>> = {
  'index.md':
    '---\ntitle: Docs of the project\n---\n\n# Docs of the project\n\nSee [the ledger](contracts/01-ledger.md) and [the wall](pathname:///portal/wall/).\n\nJSX is text here: {1+1} <b>bold</b>\n',
  'contracts/01-ledger.md':
    '---\ntitle: Ledger API\ndescription: What the ledger promises\noutput: contract\nstatus: current\nlane: billing-audit\ntasks: [FW-2]\nreview_by: 2027-01-01\n---\n\n# Ledger API\n\nRows are added, never changed.\n\n```json\n{ "row": 1 }\n```\n',
  'runbooks/restore.md':
    '---\ntitle: Restore the ledger\noutput: runbook\nstatus: draft\ntasks: [NOPE-1]\nreview_by: 2026-01-01\n---\n\n# Restore the ledger\n\n| Step | Who |\n|---|---|\n| 1 | ops |\n',
};

export function writeDocuments(dir: string): void {
  for (const [file, content] of Object.entries(documents)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
}

/** Builds the fixture's site below `/portal/`. */
export const buildFixture = ({ outDir, docs, tasks }: { outDir: string; docs: string; tasks: number }): Promise<void> =>
  buildPortal({
    siteDir: root.replace(/\/$/, ''),
    repo: dirname(docs),
    outDir,
    baseUrl: '/portal/',
    env: { ...process.env, FAIRWAY_PORTAL_SOURCE: join(root, 'test/support/portal-fixture.ts'), FAIRWAY_FIXTURE_TASKS: String(tasks) },
  });

export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(dir.length + 1)] : [],
  );

/** All dead links: to a file that does not exist, or to an anchor that is not on its page. */
export function brokenLinks(dir: string, baseUrl: string): string[] {
  const files = new Set(filesOf(dir));
  const pages = new Map([...files].filter((file) => file.endsWith('.html')).map((file) => [file, tagsOf(readFileSync(join(dir, file), 'utf8'))]));
  const anchors = new Map([...pages].map(([file, tags]) => [file, new Set(tags.flatMap((tag) => attributes(tag, 'id|name')))]));
  const broken = new Set<string>();
  for (const [file, tags] of pages) {
    const from = new URL(file.replace(/index\.html$/, ''), `http://localhost${baseUrl}`);
    for (const address of tags.flatMap((tag) => (/rel="?(canonical|alternate)/.test(tag) && file === '404.html' ? [] : attributes(tag, 'href|src|action')))) {
      const url = new URL(address, from);
      if (url.origin !== 'http://localhost') continue;
      const path = decodeURIComponent(url.pathname);
      const target = path.startsWith(baseUrl) ? path.slice(baseUrl.length) : undefined;
      const page = target === '' || target?.endsWith('/') ? `${target}index.html` : target;
      if (page === undefined || !files.has(page)) broken.add(`${file}: ${address}`);
      else if (url.hash !== '' && !anchors.get(page)?.has(decodeURIComponent(url.hash.slice(1)))) broken.add(`${file}: ${address}`);
    }
  }
  return [...broken];
}

const tagsOf = (html: string): string[] =>
  html.replaceAll(/<script\b[\s\S]*?<\/script>/gi, (script) => script.slice(0, script.indexOf('>') + 1)).match(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi) ?? [];

// Parses all attributes, so that text inside of a value is not mistaken for an attribute.
const attributes = (tag: string, names: string): string[] =>
  [...tag.matchAll(/\s([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g)]
    .filter(([, name = '']) => names.split('|').includes(name))
    .map((match) => plainAttribute(match[2] ?? match[3] ?? match[4] ?? ''));

const plainAttribute = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'");

export const gzipped = (...contents: readonly (string | Uint8Array)[]): number =>
  gzipSync(Buffer.concat(contents.map((content) => Buffer.from(content))), { level: 9 }).length;
