/** The list of all pages of a site, each with its path and its model. Pure; the engine renders and writes them. */
import { taskStream } from '../domain/record.ts';
import type { TaskSummary } from '../domain/task/summary.ts';
import type { TaskPage } from '../domain/task/views.ts';
import { type CheckRow, checkRows, isKept, type PacketModel, packetModel } from './evidence.ts';
import { type HomeModel, homeModel } from './home.ts';
import { type OutputDocument, type OutputKind, type OutputSection, outputKinds, outputSections } from './outputs.ts';
import { paths } from './paths.ts';
import { type EventRow, type Site, signersOf, taskPageOf } from './site.ts';
import { type BoardModel, boardModel, type WallRow, wallRows } from './wall.ts';

export interface TaskModel extends TaskPage {
  readonly checks: readonly CheckRow[];
  readonly children: readonly string[];
  readonly dependents: readonly string[];
}

export interface EventsModel {
  readonly rows: readonly EventRow[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export type Page =
  | { readonly kind: 'home'; readonly model: HomeModel }
  | { readonly kind: 'wall'; readonly rows: readonly WallRow[] }
  | { readonly kind: 'board'; readonly model: BoardModel }
  | { readonly kind: 'tasks'; readonly tasks: readonly TaskSummary[] }
  | { readonly kind: 'task'; readonly model: TaskModel }
  | { readonly kind: 'evidence'; readonly model: PacketModel }
  | { readonly kind: 'outputs'; readonly sections: readonly OutputSection[] }
  | { readonly kind: 'output'; readonly section: OutputSection; readonly sections: readonly OutputSection[] }
  | { readonly kind: 'events'; readonly model: EventsModel };

/** A page whose model is made on demand, because all models of a large site do not fit in memory at once. */
export interface PlannedPage {
  /** Relative to the site's base. */
  readonly path: string;
  /** The path of the route whose rendered page serves as its template. */
  readonly template: string;
  readonly make: () => Page | Promise<Page>;
}

export const eventsPerPage = 500;

export interface PageInputs {
  readonly documents: readonly OutputDocument[];
  /** The content of an artifact by its digest; undefined when the store does not hold it. */
  readonly readArtifact: (sha256: string) => Promise<Uint8Array | undefined>;
}

/** The pages with a route of their own. Their number does not depend on the number of tasks. */
export const routedPaths = (site: Site): string[] => [
  paths.home,
  paths.wall,
  paths.tasks,
  paths.outputs,
  ...outputKinds.map((kind) => paths.output(kind)),
  paths.events,
  ...site.lanes.map((lane) => paths.board(lane.name)),
];

export function planPages(site: Site, inputs: PageInputs): PlannedPage[] {
  const sections = outputSections(site, inputs.documents);
  const routed = (path: string, make: () => Page): PlannedPage => ({ path, template: path, make });
  return [
    routed(paths.home, () => ({ kind: 'home', model: homeModel(site) })),
    routed(paths.wall, () => ({ kind: 'wall', rows: wallRows(site) })),
    routed(paths.tasks, () => ({ kind: 'tasks', tasks: site.summaries })),
    routed(paths.outputs, () => ({ kind: 'outputs', sections })),
    ...outputKinds.map((kind) => routed(paths.output(kind), () => ({ kind: 'output', section: sectionOf(sections, kind), sections }))),
    ...site.lanes.map((lane) => routed(paths.board(lane.name), () => ({ kind: 'board', model: boardModel(site, lane) }))),
    ...eventPages(site),
    ...site.summaries.flatMap(({ id }) => taskPages(site, id, inputs)),
  ];
}

function sectionOf(sections: readonly OutputSection[], kind: OutputKind): OutputSection {
  const section = sections.find((entry) => entry.kind === kind);
  if (!section) throw new Error(`no section was made for the outputs of kind ${kind}`);
  return section;
}

function eventPages(site: Site): PlannedPage[] {
  const pages = Math.max(1, Math.ceil(site.events.length / eventsPerPage));
  return Array.from({ length: pages }, (_, index) => ({
    path: paths.eventPage(index + 1),
    template: paths.events,
    make: () => ({ kind: 'events', model: eventsModel(site, index + 1, pages) }),
  }));
}

export const eventsModel = (site: Site, page: number, pages: number): EventsModel => ({
  rows: site.events.slice((page - 1) * eventsPerPage, page * eventsPerPage),
  page,
  pages,
  total: site.events.length,
});

function taskPages(site: Site, id: string, inputs: PageInputs): PlannedPage[] {
  return [
    { path: paths.task(id), template: paths.tasks, make: () => ({ kind: 'task', model: taskModel(site, id) }) },
    { path: paths.evidence(id), template: paths.tasks, make: () => evidencePage(site, id, inputs) },
  ];
}

async function evidencePage(site: Site, id: string, { readArtifact }: PageInputs): Promise<Page> {
  const task = required(site.tasks.get(id), id);
  const digests = new Set(task.evidence.flatMap((entry) => entry.artifacts.filter(isKept).map((artifact) => artifact.digest)));
  const contents = new Map(await Promise.all([...digests].map(async (digest) => [digest, await readArtifact(digest)] as const)));
  return {
    kind: 'evidence',
    model: packetModel(task, site.data.records.get(taskStream(id)) ?? [], (digest) => contents.get(digest), signersOf(site.data, id)),
  };
}

export function taskModel(site: Site, id: string): TaskModel {
  const page = required(taskPageOf(site, id), id);
  return { ...page, checks: checkRows(page.task, signersOf(site.data, id)), children: site.children.get(id) ?? [], dependents: site.dependents.get(id) ?? [] };
}

function required<Value>(value: Value | undefined, id: string): Value {
  if (value === undefined) throw new Error(`there is no task ${id} to make a page of`);
  return value;
}
