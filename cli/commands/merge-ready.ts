import { Command, Option } from 'clipanion';
import {
  closedGates,
  evaluateMergeGates,
  requireDecidable,
  requireTask,
  reviewMatrix,
  signatureProblems,
  summaryOf,
  taskStream,
  visibleLine,
} from '../../fairway/index.ts';
import { type Answer, FairwayCommand } from '../command.ts';
import { gateLines } from '../output/gates.ts';
import { signersOf } from '../signers.ts';

export class MergeReady extends FairwayCommand {
  static override paths = [['merge-ready']];
  static override usage = Command.Usage({
    category: 'Proof',
    description: 'Check whether a task may be merged',
    details: 'Checks the branch of the task, in whichever worktree it is checked out. Exits with 1 if a required gate is not met.',
    examples: [['Before merging', 'fairway merge-ready FW-12']],
  });

  task = Option.String({ name: 'ID' });
  branch = Option.String('--branch', { description: 'The branch to check (branch of the claim)' });

  protected async answer(): Promise<Answer> {
    const store = await this.openStore();
    const { board } = await store.read([taskStream(this.task)]);
    requireDecidable(board.policy);
    const task = requireTask(board, this.task);
    const branch = this.branch ?? task.claim?.branch ?? task.handoffs.at(-1)?.revision?.branch;
    const git = await (await this.here()).facts(branch, board.policy);
    const signers = await signersOf(store, board, task.id);
    const gates = evaluateMergeGates(task, board.policy, this.now, git, signers);
    const closed = closedGates(gates);
    const warnings = gates.filter((gate) => gate.mode === 'advisory' && gate.status !== 'met').map((gate) => `${gate.gate}: ${gate.detail}`);
    const unsigned = signers === undefined ? [] : signatureProblems(signers);
    const missing = reviewMatrix(task, this.now, signers).filter((cell) => cell.required && cell.status !== 'approved' && cell.status !== 'waived');
    return {
      json: {
        ok: closed.length === 0,
        task: summaryOf(task, board),
        gates,
        issues: closed.map((gate) => `${gate.gate}: ${gate.detail}`),
        warnings: [...warnings, ...unsigned.map((what) => `signatures: ${what}`)],
        missing_review_domains: missing.map((cell) => cell.domain),
        dirty_paths: git.dirty ?? [],
        git,
      },
      text: (style) =>
        [
          gateLines(gates, style),
          ...unsigned.map((what) => `${style.warn('!')} signatures: ${visibleLine(what)}`),
          closed.length === 0 ? style.good(`${task.id} is ready to merge`) : style.bad(`${task.id} is not ready to merge`),
        ].join('\n'),
      exit: closed.length === 0 ? 0 : 1,
    };
  }
}
