import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'clipanion';
import { problem, servePortal } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand, jsonText } from '../../command.ts';
import { wholeNumber } from '../../options.ts';

export class PortalServe extends FairwayCommand {
  static override paths = [['portal', 'serve']];
  static override usage = Command.Usage({
    category: 'Portal',
    description: 'Serve the built site locally',
    examples: [['On any free port', 'fairway portal serve --port 0']],
  });

  dir = Option.String('--dir', 'build', { description: 'The directory of the site (build)' });
  baseUrl = Option.String('--base-url', '/', { description: 'The path to serve it below (/)' });
  port = Option.String('--port', '3000', { description: 'The port, or 0 for any free one (3000)' });
  host = Option.String('--host', '127.0.0.1', { description: 'The address to listen on' });

  protected async answer(): Promise<Answer> {
    const dir = this.pathOf(this.dir);
    if (!existsSync(join(dir, 'index.html'))) throw problem('PORTAL_MISSING', { dir: this.dir });
    const server = await servePortal({ dir, baseUrl: this.baseUrl, port: wholeNumber('--port', this.port) ?? 3000, host: this.host });
    await this.print(this.json ? jsonText({ url: server.url }, this.context) : `${server.url}\n`);
    await new Promise<void>((stop) => {
      const forget = this.context.onSignal(() => {
        forget();
        stop();
      });
    });
    await server.close();
    return { json: undefined, text: () => '' };
  }
}
