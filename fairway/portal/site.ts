/** The whole store, indexed once for all pages. Every page model is a pure function of a `Site`. */

import type { Board } from '../domain/board.ts';
import { closedGates, evaluateMergeGates, type GateView, type SignersSeen } from '../domain/gates/gates.ts';
import { type RecordSignature, type SignerFacts, unseenSigners } from '../domain/gates/signers.ts';
import type { Lane, Policy } from '../domain/policy.ts';
import { type Actor, type RecordType, taskStream } from '../domain/record.ts';
import type { Finding } from '../domain/stream.ts';
import { byListOrder } from '../domain/task/queue.ts';
import { isFinished, type Task } from '../domain/task/state.ts';
import { summaryOf, type TaskSummary } from '../domain/task/summary.ts';
import { type PageDocument, pageDocument, type RecordView, type TaskPage, viewOf } from '../domain/task/views.ts';
import type { StateClass } from '../domain/types.gen.ts';

/** The input of the site: everything that a store holds. */
export interface PortalData {
  readonly board: Board;
  /** The commit of the state ref. */
  readonly commit: string;
  /** The time that the site shows: ages and leases are computed for it. */
  readonly at: string;
  readonly ref: string;
  readonly policySource: { readonly kind: 'branch' | 'file' | 'default'; readonly name: string };
  readonly tasks: readonly Task[];
  readonly records: ReadonlyMap<string, readonly RecordView[]>;
  /** Signers by task id, or the reason why signatures could not be checked; undefined when the policy does not ask for signatures. */
  readonly signers?: ReadonlyMap<string, SignerFacts> | { readonly unchecked: { readonly message: string } } | undefined;
}

/** A record as a line of the audit log. */
export interface EventRow {
  readonly id: string;
  /** Such as `tasks/FW-12`. */
  readonly stream: string;
  /** The task of the stream; null for a stream of another kind. */
  readonly task: string | null;
  readonly lane: string | null;
  readonly seq: number;
  readonly type: RecordType;
  readonly at: string;
  readonly actor: Actor;
  readonly summary: string;
  readonly commit: string | null;
  /** Who signed it, if signatures were checked. */
  readonly signature?: RecordSignature | undefined;
}

export interface LaneEntry {
  /** Null for the tasks that belong to no lane. */
  readonly name: string | null;
  /** Undefined for a lane that the policy does not define. */
  readonly lane?: Lane;
  readonly tasks: readonly TaskSummary[];
}

export interface Site {
  readonly title: string;
  readonly tagline: string;
  readonly project: string;
  readonly policy: Policy;
  readonly commit: string;
  readonly at: string;
  readonly ref: string;
  readonly policySource: PortalData['policySource'];
  readonly tasks: ReadonlyMap<string, Task>;
  /** Sorted by `byListOrder`. */
  readonly summaries: readonly TaskSummary[];
  readonly byId: ReadonlyMap<string, TaskSummary>;
  readonly lanes: readonly LaneEntry[];
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** The tasks that depend on a task, by its id. */
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  /** Newest first. */
  readonly events: readonly EventRow[];
  readonly gates: ReadonlyMap<string, readonly GateView[]>;
  readonly findings: readonly (Finding & { readonly task: string })[];
  readonly data: PortalData;
}

export const stateClasses = ['open', 'active', 'review', 'blocked', 'done', 'dropped'] as const satisfies readonly StateClass[];

/** Display names of the state classes. */
export const stateClassTitles: Readonly<Record<StateClass, string>> = {
  open: 'open',
  active: 'active',
  review: 'in review',
  blocked: 'blocked',
  done: 'done',
  dropped: 'dropped',
};

