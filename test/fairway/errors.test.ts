import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { type ErrorCode, errors, fillTemplate, isRefusal, problem, Refusal } from '../../fairway/errors.ts';

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

  it('advertises --force nowhere', () => {
    const texts = [...catalogue.flatMap(([, { message, hint }]) => [message, hint]), ...everything.flatMap(({ text }) => hintsOf(text))];
    expect(texts.filter((text) => text.includes('--force'))).toEqual([]);
  });

  it('writes every command to run as fairway VERB, so that the name of the called program can take its place', () => {
    const known = new Set(commands.map(({ path }) => path.split(' ')[0]));
    const texts = catalogue.flatMap(([, { message, hint }]) => [message, hint]);
    const verbs = texts.flatMap((text) => [...text.matchAll(/\bfairway (\S+)/g)].map(([, verb]) => verb?.replace(/[.,;]$/, '')));
    expect(verbs.filter((verb) => !known.has(verb))).toEqual([]);
  });

  it('reads as it was reviewed', async () => {
    const rendered = catalogue.flatMap(([code, { exit }]) => {
      const full = problem(code, sampleOf(code));
      const least = problem(code, requiredDetails(code));
      const lines = (refusal: Refusal) => [`  error ${refusal.message}`, `  hint  ${refusal.hint}`];
      const same = full.message === least.message && full.hint === least.hint;
      return [`${code} (exit ${exit})`, ...lines(full), ...(same ? [] : lines(least)), ''];
    });
    await expect(rendered.join('\n')).toMatchFileSnapshot('errors.snapshot.txt');
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

/** One value for every placeholder of the catalogue. */
const sampleDetails: Readonly<Record<string, unknown>> = {
  acting: 'A-frontend',
  actor: 'bob@example.org',
  allowed: ['review', 'blocked'],
  anchor: 'fairway/anchor/3',
  attempts: 8,
  branch: 'main',
  by: 'lea@example.org',
  check: 'renewal',
  claim: '01JCLAIM000000000000000000',
  claimant: 'ann@example.org',
  command: 'push',
  commit: '4f1d2c3b5a69',
  count: '2 findings',
  cycle: 'FW-12 -> FW-9 -> FW-12',
  dependencies: ['FW-9', 'FW-10'],
  dir: '/home/ann/ledger',
  domain: 'security',
  field: 'review domain',
  file: 'state.json',
  first: 'tasks/3f/FW-12/000002-claimed.json: it is not JSON',
  format: 'the object format sha256',
  found: '2.25.1',
  from: 'in_progress',
  gates: ['evidence (no evidence)', 'review (security missing)'],
  given: 'a',
  id: '01JRECORD00000000000000000',
  in: 'EPIC-1',
  kept: 'Nothing was recorded.',
  key: 'gates.done',
  known: ['architecture', 'security'],
  lane: 'billing',
  limit: '20.0 MiB',
  features: 'landing, teams',
  line: 'fairway hook update "$1" "$2" "$3" || exit 1',
  near: 'FW-12',
  needed: '2.39',
  next: 'Record evidence with: fairway run --task FW-12 -- COMMAND',
  object: '4f1d2c3b5a69',
  obstacle: 'the staging realm is locked',
  option: '--output',
  ours: '01JSTORE000000000000000000',
  owner: 'process 4711 on desk (claim, since 10:00)',
  path: 'tasks/3f/FW-12/000002-claimed.json',
  pattern: '^[A-Z]+-[0-9]+$',
  port: 3000,
  problems: '\n  - A: it has no title\n  - B: it has no role',
  project: 'ledger',
  ref: 'refs/heads/fairway/state',
  remote: 'origin',
  remotes: ['team', 'backup'],
  required: ['architecture', 'security'],
  response: 'accepted',
  reviewer: 'ann@example.org',
  revision: 'v1.2',
  role: 'A-backend',
  schema: 'fairway/claimed@9',
  seconds: 30,
  seen: '9a8b7c6d5e4f',
  session: 'agent-3',
  since: '2026-11-20T10:00:00.000Z',
  size: '48.2 MiB',
  state: 'blocked',
  store: '01JSTORE000000000000000000',
  stream: 'tasks/FW-12',
  task: 'FW-12',
  theirProject: 'wallet',
  theirTime: '2026-11-19T10:00:00.000Z',
  theirs: '7c6d5e4f3a2b',
  time: '2026-11-20T10:00:00.000Z',
  to: 'done',
  tracking: 'refs/fairway/remotes/origin/state',
  type: 'test-counts',
  value: 'securty',
  what: 'claim',
  where: '/home/ann/fairway.yaml',
  wanted: '@fairway-dev/fairway-portal@0.1.0',
  why: 'REASON',
  your_session: 'agent-7',
};

/** Values for placeholders that mean something else in one code than in the others. */
const ownDetails: Partial<Readonly<Record<ErrorCode, Readonly<Record<string, unknown>>>>> = {
  ALREADY_THERE: { state: 'done' },
  ANCHOR_NOT_PUSHED: { what: 'fairway/anchor/3', next: 'Run the command again.' },
  CONFIG_INVALID: { file: 'fairway.yaml', line: 7 },
  HOOK_EXISTS: { file: '.git/hooks/update' },
  IMPORT_INVALID: { file: 'queue.yaml' },
  IMPORT_UNREADABLE: { file: 'queue.yaml' },
  OBJECT_MISSING: { what: 'a tree', why: 'The repository is damaged' },
  OUTBOX_UNSAFE: { path: '/home/ann/ledger/.fairway' },
  REASON_NEEDED: { what: 'reopen' },
  REMOTE_REWOUND: { found: '4f1d2c3b5a69', what: 'where this clone last saw it' },
  SIGNATURE_REFUSED: { file: 'allowed_signers', why: 'is not signed' },
  SIGNERS_MISSING: { file: 'allowed_signers' },
  SNAPSHOT_BROKEN: { count: 2, what: 'findings' },
  STATE_CHANGED: { state: 'review', from: 'todo' },
  TASK_FINISHED: { state: 'done' },
  NOT_FINISHED: { state: 'review' },
  UNKNOWN_LANE: { lane: 'biling', near: 'billing', known: ['billing', 'web'] },
  UNKNOWN_POSITION: { since: '01JRECORD00000000000000000' },
  UNKNOWN_RECORD: { what: 'handoff' },
  UNKNOWN_ROLE: { role: 'A-backnd', near: 'A-backend', known: ['A-backend', 'A-frontend'] },
  UNKNOWN_STATE: { state: 'doen', near: 'done', known: ['todo', 'in_progress', 'done'] },
  UNKNOWN_VALUE: { near: 'security' },
  USAGE: { why: 'Missing ID. Usage: fairway done ID', next: 'See: fairway done --help' },
};

const sampleOf = (code: ErrorCode): Readonly<Record<string, unknown>> => ({ ...sampleDetails, ...ownDetails[code] });

/** The sample details without those that only stand in brackets. */
function requiredDetails(code: ErrorCode): Record<string, unknown> {
  const required = `${errors[code].message} ${errors[code].hint}`.replaceAll(/\[[^\]]*\]/g, '');
  const keys = [...required.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key);
  const sample = sampleOf(code);
  return Object.fromEntries(keys.map((key) => [key, sample[key]]));
}

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
    const details = { ref: 'refs/x', why: 'it is empty' };
    const refusal = problem('NOT_A_STORE', details, { cause });
    const { message, hint, exit } = errors.NOT_A_STORE;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'NOT_A_STORE',
      message: fillTemplate(message, details),
      hint: fillTemplate(hint, details),
      exit,
      details,
      cause,
      name: 'Refusal',
    });
  });

  it('lists values, and puts nothing in the place of none', () => {
    expect(fillTemplate('{a}: {b}.', { a: 'A', b: ['B', 'C'] })).toBe('A: B, C.');
    expect(fillTemplate('{a}{b}.', { a: 'A', b: undefined })).toBe('A.');
  });

  it('leaves a part in brackets out where a value in it is missing, and keeps what it is given as data', () => {
    const texts = [{}, { a: null, b: [] }, { a: 'team', b: [] }, { b: ['x', 'y'] }, { a: '[x]', b: ['y'] }].map((details) =>
      fillTemplate('None[ named {a}][; there are {b}].', details),
    );
    expect(texts).toEqual(['None.', 'None.', 'None named team.', 'None; there are x, y.', 'None named [x]; there are y.']);
  });

  it('is given no piece of a sentence: what it says of values stands in the catalogue', () => {
    const texts = catalogue.flatMap(([, { message, hint }]) => [message, hint]);
    expect(texts.filter((text) => /[\p{L}}]\{|\}\p{L}/u.test(text))).toEqual([]);
  });

  it('does not take a value for a template, nor obey what is in it', () => {
    expect(fillTemplate('No {a}.', { a: '{b} $& $1 \u001b[31m', b: 'x' })).toBe('No {b} $& $1 \\u001b[31m.');
  });

  it('is distinguished from bugs, and from other refusals', () => {
    expect(isRefusal(problem('NO_STORE'))).toBe(true);
    expect(isRefusal(problem('NO_STORE'), 'NO_STORE')).toBe(true);
    expect(isRefusal(problem('NO_STORE'), 'USAGE')).toBe(false);
    expect(isRefusal(new Error('NO_STORE'))).toBe(false);
    expect(isRefusal({ code: 'NO_STORE' })).toBe(false);
  });
});
