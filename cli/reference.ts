/**
 * Writes the reference pages that follow from the code: commands, records, configuration, errors. `tsx cli/reference.ts` runs it; a test
 * fails when its output and the files in the tree differ. The same code gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Cli, type Definition } from 'clipanion';
import { errors, type Policy, policyOf, recordDefinitions } from '../fairway/index.ts';
import { commands } from './commands.ts';
import type { FairwayContext } from './context.ts';
import { order as categories, common as commonOptions, shownOption } from './output/help.ts';
import { packageRoot } from './package-root.ts';
import { namesOf, shortUsage } from './usage.ts';

/** The pages by file name, relative to the package. */
export async function generateReference(): Promise<Map<string, string>> {
  return new Map([
    ['docs/reference/cli.md', await commandsPage()],
    ['docs/reference/records.md', recordsPage()],
    ['docs/reference/configuration.md', configurationPage()],
    ['docs/reference/errors.md', errorsPage()],
    ['docs/reference/formats.md', formatsPage()],
  ]);
}

interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly position: number;
  readonly source: string;
}

function page({ title, description, position, source }: PageHead, ...parts: readonly string[]): string {
  const front = [
    '---',
    `title: ${title}`,
    `description: ${JSON.stringify(description)}`,
    `sidebar_position: ${position}`,
    'output: contract',
    'status: current',
    '---',
  ];
  const note = `<!-- Written by cli/reference.ts from ${source}. Change those, then run it again. -->`;
  return `${[front.join('\n'), note, `# ${title}`, ...parts].map((part) => part.trim()).join('\n\n')}\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;

const exitCodes: readonly (readonly [string, string])[] = [
  ['0', 'Done.'],
  ['1', 'Refused, or a check found something.'],
  ['2', 'Wrong usage.'],
  ['3', 'Not found.'],
  ['4', 'Conflict: already claimed, already there, or others kept writing.'],
  ['5', 'In order, but not judged whole: what could not be checked is unknown.'],
  ['255', 'A defect of Fairway.'],
];

const exitTable = () => table(['Exit code', 'What it means'], exitCodes);

// Commands

const isCommon = (option: { readonly definition: string }): boolean => commonOptions.includes(namesOf(option.definition)[0] ?? '');

interface Described {
  readonly path: string;
  readonly category: string;
  readonly description: string;
  readonly details: string;
  readonly examples: readonly (readonly [string, string])[];
  readonly definition: Definition;
}

async function commandsPage(): Promise<string> {
  const described = await Promise.all(commands.map(describe));
  const groups = categories.flatMap((category) => {
    const members = described.filter((command) => command.category === category);
    return members.length === 0 ? [] : [`## ${category}`, ...members.map(commandSection)];
  });
  const lost = described.filter((command) => !categories.includes(command.category)).map((command) => command.path);
  if (lost.length > 0) throw new Error(`no page lists ${lost.join(', ')}: name the category in cli/output/help.ts`);
  const common = described[0]?.definition.options.filter(isCommon) ?? [];
  return page(
    { title: 'Commands', description: 'Every command with its options, examples and exit codes.', position: 1, source: 'cli/commands' },
    'The answer goes to stdout, everything told beside it to stderr. `fairway COMMAND --help` prints what is written here about a command.',
    '## Common options',
    'Every command takes these. They may also stand in front of the command. With `--json`, stdout holds one document, for refusals too; see [JSON answers](json.md).',
    optionTable(common),
    '## Exit codes',
    exitTable(),
    '`fairway run` is the exception: it exits with the code of the command that it ran, or with 1 when a file that it was to keep is missing. What each refusal means is listed in [Errors](errors.md).',
    '## Environment',
    table(
      ['Variable', 'What it says'],
      variables.map(([name, what]) => [code(name), what]),
    ),
    ...groups,
  );
}

const variables: readonly (readonly [string, string])[] = [
  ['FAIRWAY_ACTOR', "Who acts; git's user when it is not set."],
  ['FAIRWAY_ROLE', 'The role, where `--as` gives none.'],
  ['FAIRWAY_SESSION', 'The session, where `--session` gives none.'],
  ['FAIRWAY_TASK_ID', 'The task that `fairway run` proves, where `--task` gives none.'],
  ['FAIRWAY_STATE_REF', 'The ref that holds the state; goes before the git setting `fairway.stateRef`.'],
  [
    'FAIRWAY_GIT',
    '`native`: the git program, and nothing else. `isomorphic`: read without it. Not set: the program where the `PATH` has one; see [With git, and without](../explanation/how-state-is-kept.md#with-git-and-without).',
  ],
  ['FAIRWAY_PORTAL_DOCS', 'The folder of documents that the portal shows, from the repository; `docs` when it is not set.'],
  ['FAIRWAY_PORTAL_HEAP_MB', 'How much memory the portal is built with; 1024 when it is not set.'],
  ['FAIRWAY_NOW', 'The time at which the clock of this command starts, for replays.'],
];

async function describe({ path, load }: (typeof commands)[number]): Promise<Described> {
  const command = await load();
  const cli = new Cli<FairwayContext>({ binaryName: 'fairway', enableColors: false });
  cli.register(command);
  const [definition] = cli.definitions();
  const { usage } = command;
  if (definition === undefined || usage === undefined) throw new Error(`${path} has no usage`);
  return {
    path,
    category: usage.category ?? '',
    description: usage.description ?? '',
    details: usage.details ?? '',
    examples: (usage.examples ?? []).map(([what, line]) => [what, line] as const),
    definition,
  };
}

function commandSection({ path, description, details, examples, definition }: Described): string {
  const own = definition.options.filter((option) => !isCommon(option));
  const parts = [
    `### fairway ${path}`,
    `${description}. ${paragraph(details)}`.trim(),
    `\`\`\`text\n${shortUsage(path, definition)}\n\`\`\``,
    ...(own.length > 0 ? [optionTable(own)] : []),
    ...(examples.length > 0 ? [`\`\`\`sh\n${examples.map(([what, line]) => `# ${what}\n${line}`).join('\n\n')}\n\`\`\``] : []),
  ];
  return parts.join('\n\n');
}

const paragraph = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');

const optionTable = (options: Definition['options']): string =>
  table(
    ['Option', 'What it does'],
    options.map((option) => [code(shownOption(option.definition)), `${option.description ?? ''}${option.required ? ' (needed)' : ''}`]),
  );

// Schemas

interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

const readSchema = (name: string): Schema => JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8')) as Schema;

/** The parts that are objects with fields of their own, and so have a section; all others are values. */
const isPart = (schema: Schema | undefined): boolean => schema?.properties !== undefined;

/** What a schema says a value is, in a few words. `own` are the definitions of the file that it stands in. */
function typeText(schema: Schema, common: Readonly<Record<string, Schema>>, own: Readonly<Record<string, Schema>> = {}, anchors = true): string {
  const named = refName(schema) ?? schema.allOf?.map(refName).find((name) => name !== undefined);
  if (named !== undefined) return namedText(named, common, own, anchors);
  if (schema.oneOf) return schema.oneOf.map((form) => typeText(form, common, own, anchors)).join(' or ');
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.type === 'array') return `list of ${typeText(schema.items ?? {}, common, own, anchors)}`;
  if (schema.type === 'object') return typeof schema.additionalProperties === 'object' ? 'mapping' : 'object';
  if (schema.type === 'integer') return `integer${range(schema)}`;
  return schema.type === 'string' ? 'text' : (schema.type ?? 'anything');
}

function namedText(name: string, common: Readonly<Record<string, Schema>>, own: Readonly<Record<string, Schema>>, anchors: boolean): string {
  const target = own[name] ?? common[name] ?? {};
  if (target.type === 'array' || target.enum !== undefined) return typeText(target, common, own, anchors);
  if (own[name] !== undefined) return typeText(target, common, own, anchors);
  const linked = anchors ? (isPart(target) ? `#${name.toLowerCase()}` : '#values') : `records.md${isPart(target) ? `#${name.toLowerCase()}` : '#values'}`;
  return `[${name}](${linked})`;
}

const refName = (schema: Schema): string | undefined => schema.$ref?.replace(/^.*#\/\$defs\//, '');

function range({ minimum, maximum }: Schema): string {
  if (minimum === undefined) return '';
  return maximum === undefined ? ` from ${minimum}` : ` from ${minimum} to ${maximum}`;
}

type Row = readonly [field: string, type: string, needed: string, description: string];

/** One row for each field; the fields of an object that is described in place follow it. */
function fieldRows(schema: Schema, common: Readonly<Record<string, Schema>>, prefix = ''): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]): Row[] => {
    const path = `${prefix}${name}`;
    const description = field.description ?? common[refName(field) ?? '']?.description ?? '';
    const row: Row = [code(path), typeText(field, common), schema.required?.includes(name) ? 'yes' : '', description];
    if (field.type === 'object' && field.properties && !field.allOf) return [row, ...fieldRows(field, common, `${path}.`)];
    return [row];
  });
}

