/** The home page: how the engineering system works, with figures from the store for each claim. */
import type { ReactNode } from 'react';
import type { Decision, HomeModel } from '../../fairway/portal/home.ts';
import { paths } from '../../fairway/portal/paths.ts';
import { stateClasses } from '../../fairway/portal/site.ts';
import { count } from '../../fairway/portal/text.ts';
import { useView } from './context.tsx';
import { LatestEvents } from './EventsView.tsx';
import { Age, AsOf, className, Empty, Link, laneTitle, Section, Shape, Shell, StateBar, Table, Tag, Text } from './parts.tsx';

export function HomeView({ model }: { model: HomeModel }) {
  const { title, tagline } = useView();
  return (
    <>
      <header className="fw-hero">
        <p className="fw-eyebrow">
          <Text>{title}</Text> · the engineering system
        </p>
        <h1>Durable lane, replaceable provider attachment.</h1>
        <p className="fw-lead">
          <Text>{tagline}</Text>. Tasks and their evidence are records in git. Chats, terminals, agents and monitors attach to a task, do part of the work and
          leave; what they recorded stays.
        </p>
        <Totals model={model} />
        <p className="fw-asof">
          <AsOf />
        </p>
      </header>
      <Decisions decisions={model.decisions} />
      <LanesNow model={model} />
      <Rule model={model} />
      <Loop model={model} />
      <Surfaces model={model} />
      <Audiences model={model} />
      <LaneModel model={model} />
      <ReviewPhilosophy model={model} />
      <Failures model={model} />
      <Section id="latest" title="Latest events" aside={<Link to={paths.events}>all {model.records.toLocaleString('en-US')} records</Link>}>
        {model.latest.length === 0 ? <Empty>Nothing has been recorded yet.</Empty> : <LatestEvents rows={model.latest} />}
      </Section>
    </>
  );
}

function Totals({ model }: { model: HomeModel }) {
  return (
    <ul className="fw-totals" aria-label={`${count(model.total, 'task')} by class of state`}>
      {stateClasses.map((stateClass) => (
        <li key={stateClass} className={`fw-total fw-total--${stateClass}`}>
          <strong>{model.counts[stateClass].toLocaleString('en-US')}</strong>
          <span>
            <Shape stateClass={stateClass} />
            {className(stateClass)}
          </span>
        </li>
      ))}
      <li className="fw-total">
        <strong>{model.records.toLocaleString('en-US')}</strong>
        <span>records</span>
      </li>
    </ul>
  );
}

const kindTitles: Readonly<Record<Decision['kind'], string>> = {
  finding: 'Broken record',
  blocked: 'Blocked',
  changes: 'Changes requested',
  lease: 'Claim expired',
  input: 'Awaiting input',
  handoff: 'Handoff open',
  review: 'Review open',
};

const shownDecisions = 12;

