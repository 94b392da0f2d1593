import { Command, Option } from 'clipanion';
import { commandOf, streamKind, taskStream, visibleLine } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { keptIn, keptText, recorded, recordRows } from '../recorded.ts';

export class AddComment extends FairwayCommand {
  static override paths = [['comment']];
  static override usage = Command.Usage({
    category: 'Tasks',
    description: 'Add a note to a task or a session',
    details:
      'The note changes nothing else: no state, no claim and no gate. For anything that is not a task, give the name of its stream, as fairway log shows it.',
    examples: [
      ['On a task', 'fairway comment FW-12 "the vendor answered: the quota is raised on Monday"'],
      ['On a session', 'fairway comment sessions/agent-7 "restarted after the outage"'],
    ],
  });

  id = Option.String({ name: 'ID' });
  text = Option.String({ name: 'TEXT' });

  protected async answer(): Promise<Answer> {
    const stream = this.id.includes('/') ? this.id : taskStream(this.id);
    const appended = await (await this.openStore()).run(commandOf('comment', { stream, text: this.text }));
    if (streamKind(stream) === 'tasks') return recorded(appended, this.id);
    const records = recordRows(appended);
    return {
      json: { stream, commit: appended.commit, ...keptIn(appended), records },
      text: (style) =>
        [
          ...records.map(({ summary }) => `${style.strong(stream)} ${visibleLine(summary)}`),
          appended.intent === undefined ? style.quiet(`commit ${appended.commit?.slice(0, 12)}`) : keptText(appended.intent, style),
        ].join('\n'),
    };
  }
}
