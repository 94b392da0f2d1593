import { Command, Option, UsageError } from 'clipanion';
import {
  eventOf,
  followRecords,
  problem,
  type RecordStream,
  type RecordView,
  readRecordsSince,
  recordDocument,
  requireTask,
  streamKind,
  streamSubject,
  taskStream,
  visibleLine,
} from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { oneOf, wholeNumber } from '../options.ts';

export class Log extends FairwayCommand {
  static override paths = [['log']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'List records, or follow them',
    details: `
      Prints the audit log, newest record first. With --json, prints an array of records, each with the commit that added it.
      With --format cloudevents, prints one CloudEvents 1.0 event per line, oldest first. With --follow, prints new records as they arrive, from any
      process or from a sync, until Ctrl-C. To resume after an interruption, pass the id of the last event with --since.
    `,
    examples: [
      ['The latest records', 'fairway log --limit 20'],
      ['All records of a task', 'fairway log FW-12'],
      ['All records of a session', 'fairway log sessions/agent-7'],
      ['Feed another program, resuming where it stopped', 'fairway log --follow --since 01KB5M8Q3Z6X9T2V4W7Y0A1C3E | my-program'],
      ['Watch in a terminal', 'fairway log --follow --format text'],
    ],
  });

  id = Option.String({ required: false, name: 'ID' });
  task = Option.String('--task', { description: 'Only records of this task, like ID' });
  limit = Option.String('--limit', { description: 'At most this many (50; events: all)' });
  all = Option.Boolean('--all', false, { description: 'All records' });
  since = Option.String('--since', { description: 'Only records after this record or commit' });
  format = Option.String('--format', { description: 'text or cloudevents (text)' });
  follow = Option.Boolean('--follow', false, { description: 'Print new records as they arrive' });
  signatures = Option.Boolean('--signatures', false, { description: 'Show who signed each record' });

  protected async answer(): Promise<Answer> {
    const { id, task } = this;
    if (id !== undefined && task !== undefined && id !== task) throw new UsageError('Give one task, either as ID or with --task.');
    const format = oneOf('--format', this.format ?? (this.follow ? 'cloudevents' : 'text'), ['text', 'cloudevents'] as const);
    if (this.signatures && (this.follow || this.since !== undefined || format === 'cloudevents'))
      throw new UsageError('--signatures cannot be combined with --since, --follow or --format cloudevents.');
    const named = id ?? task;
    const of = named === undefined || named.includes('/') ? named : taskStream(named);
    if (this.follow) return this.followLog(of, format);
    return format === 'cloudevents' ? this.events(of) : this.list(of);
  }

  private async list(stream: string | undefined): Promise<Answer> {
    const { records, more } = this.since === undefined ? await this.newest(stream) : await this.recordsSince(stream);
    const newestFirst = records.toReversed();
    return {
      json: newestFirst.map(recordDocument),
      notes: more
        ? [this.style().quiet(`${this.since === undefined ? 'older' : 'newer'} records are not shown; list all with: ${this.commandForAll(stream)}`)]
        : [],
      text: async (style) => (await import('../output/show.ts')).timeline(newestFirst, this.now, style, true) || 'No records.',
    };
  }

  private async newest(stream: string | undefined): Promise<Listed> {
    const limit = this.all ? undefined : (wholeNumber('--limit', this.limit) ?? 50);
    const store = await this.openStore();
    // One more than shown, to find out whether there are more.
    const records = await store.log({
      ...(stream === undefined ? {} : { stream }),
      ...(limit === undefined ? {} : { limit: limit + 1 }),
      signatures: this.signatures,
    });
    if (records.length === 0) await this.requireStream(stream);
    const more = limit !== undefined && records.length > limit;
    return { records: more ? records.slice(records.length - limit) : records, more };
  }

  private commandForAll(stream: string | undefined): string {
    const named = stream !== undefined && streamKind(stream) === 'tasks' ? streamSubject(stream) : stream;
    return ['fairway log', named, this.since === undefined ? undefined : `--since ${this.since}`, '--all'].filter((part) => part !== undefined).join(' ');
  }

  private async recordsSince(stream: string | undefined): Promise<Listed> {
    const limit = this.all ? undefined : wholeNumber('--limit', this.limit);
    await this.requireStream(stream);
    const { records } = await readRecordsSince(this.openOptions(), { ...this.sinceOptions(stream), reading: this.readingBar() });
    const all: RecordView[] = [];
    for await (const some of records) all.push(...some);
    return limit === undefined || all.length <= limit ? { records: all, more: false } : { records: all.slice(0, limit), more: true };
  }

  /** With `--json` one document, otherwise a line for each event as it is read. */
  private async events(stream: string | undefined): Promise<Answer> {
    const limit = this.all ? undefined : wholeNumber('--limit', this.limit);
    if (limit !== undefined && this.since === undefined) {
      const { records } = await this.newest(stream);
      const { manifest } = await (await this.openStore()).read();
      const events = records.map((record) => eventOf(record, manifest.store));
      return { json: events, text: () => events.map((event) => JSON.stringify(event)).join('\n') };
    }
    await this.requireStream(stream);
    // Lines that are printed as they are read need no progress bar.
    const read = await readRecordsSince(this.openOptions(), { ...this.sinceOptions(stream), reading: this.json ? this.readingBar() : undefined });
    if (!this.json) return this.pass(read, 'cloudevents', limit);
    const events = [];
    for await (const some of read.records) events.push(...some.map((record) => eventOf(record, read.store)));
    return { json: limit === undefined ? events : events.slice(0, limit), text: () => '' };
  }

  private async followLog(stream: string | undefined, format: 'text' | 'cloudevents'): Promise<Answer> {
    if (this.limit !== undefined || this.all) throw new UsageError('--follow cannot be combined with --limit or --all. Use --since to choose where to start.');
    await this.requireStream(stream);
    const end = new AbortController();
    const forget = this.context.onSignal(() => end.abort());
    try {
      const followed = await followRecords(this.openOptions(), { ...this.sinceOptions(stream), signal: end.signal });
      return await this.pass(followed, format, undefined, end);
    } finally {
      forget();
    }
  }

  /** Prints records as they arrive, until the reader closes the pipe. */
  private async pass({ store, records }: RecordStream, format: 'text' | 'cloudevents', limit?: number, end?: AbortController): Promise<Answer> {
    const line = (record: RecordView) => (format === 'text' ? textLine(record) : JSON.stringify(eventOf(record, store)));
    let left = limit ?? Number.POSITIVE_INFINITY;
    for await (const some of records) {
      const shown = some.slice(0, left);
      left -= shown.length;
      if (shown.length > 0) await this.print(`${shown.map(line).join('\n')}\n`);
      if (left <= 0 || !this.context.stdout.writable) break;
      if (end?.signal.aborted) break;
    }
    return { json: undefined, text: () => '' };
  }

  private sinceOptions(stream: string | undefined) {
    return {
      since: this.since,
      stream,
      onNotice: (text: string) => this.notify(`${this.style().warn('warning')} ${visibleLine(text)}`),
      searching: this.progress('searching'),
    };
  }

  private readingBar() {
    return this.progress('reading');
  }

  /** Throws TASK_NOT_FOUND, or STREAM_NOT_FOUND for any other stream. */
  private async requireStream(stream: string | undefined): Promise<void> {
    if (stream === undefined) return;
    const { board } = await (await this.openStore()).read([stream]);
    if (streamKind(stream) === 'tasks') requireTask(board, streamSubject(stream));
    else if (board.stream(stream) === undefined) throw problem('STREAM_NOT_FOUND', { stream });
  }
}

/** Records, oldest first, and whether the limit omitted some. */
interface Listed {
  readonly records: readonly RecordView[];
  readonly more: boolean;
}

const textLine = ({ record, summary }: RecordView): string =>
  [record.at, record.stream.replace(/^tasks\//, ''), record.actor.id, summary].map(visibleLine).join('  ');
