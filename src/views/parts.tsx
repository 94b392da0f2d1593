/** Components that all views share. Text from records goes through `Text`, and addresses through `Link` or `OutsideLink`. */
import type { ReactNode } from 'react';
import { describeSignature, type RecordSignature, signedBy } from '../../fairway/domain/gates/signers.ts';
import type { Actor } from '../../fairway/domain/record.ts';
import type { StateClass } from '../../fairway/domain/types.gen.ts';
import { paths } from '../../fairway/portal/paths.ts';
import { type EventRow, stateClassTitles } from '../../fairway/portal/site.ts';
import { cutText, formatAge, formatTime, plainText, safeUrl, textParts } from '../../fairway/portal/text.ts';
import { useView } from './context.tsx';

/** Text of a record: invisible characters are shown by their code points, and its direction is isolated. */
export function Text({ children, cut }: { children: string; cut?: number }) {
  const parts = textParts(cut === undefined ? children : cutText(children, cut));
  if (parts.every((part) => typeof part === 'string')) return <bdi>{parts.join('')}</bdi>;
  return (
    <bdi>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
          <span className="fw-unseen" key={index}>
            {part.codePoint}
          </span>
        ),
      )}
    </bdi>
  );
}

/** Text of several lines, with its line breaks. */
export const Prose = ({ children }: { children: string }) => (
  <div className="fw-prose">
    <Text>{children}</Text>
  </div>
);

/** A link inside the site, from a path relative to its base. */
export function Link({ to, children, className, label }: { to: string; children: ReactNode; className?: string; label?: string }) {
  const { baseUrl } = useView();
  return (
    <a href={baseUrl + to} className={className} aria-label={label}>
      {children}
    </a>
  );
}

/** A link to an address from a record. Only schemes that cannot run code become links. */
export function OutsideLink({ url, children }: { url: string; children?: ReactNode }) {
  const address = safeUrl(url);
  if (address === undefined) return <Text>{url}</Text>;
  return (
    <a href={address} rel="noopener noreferrer nofollow">
      {children ?? <Text>{url}</Text>}
    </a>
  );
}

/** The subject of a record: a task as a link to the record, any other stream by its name. */
export function SubjectLink({ row, withSeq = false }: { row: Pick<EventRow, 'stream' | 'task' | 'seq'>; withSeq?: boolean }) {
  const seq = withSeq ? ` #${row.seq}` : '';
  if (row.task === null) {
    return (
      <span className="fw-taskid">
        {row.stream}
        {seq}
      </span>
    );
  }
  return (
    <Link to={paths.record(row.task, row.seq)} className="fw-taskid">
      {row.task}
      {seq}
    </Link>
  );
}

/** A task id as a link, or as text with a remark when there is no such task. */
export function TaskLink({ id, withTitle = false }: { id: string; withTitle?: boolean }) {
  const task = useView().task(id);
  if (!task) {
    return (
      <span className="fw-absent">
        <code>{id}</code> (not in the store)
      </span>
    );
  }
  return (
    <>
      <Link to={paths.task(id)} className="fw-taskid">
        {id}
      </Link>
      {withTitle && (
        <>
          {' '}
          <Text>{task.title}</Text> <State name={task.status} stateClass={task.class} />
        </>
      )}
    </>
  );
}

/** Each class has its own shape, so that color is never the only sign. The style sheet draws it, because a list has thousands of them. */
export const Shape = ({ stateClass }: { stateClass: StateClass }) => <span className={`fw-shape fw-shape--${stateClass}`} aria-hidden="true" />;

/** A state by the project's name, with the shape and color of its class. */
export const State = ({ name, stateClass }: { name: string; stateClass: StateClass }) => (
  <span className={`fw-state fw-state--${stateClass}`}>
    <Shape stateClass={stateClass} />
    {name.replaceAll('_', ' ')}
  </span>
);

/** A word with a tone: good, bad, warn, quiet. */
export const Tag = ({ tone = 'quiet', children }: { tone?: 'good' | 'bad' | 'warn' | 'quiet'; children: ReactNode }) => (
  <span className={`fw-tag fw-tag--${tone}`}>{children}</span>
);

/** Whether evidence was executed by Fairway or declared by somebody. */
export function Provenance({ provenance }: { provenance: 'executed' | 'declared' }) {
  return provenance === 'executed' ? (
    <span className="fw-provenance fw-provenance--executed" title="Fairway ran the command and recorded the result">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M1 2.2h10v7.6H1zM3 4.2 5 6 3 7.8M6 8h3" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
      executed
    </span>
  ) : (
    <span className="fw-provenance fw-provenance--declared" title="A statement: Fairway did not observe it">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M1.2 2h9.6v6H6L3.4 10.4V8H1.2z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
      declared
    </span>
  );
}

/** Who signed a record, or that nobody did; nothing where signatures were not checked. */
export function SignedBy({ signature }: { signature: RecordSignature | undefined }) {
  if (signature === undefined) return null;
  const tone = signature.state === 'good' ? 'good' : signature.state === 'exempt' ? 'quiet' : 'bad';
  return (
    <span title={`The commit ${plainText(describeSignature(signature))}`}>
      <Tag tone={tone}>
        {signature.state === 'good' && 'signed by '}
        <Text>{signature.state === 'exempt' ? 'needs no signature' : signedBy(signature)}</Text>
      </Tag>
    </span>
  );
}

