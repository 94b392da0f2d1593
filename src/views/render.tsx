/** Renders a page to HTML. React escapes all text; nothing here writes raw markup. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Page } from '../../fairway/portal/pages.ts';
import { plainText } from '../../fairway/portal/text.ts';
import { BoardView } from './BoardView.tsx';
import { type ViewContext, ViewProvider } from './context.tsx';
import { EventsView } from './EventsView.tsx';
import { EvidenceView } from './EvidenceView.tsx';
import { HomeView } from './HomeView.tsx';
import { OutputsView, OutputView } from './OutputsView.tsx';
import { AsOf, laneTitle } from './parts.tsx';
import { TasksView } from './TasksView.tsx';
import { TaskView } from './TaskView.tsx';
import { WallView } from './WallView.tsx';

export interface RenderedPage {
  /** Plain text. */
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** HTML. */
  readonly body: string;
}

export function renderPage(page: Page, context: ViewContext): RenderedPage {
  const { title, description } = headOf(page, context);
  return {
    title: plainText(`${title} | ${context.title}`),
    description: plainText(description),
    body: renderToStaticMarkup(
      <ViewProvider value={context}>
        <main className={`fw-page fw-page--${page.kind}`}>
          <PageBody page={page} />
        </main>
      </ViewProvider>,
    ),
  };
}

/** The line at the foot of every page, including the docs. */
export const renderStamp = (context: ViewContext): string =>
  renderToStaticMarkup(
    <ViewProvider value={context}>
      <AsOf />
    </ViewProvider>,
  );

function PageBody({ page }: { page: Page }) {
  switch (page.kind) {
    case 'home':
      return <HomeView model={page.model} />;
    case 'wall':
      return <WallView rows={page.rows} />;
    case 'board':
      return <BoardView model={page.model} />;
    case 'tasks':
      return <TasksView tasks={page.tasks} />;
    case 'task':
      return <TaskView model={page.model} />;
    case 'evidence':
      return <EvidenceView model={page.model} />;
    case 'outputs':
      return <OutputsView sections={page.sections} />;
    case 'output':
      return <OutputView section={page.section} sections={page.sections} />;
    case 'events':
      return <EventsView model={page.model} />;
  }
}

function headOf(page: Page, context: ViewContext): { title: string; description: string } {
  switch (page.kind) {
    case 'home':
      return { title: 'The engineering system', description: `How ${context.project} is built, with figures from its records.` };
    case 'wall':
      return { title: 'Wall', description: 'One row for each lane: open, active and blocked work.' };
    case 'board':
      return { title: `Board ${laneTitle(page.model.name)}`, description: `The tasks of ${laneTitle(page.model.name)} by state.` };
    case 'tasks':
      return { title: 'Tasks', description: 'Every task in the store.' };
    case 'task':
      return {
        title: `${page.model.task.id} ${page.model.task.title}`,
        description: `${page.model.task.status.replaceAll('_', ' ')}: ${page.model.task.title}`,
      };
    case 'evidence':
      return { title: `${page.model.id} evidence packet`, description: `The evidence for ${page.model.id}: ${page.model.title}` };
    case 'outputs':
      return { title: 'Engineering outputs', description: 'Documents by kind, with the tasks and evidence that prove them, and what is missing.' };
    case 'output':
      return { title: page.section.info.title, description: page.section.info.about };
    case 'events':
      return { title: page.model.page === 1 ? 'Audit log' : `Audit log, page ${page.model.page}`, description: 'Every record on the state ref, newest first.' };
  }
}
