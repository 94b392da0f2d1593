import { readFile } from 'node:fs/promises';
import { Command, Option, UsageError } from 'clipanion';
import { commandOf, problem, type ReviewFinding, taskStream } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import { listed, oneOf } from '../../options.ts';
import { recorded } from '../../recorded.ts';

const severities = ['blocker', 'major', 'minor', 'note'] as const;

export class ReviewRecord extends FairwayCommand {
  static override paths = [['review', 'record']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Record a review of one domain',
    details: `
      You cannot review your own work. The commit at HEAD, or the one given with --commit, is recorded as the reviewed commit.
      A finding is SEVERITY:TEXT or SEVERITY:PATH:LINE:TEXT; severities are blocker, major, minor and note. --findings-file reads findings from a JSON list.
    `,
    examples: [
      ['Approve', 'fairway review record FW-12 --domain security --verdict approve'],
      ['Request changes', 'fairway review record FW-12 --domain ops --verdict changes --finding "major:cmd/agent/main.go:41:retries for ever"'],
    ],
  });

  task = Option.String({ name: 'ID' });
  verdict = Option.String('--verdict', { required: true, description: 'approve, changes or reject' });
  domain = Option.String('--domain', { description: 'The review domain' });
  reviewer = Option.String('--reviewer', { description: 'Who reviewed (you)' });
  commit = Option.String('--commit', { description: 'The reviewed commit (HEAD)' });
  findings = Option.Array('--finding', { description: 'A finding' });
  findingsFile = Option.String('--findings-file', { description: 'A JSON file with findings' });
  notes = Option.String('--notes', { description: 'A comment' });
  evidence = Option.Array('--evidence', { description: 'Evidence to cite, by id' });

  protected async answer(): Promise<Answer> {
    const { task, domain, reviewer } = this;
    const verdict = oneOf('--verdict', this.verdict, ['approve', 'changes', 'reject'] as const);
    const findings = [
      ...(this.findings ?? []).map(parseFinding),
      ...(this.findingsFile === undefined ? [] : await readFindings(this.pathOf(this.findingsFile), this.findingsFile)),
    ];
    const store = await this.openStore();
    const { board } = await store.read([taskStream(task)]);
    const revision = await (await this.here()).revision(this.commit, board.policy);
    const data = {
      verdict,
      ...(revision && { reviewed: revision }),
      ...(findings.length > 0 && { findings: findings.map((finding, index) => ({ ...finding, id: finding.id || `F-${index + 1}` })) }),
      ...(this.notes && { notes: this.notes }),
      ...(this.evidence && { evidence: listed(this.evidence) ?? [] }),
    };
    const appended = await store.run(commandOf('review record', { task, domain, reviewer, data }));
    return recorded(appended, task);
  }
}

function parseFinding(text: string): ReviewFinding {
  const located = /^(\w+):([^:]+):(\d+):(.+)$/s.exec(text);
  const plain = /^(\w+):(.+)$/s.exec(text);
  const severity = located?.[1] ?? plain?.[1];
  if (severity === undefined) throw new UsageError('--finding must be SEVERITY:TEXT or SEVERITY:PATH:LINE:TEXT.');
  const known = oneOf('severity', severity, severities);
  return located
    ? { id: '', severity: known, path: located[2] ?? '', line: Number(located[3]), text: located[4]?.trim() ?? '' }
    : { id: '', severity: known, text: plain?.[2]?.trim() ?? '' };
}

/** Checks only that the file is a list; the schema of the record checks each finding. */
async function readFindings(path: string, named: string): Promise<ReviewFinding[]> {
  try {
    const list: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!Array.isArray(list)) throw new Error('it does not contain a list');
    return list as ReviewFinding[];
  } catch (error) {
    throw problem('FILE_UNREADABLE', { file: named, why: (error as Error).message }, { cause: error });
  }
}
