import { visibleLine } from '../visible.ts';
import type { RecordDefinition } from './record-definition.ts';
import type { StreamState } from './stream.ts';

/**
 * A command that was recorded in a clone and rejected by a sync. It does not change the task; it keeps the command's records and the reason for the
 * rejection. Only a sync writes it, see `replayCommand`.
 */
export const superseded: RecordDefinition<'superseded', StreamState> = {
  kinds: 'any',
  evolve: (state) => (state.head.seq === 0 ? { illegal: 'no record comes before it' } : state),
  redecide: () => undefined,
  summarize: ({ data }) => {
    const [first] = data.records;
    const who = first === undefined ? '' : ` by ${[first.actor.role, first.actor.id].filter(Boolean).join('/')}`;
    return `superseded: ${visibleLine(data.command)}${who} was rejected: ${data.why}`;
  },
};
