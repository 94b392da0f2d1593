import { Command, Option } from 'clipanion';
import { type SnapshotFormat, type SnapshotTotal, type TakenSnapshot, takeSnapshot } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { oneOf } from '../options.ts';
import { type NewFile, newFile } from '../output/new-file.ts';

export class Snapshot extends FairwayCommand {
  static override paths = [['snapshot']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Write the store to a file',
    details: `
      Writes the whole store at one commit, with the exact content of every file. A snapshot can be verified without git (fairway verify --snapshot)
      and restored (fairway restore). The same commit always gives the same bytes. A snapshot has no commit history; clone the repository for that.
      For other tools, use fairway export, which prints tasks in their current state.
    `,
    examples: [
      ['For an archive, with attached files', 'fairway snapshot --format ndjson --artifacts --output state.ndjson'],
      ['The state at an earlier commit', 'fairway snapshot --at fairway/state~20 --output before.json'],
    ],
  });

  format = Option.String('--format', 'json', { description: 'json, yaml or ndjson (json)' });
  at = Option.String('--at', { description: 'A commit of the state ref (tip)' });
  artifacts = Option.Boolean('--artifacts', false, { description: 'Include attached files' });
  output = Option.String('--output', { description: 'A new file to write (stdout)' });

  protected async answer(): Promise<Answer> {
    const format = oneOf('--format', this.format, ['json', 'yaml', 'ndjson'] as const);
    return this.output === undefined ? this.printSnapshot(format) : this.write(format, this.output);
  }

  private take(format: SnapshotFormat): Promise<TakenSnapshot> {
    // A bar would be mixed into a snapshot that is printed on the same terminal.
    const onTerminal = this.output === undefined && this.context.isTerminal;
    const progress = onTerminal ? undefined : this.progress('writing');
    return takeSnapshot(this.openOptions(), { format, artifacts: this.artifacts, rev: this.at, progress });
  }

  /** Prints the snapshot, until the reader closes the pipe. */
  private async printSnapshot(format: SnapshotFormat): Promise<Answer> {
    // With --json, the document is on one line. Its strings contain no line breaks, so removing all of them is safe.
    const taken = await this.take(this.json ? 'json' : format);
    for await (const part of taken.text) {
      await this.print(this.json ? part.replaceAll('\n', '') : part);
      if (!this.context.stdout.writable) break;
    }
    if (this.json) await this.print('\n');
    return { json: undefined, text: () => '' };
  }

  private async write(format: SnapshotFormat, output: string): Promise<Answer> {
    const taken = await this.take(format);
    const total = await this.writeAll(taken, newFile(this.pathOf(output), output, '--output'));
    const { commit, at } = taken;
    return {
      json: { file: output, format, commit, at, artifacts: this.artifacts, ...total },
      text: (style) =>
        [
          `Wrote ${total.records} ${total.records === 1 ? 'record' : 'records'} as of ${commit.slice(0, 12)} to ${style.strong(output)}.`,
          style.quiet(`files digest  ${total.files_digest}`),
          style.quiet(`next  keep the digest in a safe place; verify the file with: fairway verify --snapshot ${output}`),
        ].join('\n'),
    };
  }

  private async writeAll({ text }: TakenSnapshot, file: NewFile): Promise<SnapshotTotal> {
    try {
      for (;;) {
        const { done, value } = await text.next();
        if (done) {
          file.end();
          return value;
        }
        file.write(value);
      }
    } catch (error) {
      file.giveUp();
      throw error;
    }
  }
}
