/** The engine, a worker thread: loads the store once, makes all page models from it, renders and writes them. */
import { parentPort, workerData } from 'node:worker_threads';
import type { OutputDocument } from '../../fairway/portal/outputs.ts';
import { planPages, routedPaths } from '../../fairway/portal/pages.ts';
import { type Site, siteOf } from '../../fairway/portal/site.ts';
import type { ViewContext } from '../views/context.tsx';
import { renderPage, renderStamp } from '../views/render.tsx';
import { contextOf } from './context.ts';
import { readOutputs } from './documents.ts';
import type { Answer, DocumentPaths, EngineOptions, Request, RequestName, Requests } from './protocol.ts';
import type { LoadPortal, PortalSource } from './source.ts';
import { writeSite } from './write.ts';

interface Loaded {
  readonly source: PortalSource;
  readonly site: Site;
  readonly context: ViewContext;
  readonly documents: readonly OutputDocument[];
}

const options = workerData as EngineOptions;
let loaded: Promise<Loaded> | undefined;

const handlers: { [Name in RequestName]: (argument: Requests[Name]['argument']) => Promise<Requests[Name]['answer']> } = {
  load: async () => {
    loaded = load();
    const { site } = await loaded;
    return { title: site.title, tagline: site.tagline, routes: routedPaths(site) };
  },
  paths: async () => {
    const { source, site, documents } = await required(loaded);
    return planPages(site, { documents, readArtifact: source.readArtifact }).map((page) => page.path);
  },
  write: async (argument) => {
    const { source, site, context, documents } = await required(loaded);
    return writeSite({ site, context, documents: withPaths(documents, argument.documents), readArtifact: source.readArtifact }, argument);
  },
  page: async ({ path, documents: documentPaths }) => {
    const { source, site, context, documents } = await required(loaded);
    const page = planPages(site, { documents: withPaths(documents, documentPaths), readArtifact: source.readArtifact }).find(
      (planned) => planned.path === path,
    );
    return page ? { ...renderPage(await page.make(), context), stamp: renderStamp(context) } : null;
  },
};

async function load(): Promise<Loaded> {
  const module = (await import(/* webpackIgnore: true */ options.source)) as { load: LoadPortal };
  const source = await module.load({ repo: options.repo });
  const site = siteOf(source.data);
  return { source, site, context: contextOf(site, options.baseUrl), documents: options.docsDir === null ? [] : await readOutputs(options.docsDir) };
}

const withPaths = (documents: readonly OutputDocument[], known: DocumentPaths): OutputDocument[] =>
  documents.map((document) => ({ ...document, path: known[document.file] ?? null }));

function required(value: Promise<Loaded> | undefined): Promise<Loaded> {
  if (!value) throw new Error('the site must be loaded first');
  return value;
}

parentPort?.on('message', async ({ id, name, argument }: Request) => {
  const handle = handlers[name] as (argument: unknown) => Promise<unknown>;
  let answer: Answer;
  try {
    answer = { id, answer: await handle(argument) };
  } catch (error) {
    answer = { id, failed: describe(error) };
  }
  parentPort?.postMessage(answer);
});

/** A refusal is described by its message and hint; anything else is a bug and needs its stack. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.name === 'Refusal' && 'hint' in thrown) return `${thrown.message} ${String(thrown.hint)}`;
  return thrown.stack ?? thrown.message;
}
