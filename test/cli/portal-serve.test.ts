import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { cliIn } from '../support/run-cli.ts';

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
      message: `Port ${port} is taken.`,
      hint: expect.stringContaining('--port N'),
    });
    other.close();
    await cli.refused('PORTAL_MISSING', 'portal serve --dir src');
  });
});
