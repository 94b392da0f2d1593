import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { cliIn, openedCli } from '../support/run-cli.ts';

describe('portal build', () => {
  test('replaces no folder that is not a portal', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    cli.repo.write({ 'site/notes.txt': 'mine' });
    const { hint } = await cli.refused('PORTAL_FAILED', 'portal build --out site');
    expect(hint).toEqual(mentioning('fairway portal build'));
    expect(readFileSync(join(cli.repo.dir, 'site/notes.txt'), 'utf8')).toBe('mine');
  });

  test('tells that there is no store before anything is built', async () => {
    expect((await cliIn().refused('NO_STORE', 'portal build')).hint).toContain('fairway init');
  });
});

describe('portal serve', () => {
  test('says where it serves, once, and ends with a signal', async () => {
    const cli = cliIn();
    cli.repo.write({ 'build/index.html': 'hello' });
    const { code, json } = await cli.run('portal serve --port 0 --json', { signals: [[200, 'SIGINT']] });
    expect(code).toBe(0);
    expect(json.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await cli.run('portal serve --port 0', { signals: [[200, 'SIGTERM']] })).out).toMatch(/^http:\/\/\S+\n$/);
  });

  test('refuses a port that is taken, and a folder without a portal', async () => {
    const cli = cliIn();
    cli.repo.write({ 'build/index.html': 'hello' });
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await cli.refused('PORT_TAKEN', `portal serve --port ${port}`)).toMatchObject({
      hint: expect.stringContaining('--port N'),
    });
    other.close();
    await cli.refused('PORTAL_MISSING', 'portal serve --dir src');
  });
});