function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const counts = new Map<Decision['kind'], number>();
  for (const decision of decisions) counts.set(decision.kind, (counts.get(decision.kind) ?? 0) + 1);
  return (
    <Section id="decisions" title="Needs a decision now" aside={[...counts].map(([kind, number]) => `${number} ${kindTitles[kind].toLowerCase()}`).join(' · ')}>
      {decisions.length === 0 ? (
        <Empty>No task needs a decision.</Empty>
      ) : (
        <ul className="fw-decisions">
          {selectShown(decisions).map((decision) => (
            <li key={`${decision.kind} ${decision.task} ${decision.what}`}>
              <span className="fw-decisions__kind">
                <Tag tone={decision.kind === 'blocked' || decision.kind === 'finding' || decision.kind === 'changes' ? 'bad' : 'warn'}>
                  {kindTitles[decision.kind]}
                </Tag>
                <span className="fw-quiet fw-small">
                  for <Age since={decision.since} />
                </span>
              </span>
              <span>
                <Link to={decision.path} className="fw-taskid">
                  {decision.task}
                </Link>{' '}
                <Text cut={100}>{decision.title}</Text>
                <span className="fw-block fw-small">
                  <Text cut={200}>{decision.what}</Text>
                  {decision.who !== null && (
                    <span className="fw-quiet">
                      {' '}
                      · waits for <Text>{decision.who}</Text>
                    </span>
                  )}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {decisions.length > shownDecisions && (
        <p className="fw-small">
          {count(decisions.length - shownDecisions, 'more')} on <Link to={paths.wall}>the wall</Link>, by lane.
        </p>
      )}
    </Section>
  );
}

/** Takes the oldest of each kind in turn, so that many of one kind do not hide the others. */
function selectShown(decisions: readonly Decision[]): Decision[] {
  const kinds = [...new Set(decisions.map((decision) => decision.kind))].map((kind) => decisions.filter((decision) => decision.kind === kind));
  const longest = Math.max(0, ...kinds.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => kinds.flatMap((list) => list[turn] ?? [])).flat();
  const kept = new Set(turns.slice(0, shownDecisions));
  return decisions.filter((decision) => kept.has(decision));
}

function LanesNow({ model }: { model: HomeModel }) {
  return (
    <Section id="lanes-now" title="Lanes now" aside={<Link to={paths.wall}>the wall</Link>}>
      <ul className="fw-lanes">
        {model.lanes.map((lane) => (
          <li key={lane.name ?? ''}>
            <Link to={paths.board(lane.name)} className="fw-strong">
              {laneTitle(lane.name)}
            </Link>
            <StateBar counts={lane.counts} total={lane.total} />
            <span className="fw-small fw-quiet">
              {stateClasses
                .filter((stateClass) => lane.counts[stateClass] > 0)
                .map((stateClass) => `${lane.counts[stateClass]} ${className(stateClass)}`)
                .join(', ') || 'no tasks'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A figure from the store and what it counts. */
const Fact = ({ value, children }: { value: number | string; children: ReactNode }) => (
  <p className="fw-fact">
    <strong>{typeof value === 'number' ? value.toLocaleString('en-US') : value}</strong> {children}
  </p>
);

function Rule({ model }: { model: HomeModel }) {
  const { figures } = model;
  return (
    <Section id="rule" title="The operating rule">
      <div className="fw-split">
        <div>
          <p className="fw-lead">Discuss work in conversations. Keep its state in records.</p>
          <p>
            A task belongs to a lane and lives in the repository. Sessions of any provider can pick it up in turn. Each records what it did: who claimed the
            task, which command ran on which commit, who reviewed the work and what they found, and who took it over. When a session ends, nothing is lost.
          </p>
        </div>
        <div className="fw-factbox">
          <Fact value={model.records}>records hold the state of {count(model.total, 'task')}</Fact>
          <Fact value={figures.actors}>people and agents wrote them{figures.sessions > 0 && `, in ${count(figures.sessions, 'session')}`}</Fact>
          <Fact value={figures.attachmentsChanged}>tasks were worked on by more than one session, with one history each</Fact>
        </div>
      </div>
    </Section>
  );
}

function Loop({ model }: { model: HomeModel }) {
  const of = (...types: (keyof HomeModel['recordsOf'])[]) => types.reduce((sum, type) => sum + (model.recordsOf[type] ?? 0), 0);
  const steps: readonly { title: string; text: string; command: string; figure: string }[] = [
    {
      title: 'Define',
      text: 'Acceptance checks, lane, target paths and review domains.',
      command: 'fairway add',
      figure: count(of('task-defined', 'task-updated'), 'definition'),
    },
    { title: 'Claim', text: 'One worker holds the task, and everybody sees who.', command: 'fairway claim', figure: count(of('claimed'), 'claim') },
    {
      title: 'Work',
      text: 'In the lane’s worktree, with checkpoints on the progress.',
      command: 'fairway checkpoint',
      figure: count(of('checkpoint'), 'checkpoint'),
    },
    {
      title: 'Prove',
      text: 'Fairway runs the gates itself and records the results.',
      command: 'fairway run',
      figure: count(of('evidence'), 'proof'),
    },
    {
      title: 'Hand over',
      text: 'With changes, results and risks. The receiver accepts or declines.',
      command: 'fairway handoff',
      figure: count(of('handoff'), 'handoff'),
    },
    {
      title: 'Review',
      text: 'One domain at a time, by somebody who did not do the work.',
      command: 'fairway review',
      figure: count(of('reviewed', 'review-waived'), 'verdict'),
    },
    {
      title: 'Land',
      text: 'The orchestrator lands reviewed commits on the integration branch once the gates are met.',
      command: 'fairway merge-ready',
      figure: `${model.counts.review.toLocaleString('en-US')} in review`,
    },
    {
      title: 'Close out',
      text: 'Done with evidence, or blocked with a reason.',
      command: 'fairway done',
      figure: `${model.counts.done.toLocaleString('en-US')} done`,
    },
  ];
  return (
    <Section id="loop" title="The delivery loop">
      <ol className="fw-loop">
        {steps.map((step) => (
          <li key={step.title}>
            <strong>{step.title}</strong>
            <p>{step.text}</p>
            <p className="fw-loop__foot">
              <code>{step.command}</code>
              <span>{step.figure}</span>
            </p>
          </li>
        ))}
      </ol>
      <p className="fw-small fw-quiet">
        Anything found on the way becomes a task of its own. Work that fails a gate or a review returns to “Work”, with the reason on record.
      </p>
    </Section>
  );
}

function Surfaces({ model }: { model: HomeModel }) {
  const { figures } = model;
  const rows: readonly (readonly [string, string, string, ReactNode])[] = [
    [
      'Chat and desktop threads',
      'thinking, deciding, reviewing, inspecting a running product',
      'the state of a task, unattended loops',
      `${figures.handoffs} handoffs recorded`,
    ],
    [
      'Terminals and agents in a worktree',
      'agreed tests, commits, deploys and long-running checks',
      'approving or releasing their own work',
      `${count(figures.sessions, 'session')} named on records`,
    ],
    [
      'Fairway',
      'state, ownership, checkpoints, evidence, reviews, handoffs, merge gates',
      'doing the work, or judging it',
      `${model.records.toLocaleString('en-US')} records, ${figures.findings === 0 ? 'none invalid' : `${figures.findings} invalid`}`,
    ],
    [
      'Deterministic utilities',
      'watching CI, reading back a deploy, choosing gates: the same input gives the same packet',
      'judgement, review, release',
      `${figures.executed} proofs executed by Fairway`,
    ],
  ];
  return (
    <Section id="surfaces" title="Execution surfaces">
      <Table label="Execution surfaces">
        <thead>
          <tr>
            <th scope="col">Surface</th>
            <th scope="col">Good for</th>
            <th scope="col">Not trusted for</th>
            <th scope="col">In this store</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([surface, good, not, figure]) => (
            <tr key={surface}>
              <th scope="row">{surface}</th>
              <td>{good}</td>
              <td>{not}</td>
              <td>{figure}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Audiences({ model }: { model: HomeModel }) {
  const { figures } = model;
  const { ref } = useView();
  const audiences: readonly { who: string; claim: string; figure: ReactNode; where: ReactNode }[] = [
    {
      who: 'Architecture',
      claim: 'Ownership follows documented boundaries.',
      figure: `${figures.tasksWithLane} of ${count(model.total, 'task')} in a lane`,
      where: <Link to={paths.wall}>every lane with its paths</Link>,
    },
    {
      who: 'Security and governance',
      claim: 'Agents are accountable: nobody approves their own work, and every override has a reason.',
      figure: `${count(figures.reviews, 'review')}, ${figures.selfReviews} self-reviews (not counted); ${count(figures.waivers, 'waiver')}, ${count(figures.overrides, 'record')} with overrides`,
      where: <Link to={paths.events}>the audit log</Link>,
    },
    {
      who: 'Engineering',
      claim: 'Work can be handed over between people, agents and tools.',
      figure: `${figures.answeredHandoffs} of ${count(figures.handoffs, 'handoff')} answered; ${figures.provenChecks} of ${count(figures.checks, 'acceptance check')} proven`,
      where: <Link to={paths.tasks}>all tasks</Link>,
    },
    {
      who: 'Operations',
      claim: 'Automation runs as tools on trusted machines and leaves artifacts.',
      figure: `${figures.executed} executed against ${count(figures.declared, 'declared proof')}; ${count(figures.artifacts, 'artifact')} kept`,
      where: <Link to={paths.outputs}>outputs and their proof</Link>,
    },
  ];
  return (
    <Section id="audiences" title="What you can verify">
      <ul className="fw-audiences">
        {audiences.map((audience) => (
          <li key={audience.who}>
            <h3>{audience.who}</h3>
            <p>{audience.claim}</p>
            <p className="fw-fact">{audience.figure}</p>
            <p className="fw-small">Look at {audience.where}.</p>
          </li>
        ))}
      </ul>
      <p>
        Check it yourself: a clone contains the whole history of <code>{ref}</code>. Read it with <Shell>fairway log</Shell>, and rebuild every figure of this
        site from it, offline, with <Shell>fairway portal build</Shell>.
      </p>
    </Section>
  );
}

function LaneModel({ model }: { model: HomeModel }) {
  const named = model.lanes.filter((lane) => lane.name !== null);
  const { integrationBranch } = useView();
  return (
    <Section id="lane-model" title="Lanes">
      <div className="fw-split">
        <div>
          <p>
            Work is divided by ownership of code, not by who is available. A lane has its paths, its default reviews, and names for its branches and worktrees.
            It owns the implementation; the orchestrator owns integration; <code>{integrationBranch}</code> is where finished work goes.
          </p>
          <p>
            Lanes run in parallel as long as they touch different files. When two lanes keep needing the same files, a boundary is wrong, and fixing it becomes
            a task.
          </p>
        </div>
        <div className="fw-factbox">
          <Fact value={named.length}>lanes, {named.filter((lane) => lane.counts.active > 0).length} with work in hand</Fact>
          <Fact value={model.lanes.reduce((sum, lane) => sum + lane.unattended, 0)}>active tasks that nobody holds</Fact>
          <Fact value={model.lanes.filter((lane) => lane.overLimit).length}>lanes over their limit</Fact>
        </div>
      </div>
    </Section>
  );
}

function ReviewPhilosophy({ model }: { model: HomeModel }) {
  const [light, usual, full] = model.figures.reviewShapes;
  return (
    <Section id="review" title="Review">
      <div className="fw-split">
        <div>
          <p className="fw-lead">The lightest review that covers the risk.</p>
          <p>
            Reviews exist to find mistakes. A small change in one lane needs one reviewer of the right domain. All domains review only what carries more risk:
            changes to live data, releases, use of credentials or emergency access, publication, enforcement of a guard, and commitments to customers.
          </p>
        </div>
        <div className="fw-factbox">
          <Fact value={light}>open tasks need at most one domain</Fact>
          <Fact value={usual}>need two or three</Fact>
          <Fact value={full}>need four or more</Fact>
        </div>
      </div>
    </Section>
  );
}

function Failures({ model }: { model: HomeModel }) {
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'Work lost in conversations',
      'State is kept in records. A handoff is a record that has to be answered.',
      `${model.figures.handoffs - model.figures.answeredHandoffs} handoffs open`,
    ],
    [
      'Effort spent on watching and reporting',
      'Repeated manual checks become utilities, and their output is the evidence.',
      `${model.figures.executed} proofs executed, ${model.figures.declared} declared`,
    ],
    [
      'Reviews as a ceremony',
      'Few reviews by default, all domains for high risk, and their findings are counted.',
      `${model.figures.doneWithoutProof} done without passing evidence`,
    ],
  ];
  return (
    <Section id="why" title="Problems it addresses">
      <Table label="Failure modes">
        <thead>
          <tr>
            <th scope="col">Failure</th>
            <th scope="col">Answer</th>
            <th scope="col">In this store</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([failure, answer, figure]) => (
            <tr key={failure}>
              <th scope="row">{failure}</th>
              <td>{answer}</td>
              <td>{figure}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
