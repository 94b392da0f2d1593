import { type SupersededCommand, visibleLine } from '../../fairway/index.ts';
import type { Style } from './style.ts';

/** One line for each command that a sync rejected, with task, actor, reason and winner. */
export const supersededLines = (superseded: readonly SupersededCommand[], style: Style): string[] =>
  superseded.map(({ command, tasks, actor, why, by }) => {
    const [first = '', ...more] = tasks;
    const on = more.length === 0 ? first : `${first} and ${more.length} more`;
    const who = visibleLine([actor.role, actor.id].filter(Boolean).join('/'));
    const winner = by === null ? '' : ` The winner is ${visibleLine([by.role, by.id].filter(Boolean).join('/'))}.`;
    return `${style.warn('superseded')} ${visibleLine(command)} ${style.strong(on)} by ${who}: ${visibleLine(why)}${winner}`;
  });
