/** Text that somebody else wrote, made safe to print: control and direction-changing characters are shown, not obeyed. */

/** Whether a text is printable ASCII, as most are: nothing in it has to be looked up among Unicode's classes. */
export const isPlainAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** One line: line breaks become visible as well. */
export const visibleLine = (text: string): string => (isPlainAscii(text) ? text : text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, escaped));

/** Any number of lines: line breaks and tabs stay. */
export const visibleText = (text: string): string => text.replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, escaped);

const escaped = (character: string) => (character === '\n' ? '\\n' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