/** `elsewhere` is the page that describes the values. */
const fieldTable = (schema: Schema, common: Readonly<Record<string, Schema>>, elsewhere = '') =>
  table(
    ['Field', 'What it is', 'Always there', 'What it says'],
    fieldRows(schema, common).map(([field, type, ...rest]) => [field, type.replaceAll('](#', `](${elsewhere}#`), ...rest]),
  );

function recordsPage(): string {
  const { $defs: common = {} } = readSchema('common');
  const envelope = readSchema('record');
  const types = Object.keys(recordDefinitions);
  const parts = Object.entries(common).filter(([, schema]) => isPart(schema));
  const values = Object.entries(common).filter(([, schema]) => !isPart(schema) && schema.type === 'string');
  return page(
    { title: 'Records', description: 'Every type of record with its fields.', position: 2, source: 'schemas/*.schema.json' },
    'A record is one JSON file on the state ref: `tasks/<hh>/<TASK-ID>/<seq>-<type>.json`. It is written once and never changed. A record is checked against the schema of its type when it is written and when it is read.',
    '## What every record has',
    fieldTable(envelope, common),
    '## Types',
    table(
      ['Type', 'What happened'],
      types.map((type) => [`[${type}](#${type})`, readSchema(type).description ?? '']),
    ),
    ...types.flatMap((type) => recordSection(type, common)),
    '## Parts',
    'Objects that several types share.',
    ...parts.flatMap(([name, schema]) => [`### ${name}`, schema.description ?? '', fieldTable(schema, common)]),
    '## Values',
    table(
      ['Name', 'What it is', 'Pattern', 'At most'],
      values.map(([name, { description, pattern, maxLength }]) => [
        code(name),
        description ?? '',
        pattern === undefined ? '' : code(pattern),
        maxLength === undefined ? '' : `${maxLength} characters`,
      ]),
    ),
    '## The manifest',
    `${readSchema('store').description ?? ''} \`partition\` is kept free for stores that are divided over several refs; nothing writes it yet.`,
    fieldTable(readSchema('store'), common),
    '## The anchor',
    readSchema('anchor').description ?? '',
    fieldTable(readSchema('anchor'), common),
  );
}

