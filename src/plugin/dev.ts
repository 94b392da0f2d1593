/** In development, pages of the store are rendered on demand: the dev server makes a page when the browser requests it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServedPage } from '../engine/protocol.ts';
import { escapeHtml } from '../engine/template.ts';

type Next = () => void;
type Middleware = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

/** The header that marks a request for the content of a page, without the frame around it. */
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
  // Docusaurus appends what this function returns, which is behind its fallback. To come first, the middleware is put into the list passed in.
  const setupMiddlewares = (middlewares: unknown[]) => {
    middlewares.unshift({ name: 'fairway-pages', middleware });
    return [];
  };
  return { setupMiddlewares };
}
