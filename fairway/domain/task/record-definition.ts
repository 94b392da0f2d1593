import type { Board } from '../board.ts';
import type { RecordOf, RecordType } from '../record.ts';
import type { Task } from './state.ts';

/** A record that is not allowed where it stands: the task stays as it was, and the reason becomes a finding. */
export interface Illegal {
  readonly illegal: string;
}

/** What there is to know of one type of record, beside its schema and the commands that make it. */
export interface RecordDefinition<T extends RecordType> {
  /** The task with the record on it. Pure; looks at nothing but its arguments. */
  readonly evolve: (task: Task, record: RecordOf<T>) => Task | Illegal;
  /**
   * Throws what would refuse the record if it were decided on this board: asked of what a clone recorded while others published. Rules over what
   * the records say; names that a policy knows were settled when it was decided. What `evolve` finds illegal, lost claims and lost records are
   * looked at for every type and need no rule here. `task` is undefined where there is none; a record of a type that defines none is then not asked.
   */
  readonly redecide: (record: RecordOf<T>, task: Task | undefined, board: Board) => void;
  /** The record in one line of plain text. */
  readonly summarize: (record: RecordOf<T>) => string;
}

/** One definition for every type there is a schema for: leaving one out does not compile. */
export type RecordDefinitions = { readonly [T in RecordType]: RecordDefinition<T> };
