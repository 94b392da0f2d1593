/**
 * Templates from rendered pages. A page is split once at its placeholders, and each filled page is joined from the pieces. Filled-in text is
 * never searched, so a record that contains a placeholder or `$&` is shown unchanged.
 */

import { type Placeholder, placeholders } from './placeholders.ts';

const pattern = /@@ fairway (title|description|body|stamp|address) @@/;

export interface Template {
  /** Alternating literal text and placeholder names; even indexes are text. */
  readonly pieces: readonly string[];
}

/** `address` is the page's own URL; where the page contains it, it becomes a placeholder. Throws when a placeholder is missing. */
export function splitTemplate(html: string, address: string): Template {
  // Only whole attribute values match, quoted or not, because the home page's URL is a prefix of all others.
  const ownAddress = new RegExp(`(content|href)=("?)${escapePattern(address)}\\2(?=[\\s>])`, 'g');
  const marked = html.replaceAll(ownAddress, (_, name: string) => `${name}="@@ fairway address @@"`);
  const pieces = marked.split(pattern);
  const found = pieces.filter((_, index) => index % 2 === 1);
  const counts = Object.fromEntries(placeholders.map((name) => [name, found.filter((other) => other === name).length])) as Record<Placeholder, number>;
  if (counts.body !== 1) throw new Error(`the template ${address} has ${counts.body} placeholders for the body of the page; it needs exactly one`);
  const absent = placeholders.filter((name) => counts[name] === 0);
  if (absent.length > 0) throw new Error(`the template ${address} has no placeholder for ${absent.join(', ')}`);
  return { pieces };
}

const escapePattern = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&');

/** Title, description and address are plain text and get escaped; body and stamp are HTML. */
export function fillTemplate(template: Template, values: Readonly<Record<Placeholder, string>>): string {
  return template.pieces
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      const name = piece as Placeholder;
      return name === 'body' || name === 'stamp' ? values[name] : escapeHtml(values[name]);
    })
    .join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
