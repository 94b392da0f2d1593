/** The footer of every page, including the docs: the commit and time that the site shows. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { placeholder } from '../../engine/placeholders.ts';
import { enhance } from '../../enhance/index.ts';

const inBrowser = ExecutionEnvironment.canUseDOM;
// The line is the same on all pages, so the one of the first page is kept during client-side navigation.
const sent = inBrowser ? (document.querySelector('.fw-stamp')?.innerHTML ?? '') : placeholder('stamp');

export default function Footer(): ReactNode {
  const stamp = useRef<HTMLParagraphElement>(null);
  useEffect(() => (stamp.current ? enhance(stamp.current) : undefined), []);
  return (
    <footer className="fw-footer">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the build fills in this placeholder with its own HTML */}
      <p className="fw-stamp" ref={stamp} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: sent }} />
      <p>Built from git by Fairway. This site loads nothing from other hosts.</p>
    </footer>
  );
}
