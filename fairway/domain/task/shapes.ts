/**
 * What the schemas ask of single values, so that a file is told everything that is wrong with it before anything is written.
 * Source: schemas/common.schema.json; a test holds the two together.
 */

/** Why a text will not do, or undefined. */
export type Shape = (text: string) => string | undefined;

const oneLine =
  (most: number): Shape =>
  (text) => {
    if (control.test(text) || text.includes('\u007f')) return 'must be one line without control characters';
    return whyNoText(text, most);
  };

export const line = oneLine(500);
export const path = oneLine(1024);
export const text: Shape = (value) => (value.includes('\0') ? 'contains a NUL character' : whyNoText(value, 65_536));
export const name: Shape = (value) =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)
    ? undefined
    : 'must be a name: at most 64 letters, digits, dots, hyphens and underscores, starting with a letter or digit';
export const url: Shape = (value) =>
  value.length <= 2048 && /^(https?:\/\/|mailto:)\S+$/.test(value) && !control.test(value)
    ? whyNoText(value, 2048)
    : 'must be an https://, http:// or mailto: address';

function whyNoText(value: string, most: number): string | undefined {
  if (value === '') return 'is empty';
  // a text has at most as many characters as it has units
  if (value.length > most && [...value].length > most) return `is longer than ${most} characters`;
  return isWellFormed(value) ? undefined : 'is not well-formed Unicode';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u001f]/;

/** Whether no half of a surrogate pair stands alone: such text has no UTF-8. */
const isWellFormed = (value: string): boolean => (value as string & { isWellFormed(): boolean }).isWellFormed();
