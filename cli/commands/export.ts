import { Command, Option } from 'clipanion';
import { evaluateMergeGates, pageDocument, taskStream, viewOf } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { oneOf } from '../options.ts';

export class Export extends FairwayCommand {
  static override paths = [['export']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Print every task with all its records',
    details:
      'Prints the state of all tasks at one commit, for people and other tools; the document names the commit. If the policy asks for signatures, each record says who signed it. An export cannot be imported again: use fairway snapshot for backup and restore.',
    examples: [['Save as YAML', 'fairway export --format yaml > state.yaml']],
  });

  format = Option.String('--format', 'json', { description: 'json or yaml' });

  protected async answer(): Promise<Answer> {
    const format = oneOf('--format', this.format, ['json', 'yaml'] as const);
    const store = await this.openStore();
    const everything = await store.readAll(this.progress('reading'), this.progress('checking signatures'));
    const { board, at, signers } = everything;
    if (signers !== undefined && 'unchecked' in signers) throw signers.unchecked;
    // Evaluated for the time of the store, so that the same commit gives the same document.
    const tasks = everything.tasks.map((task) => {
      const stream = taskStream(task.id);
      return pageDocument({
        task: viewOf(task, board, at, signers?.get(stream)),
        records: everything.records.get(stream) ?? [],
        gates: evaluateMergeGates(task, board.policy, at, undefined, signers?.get(stream)),
        findings: task.findings,
        unknown: task.unknown ?? [],
      });
    });
    const document = { schema: 'fairway/export@1', manifest: everything.manifest, ref: everything.ref, commit: everything.commit, at, tasks };
    return { json: document, text: async () => (format === 'json' ? JSON.stringify(document, null, 2) : (await import('yaml')).stringify(document)) };
  }
}
