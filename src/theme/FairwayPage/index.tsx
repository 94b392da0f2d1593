/**
 * The component of all pages of the store. Their content is HTML from the build; React renders the frame around it and does not touch it. On
 * client-side navigation the target page is fetched as HTML and its content inserted, so that no data and no views are part of the JavaScript.
 */

import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import Head from '@docusaurus/Head';
import { useLocation } from '@docusaurus/router';
import Layout from '@theme/Layout';
import NotFound from '@theme/NotFound';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { placeholder } from '../../engine/placeholders.ts';
import { enhance } from '../../enhance/index.ts';

interface PageHead {
  readonly title: string;
  readonly description: string;
}

const inBrowser = ExecutionEnvironment.canUseDOM;
const isProduction = process.env.NODE_ENV === 'production';

// The HTML from the server, read before React hydrates: pages that need this module load it first.
const sent =
  inBrowser && document.documentElement.dataset.hasHydrated !== 'true'
    ? { path: location.pathname, head: readHead(document), hasPage: document.getElementById('fw-page') !== null }
    : undefined;

function readHead(page: Document): PageHead {
  return { title: page.title, description: page.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '' };
}

export default function FairwayPage(): ReactNode {
  const { pathname } = useLocation();
  // For an unknown task, a static host serves 404.html, which belongs to another route.
  if (isProduction && sent?.path === pathname && !sent.hasPage) return <NotFound />;
  return <StorePage key={pathname} path={pathname} />;
}

type Status = 'shown' | 'loading' | 'missing' | 'failed';

function StorePage({ path }: { path: string }): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const [head, setHead] = useState<PageHead>(() => firstHead(path));
  const [status, setStatus] = useState<Status>('shown');
  useEffect(() => {
    const root = container.current;
    if (!root) return;
    const controller = new AbortController();
    let stop = () => {};
    const show = () => {
      stop = enhance(root);
      setStatus('shown');
    };
    if (root.childElementCount > 0) show();
    else {
      setStatus('loading');
      fetchPage(path, controller.signal)
        .then((page) => {
          if (page === undefined) return setStatus('missing');
          setHead(readHead(page));
          root.replaceChildren(...(page.getElementById('fw-page')?.childNodes ?? []));
          show();
          if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
        })
        .catch(() => {
          if (!controller.signal.aborted) setStatus('failed');
        });
    }
    return () => {
      controller.abort();
      stop();
    };
  }, [path]);
  return (
    <Layout>
      <Head>
        <title>{head.title}</title>
        <meta property="og:title" content={head.title} />
        <meta name="description" content={head.description} />
        <meta property="og:description" content={head.description} />
      </Head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the build fills in this placeholder; in the browser the element keeps the HTML from the server */}
      <div id="fw-page" ref={container} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: inBrowser ? '' : placeholder('body') }} />
      {status !== 'shown' && <Notice status={status} />}
    </Layout>
  );
}

function firstHead(path: string): PageHead {
  if (!inBrowser) return { title: placeholder('title'), description: placeholder('description') };
  return sent?.path === path ? sent.head : { title: document.title, description: '' };
}

async function fetchPage(path: string, signal: AbortSignal): Promise<Document | undefined> {
  const response = await fetch(path, { signal, headers: { 'x-fairway-page': '1' } });
  if (!response.ok) return undefined;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

const notices: Readonly<Record<Exclude<Status, 'shown'>, string>> = {
  loading: 'Loading…',
  missing: 'Page not found. It may be newer than this site.',
  failed: 'The page could not be loaded. Try again.',
};

const Notice = ({ status }: { status: Exclude<Status, 'shown'> }) => (
  <main className="fw-page">
    <p role="status">{notices[status]}</p>
  </main>
);
