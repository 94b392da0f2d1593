/** Trees of tasks below their parents, with the numbers of done and of dropped descendants. Computed, never stored. */
import type { TaskSummary } from './summary.ts';

export interface TaskNode extends TaskSummary {
  readonly children: readonly TaskNode[];
  /** The number of tasks below it, at any depth. */
  readonly descendants: number;
  readonly finished_descendants: number;
  /** Those of them that were dropped. */
  readonly dropped_descendants: number;
}

/** The trees of all tasks without a known parent, or only that of `root`; empty when `root` does not exist. Siblings keep the order of `tasks`. */
export function treeOf(tasks: readonly TaskSummary[], root?: string): TaskNode[] {
  const ids = new Set(tasks.map((task) => task.id));
  const children = groupByParent(tasks);
  const roots = root === undefined ? tasks.filter((task) => task.parent === null || !ids.has(task.parent)) : tasks.filter((task) => task.id === root);
  return roots.map((task) => nodeOf(task, children, new Set()));
}

function groupByParent(tasks: readonly TaskSummary[]): Map<string | null, TaskSummary[]> {
  const groups = new Map<string | null, TaskSummary[]>();
  for (const task of tasks) {
    const group = groups.get(task.parent);
    if (group) group.push(task);
    else groups.set(task.parent, [task]);
  }
  return groups;
}

// A cycle, which only records edited by hand can contain, is cut where it would repeat.
function nodeOf(task: TaskSummary, children: ReadonlyMap<string | null, readonly TaskSummary[]>, above: ReadonlySet<string>): TaskNode {
  const path = new Set([...above, task.id]);
  const below = (children.get(task.id) ?? []).filter((child) => !path.has(child.id)).map((child) => nodeOf(child, children, path));
  return {
    ...task,
    children: below,
    descendants: below.reduce((sum, node) => sum + 1 + node.descendants, 0),
    finished_descendants: below.reduce((sum, node) => sum + Number(node.class === 'done') + node.finished_descendants, 0),
    dropped_descendants: below.reduce((sum, node) => sum + Number(node.class === 'dropped') + node.dropped_descendants, 0),
  };
}
