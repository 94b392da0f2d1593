/** The page for unknown addresses, with a search for tasks. */
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';

export default function NotFoundContent(): ReactNode {
  return (
    <main className="fw-page fw-page--missing">
      <header className="fw-head">
        <h1>Page not found</h1>
        <p className="fw-lead">The address may be mistyped, or the task may be newer than this site. Search for it by id.</p>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: old browsers do not know the search element */}
      <form className="fw-filters" action={useBaseUrl('/tasks/')} method="get" role="search" aria-label="Find a task">
        <label>
          <span>Task id or title</span>
          <input type="search" name="q" required autoComplete="off" />
        </label>
        <button type="submit" className="fw-button">
          Find
        </button>
      </form>
    </main>
  );
}
