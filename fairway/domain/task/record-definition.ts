import type { Board } from '../board.ts';
import type { RecordOf, RecordType } from '../record.ts';
import type { Task } from './state.ts';

/** Why a record is illegal at its position. The task does not change, and the reason becomes a finding. */
export interface Illegal {
  readonly illegal: string;
}

/** The behavior of one record type. */
export interface RecordDefinition<T extends RecordType> {
  /** Applies the record to the task. Pure. */
  readonly evolve: (task: Task, record: RecordOf<T>) => Task | Illegal;
  /**
   * Decides an unpublished record again on the board that a sync fetched, and throws the refusal. Names from the policy were checked when the command
   * ran and are not checked again. The caller checks `evolve`, lost claims and lost records for every type. `task` is undefined when it does not
   * exist; then this is called only for types that define a task.
   */
  readonly redecide: (record: RecordOf<T>, task: Task | undefined, board: Board) => void;
  /** The record in one line of plain text. */
  readonly summarize: (record: RecordOf<T>) => string;
}

/** One definition for each record type that has a schema; a missing one does not compile. */
export type RecordDefinitions = { readonly [T in RecordType]: RecordDefinition<T> };
