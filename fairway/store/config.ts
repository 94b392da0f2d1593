/** Reading fairway.yaml as a policy, and reporting what is wrong in it. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Document, LineCounter } from 'yaml';
import { nearest } from '../domain/did-you-mean.ts';
import {
  knownFeatures,
  type Policy,
  type PolicyProblem,
  type PolicyWarning,
  policyOf,
  policyProblems,
  policyTooNew,
  unknownFeatures,
} from '../domain/policy.ts';
import type { Config } from '../domain/types.gen.ts';
import { problem, type Refusal } from '../errors.ts';
import type { Backend } from './backend.ts';
import { describeError, loadValidators } from './codec/parse.ts';
import { digest } from './codec/serialize.ts';
import { type Key, splitUnknownKeys, type UnknownKey } from './config-keys.ts';
import type { CachedPolicy } from './index/projection.ts';
import { configSchemaDigest } from './schemas/index.gen.ts';
import type { PolicySource } from './store.ts';
import type { ValidationError } from './validators/index.gen.d.ts';

export const configName = 'fairway.yaml';
const configSchema = 'fairway/config@1';
const maxConfigBytes = 1_000_000;
/** Enough to save typing; a document that multiplies its aliases is an attack on its reader. */
const maxAliases = 100;

export interface PolicyLocation {
  /** The directory of the working file; null in a bare repository. */
  readonly worktree: string | null;
  /** The file that replaces the integration branch's. */
  readonly configFile: string | undefined;
}

export interface ReadPolicy {
  readonly policy: Policy;
  /** What was passed over because this version does not know it. */
  readonly warnings: readonly PolicyWarning[];
  readonly source: PolicySource;
  readonly cached: CachedPolicy;
  /** Its text, by which records cite it. */
  readonly text: PolicyText;
}

/** The text of a policy. */
export interface PolicyText {
  readonly sha256: string;
  /** Reads it again, since few commands need it. */
  readonly read: () => Promise<Uint8Array | string>;
}

/** Another version may know more keys and features, so it does not use what was cached by this one. */
const reader = [configSchemaDigest, ...knownFeatures].join(' ');

/**
 * The policy in force. `cached` is the result of an earlier reading; it is used while the branch has not moved, or the file has not changed. Refuses
 * with CONFIG_INVALID, with POLICY_TOO_NEW for a policy that a later version can read, and with CONFIG_MISSING for a file that was asked for.
 */
