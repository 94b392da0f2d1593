import { Command, Option } from 'clipanion';
import { commandOf } from '../../../fairway/index.ts';
import { attachFiles } from '../../artifacts.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { day, listed, oneOf } from '../../options.ts';
import { recorded } from '../../recorded.ts';

const states = ['planned', 'active', 'awaiting_input', 'review', 'done', 'parked', 'abandoned'] as const;

export class CheckpointRecord extends FairwayCommand {
  static override paths = [['checkpoint', 'record']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Record the current status of a task',
    examples: [
      ['At the end of the day', 'fairway checkpoint record FW-12 --summary "route fixed, probe missing" --next "write the probe" --close-by 2026-12-01'],
    ],
  });

  task = Option.String({ name: 'ID' });
  state = Option.String('--state', 'active', { description: `${states.join(', ')}` });
  summary = Option.String('--summary', { required: true, description: 'The current status' });
  owner = Option.String('--owner', { description: 'Who acts next' });
  closeBy = Option.String('--close-by', { description: 'The day to check again' });
  next = Option.String('--next', { description: 'The next step' });
  waitingFor = Option.String('--waiting-for', { description: 'Who or what it waits for' });
  artifacts = Option.Array('--artifact', { description: 'A file to attach' });
  evidence = Option.Array('--evidence', { description: 'Evidence to cite, by id' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });

  protected async answer(): Promise<Answer> {
    const { task, claim, summary } = this;
    const state = oneOf('--state', this.state, states);
    const target_close_by = day('--close-by', this.closeBy);
    const files = await attachFiles(this.artifacts ?? [], this.cwd, (file) => this.pathOf(file));
    const data = {
      state,
      summary,
      ...(this.owner && { owner: this.owner }),
      ...(target_close_by && { target_close_by }),
      ...(this.next && { next_step: this.next }),
      ...(this.waitingFor && { waiting_for: this.waitingFor }),
      ...(files.length > 0 && { artifacts: files.map((file) => file.artifact) }),
      ...(this.evidence && { evidence: listed(this.evidence) ?? [] }),
    };
    const store = await this.openStore();
    const appended = await store.run(
      commandOf(
        'checkpoint record',
        { task, claim, data },
        files.map((file) => file.content),
      ),
    );
    return recorded(appended, task);
  }
}
