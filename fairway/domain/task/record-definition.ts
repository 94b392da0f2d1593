import type { Board } from '../board.ts';
import type { RecordOf, RecordType } from '../record.ts';
import type { Task } from './state.ts';

/** Why a record is illegal at its place: the task does not change, and the reason becomes a finding. */
export interface Illegal {
  readonly illegal: string;
}

/** The behavior of one record type, beside its schema and its commands. */
export interface RecordDefinition<T extends RecordType> {
  /** The task with the record on it. Pure; looks at nothing but its arguments. */
  readonly evolve: (task: Task, record: RecordOf<T>) => Task | Illegal;
  /**
   * Decides an unpublished record again on the board that a sync found, and throws the refusal. It checks records only: names of the policy were
   * checked when the command ran. The caller checks `evolve`, lost claims and lost records for every type. `task` is undefined where there is none;
   * only types that define a task are then asked.
   */
  readonly redecide: (record: RecordOf<T>, task: Task | undefined, board: Board) => void;
  /** The record in one line of plain text. */
  readonly summarize: (record: RecordOf<T>) => string;
}

/** One definition for every type there is a schema for: leaving one out does not compile. */
export type RecordDefinitions = { readonly [T in RecordType]: RecordDefinition<T> };
