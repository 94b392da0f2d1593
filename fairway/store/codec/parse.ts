/** Parsing the files of the state ref. A file that cannot be read is reported, never dropped. */
import type { FairwayRecord, RecordType } from '../../domain/record.ts';
import type { StreamFile, UnknownContent } from '../../domain/stream.ts';
import { criticalTypes, type Store as Manifest, recordSchemas } from '../../domain/types.gen.ts';
import type { RecordPath } from '../layout.ts';
import type { ValidationError, Validator } from '../validators/index.gen.d.ts';
import { closedLoaders, loaders } from '../validators/index.gen.js';
import { digest } from './serialize.ts';

/** Compiled validators for what is read, by name; see `loadValidators`. They accept fields that the schema does not name, at every level. */
export type Validators = Readonly<Record<string, Validator>>;

/** Compiled validators for what is written, by name. They refuse fields that the schema does not name. */
export interface ClosedValidators {
  readonly closed: Readonly<Record<string, Validator>>;
}

type Loaders = Readonly<Record<string, () => Promise<Validator>>>;

/** The validators named, or all of them, for reading. Together they are large. */
export const loadValidators = (names: readonly string[] = Object.keys(loaders)): Promise<Validators> => load(loaders, names);

/** The validators named, for writing. */
export const loadClosedValidators = async (names: readonly string[]): Promise<ClosedValidators> => ({ closed: await load(closedLoaders, names) });

/** The validators for writing records of these types. */
export const loadRecordValidators = (types: readonly RecordType[]): Promise<ClosedValidators> =>
  loadClosedValidators(['record', ...new Set(types.map(validatorName))]);

const load = async (from: Loaders, names: readonly string[]): Promise<Validators> =>
  Object.fromEntries(await Promise.all(names.map(async (name) => [name, await loadOnce(from[name] as () => Promise<Validator>)] as const)));

const loaded = new Map<() => Promise<Validator>, Promise<Validator>>();

function loadOnce(loader: () => Promise<Validator>): Promise<Validator> {
  const known = loaded.get(loader);
  if (known !== undefined) return known;
  const validator = loader();
  loaded.set(loader, validator);
  return validator;
}

/** One file of a stream: its record, or why it holds none. */
export function parseStreamFile(path: string, placement: RecordPath, bytes: Uint8Array, validators: Validators): StreamFile {
  return { seq: placement.seq, path, hash: digest(bytes), content: contentOf(bytes, placement, validators) };
}

function contentOf(bytes: Uint8Array, placement: RecordPath, validators: Validators): StreamFile['content'] {
  const parsed = parseJson(bytes);
  if ('unreadable' in parsed) return parsed;
  const schema = schemaOf(parsed.value);
  if ('unreadable' in schema) return schema;
  const record = parsed.value as FairwayRecord;
  const why = firstError(validators.record, record) ?? (schema.isKnown ? whyWrongData(record, validators) : undefined);
  if (why !== undefined) return { unreadable: why };
  const elsewhere = whyMisplaced(record, placement);
  if (elsewhere !== undefined) return { misplaced: elsewhere };
  return schema.isKnown ? { record: upcast(record) } : { unknown: unknownContent(record, schema.isLaterVersion) };
}

/** Why a record may not be written; undefined when it may. */
export const whyInvalid = (record: FairwayRecord, { closed }: ClosedValidators): string | undefined =>
  firstError(closed.record, record) ?? firstError(closed[validatorName(record.type)], record.data, '/data');

const whyWrongData = (record: FairwayRecord, validators: Validators): string | undefined =>
  whyWrongCritical(record) ?? firstError(validators[validatorName(record.type)], record.data, '/data');

/** Whether this version knows the schema that a record names. */
function schemaOf(
  value: unknown,
): { readonly isKnown: true } | { readonly isKnown: false; readonly isLaterVersion: boolean } | { readonly unreadable: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { unreadable: 'it holds no JSON object' };
  const { schema, type } = value as Record<string, unknown>;
  if (typeof schema !== 'string' || typeof type !== 'string') return { unreadable: 'it names no schema and type' };
  const known = schemaOfType.get(type);
  if (known === schema) return { isKnown: true };
  const [name, version = ''] = schema.split('@');
  if (name !== `fairway/${type}`) return { unreadable: `its schema ${schema} is not that of its type ${type}` };
  if (known !== undefined && Number(version) < Number(known.split('@')[1]))
    return { unreadable: `it is written in ${schema}, which is no version that was ever published` };
  return { isKnown: false, isLaterVersion: known !== undefined };
}

