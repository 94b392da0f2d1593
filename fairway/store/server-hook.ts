/**
 * The server's side: an `update` hook that only lets the state ref and the anchors grow. git runs it once for each ref that a push wants to move
 * and accepts the move where it exits with 0. By then the pushed objects are in the repository; a pre-receive hook may ask the same while they are
 * still in quarantine.
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
import { replaceFile } from './atomic-file.ts';
import { loadValidators } from './codec/parse.ts';
import { gitOf, type OpenOptions, openContext, type StoreContext } from './context.ts';
import { anchorTags } from './layout.ts';
import { locateRepository, requireRefName, stateRefOf, stateRefSetting } from './locate.ts';
import { type AnchorDefect, compareAnchor, sequenceDefects } from './verify/anchors.ts';
import type { VerifyFinding } from './verify/checks.ts';
import { findLostPoints } from './verify/trusted-points.ts';
import { noVerified } from './verify/verified.ts';
import { verify } from './verify/verify.ts';

/** The move of one ref that a push asks for. An id of zeros stands for no object. */
export interface RefUpdate {
  readonly ref: string;
  readonly old: string;
  readonly new: string;
}

export interface UpdateVerdict {
  readonly ref: string;
  readonly accepted: boolean;
  /** What is wrong; of each check the first 20. */
  readonly findings: readonly VerifyFinding[];
  readonly findings_total: number;
  /** How many new commits of the state were judged. */
  readonly commits: number;
}

const noObject = /^0+$/;

/** Judges a push of the state ref or of an anchor. Any other ref is accepted. */
export async function judgeUpdate(options: OpenOptions, update: RefUpdate): Promise<UpdateVerdict> {
  // only git shows objects before a push is accepted; a server that runs hooks has git
  const withGit = { ...options, env: { ...options.env, FAIRWAY_GIT: 'native' } };
  const context = { ...(await openContext({ ...withGit, incoming: true })), verified: noVerified };
  if (update.ref === context.backend.ref) return judgeState(context, update);
  if (!update.ref.startsWith(anchorTags)) return verdictOf(update, 'anchors', []);
  const repository = await locateRepository(withGit.cwd, withGit.env);
  return verdictOf(update, 'anchors', await anchorDefects(gitOf(repository, withGit.env, true), context, update));
}

function verdictOf({ ref, new: commit }: RefUpdate, check: 'anchors' | 'head' | 'signatures', defects: readonly AnchorDefect[]): UpdateVerdict {
  const findings = defects.map((defect) => ({ check, ...defect, commit: noObject.test(commit) ? null : commit, path: null }));
  return { ref, accepted: findings.length === 0, findings, findings_total: findings.length, commits: 0 };
}

/** Judges the new commits only: the others were judged when they came, or are older than the hook. */
async function judgeState(context: StoreContext, update: RefUpdate): Promise<UpdateVerdict> {
  const { ref } = update;
  if (noObject.test(update.new))
    return verdictOf(update, 'head', [{ code: 'state-deleted', message: `${ref} holds the state of this project and cannot be deleted` }]);
  const head = { ref, commit: update.new };
  const isNew = noObject.test(update.old);
  const lost = isNew ? [] : await findLostPoints(context.backend, head, [{ commit: update.old, label: 'its current commit' }]);
  if (lost.length > 0)
    return verdictOf(
      update,
      'head',
      lost.map(({ verdict, message }) => ({ code: verdict, message })),
    );
  // a head that descends from the current one contains every anchor that the current one does
  const anchors = isNew ? {} : { readAnchorTags: async () => [] };
  const incoming = { ...context, backend: { ...context.backend, ...anchors, head: async () => head } };
  const { report } = await verify(incoming, isNew ? { full: true } : { from: update.old });
  if (report.ok && report.signatures_unchecked > 0)
    return verdictOf(update, 'signatures', [
      { code: 'policy-too-new', message: 'the policy requires features that Fairway on this server does not know, so signatures cannot be checked; update it' },
    ]);
  return { ref, accepted: report.ok, findings: report.findings, findings_total: report.findings_total, commits: report.walked.commits };
}

