import { Command, Option } from 'clipanion';
import { commandOf, taskStream } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { listed } from '../../options.ts';
import { recorded } from '../../recorded.ts';

export class HandoffCreate extends FairwayCommand {
  static override paths = [['handoff', 'create']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Hand a task over to another role',
    details: 'Records the commit at HEAD and the files that differ from the integration branch. The claim stays with its holder.',
    examples: [
      ['Hand over to the orchestrator', 'fairway handoff create FW-12 --to orchestrator --summary "done, all gates pass" --next "merge after ops review"'],
    ],
  });

  task = Option.String({ name: 'ID' });
  to = Option.String('--to', { required: true, description: 'The role that takes over' });
  toActor = Option.String('--to-actor', { description: 'The person or agent to take over' });
  summary = Option.String('--summary', { required: true, description: 'What was done, and the current status' });
  next = Option.String('--next', { description: 'The next step for the receiver' });
  commit = Option.String('--commit', { description: 'The commit to hand over (HEAD)' });
  changed = Option.Array('--changed', { description: 'A changed file (detected)' });
  commands = Option.Array('--command', { description: 'A command worth repeating' });
  results = Option.Array('--result', { description: 'A result' });
  risks = Option.Array('--risk', { description: 'A risk' });
  blockers = Option.Array('--blocker', { description: 'A blocker' });
  evidence = Option.Array('--evidence', { description: 'Evidence to cite, by id' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });

  protected async answer(): Promise<Answer> {
    const { task, claim } = this;
    const store = await this.openStore();
    const { board } = await store.read([taskStream(task)]);
    const revision = await (await this.here()).revision(this.commit, board.policy);
    const found = this.changed ?? (await (await this.here()).changedFiles(this.commit, board.policy));
    const data = {
      to_role: this.to,
      summary: this.summary,
      ...(this.toActor && { to_actor: this.toActor }),
      ...(this.next && { next_step: this.next }),
      ...(revision && { revision }),
      ...(found.length > 0 && { changed_files: [...new Set(found)].slice(0, 10_000) }),
      ...(this.commands && { commands: this.commands }),
      ...(this.results && { results: this.results }),
      ...(this.risks && { risks: this.risks }),
      ...(this.blockers && { blockers: this.blockers }),
      ...(this.evidence && { evidence: listed(this.evidence) ?? [] }),
    };
    const appended = await store.run(commandOf('handoff create', { task, claim, data }));
    return recorded(appended, task, { next: `fairway handoff ack ${task} --as ${this.to}` });
  }
}