export function siteOf(data: PortalData): Site {
  const { policy } = data.board;
  const summaries = data.tasks.toSorted(byListOrder).map((task) => summaryOf(task, data.board));
  const open = data.tasks.filter((task) => !isFinished(task));
  return {
    title: policy.portal.title ?? policy.project,
    tagline: policy.portal.tagline ?? 'The working state of the team, as it stands in git',
    project: policy.project,
    policy,
    commit: data.commit,
    at: data.at,
    ref: data.ref,
    policySource: data.policySource,
    tasks: new Map(data.tasks.map((task) => [task.id, task])),
    summaries,
    byId: new Map(summaries.map((summary) => [summary.id, summary])),
    lanes: lanesOf(policy, summaries),
    children: group(summaries, (summary) => (summary.parent === null ? [] : [summary.parent])),
    dependents: group(summaries, (summary) => summary.dependencies),
    events: eventsOf(data),
    gates: new Map(open.map((task) => [task.id, evaluateMergeGates(task, policy, data.at, undefined, signersOf(data, task.id))])),
    findings: data.tasks.flatMap((task) => task.findings.map((finding) => ({ ...finding, task: task.id }))),
    data,
  };
}

/** The signers of a task's records, as far as they are known. */
export function signersOf({ board, signers }: PortalData, id: string): SignersSeen {
  return signers === undefined || 'unchecked' in signers ? unseenSigners(board.policy) : signers.get(taskStream(id));
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The policy's lanes in its order, then lanes that only tasks name, then the tasks without a lane. */
function lanesOf(policy: Policy, summaries: readonly TaskSummary[]): LaneEntry[] {
  const byLane = new Map<string | null, TaskSummary[]>(policy.lanes.map((lane) => [lane.name, []]));
  for (const summary of summaries) {
    const entries = byLane.get(summary.lane);
    if (entries) entries.push(summary);
    else byLane.set(summary.lane, [summary]);
  }
  const known = new Map(policy.lanes.map((lane) => [lane.name, lane]));
  const unknown = [...byLane.keys()].filter((name) => name !== null && !known.has(name)) as string[];
  const names = [...known.keys(), ...unknown.sort(compare), ...(byLane.has(null) ? [null] : [])];
  return names.map((name) => {
    const lane = name === null ? undefined : known.get(name);
    return { name, ...(lane ? { lane } : {}), tasks: byLane.get(name) ?? [] };
  });
}

function group(summaries: readonly TaskSummary[], keysOf: (summary: TaskSummary) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const summary of summaries) {
    for (const key of keysOf(summary)) {
      const ids = groups.get(key);
      if (ids) ids.push(summary.id);
      else groups.set(key, [summary.id]);
    }
  }
  return groups;
}

function eventsOf(data: PortalData): EventRow[] {
  const tasks = new Map(data.tasks.map((task) => [taskStream(task.id), task]));
  const rows: EventRow[] = [];
  for (const [stream, records] of data.records) {
    const task = tasks.get(stream);
    for (const { record, summary, commit, signature } of records) {
      rows.push({
        id: record.id,
        stream,
        task: task?.id ?? null,
        lane: task?.definition.lane ?? null,
        seq: record.seq,
        type: record.type,
        at: record.at,
        actor: record.actor,
        summary,
        commit,
        signature,
      });
    }
  }
  return rows.sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
}

/** Everything that the pages of a task show. */
export function taskPageOf(site: Site, id: string): TaskPage | undefined {
  const task = site.tasks.get(id);
  if (!task) return undefined;
  return {
    task: viewOf(task, site.data.board, site.at, signersOf(site.data, id)),
    records: site.data.records.get(taskStream(id)) ?? [],
    gates: site.gates.get(id) ?? evaluateMergeGates(task, site.policy, site.at, undefined, signersOf(site.data, id)),
    findings: task.findings,
    unknown: task.unknown ?? [],
  };
}

/** The JSON beside a task's page, the same as `show ID --json` prints. */
export function taskDocument(site: Site, id: string): PageDocument | undefined {
  const page = taskPageOf(site, id);
  return page && pageDocument(page);
}

/** The required gates of a task that its records show to be closed. Gates that need a worktree are left out. */
export const missingGates = (site: Site, id: string): GateView[] => closedGates(site.gates.get(id) ?? []).filter((gate) => gate.status === 'missing');
