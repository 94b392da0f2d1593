import { visibleLine } from '../../../visible.ts';
import type { RecordDefinition } from '../record-definition.ts';
import { whyUndefined } from '../rules.ts';

/**
 * A command that was recorded in a clone and lost. It changes nothing of the task; it says that somebody had decided so, and why it does not hold.
 * Only a sync makes one: see `replayCommand`.
 */
export const superseded: RecordDefinition<'superseded'> = {
  evolve: (task) => whyUndefined(task) ?? task,
  redecide: () => undefined,
  summarize: ({ data }) => {
    const [first] = data.records;
    const who = first === undefined ? '' : ` of ${[first.actor.role, first.actor.id].filter(Boolean).join('/')}`;
    return `superseded: ${visibleLine(data.command)}${who} did not stand: ${data.why}`;
  },
};
