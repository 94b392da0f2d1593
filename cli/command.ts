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
import { Bars, type Progress } from './output/progress.ts';
import { type Style, styleOf } from './output/style.ts';
import { supersededLines } from './output/superseded.ts';
import { wrap } from './output/wrap.ts';

/** What a command has to say: once as data, once as text. */
export interface Answer {
  /** The document that `--json` prints; undefined where the command has said it already. */
  readonly json: unknown;
  /** What a person reads, on stdout. Called only where a person reads. */
  readonly text: (style: Style) => string | Promise<string>;
  /** What is told beside the answer, on stderr. */
  readonly notes?: readonly string[];
  /** Exit code; 0 when left out. */
  readonly exit?: number;
}

/** What every command has. A command gathers its options, lets the library decide, and says the answer. */
export abstract class FairwayCommand extends Command<FairwayContext> {
  json = Option.Boolean('--json', false, { description: 'Print the answer as JSON' });
  directory = Option.String('-C', { description: 'Run as if started in this directory' });
  as = Option.String('--as', { description: 'Act in this role' });
  session = Option.String('--session', { description: 'Act from this session' });
  config = Option.String('--config', { description: 'Read the policy from this file' });
  outbox = Option.Boolean('--outbox', false, { description: 'Queue it if it cannot be recorded' });
  offline = Option.Boolean('--offline', false, { description: 'Do not contact a remote' });

  protected abstract answer(): Promise<Answer>;

