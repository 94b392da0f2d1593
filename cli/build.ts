/**
 * Bundles the CLI: dist/fairway.js, or the file that is named, and fairway.chunks beside it. `npm run build` runs it.
 *
 * The bundle is made for a fast start, since agents run it thousands of times a day. Node reads and scans all of the file it is started with, so
 * that file is only a launcher. The code is cut into chunks: what is always needed together is one of them, and what is imported when it is
 * used begins another. The launcher reads the chunks that a command needs, and no others, and runs them from V8's code cache where there is one.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { Script } from 'node:vm';
import { build, type Metafile, type Plugin } from 'esbuild';
import { globalsWithValue } from './global-options.ts';

const root = new URL('..', import.meta.url).pathname;
const outfile = resolve(process.argv[2]?.endsWith('.js') ? process.argv[2] : `${root}dist/fairway.js`);
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** Whether a test may make this bundle fail where it wants to. A release has nothing of that: see fairway/faults.ts. */
const withFaults = process.argv.includes('--with-faults');

/** Whether the code keeps its names, for a profile that says something. */
const readable = process.argv.includes('--readable');

/** Libraries that modules in everybody's way import, and few commands use: loaded by their first use. */
const late = ['picomatch/posix.js', 'picocolors', 'mime/lite', 'string-width', 'ignore'];

/**
 * What a command imports when it is used and nearly always uses: taken in with the rest, by one script. Keyed by a module that is in the program
 * of the commands that this is true of.
 */
const together: Readonly<Record<string, readonly string[]>> = {
  'cli/recorded.ts': [
    'fairway/store/append.ts',
    'fairway/store/lock.ts',
    'fairway/git/maintenance.ts',
    'fairway/store/native-commit.ts',
    'fairway/store/native-reading.ts',
    'fairway/store/load.ts',
    'fairway/store/validators/record.gen.js',
  ],
  'cli/commands/claim.ts': ['fairway/store/validators/claimed.gen.js'],
  'cli/commands/evidence/add.ts': ['fairway/store/validators/evidence.gen.js', 'fairway/git/worktree-facts.ts'],
};

/** Modules of Node's own that are there when it has started. The others are loaded by the first call of something in them: most commands need no processes. */
const present = ['node:buffer', 'node:events', 'node:fs', 'node:path', 'node:process', 'node:timers', 'node:url', 'node:util', 'node:vm'];

/** Libraries without the process's streams, which they would open whether anybody wants them or not: ours come with the context. And Clipanion as it is for browsers. */
const withoutStreams: Plugin = {
  name: 'without-streams',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\.\.\/platform$/ }, ({ resolveDir, kind }) => resolve('./platform/browser.mjs', { resolveDir: `${resolveDir}/..`, kind }));
    onLoad({ filter: /clipanion\/lib\/advanced\/Cli\.m?js$|picocolors\/picocolors\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll(/\b(process|p)\.std(in|out|err)\b/g, 'undefined');
      if (contents === source) throw new Error(`${path} opens its streams elsewhere now`);
      return { contents };
    });
  },
};

/** Loads a library when it is first used, not when it is imported: what is imported is something that asks the launcher for it then. */
const lateLibraries: Plugin = {
  name: 'late-libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => (kind === 'import-statement' && late.includes(path) ? { path, namespace: 'late' } : undefined));
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: `export default __late(${JSON.stringify(path)});` }));
  },
};

const index = `${root}fairway/index.ts`;

/** Where the library's index has a name from: the module, and whether the name stands for all of it. */
const origins = new Map<string, { readonly module: string; readonly all: boolean }>();
for (const [, all, some = '', path = ''] of readFileSync(index, 'utf8').matchAll(/^export (?:\* as (\w+)|\{([^}]*)\}) from '([^']+)';$/gm)) {
  const module = join(dirname(index), path);
  if (all !== undefined) origins.set(all, { module, all: true });
  for (const name of namesOf(some)) origins.set(name, { module, all: false });
}

/** The values of `a, type B, c`. */
function namesOf(list: string): string[] {
  const names = list.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}

/**
 * Takes what commands import of the library from where it is, not from its index: through that, everything would be needed by everybody, and
 * be one chunk. What the index itself defines stays there.
 */
const pastIndex: Plugin = {
  name: 'past-index',
  setup({ onLoad }) {
    onLoad({ filter: /\/cli\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(/^import \{([^}]*)\} from '((?:\.\.\/)+fairway\/index\.ts)';$/gm, (_, some: string, from: string) =>
        namesOf(some)
          .map((name) => {
            const { module = from, all = false } = origins.get(name) ?? {};
            return `import ${all ? `* as ${name}` : `{ ${name} }`} from ${JSON.stringify(module)};`;
          })
          .join(''),
      ),
    }));
    onLoad({ filter: /\/fairway\/index\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll(/^export (?:\* as \w+|\{[^}]*\}) from '[^']+';$/gm, ''),
    }));
  },
};

