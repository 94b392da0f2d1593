import { Command, Option } from 'clipanion';
import { type IntentFile, type OutboxView, readOutboxes, visibleLine } from '../../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../../command.ts';
import type { Style } from '../../output/style.ts';
import { table } from '../../output/table.ts';
import { age } from '../../output/time.ts';

export class OutboxList extends FairwayCommand {
  static override paths = [['outbox', 'list']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'List the commands in the outbox',
    details: 'Lists the commands that --outbox kept because the store could not be written, and those that a flush refused.',
    examples: [
      ['In this worktree', 'fairway outbox list'],
      ['In all worktrees of the repository', 'fairway outbox list --all'],
    ],
  });

  from = Option.String('--from', { description: 'The worktree of the outbox (current)' });
  all = Option.Boolean('--all', false, { description: 'All worktrees of the repository' });

  protected async answer(): Promise<Answer> {
    const views = await readOutboxes(this.openOptions(), { from: this.from && this.pathOf(this.from), all: this.all });
    return { json: { outboxes: views.map(documentOf) }, text: (style) => this.lines(views, style) };
  }

  private lines(views: readonly OutboxView[], style: Style): string {
    const parts = views
      .filter(({ waiting, refused }) => waiting.length + refused.length > 0)
      .map(({ worktree, waiting, refused }) => {
        const rows = [...waiting.map((kept) => ({ kept, standing: 'queued' })), ...refused.map((kept) => ({ kept, standing: 'refused' }))];
        return `${style.strong(visibleLine(worktree))}\n${table(
          rows,
          [
            { head: 'ID', cell: ({ kept }) => kept.id, style: style.quiet },
            {
              head: '',
              cell: ({ kept, standing }) => ('unreadable' in kept.content ? 'unreadable' : standing),
              style: (text) => (text.trim() === 'queued' ? text : style.bad(text)),
            },
            { head: 'AGO', cell: ({ kept }) => ('intent' in kept.content ? age(kept.content.intent.at, this.now) : '') },
            { head: 'WHO', cell: ({ kept }) => ('intent' in kept.content ? kept.content.intent.actor.id : '') },
            { head: 'WHAT', cell: ({ kept }) => whatOf(kept), min: 20 },
          ],
          style,
        ).trimEnd()}`;
      });
    return parts.length === 0 ? 'The outbox is empty.' : parts.join('\n\n');
  }
}

function whatOf({ content }: IntentFile): string {
  if ('unreadable' in content) return content.unreadable;
  const { decided, refusal } = content.intent;
  return refusal === undefined ? decided.subject : `${decided.subject} (${refusal.message})`;
}

const documentOf = ({ worktree, waiting, refused }: OutboxView) => ({ worktree, waiting: waiting.map(entryOf), refused: refused.map(entryOf) });

function entryOf({ id, path, content }: IntentFile) {
  if ('unreadable' in content) return { id, path, unreadable: content.unreadable };
  const { command, at, actor, made_in, decided, artifacts, refusal } = content.intent;
  return {
    id,
    path,
    command,
    at,
    actor,
    made_in: made_in ?? null,
    subject: decided.subject,
    records: decided.records,
    artifacts: artifacts ?? [],
    refusal: refusal ?? null,
  };
}