  async execute(): Promise<number> {
    const answer = await this.answer().finally(() => this.#bars?.end());
    for (const note of answer.notes ?? []) this.tell(note);
    if (!this.json) await this.sayText(nextAsCalled(await answer.text(this.style()), this.context));
    else if (answer.json !== undefined) await this.say(jsonText(answer.json, this.context));
    return answer.exit ?? 0;
  }

  /** Refusals and wrong usage have their own exit codes and, with `--json`, their own document. */
  override async validateAndExecute(): Promise<number> {
    try {
      return await super.validateAndExecute();
    } catch (error) {
      if (isRefusal(error)) return this.refuse(error);
      if (error instanceof UsageError) return this.refuse(problem('USAGE', { why: error.message, next: `See: fairway ${this.path.join(' ')} --help` }));
      throw error;
    } finally {
      await this.#told;
    }
  }

  private async refuse(refusal: Refusal): Promise<number> {
    await reportRefusal(this.context, refusal, this.json);
    return refusal.exit;
  }

  /** Says the answer. Waits until it is written: a pipe may be slow. A reader that has seen enough, such as head, is no failure. */
  protected say(text: string): Promise<void> {
    const seenEnough = (error: Error) => (error as NodeJS.ErrnoException).code === 'EPIPE';
    return new Promise((done, fail) => this.context.stdout.write(text, (error) => (error && !seenEnough(error) ? fail(error) : done())));
  }

  /** Says what a person reads: whole lines, none wider than the terminal. */
  private async sayText(text: string): Promise<void> {
    if (text !== '') await this.say(await wrap(text.endsWith('\n') ? text : `${text}\n`, this.context.columns));
  }

  /** Tells something beside the answer. */
  protected tell(text: string): void {
    const { stderr, columns } = this.context;
    if (columns === undefined) stderr.write(`${text}\n`);
    else this.#told = this.#told.then(async () => void stderr.write(await wrap(`${text}\n`, columns)));
  }

  /** Notes for a terminal, which are written in their order. */
  #told: Promise<void> = Promise.resolve();

  /** A bar for long work. It ends with the answer at the latest, or with the refusal of one. */
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

  /** A path that the user gave, from where they stand. */
  protected pathOf(file: string): string {
    return resolve(this.cwd, file);
  }

  protected get now(): string {
    return this.context.now().toISOString();
  }

  /** The worktree that the command is run in. */
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
      onWaiting: () => this.tellWaiting(),
    });
  }

  /** Whether a command that cannot be recorded is to be kept. */
  protected get asksForOutbox(): boolean {
    return this.outbox || this.context.env.FAIRWAY_OUTBOX === '1';
  }

  /** What is shown is more than what the store holds: that is told. */
  private tellWaiting(): void {
    if (this.#toldWaiting) return;
    this.#toldWaiting = true;
    this.tell(this.style().quiet('includes commands in the outbox; list them with: fairway outbox list'));
  }

  #toldWaiting = false;

  /** What the library needs of the world for this command. `doing` is what the bar of a long reading says. */
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
      onPolicy: (source) => this.tellPolicy(source),
      onUnsigned: () => this.tell(this.style().quiet('not signed although the policy asks for it: git has no key; set one with git config user.signingkey')),
      onReadOnly: (head, ref) => this.tellReadOnly(head.ref, ref),
      onUnlocked: (owner) => this.tell(`${this.style().warn('warning')} ${owner} still holds the store lock; going on without waiting for it`),
      onShared: (news) => this.tellShared(news),
      offline: this.offline,
      ...(this.config === undefined ? {} : { configFile: this.pathOf(this.config) }),
    };
  }

  /** A policy that is not the integration branch's is told: a lane must not loosen its gates unseen. */
  private tellPolicy({ kind, name }: PolicySource): void {
    if (kind !== 'file' || this.#toldPolicy) return;
    this.#toldPolicy = true;
    this.tell(this.style().quiet(`policy read from ${name}${this.config === undefined ? ', because the integration branch has none' : ''}`));
  }

  #toldPolicy = false;

  /** An anchor stands in for the ref: there may be more than is shown. */
  private tellReadOnly(anchor: string, ref: string): void {
    if (this.#toldReadOnly) return;
    this.#toldReadOnly = true;
    this.tell(this.style().quiet(`${ref} is not in this clone; read from ${anchor.replace('refs/tags/', '')}`));
  }

  #toldReadOnly = false;

  /** What a policy that shares by itself has to tell beside the answer. */
  private tellShared({ superseded, refusal }: SharedNews): void {
    for (const line of supersededLines(superseded, this.style())) this.tell(line);
    if (refusal === undefined) return;
    // a lock that another sync holds says that nothing was recorded, which is true of that alone
    const why = refusal.code === 'LOCK_TIMEOUT' ? 'another sync is running.' : refusal.message;
    this.tell(`recorded here, not shared yet: ${why} The next fairway sync shares it.`);
  }

  /** Who acts. `identity` is git's user. */
  protected async actor(policy: Policy, identity: string | undefined): Promise<Actor> {
    const { env, host } = this.context;
    const worktree = (await this.here()).names();
    return actorOf({ as: this.as, session: this.session, env, host, identity, worktree }, policy);
  }

  /** The role in which somebody asks, where it can be told. */
  protected async actingRole(policy: Policy): Promise<string | undefined> {
    return (await this.actor(policy, 'reader')).role;
  }
}

/** A document in one line; on a terminal in many, with nothing in it that a terminal would obey. */
export function jsonText(document: unknown, context: FairwayContext): string {
  return context.isTerminal ? `${visibleText(JSON.stringify(document, null, 2))}\n` : `${JSON.stringify(document)}\n`;
}

/** A refusal on stderr; with `--json`, as the one document on stdout. */
export async function reportRefusal(context: FairwayContext, refusal: Refusal, json: boolean): Promise<void> {
  const { code, message, details } = refusal;
  const hint = asCalled(refusal.hint, context);
  const document = jsonText({ error: { code, message, hint, details } }, context);
  const style = styleOf(context);
  const text = `${style.bad('error')} ${message}\n${hint === '' ? '' : `${style.quiet('hint')}  ${hint}\n`}`;
  const shown = json ? document : await wrap(text, context.columns);
  await new Promise<void>((done) => (json ? context.stdout : context.stderr).write(shown, () => done()));
}
