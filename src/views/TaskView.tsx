/** The page of a task: definition, state, evidence, reviews and records. */
import type { ReactNode } from 'react';
import type { GateView, ReviewCell } from '../../fairway/domain/gates/gates.ts';
import { isWellSigned } from '../../fairway/domain/gates/signers.ts';
import { isClosedClass } from '../../fairway/domain/policy.ts';
import type { Finding, UnknownRecord } from '../../fairway/domain/stream.ts';
import { commandLine } from '../../fairway/domain/task/records/evidence.ts';
import type { RecordView, TaskDetails as View } from '../../fairway/domain/task/views.ts';
import type { CheckRow } from '../../fairway/portal/evidence.ts';
import type { TaskModel } from '../../fairway/portal/pages.ts';
import { evidenceAnchor, paths, recordAnchor } from '../../fairway/portal/paths.ts';
import { count, formatDuration } from '../../fairway/portal/text.ts';
import { useView } from './context.tsx';
import {
  Age,
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
  State,
  Table,
  Tag,
  TaskLink,
  Text,
  Time,
  Unchecked,
  Who,
} from './parts.tsx';

export function TaskView({ model }: { model: TaskModel }) {
  const { task } = model;
  const crumbs = [
    { title: 'Tasks', to: paths.tasks },
    ...(task.lane === null ? [] : [{ title: task.lane, to: paths.board(task.lane) }]),
    ...(task.parent === null ? [] : [{ title: task.parent, to: paths.task(task.parent) }]),
  ];
  return (
    <>
      <PageHead
        crumbs={crumbs.filter((crumb) => crumb.title !== task.parent || model.task.parent !== null)}
        title={
          <>
            <span className="fw-head__id">{task.id}</span> <Text>{task.title}</Text>
          </>
        }
        json={paths.taskJson(task.id)}
      >
        <p className="fw-head__state">
          <State name={task.status} stateClass={task.class} /> for <Age since={task.since} />
          {task.risk_level !== null && (
            <>
              {' · '}
              <Tag tone={task.risk_level === 'high' || task.risk_level === 'critical' ? 'warn' : 'quiet'}>{task.risk_level} risk</Tag>
            </>
          )}
          {' · '}
          <Shell>{`fairway show ${task.id}`}</Shell>
        </p>
      </PageHead>
      <nav aria-label="On this page">
        <ul className="fw-strip">
          {sections(model).map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <Link to={paths.evidence(task.id)}>Evidence packet</Link>
          </li>
        </ul>
      </nav>
      {model.findings.length > 0 && <Findings findings={model.findings} />}
      {model.unknown.length > 0 && <NotUnderstood records={model.unknown} />}
      <CurrentState task={task} />
      <Definition task={task} model={model} />
      {model.checks.length > 0 && <Checks id={task.id} checks={model.checks} />}
      <Gates gates={model.gates} finished={isClosedClass(task.class)} />
      <Reviews task={task} records={model.records} />
      <EvidenceList task={task} records={model.records} />
      {task.handoffs.length > 0 && <Handoffs task={task} records={model.records} />}
      <Timeline task={task} records={model.records} />
    </>
  );
}

const sections = (model: TaskModel): [string, string][] => [
  ...(model.findings.length > 0 ? ([['findings', 'Findings']] as [string, string][]) : []),
  ['state', 'State'],
  ['definition', 'Definition'],
  ...(model.checks.length > 0 ? ([['acceptance', 'Acceptance']] as [string, string][]) : []),
  ['gates', 'Gates'],
  ['reviews', 'Reviews'],
  ['evidence', 'Evidence'],
  ...(model.task.handoffs.length > 0 ? ([['handoffs', 'Handoffs']] as [string, string][]) : []),
  ['records', 'Records'],
];

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <Section id="findings" title="Findings">
      <div className="fw-alert">
        <p>Some records of this task are invalid. Everything that could be read is shown.</p>
        <ul>
          {findings.map((finding) => (
            <li key={`${finding.seq} ${finding.kind} ${finding.message}`}>
              <Tag tone="bad">{finding.kind}</Tag> record {finding.seq} (
              <code>
                <Text>{finding.path}</Text>
              </code>
              ): <Text>{finding.message}</Text>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function NotUnderstood({ records }: { records: readonly UnknownRecord[] }) {
  return (
    <Section id="not-understood" title="Not understood">
      <div className="fw-alert">
        <p>These records are of types or versions that the Fairway that built this site does not know. Nothing was concluded from them.</p>
        <ul>
          {records.map(({ seq, path, schema, critical }) => (
            <li key={seq}>
              {critical && <Tag tone="bad">critical</Tag>} record {seq} in <Text>{schema}</Text> (
              <code>
                <Text>{path}</Text>
              </code>
              ){critical ? ': the gates of this task are unknown until it can be read.' : '.'}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

function CurrentState({ task }: { task: View }) {
  const { at } = useView();
  return (
    <Section id="state" title="State">
      {task.blocked && (
        <div className="fw-alert">
          <p>
            <strong>Blocked</strong> <Text>{task.blocked.by}</Text>
          </p>
          <p className="fw-small">
            {[task.blocked.category, task.blocked.who && `${task.blocked.who} can unblock it`, task.blocked.until && `expected by ${task.blocked.until}`]
              .filter(Boolean)
              .map((part) => (
                <span key={part}>
                  <Text>{part as string}</Text>{' '}
                </span>
              ))}
            since <Time at={task.blocked.at} />, recorded by <Text>{task.blocked.actor.id}</Text>
          </p>
          {task.blocked.tasks !== undefined && task.blocked.tasks.length > 0 && <TaskList ids={task.blocked.tasks} />}
        </div>
      )}
      <Facts
        rows={[
          ['State', <State key="s" name={task.status} stateClass={task.class} />],
          ['Since', <Time key="t" at={task.since} />],
          ['Owner', task.owner],
          ['Held by', task.claim && <Who actor={task.claim.actor} />],
          ['Claimed', task.claim && <Time at={task.claim.at} />],
          [
            'Claim ends',
            task.claim?.until !== undefined && (
              <>
                <Time at={task.claim.until} /> {task.claim.until <= at && <Tag tone="warn">expired</Tag>}
              </>
            ),
          ],
          ['Branch', task.branch && <Text>{task.branch}</Text>],
          ['Worktree', task.claim?.worktree && <Text>{task.claim.worktree}</Text>],
          ['Base', task.claim?.base && <Commit id={task.claim.base} />],
          [
            task.class === 'dropped' ? 'Dropped' : 'Finished',
            task.completed && (
              <>
                <Time at={task.completed.at} /> by <Text>{task.completed.actor.id}</Text>
              </>
            ),
          ],
          ['Finished with', task.completed?.revision && <Commit id={task.completed.revision.commit} />],
          ['Reason', task.completed?.reason && <Text>{task.completed.reason}</Text>],
          ['Last record', <Time key="u" at={task.updated_at} />],
        ]}
      />
      {task.checkpoint && (
        <div className="fw-note">
          <p>
            <strong>Checkpoint</strong> <Tag>{task.checkpoint.state.replaceAll('_', ' ')}</Tag>{' '}
            <a href={`#${recordAnchor(task.checkpoint.seq)}`} className="fw-small">
              record {task.checkpoint.seq}
            </a>
            , <Time at={task.checkpoint.at} />
          </p>
          <Prose>{task.checkpoint.summary}</Prose>
          <Facts
            rows={[
              ['Next step', task.checkpoint.next_step && <Text>{task.checkpoint.next_step}</Text>],
              ['Waiting for', task.checkpoint.waiting_for && <Text>{task.checkpoint.waiting_for}</Text>],
              ['Moves next', task.checkpoint.owner && <Text>{task.checkpoint.owner}</Text>],
              ['To close by', task.checkpoint.target_close_by],
            ]}
          />
        </div>
      )}
    </Section>
  );
}

/** Name and value; rows without a value are left out. */
function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '');
  if (shown.length === 0) return null;
  return (
    <dl className="fw-facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function TaskList({ ids }: { ids: readonly string[] }) {
  return (
    <ul className="fw-tasklist">
      {ids.map((id) => (
        <li key={id}>
          <TaskLink id={id} withTitle />
        </li>
      ))}
    </ul>
  );
}

const pathList = (values: readonly string[] | undefined) =>
  values !== undefined &&
  values.length > 0 &&
  values.map((path) => (
    <code key={path} className="fw-path">
      <Text>{path}</Text>
    </code>
  ));

function Definition({ task, model }: { task: View; model: TaskModel }) {
  const { definition } = task;
  return (
    <Section id="definition" title="Definition">
      <Facts
        rows={[
          ['Kind', definition.kind],
          ['Lane', task.lane !== null && <Link to={paths.board(task.lane)}>{task.lane}</Link>],
          ['Role', definition.role],
          ['Priority', definition.priority],
          ['Sequence', definition.sequence],
          ['Domain', definition.owning_domain],
          ['Layer', definition.owning_layer],
          ['Risk', definition.risk_level],
          ['Profile', definition.profile],
          ['Migration', definition.migration_type],
          ['Tags', (definition.tags?.length ?? 0) > 0 && definition.tags?.map((tag) => <Tag key={tag}>{<Text>{tag}</Text>}</Tag>)],
          ['Reads from', pathList(definition.source_paths)],
          ['Changes', pathList(definition.target_paths)],
          ['Created', <Time key="c" at={task.created_at} />],
          ['Created by', <Who key="w" actor={task.created_by} />],
          [
            'Links',
            (definition.links?.length ?? 0) > 0 &&
              definition.links?.map((link) => (
                <span key={link.url} className="fw-block">
                  <OutsideLink url={link.url}>{<Text>{link.title ?? link.url}</Text>}</OutsideLink>
                </span>
              )),
          ],
        ]}
      />
      {definition.notes !== undefined && (
        <>
          <h3>Notes</h3>
          <Prose>{definition.notes}</Prose>
        </>
      )}
      {(definition.input_contract !== undefined || definition.output_contract !== undefined) && (
        <div className="fw-pair">
          <div>
            <h3>May rely on</h3>
            {definition.input_contract === undefined ? <p className="fw-quiet">none</p> : <Prose>{definition.input_contract}</Prose>}
          </div>
          <div>
            <h3>Promises</h3>
            {definition.output_contract === undefined ? <p className="fw-quiet">none</p> : <Prose>{definition.output_contract}</Prose>}
          </div>
        </div>
      )}
      <Relations task={task} model={model} />
    </Section>
  );
}

function Relations({ task, model }: { task: View; model: TaskModel }) {
  const groups: (readonly [string, readonly string[]])[] = [
    ['Part of', task.parent === null ? [] : [task.parent]],
    ['Parts', model.children],
    ['Waits for', task.dependencies],
    ['Waits for dropped', task.dropped_dependencies],
    ['Required by', model.dependents],
  ];
  const shown = groups.filter(([, ids]) => ids.length > 0);
  if (shown.length === 0) return null;
  return (
    <div className="fw-pair">
      {shown.map(([title, ids]) => (
        <div key={title}>
          <h3>{title}</h3>
          <TaskList ids={ids} />
        </div>
      ))}
    </div>
  );
}

function Checks({ id, checks }: { id: string; checks: readonly CheckRow[] }) {
  const proven = checks.filter((check) => check.status !== 'not proven').length;
  return (
    <Section id="acceptance" title="Acceptance" aside={`${proven} of ${checks.length} proven`}>
      <CheckTable id={id} checks={checks} />
    </Section>
  );
}

/** Each check with its proofs. */
export function CheckTable({ id, checks, here = false }: { id: string; checks: readonly CheckRow[]; here?: boolean }) {
  return (
    <Table label="Acceptance checks">
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Check</th>
          <th scope="col">Proven</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.id}>
            <th scope="row">{check.id}</th>
            <td className="fw-wide">
              <Text>{check.text}</Text>
              {check.command && (
                <span className="fw-block">
                  <Shell>{commandLine(check.command)}</Shell>
                </span>
              )}
            </td>
            <td className="fw-nowrap">
              {check.status === 'not proven' || check.status === 'stale' ? <Tag tone="warn">{check.status}</Tag> : <Provenance provenance={check.status} />}
            </td>
            <td>
              {check.proofs.length === 0
                ? 'nothing recorded'
                : check.proofs.map((proof) => (
                    <span key={proof.id} className="fw-block">
                      {here ? (
                        <a href={`#${evidenceAnchor(proof.seq)}`}>record {proof.seq}</a>
                      ) : (
                        <Link to={`${paths.evidence(id)}#${evidenceAnchor(proof.seq)}`}>record {proof.seq}</Link>
                      )}{' '}
                      <Result result={proof.result} /> {proof.provenance}
                      {check.uncounted.includes(proof.seq) && (
                        <>
                          {' '}
                          <Tag tone="bad">not counted: required signature missing</Tag>
                        </>
                      )}
                      {check.stale.includes(proof.seq) && (
                        <>
                          {' '}
                          <Tag tone="warn">not counted: the check was reworded since</Tag>
                        </>
                      )}
                    </span>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Gates({ gates, finished }: { gates: readonly GateView[]; finished: boolean }) {
  const tone = { met: 'good', missing: 'bad', unknown: 'quiet' } as const;
  const mark = { met: '✓', missing: '✕', unknown: '?' } as const;
  return (
    <Section id="gates" title="Merge gates" aside={finished ? 'as evaluated now' : undefined}>
      <Unchecked />
      {gates.length === 0 ? (
        <Empty>The policy has no gates.</Empty>
      ) : (
        <Table label="Gates">
          <thead>
            <tr>
              <th scope="col">Gate</th>
              <th scope="col">Verdict</th>
              <th scope="col">Detail</th>
              <th scope="col">Mode</th>
            </tr>
          </thead>
          <tbody>
            {gates.map((gate) => (
              <tr key={gate.gate}>
                <th scope="row">{gate.gate.replaceAll('_', ' ')}</th>
                <td className="fw-nowrap">
                  <Tag tone={gate.status === 'missing' && gate.mode === 'advisory' ? 'warn' : tone[gate.status]}>
                    <span aria-hidden="true">{mark[gate.status]} </span>
                    {gate.status}
                  </Tag>
                </td>
                <td className="fw-wide">
                  <Text>{gate.detail}</Text>
                </td>
                <td>{gate.mode}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function Reviews({ task, records }: { task: View; records: readonly RecordView[] }) {
  const open = task.review_matrix.filter((cell) => cell.required && cell.status !== 'approved' && cell.status !== 'waived').length;
  return (
    <Section id="reviews" title="Reviews" aside={task.review_matrix.length === 0 ? undefined : open === 0 ? 'none open' : `${open} open`}>
      {task.review_matrix.length === 0 ? <Empty>No review is required, and there are none.</Empty> : <ReviewMatrix cells={task.review_matrix} />}
      {task.reviews.map((review) => (
        <article key={review.id} className="fw-note">
          <p>
            <strong>{review.domain}</strong> <Tag tone={review.verdict === 'approve' ? 'good' : 'bad'}>{review.verdict}</Tag>{' '}
            <SignatureWarning records={records} seq={review.seq} /> by <Text>{review.reviewer.id}</Text>
            {review.reviewer.role !== undefined && ` as ${review.reviewer.role}`}, <Time at={review.at} />,{' '}
            <a href={`#${recordAnchor(review.seq)}`} className="fw-small">
              record {review.seq}
            </a>
            {review.reviewed && (
              <>
                {' '}
                on <Commit id={review.reviewed.commit} />
              </>
            )}
          </p>
          {review.notes !== undefined && <Prose>{review.notes}</Prose>}
          {review.findings.length > 0 && (
            <ul>
              {review.findings.map((finding) => (
                <li key={finding.id}>
                  <Tag tone={finding.severity === 'blocker' || finding.severity === 'major' ? 'bad' : 'quiet'}>{finding.severity}</Tag>{' '}
                  {finding.path !== undefined && (
                    <code>
                      <Text>{`${finding.path}${finding.line === undefined ? '' : `:${finding.line}`}`}</Text>
                    </code>
                  )}{' '}
                  <Text>{finding.text}</Text>
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
      {task.waivers.map((waiver) => (
        <p key={waiver.id} className="fw-note">
          <strong>{waiver.domain}</strong> <Tag tone="warn">waived</Tag> <SignatureWarning records={records} seq={waiver.seq} /> by{' '}
          <Text>{waiver.waived_by}</Text>
          {waiver.until !== undefined && (
            <>
              {' '}
              until <Time at={waiver.until} />
            </>
          )}
          : <Text>{waiver.reason}</Text>{' '}
          <a href={`#${recordAnchor(waiver.seq)}`} className="fw-small">
            record {waiver.seq}
          </a>
        </p>
      ))}
    </Section>
  );
}

/** A remark if the signature of a record is missing or bad. The list of records shows all signers. */
function SignatureWarning({ records, seq }: { records: readonly RecordView[]; seq: number }) {
  const signature = records.find(({ record }) => record.seq === seq)?.signature;
  return signature === undefined || isWellSigned(signature) ? null : <SignedBy signature={signature} />;
}

const cellTone = { approved: 'good', waived: 'warn', changes: 'bad', rejected: 'bad', requested: 'quiet', missing: 'quiet' } as const;
const cellMark = { approved: '✓', waived: '~', changes: '!', rejected: '✕', requested: '…', missing: '–' } as const;

function ReviewMatrix({ cells }: { cells: readonly ReviewCell[] }) {
  return (
    <Table label="Review matrix">
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">Status</th>
          <th scope="col">By</th>
          <th scope="col">When</th>
          <th scope="col">Needed</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.domain}>
            <th scope="row">{cell.domain}</th>
            <td>
              <Tag tone={cellTone[cell.status]}>
                <span aria-hidden="true">{cellMark[cell.status]} </span>
                {cell.status}
              </Tag>
            </td>
            <td>{cell.by === null ? '–' : <Text>{cell.by}</Text>}</td>
            <td className="fw-nowrap">{cell.at === null ? '–' : <Time at={cell.at} />}</td>
            <td>{cell.required ? 'required' : 'not required'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function EvidenceList({ task, records }: { task: View; records: readonly RecordView[] }) {
  const executed = task.evidence.filter((entry) => entry.provenance === 'executed').length;
  return (
    <Section
      id="evidence"
      title="Evidence"
      aside={task.evidence.length === 0 ? undefined : `${executed} executed, ${task.evidence.length - executed} declared`}
    >
      {task.evidence.length === 0 ? (
        <Empty>No evidence has been recorded.</Empty>
      ) : (
        <>
          <Table label="Evidence">
            <thead>
              <tr>
                <th scope="col">Record</th>
                <th scope="col">Provenance</th>
                <th scope="col">Result</th>
                <th scope="col">Summary</th>
                <th scope="col">On commit</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {task.evidence.toReversed().map((entry) => (
                <tr key={entry.id} className={entry.superseded_by === undefined ? undefined : 'fw-superseded'}>
                  <td className="fw-nowrap">
                    <Link to={`${paths.evidence(task.id)}#${evidenceAnchor(entry.seq)}`}>{entry.kind}</Link> <span className="fw-quiet">#{entry.seq}</span>
                  </td>
                  <td className="fw-nowrap">
                    <Provenance provenance={entry.provenance} />
                  </td>
                  <td className="fw-nowrap">
                    <Result result={entry.result} />
                    {entry.superseded_by !== undefined && <Tag>superseded</Tag>} <SignatureWarning records={records} seq={entry.seq} />
                  </td>
                  <td className="fw-wide">
                    {entry.command && (
                      <code className="fw-block">
                        <Text cut={200}>{commandLine(entry.command)}</Text>
                      </code>
                    )}
                    {entry.summary !== undefined && <Text cut={400}>{entry.summary}</Text>}
                    {entry.duration_ms !== undefined && <span className="fw-quiet fw-small"> {formatDuration(entry.duration_ms)}</span>}
                  </td>
                  <td className="fw-nowrap">
                    {entry.source?.revision ? <Commit id={entry.source.revision.commit} /> : '–'}
                    {entry.source?.dirty && (
                      <>
                        {' '}
                        <Tag tone="warn">dirty</Tag>
                      </>
                    )}
                  </td>
                  <td className="fw-nowrap">
                    <Time at={entry.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
          <p className="fw-small">
            <Link to={paths.evidence(task.id)}>The evidence packet</Link> has the commands, their output and files.
          </p>
        </>
      )}
    </Section>
  );
}

function Handoffs({ task, records }: { task: View; records: readonly RecordView[] }) {
  return (
    <Section id="handoffs" title="Handoffs">
      {task.handoffs.map((handoff) => (
        <article key={handoff.id} className="fw-note">
          <p>
            <strong>
              {handoff.from_role ?? handoff.actor.id} <span aria-hidden="true">→</span>
              <span className="fw-sr"> to </span> {handoff.to_role}
            </strong>{' '}
            {handoff.acknowledged ? (
              <Tag tone={handoff.acknowledged.response === 'accepted' ? 'good' : 'bad'}>{handoff.acknowledged.response}</Tag>
            ) : (
              <Tag tone="warn">not acknowledged</Tag>
            )}{' '}
            <SignatureWarning records={records} seq={handoff.seq} /> <Time at={handoff.at} />{' '}
            <a href={`#${recordAnchor(handoff.seq)}`} className="fw-small">
              record {handoff.seq}
            </a>
          </p>
          <Prose>{handoff.summary}</Prose>
          <Facts
            rows={[
              ['For', handoff.to_actor && <Text>{handoff.to_actor}</Text>],
              ['Content', handoff.revision && <Commit id={handoff.revision.commit} />],
              ['Next step', handoff.next_step && <Text>{handoff.next_step}</Text>],
              [
                'Answer',
                handoff.acknowledged && (
                  <>
                    {handoff.acknowledged.response} by <Text>{handoff.acknowledged.actor.id}</Text>, <Time at={handoff.acknowledged.at} />
                    {handoff.acknowledged.note !== undefined && (
                      <>
                        : <Text>{handoff.acknowledged.note}</Text>
                      </>
                    )}
                  </>
                ),
              ],
            ]}
          />
        </article>
      ))}
    </Section>
  );
}

function Timeline({ task, records }: { task: View; records: readonly RecordView[] }) {
  return (
    <Section id="records" title="Records" aside={count(records.length, 'record')}>
      <ol className="fw-timeline">
        {records.map((view) => (
          <Entry key={view.record.id} view={view} />
        ))}
      </ol>
      <p className="fw-small fw-quiet">
        Each record is one file on the state ref, added once. <code>{`fairway show ${task.id} --json`}</code> prints the same as{' '}
        <Link to={paths.taskJson(task.id)}>task.json</Link>.
      </p>
    </Section>
  );
}

function Entry({ view: { record, summary, blob, commit, signature } }: { view: RecordView }) {
  const reason = 'reason' in record.data && typeof record.data.reason === 'string' ? record.data.reason : undefined;
  const anchor = recordAnchor(record.seq);
  return (
    <li id={anchor} className="fw-record" data-type={record.type}>
      <p className="fw-record__head">
        <a href={`#${anchor}`} className="fw-record__seq" aria-label={`Record ${record.seq}, permalink`}>
          {record.seq}
        </a>
        <strong>{record.type}</strong>
        <span className="fw-quiet">
          <Time at={record.at} />
        </span>
        <Who actor={record.actor} />
        <SignedBy signature={signature} />
      </p>
      <p className="fw-record__what">
        <Text>{summary}</Text>
      </p>
      {reason !== undefined && !summary.includes(reason) && (
        <p className="fw-small">
          Reason: <Text>{reason}</Text>
        </p>
      )}
      {record.overrides?.map(({ rule, reason }) => (
        <p key={rule} className="fw-small">
          <Tag tone="warn">overridden</Tag> {rule}: <Text>{reason}</Text>
        </p>
      ))}
      <p className="fw-record__ids">
        <span>
          blob <Id id={blob} />
        </span>
        <span>
          commit <Commit id={commit} />
        </span>
        <span>
          id <Id id={record.id} />
        </span>
      </p>
    </li>
  );
}
