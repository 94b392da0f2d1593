import { Command, Option } from 'clipanion';
import { commandOf, problem } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { oneOf, wholeNumber } from '../../options.ts';
import { sessionRecorded } from '../../output/sessions.ts';

const outcomes = ['finished', 'failed', 'lost'] as const;

export class SessionEnd extends FairwayCommand {
  static override paths = [['session', 'end']];
  static override usage = Command.Usage({
    category: 'Sessions',
    description: 'Record that a session has ended',
    details:
      'Ends the session that is named, or your own. Only the one who started it and coordinating roles can say that it finished or failed; anybody can record that it is lost. Claims of the session stay as they are.',
    examples: [
      ['Your own', 'fairway session end --session agent-7'],
      ['One that is gone', 'fairway session end agent-7 --outcome lost --reason "its machine was replaced"'],
    ],
  });

  id = Option.String({ required: false, name: 'ID' });
  outcome = Option.String('--outcome', 'finished', { description: `${outcomes.join(', ')}` });
  exitCode = Option.String('--exit-code', { description: 'The exit code of its process' });
  reason = Option.String('--reason', { description: 'Why it ended' });

  protected async answer(): Promise<Answer> {
    const session = this.id ?? this.session ?? this.context.env.FAIRWAY_SESSION ?? '';
    if (session === '') throw problem('USAGE', { why: 'No session is given.', next: 'Name it: fairway session end ID' });
    const exit_code = wholeNumber('--exit-code', this.exitCode);
    const data = {
      outcome: oneOf('--outcome', this.outcome, outcomes),
      ...(exit_code !== undefined && { exit_code }),
      ...(this.reason && { reason: this.reason }),
    };
    return sessionRecorded(await (await this.openStore()).run(commandOf('session end', { session, data })), session);
  }
}
