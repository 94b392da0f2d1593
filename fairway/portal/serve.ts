/** Serves a built site as static files, with the headers from its `_headers` file. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzip } from 'node:zlib';
import { problem } from '../errors.ts';

export interface ServePortal {
  /** The folder of the built site. */
  readonly dir: string;
  /** The base address that the site was built for. */
  readonly baseUrl?: string;
  /** 0 chooses a free port. */
  readonly port?: number;
  readonly host?: string;
}

export interface ServedPortal {
  /** The address of the home page. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on the loopback interface unless `host` is given. Throws PORTAL_MISSING, PORT_TAKEN. */
export async function servePortal({ dir, baseUrl = '/', port = 3000, host = '127.0.0.1' }: ServePortal): Promise<ServedPortal> {
  const root = await realpath(dir).catch(() => undefined);
  if (root === undefined || (await findFile(root, 'index.html')) === undefined) throw problem('PORTAL_MISSING', { dir });
  const base = `/${baseUrl.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const headers = await readHeaders(root);
  const server = createServer((request, response) => {
    respond(root, base, headers, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('The page could not be read.\n');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? problem('PORT_TAKEN', { port }, { cause: error }) : error));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Headers = Readonly<Record<string, string>>;

async function respond(root: string, base: string, headers: Headers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url);
  if (path !== undefined && !path.startsWith(base) && `${path}/` === base) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  const relative = path?.startsWith(base) ? path.slice(base.length) : undefined;
  const found = relative === undefined ? undefined : await findFile(root, relative);
  if (found?.isDirectory && relative !== '' && !relative?.endsWith('/')) {
    response.writeHead(301, { location: `${encodeURI(path ?? '')}/` }).end();
    return;
  }
  const file = found ?? (await findFile(root, '404.html'));
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  await send(file.path, found ? 200 : 404, headers, request, response);
}

/** The requested path, decoded once; undefined when it is malformed. */
function pathOf(url: string | undefined): string | undefined {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

interface Found {
  readonly path: string;
  readonly isDirectory: boolean;
}

/** Finds a file below the root. Paths and symbolic links that lead outside of it are treated as missing. */
async function findFile(root: string, relative: string): Promise<Found | undefined> {
  if (relative.includes('\0') || relative.includes('\\') || relative.split('/').some((part) => part === '..')) return undefined;
  const real = await realpath(join(root, relative)).catch(() => undefined);
  if (real === undefined || (real !== root && !real.startsWith(root + sep))) return undefined;
  const isDirectory = (await stat(real)).isDirectory();
  if (!isDirectory) return relative.endsWith('/') ? undefined : { path: real, isDirectory };
  const index = join(real, 'index.html');
  return (await stat(index).catch(() => undefined))?.isFile() ? { path: index, isDirectory } : undefined;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

async function send(path: string, status: number, headers: Headers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const type = types[extname(path)] ?? 'application/octet-stream';
  const content = await readFile(path);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const common = { ...headers, 'content-type': type, etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, common).end();
    return;
  }
  const zip = /^(text|application\/(json|xml)|image\/svg)/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zip ? await zipped(content) : content;
  response.writeHead(status, { ...common, 'content-length': body.length, ...(zip ? { 'content-encoding': 'gzip' } : {}) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const zipped = (content: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    gzip(content, (error, result) => (error ? reject(error) : resolve(result)));
  });

/** The headers in `_headers`, a format that several static hosts read. All of them apply to all paths. */
async function readHeaders(root: string): Promise<Headers> {
  const text = await readFile(join(root, '_headers'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => /^\s+[\w-]+:/.test(line));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}
