import { Command, Option, UsageError } from 'clipanion';
import { claimNextCommand, commandOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';

export class Claim extends FairwayCommand {
  static override paths = [['claim']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Claim a task',
    details: `
      Makes you the holder of the task. If several try at the same time, one wins; the others get a refusal that names the holder (exit code 4).
      Claiming a task again from the same session changes nothing.
    `,
    examples: [
      ['Claim a task', 'fairway claim FW-12 --as A-backend --session agent-7'],
      ['Claim the most urgent task that is ready', 'fairway claim --next --as A-backend'],
      ['Claim the next task below an epic', 'fairway claim --in PSSM-KIND-UAT'],
    ],
  });

  task = Option.String({ required: false, name: 'ID' });
  next = Option.Boolean('--next', false, { description: 'Claim the most urgent task that is ready' });
  in = Option.String('--in', { description: 'Claim the next task below this one' });
  branch = Option.String('--branch', { description: 'The branch of the work (current branch)' });
  force = Option.Boolean('--force', false, { description: 'Override a rule; needs --reason' });
  reason = Option.String('--reason', { description: 'Why the rule is overridden' });

  protected async answer(): Promise<Answer> {
    const picks = this.next || this.in !== undefined;
    if ((this.task === undefined) !== picks) throw new UsageError('Give either the ID of a task, or --next, or --in TASK.');
    const store = await this.openStore();
    const place = { ...(await this.here()).names(), ...(this.branch === undefined ? {} : { branch: this.branch }) };
    const { task: id } = this;
    const appended = await store.run(
      id === undefined ? claimNextCommand({ in: this.in, place }) : commandOf('claim', { task: id, place, force: this.force, reason: this.reason }),
    );
    const claimed = id ?? appended.records[0]?.stream.replace('tasks/', '') ?? '';
    const task = appended.board.task(claimed);
    // A session given as an option must be given again, because only the same session holds the claim.
    const session = this.session === undefined ? '' : ` --session ${this.session}`;
    const next = appended.records.some((record) => record.type === 'claimed')
      ? `fairway run --task ${claimed}${session} -- COMMAND, then: fairway done ${claimed}${session}`
      : undefined;
    return recorded(appended, claimed, { unchanged: `is already yours, since ${task?.claim?.at ?? ''}`, ...(next === undefined ? {} : { next }) });
  }
}
