/** The record types of tasks. */

import type { RecordType } from '../../record.ts';
import type { RecordDefinitions } from '../../record-definition.ts';
import type { Task } from '../state.ts';
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
import { taskDefined } from './task-defined.ts';
import { taskUpdated } from './task-updated.ts';

export const taskRecords = {
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
} satisfies Partial<RecordDefinitions<RecordType, Task>>;
