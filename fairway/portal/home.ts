/** The model of the home page: how the engineering system works, with figures from the store for each claim. */

import { judgeChecks } from '../domain/gates/acceptance.ts';
import { countingProofs, reviewMatrix } from '../domain/gates/gates.ts';
import { isSelfReview } from '../domain/gates/self-review.ts';
import type { SignerFacts } from '../domain/gates/signers.ts';
import { type RecordType, taskStream } from '../domain/record.ts';
import { isFinished, type Task } from '../domain/task/state.ts';
import { paths } from './paths.ts';
import { compare, type EventRow, type Site, signersOf } from './site.ts';
import { type ClassCounts, countClasses, type WallRow, wallRows } from './wall.ts';

/** Something that needs a person's decision. */
export interface Decision {
  readonly kind: 'blocked' | 'changes' | 'review' | 'handoff' | 'lease' | 'input' | 'finding';
  readonly task: string;
  readonly title: string;
  readonly lane: string | null;
  readonly what: string;
  readonly who: string | null;
  readonly since: string;
  /** The anchor on the task page that shows it. */
  readonly path: string;
}

export interface HomeModel {
  readonly counts: ClassCounts;
  readonly total: number;
  readonly records: number;
  readonly recordsOf: Readonly<Partial<Record<RecordType, number>>>;
  readonly lanes: readonly WallRow[];
  readonly decisions: readonly Decision[];
  readonly latest: readonly EventRow[];
  readonly figures: HomeFigures;
}

/** The figures shown with the claims of the home page. */
export interface HomeFigures {
  readonly actors: number;
  readonly sessions: number;
  readonly tasksWithLane: number;
  /** Tasks that more than one pair of actor and session worked on. */
  readonly attachmentsChanged: number;
  readonly executed: number;
  readonly declared: number;
  readonly artifacts: number;
  readonly reviews: number;
  /** Reviews that do not count because the reviewer worked on the task. */
  readonly selfReviews: number;
  readonly waivers: number;
  readonly overrides: number;
  readonly findings: number;
  readonly checks: number;
  readonly provenChecks: number;
  readonly handoffs: number;
  readonly answeredHandoffs: number;
  /** Unfinished tasks by the number of review domains they need: at most one, two or three, four or more. */
  readonly reviewShapes: readonly [number, number, number];
  readonly doneWithoutProof: number;
}

export function homeModel(site: Site): HomeModel {
  const recordsOf: Partial<Record<RecordType, number>> = {};
  for (const event of site.events) recordsOf[event.type] = (recordsOf[event.type] ?? 0) + 1;
  return {
    counts: countClasses(site.summaries),
    total: site.summaries.length,
    records: site.events.length,
    recordsOf,
    lanes: wallRows(site),
    decisions: decisionsOf(site),
    latest: site.events.slice(0, 20),
    figures: figuresOf(site),
  };
}

function figuresOf(site: Site): HomeFigures {
  const tasks = [...site.tasks.values()];
  const evidence = tasks.flatMap((task) => task.evidence);
  const reviews = tasks.flatMap((task) => task.reviews.map((review) => isSelfReview(task, review, factsOf(site, task.id))));
  const handoffs = tasks.flatMap((task) => task.handoffs);
  const checks = tasks.flatMap((task) => checksOf(site, task));
  const shapes: [number, number, number] = [0, 0, 0];
  for (const task of tasks.filter(isOpen)) {
    const domains = task.definition.review_domains?.length ?? 0;
    shapes[domains <= 1 ? 0 : domains <= 3 ? 1 : 2] += 1;
  }
  return {
    actors: new Set(site.events.map((event) => event.actor.id)).size,
    sessions: new Set(site.events.flatMap((event) => event.actor.session ?? [])).size,
    tasksWithLane: tasks.filter((task) => task.definition.lane !== undefined).length,
    attachmentsChanged: tasks.filter((task) => new Set(task.workers.map((worker) => `${worker.actor} ${worker.session ?? ''}`)).size > 1).length,
    executed: evidence.filter((entry) => entry.provenance === 'executed').length,
    declared: evidence.filter((entry) => entry.provenance === 'declared').length,
    artifacts: new Set(evidence.flatMap((entry) => entry.artifacts.map((artifact) => artifact.digest))).size,
    reviews: reviews.length,
    selfReviews: reviews.filter(Boolean).length + illegalReviews(site),
    waivers: tasks.flatMap((task) => task.waivers).length,
    overrides: [...site.data.records.values()].flat().filter(({ record }) => record.overrides !== undefined).length,
    findings: site.findings.length,
    checks: checks.length,
    provenChecks: checks.filter(Boolean).length,
    handoffs: handoffs.length,
    answeredHandoffs: handoffs.filter((handoff) => handoff.acknowledged !== undefined).length,
    reviewShapes: shapes,
    doneWithoutProof: tasks.filter((task) => task.state.class === 'done' && countingProofs(task, signersOf(site.data, task.id)).length === 0).length,
  };
}

