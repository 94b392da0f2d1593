import { Command, Option } from 'clipanion';
import { type FlushedIntent, flushOutboxes, visibleLine } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import type { Style } from '../../output/style.ts';

export class OutboxFlush extends FairwayCommand {
  static override paths = [['outbox', 'flush']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Record the commands that wait',
    details: `
      Decides them again in their order, now that the store can be written, and records each with its own time and actor. What is refused is set aside
      with the reason and listed; exits with 1 then. What is wrong with the store, git or the key stops it, and what is left waits on. It may be run again at
      any time: what was recorded is never recorded twice.
    `,
    examples: [
      ['Of this worktree', 'fairway outbox flush'],
      ['Of a sandbox, from outside', 'fairway outbox flush --from ../shop-ledger-FW-12'],
      ['Of all worktrees', 'fairway outbox flush --all'],
    ],
  });

  from = Option.String('--from', { description: 'The worktree whose outbox is meant (this)' });
  all = Option.Boolean('--all', false, { description: 'All worktrees of the repository' });
  refused = Option.Boolean('--refused', false, { description: 'Decide once more what was refused before' });

  protected async answer(): Promise<Answer> {
    this.context.saveMemory();
    const { intents: flushed, stopped } = await flushOutboxes(this.openOptions(), {
      from: this.from && this.pathOf(this.from),
      all: this.all,
      refused: this.refused,
      progress: this.progress('flushing'),
    });
    const counted = (outcome: FlushedIntent['outcome']) => flushed.filter((one) => one.outcome === outcome).length;
    const counts = {
      recorded: counted('recorded'),
      known: counted('known'),
      unchanged: counted('unchanged'),
      refused: counted('refused'),
      unreadable: counted('unreadable'),
    };
    const lines = (style: Style) => flushed.map((one) => lineOf(one, style));
    if (stopped !== undefined) {
      if (!this.json && flushed.length > 0) this.tell([...lines(this.style()), `${totalOf(counts)}, then it stopped and the rest waits on`].join('\n'));
      throw stopped.with({ flushed: counts, intents: flushed.map(documentOf) });
    }
    const amiss = counts.refused + counts.unreadable;
    return {
      json: { ok: amiss === 0, ...counts, intents: flushed.map(documentOf) },
      text: (style) => [...lines(style), totalOf(counts)].join('\n'),
      exit: amiss === 0 ? 0 : 1,
    };
  }
}

const documentOf = ({ refusal, commit, records, ...rest }: FlushedIntent) => ({
  ...rest,
  commit: commit ?? null,
  records: records ?? [],
  refusal: refusal === undefined ? null : { code: refusal.code, message: refusal.message, hint: refusal.hint },
});

function lineOf({ id, subject, outcome, commit, refusal }: FlushedIntent, style: Style): string {
  const what = visibleLine(subject);
  if (outcome === 'recorded') return `${style.good('✓')} ${what} ${style.quiet(`(commit ${commit?.slice(0, 12)})`)}`;
  if (outcome === 'known') return `${style.good('✓')} ${what} ${style.quiet('(was recorded already)')}`;
  if (outcome === 'unchanged') return `${style.good('✓')} ${what} ${style.quiet('(nothing to record any more)')}`;
  if (outcome === 'unreadable') return `${style.bad('✗')} ${id} cannot be read: ${what}`;
  return `${style.bad('✗')} ${what}: ${refusal?.message ?? ''}\n  ${style.quiet(`hint  ${refusal?.hint ?? ''}`)}`;
}

function totalOf({ recorded, refused, unreadable, known, unchanged }: Readonly<Record<FlushedIntent['outcome'], number>>): string {
  if (recorded + refused + unreadable + known + unchanged === 0) return 'Nothing waits.';
  const parts = [`${recorded} recorded`, ...(known + unchanged > 0 ? [`${known + unchanged} settled already`] : [])];
  if (refused > 0) parts.push(`${refused} refused and kept in .fairway/outbox/refused`);
  if (unreadable > 0) parts.push(`${unreadable} unreadable and left where they are`);
  return parts.join(', ');
}