const outdir = dirname(outfile);
const { outputFiles, metafile } = await build({
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: !readable,
  write: false,
  define: { FAIRWAY_VERSION: JSON.stringify(version), FAIRWAY_FAULTS: String(withFaults), 'import.meta.url': '__moduleUrl' },
  entryPoints: { bin: `${root}cli/bin.ts`, ...Object.fromEntries(late.map((name, index) => [`late-${index}`, name])) },
  format: 'esm',
  splitting: true,
  metafile: true,
  absWorkingDir: root,
  outdir,
  mainFields: ['module', 'main'],
  // The build for browsers asks for randomness when it needs some; the one for Node loads all of node:crypto first.
  // Clipanion's modules, not the file they were made into: of these, what nobody uses is left out.
  alias: { ulid: `${root}node_modules/ulid/dist/browser/index.js`, clipanion: `${root}node_modules/clipanion/lib/advanced/index.mjs` },
  plugins: [withoutStreams, lateLibraries, pastIndex],
});

/** A piece of the program, by its number. */
interface Chunk {
  readonly name: string;
  readonly text: string;
  /** The chunks that have to be there before it is run. */
  readonly needs: readonly number[];
}

const outputs: Metafile['outputs'] = metafile.outputs;
const contents = new Map(outputFiles.map(({ path, text }) => [relative(root, path), text]));

/** The chunks that have to be there before one is run. */
const neededBy = (name: string): string[] =>
  (outputs[name]?.imports ?? []).filter(({ kind, external }) => kind === 'import-statement' && external !== true).map(({ path }) => path);

function closureOf(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const needed of neededBy(name)) closureOf(needed, found);
  return found;
}

const outputOf = (module: string): string => {
  const found = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === module);
  if (found === undefined) throw new Error(`no chunk begins with ${module}`);
  return found;
};

/** What every command needs comes first, and so is read at once. Its names are sorted, so that the same sources make the same bundle. */
const always = closureOf(outputOf('cli/bin.ts'));
const names = [
  ...[...always].sort(),
  ...Object.keys(outputs)
    .filter((name) => !always.has(name))
    .sort(),
];
const numberOf = (name: string): number => {
  const found = names.indexOf(name);
  if (found < 0) throw new Error(`the bundler made no ${name}`);
  return found;
};
/** `{a as b,c}` of a module as `{a:b,c}` of an object. */
const asPattern = (names: string): string => names.replaceAll(' as ', ':');

/**
 * A chunk as a function from what it needs to what it exports: `import{a as b}from"./x.js"` becomes `const{a:b}=__load(7)`. What a module of ours
 * exports never changes once the module has run, so it can be taken by value.
 */
function chunkOf(name: string): Chunk {
  const number = (path: string) => numberOf(join(dirname(name), path));
  const from = (path: string) => (path.startsWith('./') ? `__load(${number(path)})` : `require(${JSON.stringify(path)})`);
  let body = (contents.get(name) ?? '').replace(/^#!.*\n/, '').trimEnd();
  body = body.replaceAll(importing, (...found) => {
    const { all, one, some, path } = found.at(-1) as Readonly<Record<string, string | undefined>>;
    if (some !== undefined && path?.startsWith('node:') && !present.includes(path)) return lateNames(path, some);
    const names = [all, one, some && asPattern(some)].filter((text) => text !== undefined);
    const taken = names.map((text) => `const ${text}=${from(path ?? '')};`);
    return `${taken.length > 0 ? taken.join('') : `${from(path ?? '')};`}`;
  });
  const exported: string[] = [];
  // behind these may stand comments with the licences of libraries
  body = body.replaceAll(/(?<=^|[;}\n])export(?: default ([^;]+)|\s*\{([^{}]*)\});(?=\s*(?:export|\/\*|$))/g, (_, one?: string, some?: string) => {
    // a library that is a CommonJS module comes as what it exports by default, and is imported by names
    exported.push(one === undefined ? (some ?? '').replaceAll(/([\w$]+) as ([\w$]+)/g, '$2:$1') : `...${one},default:${one}`);
    return '';
  });
  body = body.replaceAll(/\bimport\("(\.\/[^"]+)"\)/g, (_, path: string) => `__import(${number(path)})`);
  const text = `function(__load,__import,__late,require,__moduleUrl,__filename){${body}\nreturn{${exported}}},`;
  // what could not be taken apart is no function, and says so here
  new Script(`[${text}]`, { filename: name });
  return { name, text, needs: [...new Set(neededBy(name).map(numberOf))] };
}

