/** The evidence packet of a task, for reading and printing: each proof with its source, command and files. */

import { commandLine } from '../../fairway/domain/task/records/evidence.ts';
import type { Source } from '../../fairway/domain/types.gen.ts';
import type { ArtifactModel, PacketItem, PacketModel } from '../../fairway/portal/evidence.ts';
import type { JunitReport } from '../../fairway/portal/junit.ts';
import { evidenceAnchor, paths } from '../../fairway/portal/paths.ts';
import { count, formatDuration, formatSize } from '../../fairway/portal/text.ts';
import { useView } from './context.tsx';
import {
  attributeText,
  Commit,
  Empty,
  Id,
  Link,
  OutsideLink,
  PageHead,
  Prose,
  Provenance,
  Result,
  Section,
  Shell,
  SignedBy,
  Table,
  Tag,
  Text,
  Time,
  Unchecked,
  Who,
} from './parts.tsx';
import { CheckTable } from './TaskView.tsx';

export function EvidenceView({ model }: { model: PacketModel }) {
  const { counts } = model;
  return (
    <>
      <PageHead
        crumbs={[
          { title: 'Tasks', to: paths.tasks },
          { title: model.id, to: paths.task(model.id) },
        ]}
        title={
          <>
            <span className="fw-head__id">{model.id}</span> Evidence packet
          </>
        }
        lead={<Text>{model.title}</Text>}
        json={paths.taskJson(model.id)}
      />
      <ul className="fw-figures">
        <Figure value={counts.executed} name="executed" note="Fairway ran the command" />
        <Figure value={counts.declared} name="declared" note="somebody’s word" />
        <Figure value={counts.passed} name="passed" note={notCounted(counts)} />
      </ul>
      <Section id="checks" title="Acceptance checks">
        {model.checks.length === 0 ? <Empty>The task has no acceptance checks.</Empty> : <CheckTable id={model.id} checks={model.checks} here />}
      </Section>
      <Section id="proofs" title="Proofs" aside={count(model.items.length, 'proof')}>
        <Unchecked />
        {model.items.length === 0 ? (
          <Empty>No evidence has been recorded.</Empty>
        ) : (
          model.items.map((item) => <Item key={item.entry.id} id={model.id} item={item} />)
        )}
      </Section>
    </>
  );
}

const notCounted = ({ superseded, uncounted }: PacketModel['counts']): string =>
  [...(superseded > 0 ? [`${superseded} more superseded`] : []), ...(uncounted > 0 ? [`${uncounted} without a required signature`] : [])].join(', ') ||
  'executed or declared';

const Figure = ({ value, name, note }: { value: number; name: string; note: string }) => (
  <li>
    <strong>{value}</strong> {name} <span className="fw-quiet fw-small">{note}</span>
  </li>
);

function Item({ id, item: { entry, artifacts, links, predicate, signature } }: { id: string; item: PacketItem }) {
  return (
    <article className={`fw-proof fw-proof--${entry.provenance}`} id={evidenceAnchor(entry.seq)} aria-labelledby={`${evidenceAnchor(entry.seq)}-title`}>
      <header className="fw-proof__head">
        <h3 id={`${evidenceAnchor(entry.seq)}-title`}>
          {entry.kind} <span className="fw-quiet">#{entry.seq}</span>
        </h3>
        <Provenance provenance={entry.provenance} />
        <Result result={entry.result} />
        {entry.superseded_by !== undefined && <Tag>superseded</Tag>}
        <SignedBy signature={signature} />
      </header>
      {entry.summary !== undefined && <Prose>{entry.summary}</Prose>}
      {entry.command && (
        <p>
          <Shell>{attributeText(commandLine(entry.command))}</Shell>
        </p>
      )}
      <dl className="fw-facts">
        {entry.exit_code !== undefined && (
          <div>
            <dt>Exit code</dt>
            <dd>{entry.exit_code}</dd>
          </div>
        )}
        {entry.duration_ms !== undefined && (
          <div>
            <dt>Took</dt>
            <dd>{formatDuration(entry.duration_ms)}</dd>
          </div>
        )}
        {entry.source && (
          <div>
            <dt>Shown on</dt>
            <dd>
              <Worktree source={entry.source} />
            </dd>
          </div>
        )}
        {entry.source_after && (
          <div>
            <dt>Afterwards</dt>
            <dd>
              <Worktree source={entry.source_after} /> <Tag tone="warn">changed by the command</Tag>
            </dd>
          </div>
        )}
        {entry.subjects?.map((subject) => (
          <div key={subject.name + subject.digest}>
            <dt>About</dt>
            <dd>
              <Text>{subject.name}</Text> <Id id={subject.digest} />
            </dd>
          </div>
        ))}
        {entry.environment !== undefined && (
          <div>
            <dt>Where</dt>
            <dd>
              <Text>{entry.environment}</Text>
            </dd>
          </div>
        )}
        {entry.acceptance_checks.length > 0 && (
          <div>
            <dt>Proves</dt>
            <dd>{entry.acceptance_checks.map((check) => check.id).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{entry.provenance === 'executed' ? 'Run by' : 'Declared by'}</dt>
          <dd>
            <Who actor={entry.actor} />
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>
            <Time at={entry.at} />
          </dd>
        </div>
        <div>
          <dt>Record</dt>
          <dd>
            <Link to={paths.record(id, entry.seq)}>{`${id} #${entry.seq}`}</Link>
          </dd>
        </div>
      </dl>
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.url}>
              <OutsideLink url={link.url}>{link.title === undefined ? undefined : <Text>{link.title}</Text>}</OutsideLink>
            </li>
          ))}
        </ul>
      )}
      {predicate && (
        <figure className="fw-artifact">
          <figcaption>
            Result of type{' '}
            <code>
              <Text>{predicate.type}</Text>
            </code>
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <pre className="fw-output" tabIndex={0}>
            <Text>{JSON.stringify(predicate.body, null, 2)}</Text>
          </pre>
        </figure>
      )}
      {artifacts.map((artifact) => (
        <Artifact key={artifact.artifact.digest + artifact.artifact.name} model={artifact} />
      ))}
    </article>
  );
}

