import { Command, Option } from 'clipanion';
import { commandOf, problem } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { sessionRecorded } from '../../output/sessions.ts';

export class SessionStart extends FairwayCommand {
  static override paths = [['session', 'start']];
  static override usage = Command.Usage({
    category: 'Sessions',
    description: 'Record that a provider starts to work',
    details:
      'A session is a replaceable attachment of a provider, such as a shell, an agent or a CI system, to work. Its id comes from --session or FAIRWAY_SESSION, and is used once. Branch and worktree are those of the current directory.',
    examples: [
      ['An agent on a task', 'fairway session start --session agent-7 --provider codex --task FW-12'],
      ['A CI run', 'fairway session start --session ci-4711 --provider ci --surface https://ci.example/runs/4711'],
    ],
  });

  provider = Option.String('--provider', { required: true, description: 'shell, tmux, ci, an agent or your own' });
  task = Option.String('--task', { description: 'The task it works on' });
  lane = Option.String('--lane', { description: 'The lane it works in' });
  surface = Option.String('--surface', { description: 'Where to reach it' });
  purpose = Option.String('--purpose', { description: 'What it is for' });

  protected async answer(): Promise<Answer> {
    const session = this.session ?? this.context.env.FAIRWAY_SESSION ?? '';
    if (session === '') throw problem('USAGE', { why: 'The session has no id.', next: 'Choose one with --session ID, or set FAIRWAY_SESSION.' });
    const { branch, worktree } = (await this.here()).names();
    const data = {
      provider: this.provider,
      ...(this.surface && { surface: this.surface }),
      ...(this.task && { task: this.task }),
      ...(this.lane && { lane: this.lane }),
      ...(branch && { branch }),
      ...(worktree && { worktree }),
      ...(this.purpose && { purpose: this.purpose }),
    };
    return sessionRecorded(await (await this.openStore()).run(commandOf('session start', { session, data })), session);
  }
}
