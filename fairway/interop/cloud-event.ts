/** Records as CloudEvents 1.0. Source: schemas/event.schema.json. */
import type { FairwayRecord } from '../domain/record.ts';
import { schemaUrn } from '../domain/schema-urn.ts';
import type { RecordView } from '../domain/task/views.ts';

export interface RecordEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly seq: number;
  readonly prev: string;
  readonly commit?: string;
  readonly data: FairwayRecord;
}

/** `store` is the store's id. */
export function eventOf({ record, commit }: Pick<RecordView, 'record' | 'commit'>, store: string): RecordEvent {
  const { id, stream, at, seq, prev, schema } = record;
  return {
    specversion: '1.0',
    id,
    source: `fairway:${store}`,
    type: schema.replace('/', '.').replace('@', '.v'),
    subject: stream,
    time: at,
    datacontenttype: 'application/json',
    dataschema: schemaUrn(schema),
    seq,
    prev,
    ...(commit === null ? {} : { commit }),
    data: record,
  };
}
