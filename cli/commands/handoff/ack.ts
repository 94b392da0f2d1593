import { Command, Option } from 'clipanion';
import { commandOf } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { recorded } from '../../recorded.ts';

export class HandoffAck extends FairwayCommand {
  static override paths = [['handoff', 'ack']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Accept or decline a handoff',
    details: 'Without --handoff, answers the last open handoff to your role.',
    examples: [
      ['Accept', 'fairway handoff ack FW-12 --as orchestrator'],
      ['Decline', 'fairway handoff ack FW-12 --decline --note "the probe is missing"'],
    ],
  });

  task = Option.String({ name: 'ID' });
  handoff = Option.String('--handoff', { description: 'The handoff, by id' });
  decline = Option.Boolean('--decline', false, { description: 'Decline the handoff' });
  note = Option.String('--note', { description: 'A comment' });

  protected async answer(): Promise<Answer> {
    const { task, handoff, note } = this;
    const response = this.decline ? 'declined' : 'accepted';
    const store = await this.openStore();
    const appended = await store.run(commandOf('handoff ack', { task, handoff, response, note }));
    return recorded(appended, task);
  }
}
