import { Command, Option } from 'clipanion';
import { commandOf, taskStream } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';
import { signersOf } from '../signers.ts';

export class Done extends FairwayCommand {
  static override paths = [['done']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Finish a task',
    details: 'All gates that the policy requires for done must be met. The commit at HEAD, or the one given with --commit, is recorded.',
    examples: [['Finish a task', 'fairway done FW-12']],
  });

  task = Option.String({ name: 'ID' });
  commit = Option.String('--commit', { description: 'The commit that finishes it (HEAD)' });
  reason = Option.String('--reason', { description: 'A comment for the record' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });
  force = Option.Boolean('--force', false, { description: 'Override a gate; needs --reason' });

  protected async answer(): Promise<Answer> {
    const { task, reason, claim, force } = this;
    const store = await this.openStore();
    const { board } = await store.read([taskStream(task)]);
    const { policy } = board;
    const here = await this.here();
    const revision = await here.revision(this.commit, policy);
    // Reading the worktree is slow, and only the gates over git need it.
    const { clean_worktree, based_on_integration } = policy.gates.done;
    const needsGit = clean_worktree !== 'off' || based_on_integration !== 'off';
    const git = needsGit ? await here.facts(board.task(task)?.claim?.branch, policy) : undefined;
    const signers = await signersOf(store, board, task);
    const appended = await store.run(commandOf('done', { task, reason, claim, force, revision, git, signers }));
    return recorded(appended, task);
  }
}
