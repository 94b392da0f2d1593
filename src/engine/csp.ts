/** The content security policy of the site: its own files, and the few inline scripts that the theme starts with, by their hash. */
import { createHash } from 'node:crypto';

/** The hashes of the scripts that stand in a page, as the policy names them. Data in a script element is not run, and needs none. */
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
    // The width of a bar and the theme's hidden sprite are style attributes.
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

/** The page with the policy in its head, in front of everything that it governs. */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="same-origin">`;
  const head = html.match(/<meta charset="?utf-8"?\s*\/?>/i);
  if (head?.index === undefined) throw new Error('a page has no <meta charset>, in front of which its policy would stand');
  const end = head.index + head[0].length;
  return html.slice(0, end) + meta + html.slice(end);
}

/** The `_headers` file that several static hosts read. Frames can only be refused by a header. */
export const headersFile = (policy: string, baseUrl: string): string => `${baseUrl}*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
`;
