/** The messages between plugin and engine. The engine runs in a worker thread, so that it has its own NODE_ENV, which React reads, and its own heap limit. */
import type { RenderedPage } from '../views/render.tsx';

export interface EngineOptions {
  /** The URL of the compiled source module. Its `load` is called each time the site is loaded. */
  readonly source: string;
  /** The repository to read. */
  readonly repo: string;
  /** The docs folder to scan for outputs; null when there is none. */
  readonly docsDir: string | null;
  readonly baseUrl: string;
}

/** What Docusaurus needs before it renders. Its size does not depend on the number of tasks. */
export interface LoadedSite {
  readonly title: string;
  readonly tagline: string;
  /** The pages that need a route, relative to the base address. */
  readonly routes: readonly string[];
}

/** The address of each document, relative to the site's base, by its file, relative to the docs folder. */
export type DocumentPaths = Readonly<Record<string, string>>;

export interface WriteOptions {
  readonly outDir: string;
  /** The origin of the site, such as `http://localhost`. */
  readonly url: string;
  readonly documents: DocumentPaths;
}

export interface WrittenSite {
  readonly pages: number;
  readonly artifacts: number;
}

/** A single page, for the dev server. */
export interface ServedPage extends RenderedPage {
  readonly stamp: string;
}

export interface Requests {
  load: { argument: null; answer: LoadedSite };
  /** The paths of all pages, also of those that share a route, relative to the base address. */
  paths: { argument: null; answer: readonly string[] };
  write: { argument: WriteOptions; answer: WrittenSite };
  page: { argument: { readonly path: string; readonly documents: DocumentPaths }; answer: ServedPage | null };
}

export type RequestName = keyof Requests;

export interface Request {
  readonly id: number;
  readonly name: RequestName;
  readonly argument: unknown;
}

export type Answer = { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly failed: string };
