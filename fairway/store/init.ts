/** Initializing a store: the first commit on the state ref, or adopting a store that a remote has. */

import { defaultStateRef, policyOf } from '../domain/policy.ts';
import type { Config, Store as Manifest } from '../domain/types.gen.ts';
import { isRefusal, problem } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { writeSetting } from '../git/settings.ts';
import { updateRefs } from '../git/update-refs.ts';
import type { NewFile } from './backend.ts';
import { loadValidators, parseManifest } from './codec/parse.ts';
import { type OpenOptions, openForCreation, type StoreContext } from './context.ts';
import { manifestPath, readmePath } from './layout.ts';
import { requireManifest } from './load.ts';
import { isReadOnly, requireWritable, stateRefSetting } from './locate.ts';
import type { Exchange } from './sync/exchange.ts';
import { refuseRival } from './sync/sync.ts';

export interface InitOptions extends OpenOptions {
  readonly project: string;
  /** Whether the name is a guess, as from a directory's name: then a store of any project is accepted. */
  readonly projectGuessed?: boolean;
  /** The branch whose tip holds the policy. */
  readonly integrationBranch: string;
  /** The state ref; when left out, the one that the repository is set up for. */
  readonly stateRef?: string;
  /** The remote that may have the store already; origin or the only one when left out. */
  readonly remote?: string;
  /** The `store` section of the policy that is about to be written. */
  readonly sharing?: Config['store'];
}

export interface InitOutcome {
  readonly ref: string;
  readonly commit: string;
  readonly manifest: Manifest;
  /** created: a new store. adopted: a remote had it, and this clone continues from there. existing: this clone had it. */
  readonly outcome: 'created' | 'adopted' | 'existing';
}

/**
 * Initializes the store of a repository, once: a store of the same project that exists already, here or on the remote, is used as it is, also when another
 * process was faster. Refuses with STORE_EXISTS for another project's store, RIVAL_STORE when the remote has another store than this clone, NOT_A_STORE
 * for a ref that holds something else, STORE_UNKNOWN when it is unknown whether there is one, and as an append does.
 */
export async function initStore(options: InitOptions): Promise<InitOutcome> {
  const { git, ref, context } = await openForCreation(options);
  const exchange = await connect(context, options);
  if (exchange !== undefined) await checkRemote(context, exchange, options);
  return context.lock('init', async () => {
    const existing = await findExisting(context, options);
    const isFinal = existing?.outcome !== 'adopted' || (await adopt(git, ref, existing.commit)) === 'done';
    const outcome = (isFinal ? existing : null) ?? (await createStore(context, options)) ?? (await findExisting(context, options));
    if (outcome === null) throw problem('STORE_MOVED', { ref, attempts: 1 });
    if (ref !== defaultStateRef) await writeSetting(git, stateRefSetting, ref);
    return outcome;
  });
}

/** Connects to the remote; undefined when there is none and none was named. */
async function connect({ exchange }: StoreContext, { remote, project, offline, sharing }: InitOptions): Promise<Exchange | undefined> {
  try {
    return offline ? undefined : await exchange(policyOf({ project, ...(sharing && { store: sharing }) }), remote);
  } catch (error) {
    if (remote === undefined && isRefusal(error, 'NO_REMOTE')) return undefined;
    throw error;
  }
}

/** Fetches the remote's store where this clone has none; otherwise makes sure that both are the same store. */
async function checkRemote(context: StoreContext, exchange: Exchange, options: InitOptions): Promise<void> {
  const local = await exchange.localHead();
  const lastSeen = local === null ? null : await exchange.lastSeen();
  if (lastSeen !== null) await refuseRival(context, exchange, lastSeen);
  if (local !== null) return;
  // a head that was found by an anchor may be older than the remote's state
  const head = await context.backend.head();
  if (head !== null && !isReadOnly(head)) return;
  const incoming = await fetchRemoteHead(exchange);
  if (incoming === null) return;
  requireProject(await requireManifest(context.backend, incoming), `${context.backend.ref} on ${exchange.remote}`, options);
  await exchange.remember(incoming);
}

