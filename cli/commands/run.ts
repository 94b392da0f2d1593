import { relative } from 'node:path';
import { Command, Option, UsageError } from 'clipanion';
import {
  type Artifact,
  addEvidence,
  commandOf,
  type EvidenceData,
  type Execution,
  execute,
  formats,
  isRefusal,
  type Policy,
  type Predicate,
  problem,
  requirePredicate,
  requireRecordable,
  requireTask,
  type Store,
  type Subject,
  taskStream,
} from '../../fairway/index.ts';
import { type AttachedFile, attach, attachFiles } from '../artifacts.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { citedChecks, externalArtifacts, type PredicateFile, predicateFile, readPredicate, subjectsOf } from '../evidence-options.ts';
import { recorded } from '../recorded.ts';
import { inferTask } from '../which-task.ts';

/** The number of bytes of output to keep. */
const keep = 64 * 1024;

/** What is known before the command starts. */
interface Prepared {
  readonly task: string;
  /** The directory to which that of the command is relative. */
  readonly root: string;
  readonly policy: Policy;
  readonly checks: EvidenceData['acceptance_checks'];
}

/** What options say about the evidence. */
interface About {
  readonly subjects: Subject[];
  readonly external: readonly Artifact[];
  readonly predicate: PredicateFile | undefined;
}

/** What the command left behind. */
interface Collected {
  readonly files: readonly AttachedFile[];
  readonly predicate: Predicate | undefined;
  /** Why files are missing. */
  readonly lost: readonly string[];
}

