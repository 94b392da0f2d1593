import { resolve } from 'node:path';
import { Command, Option, UsageError } from 'clipanion';
import {
  type Actor,
  type CurrentWorktree,
  isRefusal,
  type OpenOptions,
  openCurrentWorktree,
  openStore,
  type Policy,
  type PolicySource,
  type PolicyWarning,
  problem,
  type Refusal,
  type SharedNews,
  type Store,
  visibleText,
  withOutbox,
} from '../fairway/index.ts';
import { actorOf } from './actor.ts';
import { asCalled, nextAsCalled } from './called.ts';
import type { FairwayContext } from './context.ts';
import { policyWarningLines } from './output/policy-warnings.ts';
import { Bars, type Progress } from './output/progress.ts';
import { type Style, styleOf } from './output/style.ts';
import { supersededLines } from './output/superseded.ts';
import { wrap } from './output/wrap.ts';

/** The answer of a command, as data and as text. */
export interface Answer {
  /** The document that `--json` prints; undefined when the command has already printed its answer. */
  readonly json: unknown;
  /** The text for stdout. Called only without `--json`. */
  readonly text: (style: Style) => string | Promise<string>;
  /** Lines for stderr. */
  readonly notes?: readonly string[];
  /** The exit code. Default: 0. */
  readonly exit?: number;
}

/** The base of all commands. A command collects its options, lets the library decide, and prints the answer. */
export abstract class FairwayCommand extends Command<FairwayContext> {
  json = Option.Boolean('--json', false, { description: 'Print the answer as JSON' });
  directory = Option.String('-C', { description: 'Run as if started in this directory' });
  as = Option.String('--as', { description: 'Act in this role' });
  session = Option.String('--session', { description: 'Act from this session' });
  config = Option.String('--config', { description: 'Read the policy from this file' });
  overrides = Option.Array('--override', { description: 'RULE=REASON: break a general rule' });
  outbox = Option.Boolean('--outbox', false, { description: 'Queue it if it cannot be recorded' });
  offline = Option.Boolean('--offline', false, { description: 'Do not contact a remote' });

  protected abstract answer(): Promise<Answer>;

