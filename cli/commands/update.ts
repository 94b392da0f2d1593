import { Command, Option } from 'clipanion';
import { commandOf, type UnsettableField, unsettableFields } from '../../fairway/index.ts';
import type { Answer } from '../command.ts';
import { DefinitionCommand } from '../definition-options.ts';
import { oneOf } from '../options.ts';
import { recorded } from '../recorded.ts';

export class Update extends DefinitionCommand {
  static override paths = [['update']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: "Change a task's definition",
    details: 'Each change is a record: who changed a priority, a dependency or a review domain stays on the log. A list is replaced whole.',
    examples: [
      ['More urgent', 'fairway update FW-12 --priority 0 --reason "blocks the release"'],
      ['Take a field away', 'fairway update FW-12 --unset sequence'],
    ],
  });

  task = Option.String({ name: 'ID' });
  title = Option.String('--title', { description: 'The task in one line' });
  unset = Option.Array('--unset', { description: 'A field to empty, such as sequence' });
  reason = Option.String('--reason', { description: 'Why' });

  protected async answer(): Promise<Answer> {
    const { task, reason } = this;
    const set = { ...(this.title === undefined ? {} : { title: this.title }), ...this.definition() };
    const unset: UnsettableField[] = (this.unset ?? []).map((field) => oneOf('--unset', field.replaceAll('-', '_'), unsettableFields));
    const store = await this.openStore();
    const appended = await store.run(commandOf('update', { task, set, unset, reason }));
    return recorded(appended, task);
  }
}