/** A later version of a known type always counts as critical: this version knows how much the type matters. */
const unknownContent = ({ schema, type, id, at, actor, prev, critical, policy, writer }: FairwayRecord, isLaterVersion: boolean): UnknownContent => ({
  schema,
  type,
  id,
  at,
  actor,
  prev,
  critical: critical || isLaterVersion,
  policy,
  writer,
});

/** `critical` is a constant of each type, which the validator of the envelope does not know. */
const whyWrongCritical = ({ type, critical }: FairwayRecord): string | undefined =>
  critical === criticalTypes[type] ? undefined : `/critical must be ${criticalTypes[type]} for ${type}`;

const schemaOfType: ReadonlyMap<string, string> = new Map(Object.entries(recordSchemas));

/**
 * Converts a record of an older version to the newest one of its type. Every type is at its first version. Conversions go here, each a function from
 * record to record, and `schemaOf` then accepts the older version.
 */
const upcast = (record: FairwayRecord): FairwayRecord => record;

const placed = ['stream', 'seq', 'type'] as const;

function whyMisplaced(record: FairwayRecord, placement: RecordPath): string | undefined {
  const differing = placed.find((key) => record[key] !== placement[key]);
  return differing === undefined ? undefined : `its path says ${differing} ${placement[differing]}, and it says ${record[differing]}`;
}

/** A JSON document in UTF-8. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown } | { readonly unreadable: string } {
  try {
    return { value: JSON.parse(decode(bytes)) };
  } catch (error) {
    return { unreadable: error instanceof SyntaxError ? `it is not JSON: ${error.message}` : 'it is not UTF-8' };
  }
}

/** The id that the file of a record names, without a look at the rest; undefined where it cannot be read. */
export function parseRecordId(bytes: Uint8Array): string | undefined {
  const parsed = parseJson(bytes);
  const id = 'value' in parsed ? (parsed.value as { id?: unknown } | null)?.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

let strictDecoder: TextDecoder | undefined;
function decode(bytes: Uint8Array): string {
  strictDecoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return strictDecoder.decode(bytes);
}

/** The manifest of a store, or why it is not one. */
export function parseManifest(
  bytes: Uint8Array,
  validators: Validators,
): { readonly manifest: Manifest } | { readonly newer: string } | { readonly why: string } {
  const parsed = parseJson(bytes);
  if ('unreadable' in parsed) return { why: `fairway.json: ${parsed.unreadable}` };
  const schema = (parsed.value as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'string' && /^fairway\/store@\d+$/.test(schema) && schema !== 'fairway/store@1') return { newer: schema };
  const why = firstError(validators.store, parsed.value);
  return why === undefined ? { manifest: parsed.value as Manifest } : { why: `fairway.json: ${why}` };
}

/** `task-defined` is validated by `taskDefined`. */
function validatorName(type: string): string {
  const known = validatorNames.get(type);
  if (known !== undefined) return known;
  const name = type.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  validatorNames.set(type, name);
  return name;
}

// few types and many records: each name is computed once; an unknown type never gets here
const validatorNames = new Map<string, string>();

/** The first error of a validator, in one line; undefined when the value is valid. */
export function firstError(validator: Validator | undefined, value: unknown, at = ''): string | undefined {
  if (validator === undefined) return 'there is no schema for its type';
  if (validator(value)) return undefined;
  const error = validator.errors?.[0];
  return error ? describeError(error, at) : 'it does not match its schema';
}

/** `/data/summary must NOT have fewer than 1 characters` */
export function describeError(error: ValidationError, at = ''): string {
  const where = `${at}${error.instancePath}`;
  const extra = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  const detail = extra === undefined ? '' : ` (${String(extra)})`;
  const allowed = Array.isArray(error.params.allowedValues) ? `: ${error.params.allowedValues.join(', ')}` : '';
  return `${where === '' ? '' : `${where} `}${error.message ?? error.keyword}${detail}${allowed}`;
}
