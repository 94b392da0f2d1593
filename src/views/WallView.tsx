/** All lanes, one row each. */
import { paths } from '../../fairway/portal/paths.ts';
import { stateClasses } from '../../fairway/portal/site.ts';
import type { WallRow } from '../../fairway/portal/wall.ts';
import { Age, className, Empty, Link, laneTitle, PageHead, Shape, StateBar, SubjectLink, Table, Tag, TaskLink, Text } from './parts.tsx';

export function WallView({ rows }: { rows: readonly WallRow[] }) {
  return (
    <>
      <PageHead title="Wall" lead="One row for each lane: open, active and blocked work, and for how long." />
      {rows.length === 0 ? <Empty>There are no lanes.</Empty> : <WallTable rows={rows} />}
    </>
  );
}

export function WallTable({ rows }: { rows: readonly WallRow[] }) {
  return (
    <Table label="Lanes" className="fw-wall">
      <thead>
        <tr>
          <th scope="col">Lane</th>
          {stateClasses.map((stateClass) => (
            <th scope="col" key={stateClass} className="fw-num">
              <span className={`fw-state fw-state--${stateClass}`}>
                <Shape stateClass={stateClass} />
                {className(stateClass)}
              </span>
            </th>
          ))}
          <th scope="col">Oldest blocked</th>
          <th scope="col">Last event</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name ?? ''} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row }: { row: WallRow }) {
  return (
    <tr>
      <th scope="row">
        <Link to={paths.board(row.name)} className="fw-strong">
          {laneTitle(row.name)}
        </Link>
        {row.role !== undefined && <span className="fw-quiet fw-small"> {row.role}</span>}
        <StateBar counts={row.counts} total={row.total} />
      </th>
      {stateClasses.map((stateClass) => (
        <td key={stateClass} className={row.counts[stateClass] === 0 ? 'fw-num fw-zero' : 'fw-num'}>
          {row.counts[stateClass]}
          {stateClass === 'active' && row.wipLimit !== undefined && <span className="fw-quiet"> / {row.wipLimit}</span>}
          {stateClass === 'active' && row.overLimit && (
            <>
              {' '}
              <Tag tone="warn">over limit</Tag>
            </>
          )}
          {stateClass === 'active' && row.unattended > 0 && (
            <>
              {' '}
              <Tag tone="warn">{row.unattended} held by nobody</Tag>
            </>
          )}
        </td>
      ))}
      <td>
        {row.oldestBlocked ? (
          <>
            <TaskLink id={row.oldestBlocked.id} />{' '}
            <span className="fw-quiet">
              for <Age since={row.oldestBlocked.since} />
            </span>
            {row.oldestBlocked.by !== null && (
              <span className="fw-clip fw-small">
                <Text cut={90}>{row.oldestBlocked.by}</Text>
              </span>
            )}
          </>
        ) : (
          <span className="fw-quiet">none</span>
        )}
      </td>
      <td>
        {row.lastEvent ? (
          <>
            <SubjectLink row={row.lastEvent} />{' '}
            <span className="fw-quiet">
              <Age since={row.lastEvent.at} /> before
            </span>
            <span className="fw-clip fw-small">
              <Text cut={90}>{row.lastEvent.summary}</Text>
            </span>
          </>
        ) : (
          <span className="fw-quiet">none yet</span>
        )}
      </td>
    </tr>
  );
}
