import type { Board } from './board.ts';
import type { RecordOf, RecordType } from './record.ts';
import type { Illegal, StreamState } from './stream.ts';

/** The behavior of one record type, beside its schema and its commands. `S` is the state of the streams that it may be in. */
export interface RecordDefinition<T extends RecordType, S extends StreamState> {
  /** The kinds of streams that it may be in. */
  readonly kinds: readonly string[] | 'any';
  /** Whether it opens a stream: says what the subject is. */
  readonly opens?: true;
  /**
   * For types that may change which other streams their own refers to: refuses states that contradict each other, such as a cycle of dependencies.
   * A sync calls it, because changes of several clones can bring that about. `changed` has the states after the changes, by id.
   */
  readonly requireConsistent?: (changed: ReadonlyMap<string, S>, board: Board) => void;
  /** The other streams that it names. None when left out. */
  readonly references?: (record: RecordOf<T>) => readonly string[];
  /** The state with the record applied. Pure: reads nothing but its arguments. */
  readonly evolve: (state: S, record: RecordOf<T>) => S | Illegal;
  /**
   * Decides an unpublished record again on the board that a sync found. Throws the refusal. It checks the records only, because names from the
   * policy were checked when the command ran. The caller checks `evolve`, lost claims and lost records for every type. `state` is undefined if the
   * stream does not exist; only types that open one are called then.
   */
  readonly redecide: (record: RecordOf<T>, state: S | undefined, board: Board) => void;
  /** The record as one line of plain text, without the rules that it overrode. */
  readonly summarize: (record: RecordOf<T>) => string;
}

/** A definition of any type. A record's `type` selects the definition that accepts it, which TypeScript cannot follow. */
export type AnyRecordDefinition = RecordDefinition<RecordType, StreamState>;

/** The definitions of some types, as entries for the one list in record-types.ts. */
export type RecordDefinitions<T extends RecordType, S extends StreamState> = { readonly [K in T]: RecordDefinition<K, S> };