  async execute(): Promise<number> {
    const answer = await this.answer().finally(() => this.#bars?.end());
    for (const note of answer.notes ?? []) this.notify(note);
    if (!this.json) await this.printText(nextAsCalled(await answer.text(this.style()), this.context));
    else if (answer.json !== undefined) await this.print(jsonText(answer.json, this.context));
    return answer.exit ?? 0;
  }

  /** Reports refusals and wrong usage with their exit codes and, with `--json`, as a document. */
  override async validateAndExecute(): Promise<number> {
    try {
      return await super.validateAndExecute();
    } catch (error) {
      if (isRefusal(error)) return this.refuse(error);
      if (error instanceof UsageError) return this.refuse(problem('USAGE', { why: error.message, next: `See: fairway ${this.path.join(' ')} --help` }));
      throw error;
    } finally {
      await this.#notices;
    }
  }

  private async refuse(refusal: Refusal): Promise<number> {
    await reportRefusal(this.context, refusal, this.json);
    return refusal.exit;
  }

  /** Prints to stdout, and waits until a slow pipe has taken it. A reader that closes the pipe early, such as head, is not a failure. */
  protected print(text: string): Promise<void> {
    const isClosed = (error: Error) => (error as NodeJS.ErrnoException).code === 'EPIPE';
    return new Promise((done, fail) => this.context.stdout.write(text, (error) => (error && !isClosed(error) ? fail(error) : done())));
  }

  /** Prints text for a person: complete lines that are not wider than the terminal. */
  private async printText(text: string): Promise<void> {
    if (text !== '') await this.print(await wrap(text.endsWith('\n') ? text : `${text}\n`, this.context.columns));
  }

  /** Prints a line to stderr. */
  protected notify(text: string): void {
    const { stderr, columns } = this.context;
    if (columns === undefined) stderr.write(`${text}\n`);
    else this.#notices = this.#notices.then(async () => void stderr.write(await wrap(`${text}\n`, columns)));
  }

  /** Pending lines for a terminal, which are written in order. */
  #notices: Promise<void> = Promise.resolve();

  /** A progress bar for long work. It ends at the latest with the answer or the refusal. */
  protected progress(what: string): Progress | undefined {
    this.#bars ??= new Bars(this.context);
    return this.#bars.bar(what);
  }

  #bars: Bars | undefined;

  protected style(): Style {
    return styleOf(this.context);
  }

  protected get cwd(): string {
    return resolve(this.context.cwd, this.directory ?? '.');
  }

  /** Resolves a path that the user gave. */
  protected pathOf(file: string): string {
    return resolve(this.cwd, file);
  }

  protected get now(): string {
    return this.context.now().toISOString();
  }

  /** The worktree in which the command runs. */
  protected here(): Promise<CurrentWorktree> {
    this.#here ??= openCurrentWorktree(this.cwd, this.context.env);
    return this.#here;
  }

  #here: Promise<CurrentWorktree> | undefined;

  protected async openStore(): Promise<Store> {
    const options = { ...this.openOptions(), repository: (await this.here()).repository };
    return withOutbox(await openStore(options), options, {
      requested: this.asksForOutbox,
      madeIn: async () => (await this.here()).names(),
      onWaiting: () => this.notifyWaiting(),
    });
  }

  /** Whether to keep a command in the outbox if it cannot be recorded. */
  protected get asksForOutbox(): boolean {
    return this.outbox || this.context.env.FAIRWAY_OUTBOX === '1';
  }

  /** Tells the reader that the answer includes commands that are not in the store yet. */
  private notifyWaiting(): void {
    if (this.#notifiedWaiting) return;
    this.#notifiedWaiting = true;
    this.notify(this.style().quiet('includes commands in the outbox; list them with: fairway outbox list'));
  }

  #notifiedWaiting = false;

  /** The environment of this command for the library. `doing` is the label of the progress bar for a long read. */
  protected openOptions(doing = 'reading the store'): OpenOptions {
    const { context } = this;
    const progress = this.progress(doing);
    return {
      cwd: this.cwd,
      env: context.env,
      clock: context.now,
      newId: context.newId,
      actor: (policy: Policy, identity: string | undefined) => this.actor(policy, identity),
      ...(progress === undefined ? {} : { progress }),
      onPolicy: (source, warnings) => this.notifyPolicy(source, warnings),
      onUnsigned: () =>
        this.notify(this.style().quiet('not signed, although the policy asks for it, because git has no key. Set one with: git config user.signingkey')),
      onReadOnly: (head, ref) => this.notifyReadOnly(head.ref, ref),
      onUnlocked: (owner) => this.notify(`${this.style().warn('warning')} ${owner} still holds the store lock; continuing without it`),
      onShared: (news) => this.notifyShared(news),
      offline: this.offline,
      overrides: parseOverrides(this.overrides),
      ...(this.config === undefined ? {} : { configFile: this.pathOf(this.config) }),
    };
  }

  /**
   * Tells what was passed over in the policy, and when the policy does not come from the integration branch, so that a lane cannot loosen its gates
   * unnoticed.
   */
  private notifyPolicy({ kind, name }: PolicySource, warnings: readonly PolicyWarning[]): void {
    if (this.#notifiedPolicy) return;
    this.#notifiedPolicy = true;
    for (const line of policyWarningLines(warnings, this.style())) this.notify(line);
    if (kind !== 'file') return;
    this.notify(this.style().quiet(`policy read from ${name}${this.config === undefined ? ', because the integration branch has none' : ''}`));
  }

  #notifiedPolicy = false;

  /** Tells when an anchor was read instead of the state ref, which may have newer records. */
  private notifyReadOnly(anchor: string, ref: string): void {
    if (this.#notifiedReadOnly) return;
    this.#notifiedReadOnly = true;
    this.notify(this.style().quiet(`${ref} is not in this clone; read from ${anchor.replace('refs/tags/', '')}`));
  }

  #notifiedReadOnly = false;

  /** Reports what an automatic sync rejected, or why it failed. */
  private notifyShared({ superseded, refusal }: SharedNews): void {
    for (const line of supersededLines(superseded, this.style())) this.notify(line);
    if (refusal === undefined) return;
    // The message of LOCK_TIMEOUT says that nothing was recorded, but that is only true of the sync.
    const why = refusal.code === 'LOCK_TIMEOUT' ? 'another sync is running.' : refusal.message;
    this.notify(`recorded here, but not shared yet: ${why} The next fairway sync shares it.`);
  }

  /** The actor. `identity` is git's user. */
  protected async actor(policy: Policy, identity: string | undefined): Promise<Actor> {
    const { env } = this.context;
    const worktree = (await this.here()).names();
    return actorOf({ as: this.as, session: this.session, env, identity, worktree }, policy);
  }

  /** The role of the user, if it is known. */
  protected async actingRole(policy: Policy): Promise<string | undefined> {
    return (await this.actor(policy, 'reader')).role;
  }
}

/** The rules that hold for every record, and that --override may break. */
const generalRules: readonly string[] = ['POLICY_FILE', 'CLOCK_BEHIND'];

function parseOverrides(given: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const [, rule = '', reason = ''] = /^([A-Z_]+)=(.*\S.*)$/s.exec(text) ?? [];
      if (!generalRules.includes(rule)) throw new UsageError(`--override takes RULE=REASON with one of the rules ${generalRules.join(', ')}, not "${text}".`);
      return [rule, reason];
    }),
  );
}

/** A document in one line. On a terminal it is indented, and control characters are escaped. */
export function jsonText(document: unknown, context: FairwayContext): string {
  return context.isTerminal ? `${visibleText(JSON.stringify(document, null, 2))}\n` : `${JSON.stringify(document)}\n`;
}

/** Prints a refusal to stderr, or with `--json` as a document to stdout. */
export async function reportRefusal(context: FairwayContext, refusal: Refusal, json: boolean): Promise<void> {
  const { code, message, details } = refusal;
  const hint = asCalled(refusal.hint, context);
  const document = jsonText({ error: { code, message, hint, details } }, context);
  const style = styleOf(context);
  const text = `${style.bad('error')} ${message}\n${hint === '' ? '' : `${style.quiet('hint')}  ${hint}\n`}`;
  const shown = json ? document : await wrap(text, context.columns);
  await new Promise<void>((done) => (json ? context.stdout : context.stderr).write(shown, () => done()));
}
