/** The record types of sessions. */
import type { RecordType } from '../../record.ts';
import type { RecordDefinitions } from '../../record-definition.ts';
import type { Session } from '../state.ts';
import { sessionEnded } from './session-ended.ts';
import { sessionStarted } from './session-started.ts';

export const sessionRecords = { 'session-started': sessionStarted, 'session-ended': sessionEnded } satisfies Partial<RecordDefinitions<RecordType, Session>>;
