import { Command, Option } from 'clipanion';
import {
  type Appended,
  commandOf,
  decidedImport,
  type ImportPlan,
  importedIds,
  type OpenOptions,
  parseImport,
  planImport,
  readTaskFile,
  taskStream,
  visibleLine,
} from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import type { Style } from '../output/style.ts';
import { keptText } from '../recorded.ts';

export class Import extends FairwayCommand {
  static override paths = [['import']];
  static override usage = Command.Usage({
    category: 'Store',
    description: 'Import tasks from a YAML or JSON file',
    details: `
      The file contains a list of tasks, or an object with such a list under tasks. Either the whole file is imported or nothing. Only fields
      that the file contains are changed. State, owner and evidence of a task are never overwritten.
    `,
    examples: [
      ['See what would change', 'fairway import queue.yaml --dry-run'],
      ['Import states from another tool, once', 'fairway import queue.yaml --state-once'],
    ],
  });

  file = Option.String({ name: 'FILE' });
  dryRun = Option.Boolean('--dry-run', false, { description: 'Show what would change' });
  stateOnce = Option.Boolean('--state-once', false, { description: 'Set the state of tasks nobody worked on' });

  protected override openOptions(): OpenOptions {
    return { ...super.openOptions(), writer: { via: 'import' } };
  }

  protected async answer(): Promise<Answer> {
    const { file, dryRun, stateOnce } = this;
    const store = await this.openStore();
    const { board } = await store.read();
    const parsed = parseImport(await readTaskFile(this.pathOf(file), file), board.policy);
    const command = { file, parsed, stateOnce };
    let plan: ImportPlan = { changes: [], drafts: [] };
    let kept: Pick<Appended, 'commit' | 'intent'> = { commit: null };
    if (dryRun) plan = planImport(command, (await store.read(importedIds(parsed).map(taskStream))).board);
    else {
      const appended = await store.run({
        ...commandOf('import', command),
        progress: this.progress('importing'),
        decide: (current) => {
          plan = planImport(command, current);
          return decidedImport(file, plan);
        },
      });
      kept = appended;
    }
    const counts = countsOf(plan);
    return {
      json: {
        file,
        dry_run: dryRun,
        commit: kept.commit,
        ...(kept.intent !== undefined && { intent: kept.intent }),
        ...counts,
        tasks: plan.changes,
        warnings: parsed.warnings,
      },
      notes: parsed.warnings.map((warning) => `${this.style().warn('warning')} ${visibleLine(warning)}`),
      text: (style) => [...changeLines(plan, style), total(counts, dryRun), ...(kept.intent === undefined ? [] : [keptText(kept.intent, style)])].join('\n'),
    };
  }
}

const countsOf = (plan: ImportPlan) => ({
  new: plan.changes.filter((change) => change.change === 'new').length,
  updated: plan.changes.filter((change) => change.change === 'updated').length,
  unchanged: plan.changes.filter((change) => change.change === 'unchanged').length,
  seeded: plan.changes.filter((change) => change.seeded !== null).length,
});

function changeLines(plan: ImportPlan, style: Style): string[] {
  return plan.changes
    .filter((change) => change.change !== 'unchanged' || change.seeded !== null)
    .map((change) => {
      const what = change.change === 'new' ? style.good('new') : `${style.warn(change.change)} ${change.fields.join(', ')}`;
      return `${style.strong(change.id)}  ${what}${change.seeded === null ? '' : ` as ${change.seeded}`}`;
    });
}

const total = (counts: ReturnType<typeof countsOf>, dryRun: boolean) =>
  `${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged${counts.seeded > 0 ? `, ${counts.seeded} seeded` : ''}${dryRun ? ' (dry run: nothing was changed)' : ''}`;
