import { Command, Option } from 'clipanion';
import { byStart, type SessionBrief, sessionSummary, sessionsAmong } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { sessionTable } from '../../output/sessions.ts';

export class SessionList extends FairwayCommand {
  static override paths = [['session', 'list']];
  static override usage = Command.Usage({
    category: 'Sessions',
    description: 'List running sessions',
    details: 'Lists running sessions, the latest first; with --all, then those that ended.',
    examples: [['Those of a task', 'fairway session list --task FW-12 --all']],
  });

  all = Option.Boolean('--all', false, { description: 'Include ended sessions' });
  task = Option.String('--task', { description: 'Only sessions on this task' });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const { board } = await store.read();
    const ended = this.all ? sessionsAmong((await store.readSummaries()).closedBriefs) : [];
    const sessions = [...(board.open('sessions') as Iterable<SessionBrief>), ...ended]
      .filter(({ started }) => this.task === undefined || started?.task === this.task)
      .sort(byStart)
      .map(sessionSummary);
    return {
      json: { sessions, count: sessions.length },
      text: (style) => (sessions.length > 0 ? sessionTable(sessions, this.now, style) : 'No sessions.'),
    };
  }
}
