/** The content security policy of the site. It allows the site's own files, and the theme's few inline scripts by their hashes. */
import { createHash } from 'node:crypto';

/** The hashes of a page's inline scripts, as CSP sources. Data blocks in script elements are not run and need no hash. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  return scripts
    .filter(([, attributes = '', text = '']) => !/\ssrc[\s=]|type=["']?application\//i.test(attributes) && text !== '')
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

export function contentSecurityPolicy(hashes: Iterable<string>): string {
  const scripts = ["'self'", ...[...new Set(hashes)].sort()].join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    // The widths of bars and the theme's hidden sprite use style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/** Puts the policy into the head of a page, before everything that it applies to. */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="same-origin">`;
  const head = html.match(/<meta charset="?utf-8"?\s*\/?>/i);
  if (head?.index === undefined) throw new Error('a page has no <meta charset>, so its content security policy cannot be inserted');
  const end = head.index + head[0].length;
  return html.slice(0, end) + meta + html.slice(end);
}

/** The `_headers` file, which several static hosts read. `frame-ancestors` works only as a header, not in the page. */
export const headersFile = (policy: string, baseUrl: string): string => `${baseUrl}*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
`;