export async function readPolicy(
  backend: Pick<Backend, 'findBranch' | 'readFiles'>,
  manifest: { readonly project: string; readonly integration_branch: string },
  location: PolicyLocation,
  cached: CachedPolicy | null,
): Promise<ReadPolicy> {
  if (location.configFile !== undefined) return readFilePolicy(location.configFile, location, cached, manifest.project);
  const branch = await backend.findBranch(manifest.integration_branch);
  if (branch !== null) {
    const name = branch.ref.replace(/^refs\/(?:heads|remotes)\//, '');
    const key = `${branch.ref} ${branch.commit}`;
    const source = { kind: 'branch', name: `${name} ${branch.commit}`, commit: branch.commit } as const;
    const file = `${name}:${configName}`;
    const readText = async () => (await backend.readFiles(branch.commit, [configName]))[0]?.content;
    const read = async () => (await readText()) ?? '';
    const known = cached?.key === key && (cached.digest === null || cached.reader === reader) ? cached : null;
    if (known !== null && known.digest !== null) return { ...policyIn(known, file), source, cached: known, text: { sha256: known.digest, read } };
    const text = known !== null ? undefined : await readText();
    if (text !== undefined) return { ...(await interpret(text, file, key, cached)), source, text: { sha256: digest(text), read } };
    return readWorkingPolicy(location, known ?? { key, digest: null, config: null }, manifest);
  }
  return readWorkingPolicy(location, { key: 'no branch', digest: null, config: null }, manifest);
}

/** The integration branch has no policy yet: the working file counts, or else the defaults. `absent` remembers that the branch has none. */
async function readWorkingPolicy(
  location: PolicyLocation,
  absent: CachedPolicy,
  manifest: { readonly project: string; readonly integration_branch: string },
): Promise<ReadPolicy> {
  const file = location.worktree === null ? undefined : join(location.worktree, configName);
  const text = file === undefined ? undefined : readConfigFile(file);
  if (file === undefined || text === undefined) {
    const config: Config = { project: manifest.project, integration_branch: manifest.integration_branch };
    return { policy: policyOf(config), warnings: [], source: { kind: 'default', name: 'default' }, cached: absent, text: textOf(defaultText(manifest)) };
  }
  // the reading of the working file is cached inside of that of the branch
  const cached = absent.config as CachedPolicy | null;
  const read = await interpret(text, configName, file, cached);
  return { ...read, source: { kind: 'file', name: file }, cached: { ...absent, config: read.cached }, text: textOf(text) };
}

const textOf = (text: Uint8Array | string): PolicyText => ({ sha256: digest(text), read: async () => text });

/** The policy of a project that wrote none: what it does not say has the defaults of the program. */
const defaultText = ({ project, integration_branch }: { readonly project: string; readonly integration_branch: string }): string =>
  `project: ${JSON.stringify(project)}\nintegration_branch: ${JSON.stringify(integration_branch)}\n`;

async function readFilePolicy(file: string, location: PolicyLocation, cached: CachedPolicy | null, project: string): Promise<ReadPolicy> {
  const text = readConfigFile(file);
  if (text === undefined) throw problem('CONFIG_MISSING', { where: file, project });
  const shown = location.worktree === null ? file : relative(location.worktree, file);
  const read = await interpret(text, shown.startsWith('..') ? file : shown, file, null);
  // this file is for one command: what is in force otherwise stays cached
  return { ...read, source: { kind: 'file', name: file }, cached: cached ?? { key: '', digest: null, config: null }, text: textOf(text) };
}

/** A configuration, with what was passed over in its text. */
export interface ParsedConfig {
  readonly config: Config;
  readonly warnings: readonly PolicyWarning[];
}

/** The policy file of a worktree, whether or not it is in force; undefined when there is none. Refuses with CONFIG_INVALID, POLICY_TOO_NEW. */
export async function readWorkingConfig(worktree: string): Promise<ParsedConfig | undefined> {
  const text = readConfigFile(join(worktree, configName));
  return text === undefined ? undefined : parseConfig(text, configName);
}

function readConfigFile(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw problem('FILE_UNREADABLE', { file, why: (error as Error).message }, { cause: error });
  }
}

async function interpret(text: Buffer, file: string, key: string, previous: CachedPolicy | null): Promise<Omit<ReadPolicy, 'source' | 'text'>> {
  const textDigest = digest(text);
  const cached =
    previous?.digest === textDigest && previous.reader === reader
      ? { ...previous, key }
      : { key, digest: textDigest, reader, ...withoutFile(await parseConfig(text, file)) };
  return { ...policyIn(cached, file), cached };
}

/** A text may be read again under another name. */
const withoutFile = ({ config, warnings }: ParsedConfig): Pick<CachedPolicy, 'config' | 'warnings'> => ({
  config,
  warnings: warnings.map(({ file: _file, ...warning }) => warning),
});

const policyIn = ({ config, warnings = [] }: CachedPolicy, file: string): Pick<ReadPolicy, 'policy' | 'warnings'> => ({
  policy: policyOf(config as Config),
  warnings: warnings.map((warning) => ({ file, ...warning })),
});

/**
 * Parses and validates a configuration. What this version does not know is left out and reported: keys that the schema does not name, and features in
 * `requires`. Refuses with CONFIG_INVALID, naming file, line, key and reason; and with POLICY_TOO_NEW where a value is not valid here and the text says
 * that a later version is needed to read it.
 */
