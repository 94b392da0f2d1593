import { join } from 'node:path';
import { Command, Option } from 'clipanion';
import { buildPortal } from '../../../fairway/index.ts';
import { version } from '../../../fairway/version.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { portalFolder } from '../../portal-folder.ts';

export class PortalBuild extends FairwayCommand {
  static override paths = [['portal', 'build']];
  static override usage = Command.Usage({
    category: 'Portal',
    description: 'Build the static site',
    details: 'The site shows the state at one commit and names that commit on every page. Any static host can serve it, below any path.',
    examples: [
      ['To build/', 'fairway portal build'],
      ['For a host that serves it below a path', 'fairway portal build --base-url /gpuaas/ --url https://portal.example.com'],
    ],
  });

  out = Option.String('--out', 'build', { description: 'The output directory (build)' });
  baseUrl = Option.String('--base-url', '/', { description: 'The path to serve it below (/)' });
  url = Option.String('--url', 'http://localhost', { description: 'The origin to serve it from' });

  protected async answer(): Promise<Answer> {
    // Reads the store first, so that a refusal comes before the slow build.
    const { commit } = await (await this.openStore()).read();
    const outDir = this.pathOf(this.out);
    const root = (await this.here()).root ?? this.cwd;
    await buildPortal({
      siteDir: await portalFolder({ home: this.context.home, cwd: this.cwd, version }),
      node: this.context.node,
      repo: root,
      outDir,
      baseUrl: this.baseUrl,
      url: this.url,
      env: this.context.env,
      onLine: (line) => this.notify(line),
    });
    return {
      json: { out: outDir, commit, base_url: this.baseUrl },
      text: (style) =>
        [
          `Built the portal as of ${commit.slice(0, 12)} in ${outDir}.`,
          style.quiet(`next  fairway portal serve --dir ${join(this.out)}${this.baseUrl === '/' ? '' : ` --base-url ${this.baseUrl}`}`),
        ].join('\n'),
    };
  }
}