/** Why an anchor cannot be accepted. */
async function anchorDefects(git: Git, context: StoreContext, { ref, old, new: object }: RefUpdate): Promise<AnchorDefect[]> {
  const { backend } = context;
  const number = anchorNumber(ref);
  if (noObject.test(object)) return [{ code: 'anchor-deleted', message: `${ref} is an anchor of the state and cannot be deleted` }];
  if (!noObject.test(old)) return [{ code: 'anchor-moved', message: `${ref} is an anchor of the state and cannot be moved` }];
  if (number === undefined) return [{ code: 'anchor-name', message: `${ref} has no number; anchors are named ${anchorName(1)}, ${anchorName(2)} and so on` }];
  const validators = await loadValidators();
  const [anchor] = parseAnchors([await readTag(git, ref, object)], validators);
  if (anchor === undefined || anchor.wrong !== undefined || anchor.commit === null)
    return [{ code: 'anchor-invalid', message: `${ref}: ${anchor?.wrong ?? 'it is not an anchor'}` }];
  const head = await backend.head();
  const isContained = head !== null && head.ref === backend.ref && (await backend.findUnreachable(head.commit, [anchor.commit])).size === 0;
  if (!isContained) {
    const message = `${anchor.name} stands on ${anchor.commit.slice(0, 12)}, which ${backend.ref} does not contain here; push the state first, then the anchor`;
    return [{ code: 'anchor-unpublished', message }];
  }
  const existing = parseAnchors(await backend.readAnchorTags(), validators);
  return [...sequenceDefects(existing.at(-1), anchor), ...(await compareAnchor(backend, anchor))];
}

export interface HookOptions {
  /** The repository that is pushed to. */
  readonly dir: string;
  readonly env: OpenOptions['env'];
  /** The program that the hook runs, as an argument vector. */
  readonly program: readonly string[];
  /** The state ref; when left out, the one that the repository is set up for. */
  readonly stateRef?: string | undefined;
}

export interface HookOutcome {
  readonly file: string;
  readonly ref: string;
  /** created: it is new. renewed: it replaced an older one of Fairway's. */
  readonly outcome: 'created' | 'renewed';
}

const marker = '# Written by: fairway hook install --server';

/** Writes the hook. Refuses with NOT_A_REPOSITORY, and with HOOK_EXISTS where there is a hook that Fairway did not write. */
export async function installServerHook({ dir, env, program, stateRef }: HookOptions): Promise<HookOutcome> {
  await requireGit(env);
  const repository = await locateRepository(dir, env);
  const git = gitOf(repository, env);
  const ref = requireRefName(stateRef ?? (await stateRefOf(git)));
  const { stdout } = await runGit(git, ['rev-parse', '--git-path', 'hooks']);
  const file = join(resolve(repository.worktree ?? repository.commonDir, stdout.toString('utf8').trim()), 'update');
  const found = readText(file);
  if (found !== undefined && !found.includes(marker)) throw problem('HOOK_EXISTS', { file, line: `${quoted(program)} hook update "$1" "$2" "$3" || exit 1` });
  if (stateRef !== undefined) await writeSetting(git, stateRefSetting, ref);
  writeHook(file, hookScript(ref, program));
  return { file, ref, outcome: found === undefined ? 'created' : 'renewed' };
}

// replaced by a rename: git must never run half of it
function writeHook(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, text, 0o755);
  } catch (error) {
    throw problem('WRITE_FAILED', { dir: dirname(file), why: (error as Error).message }, { cause: error });
  }
}

/** The hook as POSIX sh. Pushes of other refs cost no more than the shell. */
export const hookScript = (ref: string, program: readonly string[]): string => `#!/bin/sh
${marker}
# Accepts only additions to Fairway's state and its anchors. To renew this hook, run that command again.
case "$1" in
  ${shellWord(ref)} | ${anchorTags}*) ;;
  *) exit 0 ;;
esac
${program.map(requireProgram).join('')}exec ${quoted(program)} hook update "$1" "$2" "$3"
`;

/** Tells the pusher which program is missing; git alone would only say that the hook declined. */
const requireProgram = (word: string): string => `${word.startsWith('/') ? `[ -e ${shellWord(word)} ]` : `command -v ${shellWord(word)} >/dev/null 2>&1`} || {
  echo "fairway: ${word.replaceAll(/[^\w./-]/g, '?')} is missing on this server, so nothing is accepted; run there: fairway hook install --server" >&2
  exit 1
}
`;

const quoted = (program: readonly string[]): string => program.map(shellWord).join(' ');
const shellWord = (text: string): string => (/^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
