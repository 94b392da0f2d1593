import { Command, Option } from 'clipanion';
import { commandOf } from '../../../fairway/index.ts';
import { attachFiles } from '../../artifacts.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { listed, oneOf } from '../../options.ts';
import { recorded } from '../../recorded.ts';

export const results = ['pass', 'fail', 'partial', 'skipped', 'blocked'] as const;

export class EvidenceAdd extends FairwayCommand {
  static override paths = [['evidence', 'add']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Record evidence that you declare',
    details:
      'The evidence is marked as declared: it rests on your word. To have Fairway run the command and record the result itself, use fairway run. Attached files are stored by their digest.',
    examples: [
      ['A screenshot', 'fairway evidence add FW-12 --result pass --kind screenshot --summary "sessions are listed" --artifact page.png'],
      ['The result of a CI job', 'fairway evidence add FW-12 --result fail --kind ci --link https://ci.example/jobs/7'],
    ],
  });

  task = Option.String({ name: 'ID' });
  result = Option.String('--result', { required: true, description: `${results.join(', ')}` });
  kind = Option.String('--kind', 'note', { description: 'test, build, screenshot or your own' });
  summary = Option.String('--summary', { description: 'A summary' });
  command = Option.String('--command', { description: 'The command that produced it' });
  artifacts = Option.Array('--artifact', { description: 'A file to attach' });
  links = Option.Array('--link', { description: 'A URL with more' });
  checks = Option.Array('--check', { description: 'An acceptance check it proves' });
  environment = Option.String('--environment', { description: 'Where it ran, such as staging' });
  supersedes = Option.Array('--supersedes', { description: 'Evidence it replaces, by id' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });

  protected async answer(): Promise<Answer> {
    const { task, claim } = this;
    const result = oneOf('--result', this.result, results);
    // The worktree is read while the store is opened. If opening is refused, an error of this promise does not matter.
    const reading = (await this.here()).source();
    reading.catch(() => undefined);
    const store = await this.openStore();
    const [source, files] = await Promise.all([reading, attachFiles(this.artifacts ?? [], this.cwd, (file) => this.pathOf(file)), store.prepare()]);
    const artifacts = files.map((file) => file.artifact);
    const data = {
      kind: this.kind,
      provenance: 'declared' as const,
      result,
      ...(this.summary && { summary: this.summary }),
      ...(this.command && { command: ['sh', '-c', this.command] }),
      ...(source && { source }),
      ...(artifacts.length > 0 && { artifacts }),
      ...(this.links && { links: this.links.map((url) => ({ url })) }),
      ...(this.checks && { acceptance_checks: listed(this.checks) ?? [] }),
      ...(this.environment && { environment: this.environment }),
      ...(this.supersedes && { supersedes: listed(this.supersedes) ?? [] }),
    };
    const appended = await store.run(
      commandOf(
        'evidence add',
        { task, claim, data },
        files.map((file) => file.content),
      ),
    );
    return recorded(appended, task);
  }
}