/** `{a as b,c}` of a module of Node's own, each as something that loads it when it is called. */
function lateNames(path: string, some: string): string {
  const given = builtin(path) as Readonly<Record<string, unknown>>;
  const pairs = some
    .slice(1, -1)
    .split(',')
    .map((pair) => pair.trim().split(' as '));
  return pairs
    .map(([name = '', local = name]) => `const ${local}=${isBare(given[name]) ? `__late("${path}","${name}")` : `require("${path}").${name}`};`)
    .join('');
}

/** Whether something is a function and nothing else: what it holds beside that would be missing from what stands for it. */
const isBare = (value: unknown): boolean =>
  typeof value === 'function' && Reflect.ownKeys(value).every((key) => ['length', 'name', 'prototype', 'arguments', 'caller'].includes(String(key)));

const builtin = createRequire(import.meta.url);

/** Of chunks at the top, of Node's modules in front of each module that imports them. */
const importing =
  /(?<=^|[;}\n])import(?:\s*\*\s*as (?<all>[\w$]+)\s*from|(?:\s+(?<one>[\w$]+))?,?\s*(?<some>\{[^{}]*\})?\s*from)?\s*"(?<path>\.\/[^"]+|node:[^"]+)";/g;

const chunks = names.map(chunkOf);

/** The number of the chunk that begins with a module. */
const entryOf = (module: string): number => numberOf(outputOf(module));

// In ASCII, so that what is read needs no decoding. The bundler sees to that, but for what stands in a pattern.
const unitOf = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
const escaped = (text: string) => text.replaceAll(/[\u0080-\uffff]/g, unitOf);
const bytes = chunks.map(({ text }) => Buffer.from(escaped(text), 'latin1'));
/** The number of a library that is loaded when it is first used. */
const lateNumber = (name: string): number => numberOf(join(relative(root, outdir), `late-${late.indexOf(name)}.js`));

/** The chunks that a command begins with: its own, and what it nearly always uses. */
function chunksOf(entryPoint: string): number[] {
  const modules = [...closureOf(outputOf(entryPoint))].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}));
  return [entryPoint, ...modules.flatMap((module) => together[module] ?? [])].map(entryOf);
}

/** The chunks that a command says its answer with, where a person reads: what it imports of cli/output when the time has come, and the colours. */
function wordsOf(entryPoint: string): number[] {
  const later = (outputs[outputOf(entryPoint)]?.imports ?? []).filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => outputs[path]?.entryPoint);
  return [...later.filter((module) => module?.startsWith('cli/output/')).map((module) => entryOf(module as string)), lateNumber('picocolors')];
}

/** The first chunks of each command, and those that it says its answer with, by its path. */
const commands = Object.fromEntries(
  Object.values(outputs).flatMap(({ entryPoint }) => {
    const path = /^cli\/commands\/(.+)\.ts$/.exec(entryPoint ?? '')?.[1];
    return path === undefined ? [] : [[path.replaceAll('/', ' '), [chunksOf(entryPoint as string), wordsOf(entryPoint as string)]]];
  }),
);

/** Tells this build from others: what it consists of, and what is taken in together. */
const stamp = createHash('sha256')
  .update(JSON.stringify([chunks, commands]))
  .digest('hex')
  .slice(0, 16);
/** Where each chunk begins, and the last one ends. */
const places = [stamp.length];
for (const { length } of bytes) places.push((places.at(-1) ?? 0) + length);

