import { Command, Option } from 'clipanion';
import { changeStatus } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';
import { signersOf } from '../signers.ts';

export class SetStatus extends FairwayCommand {
  static override paths = [['set-status']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Move a task to another state',
    details: 'Blocking and finishing have commands of their own, block and done, which ask for what belongs to them.',
    examples: [['Hand in for review', 'fairway set-status FW-12 review']],
  });

  task = Option.String({ name: 'ID' });
  state = Option.String({ name: 'STATE' });
  reason = Option.String('--reason', { description: 'Why' });
  claim = Option.String('--claim', { description: 'The claim it is made under' });
  force = Option.Boolean('--force', false, { description: 'Override a rule; needs --reason' });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force } = this;
    const store = await this.openStore();
    const { board } = await store.read([task]);
    // Only the gates in front of a terminal state ask who signed what.
    const finishes = board.policy.states.some((state) => state.name === this.state && state.class === 'terminal');
    const signers = finishes ? await signersOf(store, board, task) : undefined;
    const appended = await store.run({
      name: 'set-status',
      tasks: [task],
      decide: (current, stamp) => ({
        subject: `${task}: ${this.state}`,
        drafts: changeStatus({ task, to: this.state, reason, claim, force, signers }, current, stamp),
      }),
    });
    return recorded(appended, task);
  }
}
