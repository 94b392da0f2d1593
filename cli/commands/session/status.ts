import { Command, Option } from 'clipanion';
import { nearest, problem, recordDocument, type Session, sessionStream, sessionSummary, summaryOf } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { showSession } from '../../output/sessions.ts';

export class SessionStatus extends FairwayCommand {
  static override paths = [['session', 'status']];
  static override usage = Command.Usage({
    category: 'Sessions',
    description: 'Show a session and what it has claimed',
    examples: [['As JSON', 'fairway session status agent-7 --json']],
  });

  id = Option.String({ required: false, name: 'ID' });

  protected async answer(): Promise<Answer> {
    const id = this.id ?? this.session ?? this.context.env.FAIRWAY_SESSION ?? '';
    if (id === '') throw problem('USAGE', { why: 'No session is given.', next: 'Name it: fairway session status ID' });
    const store = await this.openStore();
    const { board } = await store.read();
    const read = await store.readStream<Session>(sessionStream(id));
    if (read === undefined) {
      const known = [...board.open('sessions')].map((open) => open.id);
      throw problem('SESSION_NOT_FOUND', { session: id, near: nearest(id, known) });
    }
    const claims = board
      .tasks()
      .filter(({ claim }) => claim?.actor.session === id)
      .map((task) => summaryOf(task, board));
    const session = sessionSummary(read.state);
    const { findings } = read.state;
    return {
      json: { session, claims, records: read.records.map(recordDocument), findings },
      text: (style) => showSession({ session, claims, findings }, this.now, style),
    };
  }
}
