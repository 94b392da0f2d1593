/**
 * Which part of the code may import which. CORE is pure: it runs in a browser, and a test needs no disk, clock or git to try it. EDGE does what
 * touches the world. The CLI and the site are two faces of one library, and neither knows of the other.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;

/** What has to be pure. `portal` has two files at its edge: one builds, one serves. */
const core = '^fairway/domain/|^fairway/portal/(?!(build|serve)\\.ts$)|^fairway/worktree/plan\\.ts$|^fairway/(errors|visible)\\.ts$';
/** What a browser runs; the rest of `src` runs while the site is built. */
const site = '^src/(?!plugin/|engine/)';

const rules: IForbiddenRuleType[] = [
  { name: 'no cycles', from: {}, to: { circular: true } },
  { name: 'core imports core', from: { path: core }, to: { pathNot: [core, '(^|/)node_modules/((@types/)?picomatch|fast-xml-parser|@noble/hashes)/'] } },
  { name: 'the library knows no face', from: { path: '^fairway/' }, to: { path: '^(cli|src)/' } },
  { name: 'the CLI imports the library by its index', from: { path: '^cli/' }, to: { path: '^fairway/', pathNot: '^fairway/(index|version)\\.ts$' } },
  {
    name: 'the site is built with the index of the library',
    from: { path: '^src/(plugin|engine)/' },
    to: { path: '^fairway/', pathNot: ['^fairway/index\\.ts$', core] },
  },
  { name: 'pages import nothing of the library but core', from: { path: site }, to: { path: '^fairway/', pathNot: core } },
  { name: 'pages import nothing that a browser has not', from: { path: site }, to: { dependencyTypes: ['core'] } },
  { name: 'the faces do not meet', from: { path: '^cli/' }, to: { path: '^src/' } },
  { name: 'the faces do not meet, the other way', from: { path: '^src/' }, to: { path: '^cli/' } },
  { name: 'git knows no domain', from: { path: '^fairway/git/' }, to: { path: '^fairway/domain/' } },
  { name: 'isomorphic-git stands apart', from: { pathNot: '^fairway/gitless/' }, to: { path: '(^|/)node_modules/isomorphic-git/' } },
  { name: 'nothing imports tests', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  {
    name: 'processes are started in few places',
    from: { path: '^fairway/', pathNot: '^fairway/(git/|run/|portal/build\\.ts$)' },
    to: { path: '^(node:)?child_process$|(^|/)node_modules/(execa|cross-spawn)/' },
  },
  { name: 'everything that is imported is there', from: {}, to: { couldNotResolve: true, pathNot: '^@(docusaurus|theme|theme-original|site|generated)/' } },
];

/** Every import of these folders that a rule forbids, as `rule: from -> to`. */
async function violations(base: string, folders: readonly string[]): Promise<{ found: string[]; modules: string[] }> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(base, folder))),
    {
      baseDir: base,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.module\\.css$' },
      enhancedResolveOptions: {
        extensions: ['.ts', '.tsx', '.js', '.json'],
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default', 'types'],
      },
    },
  );
  if (typeof output === 'string') throw new Error(output);
  const found = output.summary.violations.map(
    ({ rule, from, to, cycle }) => `${rule.name}: ${[from, ...(cycle?.map((step) => step.name) ?? [to])].join(' -> ')}`,
  );
  return { found: [...new Set(found)].sort(), modules: output.modules.map((module) => module.source) };
}

describe('the directions of imports', () => {
  it('are kept', async () => {
    const { found, modules } = await violations(root, ['fairway', 'cli', 'src', 'schemas']);
    expect(found).toEqual([]);
    expect(modules).toEqual(expect.arrayContaining(['fairway/domain/task/records/index.ts', 'fairway/domain/kinds.ts', 'fairway/errors.ts']));
  });
});

