/** An npm registry on the loopback interface that serves only the tarballs of a folder. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Registry {
  readonly url: string;
  /** The package.json of each package, by name. */
  readonly manifests: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly close: () => void;
}

export async function serveRegistry(folder: string): Promise<Registry> {
  const packages = new Map(
    readdirSync(folder).map((file) => {
      const manifest = JSON.parse(execFileSync('tar', ['-xzOf', join(folder, file), 'package/package.json'], { encoding: 'utf8' }));
      const integrity = `sha512-${createHash('sha512')
        .update(readFileSync(join(folder, file)))
        .digest('base64')}`;
      return [manifest.name as string, { file, manifest, integrity }] as const;
    }),
  );
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const found = packages.get(path);
    if (found !== undefined) {
      const { manifest, integrity, file } = found;
      const dist = { tarball: `${url}tarballs/${file}`, integrity };
      const versions = { [manifest.version]: { ...manifest, dist } };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ name: path, 'dist-tags': { latest: manifest.version }, versions }));
      return;
    }
    const tarball = [...packages.values()].find(({ file }) => path === `tarballs/${file}`);
    if (tarball !== undefined) createReadStream(join(folder, tarball.file)).pipe(response);
    else response.writeHead(404).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, manifests: new Map([...packages].map(([name, { manifest }]) => [name, manifest])), close: () => void server.close() };
}
