/**
 * Bundles the CLI into one file, dist/fairway.js or the one that is named. `npm run build` runs it.
 *
 * The file is made for a fast start, since agents run it thousands of times a day. Node reads a file whole before it runs a line of it, so
 * that code costs time even where it is never called, while text costs next to nothing. The file therefore holds a small launcher and two kinds
 * of text: the program, which the launcher runs from V8's code cache where there is one, and libraries that few commands need, which are
 * compiled when one asks for them.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const outfile = process.argv[2]?.endsWith('.js') ? process.argv[2] : `${root}dist/fairway.js`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** Whether a test may make this bundle fail where it wants to. A release has nothing of that: see fairway/faults.ts. */
const withFaults = process.argv.includes('--with-faults');

/** What few commands need. */
const seldom = /^(yaml|execa|cli-table3|string-width|cli-progress|mime\/lite|gray-matter|picomatch\/posix\.js|picocolors|isomorphic-git)$|\.gen\.js$/;

/** Of these, what modules in everybody's way import: they are loaded by their first use, not by their import. */
const late = /[\\/](picomatch|picocolors|mime)[\\/]/;

/** Of these, what is needed by enough commands to stand in the file as it is. The others are compressed: Node reads the whole file at each start. */
const frequent = /\.gen\.js$|[\\/](picomatch|string-width|cli-table3)[\\/]/;

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // CommonJS, because Node loads it faster, and a module of Node's own is loaded only by the command that needs it.
  format: 'cjs',
  minify: true,
  write: false,
  define: { FAIRWAY_VERSION: JSON.stringify(version), FAIRWAY_FAULTS: String(withFaults), 'import.meta.url': '__moduleUrl' },
} as const satisfies BuildOptions;

const library: string[] = [];

/** Begins a text that is compressed. */
const packed = '=';

/** A text that does not end the comment it stands in. The launcher takes the mark out again. */
const inComment = (text: string): string => text.replaceAll('*/', `*${mark}/`);
const mark = '\u0001';

/** Puts seldom needed modules into the library, each once, and a line in their place that asks for them. */
const intoLibrary: Plugin = {
  name: 'into-library',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: seldom }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'resolving') return undefined;
      const found = await resolve(path, { resolveDir, kind, pluginData: 'resolving' });
      return { path: found.path, namespace: 'library' };
    });
    onLoad({ filter: /.*/, namespace: 'library' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...common,
        stdin: { contents: `module.exports = require(${JSON.stringify(path)});`, resolveDir: root },
        logLevel: 'error',
      });
      const text = `(function (module, exports, require) {${outputFiles[0]?.text ?? ''}\n})`;
      const index = library.push(frequent.test(path) ? text : `${packed}${deflateRawSync(text, { level: 9 }).toString('base64')}`) - 1;
      if (!late.test(path)) return { contents: `const all = __library(${index}); module.exports = all.__esModule && 'default' in all ? all.default : all;` };
      return {
        contents: `
          const load = () => { const all = __library(${index}); return all.__esModule && 'default' in all ? all.default : all; };
          const bound = (all, value) => (typeof value === 'function' ? value.bind(all) : value);
          module.exports = new Proxy(function () {}, {
            get: (_, key) => (key === '__esModule' ? undefined : bound(load(), load()[key])),
            apply: (_, self, args) => Reflect.apply(load(), self, args),
          });`,
      };
    });
  },
};

/** Clipanion as it is for browsers, and without the process's streams, which it opens whether anybody wants them or not: ours come with the context. */
const plainClipanion: Plugin = {
  name: 'plain-clipanion',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\.\.\/platform$/ }, ({ resolveDir, kind }) => resolve('./platform/browser.mjs', { resolveDir: `${resolveDir}/..`, kind }));
    onLoad({ filter: /clipanion\/lib\/advanced\/Cli\.m?js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll(/process\.std(in|out|err)\b/g, 'undefined');
      if (contents === source) throw new Error('Clipanion opens its streams elsewhere now');
      return { contents };
    });
  },
};

