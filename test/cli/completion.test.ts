import { execFileSync } from 'node:child_process';
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
  test.each(['bash', 'zsh', 'fish'])('the script for %s is whole', async (shell) => {
    const file = (await scripts())[shell as 'bash'];
    expect(execFileSync(shell, ['-n', file], { encoding: 'utf8' })).toBe('');
    const text = (await cliIn().ok(`completion ${shell}`)).out;
    for (const { path } of commands) expect(text).toContain(path.split(' ').at(-1));
    expect((await cliIn().ok(`completion ${shell} --json`)).json).toEqual({ shell, script: text });
  });

  /** What the command line would be completed to. */
  type Complete = (file: string, words: readonly string[]) => string[];

  const answer = `{"tasks":[{"id":"FW-1","title":"x"},{"id":"FW-2"}]}`;
  const linesOf = (shell: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync(shell, args, { encoding: 'utf8', env: { ...process.env, ...env } })
      .trim()
      .split('\n');

  /** zsh completes on a terminal; what it calls to say what there is is taken down here. */
  const zsh: Complete = (file, words) => {
    const script = `_describe() { for one in \${(P)2}; do [[ $one == $words[CURRENT]* ]] && print -r -- \${\${one//\\\\:/;}%%:*}; done; return 0 }
      _files() { }; fairway() { print -r -- '${answer}' }; words=(fairway "$@"); CURRENT=$(( $# + 1 )); source ${file}`;
    return linesOf('zsh', ['-f', '-c', script, 'zsh', ...words]);
  };

  const fish: Complete = (file, words) =>
    linesOf('fish', ['--no-config', '-c', `source ${file}; function fairway; echo '${answer}'; end; complete -C "fairway $TYPED"`], {
      TYPED: words.join(' '),
    }).map((line) => line.split('\t')[0] as string);

  const bash: Complete = (file, words) =>
    linesOf('bash', [
      '-c',
      `source ${file}; fairway() { echo '${answer}'; }; COMP_WORDS=(fairway "$@"); COMP_CWORD=$#; _fairway; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...words,
    ]);

  test.each(Object.entries({ bash, zsh, fish }))('completes commands, their options and task ids in %s', async (shell, complete) => {
    const file = (await scripts())[shell as 'bash'];
    const found = (...words: string[]) => complete(file, words).sort();
    expect(found('cl')).toEqual(['claim']);
    expect(found('re')).toEqual(['ready', 'release', 'reopen', 'report', 'restore', 'review']);
    expect(found('review', '')).toEqual(['record', 'request', 'waive']);
    expect(found('claim', 'FW')).toEqual(['FW-1', 'FW-2']);
    expect(found('claim', '--n')).toEqual(['--next']);
    expect(found('evidence', 'add', '--art')).toEqual(['--artifact', '--artifact-at']);
    expect(found('evidence', 'add', 'FW-2')).toEqual(['FW-2']);
  });
});
