import { describe, expect, it } from 'vitest';
import { parseJunit } from '../../fairway/portal/junit.ts';
import { cutText, formatAge, formatDuration, formatSize, plainText, safeUrl, textParts } from '../../fairway/portal/text.ts';
import { cpuOf } from '../support/cpu.ts';

describe('text', () => {
  it('shows what acts unseen and keeps the rest', () => {
    expect(textParts('a\u202Eb\nc\td')).toEqual(['a', { codePoint: 'U+202E' }, 'b\nc\td']);
    expect(plainText('\u{E0041}x\u0000')).toBe('[U+E0041]x[U+0000]');
    expect(textParts('नमस्ते 👩‍👩‍👧 שלום')).toEqual(['नमस्ते 👩‍👩‍👧 שלום']);
  });

  it('is cut at a space and never through a character', () => {
    expect(cutText('one two three', 9)).toBe('one two…');
    expect(cutText('👩👩👩', 4)).toBe('👩…');
  });

  it('becomes an address only for schemes that run nothing', () => {
    expect(['https://a.test/x', 'mailto:a@b.test'].map(safeUrl)).toEqual(['https://a.test/x', 'mailto:a@b.test']);
    expect(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//a.test', 'x'].map(safeUrl)).toEqual(
      Array(7).fill(undefined),
    );
  });

  it('tells figures in the largest unit', () => {
    const at = '2026-11-20T10:00:00.000Z';
    expect(
      ['2026-11-20T09:59:30.000Z', '2026-11-20T09:00:00.000Z', '2026-11-18T11:00:00.000Z', '2026-11-01T10:00:00.000Z', '2026-11-21T10:00:00.000Z'].map((from) =>
        formatAge(from, at),
      ),
    ).toEqual(['under 1 min', '1 h', '47 h', '19 d', 'under 1 min']);
    expect([5, 1500, 61_250, 3_700_000].map(formatDuration)).toEqual(['5 ms', '1.5 s', '1 min 1 s', '1 h 1 min']);
    expect([12, 1200, 3_400_000].map(formatSize)).toEqual(['12 B', '1.2 kB', '3.4 MB']);
  });
});

describe('a JUnit report', () => {
  it('is read with failures first', () => {
    const report = parseJunit(
      '<testsuite name="s"><testcase name="a" time="0.5"/><testcase name="b&#x21;"><failure message="m &lt;1&gt;">x</failure></testcase></testsuite>',
    );
    expect(report).toEqual({
      total: 2,
      failed: 1,
      skipped: 0,
      seconds: 0.5,
      cases: [
        { name: 'b!', suite: 's', result: 'fail', seconds: null, message: 'm <1>' },
        { name: 'a', suite: 's', result: 'pass', seconds: 0.5, message: null },
      ],
    });
  });

  it('keeps the order of the file, and names the innermost suite', () => {
    const report = parseJunit(
      '<?xml version="1.0"?><!-- by a runner --><testsuites><testsuite name="outer"><testcase name="a"/><testsuite name="inner"><testcase name="b" time="x"><system-out><![CDATA[<failure/>]]></system-out></testcase></testsuite><testcase name="c" classname="K"><skipped/></testcase></testsuite></testsuites>',
    );
    expect(report?.cases.map(({ name, suite, result }) => [name, suite, result])).toEqual([
      ['a', 'outer', 'pass'],
      ['b', 'inner', 'pass'],
      ['c', 'K', 'skipped'],
    ]);
    expect([report?.skipped, report?.seconds]).toEqual([1, null]);
  });

  it.each([
    ['declares entities', '<!DOCTYPE x [<!ENTITY a "b">]><testsuite/>'],
    ['is no report', '<html></html>'],
    ['is cut', '<testsuite><testcase name="a" <'],
    ['is not closed', '<testsuite><testcase name="a"></testsuite>'],
    ['names an attribute twice', '<testsuite><testcase name="a" name="b"/></testsuite>'],
    ['is nested a thousand deep', `${'<testsuite>'.repeat(1000)}${'</testsuite>'.repeat(1000)}`],
    ['is larger than 4 million characters', `<testsuite>${' '.repeat(4_000_000)}</testsuite>`],
  ])('that %s stays text', (_what, xml) => {
    expect(parseJunit(xml)).toBeUndefined();
  });

  it('keeps entities that nobody declared, and names of JavaScript, as text', () => {
    const report = parseJunit('<testsuite name="constructor"><testcase name="&bogus; &amp;lt;"><failure message="&#128512;"/></testcase></testsuite>');
    expect(report?.cases).toMatchObject([{ name: '&bogus; &lt;', suite: 'constructor', message: '😀' }]);
  });

  it('is read in time that grows with its length alone', async () => {
    const reading = () => {
      parseJunit(`<testsuite ${'a="b" '.repeat(50_000)}<`);
      parseJunit(`<testsuite>${'<testcase name="x"'.repeat(20_000)}`);
      parseJunit(`<testsuite>${'<!--'.repeat(20_000)}`);
    };
    expect(await cpuOf(reading)).toBeLessThan(2000);
  });
});
