import { Command, Option } from 'clipanion';
import { commandOf } from '../../fairway/index.ts';
import type { Answer } from '../command.ts';
import { DefinitionCommand } from '../definition-options.ts';
import { recorded } from '../recorded.ts';

export class Add extends DefinitionCommand {
  static override paths = [['add']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Add a task',
    details:
      'Without --lane, the lane is derived from the owning domain, the target paths or the tags. Without --review-domain, the review domains are derived from the lane and the review routes.',
    examples: [
      ['A task', 'fairway add FW-12 "Ledger rows refuse update and delete" --role A-backend --priority 1'],
      ['A task with an acceptance check', 'fairway add FW-13 "Renewal works" --depends-on FW-12 --check "renewal-passes=cert-manager renews on kind"'],
    ],
  });

  task = Option.String({ name: 'ID' });
  title = Option.String({ name: 'TITLE' });

  protected async answer(): Promise<Answer> {
    const { task, title } = this;
    const definition = { title, ...this.definition() };
    const store = await this.openStore();
    const appended = await store.run(commandOf('add', { task, definition }));
    return recorded(appended, task);
  }
}
