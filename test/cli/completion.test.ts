import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { cliIn } from '../support/run-cli.ts';
import { tempDir } from '../support/temp-repo.ts';

const scripts = async () => {
  const cli = cliIn();
  const dir = tempDir();
  const files: Record<string, string> = {};
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { out } = await cli.ok(`completion ${shell}`);
    files[shell] = join(dir, shell);
    writeFileSync(join(dir, shell), out);
  }
  return files as Record<'bash' | 'zsh' | 'fish', string>;
};

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('the script for %s is whole, if that shell is here to say so', async (shell) => {
    const file = (await scripts())[shell as 'bash'];
    const { error, status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
    if (error === undefined) expect([status, stderr]).toEqual([0, '']);
    const text = (await cliIn().ok(`completion ${shell}`)).out;
    for (const { path } of commands) expect(text).toContain(path.split(' ').at(-1));
    expect((await cliIn().ok(`completion ${shell} --json`)).json).toEqual({ shell, script: text });
  });

  test('completes commands, their options and task ids in bash', async () => {
    const { bash } = await scripts();
    const complete = (...words: string[]) =>
      execFileSync(
        'bash',
        [
          '-c',
          `source ${bash}; fairway() { echo '{"tasks":[{"id":"FW-1","title":"x"},{"id":"FW-2"}]}'; }; COMP_WORDS=(fairway "$@"); COMP_CWORD=$#; _fairway; printf '%s\\n' "\${COMPREPLY[@]}"`,
          'bash',
          ...words,
        ],
        { encoding: 'utf8' },
      )
        .trim()
        .split('\n');
    expect(complete('cl')).toEqual(['claim']);
    expect(complete('re').sort()).toEqual(['ready', 'release', 'reopen', 'report', 'restore', 'review']);
    expect(complete('review', '')).toEqual(['request', 'record', 'waive']);
    expect(complete('claim', 'FW')).toEqual(['FW-1', 'FW-2']);
    expect(complete('claim', '--n')).toEqual(['--next']);
    expect(complete('evidence', 'add', '--art')).toEqual(['--artifact']);
    expect(complete('evidence', 'add', 'FW-2')).toEqual(['FW-2']);
  });
});
