import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options as SitemapOptions } from '@docusaurus/plugin-sitemap';
import type { Config, PluginConfig } from '@docusaurus/types';
import { openPortal } from './src/plugin/index.ts';
import { portalOptions } from './src/plugin/options.ts';

// Only browsers with cascade layers: for older ones, layers are rewritten to selectors that would override the site's colours.
process.env.BROWSERSLIST ??= 'chrome >= 111, edge >= 111, firefox >= 115, safari >= 16.4';

const siteDir = path.dirname(fileURLToPath(import.meta.url));
const options = portalOptions(siteDir, process.env);

export default async function config(): Promise<Config> {
  const portal = await openPortal(options);
  const docs = docsPlugins();
  return {
    title: portal.site.title,
    tagline: portal.site.tagline,
    url: options.url,
    baseUrl: options.baseUrl,
    trailingSlash: true,
    favicon: 'favicon.svg',
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',
    // The site shows nothing from the git history of the docs, and reading it is slow in large repositories.
    future: { faster: true, v4: true, experimental_vcs: false },
    markdown: { format: 'detect', hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
    staticDirectories: ['static'],
    themes: [['@docusaurus/theme-classic', { customCss: ['./src/css/theme.css', './src/css/pages.css'] }]],
    plugins: [
      '@docusaurus/plugin-css-cascade-layers',
      '@docusaurus/plugin-content-pages',
      ...docs.map((instance) => instance.plugin),
      [
        '@docusaurus/plugin-sitemap',
        {
          lastmod: null,
          changefreq: null,
          priority: null,
          // Docusaurus knows only the pages that it rendered; the plugin adds the pages made from templates.
          createSitemapItems: async ({ defaultCreateSitemapItems, ...params }: CreateSitemapItemsParams) => {
            const items = await defaultCreateSitemapItems(params);
            const known = new Set(items.map((item) => item.url));
            const pages = (await portal.pages()).map((page) => ({ url: options.url + options.baseUrl + page }));
            return [...items, ...pages.filter((page) => !known.has(page.url))];
          },
        },
      ],
      portal.plugin as PluginConfig,
    ],
    themeConfig: {
      colorMode: { respectPrefersColorScheme: true },
      navbar: {
        title: portal.site.title,
        logo: { alt: '', src: 'favicon.svg', width: 24, height: 24 },
        items: [
          { to: '/', label: 'System', position: 'left', activeBaseRegex: `^${options.baseUrl}$` },
          { to: '/wall/', label: 'Wall', position: 'left', activeBaseRegex: '/(wall|boards)/' },
          { to: '/tasks/', label: 'Tasks', position: 'left' },
          { to: '/outputs/', label: 'Outputs', position: 'left' },
          { to: '/events/', label: 'Audit log', position: 'left' },
          ...docs.map(({ id, label }) => ({ type: 'docSidebar', sidebarId: 'docs', docsPluginId: id, label, position: 'right' })),
        ],
      },
      footer: {},
      prism: { theme: plain, darkTheme: plain },
    },
  };
}

type CreateSitemapItemsParams = Parameters<NonNullable<NonNullable<SitemapOptions['createSitemapItems']>>>[0];

/** Shows code in the docs without colours, so that it has the contrast of the palette in both modes. */
const plain = { plain: {}, styles: [] };

interface DocsInstance {
  readonly id: string;
  readonly label: string;
  readonly plugin: PluginConfig;
}

/** The repository's docs and the guide of the package; only one entry if they are the same folder. */
function docsPlugins(): DocsInstance[] {
  const instances = [
    { id: 'default', label: 'Docs', routeBasePath: 'docs', dir: options.docs },
    { id: 'guide', label: 'Guide', routeBasePath: 'guide', dir: options.guide },
  ];
  return instances.flatMap(({ id, label, routeBasePath, dir }): DocsInstance[] => {
    if (dir === null || !hasDocuments(dir)) return [];
    const plugin = [
      '@docusaurus/plugin-content-docs',
      {
        id,
        path: path.relative(siteDir, dir),
        routeBasePath,
        sidebarPath: './sidebars.ts',
        exclude: ['examples/**', '**/_*.{md,mdx}', '**/_*/**'],
        breadcrumbs: true,
      },
    ];
    return [{ id, label, plugin: plugin as PluginConfig }];
  });
}

const hasDocuments = (dir: string) =>
  existsSync(dir) && readdirSync(dir, { recursive: true }).some((file) => /\.mdx?$/.test(String(file)) && !/^examples[\\/]|(^|[\\/])_/.test(String(file)));
