import { Command, Option } from 'clipanion';
import { recordDocument, requireTask } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { wholeNumber } from '../options.ts';

export class Log extends FairwayCommand {
  static override paths = [['log']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'List records with their commits',
    details: 'The audit log: the newest record first. With --json, an array of records, each with the commit that added it.',
    examples: [
      ['What happened last', 'fairway log --limit 20'],
      ['Everything about a task', 'fairway log FW-12'],
    ],
  });

  task = Option.String({ required: false, name: 'ID' });
  limit = Option.String('--limit', '50', { description: 'At most this many (50)' });
  all = Option.Boolean('--all', false, { description: 'All records' });
  signatures = Option.Boolean('--signatures', false, { description: 'Say who signed each, where the policy asks' });

  protected async answer(): Promise<Answer> {
    const limit = this.all ? undefined : wholeNumber('--limit', this.limit);
    const store = await this.openStore();
    const records = await store.log({
      ...(this.task === undefined ? {} : { task: this.task }),
      ...(limit === undefined ? {} : { limit }),
      signatures: this.signatures,
    });
    if (this.task !== undefined && records.length === 0) requireTask((await store.read([this.task])).board, this.task);
    const newestFirst = records.toReversed();
    return {
      json: newestFirst.map(recordDocument),
      text: async (style) => (await import('../output/show.ts')).timeline(newestFirst, this.now, style, true) || 'There are no records.',
    };
  }
}
