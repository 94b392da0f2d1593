/**
 * The server's side: an `update` hook that lets the state ref and the anchors only grow. git runs it once for each ref that a push wants to move
 * and takes its exit code for the verdict. What was pushed is in the repository by then; a pre-receive hook may ask the same while it still
 * lies in quarantine.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../errors.ts';
import { requireGit } from '../git/choice.ts';
import { type Git, runGit } from '../git/git.ts';
import { readText } from '../git/refs.ts';
import { writeSetting } from '../git/settings.ts';
import { readTag } from '../git/tags.ts';
import { anchorName, anchorNumber, parseAnchors } from './anchor-tags.ts';
import { loadValidators } from './codec/parse.ts';
import { gitOf, type OpenOptions, repositoryContext, type StoreContext } from './context.ts';
import { anchorTags } from './layout.ts';
import { locateRepository, requireRefName, stateRefOf, stateRefSetting } from './locate.ts';
import { checkRemoteHead } from './sync/remote-head.ts';
import type { VerifyFinding } from './verify/checks.ts';
import { noVerified } from './verify/verified.ts';
import { compareAnchor, verify, whyOutOfRow } from './verify/verify.ts';
import { placeFile } from './whole-file.ts';

/** One ref as a push wants to move it. An id of zeros stands for none. */
export interface RefUpdate {
  readonly ref: string;
  readonly old: string;
  readonly new: string;
}

export interface UpdateVerdict {
  readonly ref: string;
  readonly accepted: boolean;
  /** What is wrong, the first 20 of each check. */
  readonly findings: readonly VerifyFinding[];
  readonly findings_total: number;
  /** How many commits of the state came in and were looked at. */
  readonly commits: number;
}

const nothing = /^0+$/;

/** Judges a push of the state ref or of an anchor; any other ref is none of its business. */
export async function judgeUpdate(options: OpenOptions, update: RefUpdate): Promise<UpdateVerdict> {
  // only git shows what a push has brought before it is accepted; whatever calls a hook has one
  const asked = { ...options, env: { ...options.env, FAIRWAY_GIT: 'native' } };
  const context = { ...(await repositoryContext({ ...asked, incoming: true })), verified: noVerified };
  if (update.ref === context.backend.ref) return judgeState(context, update);
  if (!update.ref.startsWith(anchorTags)) return { ref: update.ref, accepted: true, findings: [], findings_total: 0, commits: 0 };
  const repository = await locateRepository(asked.cwd, asked.env);
  const messages = await whyNoNewAnchor(gitOf(repository, asked.env, true), context, update);
  return refusedFor(update, 'anchors', messages);
}

function refusedFor({ ref, new: commit }: RefUpdate, check: 'anchors' | 'head', messages: readonly string[]): UpdateVerdict {
  const findings = messages.map((message) => ({ check, commit: nothing.test(commit) ? null : commit, path: null, message }));
  return { ref, accepted: findings.length === 0, findings, findings_total: findings.length, commits: 0 };
}

/** Only what comes in is looked at: what is there was judged when it came, or is older than the hook. */
async function judgeState(context: StoreContext, update: RefUpdate): Promise<UpdateVerdict> {
  const { ref } = update;
  if (nothing.test(update.new)) return refusedFor(update, 'head', [`${ref} holds the state of this project: it cannot be deleted`]);
  const head = { ref, commit: update.new };
  const isNew = nothing.test(update.old);
  const old = { commit: update.old, what: 'where it is now' };
  const { lost } = isNew ? { lost: [] } : await checkRemoteHead(context.backend, head, [old]);
  if (lost.length > 0)
    return refusedFor(
      update,
      'head',
      lost.map((point) => point.message),
    );
  // what follows the state that is there holds every anchor that it held
  const anchors = isNew ? {} : { readAnchorTags: async () => [] };
  const incoming = { ...context, backend: { ...context.backend, ...anchors, head: async () => head } };
  const { report } = await verify(incoming, isNew ? { full: true } : { from: update.old });
  return { ref, accepted: report.ok, findings: report.findings, findings_total: report.findings_total, commits: report.walked.commits };
}

