import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { digestOfCheck } from '../../gates/acceptance.ts';
import { type Mutable, omitUndefined } from '../../omit-undefined.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { Illegal } from '../../stream.ts';
import type { AcceptanceCheck, CitedCheck, EvidenceData } from '../../types.gen.ts';
import { citedClaim, whyClaimIsLost } from '../claims.ts';
import { requirePredicate, whyNotPredicate } from '../predicate.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import type { EvidenceEntry, Task } from '../state.ts';

/** Evidence as it is given. A check without a digest is cited as it is worded when the command is decided. */
export interface AddEvidence {
  readonly task: string;
  readonly claim?: string | undefined;
  readonly data: Omit<EvidenceData, 'claim' | 'acceptance_checks'> & { readonly acceptance_checks?: readonly (Pick<CitedCheck, 'id'> & Partial<CitedCheck>)[] };
}

/** Records a proof. Throws TASK_NOT_FOUND, EVIDENCE_EMPTY, PREDICATE_INVALID, UNKNOWN_CHECK, UNKNOWN_RECORD, CLAIM_LOST. */
export function addEvidence(command: AddEvidence, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const { acceptance_checks: checks, ...said } = command.data;
  const given = stamp.via === 'outbox' ? asDeclared(said) : said;
  requireContent(task, given);
  if (given.predicate !== undefined) requirePredicate(given.predicate);
  requireEvidence(task, given.supersedes ?? []);
  requireHandoff(task, given.handoff);
  const acceptance_checks = checks?.map(({ id, digest }) => ({ id, digest: digest ?? digestOfCheck(requireCheck(task, id)) }));
  const data = omitUndefined({ ...given, acceptance_checks, claim: citedClaim(task, stamp.actor, command.claim) }) as EvidenceData;
  return [{ stream: taskStream(task.id), type: 'evidence', data }];
}

/** The command with the checks as the draft cites them, so that the digests stay those of the texts that were proven when it is decided again later. */
export function asDecided(command: AddEvidence, [draft]: readonly Draft[]): AddEvidence {
  const { acceptance_checks } = draft?.type === 'evidence' ? draft.data : {};
  return acceptance_checks === undefined ? command : { ...command, data: { ...command.data, acceptance_checks } };
}

/** An intent is a file that anybody may have written, so it does not prove that Fairway ran the command. */
const asDeclared = (said: Omit<AddEvidence['data'], 'acceptance_checks'>): typeof said =>
  said.provenance === 'declared' ? said : { ...said, provenance: 'declared', summary: said.summary ?? commandLine(said.command ?? []) };

/** Somebody's word that says nothing proves nothing. */
function requireContent(task: Task, { provenance, summary, artifacts = [], links = [] }: AddEvidence['data']): void {
  const isEmpty = (summary ?? '') === '' && artifacts.length === 0 && links.length === 0;
  if (provenance === 'declared' && isEmpty) throw problem('EVIDENCE_EMPTY', { task: task.id });
}

function requireCheck(task: Task, id: string): AcceptanceCheck {
  const known = task.definition.acceptance_checks ?? [];
  const check = known.find((one) => one.id === id);
  if (check === undefined) throw problem('UNKNOWN_CHECK', { task: task.id, check: id, known: known.length > 0 ? known.map((one) => one.id) : 'none' });
  return check;
}

/** Refuses to cite evidence that the task does not have. Throws UNKNOWN_RECORD. */
export function requireEvidence(task: Task, ids: readonly string[]): void {
  const id = ids.find((cited) => !task.evidence.some((entry) => entry.id === cited));
  if (id !== undefined) throw problem('UNKNOWN_RECORD', { task: task.id, what: 'evidence', id });
}

function requireHandoff(task: Task, id: string | undefined): void {
  if (id !== undefined && !task.handoffs.some((entry) => entry.id === id)) throw problem('UNKNOWN_RECORD', { task: task.id, what: 'handoff', id });
}

export const evidence: RecordDefinition<'evidence', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { id, seq, at, actor, data } = record;
    const { kind, provenance, result, summary, command, exit_code, duration_ms, source, source_after, environment, claim, supersedes } = data;
    const { artifacts = [], acceptance_checks = [], subjects, predicate } = data;
    // Assigned one by one, which is faster: evidence is by far the most frequent record.
    const entry: Mutable<EvidenceEntry> = { id, seq, at, actor, kind, provenance, result, artifacts, acceptance_checks };
    if (summary !== undefined) entry.summary = summary;
    if (command !== undefined) entry.command = command;
    if (exit_code !== undefined) entry.exit_code = exit_code;
    if (duration_ms !== undefined) entry.duration_ms = duration_ms;
    if (source !== undefined) entry.source = source;
    if (source_after !== undefined) entry.source_after = source_after;
    if (subjects !== undefined) entry.subjects = subjects;
    if (predicate !== undefined) entry.predicate_type = predicate.type;
    if (environment !== undefined) entry.environment = environment;
    if (claim !== undefined) entry.claim = claim;
    const earlier =
      supersedes === undefined ? task.evidence : task.evidence.map((old) => (supersedes.includes(old.id) ? { ...old, superseded_by: record.id } : old));
    return whyUndefined(task) ?? whyClaimIsLost(task, claim) ?? whyPredicate(predicate) ?? { ...task, evidence: [...earlier, entry] };
  },
  redecide: () => undefined,
  summarize: ({ data }) => {
    const what = data.command === undefined ? (data.summary ?? 'no summary') : commandLine(data.command);
    return `${data.kind} (${data.provenance}): ${data.result}, ${what}`;
  },
};

const whyPredicate = (predicate: EvidenceData['predicate']): Illegal | undefined => {
  const why = predicate && whyNotPredicate(predicate);
  return why === undefined ? undefined : { illegal: `the body of its predicate ${why}` };
};

/** An argument vector as a shell command line, quoted where necessary. */
export const commandLine = (argv: readonly string[]): string =>
  argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
