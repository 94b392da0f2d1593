/** Reading fairway.yaml as a policy, and reporting what is wrong in it. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Document, LineCounter } from 'yaml';
import { nearest } from '../domain/did-you-mean.ts';
import { type Policy, type PolicyProblem, policyOf, policyProblems } from '../domain/policy.ts';
import type { Config } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import type { Backend } from './backend.ts';
import { describeError, loadValidators } from './codec/parse.ts';
import { digest } from './codec/serialize.ts';
import type { CachedPolicy } from './index/projection.ts';
import type { PolicySource } from './store.ts';
import type { ValidationError } from './validators/index.gen.d.ts';

export const configName = 'fairway.yaml';
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

/**
 * The policy in force. `cached` is the result of an earlier reading; it is used while the branch has not moved, or the file has not changed. Refuses
 * with CONFIG_INVALID, and with CONFIG_MISSING for a file that was asked for.
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
    const readText = async () => (await backend.readFiles(branch.commit, [configName]))[0]?.content;
    const read = async () => (await readText()) ?? '';
    if (cached?.key === key && cached.digest !== null)
      return { policy: policyOf(cached.config as Config), source, cached, text: { sha256: cached.digest, read } };
    const text = cached?.key === key ? undefined : await readText();
    if (text !== undefined) return { ...(await interpret(text, `${name}:${configName}`, key, cached)), source, text: { sha256: digest(text), read } };
    return readWorkingPolicy(location, cached?.key === key ? cached : { key, digest: null, config: null }, manifest);
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
    return { policy: policyOf(config), source: { kind: 'default', name: 'default' }, cached: absent, text: textOf(defaultText(manifest)) };
  }
  // the reading of the working file is cached inside of that of the branch
  const cached = absent.config as CachedPolicy | null;
  const read = await interpret(text, configName, file, cached);
  return { policy: read.policy, source: { kind: 'file', name: file }, cached: { ...absent, config: read.cached }, text: textOf(text) };
}

const textOf = (text: Uint8Array | string): PolicyText => ({ sha256: digest(text), read: async () => text });

/** The policy of a project that wrote none: what it does not say has the defaults of the program. */
const defaultText = ({ project, integration_branch }: { readonly project: string; readonly integration_branch: string }): string =>
  `project: ${JSON.stringify(project)}\nintegration_branch: ${JSON.stringify(integration_branch)}\n`;

async function readFilePolicy(file: string, location: PolicyLocation, cached: CachedPolicy | null, project: string): Promise<ReadPolicy> {
  const text = readConfigFile(file);
  if (text === undefined) throw problem('CONFIG_MISSING', { where: file, project });
  const shown = location.worktree === null ? file : relative(location.worktree, file);
  const { policy } = await interpret(text, shown.startsWith('..') ? file : shown, file, null);
  // this file is for one command: what is in force otherwise stays cached
  return { policy, source: { kind: 'file', name: file }, cached: cached ?? { key: '', digest: null, config: null }, text: textOf(text) };
}

/** The policy file of a worktree, whether or not it is in force; undefined when there is none. Refuses with CONFIG_INVALID. */
export async function readWorkingConfig(worktree: string): Promise<Config | undefined> {
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

async function interpret(text: Buffer, file: string, key: string, previous: CachedPolicy | null): Promise<{ policy: Policy; cached: CachedPolicy }> {
  const textDigest = digest(text);
  const config = previous?.digest === textDigest ? (previous.config as Config) : await parseConfig(text, file);
  return { policy: policyOf(config), cached: { key, digest: textDigest, config } };
}

/** Parses and validates a configuration. Refuses with CONFIG_INVALID, naming file, line, key and reason. */
export async function parseConfig(text: Uint8Array, file: string): Promise<Config> {
  if (text.length > maxConfigBytes) throw invalid(file, 1, '', `it is larger than ${maxConfigBytes} bytes`);
  const { LineCounter, parseDocument } = await import('./yaml.ts');
  const lines = new LineCounter();
  const document = parseDocument(decode(text, file), { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw invalid(file, lines.linePos(error.pos[0]).line, '', error.message);
  const value = toValue(document, file);
  const validators = await loadValidators(['config']);
  if (validators.config?.(value) !== true) throw await schemaProblem(file, document, lines, mostSpecific(validators.config?.errors ?? []));
  const [wrong] = policyProblems(value as Config);
  if (wrong) throw policyProblem(file, document, lines, wrong);
  return value as Config;
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

type Key = string | number;

const policyProblem = (file: string, document: Document, lines: LineCounter, wrong: PolicyProblem) =>
  invalid(file, lineOf(document, lines, wrong.path), keyText(wrong.path), wrong.message);

async function schemaProblem(file: string, document: Document, lines: LineCounter, error: ValidationError | undefined): Promise<Error> {
  const path = await pathOf(error?.instancePath ?? '', document);
  const unknown = error?.params.additionalProperty ?? error?.params.propertyName;
  if (error?.keyword === 'additionalProperties' && typeof unknown === 'string') {
    const near = nearest(unknown, await knownKeys(path));
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return invalid(file, lineOf(document, lines, [...path, unknown]), keyText([...path, unknown]), `unknown key${hint}`);
  }
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

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
}

/** The keys that the schema allows at a path. */
async function knownKeys(path: readonly Key[]): Promise<string[]> {
  const { default: schema } = await import('../../schemas/config.schema.json', { with: { type: 'json' } });
  let node: SchemaNode | undefined = schema as unknown as SchemaNode;
  for (const key of path) node = formOf(typeof key === 'number' ? node?.items : childOf(node, key));
  return Object.keys(node?.properties ?? {});
}

function childOf(node: SchemaNode | undefined, key: string): SchemaNode | undefined {
  const rest = node?.additionalProperties;
  return node?.properties?.[key] ?? (typeof rest === 'object' ? rest : undefined);
}

const formOf = (node: SchemaNode | undefined): SchemaNode | undefined => node?.oneOf?.find((form) => form.properties !== undefined) ?? node;
