/**
 * Console blocks of Markdown files, as data and run. A line that begins with `$ ` is a command; lines that begin with `> ` behind it go on with
 * it; what follows is the output that is expected, stdout and stderr as they come. `…` stands for anything within a line, and a line of
 * nothing but `…` for any number of lines. Every command has to end with exit code 0: a refusal is shown with `; echo "exit $?"`.
 */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface ConsoleStep {
  /** Where the command stands in its file, from 1. */
  readonly line: number;
  readonly command: string;
  readonly expected: readonly string[];
}

/** The commands of all ```console blocks, in their order. */
export function parseConsole(markdown: string): ConsoleStep[] {
  const steps: { line: number; command: string; expected: string[] }[] = [];
  let inside = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    const last = steps.at(-1);
    if (/^```/.test(text)) inside = text === '```console';
    else if (!inside) continue;
    else if (text.startsWith('$ ')) steps.push({ line: index + 1, command: text.slice(2), expected: [] });
    else if (text.startsWith('> ') && last?.expected.length === 0) last.command += `\n${text.slice(2)}`;
    else last?.expected.push(text);
  }
  return steps;
}

/** Whether an output is what was written down. */
export function matchesOutput(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return actual.length === 0;
  if (first === '…') return actual.some((_, index) => matchesOutput(rest, actual.slice(index))) || matchesOutput(rest, []);
  const [line, ...following] = actual;
  return line !== undefined && pattern(folded(first)).test(folded(line)) && matchesOutput(rest, following);
}

/** The width of a column follows from what is in it, such as a duration: how many spaces stand between two is not compared. */
const folded = (text: string): string => text.replaceAll(/(?<=\S) {2,}/g, ' ');

const pattern = (text: string): RegExp => new RegExp(`^${text.split('…').map(literal).join('.*').replaceAll(' .* ', '(?: .*)? ')}$`, 'u');
const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** An empty directory with `fairway` on the PATH, closed to the settings of whoever runs the tests. */
export class Terminal {
  readonly #root = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-docs-')));
  #cwd: string;
  #commands = 0;

  /** `cli` is the file that is executed as `fairway`. */
  constructor(cli: string) {
    this.#cwd = join(this.#root, 'work');
    mkdirSync(this.#cwd);
    this.#program('fairway', `exec "${cli}" "$@"`);
    // The docs say `jq .` where they show a document: this much of it is all they need.
    this.#program('jq', `[ "$*" = . ] && exec "${process.execPath}" -e 'console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")), null, 2))'`);
  }

  #program(name: string, script: string): void {
    const file = join(this.#root, 'bin', name);
    mkdirSync(join(this.#root, 'bin'), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }

  /** Runs a command as bash does when it is typed: what it exports and where it changes to holds for the next. */
  async run(command: string): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
    this.#commands += 1;
    const state = join(this.#root, 'state');
    const script = `[ -f "${state}" ] && . "${state}"\n${clockAt(this.#commands)}\n${command}\n{ code=$?; export -p > "${state}"; pwd > "${state}.cwd"; exit $code; }\n`;
    const file = join(this.#root, 'command.sh');
    writeFileSync(file, script);
    const { code, output } = await execute(['-c', `exec bash "${file}" 2>&1`], this.#cwd, this.#env());
    if (existsSync(`${state}.cwd`)) this.#cwd = readFileSync(`${state}.cwd`, 'utf8').trim();
    const text = output.replace(/\n$/, '');
    return { code, lines: text === '' ? [] : text.split('\n').map((line) => line.trimEnd()) };
  }

  #env(): Record<string, string> {
    return {
      PATH: [join(this.#root, 'bin'), process.env.PATH ?? ''].join(delimiter),
      HOME: this.#root,
      GIT_CONFIG_GLOBAL: join(this.#root, 'no-such-file'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ann',
      GIT_AUTHOR_EMAIL: 'ann@example.org',
      GIT_COMMITTER_NAME: 'Ann',
      GIT_COMMITTER_EMAIL: 'ann@example.org',
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
    };
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Thirteen seconds pass between two commands, however slow the machine is: ages come nowhere near a whole minute. */
function clockAt(command: number): string {
  const now = new Date(Date.UTC(2026, 10, 20, 10) + command * 13_000).toISOString();
  return ['FAIRWAY_NOW', 'GIT_AUTHOR_DATE', 'GIT_COMMITTER_DATE'].map((name) => `export ${name}=${now}`).join('\n');
}

function execute(args: readonly string[], cwd: string, env: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile('bash', args, { cwd, env, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 }, (error, stdout) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, output: stdout });
    });
  });
}
