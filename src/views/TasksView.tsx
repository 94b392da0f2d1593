/** The list of all tasks. In the browser the form filters it in place and keeps the filter in the URL. */

import type { TaskSummary } from '../../fairway/domain/task/summary.ts';
import { paths } from '../../fairway/portal/paths.ts';
import { count } from '../../fairway/portal/text.ts';
import { useView } from './context.tsx';
import { Age, Empty, Link, laneTitle, PageHead, State, Table, Text } from './parts.tsx';

// The browser lays out and paints a group of rows when it comes into view.
const rowsPerGroup = 100;

export function TasksView({ tasks }: { tasks: readonly TaskSummary[] }) {
  const groups = Array.from({ length: Math.ceil(tasks.length / rowsPerGroup) }, (_, index) => tasks.slice(index * rowsPerGroup, (index + 1) * rowsPerGroup));
  return (
    <>
      <PageHead title="Tasks" lead="Every task: unfinished ones by urgency, then finished ones, the latest first." json={paths.index} />
      <Filters />
      {tasks.length === 0 ? (
        <Empty>The store holds no tasks yet.</Empty>
      ) : (
        <>
          <p className="fw-small fw-quiet" role="status" data-filter-status>
            {count(tasks.length, 'task')}
          </p>
          <Table label="Tasks" className="fw-tasks">
            <thead>
              <tr>
                <th scope="col">Task</th>
                <th scope="col">Title</th>
                <th scope="col">State</th>
                <th scope="col">Lane</th>
                <th scope="col">Role</th>
                <th scope="col">Held by</th>
                <th scope="col" className="fw-num">
                  Priority
                </th>
                <th scope="col">In state for</th>
              </tr>
            </thead>
            {groups.map((group) => (
              <tbody key={group[0]?.id}>
                {group.map((task) => (
                  <Row key={task.id} task={task} />
                ))}
              </tbody>
            ))}
          </Table>
        </>
      )}
    </>
  );
}

function Row({ task }: { task: TaskSummary }) {
  return (
    <tr data-row data-lane={task.lane ?? '-'} data-state={task.status} data-role={task.role ?? ''}>
      <td>
        <Link to={paths.task(task.id)} className="fw-taskid">
          {task.id}
        </Link>
      </td>
      <td className="fw-wide">
        <Text cut={200}>{task.title}</Text>
      </td>
      <td>
        <State name={task.status} stateClass={task.class} />
      </td>
      <td className="fw-nowrap">{task.lane}</td>
      <td className="fw-nowrap">{task.role}</td>
      <td>{task.claimant !== null && <Text cut={40}>{task.claimant}</Text>}</td>
      <td className="fw-num">{task.priority}</td>
      <td className="fw-nowrap">
        <Age since={task.since} />
      </td>
    </tr>
  );
}

/** Filters rows marked `data-row`. Hidden until JavaScript runs: without it the list shows all tasks. */
export function Filters({ types }: { types?: readonly string[] }) {
  const { lanes, states, roles } = useView();
  return (
    // biome-ignore lint/a11y/useSemanticElements: old browsers do not know the search element
    <form className="fw-filters" data-filters hidden role="search" aria-label="Filter">
      <label>
        <span>Text</span>
        <input type="search" name="q" placeholder="id, title, words" autoComplete="off" />
      </label>
      <Choice name="lane" title="Lane" values={lanes.map((lane) => [lane ?? '-', laneTitle(lane)])} />
      {types ? (
        <Choice name="type" title="Record" values={types.map((type) => [type, type])} />
      ) : (
        <>
          <Choice name="state" title="State" values={states.map((state) => [state.name, state.name.replaceAll('_', ' ')])} />
          <Choice name="role" title="Role" values={roles.map((role) => [role, role])} />
        </>
      )}
      <button type="reset" className="fw-button">
        Clear
      </button>
    </form>
  );
}

const Choice = ({ name, title, values }: { name: string; title: string; values: readonly (readonly [string, string])[] }) => (
  <label>
    <span>{title}</span>
    <select name={name}>
      <option value="">any</option>
      {values.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