/** Reviews in the log that the fold rejected, most of them self-reviews. */
const illegalReviews = (site: Site): number =>
  site.findings.filter(
    (finding) =>
      finding.kind === 'illegal' &&
      site.data.records.get(taskStream(finding.task))?.some(({ record }) => record.seq === finding.seq && record.type === 'reviewed'),
  ).length;

function factsOf({ data }: Site, id: string): SignerFacts | undefined {
  const seen = signersOf(data, id);
  return seen === 'unseen' ? undefined : seen;
}

const isOpen = (task: Task) => !isFinished(task);

const checksOf = ({ data }: Site, task: Task): boolean[] => {
  return judgeChecks(task, countingProofs(task, signersOf(data, task.id))).map(({ status }) => status === 'proven');
};

const shownFindings = 20;

/** Everything that needs a person's decision, oldest first within each kind. */
export function decisionsOf(site: Site): Decision[] {
  const open = [...site.tasks.values()].filter(isOpen);
  const decisions = open.flatMap((task) => [...blockedOf(task), ...reviewsOf(site, task), ...handoffsOf(task), ...leaseOf(task, site.at), ...inputOf(task)]);
  const findings = site.findings.slice(0, shownFindings).map((finding): Decision => {
    const task = site.tasks.get(finding.task);
    return {
      ...partOf(finding.task, task),
      kind: 'finding',
      what: `record ${finding.seq} is ${finding.kind}`,
      who: null,
      since: task?.head.at ?? site.at,
      path: `${paths.task(finding.task)}#findings`,
    };
  });
  const rank: Readonly<Record<Decision['kind'], number>> = { finding: 0, blocked: 1, changes: 2, lease: 3, input: 4, handoff: 5, review: 6 };
  return [...findings, ...decisions].sort((a, b) => rank[a.kind] - rank[b.kind] || compare(a.since, b.since) || compare(a.task, b.task));
}

const partOf = (id: string, task: Task | undefined) => ({ task: id, title: task?.definition.title ?? id, lane: task?.definition.lane ?? null });

function blockedOf(task: Task): Decision[] {
  if (task.state.class !== 'blocked') return [];
  const what = task.blocked?.by ?? 'blocked, and no reason was recorded';
  return [{ ...partOf(task.id, task), kind: 'blocked', what, who: task.blocked?.who ?? null, since: task.since, path: `${paths.task(task.id)}#state` }];
}

function reviewsOf(site: Site, task: Task): Decision[] {
  return reviewMatrix(task, site.at, signersOf(site.data, task.id)).flatMap((cell): Decision[] => {
    const path = `${paths.task(task.id)}#reviews`;
    const part = { ...partOf(task.id, task), who: cell.by, since: cell.at ?? task.since, path };
    if (cell.status === 'requested') return [{ ...part, kind: 'review', what: `${cell.domain} review requested, not answered` }];
    if (cell.status === 'changes') return [{ ...part, kind: 'changes', what: `${cell.domain} asks for changes` }];
    if (cell.status === 'rejected') return [{ ...part, kind: 'changes', what: `${cell.domain} rejected it` }];
    return [];
  });
}

function handoffsOf(task: Task): Decision[] {
  const last = task.handoffs.at(-1);
  if (!last || last.acknowledged) return [];
  return [
    {
      ...partOf(task.id, task),
      kind: 'handoff',
      what: `handed to ${last.to_role}, not acknowledged`,
      who: last.to_actor ?? last.to_role,
      since: last.at,
      path: paths.record(task.id, last.seq),
    },
  ];
}

function leaseOf(task: Task, now: string): Decision[] {
  if (task.claim?.until === undefined || task.claim.until > now) return [];
  return [
    {
      ...partOf(task.id, task),
      kind: 'lease',
      what: 'the claim expired',
      who: task.claim.actor.id,
      since: task.claim.until,
      path: `${paths.task(task.id)}#state`,
    },
  ];
}

function inputOf(task: Task): Decision[] {
  const { checkpoint } = task;
  if (checkpoint?.state !== 'awaiting_input') return [];
  const what = checkpoint.waiting_for ?? checkpoint.summary;
  return [
    {
      ...partOf(task.id, task),
      kind: 'input',
      what: `waits for input: ${what}`,
      who: checkpoint.owner ?? null,
      since: checkpoint.at,
      path: paths.record(task.id, checkpoint.seq),
    },
  ];
}