export async function parseConfig(text: Uint8Array, file: string): Promise<ParsedConfig> {
  if (text.length > maxConfigBytes) throw invalid(file, 1, '', `it is larger than ${maxConfigBytes} bytes`);
  const { LineCounter, parseDocument } = await import('./yaml.ts');
  const lines = new LineCounter();
  const document = parseDocument(decode(text, file), { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw invalid(file, lines.linePos(error.pos[0]).line, '', error.message);
  const { known, unknown } = await splitUnknownKeys(toValue(document, file));
  const validators = await loadValidators(['config']);
  if (validators.config?.(known) !== true)
    throw newerPolicy(known) ?? (await schemaProblem(file, document, lines, mostSpecific(validators.config?.errors ?? [])));
  const config = known as Config;
  const [wrong] = policyProblems(config);
  if (wrong) throw newerPolicy(config) ?? policyProblem(file, document, lines, wrong);
  const warning = (path: readonly Key[], why: string): PolicyWarning => ({ file, line: lineOf(document, lines, path), key: keyText(path), why });
  return {
    config,
    warnings: [
      ...unknown.map((key) => warning(key.path, whyUnknown(key))),
      ...unknownFeatures(config.requires).map((feature) =>
        warning(
          ['requires', (config.requires ?? []).indexOf(feature)],
          `this version of Fairway does not know ${feature}, so it decides nothing until it is updated`,
        ),
      ),
    ],
  };
}

function whyUnknown({ path, known }: UnknownKey): string {
  const near = nearest(String(path.at(-1)), known);
  return `unknown key, ignored${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** The refusal of a policy that says that it was written for a later version; undefined for any other. */
function newerPolicy(config: unknown): Refusal | undefined {
  const { schema, requires } = (config ?? {}) as { readonly schema?: unknown; readonly requires?: unknown };
  const version = typeof schema === 'string' && /^fairway\/config@[1-9]\d*$/.test(schema) && schema !== configSchema ? [schema] : [];
  const names = Array.isArray(requires) ? requires.filter((name): name is string => typeof name === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(name)) : [];
  const needed = [...version, ...unknownFeatures(names)];
  return needed.length === 0 ? undefined : policyTooNew(needed);
}

function decode(text: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch (error) {
    throw problem('CONFIG_INVALID', { file, line: 1, key: 'the file', why: 'it is not UTF-8' }, { cause: error });
  }
}

function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    if (error instanceof ReferenceError) throw problem('CONFIG_INVALID', { file, line: 1, key: 'the file', why: error.message }, { cause: error });
    throw error;
  }
}

const invalid = (file: string, line: number, key: string, why: string) => problem('CONFIG_INVALID', { file, line, key: key === '' ? 'the file' : key, why });

const policyProblem = (file: string, document: Document, lines: LineCounter, wrong: PolicyProblem) =>
  invalid(file, lineOf(document, lines, wrong.path), keyText(wrong.path), wrong.message);

async function schemaProblem(file: string, document: Document, lines: LineCounter, error: ValidationError | undefined): Promise<Error> {
  const path = await pathOf(error?.instancePath ?? '', document);
  const why = error === undefined ? 'it does not match its schema' : describeError({ ...error, instancePath: '' });
  return invalid(file, lineOf(document, lines, path), keyText(path), why);
}

/** Where one of several forms would do, the deepest error is about the form that was meant. */
const mostSpecific = (errors: readonly ValidationError[]): ValidationError | undefined =>
  errors
    .filter((error) => error.keyword !== 'oneOf' && !(error.keyword === 'type' && error.params.type === 'null'))
    .sort((one, other) => other.instancePath.length - one.instancePath.length)[0] ?? errors[0];

/** The keys of a JSON pointer; a number where the document has a list. */
async function pathOf(pointer: string, document: Document): Promise<Key[]> {
  const { isSeq } = await import('./yaml.ts');
  const path: Key[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(isSeq(nodeAt(document, path)) ? Number(key) : key);
  }
  return path;
}

const keyText = (path: readonly Key[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** The line of the value at a path, or of the nearest one around it. */
function lineOf(document: Document, lines: LineCounter, path: readonly Key[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

const nodeAt = (document: Document, path: readonly Key[]): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));

/** The offset of a key of a mapping, or of an item of a list. */
function offsetOf(document: Document, path: readonly Key[]): number | undefined {
  const items = (nodeAt(document, path.slice(0, -1)) as { items?: readonly unknown[] } | null | undefined)?.items;
  const last = path.at(-1);
  if (items === undefined || last === undefined) return undefined;
  const item = typeof last === 'number' ? items[last] : items.find((pair) => String((pair as { key?: unknown }).key) === last);
  const node = typeof last === 'number' ? item : (item as { key?: unknown } | undefined)?.key;
  return (node as { range?: readonly [number, number, number] } | undefined)?.range?.[0];
}
