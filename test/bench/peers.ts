/** The queue of a generated store as other programs keep it: the open tasks, with what they wait for, and the finished ones. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishedOf, isUntouched, isWaiting, type Shape, taskId } from './generate.ts';
import type { Case } from './measure.ts';

interface PlainTask {
  readonly index: number;
  readonly title: string;
  readonly state: 'open' | 'active' | 'done';
  /** The index of the task that it waits for. */
  readonly waitsFor?: number;
}

function plainTasks(shape: Shape): PlainTask[] {
  const finished = finishedOf(shape);
  return Array.from({ length: shape.tasks }, (_, index) => {
    const title = `Task ${index}, with a title of ordinary length`;
    if (index < finished) return { index, title, state: 'done' };
    const waits = isWaiting(index) && index > 0 ? { waitsFor: Math.floor(index / 2) } : {};
    return { index, title, state: isUntouched(index) ? 'open' : 'active', ...waits };
  });
}

/** Taskwarrior, on a database of its own. https://taskwarrior.org */
export function taskwarrior(folder: string, shape: Shape): Case {
  const data = join(folder, `taskwarrior-${shape.tasks}`);
  mkdirSync(data, { recursive: true });
  const settings = ['rc:/dev/null', `rc.data.location=${data}`, 'rc.confirmation=no', 'rc.verbose=nothing', 'rc.gc=off'];
  const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const entries = plainTasks(shape).map(({ index, title, state, waitsFor }) => ({
    uuid: uuid(index),
    description: title,
    status: state === 'done' ? 'completed' : 'pending',
    entry: '20250101T000000Z',
    ...(state === 'done' ? { end: '20250102T000000Z' } : {}),
    ...(state === 'active' ? { start: '20250102T000000Z' } : {}),
    ...(waitsFor === undefined ? {} : { depends: uuid(waitsFor) }),
  }));
  const file = join(data, 'tasks.json');
  writeFileSync(file, JSON.stringify(entries));
  execFileSync('task', [...settings, 'import', file], { stdio: 'ignore' });
  return { name: 'task export +READY (Taskwarrior)', argv: () => ['task', ...settings, '+READY', 'export'], cwd: () => folder };
}

/** Backlog.md, on Markdown files in a repository of its own. https://backlog.md */
export function backlog(folder: string, shape: Shape, env: NodeJS.ProcessEnv): Case {
  const dir = join(folder, `backlog-${shape.tasks}`);
  for (const name of ['backlog/tasks', 'backlog/completed']) mkdirSync(join(dir, name), { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: dir, env });
  writeFileSync(
    join(dir, 'backlog/config.yml'),
    'project_name: "bench"\ndefault_status: "To Do"\nstatuses: ["To Do", "In Progress", "Done"]\nlabels: []\nremote_operations: false\ncheck_active_branches: false\n',
  );
  for (const { index, title, state, waitsFor } of plainTasks(shape)) {
    const status = { open: 'To Do', active: 'In Progress', done: 'Done' }[state];
    const dependencies = waitsFor === undefined ? '[]' : `[task-${waitsFor + 1}]`;
    const head = `id: task-${index + 1}\ntitle: '${title}'\nstatus: ${status}\nassignee: []\ncreated_date: '2025-01-01'\nlabels: []\ndependencies: ${dependencies}`;
    const place = state === 'done' ? 'completed' : 'tasks';
    writeFileSync(join(dir, 'backlog', place, `task-${index + 1} - ${taskId(index)}.md`), `---\n${head}\n---\n\n## Description\n\nBackground.\n`);
  }
  execFileSync('git', ['add', '-A'], { cwd: dir, env });
  execFileSync('git', ['commit', '-qm', 'tasks'], { cwd: dir, env });
  return { name: 'backlog task list (Backlog.md)', argv: () => ['backlog', 'task', 'list', '-s', 'To Do', '--plain'], cwd: () => dir };
}
