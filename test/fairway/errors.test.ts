import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type ErrorCode, errors, isRefusal, problem, Refusal } from '../../fairway/errors.ts';

const root = new URL('../..', import.meta.url).pathname;
const catalogue = Object.entries(errors) as [ErrorCode, (typeof errors)[ErrorCode]][];

/** Sources below a folder, with their text; none where there is no such folder yet. */
function sources(folder: string): { file: string; text: string }[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.gen.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file: file.slice(root.length), text: readFileSync(file, 'utf8') }));
}

const library = sources('fairway');
const everything = [...library, ...sources('cli')];

describe('the catalogue of refusals', () => {
  it.each(catalogue)('%s says in a sentence what happened, and what to do next', (code, { message, hint, exit }) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect([1, 2, 3, 4]).toContain(exit);
    expect(message.trim()).not.toBe('');
    expect(hint.trim()).not.toBe('');
    if (!message.startsWith('{')) expect(message).toMatch(/^[A-Z]|^git /);
    expect(`${message} ${hint}`).not.toMatch(/ {2}|!|\bplease\b|\bsorry\b/i);
  });

  it('holds no command that destroys anything: whoever reads it may paste it', () => {
    const destructive =
      /\brm\b|\brmdir\b|\bunlink\b|--hard\b|push\b.*(--force|-f\b|--delete|\+)|--force-with-lease|update-ref|clean\s+-\w*f|branch\s+-D|checkout\s+--|reflog\s+expire|\bgc\s+--prune|filter-branch|\bsudo\b|>\s*\/|\bmv\b|--no-verify|stash\s+(drop|clear)|tag\s+-d|worktree\s+remove/;
    const texts = everything
      .filter(({ file }) => !file.startsWith('fairway/git/'))
      .flatMap(({ file, text }) => hintsOf(text).map((hint) => `${file}: ${hint}`));
    expect(catalogue.flatMap(([, { message, hint }]) => [message, hint]).filter((text) => destructive.test(text))).toEqual([]);
    expect(texts.filter((text) => destructive.test(text))).toEqual([]);
  });

  it('names only fairway commands that begin with a word, never a whole forced one', () => {
    for (const [, { hint }] of catalogue) for (const [command] of hint.matchAll(/fairway [^.,;:]*/g)) expect(command).not.toMatch(/--force --reason (?!WHY\b)/);
  });

  it('has no entry that nothing uses', () => {
    const used = new Set(
      everything
        .filter(({ file }) => file !== 'fairway/errors.ts')
        .flatMap(({ text }) => [...text.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, code]) => code)),
    );
    expect(catalogue.map(([code]) => code).filter((code) => !used.has(code))).toEqual([]);
  });

  it('is filled in by everybody who refuses, with every value that it speaks of', () => {
    const missing = everything.flatMap(({ file, text }) =>
      refusals(text).flatMap(({ code, keys, line }) => {
        const entry = Object.hasOwn(errors, code) ? errors[code as ErrorCode] : undefined;
        if (entry === undefined) return [`${file}:${line}: ${code} is not in the catalogue`];
        const wanted = new Set([...`${entry.message} ${entry.hint}`.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? ''));
        return keys === undefined ? [] : [...wanted].filter((key) => !keys.includes(key)).map((key) => `${file}:${line}: ${code} lacks {${key}}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('is checked where refusals are made: the check itself sees them', () => {
    expect(refusals("throw problem('USAGE', { why: 'x' });\nproblem('NO_STORE');\nproblem('X', { ...rest });")).toEqual([
      { code: 'USAGE', keys: ['why'], line: 1 },
      { code: 'NO_STORE', keys: [], line: 2 },
      { code: 'X', keys: undefined, line: 3 },
    ]);
    expect(library.flatMap(({ text }) => refusals(text)).length).toBeGreaterThan(30);
  });
});

/** Every `problem('CODE', { key: … })` of a source; keys are undefined where they cannot be seen, as in a spread. */
function refusals(text: string): { code: string; keys: string[] | undefined; line: number }[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true);
  const found: { code: string; keys: string[] | undefined; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'problem') {
      const [code, details] = node.arguments;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (code && ts.isStringLiteral(code)) found.push({ code: code.text, keys: keysOf(details), line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function keysOf(details: ts.Expression | undefined): string[] | undefined {
  if (details === undefined) return [];
  if (!ts.isObjectLiteralExpression(details)) return undefined;
  const keys = details.properties.map((property) => (property.name && ts.isIdentifier(property.name) ? property.name.text : undefined));
  return keys.includes(undefined) ? undefined : (keys as string[]);
}

/** The texts of a source that speak of commands to run. */
const hintsOf = (text: string): string[] =>
  [...text.matchAll(/(['"`])((?:(?!\1|\n).)*\b(?:with|run|See|when|first|it): (?:(?!\1|\n).)*)\1/gi)].map(([, , hint]) => hint ?? '');

describe('a refusal', () => {
  it('fills message and hint, and keeps code, exit code, values and cause', () => {
    const cause = new Error('EACCES');
    const refusal = problem('NOT_A_STORE', { ref: 'refs/x', why: 'it is empty' }, { cause });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'NOT_A_STORE',
      message: 'refs/x is not a Fairway store: it is empty',
      exit: 1,
      details: { ref: 'refs/x', why: 'it is empty' },
      cause,
      name: 'Refusal',
    });
    expect(refusal.hint).toMatch(/^Name the right ref/);
  });

  it('lists values, and puts nothing in the place of none', () => {
    expect(problem('OPEN_DEPENDENCIES', { task: 'A', dependencies: ['B', 'C'] }).message).toBe('A waits for B, C.');
    expect(problem('TASK_NOT_FOUND', { task: 'A', near: undefined }).hint).toBe('See the tasks there are with: fairway list --all');
  });

  it('leaves a part in brackets out where a value in it is missing, and keeps what it is given as data', () => {
    const texts = [{}, { remote: null, remotes: [] }, { remote: 'team', remotes: [] }, { remotes: ['a', 'b'] }, { remote: '[x]', remotes: ['a'] }].map(
      (details) => problem('NO_REMOTE', details).message,
    );
    expect(texts).toEqual([
      'There is no remote to share the state with.',
      'There is no remote to share the state with.',
      'There is no remote to share the state with called team.',
      'There is no remote to share the state with; this clone knows a, b.',
      'There is no remote to share the state with called [x]; this clone knows a.',
    ]);
  });

  it('is given no piece of a sentence: what it says of values stands in the catalogue', () => {
    const texts = catalogue.flatMap(([, { message, hint }]) => [message, hint]);
    expect(texts.filter((text) => /[\p{L}}]\{|\}\p{L}/u.test(text))).toEqual([]);
  });

  it('does not take a value for a template, nor obey what is in it', () => {
    const refusal = problem('UNKNOWN_STATE', { state: '{known} $& $1 \u001b[31m', known: ['a'], near: undefined });
    expect(refusal.message).toBe('There is no state {known} $& $1 \\u001b[31m.');
  });

  it('is told from defects, and from other refusals', () => {
    expect(isRefusal(problem('NO_STORE'))).toBe(true);
    expect(isRefusal(problem('NO_STORE'), 'NO_STORE')).toBe(true);
    expect(isRefusal(problem('NO_STORE'), 'USAGE')).toBe(false);
    expect(isRefusal(new Error('NO_STORE'))).toBe(false);
    expect(isRefusal({ code: 'NO_STORE' })).toBe(false);
  });
});
