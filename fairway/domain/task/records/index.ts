/** The only list of record types. */

import type { FairwayRecord, RecordType } from '../../record.ts';
import type { Illegal, RecordDefinition, RecordDefinitions } from '../record-definition.ts';
import { checkpoint } from './checkpoint.ts';
import { claimed } from './claimed.ts';
import { evidence } from './evidence.ts';
import { handoff } from './handoff.ts';
import { handoffAcknowledged } from './handoff-acknowledged.ts';
import { released } from './released.ts';
import { reviewRequested } from './review-requested.ts';
import { reviewWaived } from './review-waived.ts';
import { reviewed } from './reviewed.ts';
import { statusChanged } from './status-changed.ts';
import { superseded } from './superseded.ts';
import { taskDefined } from './task-defined.ts';
import { taskUpdated } from './task-updated.ts';

export const definitions: RecordDefinitions = {
  'task-defined': taskDefined,
  'task-updated': taskUpdated,
  claimed,
  released,
  'status-changed': statusChanged,
  evidence,
  handoff,
  'handoff-acknowledged': handoffAcknowledged,
  'review-requested': reviewRequested,
  reviewed,
  'review-waived': reviewWaived,
  checkpoint,
  superseded,
};

/** The definition of a type. TypeScript cannot infer that it takes records of this type, so the cast is here. */
export const definitionOf = (type: RecordType): RecordDefinition<RecordType> => definitions[type] as unknown as RecordDefinition<RecordType>;

export const isRecordType = (name: string): name is RecordType => Object.hasOwn(definitions, name);

/** A record in one line of plain text. */
export const summarize = (record: FairwayRecord): string => definitionOf(record.type).summarize(record);

export const isIllegal = (result: object): result is Illegal => (result as Partial<Illegal>).illegal !== undefined;
