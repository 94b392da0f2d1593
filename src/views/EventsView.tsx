/** The audit log: every record, newest first. */

import { recordTypes } from '../../fairway/domain/record-types.ts';
import type { EventsModel } from '../../fairway/portal/pages.ts';
import { paths } from '../../fairway/portal/paths.ts';
import type { EventRow } from '../../fairway/portal/site.ts';
import { count } from '../../fairway/portal/text.ts';
import { useView } from './context.tsx';
import { Commit, Empty, Link, PageHead, Shell, SignedBy, SubjectLink, Table, Text, Time, Unchecked, Who } from './parts.tsx';
import { Filters } from './TasksView.tsx';

export function EventsView({ model }: { model: EventsModel }) {
  const { ref } = useView();
  return (
    <>
      <PageHead
        crumbs={model.page > 1 ? [{ title: 'Audit log', to: paths.events }] : []}
        title={model.page > 1 ? `Audit log, page ${model.page}` : 'Audit log'}
        lead={`Every record on the state ref, newest first. Records are added once and never change.`}
        json={paths.eventsJson}
      />
      <p className="fw-small">
        The same from a clone, offline: <Shell>{`git log --stat ${ref}`}</Shell>
      </p>
      <Unchecked />
      <Filters types={Object.keys(recordTypes)} />
      {model.rows.length === 0 ? <Empty>Nothing has been recorded yet.</Empty> : <Rows model={model} />}
      {model.pages > 1 && <Pager model={model} />}
    </>
  );
}

function Rows({ model }: { model: EventsModel }) {
  return (
    <>
      <p className="fw-small fw-quiet" role="status" data-filter-status>
        {model.pages === 1 ? count(model.total, 'record') : `${count(model.rows.length, 'record')} of ${model.total.toLocaleString('en-US')} on this page`}
      </p>
      <Table label="Records" className="fw-events">
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Record</th>
            <th scope="col">What happened</th>
            <th scope="col">Who</th>
            <th scope="col">Commit</th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <tr key={row.id} data-row data-lane={row.lane ?? '-'} data-type={row.type}>
              <td className="fw-nowrap">
                <Time at={row.at} />
              </td>
              <td className="fw-nowrap">
                <SubjectLink row={row} withSeq />
              </td>
              <td className="fw-wide">
                <span className="fw-quiet">{row.type}</span> <Text cut={240}>{row.summary}</Text>
              </td>
              <td>
                <Who actor={row.actor} /> <SignedBy signature={row.signature} />
              </td>
              <td className="fw-nowrap">
                <Commit id={row.commit} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Pager({ model }: { model: EventsModel }) {
  const near = Array.from({ length: model.pages }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === model.pages || Math.abs(page - model.page) <= 2,
  );
  return (
    <nav aria-label="Pages of the audit log">
      <ul className="fw-strip">
        {near.map((page) => (
          <li key={page}>{page === model.page ? <span aria-current="page">{page}</span> : <Link to={paths.eventPage(page)}>{page}</Link>}</li>
        ))}
      </ul>
    </nav>
  );
}

/** The newest records as a short list. */
export function LatestEvents({ rows }: { rows: readonly EventRow[] }) {
  return (
    <ol className="fw-latest">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="fw-latest__when">
            <Time at={row.at} />
          </span>
          <span>
            <SubjectLink row={row} /> <span className="fw-quiet">{row.type}</span> <Text cut={140}>{row.summary}</Text>
          </span>
        </li>
      ))}
    </ol>
  );
}
