/**
 * A rendered page of the site as a form to be filled in. It is split once where its placeholders stand, and filled pages are joined from the
 * pieces: text that was filled in is never searched again, so a record that holds a placeholder or `$&` stays what it is.
 */

import { type Placeholder, placeholders } from './placeholders.ts';

const pattern = /@@ fairway (title|description|body|stamp|address) @@/;

export interface Template {
  /** Literal text and placeholders in turn: even places are text. */
  readonly pieces: readonly string[];
}

/** `address` is the page's own full address, which stands wherever the page names itself. Throws when a placeholder that has to be there is not. */
export function splitTemplate(html: string, address: string): Template {
  // Only as a whole attribute value, quoted or not: the home page's address is the beginning of every other one.
  const own = new RegExp(`(content|href)=("?)${escapePattern(address)}\\2(?=[\\s>])`, 'g');
  const marked = html.replaceAll(own, (_, name: string) => `${name}="@@ fairway address @@"`);
  const pieces = marked.split(pattern);
  const found = pieces.filter((_, index) => index % 2 === 1);
  const counts = Object.fromEntries(placeholders.map((name) => [name, found.filter((other) => other === name).length])) as Record<Placeholder, number>;
  if (counts.body !== 1) throw new Error(`the template ${address} holds ${counts.body} places for the page's body, and needs one`);
  const absent = placeholders.filter((name) => counts[name] === 0);
  if (absent.length > 0) throw new Error(`the template ${address} has no place for ${absent.join(', ')}`);
  return { pieces };
}

const escapePattern = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&');

/** Plain text in title, description and address is escaped; body and stamp are HTML. */
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
