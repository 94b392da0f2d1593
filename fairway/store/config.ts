/** fairway.yaml as a policy: where it is read, and what is told when it is not right. */
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
const sizeLimit = 1_000_000;

export interface PolicyLocation {
  /** Where the working file is; null in a bare repository. */
  readonly worktree: string | null;
  /** The file that takes the place of the integration branch's. */
  readonly configFile: string | undefined;
}

export interface ReadPolicy {
  readonly policy: Policy;
  readonly source: PolicySource;
  readonly cached: CachedPolicy;
}

/**
 * The policy in force. What was kept of the last reading is used as long as the branch stands where it stood, or the file reads as it read.
 * Refuses with CONFIG_INVALID, or CONFIG_MISSING for a file that was asked for.
 */
export async function readPolicy(
  backend: Pick<Backend, 'findBranch' | 'readFiles'>,
  manifest: { readonly project: string; readonly integration_branch: string },
  place: PolicyLocation,
  kept: CachedPolicy | null,
): Promise<ReadPolicy> {
  if (place.configFile !== undefined) return readFilePolicy(place.configFile, place, kept, manifest.project);
  const branch = await backend.findBranch(manifest.integration_branch);
  if (branch !== null) {
    const name = branch.ref.replace(/^refs\/(?:heads|remotes)\//, '');
    const key = `${branch.ref} ${branch.commit}`;
    const source = { kind: 'branch', name: `${name} ${branch.commit}` } as const;
    if (kept?.key === key && kept.digest !== null) return { policy: policyOf(kept.config as Config), source, cached: kept };
    const text = kept?.key === key ? undefined : (await backend.readFiles(branch.commit, [configName]))[0]?.content;
    if (text !== undefined) return { ...(await interpret(text, `${name}:${configName}`, key, kept)), source };
    return readWorkingPolicy(place, kept?.key === key ? kept : { key, digest: null, config: null }, manifest);
  }
  return readWorkingPolicy(place, { key: 'no branch', digest: null, config: null }, manifest);
}

/** The integration branch holds no policy yet: the working file counts, or else the defaults do. `absent` remembers that there is none on the branch. */
async function readWorkingPolicy(
  place: PolicyLocation,
  absent: CachedPolicy,
  manifest: { readonly project: string; readonly integration_branch: string },
): Promise<ReadPolicy> {
  const file = place.worktree === null ? undefined : join(place.worktree, configName);
  const text = file === undefined ? undefined : readConfigFile(file);
  if (file === undefined || text === undefined) {
    const config: Config = { project: manifest.project, integration_branch: manifest.integration_branch };
    return { policy: policyOf(config), source: { kind: 'default', name: 'default' }, cached: absent };
  }
  // the working file's reading rides along with what is known of the branch
  const held = absent.config as CachedPolicy | null;
  const read = await interpret(text, configName, file, held);
  return { policy: read.policy, source: { kind: 'file', name: file }, cached: { ...absent, config: read.cached } };
}

async function readFilePolicy(file: string, place: PolicyLocation, kept: CachedPolicy | null, project: string): Promise<ReadPolicy> {
  const text = readConfigFile(file);
  if (text === undefined) throw problem('CONFIG_MISSING', { where: file, project });
  const shown = place.worktree === null ? file : relative(place.worktree, file);
  const { policy } = await interpret(text, shown.startsWith('..') ? file : shown, file, null);
  // asked for once: what is in force otherwise stays in the cache
  return { policy, source: { kind: 'file', name: file }, cached: kept ?? { key: '', digest: null, config: null } };
}

/** The policy file that lies in a worktree, whatever is in force; undefined when there is none. Refuses with CONFIG_INVALID. */
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

async function interpret(text: Buffer, file: string, key: string, kept: CachedPolicy | null): Promise<{ policy: Policy; cached: CachedPolicy }> {
  const textDigest = digest(text);
  const config = kept?.digest === textDigest ? (kept.config as Config) : await parseConfig(text, file);
  return { policy: policyOf(config), cached: { key, digest: textDigest, config } };
}

/** A configuration that is valid in itself. Refuses with CONFIG_INVALID, naming file, line, key and reason. */
export async function parseConfig(text: Uint8Array, file: string): Promise<Config> {
  if (text.length > sizeLimit) throw invalid(file, 1, '', `the file is larger than ${sizeLimit} bytes`);
  const { LineCounter, parseDocument } = await import('./yaml.ts');
  const lines = new LineCounter();
  const document = parseDocument(decode(text, file), { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw invalid(file, lines.linePos(error.pos[0]).line, '', error.message);
  const value = toValue(document, file);
  const validators = await loadValidators(['config']);
  if (validators.config?.(value) !== true) throw await schemaProblem(file, document, lines, mostTelling(validators.config?.errors ?? []));
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

// A few aliases save typing; a document that multiplies them is an attack on whoever reads it.
function toValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
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
    return invalid(file, lineOf(document, lines, [...path, unknown]), keyText([...path, unknown]), `there is no such key${hint}`);
  }
  const why = error === undefined ? 'it does not match its schema' : describeError({ ...error, instancePath: '' });
  return invalid(file, lineOf(document, lines, path), keyText(path), why);
}

/** Where one of several forms would do, the error that lies deepest speaks of the form that was meant. */
const mostTelling = (errors: readonly ValidationError[]): ValidationError | undefined =>
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

/** The line of what stands at a path, or of the nearest thing around it. */
function lineOf(document: Document, lines: LineCounter, path: readonly Key[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

const nodeAt = (document: Document, path: readonly Key[]): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));

/** Where a key of a mapping, or an item of a list, begins. */
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

/** The keys that the schema knows at a path. */
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
