import { Command, Option } from 'clipanion';
import { commandOf } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { recorded } from '../../recorded.ts';

export class HandoffAck extends FairwayCommand {
  static override paths = [['handoff', 'ack']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Answer a handoff',
    details: 'Without --handoff, the last one that waits for the acting role.',
    examples: [
      ['Take over', 'fairway handoff ack FW-12 --as orchestrator'],
      ['Send back', 'fairway handoff ack FW-12 --decline --note "the probe is missing"'],
    ],
  });

  task = Option.String({ name: 'ID' });
  handoff = Option.String('--handoff', { description: "The handoff's id" });
  decline = Option.Boolean('--decline', false, { description: 'Do not take over' });
  note = Option.String('--note', { description: 'What to say to it' });

  protected async answer(): Promise<Answer> {
    const { task, handoff, note } = this;
    const response = this.decline ? 'declined' : 'accepted';
    const store = await this.openStore();
    const appended = await store.run(commandOf('handoff ack', { task, handoff, response, note }));
    return recorded(appended, task);
  }
}
