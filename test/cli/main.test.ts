import { describe, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { main } from '../../cli/main.ts';
import { version } from '../../fairway/version.ts';
import { mentioning } from '../support/naming.ts';
import { cliIn, openedCli } from '../support/run-cli.ts';
import { tempDir } from '../support/temp-repo.ts';

describe('the command line', () => {
  test('lists every command by category', async () => {
    const { out, code } = await cliIn().run('--help');
    expect(code).toBe(0);
    for (const { path } of commands) expect(out).toMatch(new RegExp(`^  ${path} +[A-Z]`, 'm'));
    expect(out.match(/^(Tasks|Proof|Store|Reports|Portal|Shell)$/gm)).toHaveLength(6);
  });

  test('says the same without words, with help and with options alone', async () => {
    const cli = cliIn();
    const { out } = await cli.run('--help');
    for (const words of [[], ['help'], ['-h'], ['--json'], ['-C', '/']]) expect((await cli.run(words)).out).toBe(out);
  });

  test('says its version', async () => {
    for (const words of ['--version', '-v', 'version']) expect((await cliIn().run(words)).out).toBe(`${version}\n`);
  });

  test.each(commands.map((entry) => entry.path))('%s explains itself with examples', async (path) => {
    const cli = cliIn();
    const { code, out, err } = await cli.run(`${path} --help`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: fairway ${path} \\[OPTIONS\\]`, 'm'));
    expect(out).toMatch(/^Examples\n( {2}\S.*\n {4}\$ fairway .*\n?)+/m);
    for (const option of ['--json', '-C DIR', '--as ROLE', '--session ID', '--config FILE']) expect(out).toMatch(new RegExp(`^  .*${option}`, 'm'));
    expect(out).not.toContain('#0');
    expect(out.endsWith('\n')).toBe(true);
    expect((await cli.run(`help ${path}`)).out).toBe(out);
    expect((await cli.run(`${path} -h`)).out).toBe(out);
  });

  test.each(commands.map((entry) => entry.path))('%s refuses an option that it does not have', async (path) => {
    const { message, hint } = await cliIn().refused('USAGE', `${path} --jsno`);
    expect(message).toEqual(mentioning('--jsno'));
    expect(hint).toEqual(mentioning('--json', path, '--help'));
  });

  test('refuses a command that it does not have, and names the one that was meant', async () => {
    const cli = cliIn();
    expect(await cli.refused('USAGE', 'clam FW-1')).toMatchObject({ message: mentioning('clam'), hint: mentioning('claim', 'fairway --help') });
    expect((await cli.refused('USAGE', 'evidence ad')).hint).toContain('evidence add');
    expect((await cli.refused('USAGE', 'xyzzy')).hint).toBe('See: fairway --help');
  });

  test('lists the commands of a group', async () => {
    const { out, code } = await cliIn().run('review');
    expect(code).toBe(0);
    expect(out.match(/^ {2}review \w+/gm)).toEqual(['  review request', '  review record', '  review waive']);
  });

  test('says what is missing or too much', async () => {
    const cli = cliIn();
    expect((await cli.refused('USAGE', 'add FW-1')).message).toEqual(mentioning('TITLE', 'fairway add ID TITLE'));
    expect((await cli.refused('USAGE', 'claim FW-1 FW-2')).message).toEqual(mentioning('FW-2', 'fairway claim [ID]'));
    expect((await cli.refused('USAGE', 'evidence add FW-1')).message).toEqual(mentioning('--result'));
    expect((await cli.refused('USAGE', 'handoff create FW-1')).message).toEqual(mentioning('--to', '--summary'));
    expect((await cli.refused('USAGE', 'run')).message).toEqual(mentioning('COMMAND', 'fairway run -- COMMAND...'));
    expect((await cli.run('add FW-1 T --priority')).err).toEqual(mentioning('--priority'));
  });

  test('refuses values that an option cannot have', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    const said = async (words: string) => (await cli.refused('USAGE', words)).message;
    expect(await said('add FW-2 T --priority soon')).toEqual(mentioning('soon', '--priority'));
    expect(await said('add FW-2 T --priority -1')).toContain('--priority');
    expect(await said('list --class open-ish')).toEqual(mentioning('open-ish', 'blocked', 'dropped'));
    expect(await said('evidence add FW-1 --result good')).toEqual(mentioning('good', 'pass', 'blocked'));
    expect(await said('block FW-1 --reason x --until tomorrow')).toContain('2026-12-31');
    expect(await said('checkpoint record FW-1 --summary x --close-by soon')).toEqual(mentioning('soon', '--close-by', '2026-12-31'));
    expect(await said('review record FW-1 --verdict maybe')).toEqual(mentioning('maybe', 'approve', 'changes', 'reject'));
    expect(await said('review record FW-1 --domain ops --verdict changes --finding bad')).toContain('SEVERITY:TEXT');
    expect(await said('export --format xml')).toEqual(mentioning('xml', 'json', 'yaml'));
    expect(await said('completion tcsh')).toEqual(mentioning('tcsh', 'bash', 'zsh', 'fish'));
    expect(await said('update FW-1 --unset title')).toEqual(mentioning('title', 'sequence'));
    expect(await said('claim')).toContain('--next');
    expect(await said('claim FW-1 --next')).toContain('--next');
    expect(await said('ready --limit many')).toContain('--limit');
    expect(cli.history()).toHaveLength(2);
  });

  test('takes the options of every command in front of the command as well', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    const elsewhere = tempDir();
    for (const words of [`-C ${cli.repo.dir} list --json`, `--json -C ${cli.repo.dir} list`, `list -C ${cli.repo.dir} --json`]) {
      expect((await cli.run(words, { cwd: elsewhere })).json.count).toBe(1);
    }
    await cli.ok('--as backend --session s1 claim FW-1');
    expect((await cli.ok('show FW-1 --json')).json.task.claim.actor).toMatchObject({ role: 'backend', session: 's1' });
  });

  test('finds the store from a folder below the worktree', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    cli.repo.write({ 'src/deep/file': '' });
    expect((await cli.ok('list --json', { cwd: `${cli.repo.dir}/src/deep` })).json.count).toBe(1);
    expect((await cli.ok('list -C src/deep --json')).json.count).toBe(1);
  });

  test('reports a bug differently from a refusal: exit code 255, one document with --json', async () => {
    const said = { out: '', err: '' };
    const stream = (name: 'out' | 'err') => ({
      write: (chunk: string, done?: () => void) => {
        said[name] += chunk;
        done?.();
        return true;
      },
    });
    // Without an environment nothing can work.
    const broken = {
      cwd: cliIn().repo.dir,
      stdout: stream('out'),
      stderr: stream('err'),
      now: () => new Date(),
      get env(): never {
        throw new Error('no environment');
      },
    };
    expect(await main(['list', '--json'], broken as never)).toBe(255);
    expect(JSON.parse(said.out).error).toMatchObject({ code: 'INTERNAL', message: expect.any(String), hint: expect.any(String) });
    expect(said.err).toBe('');
    expect(await main(['list'], broken as never)).toBe(255);
    expect(said.err).toMatch(/^internal error .*no environment/s);
  });
});
