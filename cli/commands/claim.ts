import { Command, Option, UsageError } from 'clipanion';
import { claimNextCommand, commandOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { recorded } from '../recorded.ts';

export class Claim extends FairwayCommand {
  static override paths = [['claim']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Take a task',
    details: `
      Takes the task so that nobody else can. Just one of several that try at once wins; the others are told who did (exit code 4).
      Claiming again from the same session changes nothing.
    `,
    examples: [
      ['Take a task', 'fairway claim FW-12 --as A-backend --session agent-7'],
      ['Take the most urgent task that is ready', 'fairway claim --next --as A-backend'],
      ['Take the next one below an epic', 'fairway claim --in PSSM-KIND-UAT'],
    ],
  });

  task = Option.String({ required: false, name: 'ID' });
  next = Option.Boolean('--next', false, { description: 'Take the most urgent task that is ready' });
  in = Option.String('--in', { description: 'Take the next task below this one' });
  branch = Option.String('--branch', { description: 'The branch of the work (this one)' });
  force = Option.Boolean('--force', false, { description: 'Claim against a rule; needs --reason' });
  reason = Option.String('--reason', { description: 'Why the rule is overridden' });

  protected async answer(): Promise<Answer> {
    const picks = this.next || this.in !== undefined;
    if ((this.task === undefined) !== picks) throw new UsageError('Name the task to claim, or use --next, or --in with a task.');
    const store = await this.openStore();
    const place = { ...(await this.here()).names(), ...(this.branch === undefined ? {} : { branch: this.branch }) };
    const { task: id } = this;
    const appended = await store.run(
      id === undefined ? claimNextCommand({ in: this.in, place }) : commandOf('claim', { task: id, place, force: this.force, reason: this.reason }),
    );
    const claimed = id ?? appended.records[0]?.stream.replace('tasks/', '') ?? '';
    const task = appended.board.task(claimed);
    // Who named the session here has to name it again: only the same session holds the claim.
    const session = this.session === undefined ? '' : ` --session ${this.session}`;
    const next = appended.records.some((record) => record.type === 'claimed')
      ? `fairway run --task ${claimed}${session} -- COMMAND, then: fairway done ${claimed}${session}`
      : undefined;
    return recorded(appended, claimed, { unchanged: `is yours already, since ${task?.claim?.at ?? ''}`, ...(next === undefined ? {} : { next }) });
  }
}
