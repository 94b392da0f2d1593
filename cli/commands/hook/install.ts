import { resolve } from 'node:path';
import { Command, Option, UsageError } from 'clipanion';
import { installServerHook } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';

export class HookInstall extends FairwayCommand {
  static override paths = [['hook', 'install']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Guard the state on a git server',
    details: `
      Writes an update hook into a repository that others push to. It refuses a push that rewinds or deletes the state or an anchor, and one whose new commits would not
      be verified. Only what comes in is looked at, and other refs pass untouched. A hook of somebody else is left alone.
    `,
    examples: [['In a bare repository', 'fairway hook install --server /srv/git/product.git']],
  });

  server = Option.Boolean('--server', false, { description: 'Where others push to (needed)' });
  stateRef = Option.String('--state-ref', { description: 'The ref that holds the state' });
  dir = Option.String({ required: false, name: 'DIR' });

  protected async answer(): Promise<Answer> {
    if (!this.server) throw new UsageError('There are hooks for servers only: say so with --server.');
    const dir = resolve(this.cwd, this.dir ?? '.');
    const { file, ref, outcome } = await installServerHook({ dir, env: this.context.env, program: this.context.program, stateRef: this.stateRef });
    return {
      json: { outcome, file, state_ref: ref },
      text: () => `${outcome === 'created' ? 'Wrote' : 'Renewed'} ${file}, which guards ${ref} and the anchors.`,
    };
  }
}
