/** Engineering outputs: documents whose front matter declares an output kind, and the tasks and evidence that prove them. */
import { countingProofs } from '../domain/gates/gates.ts';
import type { Task } from '../domain/task/state.ts';
import { type Site, signersOf } from './site.ts';

export const outputKinds = ['contract', 'flow', 'architecture', 'runbook', 'evidence-model', 'automation', 'governance', 'utility'] as const;
export type OutputKind = (typeof outputKinds)[number];

export interface OutputKindInfo {
  readonly title: string;
  /** A description of the kind, in one sentence. */
  readonly about: string;
}

export const outputKindInfo: Readonly<Record<OutputKind, OutputKindInfo>> = {
  contract: { title: 'API and event contracts', about: 'The interfaces between services: operations, events, schemas and their compatibility rules.' },
  flow: { title: 'UX and flow coverage', about: 'User journeys step by step, and which steps have been verified.' },
  architecture: { title: 'Architecture packets', about: 'Decisions and designs, what they replace and which lanes they apply to.' },
  runbook: { title: 'Runbooks and operational models', about: 'Who does what when something happens.' },
  'evidence-model': { title: 'Evidence and readiness models', about: 'What counts as evidence, and what has to be proven before a release is ready.' },
  automation: { title: 'CI/CD and deploy automation', about: 'How changes reach an environment, and how the result is verified.' },
  governance: { title: 'Review and governance rules', about: 'Who reviews what, when all domains have to review, and who may waive.' },
  utility: { title: 'Utilities and closeout tooling', about: 'Repeatable tools that replace manual observation by an artifact.' },
};

/** A document with valid output front matter. Source: schemas/output.schema.json. */
export interface OutputDocument {
  /** Its file, relative to the docs folder. */
  readonly file: string;
  /** The address of its page, relative to the site's base; null when the docs are not part of the site. */
  readonly path: string | null;
  readonly title: string;
  readonly description?: string;
  readonly output: OutputKind;
  readonly lane?: string;
  readonly tasks: readonly string[];
  readonly status: 'draft' | 'current' | 'superseded';
  readonly review_by?: string;
}

export interface OutputTask {
  readonly id: string;
  /** Undefined when the store has no such task. */
  readonly task?: { readonly title: string; readonly status: string; readonly class: Task['state']['class'] };
  readonly executed: number;
  readonly declared: number;
}

export interface OutputRow {
  readonly document: OutputDocument;
  readonly tasks: readonly OutputTask[];
  /** The number of proofs that passed, over all its tasks. */
  readonly executed: number;
  readonly declared: number;
  readonly overdue: boolean;
  /** The reasons why the document cannot be relied on, as phrases. */
  readonly missing: readonly string[];
}

export interface OutputSection {
  readonly kind: OutputKind;
  readonly info: OutputKindInfo;
  readonly rows: readonly OutputRow[];
  /** Current documents with nothing missing. */
  readonly proven: number;
}

/** One section for each kind. Kinds without documents are included, so that readers see what is missing. */
export function outputSections(site: Site, documents: readonly OutputDocument[]): OutputSection[] {
  return outputKinds.map((kind) => {
    const rows = documents.filter((document) => document.output === kind).map((document) => outputRow(site, document));
    return { kind, info: outputKindInfo[kind], rows, proven: rows.filter((row) => row.missing.length === 0 && row.document.status === 'current').length };
  });
}

function outputRow(site: Site, document: OutputDocument): OutputRow {
  const tasks = document.tasks.map((id) => outputTask(site, id));
  const executed = sum(tasks.map((task) => task.executed));
  const declared = sum(tasks.map((task) => task.declared));
  // A document is overdue from the day after `review_by`, in UTC.
  const overdue = document.review_by !== undefined && site.at.slice(0, 10) > document.review_by && document.status !== 'superseded';
  const unknown = tasks.filter((task) => !task.task).map((task) => task.id);
  const missing = [
    ...(document.tasks.length === 0 ? ['names no task'] : []),
    ...(unknown.length > 0 ? [`names tasks that do not exist: ${unknown.join(', ')}`] : []),
    ...(executed + declared === 0 ? ['no evidence that passed'] : executed === 0 ? ['no executed evidence, only somebody’s word'] : []),
    ...(document.lane !== undefined && !site.policy.lanes.some((lane) => lane.name === document.lane)
      ? [`names a lane that does not exist: ${document.lane}`]
      : []),
    ...(document.lane === undefined ? ['names no lane that owns it'] : []),
    ...(overdue ? [`review was due by ${document.review_by}`] : []),
  ];
  return { document, tasks, executed, declared, overdue, missing };
}

function outputTask(site: Site, id: string): OutputTask {
  const task = site.tasks.get(id);
  if (!task) return { id, executed: 0, declared: 0 };
  const passed = countingProofs(task, signersOf(site.data, id));
  const executed = passed.filter((entry) => entry.provenance === 'executed').length;
  return { id, task: { title: task.definition.title, status: task.state.name, class: task.state.class }, executed, declared: passed.length - executed };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
