/**
 * The portal as a Docusaurus plugin. The engine loads the store once; Docusaurus renders a fixed number of pages with placeholders; after the
 * build, the engine fills them in and makes a page for each task from them. So the JavaScript of a page does not grow with the number of tasks.
 */
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { aliasedSitePathToRelativePath } from '@docusaurus/utils';
import type { DocumentPaths, LoadedSite } from '../engine/protocol.ts';
import { compileEngine } from './compile.ts';
import { devMiddleware } from './dev.ts';
import { type Engine, startEngine } from './engine.ts';
import type { PortalOptions } from './options.ts';
import { portalRoutes } from './routes.ts';

export interface Portal {
  readonly site: LoadedSite;
  /** An entry for `plugins` in the configuration of the site. */
  readonly plugin: (context: LoadContext) => Plugin<LoadedSite>;
  /** The paths of all pages, relative to the base address. Must be called before the build ends. */
  pages(): Promise<readonly string[]>;
}

export async function openPortal(options: PortalOptions): Promise<Portal> {
  const compiled = await compileEngine({ siteDir: options.siteDir, outDir: path.join(options.generatedDir, 'fairway'), source: options.source });
  const docsDir = options.docs ?? options.guide;
  const engine = startEngine(compiled.worker, { source: compiled.source.href, repo: options.repo, docsDir, baseUrl: options.baseUrl });
  const site = await engine.ask('load', null);
  const pages = once(() => engine.ask('paths', null));
  return { site, plugin: () => portalPlugin(options, engine, site, docsDir, pages), pages };
}

function portalPlugin(options: PortalOptions, engine: Engine, first: LoadedSite, docsDir: string | null, pages: Portal['pages']): Plugin<LoadedSite> {
  let documents: DocumentPaths = {};
  let loads = 0;
  return {
    name: 'fairway-portal',
    async loadContent() {
      loads += 1;
      // `openPortal` has loaded the site once; later calls follow a change.
      return loads === 1 ? first : engine.ask('load', null);
    },
    async contentLoaded({ content, actions }) {
      for (const route of portalRoutes(options.baseUrl, content.routes, '@theme/FairwayPage')) actions.addRoute(route);
    },
    async allContentLoaded({ allContent }) {
      documents = documentPaths(allContent['docusaurus-plugin-content-docs'] ?? {}, { ...options, docsDir });
    },
    configureWebpack: () => ({
      // Docusaurus generates CommonJS files, but the package is "type": "module".
      resolve: { alias: { 'prism-react-renderer$': path.join(options.siteDir, 'src/client/plain-code.tsx') } },
      module: { rules: [{ test: /\.js$/, include: options.generatedDir, type: 'javascript/auto' as const }] },
      ...(process.env.NODE_ENV === 'production' ? {} : { devServer: devMiddleware(options.baseUrl, (page) => engine.ask('page', { path: page, documents })) }),
    }),
    async postBuild({ outDir }) {
      try {
        // Cached here, because `pages` may be called after the engine has been closed.
        await pages();
        await engine.ask('write', { outDir, url: options.url, documents });
      } finally {
        await engine.close();
      }
    },
  };
}

/** The address of each document of the docs folder, relative to the base. */
function documentPaths(instances: object, { siteDir, docsDir, baseUrl }: { siteDir: string; docsDir: string | null; baseUrl: string }): DocumentPaths {
  if (docsDir === null) return {};
  const versions = Object.values(instances as Record<string, { loadedVersions?: { docs: { source: string; permalink: string }[] }[] }>).flatMap(
    (content) => content.loadedVersions ?? [],
  );
  const entries = versions
    .flatMap((version) => version.docs)
    .flatMap((doc) => {
      const file = path.relative(docsDir, path.resolve(siteDir, aliasedSitePathToRelativePath(doc.source)));
      return file.startsWith('..') ? [] : [[file.split(path.sep).join('/'), `${doc.permalink.slice(baseUrl.length).replace(/\/$/, '')}/`] as const];
    });
  return Object.fromEntries(entries);
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
