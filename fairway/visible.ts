/** Makes untrusted text safe to print: control and direction-changing characters are escaped. */

/** Whether a text is printable ASCII. Most texts are, and need no slower check by Unicode classes. */
export const isPlainAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** For one line: line breaks are escaped as well. */
export const visibleLine = (text: string): string => (isPlainAscii(text) ? text : text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, escaped));

/** For several lines: line breaks and tabs are kept. */
export const visibleText = (text: string): string => text.replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, escaped);

const escaped = (character: string) => (character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
