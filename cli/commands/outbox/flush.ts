import { Command, Option } from 'clipanion';
import { type FlushedIntent, flushOutboxes, visibleLine } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import type { Style } from '../../output/style.ts';

export class OutboxFlush extends FairwayCommand {
  static override paths = [['outbox', 'flush']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Record the commands in the outbox',
    details: `
      Decides the queued commands in order and records each with its original time and actor. A refused command is set aside and listed with the
      reason (exit code 1). A problem with the store, git or the signing key stops the flush; the remaining commands stay in the outbox. It is safe to
      run this again at any time: no command is recorded twice.
    `,
    examples: [
      ['In this worktree', 'fairway outbox flush'],
      ['For a sandbox, from outside', 'fairway outbox flush --from ../shop-ledger-FW-12'],
      ['In all worktrees', 'fairway outbox flush --all'],
    ],
  });

  from = Option.String('--from', { description: 'The worktree of the outbox (current)' });
  all = Option.Boolean('--all', false, { description: 'All worktrees of the repository' });
  refused = Option.Boolean('--refused', false, { description: 'Include commands refused earlier' });

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
      if (!this.json && flushed.length > 0) this.notify([...lines(this.style()), `${totalOf(counts)}, then stopped; the rest stay in the outbox`].join('\n'));
      throw stopped.with({ flushed: counts, intents: flushed.map(documentOf) });
    }
    const failed = counts.refused + counts.unreadable;
    return {
      json: { ok: failed === 0, ...counts, intents: flushed.map(documentOf) },
      text: (style) => [...lines(style), totalOf(counts)].join('\n'),
      exit: failed === 0 ? 0 : 1,
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
  if (outcome === 'known') return `${style.good('✓')} ${what} ${style.quiet('(already recorded)')}`;
  if (outcome === 'unchanged') return `${style.good('✓')} ${what} ${style.quiet('(nothing left to record)')}`;
  if (outcome === 'unreadable') return `${style.bad('✗')} ${id} cannot be read: ${what}`;
  return `${style.bad('✗')} ${what}: ${refusal?.message ?? ''}\n  ${style.quiet(`hint  ${refusal?.hint ?? ''}`)}`;
}

function totalOf({ recorded, refused, unreadable, known, unchanged }: Readonly<Record<FlushedIntent['outcome'], number>>): string {
  if (recorded + refused + unreadable + known + unchanged === 0) return 'The outbox is empty.';
  const parts = [`${recorded} recorded`, ...(known + unchanged > 0 ? [`${known + unchanged} already done`] : [])];
  if (refused > 0) parts.push(`${refused} refused and moved to .fairway/outbox/refused`);
  if (unreadable > 0) parts.push(`${unreadable} unreadable and left in place`);
  return parts.join(', ');
}