function recordSection(type: string, common: Readonly<Record<string, Schema>>): string[] {
  const schema = readSchema(type);
  const data = schema.properties?.data ?? {};
  return [`### ${type}`, `${schema.description ?? ''} Schema: ${code(schema.properties?.schema?.const ?? '')}. What \`data\` holds:`, fieldTable(data, common)];
}

// Configuration

type KeyRow = readonly [key: string, type: string, defaulted: string, description: string];

function configurationPage(): string {
  const { $defs: common = {} } = readSchema('common');
  const schema = readSchema('config');
  const own = schema.$defs ?? {};
  const top = Object.entries(schema.properties ?? {});
  const simple = top.filter(([, field]) => field.type !== 'object');
  const sections = top.filter(([, field]) => field.type === 'object');
  const rowsOf = (field: Schema, prefix: string) => keyRows(field, prefix, common, own);
  const head = ['Key', 'What it is', 'Default', 'What it says'];
  return page(
    { title: 'Configuration', description: 'Every key of fairway.yaml with its default.', position: 3, source: 'schemas/config.schema.json' },
    'The policy of a project stands in `fairway.yaml`. It is read from the tip of the integration branch that the store names. While that branch holds no such file, the file in the worktree counts, or else the defaults. `--config FILE` names another file for one command. A key that is not listed here is refused.',
    'Where the state is: the ref is `FAIRWAY_STATE_REF`, else the git setting `fairway.stateRef`, else `refs/heads/fairway/state`, else, where that one does not exist, the `state_ref` of the working file. `fairway init` takes project, integration branch and state ref from this file when it is there.',
    '## Top level',
    table(
      head,
      simple.map(([name, field]) => keyRow(name, field, schema.required?.includes(name) ?? false, common, own)),
    ),
    ...sections.flatMap(([name, field]) => [
      `## ${name}`,
      field.description ?? '',
      table(head, rowsOf(field, `${name}.`)),
      ...(name === 'gates' ? [own.gates?.description ?? '', gateTable(own.gates ?? {})] : []),
    ]),
    '## Beyond the schema',
    'States of the classes open, active, blocked and terminal have to be there, and a name that stands in one place has to be known in the other: roles, states, review domains. What is wrong is told with file, line and key.',
    'Some keys are kept and shown, and nothing follows from them yet: `lanes.NAME.wip_limit` is shown on the wall of the portal, `tasks.profiles` says which profiles a task may name, `review.routes[].reviewer` is not asked by itself.',
    '## Defaults',
    'What counts where the file says nothing:',
    `\`\`\`yaml\n${defaultsYaml(policyOf({ project: 'project' }))}\n\`\`\``,
  );
}

