import { Command, Option } from 'clipanion';
import { finishTask } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';
import { signersOf } from '../signers.ts';

export class Done extends FairwayCommand {
  static override paths = [['done']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Finish a task',
    details: 'The gates that the policy sets in front of done have to be met. The commit at HEAD, or the one named, is recorded with it.',
    examples: [['Finish a task', 'fairway done FW-12']],
  });

  task = Option.String({ name: 'ID' });
  commit = Option.String('--commit', { description: 'The commit it was finished with (HEAD)' });
  reason = Option.String('--reason', { description: 'What to say about it' });
  claim = Option.String('--claim', { description: 'The claim it is made under' });
  force = Option.Boolean('--force', false, { description: 'Override a gate; needs --reason' });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force } = this;
    const store = await this.openStore();
    const { board } = await store.read([task]);
    const { policy } = board;
    const here = await this.here();
    const revision = await here.revision(this.commit, policy);
    // Only gates over git ask for a look at the worktree, and it takes time.
    const { clean_worktree, based_on_integration } = policy.gates.done;
    const looks = clean_worktree !== 'off' || based_on_integration !== 'off';
    const git = looks ? await here.facts(board.task(task)?.claim?.branch, policy) : undefined;
    const signers = await signersOf(store, board, task);
    const appended = await store.run({
      name: 'done',
      tasks: [task],
      decide: (current, stamp) => ({ subject: `done ${task}`, drafts: finishTask({ task, reason, claim, force, revision, git, signers }, current, stamp) }),
    });
    return recorded(appended, task);
  }
}