describe('the rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-architecture-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const planted: Record<string, { files: Record<string, string>; rule: string }> = {
    'the disk in core': {
      files: { 'fairway/domain/x.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;" },
      rule: 'core imports core',
    },
    'a type of the edge in core': {
      files: { 'fairway/domain/x.ts': "import type { S } from '../store/s.ts';\nexport type X = S;", 'fairway/store/s.ts': 'export type S = 1;' },
      rule: 'core imports core',
    },
    'a circle': {
      files: {
        'fairway/domain/x.ts': "import { y } from './y.ts';\nexport const x = y;",
        'fairway/domain/y.ts': "import { x } from './x.ts';\nexport const y = () => x;",
      },
      rule: 'no cycles',
    },
    'a circle through an import on demand and a type': {
      files: {
        'fairway/domain/x.ts': "import type { Y } from './y.ts';\nexport type X = Y | 1;",
        'fairway/domain/y.ts': "export type Y = 2;\nexport const y = () => import('./x.ts');",
      },
      rule: 'no cycles',
    },
    'the domain in git': {
      files: { 'fairway/git/x.ts': "import type { D } from '../domain/d.ts';\nexport type X = D;", 'fairway/domain/d.ts': 'export type D = 1;' },
      rule: 'git knows no domain',
    },
    'a second git': {
      files: { 'fairway/git/x.ts': "export { log } from 'isomorphic-git';", 'node_modules/isomorphic-git/index.js': 'exports.log = 1;' },
      rule: 'isomorphic-git stands apart',
    },
    'a face in the library': {
      files: { 'fairway/store/x.ts': "export { c } from '../../cli/c.ts';", 'cli/c.ts': 'export const c = 1;' },
      rule: 'the library knows no face',
    },
    'a way round the index': {
      files: { 'cli/c.ts': "export { x } from '../fairway/domain/x.ts';", 'fairway/domain/x.ts': 'export const x = 1;' },
      rule: 'the CLI imports the library by its index',
    },
    'the edge in a page': {
      files: { 'src/views/p.tsx': "import { x } from '../../fairway/store/x.ts';\nexport const p = x;", 'fairway/store/x.ts': 'export const x = 1;' },
      rule: 'pages import nothing of the library but core',
    },
    'the disk in a page': { files: { 'src/views/p.tsx': "import 'node:fs';" }, rule: 'pages import nothing that a browser has not' },
    'one face in the other': {
      files: { 'src/p.ts': "export { c } from '../cli/c.ts';", 'cli/c.ts': 'export const c = 1;' },
      rule: 'the faces do not meet, the other way',
    },
    'a process somewhere': { files: { 'fairway/store/x.ts': "export { spawn } from 'node:child_process';" }, rule: 'processes are started in few places' },
    'a test in the code': {
      files: { 'fairway/store/x.ts': "export { t } from '../../test/t.ts';", 'test/t.ts': 'export const t = 1;' },
      rule: 'nothing imports tests',
    },
    'a lazy import': { files: { 'fairway/domain/x.ts': "export const x = () => import('node:crypto');" }, rule: 'core imports core' },
  };

  it.each(Object.entries(planted))('find %s', async (_what, { files, rule }) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { found } = await violations(folder, ['fairway', 'cli', 'src']);
    expect(found.map((line) => line.split(':')[0])).toContain(rule);
  });
});

/** What a pure function does not ask for. */
const impure =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(|\bcrypto\.|\bset(Timeout|Interval)\(|\bconsole\.|\bglobalThis\.|\bfetch\(|\.toLocale\w*\(\s*\)|\blocaleCompare\(/;

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

describe('the core', () => {
  const files = readdirSync(join(root, 'fairway'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => new RegExp(core).test(file));

  it('asks for no clock, chance, process, place or language', () => {
    expect(files.length).toBeGreaterThan(30);
    const found = files.flatMap((file) =>
      withoutComments(readFileSync(join(root, file), 'utf8'))
        .split('\n')
        .filter((line) => impure.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['const now = Date.now();', 'at: new Date().toISOString()', 'Math.random()', 'process.env.HOME', 'a.localeCompare(b)', 'n.toLocaleString()'])(
    'would be found out by %s',
    (line) => {
      expect(impure.test(withoutComments(line))).toBe(true);
    },
  );

  it.each(['new Date(Date.parse(now))', "n.toLocaleString('en-US')", '// Date.now() is not asked', '/** process.exit */'])('may hold %s', (line) => {
    expect(impure.test(withoutComments(line))).toBe(false);
  });
});
