import { Command, Option } from 'clipanion';
import { commandOf } from '../../../fairway/index.ts';
import { attachFiles } from '../../artifacts.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { citedChecks, externalArtifacts, predicateFile, readPredicate, subjectsOf } from '../../evidence-options.ts';
import { listed, oneOf } from '../../options.ts';
import { recorded } from '../../recorded.ts';

export const results = ['pass', 'fail', 'partial', 'skipped', 'blocked'] as const;

const exampleDigest = 'sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';

export class EvidenceAdd extends FairwayCommand {
  static override paths = [['evidence', 'add']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Record evidence that you declare',
    details:
      'The evidence is marked as declared: it rests on your word, so it needs a summary, a file or an address. To have Fairway run the command and record the result itself, use fairway run. Attached files are stored by their digest; files elsewhere are cited by address and digest, and never fetched.',
    examples: [
      ['A screenshot', 'fairway evidence add FW-12 --result pass --kind screenshot --summary "sessions are listed" --artifact page.png'],
      ['The result of a CI job', 'fairway evidence add FW-12 --result fail --kind ci --link https://ci.example/jobs/7'],
      [
        'The image that was deployed, with what the cluster reports',
        `fairway evidence add FW-12 --result pass --kind deploy --summary "on staging" --subject ledger:1.4@${exampleDigest} --predicate rollout=rollout.json`,
      ],
    ],
  });

  task = Option.String({ name: 'ID' });
  result = Option.String('--result', { required: true, description: `${results.join(', ')}` });
  kind = Option.String('--kind', 'note', { description: 'test, build, screenshot or your own' });
  summary = Option.String('--summary', { description: 'A summary' });
  command = Option.String('--command', { description: 'The command that produced it' });
  artifacts = Option.Array('--artifact', { description: 'A file to attach' });
  artifactsAt = Option.Array('--artifact-at', { description: 'A file elsewhere, by address and digest' });
  links = Option.Array('--link', { description: 'A URL with more' });
  checks = Option.Array('--check', { description: 'An acceptance check it proves' });
  subjects = Option.Array('--subject', { description: 'An image or package it is about' });
  predicate = Option.String('--predicate', { description: 'A JSON file with a typed result' });
  environment = Option.String('--environment', { description: 'Where it ran, such as staging' });
  supersedes = Option.Array('--supersedes', { description: 'Evidence it replaces, by id' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });

  protected async answer(): Promise<Answer> {
    const { task, claim } = this;
    const result = oneOf('--result', this.result, results);
    const subjects = subjectsOf(this.subjects);
    const external = externalArtifacts(this.artifactsAt);
    const predicateOption = predicateFile(this.predicate);
    // The worktree is read while the store is opened. If opening is refused, an error of this promise does not matter.
    const opening = this.openStore();
    const reading = (await this.here()).source(opening.then(async (store) => (await store.read()).board.policy));
    reading.catch(() => undefined);
    const store = await opening;
    const [source, files, predicate] = await Promise.all([
      reading,
      attachFiles(this.artifacts ?? [], this.cwd, (file) => this.pathOf(file)),
      predicateOption && readPredicate(predicateOption, this.pathOf(predicateOption.file)),
      store.prepare(),
    ]);
    const artifacts = [...files.map((file) => file.artifact), ...external];
    const data = {
      kind: this.kind,
      provenance: 'declared' as const,
      result,
      ...(this.summary && { summary: this.summary }),
      ...(this.command && { command: ['sh', '-c', this.command] }),
      source,
      ...(artifacts.length > 0 && { artifacts }),
      ...(this.links && { links: this.links.map((url) => ({ url })) }),
      ...(this.checks && { acceptance_checks: citedChecks(this.checks) }),
      ...(subjects.length > 0 && { subjects }),
      ...(predicate && { predicate }),
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