/** A remark shown when the policy asks for signatures that could not be checked. */
export function Unchecked() {
  const { signaturesUnchecked } = useView();
  if (signaturesUnchecked === null) return null;
  return (
    <p className="fw-small">
      <Tag tone="warn">not checked</Tag> Signatures could not be checked where this site was built. <Text>{signaturesUnchecked}</Text>
    </p>
  );
}

export function Result({ result }: { result: 'pass' | 'fail' | 'partial' | 'skipped' | 'blocked' }) {
  const tone = { pass: 'good', fail: 'bad', partial: 'warn', skipped: 'quiet', blocked: 'bad' } as const;
  const mark = { pass: '✓', fail: '✕', partial: '◐', skipped: '–', blocked: '■' } as const;
  return (
    <Tag tone={tone[result]}>
      <span aria-hidden="true">{mark[result]} </span>
      {result}
    </Tag>
  );
}

/** A digest or git id. Twelve characters are shown; copying takes all of them. */
export function Id({ id }: { id: string }) {
  const shown = 12 + (id.startsWith('sha256:') ? 'sha256:'.length : 0);
  return (
    <code className="fw-id" data-copy="">
      {id.slice(0, shown)}
      <span>{id.slice(shown)}</span>
    </code>
  );
}

/** A commit, linked to the git host where the project names one. */
export function Commit({ id }: { id: string | null }) {
  const { gitHost } = useView();
  if (id === null) return <span className="fw-quiet">not looked up</span>;
  const address = gitHost.commit === undefined ? undefined : safeUrl(gitHost.commit.replaceAll('{commit}', id));
  return (
    <>
      <Id id={id} />
      {address !== undefined && (
        <>
          {' '}
          <a href={address} rel="noopener noreferrer" className="fw-small">
            on host
          </a>
        </>
      )}
    </>
  );
}

export const Time = ({ at }: { at: string }) => (at === '' ? <span>unknown</span> : <time dateTime={at}>{formatTime(at)}</time>);

/** The age of a timestamp, measured from the time that the site shows. */
export function Age({ since }: { since: string }) {
  const { at } = useView();
  return (
    <time dateTime={since} title={formatTime(since)}>
      {formatAge(since, at)}
    </time>
  );
}

export function Who({ actor }: { actor: Actor }) {
  const more = [
    actor.kind === 'person' ? undefined : actor.kind,
    actor.role,
    actor.session && `session ${actor.session}`,
    actor.on_behalf_of && `for ${actor.on_behalf_of}`,
  ].filter((part) => part !== undefined);
  return (
    <span className="fw-who">
      <Text>{actor.id}</Text>
      {more.length > 0 && (
        <span className="fw-quiet">
          {' '}
          <Text>{more.join(', ')}</Text>
        </span>
      )}
    </span>
  );
}

/** A command for the reader's shell. */
export const Shell = ({ children }: { children: string }) => (
  <code className="fw-shell" data-copy="">
    {children}
  </code>
);

/** A table in a scrolling box that the keyboard can reach. */
export function Table({ label, children, className = '' }: { label: string; children: ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className={`fw-scroll ${className}`} role="group" aria-label={label} tabIndex={0}>
      <table className="fw-table">{children}</table>
    </div>
  );
}

export function Section({ id, title, aside, children }: { id: string; title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="fw-section" aria-labelledby={id}>
      <div className="fw-section__head">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className="fw-section__aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

export const Empty = ({ children }: { children: ReactNode }) => <p className="fw-empty">{children}</p>;

export interface Crumb {
  readonly title: string;
  readonly to: string;
}

/** The head of a page: breadcrumbs, title, and the commit it shows. */
export function PageHead({
  crumbs = [],
  title,
  lead,
  json,
  children,
}: {
  crumbs?: readonly Crumb[];
  title: ReactNode;
  lead?: ReactNode;
  json?: string;
  children?: ReactNode;
}) {
  return (
    <header className="fw-head">
      {crumbs.length > 0 && (
        <nav aria-label="Where this page is">
          <ol className="fw-crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.title}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {lead !== undefined && <p className="fw-lead">{lead}</p>}
      {children}
      <p className="fw-asof">
        <AsOf />
        {json !== undefined && (
          <>
            {' · '}
            <Link to={json}>JSON</Link>
          </>
        )}
      </p>
    </header>
  );
}

/** The commit and time that the site shows. */
export function AsOf() {
  const { commit, at } = useView();
  return (
    <>
      As of <Commit id={commit} />, <Time at={at} />
      <span data-ago={at} />
    </>
  );
}

/** Counts by class as a bar, with the same figures as text. */
export function StateBar({ counts, total }: { counts: Readonly<Record<StateClass, number>>; total: number }) {
  const classes = ['done', 'review', 'active', 'open', 'blocked', 'dropped'] as const;
  if (total === 0) return <span className="fw-bar fw-bar--empty" aria-hidden="true" />;
  return (
    <span className="fw-bar" aria-hidden="true">
      {classes
        .filter((name) => counts[name] > 0)
        .map((name) => (
          <span key={name} className={`fw-bar__part fw-bar__part--${name}`} style={{ flexGrow: counts[name] }} />
        ))}
    </span>
  );
}

export const laneTitle = (name: string | null): string => name ?? 'No lane';
export const className = (stateClass: StateClass): string => stateClassTitles[stateClass];
export const attributeText = plainText;