/** Why an anchor cannot be taken, each in a sentence. */
async function whyNoNewAnchor(git: Git, context: StoreContext, { ref, old, new: object }: RefUpdate): Promise<string[]> {
  const { backend } = context;
  const number = anchorNumber(ref);
  if (nothing.test(object)) return [`${ref} is an anchor of the state: it cannot be deleted`];
  if (!nothing.test(old)) return [`${ref} is an anchor of the state: it cannot be moved`];
  if (number === undefined) return [`${ref} has no number: an anchor is called ${anchorName(1)}, ${anchorName(2)} and so on`];
  const validators = await loadValidators();
  const [anchor] = parseAnchors([await readTag(git, ref, object)], validators);
  if (anchor === undefined || anchor.wrong !== undefined || anchor.commit === null) return [`${ref}: ${anchor?.wrong ?? 'it is no anchor'}`];
  const head = await backend.head();
  const isHeld = head !== null && head.ref === backend.ref && (await backend.findUnreachable(head.commit, [anchor.commit])).size === 0;
  if (!isHeld)
    return [`${anchor.name} stands on ${anchor.commit.slice(0, 12)}, which ${backend.ref} does not hold here: push the state first, then the anchor`];
  const existing = parseAnchors(await backend.readAnchorTags(), validators);
  return [...whyOutOfRow(existing.at(-1), anchor), ...(await compareAnchor(backend, anchor))];
}

export interface HookOptions {
  /** The repository that is pushed to. */
  readonly dir: string;
  readonly env: OpenOptions['env'];
  /** The program that the hook runs, as an argument vector. */
  readonly program: readonly string[];
  /** The state ref; where the repository looks for it when left out. */
  readonly stateRef?: string | undefined;
}

export interface HookOutcome {
  readonly file: string;
  readonly ref: string;
  /** created: it is new. renewed: it was an older one of ours. */
  readonly outcome: 'created' | 'renewed';
}

const mark = '# Written by: fairway hook install --server';

/** Writes the hook. Refuses with NOT_A_REPOSITORY, and with HOOK_EXISTS where there is one of somebody else. */
export async function installServerHook({ dir, env, program, stateRef }: HookOptions): Promise<HookOutcome> {
  await requireGit(env);
  const repository = await locateRepository(dir, env);
  const git = gitOf(repository, env);
  const ref = requireRefName(stateRef ?? (await stateRefOf(git)));
  const { stdout } = await runGit(git, ['rev-parse', '--git-path', 'hooks']);
  const file = join(resolve(repository.worktree ?? repository.commonDir, stdout.toString('utf8').trim()), 'update');
  const found = readText(file);
  if (found !== undefined && !found.includes(mark)) throw problem('HOOK_EXISTS', { file, line: `${quoted(program)} hook update "$1" "$2" "$3" || exit 1` });
  if (stateRef !== undefined) await writeSetting(git, stateRefSetting, ref);
  writeHook(file, hookScript(ref, program));
  return { file, ref, outcome: found === undefined ? 'created' : 'renewed' };
}

// git never runs half of it
function writeHook(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    placeFile(file, text, 0o755);
  } catch (error) {
    throw problem('WRITE_FAILED', { dir: dirname(file), why: (error as Error).message }, { cause: error });
  }
}

/** The hook as POSIX sh. Refs that are none of its business cost no more than the shell. */
export const hookScript = (ref: string, program: readonly string[]): string => `#!/bin/sh
${mark}
# Lets the state of Fairway and its anchors only grow. A push that is to be refused is told why. To renew it, run that command again.
case "$1" in
  ${shellWord(ref)} | ${anchorTags}*) ;;
  *) exit 0 ;;
esac
${program.map(requireProgram).join('')}exec ${quoted(program)} hook update "$1" "$2" "$3"
`;

/** What is gone is told to the pusher: git would only say that the hook declined. */
const requireProgram = (word: string): string => `${word.startsWith('/') ? `[ -e ${shellWord(word)} ]` : `command -v ${shellWord(word)} >/dev/null 2>&1`} || {
  echo "fairway: ${word.replaceAll(/[^\w./-]/g, '?')} is not on this server any more; nothing is accepted until: fairway hook install --server" >&2
  exit 1
}
`;

const quoted = (program: readonly string[]): string => program.map(shellWord).join(' ');
const shellWord = (text: string): string => (/^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
