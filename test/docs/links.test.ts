import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const isPage = (file: string) => file.endsWith('.md') && !file.startsWith('examples/');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(isPage)
    .map((file) => `docs/${file}`),
];

describe('links in the docs', () => {
  for (const file of pages) {
    it(`lead somewhere: ${file}`, () => {
      expect(linksOf(read(file)).flatMap((link) => whyBroken(file, link))).toEqual([]);
    });
  }

  it('stay inside of docs, which are also shown as a site of their own', () => {
    const leaving = pages
      .filter((file) => file.startsWith('docs/'))
      .flatMap((file) => linksOf(read(file)).map((link) => ({ file, target: relative('docs', join(dirname(file), link.split('#')[0] ?? '')) })))
      .filter(({ target }) => target.startsWith('..'));
    expect(leaving).toEqual([]);
  });
});

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The text without code, where a bracket is no link. */
const prose = (markdown: string): string => markdown.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, 'code');

/** The relative links, and those within the page. */
const linksOf = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !/^(https?:|mailto:)/.test(link));

function whyBroken(file: string, link: string): string[] {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(join(root, target))) return [`${link}: there is no ${target}`];
  if (anchor === undefined) return [];
  if (!statSync(join(root, target)).isFile() || !anchorsOf(read(target)).has(anchor)) return [`${link}: ${target} has no heading ${anchor}`];
  return [];
}

/** The ids that git hosts and Docusaurus give to headings. */
function anchorsOf(markdown: string): Set<string> {
  const found = new Map<string, number>();
  const ids = new Set<string>();
  for (const [, text = ''] of markdown.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm)) {
    const id = text
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = found.get(id) ?? 0;
    found.set(id, count + 1);
    ids.add(count === 0 ? id : `${id}-${count}`);
  }
  return ids;
}
