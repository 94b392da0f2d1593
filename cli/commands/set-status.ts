import { Command, Option } from 'clipanion';
import { commandOf, taskStream } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';
import { signersOf } from '../signers.ts';

export class SetStatus extends FairwayCommand {
  static override paths = [['set-status']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Move a task to another state',
    details: 'To block, finish or drop a task, use fairway block, done or drop: they also record the obstacle, the commit or the reason.',
    examples: [['Move to review', 'fairway set-status FW-12 review']],
  });

  task = Option.String({ name: 'ID' });
  state = Option.String({ name: 'STATE' });
  reason = Option.String('--reason', { description: 'Why' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });
  force = Option.Boolean('--force', false, { description: 'Override a rule; needs --reason' });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force } = this;
    const store = await this.openStore();
    const { board } = await store.read([taskStream(task)]);
    // Only the gates before a state of class done need the signers.
    const finishes = board.policy.states.some((state) => state.name === this.state && state.class === 'done');
    const signers = finishes ? await signersOf(store, board, task) : undefined;
    const appended = await store.run(commandOf('set-status', { task, to: this.state, reason, claim, force, signers }));
    return recorded(appended, task);
  }
}
