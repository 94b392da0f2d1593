import { type Board, problem, type TaskBrief } from '../fairway/index.ts';

/** The task of a command: the given one, FAIRWAY_TASK_ID, or the only one that this session or this branch holds. Throws NO_TASK_GIVEN. */
export function inferTask(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  held: { session?: string | undefined; branch?: string | undefined },
  board: Board,
): string {
  const given = named ?? env.FAIRWAY_TASK_ID;
  if (given !== undefined && given !== '') return given;
  const claimed = board.tasks().filter((task) => task.claim !== undefined);
  const only = (fits: (task: TaskBrief) => boolean) => {
    const [first, second] = claimed.filter(fits);
    return second === undefined ? first?.id : undefined;
  };
  const bySession = held.session === undefined ? undefined : only((task) => task.claim?.actor.session === held.session);
  const byBranch = held.branch === undefined ? undefined : only((task) => task.claim?.branch === held.branch);
  const found = bySession ?? byBranch;
  if (found === undefined) throw problem('NO_TASK_GIVEN');
  return found;
}