function Worktree({ source: { revision, dirty, worktree_tree } }: { source: Source }) {
  return (
    <>
      {revision === undefined ? 'no commit yet' : <Commit id={revision.commit} />} {revision?.branch !== undefined && <Text>{revision.branch}</Text>}{' '}
      {dirty === undefined && <Tag tone="warn">worktree state unknown</Tag>}
      {dirty === false && <Tag tone="good">clean worktree</Tag>}
      {dirty === true && <Tag tone="warn">dirty worktree</Tag>}
      {dirty === true && (
        <span className="fw-small">
          {' '}
          {worktree_tree === undefined ? 'with unknown content' : 'with the content of tree '} {worktree_tree !== undefined && <Id id={worktree_tree} />}
        </span>
      )}
    </>
  );
}

function Artifact({ model: { artifact, path, preview } }: { model: ArtifactModel }) {
  const { baseUrl } = useView();
  return (
    <figure className="fw-artifact">
      <figcaption>
        {path === undefined ? (
          <code>
            <Text>{artifact.name}</Text>
          </code>
        ) : (
          <Link to={path}>
            <Text>{artifact.name}</Text>
          </Link>
        )}{' '}
        {artifact.uri !== undefined && <OutsideLink url={artifact.uri} />}{' '}
        <span className="fw-quiet">
          {[artifact.media_type, artifact.size === undefined ? undefined : formatSize(artifact.size)].filter((part) => part !== undefined).join(', ')}
          {artifact.omitted_bytes !== undefined && `, ${formatSize(artifact.omitted_bytes)} omitted at the start`}
        </span>{' '}
        <Id id={artifact.digest} />
      </figcaption>
      {preview.type === 'image' && path !== undefined && <img src={baseUrl + path} alt={`${attributeText(artifact.name)}, kept as evidence`} loading="lazy" />}
      {preview.type === 'text' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <pre className="fw-output" tabIndex={0}>
          {preview.cut && <span className="fw-quiet">… only the end of the file is shown:{'\n'}</span>}
          <Text>{preview.text}</Text>
        </pre>
      )}
      {preview.type === 'junit' && <Junit report={preview.report} />}
      {preview.type === 'none' && <p className="fw-quiet fw-small">Not shown: {preview.why}.</p>}
    </figure>
  );
}

function Junit({ report }: { report: JunitReport }) {
  const tone = { pass: 'pass', fail: 'fail', error: 'fail', skipped: 'skipped' } as const;
  return (
    <>
      <p className="fw-small">
        {count(report.total, 'test')}: {report.total - report.failed - report.skipped} passed, {report.failed} failed, {report.skipped} skipped
        {report.seconds !== null && ` in ${formatDuration(report.seconds * 1000)}`}
      </p>
      <Table label="Test cases">
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col">Test</th>
            <th scope="col" className="fw-num">
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {report.cases.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report may name a test twice, and never changes
            <tr key={index}>
              <td className="fw-nowrap">
                <Result result={tone[entry.result]} />
              </td>
              <td className="fw-wide">
                {entry.suite !== '' && (
                  <span className="fw-quiet">
                    <Text>{entry.suite}</Text> ›{' '}
                  </span>
                )}
                <Text>{entry.name}</Text>
                {entry.message !== null && (
                  <span className="fw-block fw-small">
                    <Text cut={500}>{entry.message}</Text>
                  </span>
                )}
              </td>
              <td className="fw-num">{entry.seconds === null ? '' : formatDuration(entry.seconds * 1000)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {report.total > report.cases.length && <p className="fw-small fw-quiet">{count(report.total - report.cases.length, 'more test')} in the file.</p>}
    </>
  );
}
