import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { type Mutable, omitUndefined } from '../../omit-undefined.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { EvidenceData } from '../../types.gen.ts';
import { citedClaim, whyClaimIsLost } from '../claims.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import type { EvidenceEntry, Task } from '../state.ts';

export interface AddEvidence {
  readonly task: string;
  readonly claim?: string | undefined;
  readonly data: Omit<EvidenceData, 'claim'>;
}

/** Records a proof. Throws TASK_NOT_FOUND, UNKNOWN_CHECK, UNKNOWN_RECORD, CLAIM_LOST. */
export function addEvidence(command: AddEvidence, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  requireChecks(task, command.data.acceptance_checks ?? []);
  requireEvidence(task, command.data.supersedes ?? []);
  requireHandoff(task, command.data.handoff);
  const data = omitUndefined({ ...command.data, claim: citedClaim(task, stamp.actor, command.claim) }) as EvidenceData;
  return [{ stream: taskStream(task.id), type: 'evidence', data }];
}

function requireChecks(task: Task, checks: readonly string[]): void {
  const known = (task.definition.acceptance_checks ?? []).map((check) => check.id);
  const check = checks.find((id) => !known.includes(id));
  if (check !== undefined) throw problem('UNKNOWN_CHECK', { task: task.id, check, known: known.length > 0 ? known : 'none' });
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
    const { kind, provenance, result, summary, command, exit_code, duration_ms, source, environment, claim, supersedes } = data;
    const { artifacts = [], acceptance_checks = [] } = data;
    // Assigned one by one, which is faster: evidence is by far the most frequent record.
    const entry: Mutable<EvidenceEntry> = { id, seq, at, actor, kind, provenance, result, artifacts, acceptance_checks };
    if (summary !== undefined) entry.summary = summary;
    if (command !== undefined) entry.command = command;
    if (exit_code !== undefined) entry.exit_code = exit_code;
    if (duration_ms !== undefined) entry.duration_ms = duration_ms;
    if (source !== undefined) entry.source = source;
    if (environment !== undefined) entry.environment = environment;
    if (claim !== undefined) entry.claim = claim;
    const earlier =
      supersedes === undefined ? task.evidence : task.evidence.map((old) => (supersedes.includes(old.id) ? { ...old, superseded_by: record.id } : old));
    return whyUndefined(task) ?? whyClaimIsLost(task, claim) ?? { ...task, evidence: [...earlier, entry] };
  },
  redecide: () => undefined,
  summarize: ({ data }) => {
    const what = data.command === undefined ? (data.summary ?? 'no summary') : commandLine(data.command);
    return `${data.kind} (${data.provenance}): ${data.result}, ${what}`;
  },
};

/** An argument vector as a shell command line, quoted where necessary. */
export const commandLine = (argv: readonly string[]): string =>
  argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