function keyRow(path: string, field: Schema, required: boolean, common: Readonly<Record<string, Schema>>, own: Readonly<Record<string, Schema>>): KeyRow {
  const { text, defaulted } = splitDefault(field.description ?? common[refName(field) ?? '']?.description ?? '');
  return [code(path), typeText(field, common, own, false), required ? 'none: needed' : defaulted === undefined ? '' : code(defaulted), text];
}

/** `Default: main.` stands at the end of a description. */
function splitDefault(description: string): { text: string; defaulted?: string } {
  const match = /^(.*?)\s*Default: (.+?)\.?$/s.exec(description);
  return match ? { text: match[1] ?? '', defaulted: match[2] ?? '' } : { text: description };
}

function keyRows(schema: Schema, prefix: string, common: Readonly<Record<string, Schema>>, own: Readonly<Record<string, Schema>>): KeyRow[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    keyRow(`${prefix}${name}`, field, schema.required?.includes(name) ?? false, common, own),
    ...(field.type === 'array' && field.items?.properties ? keyRows(field.items, `${prefix}${name}[].`, common, own) : []),
  ]);
  if (typeof schema.additionalProperties !== 'object') return fields;
  const entry = schema.additionalProperties.oneOf?.find((form) => form.properties) ?? schema.additionalProperties;
  if (entry.properties) return [...fields, ...keyRows(entry, `${prefix}NAME.`, common, own)];
  return [...fields, keyRow(`${prefix}NAME`, entry, false, common, own)];
}

function gateTable(gates: Schema): string {
  const policy = policyOf({ project: 'project' });
  const modes = (set: Policy['gates']['done'], name: string) => code((set as Readonly<Record<string, string>>)[name] ?? '');
  return table(
    ['Gate', 'What has to hold', 'In front of done', 'In front of merging'],
    Object.entries(gates.properties ?? {}).map(([name, gate]) => [
      code(name),
      gate.description ?? '',
      modes(policy.gates.done, name),
      modes(policy.gates.mergeReady, name),
    ]),
  );
}

