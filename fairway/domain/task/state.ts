/** The state of a task, folded from the records of its stream. */
import { isClosedClass } from '../policy.ts';
import type { Actor, FairwayRecord } from '../record.ts';
import { type Claim, emptyHead, type StreamState } from '../stream.ts';
import type {
  Artifact,
  CitedCheck,
  EvidenceData,
  Resolved,
  ReviewFinding,
  Revision,
  Source,
  State,
  StatusChangedData,
  Subject,
  TaskDefinedData,
  TaskDefinition,
} from '../types.gen.ts';

/** A reference to a record. */
export interface Entry {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
}

/** The reference to a record, for the lists of a task. */
export const entryOf = (record: FairwayRecord): Entry => ({ id: record.id, seq: record.seq, at: record.at, actor: record.actor });

export interface EvidenceEntry extends Entry {
  readonly kind: string;
  readonly provenance: EvidenceData['provenance'];
  readonly result: EvidenceData['result'];
  readonly summary?: string;
  readonly command?: readonly string[];
  readonly exit_code?: number;
  readonly duration_ms?: number;
  readonly source?: Source;
  readonly source_after?: Source;
  readonly artifacts: readonly Artifact[];
  readonly acceptance_checks: readonly CitedCheck[];
  readonly subjects?: readonly Subject[];
  /** The type of its predicate. The body is in the record only, so that states stay small. */
  readonly predicate_type?: string;
  readonly environment?: string;
  readonly claim?: string;
  /** The id of the evidence that replaced it. */
  readonly superseded_by?: string;
}

export interface HandoffEntry extends Entry {
  readonly from_role?: string;
  readonly to_role: string;
  readonly to_actor?: string;
  readonly summary: string;
  readonly next_step?: string;
  readonly revision?: Revision;
  readonly acknowledged?: { readonly at: string; readonly actor: Actor; readonly response: 'accepted' | 'declined'; readonly note?: string };
}

export interface ReviewRequestEntry extends Entry {
  readonly domains: readonly string[];
  readonly reviewer?: string;
  readonly revision?: Revision;
  readonly respond_by?: string;
}

export interface ReviewEntry extends Entry {
  readonly domain: string;
  readonly verdict: 'approve' | 'changes' | 'reject';
  readonly reviewer: { readonly id: string; readonly role?: string };
  readonly reviewed?: Revision;
  readonly findings: readonly ReviewFinding[];
  readonly notes?: string;
}

export interface WaiverEntry extends Entry {
  readonly domain: string;
  readonly reason: string;
  readonly waived_by: string;
  readonly until?: string;
}

export interface CheckpointEntry extends Entry {
  readonly state: 'planned' | 'active' | 'awaiting_input' | 'review' | 'done' | 'parked' | 'abandoned';
  readonly summary: string;
  readonly owner?: string;
  readonly target_close_by?: string;
  readonly next_step?: string;
  readonly waiting_for?: string;
}

export interface Task extends StreamState {
  /** What was declared, completed by what was concluded. `declaredOf` tells them apart. */
  readonly definition: TaskDefinition & { readonly title: string; readonly kind: string };
  /** What Fairway concluded for fields that nobody declared, with the reasons. */
  readonly resolved: Resolved;
  readonly created_at: string;
  readonly created_by: Actor;
  /** The position in the file that it was imported from, otherwise 0. */
  readonly position: number;
  readonly origin?: TaskDefinedData['origin'];
  readonly seeded?: TaskDefinedData['seeded'];
  readonly state: State;
  /** When it entered that state. */
  readonly since: string;
  /** The role that owns it: that of the claim, otherwise that of the definition. */
  readonly owner?: string;
  readonly claim?: Claim;
  /** Everybody who ever held it. They cannot review it. */
  readonly workers: readonly { readonly actor: string; readonly session?: string }[];
  readonly blocked?: StatusChangedData['blocked'] & { readonly at: string; readonly actor: Actor };
  /** Present while the task is closed: done or dropped. */
  readonly completed?: { readonly at: string; readonly actor: Actor; readonly revision?: Revision; readonly reason?: string };
  readonly evidence: readonly EvidenceEntry[];
  readonly handoffs: readonly HandoffEntry[];
  readonly requests: readonly ReviewRequestEntry[];
  readonly reviews: readonly ReviewEntry[];
  readonly waivers: readonly WaiverEntry[];
  /** The latest one. */
  readonly checkpoint?: CheckpointEntry;
}

/** The fields of a definition that a brief contains. */
const listed = ['title', 'kind', 'role', 'lane', 'parent', 'dependencies', 'priority', 'sequence', 'risk_level', 'tags', 'review_domains'] as const;

/** A task for queues and lists, without evidence, reviews and long texts. */
export interface TaskBrief
  extends Pick<Task, 'id' | 'created_at' | 'position' | 'state' | 'since' | 'updated_at' | 'owner' | 'claim' | 'blocked' | 'completed' | 'findings'> {
  readonly definition: Pick<Task['definition'], (typeof listed)[number]>;
}

export function briefOf(task: Task): TaskBrief {
  const { id, created_at, position, state, since, updated_at, owner, claim, blocked, completed, findings } = task;
  const definition: Record<string, unknown> = {};
  for (const key of listed) if (task.definition[key] !== undefined) definition[key] = task.definition[key];
  return {
    id,
    definition: definition as unknown as TaskBrief['definition'],
    created_at,
    position,
    state,
    since,
    updated_at,
    ...(owner === undefined ? {} : { owner }),
    ...(claim === undefined ? {} : { claim }),
    ...(blocked === undefined ? {} : { blocked }),
    ...(completed === undefined ? {} : { completed }),
    findings,
  };
}

/** Whether a task is closed: done or dropped. */
export const isFinished = (task: Pick<Task, 'state'>): boolean => isClosedClass(task.state.class);

/** Whether a task was dropped, so that it will never be done. */
export const isDropped = (task: Pick<Task, 'state'>): boolean => task.state.class === 'dropped';

/** The task before its first record. Its state is of class `blocked`, so that it cannot be claimed. */
export function unopened(id: string): Task {
  return {
    id,
    definition: { title: id, kind: 'unknown' },
    resolved: {},
    created_at: '',
    created_by: { id: 'unknown' },
    position: 0,
    state: { name: 'unknown', class: 'blocked' },
    since: '',
    updated_at: '',
    workers: [],
    evidence: [],
    handoffs: [],
    requests: [],
    reviews: [],
    waivers: [],
    findings: [],
    head: emptyHead(''),
  };
}

/** Whether a readable record defines the task. */
export const isDefined = (task: Task): boolean => task.created_at !== '';

/** The ids of the tasks that a definition refers to. */
export const tasksReferredTo = ({ dependencies = [], parent }: Pick<TaskDefinition, 'dependencies' | 'parent'>): readonly string[] =>
  parent === undefined ? dependencies : [...dependencies, parent];
