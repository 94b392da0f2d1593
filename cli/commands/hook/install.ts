import { resolve } from 'node:path';
import { Command, Option, UsageError } from 'clipanion';
import { installServerHook } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';

export class HookInstall extends FairwayCommand {
  static override paths = [['hook', 'install']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Protect the state on a git server',
    details: `
      Writes an update hook into a repository that others push to. The hook rejects a push that rewinds or deletes the state or an anchor, or whose new
      commits fail verification. It checks only the pushed commits, and accepts all other refs. An existing hook of yours is never overwritten.
    `,
    examples: [['In a bare repository', 'fairway hook install --server /srv/git/product.git']],
  });

  server = Option.Boolean('--server', false, { description: 'Required: this is a server repository' });
  stateRef = Option.String('--state-ref', { description: 'The ref that holds the state' });
  dir = Option.String({ required: false, name: 'DIR' });

  protected async answer(): Promise<Answer> {
    if (!this.server) throw new UsageError('Only server hooks exist. Add --server.');
    const dir = resolve(this.cwd, this.dir ?? '.');
    const { file, ref, outcome } = await installServerHook({ dir, env: this.context.env, program: this.context.program, stateRef: this.stateRef });
    return {
      json: { outcome, file, state_ref: ref },
      text: () => `${outcome === 'created' ? 'Wrote' : 'Updated'} ${file}. It protects ${ref} and the anchors.`,
    };
  }
}