function defaultsYaml(policy: Policy): string {
  const inline = (values: Readonly<Record<string, string>>) =>
    `{ ${Object.entries(values)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')} }`;
  return [
    `integration_branch: ${policy.integrationBranch}`,
    `tasks: { id_pattern: "${policy.idPattern}" }`,
    `states: ${inline(Object.fromEntries(policy.states.map((state) => [state.name, state.class])))}`,
    'gates:',
    `  blocked_reason: ${policy.blockedReason}`,
    `  done: ${inline(policy.gates.done)}`,
    `  merge_ready: ${inline(policy.gates.mergeReady)}`,
  ].join('\n');
}

// Formats

/** The fields of a schema, with what its own file defines put in their place. */
const inPlace = (schema: Schema, own: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> =>
  Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, own[refName(field) ?? ''] ?? field]));

/** What Fairway writes for others, and reads back. */
function formatsPage(): string {
  const { $defs: common = {} } = readSchema('common');
  const snapshot = readSchema('snapshot');
  const { snapshotHead, snapshotFile, snapshotTotal } = snapshot.$defs ?? {};
  const own = snapshot.$defs ?? {};
  const fields = (schema: Schema = {}) => fieldTable({ ...schema, properties: inPlace(schema, own) }, common, 'records.md');
  const values = 'Names that are links are described in [Records](records.md#values).';
  return page(
    { title: 'Formats', description: 'What Fairway writes for other programs, and reads back.', position: 6, source: 'schemas/*.schema.json' },
    '## Snapshot',
    `${snapshot.description ?? ''} Schema: \`${own.snapshotVersion?.const ?? ''}\`. Written by \`fairway snapshot\`, read by \`fairway restore\` and \`fairway verify --snapshot\`. ${values}`,
    'The same commit gives the same bytes, whenever and wherever they are written. JSON and YAML have one document: the fields in front, `files`, `total`. They are laid out so that each file is a line or an item of its own; a file that another program laid out anew is read as well, up to 64 MiB.',
    '### In front of the files',
    fields(snapshotHead),
    '### Each file',
    `${snapshotFile?.description ?? ''} A record of a store that nobody wrote to by hand is always \`json\`; \`README.md\` is \`text\`.`,
    fields(snapshotFile),
    '### Behind the files',
    fields(snapshotTotal),
    'Modes of files, and the history of commits, are not in a snapshot: history travels by clone.',
    '## Event',
    `${readSchema('event').description ?? ''} \`seq\`, \`prev\` and \`commit\` are extension attributes. Events come in the order in which records were added to the state ref. A program that keeps the last \`id\` goes on behind it with \`--since\`.`,
    fieldTable(readSchema('event'), common, 'records.md'),
    '## Intent',
    `${readSchema('intent').description ?? ''} Schema: \`${readSchema('intent').properties?.schema?.const ?? ''}\`. Written with \`--outbox\`, read by \`fairway outbox list\` and \`fairway outbox flush\`. An intent is short-lived: it is flushed by the Fairway that the project uses.`,
    fieldTable(readSchema('intent'), common, 'records.md'),
  );
}

// Errors

function errorsPage(): string {
  const entries = Object.entries(errors);
  const codes = [...new Set(entries.map(([, entry]) => entry.exit))].sort((a, b) => a - b);
  return page(
    { title: 'Errors', description: 'Every refusal with its code, exit code, message and the next thing to do.', position: 4, source: 'fairway/errors.ts' },
    'A refusal says what happened and why, and gives the next thing to do. Its code is permanent: a code is never used again for something else. With `--json` a refusal is one document on stdout: `error` with `code`, `message`, `hint` and `details`; see [JSON answers](json.md#a-refusal). Words in braces stand for values; what is in brackets is there when its values are.',
    '## Exit codes',
    exitTable(),
    'A defect of Fairway has the code `INTERNAL` and exit code 255. What was acknowledged before is safe.',
    ...codes.flatMap((exit) => [
      `## Exit code ${exit}`,
      ...entries.filter(([, entry]) => entry.exit === exit).map(([name, entry]) => `### ${name}\n\n${told(entry.message)}\n\n${told(entry.hint, 'Hint: ')}`),
    ]),
  );
}

const told = (text: string, label = '') => `${label}${code(text)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, content] of await generateReference()) writeFileSync(join(packageRoot, file), content);
}
