/** The one list of record types. */
import { commented } from './commented.ts';
import type { FairwayRecord, RecordType } from './record.ts';
import { streamKind } from './record.ts';
import type { AnyRecordDefinition } from './record-definition.ts';
import { sessionRecords } from './session/records/index.ts';
import type { Illegal, StreamState } from './stream.ts';
import { superseded } from './superseded.ts';
import { overriding } from './task/overrides.ts';
import { taskRecords } from './task/records/index.ts';

/** A definition for each type that has a schema. A missing one does not compile. */
export const recordTypes = { ...taskRecords, ...sessionRecords, commented, superseded } satisfies Record<RecordType, unknown>;

/** The definition of a type. The cast is needed because TypeScript cannot follow that a record's type selects the definition that accepts it. */
export const definitionOf = (type: RecordType): AnyRecordDefinition => recordTypes[type] as unknown as AnyRecordDefinition;

export const isRecordType = (name: string): name is RecordType => Object.hasOwn(recordTypes, name);

/** A record as one line of plain text, with the rules that it overrode. */
export const summarize = (record: FairwayRecord): string => `${definitionOf(record.type).summarize(record)}${overriding(record.overrides)}`;

/** The other streams that a record names. */
export const streamsNamed = (record: FairwayRecord): readonly string[] => definitionOf(record.type).references?.(record) ?? [];

/** The state of a stream with a record applied, or why it is illegal there. */
export function evolve(state: StreamState, record: FairwayRecord): StreamState | Illegal {
  const { kinds, evolve: apply } = definitionOf(record.type);
  const kind = streamKind(record.stream);
  return kinds === 'any' || kinds.includes(kind) ? apply(state, record) : { illegal: `a ${record.type} record does not belong in ${kind}/` };
}