/** The remote's head. Another store must not be created while it is unknown whether there is one: refuses with STORE_UNKNOWN. */
async function fetchRemoteHead(exchange: Exchange): Promise<string | null> {
  try {
    return await exchange.fetch();
  } catch (error) {
    if (!isRefusal(error, 'REMOTE_UNREACHABLE')) throw error;
    throw problem('STORE_UNKNOWN', { remote: exchange.remote, why: String(error.details.why) }, { cause: error });
  }
}

function requireProject(manifest: Manifest, ref: string, { project, projectGuessed }: InitOptions): void {
  if (manifest.project !== project && !projectGuessed) throw problem('STORE_EXISTS', { ref, project: manifest.project });
}

/** Creates the state ref of this clone at the remote's commit, if it still does not exist. */
const adopt = async (git: Git, ref: string, commit: string): Promise<'done' | 'moved'> =>
  updateRefs(git, [{ ref, to: commit, from: null }], { why: 'fairway init' });

async function findExisting({ backend }: StoreContext, options: InitOptions): Promise<InitOutcome | null> {
  const head = await backend.head();
  if (head === null) return null;
  requireWritable(head, backend.ref);
  const manifest = await requireManifest(backend, head.commit);
  requireProject(manifest, backend.ref, options);
  return { ref: backend.ref, commit: head.commit, manifest, outcome: head.ref === backend.ref ? 'existing' : 'adopted' };
}

/** Creates the store; null when another process was faster. */
async function createStore({ backend, options }: StoreContext, { project, integrationBranch }: InitOptions): Promise<InitOutcome | null> {
  const at = options.clock().toISOString();
  const manifest: Manifest = { schema: 'fairway/store@1', store: options.newId(), project, created_at: at, integration_branch: integrationBranch };
  const identity = (await backend.readIdentity()) ?? { name: 'fairway', email: 'fairway@fairway.invalid' };
  const commit = await backend.commit({
    parent: null,
    author: { ...identity, at },
    committer: { ...identity, at },
    message: `init ${project}\n\nFairway-Command: init\n`,
    files: await firstFiles(manifest),
  });
  return commit === 'moved' ? null : { ref: backend.ref, commit, manifest, outcome: 'created' };
}

/** The files of a store's first commit. Refuses with NOT_A_STORE a manifest that would be invalid. */
export async function firstFiles(manifest: Manifest): Promise<NewFile[]> {
  const content = `${JSON.stringify(manifest, null, 2)}\n`;
  const parsed = parseManifest(Buffer.from(content), await loadValidators());
  if ('why' in parsed) throw problem('NOT_A_STORE', { ref: 'the new store', why: parsed.why });
  return [
    { path: manifestPath, content },
    { path: readmePath, content: readme(manifest.project) },
  ];
}

const readme = (project: string) => `# The state of ${project}

This branch holds what the team of ${project} knows of its work: tasks, claims, evidence, handoffs, reviews. It holds no code, shares no history
with the branches that do, and is never merged into them. Fairway writes it; every change is a commit that only adds files.

## How to read it

    fairway.json                                     what this store is
    tasks/<hh>/<TASK-ID>/000001-task-defined.json    a task: one directory, one file for each fact, in order
    sessions/, and other names of this form          the same for sessions and whatever else has a history
    policies/<sha256>.yaml                           the policies under which something was decided, each once
    schemas/<sha256>.json                            JSON Schemas of the facts: what each field means, each once
    artifacts/<hh>/<sha256>                          files kept with a fact

\`<hh>\` are the first two digits of the SHA-256 of \`tasks/<TASK-ID>\`; they keep directories small. Policies, schemas and artifacts are named by
the SHA-256 of their content. A fact names its policy in \`policy.sha256\` and its schema in \`writer.schema\`. The number of a file gives the
order; its time, \`at\`, is only what the clock of its author said. The history of a task is the history of its directory:

    git log <this branch> -- 'tasks/*/<TASK-ID>'

With Fairway installed: \`fairway list\` shows the tasks, \`fairway show TASK-ID\` one of them, and \`fairway ready\` what can be taken up.

## How to check it

    sha256sum fairway.json tasks/<hh>/<TASK-ID>/*

Each file of a task has in \`prev\` the digest of the one before it, and the first one that of \`fairway.json\`. With Fairway installed,
\`fairway verify\` checks all of it.

## Please do not edit it by hand

A file that is changed, moved or taken away no longer fits what comes after it. The change stays visible, and Fairway may stop writing to its task
until the file is as it was. Write with the \`fairway\` command instead.
`;
