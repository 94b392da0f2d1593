/** What the plugin and the engine say to each other. The engine runs in a worker of its own: React has one mode per process, and so has a store. */
import type { RenderedPage } from '../views/render.tsx';

export interface EngineOptions {
  /** The compiled module that gives the data: its `load` is called once for each time the site is loaded. */
  readonly source: string;
  /** The repository to be read. */
  readonly repo: string;
  /** The docs folder that is scanned for outputs; null when there is none. */
  readonly docsDir: string | null;
  readonly baseUrl: string;
}

/** What the site has to know before its pages are made. Nothing in it grows with the number of tasks. */
export interface LoadedSite {
  readonly title: string;
  readonly tagline: string;
  /** The pages that need a route, relative to the base address. */
  readonly routes: readonly string[];
}

/** The page of a document by its file, both relative: to the docs folder, and to the site's base. */
export type DocumentPaths = Readonly<Record<string, string>>;

export interface WriteOptions {
  readonly outDir: string;
  /** Such as `http://localhost`. */
  readonly url: string;
  readonly documents: DocumentPaths;
}

export interface WrittenSite {
  readonly pages: number;
  readonly artifacts: number;
}

/** A page made on its own, as the dev server serves it. */
export interface ServedPage extends RenderedPage {
  readonly stamp: string;
}

export interface Requests {
  load: { argument: null; answer: LoadedSite };
  /** Every page, those that are fanned out too, relative to the base address. */
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
