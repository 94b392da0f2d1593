import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { minute, openedCli } from '../support/run-cli.ts';

const esc = '\u001b';
const plain = (text: string) => text.replaceAll(new RegExp(`${esc}\\[[\\d;]*m`, 'g'), '');
/** What a terminal would obey: colours are ours, everything else is not. */
const obeyed = (text: string) => plain(text).match(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu);

describe('text for a terminal', () => {
  test('is coloured only there, unless NO_COLOR, TERM or FORCE_COLOR say otherwise', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    for (const command of ['list', 'show A', 'tree', 'log', 'report status', 'claim --help']) {
      const coloured = async (typed: object) => (await cli.ok(command, typed)).out.includes(esc);
      expect([command, await coloured({}), await coloured({ columns: 80 })]).toEqual([command, false, true]);
      expect([command, await coloured({ columns: 80, env: { NO_COLOR: '1' } })]).toEqual([command, false]);
    }
    const list = async (typed: object) => (await cli.ok('list', typed)).out.includes(esc);
    expect(await list({ columns: 80, env: { NO_COLOR: '' } })).toBe(true);
    expect(await list({ columns: 80, env: { TERM: 'dumb' } })).toBe(false);
    expect(await list({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect((await cli.run('show NO', { columns: 80 })).err).toContain(`${esc}[31merror`);
    expect((await cli.run('show NO')).err).toMatch(/^error .*NO.*\nhint {2}/);
  });

  test('is cut to the width of the terminal, and whole in a pipe', async () => {
    const title = 'A title that goes on and on, longer than any terminal that is eighty columns wide would ever show in one line';
    const cli = await openedCli({ tasks: [`FW-1 "${title}" --lane some-lane --role some-role --priority 1`, 'FW-2 short --parent FW-1'] });
    await cli.ok(['claim', 'FW-1', '--force', '--reason', title, '--session', 's1', '--as', 'some-role']);
    for (const command of ['list', 'log', 'tree', 'show FW-1']) {
      expect((await cli.ok(command)).out).toContain(title);
      const { out } = await cli.ok(command, { columns: 80 });
      const tables = command === 'show FW-1' ? out.slice(out.indexOf('Records')) : out;
      for (const line of plain(tables).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
      expect(tables).toContain('…');
    }
  });

  test('keeps ids of 45 characters apart on 80 columns, and breaks between words on 40', async () => {
    const [first, second] = ['PSSM-KIND-UAT-OCI-STATUS-RUNTIME-APPROVAL-001', 'PSSM-KIND-UAT-OCI-STATUS-RUNTIME-APPROVAL-002'];
    const title = 'reports the approval of its runtime within one heartbeat of the agent';
    const cli = await openedCli({ tasks: [first, second].map((id) => `${id} "${title}" --lane platform-runtime --role A-backend --priority 1`) });
    await cli.ok(['claim', first, '--session', 's1', '--as', 'A-backend'], { actor: 'somebody-with-a-long-name@users.noreply.example.org' });
    for (const command of ['ready', 'list', 'log', 'tree', `show ${first}`, 'list --help']) {
      expect((await cli.ok(command)).out).not.toContain('…');
      for (const columns of [80, 40]) {
        const lines = plain((await cli.ok(command, { columns })).out).split('\n');
        expect([command, columns, lines.filter((line) => stringWidth(line) > columns)]).toEqual([command, columns, []]);
      }
    }
    for (const [command, rows] of [
      ['list', 2],
      ['log', 3],
    ] as const) {
      const { out } = await cli.ok(command, { columns: 80 });
      expect([command, [...plain(out).matchAll(/^PSSM-\S*…\S*-00[12] /gm)].length]).toEqual([command, rows]);
    }
    const broken = plain((await cli.ok('list', { columns: 40 })).out).replaceAll(/\s+/g, ' ');
    expect(broken).toContain(title);
    expect(
      plain((await cli.run('claim NOPE', { columns: 40 })).err)
        .split('\n')
        .filter((line) => line.length > 40),
    ).toEqual([]);
  });

  test('says so where a list is cut', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two', 'C Three'] });
    expect((await cli.ok('ready --limit 2')).out).toContain('and 1 more');
    expect((await cli.ok('ready --limit 2 --json')).json).toMatchObject({ tasks: [{}, {}], claimable_count: 3 });
    expect((await cli.ok('ready --limit 3')).out).not.toContain('more');
    expect((await cli.ok('log --limit 2')).err).toContain('--all');
    expect((await cli.ok('log --limit 2 --json')).err).toContain('--all');
    expect((await cli.ok('log --limit 3')).err).toBe('');
    await cli.ok('update A --priority 1');
    expect((await cli.ok('log A --limit 1')).err).toContain('fairway log A --all');
  });

  test('fits the help of a group on a screen of 24 lines', async () => {
    const cli = await openedCli();
    for (const group of ['outbox', 'anchor', 'hook', 'evidence', 'handoff', 'review', 'checkpoint', 'report', 'portal']) {
      const { out } = await cli.ok(`${group} --help`, { columns: 80 });
      expect([group, out.endsWith('\n'), out.split('\n').length <= 24]).toEqual([group, true, true]);
    }
  });

  test('stays aligned with letters that take two columns or none', async () => {
    const cli = await openedCli();
    for (const [id, title] of [
      ['A', '漢字 の タイトル'],
      ['B', 'e\u0301te\u0301'],
      ['C', '👩‍👩‍👧 family'],
      ['D', 'plain'],
    ] as const)
      await cli.ok(['add', id, title, '--lane', title.slice(0, 1) === 'p' ? 'lane' : 'langspur']);
    await cli.ok(['claim', 'A', '--session', 's'], { actor: '漢字' });
    await cli.ok(['claim', 'D', '--session', 's2'], { actor: 'dan' });
    const rows = (await cli.ok('list')).out.trimEnd().split('\n');
    const starts = rows.map((row, index) => {
      const title = ['TITLE', '漢字 の', 'e\u0301te\u0301', '👩‍👩‍👧 family', 'plain'].find((text) => row.includes(text)) ?? '';
      expect([index, title]).not.toEqual([index, '']);
      return stringWidth(row.slice(0, row.indexOf(title)));
    });
    expect(new Set(starts).size).toBe(1);
    for (const line of plain((await cli.ok('tree', { columns: 30 })).out).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(40);
  });

  test('shows hostile text and never obeys it', async () => {
    const cli = await openedCli();
    const attack = `x\u009b31m\u202egnp.exe\u2066 \u200f`;
    await cli.ok(['add', 'A', attack, '--tag', attack, '--lane', 'l', '--notes', `first\n${esc}[2J${esc}]0;owned\u0007second`]);
    await cli.ok(['block', 'A', '--reason', `${esc}[2J\r\nforged line`, '--who', attack], { actor: attack });
    await cli.ok(['checkpoint', 'record', 'A', '--summary', `${esc}[31mred\nforged`]);
    await cli.ok(['handoff', 'create', 'A', '--to', 'ops', '--summary', `${esc}[2Jx`]);
    await cli.ok(['evidence', 'add', 'A', '--result', 'pass', '--summary', `${esc}[2Jx`]);
    for (const command of ['list', 'ready', 'tree', 'show A', 'log', 'report status', 'claim A', 'merge-ready A']) {
      for (const typed of [{}, { columns: 80 }]) {
        const { out, err } = await cli.run(command, typed);
        expect([command, obeyed(out + err)]).toEqual([command, null]);
        expect(out + err).not.toMatch(/^forged/m);
      }
      expect([command, obeyed((await cli.run([...command.split(' '), '--json'], { columns: 80 })).out)]).toEqual([command, null]);
    }
    expect((await cli.ok('show A')).out).toContain('\\u001b[2J');
    // a document on a terminal is still the same document
    const [shown, piped] = [await cli.ok('list --json', { columns: 80 }), await cli.ok('list --json')];
    expect(JSON.parse(shown.out)).toEqual(piped.json);
    expect(JSON.parse(shown.out).tasks[0].title).toBe(attack);
    expect(obeyed((await cli.run(['claim', attack], { columns: 80 })).err)).toBe(null);
    expect(obeyed((await cli.run([attack], { columns: 80 })).err)).toBe(null);
    expect(obeyed((await cli.run(['list', `--${attack}`])).err)).toBe(null);
  });

  test('says ages as people do', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok('claim A --session s1');
    const fresh = (await cli.ok('show A')).out;
    expect(fresh).toEqual(mentioning('in_progress'));
    expect(fresh).toEqual(mentioning('carl', 'main'));
    cli.later(5 * minute);
    expect((await cli.ok('show A')).out).toEqual(mentioning('in_progress', 'main'));
    cli.later(3 * 24 * 60 * minute);
    expect((await cli.ok('show A')).out).toContain('for 3 d');
  });

  test('is one whole document in many lines with --json on a terminal, in one line in a pipe', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    expect((await cli.ok('list --json')).out.split('\n')).toHaveLength(2);
    const { out } = await cli.ok('list --json', { columns: 80 });
    expect(out.split('\n').length).toBeGreaterThan(10);
    expect(JSON.parse(out)).toEqual((await cli.ok('list --json')).json);
  });
});
