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
    description: 'Change the definition of a task',
    details: 'Each change is recorded, so the log shows who changed it. A list is replaced as a whole.',
    examples: [
      ['More urgent', 'fairway update FW-12 --priority 0 --reason "blocks the release"'],
      ['Remove a field', 'fairway update FW-12 --unset sequence'],
    ],
  });

  task = Option.String({ name: 'ID' });
  title = Option.String('--title', { description: 'The new title' });
  unset = Option.Array('--unset', { description: 'A field to remove, such as sequence' });
  reason = Option.String('--reason', { description: 'Why' });

  protected async answer(): Promise<Answer> {
    const { task, reason } = this;
    const set = { ...(this.title === undefined ? {} : { title: this.title }), ...this.definition() };
    const unset: UnsettableField[] = (this.unset ?? []).map((field) => oneOf('removable field', field.replaceAll('-', '_'), unsettableFields));
    const store = await this.openStore();
    const appended = await store.run(commandOf('update', { task, set, unset, reason }));
    return recorded(appended, task);
  }
}
