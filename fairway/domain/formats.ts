/** The formats of single values in schemas/common.schema.json, to check text before it becomes a record. A test compares both. */

/** Returns why a text does not have the format, as the predicate of a sentence; undefined when it does. */
export type Format = (text: string) => string | undefined;

const oneLine =
  (max: number): Format =>
  (text) => {
    if (control.test(text) || text.includes('\u007f')) return 'must be one line without control characters';
    return whyNoText(text, max);
  };

export const line = oneLine(500);
export const path = oneLine(1024);
export const text: Format = (value) => (value.includes('\0') ? 'contains a NUL character' : whyNoText(value, 65_536));
export const name: Format = (value) =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)
    ? undefined
    : 'must be a name: at most 64 letters, digits, dots, hyphens and underscores, starting with a letter or digit';
export const url: Format = (value) =>
  value.length <= 2048 && /^(https?:\/\/|mailto:)\S+$/.test(value) && !control.test(value)
    ? whyNoText(value, 2048)
    : 'must be an https://, http:// or mailto: address';

function whyNoText(value: string, max: number): string | undefined {
  if (value === '') return 'is empty';
  // Counting characters is slow, and a text never has more of them than UTF-16 units.
  if (value.length > max && [...value].length > max) return `is longer than ${max} characters`;
  return isWellFormed(value) ? undefined : 'is not well-formed Unicode';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for control characters
const control = /[\u0000-\u001f]/;

/** Whether the text can be encoded as UTF-8: it has no lone surrogate. */
const isWellFormed = (value: string): boolean => (value as string & { isWellFormed(): boolean }).isWellFormed();