const launcher = `#!/usr/bin/env node
'use strict';
const places = ${JSON.stringify(places)};
const needs = ${JSON.stringify(chunks.map(({ needs }) => needs))};
const commands = ${JSON.stringify(commands)};
const late = ${JSON.stringify(Object.fromEntries(late.map((name) => [name, lateNumber(name)])))};
const { mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

// Where V8's code cache is kept: once for each command, since each compiles other functions. It holds nothing but what can be made again.
const home = process.env.XDG_CACHE_HOME || (process.env.HOME && process.env.HOME + '/.cache');
const folder = home && home + '/fairway/${stamp}-' + process.version + '-' + process.arch;
const fresh = [];
/** In microseconds. What worked for longer has forgotten the code that it ran first: a cache of that would slow down every command that follows. */
const mostWork = 1_000_000;

process.on('exit', (code) => {
  if (code !== 0 || (fresh.length > 0 && process.cpuUsage().user > mostWork)) return;
  for (const [file, script] of fresh) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file + '.' + process.pid, script.createCachedData());
      renameSync(file + '.' + process.pid, file);
    } catch {
      // A cache that cannot be kept costs time, nothing else.
    }
  }
  if (fresh.length > 0) removeOld();
});

/** Removes the caches of builds that nobody has added to for a month. One that is still in use is made again. */
function removeOld() {
  try {
    for (const name of readdirSync(dirname(folder)).filter((name) => /^[0-9a-f]{16}-v/.test(name))) {
      const other = dirname(folder) + '/' + name;
      if (other !== folder && Date.now() - statSync(other).mtimeMs > 30 * 24 * 60 * 60 * 1000) rmSync(other, { recursive: true, force: true });
    }
  } catch {
    // Another removes it just now, or nothing may be removed here.
  }
}

function readCached(file) {
  try {
    return file ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

const chunksFile = __filename.replace(/\\.js$/, '') + '.chunks';
const descriptor = openSync(chunksFile, 'r');

/** The texts of chunks that stand one after the other. In front of all of them stands what tells one build from another. */
function read(first, last) {
  const start = first === 0 ? 0 : places[first];
  const bytes = Buffer.allocUnsafeSlow(places[last + 1] - start);
  readSync(descriptor, bytes, 0, bytes.length, start);
  const from = places[first] - start;
  if (first === 0 && bytes.latin1Slice(0, from) !== '${stamp}') throw new Error(chunksFile + ' belongs to another version of fairway: is it being installed just now?');
  return bytes.latin1Slice(from);
}

const functions = [];
const modules = [];

/** Takes in the chunks that these need, all by one script with a code cache of that name. */
function take(name, numbers) {
  const wanted = [];
  const add = (number) => {
    if (functions[number] !== undefined || wanted.includes(number)) return;
    wanted.push(number);
    needs[number].forEach(add);
  };
  numbers.forEach(add);
  wanted.sort((one, other) => one - other);
  let source = '[';
  for (let at = 0; at < wanted.length; ) {
    const first = at;
    while (wanted[at + 1] === wanted[at] + 1) at += 1;
    source += read(wanted[first], wanted[at]);
    at += 1;
  }
  source += ']';
  const file = folder && folder + '/' + name;
  const cachedData = readCached(file);
  const script = new Script(source, { filename: __filename, cachedData });
  if (file && (cachedData === undefined || script.cachedDataRejected)) fresh.push([file, script]);
  script.runInThisContext().forEach((made, index) => {
    functions[wanted[index]] = made;
  });
}

const moduleUrl = 'file://' + encodeURI(__filename);
function load(number) {
  if (modules[number] === undefined) {
    if (functions[number] === undefined) take(command + '-' + number, [number]);
    modules[number] = functions[number](load, loadLater, answerLate, require, moduleUrl, __filename);
  }
  return modules[number];
}
const loadLater = async (number) => load(number);

const later = new Map();
function answerLate(name, key) {
  const known = later.get(name + ' ' + key);
  if (known !== undefined) return known;
  const made = key === undefined ? lateLibrary(late[name]) : lateFunction(name, key);
  later.set(name + ' ' + key, made);
  return made;
}

function lateFunction(name, key) {
  let found;
  return function (...args) {
    found ??= require(name)[key];
    return new.target === undefined ? found.apply(this, args) : new found(...args);
  };
}

function lateLibrary(number) {
  let found;
  const find = () => (found ??= load(number).default);
  // a method may want to be called on what it belongs to
  const bound = (value) => (typeof value === 'function' ? value.bind(found) : value);
  return new Proxy(function () {}, { get: (_, key) => bound(find()[key]), apply: (_, self, args) => Reflect.apply(find(), self, args) });
}

// What the words ask for is taken in together with the rest. If they mean something else, that is found out soon enough.
const typed = [];
for (let at = 2; at < process.argv.length; at += 1) {
  const word = process.argv[at];
  if (${JSON.stringify(globalsWithValue)}.includes(word)) at += 1;
  else if (!word.startsWith('-')) typed.push(word);
}
const path = [typed.slice(0, 2).join(' '), typed[0]].find((candidate) => Object.hasOwn(commands, candidate));
const [first, words] = path === undefined ? [[], []] : commands[path];
const speaks = !process.argv.includes('--json');
const command = (path === undefined ? 'none' : path.replace(' ', '-')) + (speaks ? '' : '.json');
take(command, [${entryOf('cli/bin.ts')}, ...first, ...(speaks ? words : [])]);
load(${entryOf('cli/bin.ts')});
`;

mkdirSync(outdir, { recursive: true });
// The package is ESM; its bundle is not.
replace(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
replace(outfile.replace(/\.js$/, '.chunks'), Buffer.concat([Buffer.from(stamp, 'latin1'), ...bytes]));
replace(outfile, launcher, 0o755);

// Commands may be running meanwhile: they keep the file they have opened.
function replace(file: string, content: string | Buffer, mode = 0o644): void {
  writeFileSync(`${file}.new`, content);
  chmodSync(`${file}.new`, mode);
  renameSync(`${file}.new`, file);
}
