/** The board of one lane: its definition, and its tasks in columns by state. */

import type { Lane } from '../../fairway/domain/policy.ts';
import { paths } from '../../fairway/portal/paths.ts';
import { count } from '../../fairway/portal/text.ts';
import type { BoardCard, BoardColumn, BoardModel } from '../../fairway/portal/wall.ts';
import { useView } from './context.tsx';
import { Age, Empty, Link, laneTitle, PageHead, State, StateBar, Tag, Text } from './parts.tsx';

export function BoardView({ model }: { model: BoardModel }) {
  return (
    <>
      <PageHead
        crumbs={[{ title: 'Wall', to: paths.wall }]}
        title={laneTitle(model.name)}
        lead={model.lane?.title ? <Text>{model.lane.title}</Text> : model.name === null ? 'Tasks without a lane.' : undefined}
      >
        <LaneStrip current={model.name} />
      </PageHead>
      {model.lane ? <LaneFacts lane={model.lane} /> : model.name !== null && <Empty>Tasks name this lane, but the policy does not define it.</Empty>}
      <StateBar counts={model.counts} total={model.total} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="fw-board" aria-label={`Board of ${laneTitle(model.name)}`} tabIndex={0}>
        {model.columns.map((column) => (
          <Column key={column.state} column={column} lane={model.name} />
        ))}
      </section>
    </>
  );
}

export function LaneStrip({ current }: { current?: string | null }) {
  const { lanes } = useView();
  return (
    <nav aria-label="Lanes">
      <ul className="fw-strip">
        {lanes.map((name) => (
          <li key={name ?? ''}>
            {name === current ? <span aria-current="page">{laneTitle(name)}</span> : <Link to={paths.board(name)}>{laneTitle(name)}</Link>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LaneFacts({ lane }: { lane: Lane }) {
  return (
    <details className="fw-lane" open>
      <summary>What this lane owns</summary>
      <dl className="fw-facts">
        <div>
          <dt>Paths</dt>
          <dd>
            {lane.paths.length === 0
              ? 'none named'
              : lane.paths.map((path) => (
                  <code key={path} className="fw-path">
                    <Text>{path}</Text>
                  </code>
                ))}
          </dd>
        </div>
        <div>
          <dt>Review domains</dt>
          <dd>
            {lane.review_domains.join(', ') || 'none by default'}
            {lane.review_when.map((condition) => (
              <span key={condition.domain + condition.when} className="fw-block fw-small">
                {condition.domain}: <Text>{condition.when}</Text>
              </span>
            ))}
          </dd>
        </div>
        {lane.typical_work !== undefined && (
          <div>
            <dt>Typical work</dt>
            <dd>
              <Text>{lane.typical_work}</Text>
            </dd>
          </div>
        )}
        <div>
          <dt>Branch and worktree</dt>
          <dd>
            <code>{lane.branch}</code> in <code>{lane.worktree}</code>
          </dd>
        </div>
        {lane.role !== undefined && (
          <div>
            <dt>Role</dt>
            <dd>{lane.role}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function Column({ column, lane }: { column: BoardColumn; lane: string | null }) {
  const id = `column-${column.state}`;
  return (
    <section className={`fw-column fw-column--${column.class}`} aria-labelledby={id}>
      <h2 id={id} className="fw-column__head">
        <State name={column.state} stateClass={column.class} />
        <span className="fw-count">{column.count}</span>
      </h2>
      {column.cards.length === 0 && <p className="fw-quiet fw-small">nothing here</p>}
      <ul className="fw-cards">
        {column.cards.map((card) => (
          <Card key={card.task.id} card={card} />
        ))}
      </ul>
      {column.more > 0 && (
        <p className="fw-small">
          <Link to={`${paths.tasks}?lane=${encodeURIComponent(lane ?? '-')}&state=${encodeURIComponent(column.state)}`}>
            {count(column.more, 'more task')} in the list
          </Link>
        </p>
      )}
    </section>
  );
}

function Card({ card: { task, gates, reviews } }: { card: BoardCard }) {
  return (
    <li className={`fw-card fw-card--${task.class}`}>
      <div className="fw-card__top">
        <Link to={paths.task(task.id)} className="fw-taskid">
          {task.id}
        </Link>
        <span className="fw-quiet fw-small">
          <Age since={task.since} />
        </span>
      </div>
      <p className="fw-card__title">
        <Text cut={160}>{task.title}</Text>
      </p>
      {task.class === 'blocked' && (
        <p className="fw-card__blocked">
          <Text cut={200}>{task.blocked_by ?? 'blocked, and no reason was recorded'}</Text>
        </p>
      )}
      {task.open_dependencies.length > 0 && <p className="fw-small fw-quiet">waits for {task.open_dependencies.slice(0, 4).join(', ')}</p>}
      {task.dropped_dependencies.length > 0 && (
        <p className="fw-small">
          <Tag tone="warn">depends on dropped</Tag> {task.dropped_dependencies.slice(0, 4).join(', ')}
        </p>
      )}
      <p className="fw-card__foot">
        <span>
          <Text>{task.claimant ?? task.owner ?? task.role ?? 'nobody'}</Text>
        </span>
        {(task.risk_level === 'high' || task.risk_level === 'critical') && <Tag tone="warn">{task.risk_level} risk</Tag>}
        {task.kind !== 'task' && <Tag>{task.kind}</Tag>}
        {task.findings_count > 0 && <Tag tone="bad">{count(task.findings_count, 'finding')}</Tag>}
      </p>
      {(gates.length > 0 || reviews.length > 0) && (
        <details className="fw-card__gates">
          <summary>{gates.length === 0 ? 'gates met' : `${count(gates.length, 'gate')} closed`}</summary>
          <ul>
            {gates.map((gate) => (
              <li key={gate.gate}>
                {gate.gate.replaceAll('_', ' ')}: <Text cut={160}>{gate.detail}</Text>
              </li>
            ))}
            {gates.length === 0 && reviews.map((cell) => <li key={cell.domain}>{`${cell.domain}: ${cell.status}`}</li>)}
          </ul>
        </details>
      )}
    </li>
  );
}
