import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPortal, servePortal } from '../../fairway/portal/serve.ts';

let server: ServedPortal;
const dir = mkdtempSync(join(tmpdir(), 'fairway-serve-'));

beforeAll(async () => {
  mkdirSync(join(dir, 'site/wall'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'site/index.html'), '<h1>first</h1>'.repeat(100));
  writeFileSync(join(dir, 'site/404.html'), 'no such page');
  writeFileSync(join(dir, 'site/wall/index.html'), 'the wall');
  writeFileSync(join(dir, 'site/_headers'), "/portal/*\n  Content-Security-Policy: default-src 'none'\n  X-Content-Type-Options: nosniff\n");
  symlinkSync(join(dir, 'secret.txt'), join(dir, 'site/link.txt'));
  server = await servePortal({ dir: join(dir, 'site'), baseUrl: '/portal/', port: 0 });
});
afterAll(() => server.close());

/** As it is: `fetch` would tidy the path up. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

describe('a served portal', () => {
  it('answers with pages, their types and the headers of the build', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/portal\/$/);
    expect(await get('/portal/wall/')).toMatchObject({
      status: 200,
      body: 'the wall',
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' },
    });
    expect(await get('/portal/wall')).toMatchObject({ status: 301, headers: { location: '/portal/wall/' } });
    expect(await get('/portal/nope/')).toMatchObject({ status: 404, body: 'no such page' });
    expect(await get('/')).toMatchObject({ status: 404 });
  });

  it('leaves the folder by no path and no link', async () => {
    const paths = [
      '/portal/../secret.txt',
      '/portal/%2e%2e/secret.txt',
      '/portal/..%2fsecret.txt',
      '/portal/..%5csecret.txt',
      '/portal//../../secret.txt',
      '/portal/%252e%252e/secret.txt',
      '/portal/link.txt',
      '/portal/%00',
      '/portal/%zz',
      '//secret.txt',
    ];
    for (const path of paths) {
      const { status, body } = await get(path);
      expect(status, path).toBe(404);
      expect(body, path).not.toContain('secret');
    }
  });

  it('zips, and says when nothing has changed', async () => {
    const zipped = await get('/portal/', { 'accept-encoding': 'gzip' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect((await get('/portal/', { 'if-none-match': String(zipped.headers.etag) })).status).toBe(304);
  });

  it('takes no other method', async () => {
    expect((await get('/portal/', {}, 'POST')).status).toBe(405);
    expect(await get('/portal/wall/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('refuses a port that is taken and a folder without a portal', async () => {
    await expect(servePortal({ dir: join(dir, 'site'), port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    await expect(servePortal({ dir: join(dir, 'site/wall/nothing'), port: 0 })).rejects.toMatchObject({ code: 'PORTAL_MISSING' });
  });
});
