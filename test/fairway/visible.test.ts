import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleLine, visibleText } from '../../fairway/visible.ts';

describe('text that somebody else wrote', () => {
  it('shows what would move the cursor, end the line or turn the direction', () => {
    expect(visibleLine('a\u001b[2Jb\rc\u0007d\u009be')).toBe('a\\u001b[2Jb\\u000dc\\u0007d\\u009be');
    expect(visibleLine('safe\u202Egnirts')).toBe('safe\\u202egnirts');
    expect(visibleLine('one\ntwo\tthree')).toBe('one\\ntwo\\u0009three');
    expect(visibleLine('\u2066a\u2069\u200e\u061c')).toBe('\\u2066a\\u2069\\u200e\\u061c');
  });

  it('keeps lines and tabs where text may have them', () => {
    expect(visibleText('one\n\ttwo\u001b[0m')).toBe('one\n\ttwo\\u001b[0m');
  });

  it('leaves every other letter alone', () => {
    const text = 'Grüße, 漢字, 👩‍💻, e\u0301, \u00a0';
    expect(visibleLine(text)).toBe(text);
  });

  it('has nothing left to show once it was shown', () => {
    const hostile = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(visibleLine(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(visibleLine(visibleLine(text))).toBe(visibleLine(text));
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
      }),
    );
  });
});
