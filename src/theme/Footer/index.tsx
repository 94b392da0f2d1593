/** The foot of every page, those of the docs too: the commit and moment that the site is true of. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { placeholder } from '../../engine/placeholders.ts';
import { enhance } from '../../enhance/index.ts';

const inBrowser = ExecutionEnvironment.canUseDOM;
// The line is the same on all pages: what the first one brought serves those that are reached inside the browser.
const sent = inBrowser ? (document.querySelector('.fw-stamp')?.innerHTML ?? '') : placeholder('stamp');

export default function Footer(): ReactNode {
  const stamp = useRef<HTMLParagraphElement>(null);
  useEffect(() => (stamp.current ? enhance(stamp.current) : undefined), []);
  return (
    <footer className="fw-footer">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a place that the build fills in with HTML of its own */}
      <p className="fw-stamp" ref={stamp} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: sent }} />
      <p>Derived from git by Fairway. Nothing on this site is loaded from elsewhere.</p>
    </footer>
  );
}
