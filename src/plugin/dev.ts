/** In development nothing is rendered ahead: the dev server makes a page of the store when the browser asks for it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServedPage } from '../engine/protocol.ts';
import { escapeHtml } from '../engine/template.ts';

type Next = () => void;
type Middleware = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/** The header that tells a request for a page's content from one for the page. */
const header = 'x-fairway-page';

export function devMiddleware(baseUrl: string, render: (path: string) => Promise<ServedPage | null>) {
  const middleware: Middleware = (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.headers[header] === undefined || !pathname.startsWith(baseUrl)) return next();
    render(decodeURI(pathname.slice(baseUrl.length)))
      .then((page) => {
        response.statusCode = page ? 200 : 404;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(page ? `<!doctype html><title>${escapeHtml(page.title)}</title><div id="fw-page">${page.body}</div>` : 'There is no such page.');
      })
      .catch(() => {
        response.statusCode = 500;
        response.end('The page could not be made.');
      });
  };
  // Docusaurus joins what its own function and this one answer; to be in front of its fallback, the list that both are given is changed.
  const setupMiddlewares = (middlewares: unknown[]) => {
    middlewares.unshift({ name: 'fairway-pages', middleware });
    return [];
  };
  return { setupMiddlewares };
}