/** Loads Node's own modules when something of theirs is first used: most commands need no cryptography and no processes. */
const lateBuiltins: Plugin = {
  name: 'late-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) => (namespace === 'late' ? { path, external: true } : { path, namespace: 'late' }));
    // esbuild copies what a module has and keeps its prototype: a prototype that answers late is what stays.
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `module.exports = Object.create(new Proxy({}, { get: (_, key) => require(${JSON.stringify(path)})[key] }));`,
    }));
  },
};

const { outputFiles } = await build({
  ...common,
  entryPoints: [`${root}cli/bin.ts`],
  // The build for browsers asks for randomness when it needs some; the one for Node loads all of node:crypto first.
  alias: { ulid: `${root}node_modules/ulid/dist/browser/index.js` },
  plugins: [plainClipanion, intoLibrary, lateBuiltins],
});
const program = `(function (require, __moduleUrl, __library, __filename) {${(outputFiles[0]?.text ?? '').replace(/^#!.*\n/, '')}\n})`;
const stamp = createHash('sha256').update(program).digest('hex').slice(0, 16);

const texts = [program, ...library].map(inComment);
const lengths = texts.map((text) => text.length);
/** How far each begins in front of the end. */
const behind = lengths.map((_, index) => lengths.slice(index).reduce((sum, length) => sum + length, 0));

const launcher = `#!/usr/bin/env node
'use strict';
const lengths = ${JSON.stringify(lengths)};
const behind = ${JSON.stringify(behind)};
const { fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

// Where V8's code cache is kept: the program's once for each command, since each compiles other functions. It holds nothing but what can be
// made again.
const home = process.env.XDG_CACHE_HOME || (process.env.HOME && join(process.env.HOME, '.cache'));
const folder = home && join(home, 'fairway', '${stamp}-' + process.version + '-' + process.arch);
const command = (process.argv.slice(2).find((word) => !word.startsWith('-')) || 'none').replace(/[^a-z-]/g, '_').slice(0, 32);
const fresh = [];

function compile(name, source) {
  const file = folder && join(folder, name);
  const cachedData = read(file);
  const script = new Script(source, { filename: __filename, cachedData });
  if (file && (cachedData === undefined || script.cachedDataRejected)) fresh.push([file, script]);
  return script.runInThisContext();
}

function read(file) {
  try {
    return file ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

process.on('exit', (code) => {
  if (code !== 0) return;
  for (const [file, script] of fresh) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file + '.' + process.pid, script.createCachedData());
      renameSync(file + '.' + process.pid, file);
    } catch {
      // A cache that cannot be kept costs time, nothing else.
    }
  }
});

// All texts stand at the end of this file, in a comment: it is skipped faster than anything else, while even a string is read letter by letter.
const self = openSync(__filename, 'r');
const end = fstatSync(self).size - '*/\\n'.length;
function textOf(index) {
  const bytes = Buffer.allocUnsafeSlow(lengths[index]);
  readSync(self, bytes, 0, bytes.length, end - behind[index]);
  const text = bytes.latin1Slice().replaceAll('*${mark}/', '*/');
  return text.startsWith('${packed}') ? require('node:zlib').inflateRawSync(Buffer.from(text.slice(1), 'base64')).toString() : text;
}

const loaded = [];
const fromLibrary = (index) => {
  if (loaded[index] === undefined) {
    const made = (loaded[index] = { exports: {} });
    compile('library-' + index, textOf(index + 1))(made, made.exports, require);
  }
  return loaded[index].exports;
};
compile('program-' + command, textOf(0))(require, 'file://' + encodeURI(__filename), fromLibrary, __filename);
/*
${texts.join('')}*/
`;

mkdirSync(dirname(outfile), { recursive: true });
// The package is ESM; its bundle is not.
writeFileSync(join(dirname(outfile), 'package.json'), '{ "type": "commonjs" }\n');
writeFileSync(outfile, launcher);
chmodSync(outfile, 0o755);
