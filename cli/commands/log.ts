import { Command, Option, UsageError } from 'clipanion';
import { eventOf, followRecords, type RecordStream, type RecordView, readRecordsSince, recordDocument, requireTask, visibleLine } from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { oneOf, wholeNumber } from '../options.ts';

export class Log extends FairwayCommand {
  static override paths = [['log']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'List records with their commits, or follow them',
    details: `
      The audit log: the newest record first. With --json, an array of records, each with the commit that added it.
      As cloudevents, one event of CloudEvents 1.0 on each line, the oldest first. With --follow such lines go on as records arrive, from any process and
      after a sync, until Ctrl-C; without --since they begin with what comes next. Whoever was interrupted goes on with --since and the last id it got.
    `,
    examples: [
      ['What happened last', 'fairway log --limit 20'],
      ['Everything about a task', 'fairway log FW-12'],
      ['Feed another program, from where it stopped', 'fairway log --follow --since 01KB5M8Q3Z6X9T2V4W7Y0A1C3E | my-program'],
      ['Look on in a terminal', 'fairway log --follow --format text'],
    ],
  });

  id = Option.String({ required: false, name: 'ID' });
  task = Option.String('--task', { description: 'Only records of this task, as ID' });
  limit = Option.String('--limit', { description: 'At most this many (50; as events, all)' });
  all = Option.Boolean('--all', false, { description: 'All records' });
  since = Option.String('--since', { description: 'Only what came behind this record or commit' });
  format = Option.String('--format', { description: 'text or cloudevents (text)' });
  follow = Option.Boolean('--follow', false, { description: 'Go on as records arrive, as cloudevents' });
  signatures = Option.Boolean('--signatures', false, { description: 'Say who signed each, where the policy asks' });

  protected async answer(): Promise<Answer> {
    const { id, task } = this;
    if (id !== undefined && task !== undefined && id !== task) throw new UsageError('Name one task: as ID or with --task.');
    const format = oneOf('--format', this.format ?? (this.follow ? 'cloudevents' : 'text'), ['text', 'cloudevents'] as const);
    if (this.signatures && (this.follow || this.since !== undefined || format === 'cloudevents'))
      throw new UsageError('--signatures is for the list of the newest records: it takes no --since, no --follow and no cloudevents.');
    const of = id ?? task;
    if (this.follow) return this.goOn(of, format);
    return format === 'cloudevents' ? this.events(of) : this.list(of);
  }

  private async list(task: string | undefined): Promise<Answer> {
    const records = this.since === undefined ? await this.newest(task) : await this.behind(task);
    const newestFirst = records.toReversed();
    return {
      json: newestFirst.map(recordDocument),
      text: async (style) => (await import('../output/show.ts')).timeline(newestFirst, this.now, style, true) || 'There are no records.',
    };
  }

  private async newest(task: string | undefined): Promise<readonly RecordView[]> {
    const limit = this.all ? undefined : (wholeNumber('--limit', this.limit) ?? 50);
    const store = await this.openStore();
    const records = await store.log({ ...(task === undefined ? {} : { task }), ...(limit === undefined ? {} : { limit }), signatures: this.signatures });
    if (task !== undefined && records.length === 0) requireTask((await store.read([task])).board, task);
    return records;
  }

  private async behind(task: string | undefined): Promise<RecordView[]> {
    const limit = this.all ? undefined : wholeNumber('--limit', this.limit);
    await this.requireTask(task);
    const { records } = await readRecordsSince(this.openOptions(), { ...this.sinceOptions(task), reading: this.readingBar() });
    const all: RecordView[] = [];
    for await (const some of records) all.push(...some);
    return limit === undefined ? all : all.slice(0, limit);
  }

  /** One document where one is asked for, else a line for each event as it is read. */
  private async events(task: string | undefined): Promise<Answer> {
    const limit = this.all ? undefined : wholeNumber('--limit', this.limit);
    if (limit !== undefined && this.since === undefined) {
      const records = await this.newest(task);
      const { manifest } = await (await this.openStore()).read();
      const events = records.map((record) => eventOf(record, manifest.store));
      return { json: events, text: () => events.map((event) => JSON.stringify(event)).join('\n') };
    }
    await this.requireTask(task);
    // a line that is said as it is read shows by itself how far it is
    const stream = await readRecordsSince(this.openOptions(), { ...this.sinceOptions(task), reading: this.json ? this.readingBar() : undefined });
    if (!this.json) return this.pass(stream, 'cloudevents', limit);
    const events = [];
    for await (const some of stream.records) events.push(...some.map((record) => eventOf(record, stream.store)));
    return { json: limit === undefined ? events : events.slice(0, limit), text: () => '' };
  }

  private async goOn(task: string | undefined, format: 'text' | 'cloudevents'): Promise<Answer> {
    if (this.limit !== undefined || this.all)
      throw new UsageError('--follow begins with what comes next, or behind what --since names: it takes no --limit and no --all.');
    await this.requireTask(task);
    const end = new AbortController();
    const forget = this.context.onSignal(() => end.abort());
    try {
      const stream = await followRecords(this.openOptions(), { ...this.sinceOptions(task), signal: end.signal });
      return await this.pass(stream, format, undefined, end);
    } finally {
      forget();
    }
  }

  /** Says records as they come. A reader that has seen enough ends it. */
  private async pass({ store, records }: RecordStream, format: 'text' | 'cloudevents', limit?: number, end?: AbortController): Promise<Answer> {
    const line = (record: RecordView) => (format === 'text' ? textLine(record) : JSON.stringify(eventOf(record, store)));
    let left = limit ?? Number.POSITIVE_INFINITY;
    for await (const some of records) {
      const shown = some.slice(0, left);
      left -= shown.length;
      if (shown.length > 0) await this.say(`${shown.map(line).join('\n')}\n`);
      if (left <= 0 || !this.context.stdout.writable) break;
      if (end?.signal.aborted) break;
    }
    return { json: undefined, text: () => '' };
  }

  private sinceOptions(task: string | undefined) {
    return {
      since: this.since,
      task,
      onNotice: (text: string) => this.tell(`${this.style().warn('warning')} ${visibleLine(text)}`),
      searching: this.progress('searching'),
    };
  }

  private readingBar() {
    return this.progress('reading');
  }

  private async requireTask(task: string | undefined): Promise<void> {
    if (task !== undefined) requireTask((await (await this.openStore()).read([task])).board, task);
  }
}

const textLine = ({ record, summary }: RecordView): string =>
  [record.at, record.stream.replace(/^tasks\//, ''), record.actor.id, summary].map(visibleLine).join('  ');