export class Run extends FairwayCommand {
  static override paths = [['run']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Run a command and record the result',
    details: `
      Runs the command in this worktree, prints its output, and records executed evidence: exit code, duration, commit, branch, the worktree with
      its uncommitted changes, and the last 64 KiB of output. Exits with the exit code of the command. Everything after -- belongs to the command.
    `,
    examples: [
      ['Record a test run', 'fairway run --task FW-12 -- npm test'],
      ['Attach a report and prove an acceptance check', 'fairway run --task FW-12 --check AC-1 --artifact report.xml -- make test'],
    ],
  });

  task = Option.String('--task', { description: 'The task it proves' });
  kind = Option.String('--kind', 'test', { description: 'test, build, scan or your own' });
  artifacts = Option.Array('--artifact', { description: 'A file it writes, to attach' });
  artifactsAt = Option.Array('--artifact-at', { description: 'A file elsewhere, by address and digest' });
  predicate = Option.String('--predicate', { description: 'A JSON file it writes, with a typed result' });
  subjects = Option.Array('--subject', { description: 'An image or package it is about' });
  checks = Option.Array('--check', { description: 'An acceptance check it proves' });
  environment = Option.String('--environment', { description: 'Where it runs, such as kind' });
  summary = Option.String('--summary', { description: 'A summary' });
  claim = Option.String('--claim', { description: 'The claim to cite, by id' });
  argv = Option.Proxy({ name: 'COMMAND', required: 1 });

  protected async answer(): Promise<Answer> {
    const argv = this.argv[0] === '--' ? this.argv.slice(1) : this.argv;
    if (argv.length === 0) throw new UsageError('Give the command after --.');
    const about = { subjects: subjectsOf(this.subjects), external: externalArtifacts(this.artifactsAt), predicate: predicateFile(this.predicate) };
    const store = await this.openStore();
    const prepared = await this.prepare(store);
    // A second Ctrl-C must not lose the result of a long run while it is being recorded.
    const forget = this.context.onSignal(() => undefined);
    try {
      return await this.prove(argv, store, prepared, about);
    } finally {
      forget();
    }
  }

  private async prove(argv: readonly string[], store: Store, { task, root, policy, checks }: Prepared, about: About): Promise<Answer> {
    const here = await this.here();
    const source = await here.source(policy);
    const execution = await this.runCommand(argv);
    const { files, predicate, lost } = await this.collect(about.predicate);
    const output = execution.output.byteLength > 0 ? [this.output(execution)] : [];
    // If the store cannot be prepared, recording says why, or puts the result into the outbox.
    const [after] = await Promise.all([here.source(policy, source), store.prepare().catch(() => undefined)]);
    const kept = [...output, ...files];
    const artifacts = [...kept.map((file) => file.artifact), ...about.external];
    const data = {
      kind: this.kind,
      provenance: 'executed' as const,
      result: execution.exit_code === 0 && lost.length === 0 ? ('pass' as const) : ('fail' as const),
      ...summaryOf(this.summary, execution, lost),
      command: argv.map(recordable),
      cwd: relative(root, this.cwd).replaceAll('\\', '/'),
      exit_code: execution.exit_code,
      ...(execution.signal && { signal: execution.signal }),
      started_at: execution.started_at,
      duration_ms: execution.duration_ms,
      source,
      ...(JSON.stringify(source) !== JSON.stringify(after) && { source_after: after }),
      ...(artifacts.length > 0 && { artifacts }),
      ...(checks && { acceptance_checks: checks }),
      ...(about.subjects.length > 0 && { subjects: about.subjects }),
      ...(predicate && { predicate }),
      ...(this.environment && { environment: this.environment }),
    };
    const appended = await store.run(
      commandOf(
        'run',
        { task, claim: this.claim, data },
        kept.map((file) => file.content),
      ),
    );
    if (execution.not_started !== undefined) {
      const { message, hint } = problem('COMMAND_NOT_STARTED', { command: argv[0], why: execution.not_started });
      this.notify(`${this.style().bad('error')} ${message}\n${this.style().quiet('hint')}  ${hint}`);
    }
    const answer = recorded(appended, task);
    const notes = this.json ? [] : [...lost, await answer.text(this.style())];
    // stdout belongs to the command, so without --json Fairway's answer goes to stderr.
    return {
      json: { ...(answer.json as object), evidence: appended.records[0] },
      text: () => '',
      notes,
      exit: execution.exit_code || (lost.length > 0 ? 1 : 0),
    };
  }

  /** Checks everything that could refuse the record before a long run starts. */
  private async prepare(store: Store): Promise<Prepared> {
    const here = await this.here();
    const named = this.task ?? this.context.env.FAIRWAY_TASK_ID;
    const { board } = await store.read(named === undefined ? [] : [taskStream(named)]);
    const session = this.session ?? this.context.env.FAIRWAY_SESSION;
    const id = inferTask(this.task, this.context.env, { session, branch: here.names().branch }, board);
    const task = requireTask(board, id);
    await requireRecordable(this.openOptions(), this.asksForOutbox || board.policy.store.outbox === 'auto');
    this.requireFormats();
    const actor = await this.actor(board.policy, await here.identity());
    const data = { kind: this.kind, provenance: 'executed', result: 'pass', ...(this.checks && { acceptance_checks: citedChecks(this.checks) }) } as const;
    const [draft] = addEvidence({ task: task.id, claim: this.claim, data }, board, { at: this.now, actor, via: 'cli', newId: this.context.newId });
    await store.rehearse();
    // The run proves the checks as they are worded now, even if somebody rewords them meanwhile.
    const checks = draft?.type === 'evidence' ? draft.data.acceptance_checks : undefined;
    return { task: id, root: here.root ?? this.cwd, policy: board.policy, checks };
  }

  private requireFormats(): void {
    const given = [
      ['--kind', this.kind, formats.name],
      ['--environment', this.environment, formats.line],
      ['--summary', this.summary, formats.text],
    ] as const;
    for (const [option, text, format] of given) {
      const why = text === undefined ? undefined : format(text);
      if (why !== undefined) throw new UsageError(`${option} ${why}.`);
    }
  }

  private runCommand(argv: readonly string[]): Promise<Execution> {
    const { context } = this;
    return execute(argv, {
      cwd: this.cwd,
      env: { ...context.env, ...(this.task === undefined ? {} : { FAIRWAY_TASK_ID: this.task }) },
      stdin: context.stdin,
      stdout: this.json ? context.stderr : context.stdout,
      stderr: context.stderr,
      now: context.now,
      keep,
      sharesTerminal: context.isInteractive,
      onSignal: context.onSignal,
    });
  }

  /** Reads the files to attach and the predicate. If the command did not write one of them, the run is recorded as failed. */
  private async collect(predicate: PredicateFile | undefined): Promise<Collected> {
    const lost: string[] = [];
    const orLost = async <T>(reading: Promise<T>): Promise<T | undefined> => {
      try {
        return await reading;
      } catch (error) {
        if (!isRefusal(error)) throw error;
        lost.push(error.message);
        return undefined;
      }
    };
    const files: AttachedFile[] = [];
    for (const file of this.artifacts ?? []) files.push(...((await orLost(attachFiles([file], this.cwd, (name) => this.pathOf(name)))) ?? []));
    return { files, predicate: predicate && (await orLost(this.readRecordable(predicate))), lost };
  }

  /** Throws FILE_UNREADABLE, FILE_TOO_LARGE, PREDICATE_INVALID. */
  private async readRecordable(given: PredicateFile): Promise<Predicate> {
    const predicate = await readPredicate(given, this.pathOf(given.file));
    requirePredicate(predicate);
    return predicate;
  }

  private output(execution: Execution): AttachedFile {
    const omitted = execution.omitted_bytes > 0 ? { omitted_bytes: execution.omitted_bytes } : {};
    return attach(execution.output, { name: 'output.txt', media_type: 'text/plain', role: 'output', ...omitted });
  }
}

/** Cuts a word of a command to the length that a record allows. */
const recordable = (word: string) => (word.length > maxWordLength ? `${word.slice(0, maxWordLength - 1)}…` : word);
const maxWordLength = 32_768;

const summaryOf = (given: string | undefined, execution: Execution, lost: readonly string[]) => {
  const parts = [given, execution.not_started && `could not be started: ${execution.not_started}`, ...lost].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? { summary: parts.join('; ') } : {};
};
