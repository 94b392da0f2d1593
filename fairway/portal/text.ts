/** Formats text and figures for pages. Nothing here produces markup. */

/** A piece of text, or an invisible character that is shown by its code point. */
export type TextPart = string | { readonly codePoint: string };

// Invisible control and format characters, which can change direction, hide or join text. Tab, line feed and the joiners that scripts and
// emoji need are allowed.
const invisible = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Splits text into pieces, with invisible characters separated so that a page can show them. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(invisible)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ codePoint: codePointName(match[0]) });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** Text with invisible characters written as `[U+202E]`, for titles and attributes. */
export const plainText = (text: string): string =>
  textParts(text)
    .map((part) => (typeof part === 'string' ? part : `[${part.codePoint}]`))
    .join('');

const codePointName = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Cuts text to `length` UTF-16 units, at a space if there is one in the last 30 %. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.7 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The address if it may become a link; undefined for schemes that could run code. */
export function safeUrl(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    return ['https:', 'http:', 'mailto:'].includes(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** A timestamp for readers, in UTC to the minute. */
export const formatTime = (at: string): string => (at === '' ? 'unknown' : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`);

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The time between two timestamps in its largest whole unit. Never negative, because clocks differ. */
export function formatAge(from: string, to: string): string {
  const passed = Math.max(0, Date.parse(to) - Date.parse(from));
  if (Number.isNaN(passed)) return 'unknown';
  if (passed < minute) return 'under 1 min';
  if (passed < hour) return `${Math.floor(passed / minute)} min`;
  if (passed < 2 * day) return `${Math.floor(passed / hour)} h`;
  return `${Math.floor(passed / day)} d`;
}

export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < minute) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min ${Math.floor((ms % minute) / 1000)} s`;
  return `${Math.floor(ms / hour)} h ${Math.floor((ms % hour) / minute)} min`;
}

export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A number with its noun: `1 task`, `3 tasks`. */
export const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
