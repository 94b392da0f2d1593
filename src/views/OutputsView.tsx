/** Engineering outputs by kind: the documents, their evidence, and what is missing. */
import type { OutputRow, OutputSection } from '../../fairway/portal/outputs.ts';
import { paths } from '../../fairway/portal/paths.ts';
import { count } from '../../fairway/portal/text.ts';
import { Empty, Link, PageHead, Section, State, Table, Tag, Text } from './parts.tsx';

export function OutputsView({ sections }: { sections: readonly OutputSection[] }) {
  const documents = sections.flatMap((section) => section.rows);
  const absent = sections.filter((section) => section.rows.length === 0);
  return (
    <>
      <PageHead
        title="Engineering outputs"
        lead="Engineering produces more than code. Each document names its kind and the tasks that produced it, and is checked against their evidence."
      />
      <ul className="fw-figures">
        <li>
          <strong>{documents.length}</strong> {documents.length === 1 ? 'document' : 'documents'}
        </li>
        <li>
          <strong>{documents.filter((row) => row.missing.length === 0).length}</strong> with nothing missing
        </li>
        <li>
          <strong>{sections.length - absent.length}</strong> of {sections.length} kinds covered
        </li>
      </ul>
      {absent.length > 0 && (
        <p className="fw-alert">
          <strong>None of these kinds yet:</strong> {absent.map((section) => section.info.title).join('; ')}.
        </p>
      )}
      {sections.map((section) => (
        <Section
          key={section.kind}
          id={section.kind}
          title={section.info.title}
          aside={
            <>
              {section.rows.length === 0 ? 'none yet' : `${section.proven} of ${count(section.rows.length, 'document')} proven`} ·{' '}
              <Link to={paths.output(section.kind)} label={`Open ${section.info.title}`}>
                Open
              </Link>
            </>
          }
        >
          <p className="fw-quiet">{section.info.about}</p>
          {section.rows.length > 0 && <OutputTable section={section} />}
        </Section>
      ))}
    </>
  );
}

export function OutputView({ section, sections }: { section: OutputSection; sections: readonly OutputSection[] }) {
  return (
    <>
      <PageHead crumbs={[{ title: 'Outputs', to: paths.outputs }]} title={section.info.title} lead={section.info.about}>
        <nav aria-label="Kinds of outputs">
          <ul className="fw-strip">
            {sections.map((other) => (
              <li key={other.kind}>
                {other.kind === section.kind ? (
                  <span aria-current="page">{other.info.title}</span>
                ) : (
                  <Link to={paths.output(other.kind)}>{other.info.title}</Link>
                )}
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      {section.rows.length === 0 ? (
        <Empty>
          No document of this kind yet. A document becomes one with <code>{`output: ${section.kind}`}</code> and <code>status</code> in its front matter.
        </Empty>
      ) : (
        <>
          <OutputTable section={section} />
          {section.rows.map((row) => (
            <Proof key={row.document.file} row={row} />
          ))}
        </>
      )}
    </>
  );
}

function OutputTable({ section }: { section: OutputSection }) {
  return (
    <Table label={section.info.title}>
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Status</th>
          <th scope="col">Lane</th>
          <th scope="col">Proof</th>
          <th scope="col">Review by</th>
          <th scope="col">Missing</th>
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row) => (
          <tr key={row.document.file}>
            <th scope="row" className="fw-wide">
              <DocumentLink row={row} />
              {row.document.description !== undefined && (
                <span className="fw-block fw-quiet fw-small">
                  <Text>{row.document.description}</Text>
                </span>
              )}
            </th>
            <td>
              <Tag tone={row.document.status === 'current' ? 'good' : 'quiet'}>{row.document.status}</Tag>
            </td>
            <td>{row.document.lane ?? '–'}</td>
            <td>
              {row.executed} executed, {row.declared} declared
            </td>
            <td className="fw-nowrap">
              {row.document.review_by ?? '–'} {row.overdue && <Tag tone="bad">overdue</Tag>}
            </td>
            <td className="fw-wide">
              {row.missing.length === 0 ? (
                'nothing'
              ) : (
                <ul className="fw-plain">
                  {row.missing.map((what) => (
                    <li key={what}>{what}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function DocumentLink({ row: { document } }: { row: OutputRow }) {
  if (document.path === null) return <Text>{document.title}</Text>;
  return (
    <Link to={document.path}>
      <Text>{document.title}</Text>
    </Link>
  );
}

function Proof({ row }: { row: OutputRow }) {
  return (
    <section className="fw-note" aria-label={`What proves ${row.document.title}`}>
      <h2 className="fw-h3">
        <DocumentLink row={row} />
      </h2>
      {row.tasks.length === 0 ? (
        <Empty>No task is named.</Empty>
      ) : (
        <ul className="fw-tasklist">
          {row.tasks.map((entry) => (
            <li key={entry.id}>
              {entry.task ? (
                <>
                  <Link to={paths.task(entry.id)} className="fw-taskid">
                    {entry.id}
                  </Link>{' '}
                  <Text>{entry.task.title}</Text> <State name={entry.task.status} stateClass={entry.task.class} />{' '}
                  <Link to={paths.evidence(entry.id)}>
                    {entry.executed} executed, {entry.declared} declared
                  </Link>
                </>
              ) : (
                <span className="fw-absent">
                  <code>{entry.id}</code> (not in the store)
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
