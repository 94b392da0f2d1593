/** How records were decided and written: the part of their envelope that is the same for all records of a command. */
import { randomBytes } from 'node:crypto';
import type { CommandRef, Override, PolicyRef, RecordType, Stamp } from '../domain/record.ts';
import { problem } from '../errors.ts';
import { version } from '../version.ts';
import type { NewFile } from './backend.ts';
import { loadSchemaText, schemaDigests } from './codec/schemas.ts';
import type { Seal } from './codec/seal.ts';
import type { StoreContext } from './context.ts';
import { policyPath, schemaPath } from './layout.ts';
import type { NamedStates } from './load.ts';
import type { LoadedProjection } from './load-projection.ts';

/** The program, as records name it. */
export const tool = `fairway/${version}`;

/** The policy that was loaded, as records cite it. */
export const policyRefOf = ({ policySource: { kind, commit }, policyText: { sha256 } }: LoadedProjection): PolicyRef => ({
  sha256,
  from: kind,
  ...(commit === undefined ? {} : { commit }),
});

/** The seal of a command that was decided on `states`. Refuses with POLICY_FILE, CLOCK_BEHIND. */
export function sealOf({ options }: StoreContext, loaded: LoadedProjection, stamp: Stamp, command: CommandRef, states: NamedStates): Seal {
  const { via = 'cli', actor, at } = options.writer ?? {};
  const writer = {
    tool,
    via,
    ...(actor === undefined || actor === stamp.actor.id ? {} : { actor }),
    ...(at === undefined || at === stamp.at ? {} : { at }),
  };
  const broken = [options.configFile === undefined ? undefined : policyFile(options.configFile), clockBehind(at ?? stamp.at, states)];
  const overrides = broken.flatMap((rule) => (rule === undefined ? [] : [requireOverride(rule, options.overrides)]));
  return { stamp, command, policy: policyRefOf(loaded), writer, overrides, newSalt: options.newSalt ?? randomSalt };
}

/** A salt for a record: 128 random bits in base64url. */
export const randomSalt = (): string => randomBytes(16).toString('base64url');

/** A rule that holds for records of every type. */
interface GeneralRule {
  readonly code: 'POLICY_FILE' | 'CLOCK_BEHIND';
  readonly details: Readonly<Record<string, string>>;
}

const policyFile = (file: string): GeneralRule => ({ code: 'POLICY_FILE', details: { file } });

/** How far the clock of a writer may be behind the last record of a stream, ms. Clocks of machines differ by seconds. */
const toleratedMs = 5 * 60 * 1000;

function clockBehind(now: string, states: NamedStates): GeneralRule | undefined {
  for (const [stream, state] of states)
    if (state !== null && Date.parse(now) < Date.parse(state.head.at) - toleratedMs)
      return { code: 'CLOCK_BEHIND', details: { now, stream, last: state.head.at } };
  return undefined;
}

function requireOverride({ code, details }: GeneralRule, reasons: Readonly<Record<string, string>> = {}): Override {
  const reason = reasons[code];
  if (reason === undefined) throw problem(code, details);
  return { rule: code, reason };
}

/** The policy and the schemas that records of these types cite, as far as they are not among the paths `known`. */
export async function citedFiles({ policyText }: LoadedProjection, types: Iterable<RecordType>, known: ReadonlySet<string>): Promise<NewFile[]> {
  const files: NewFile[] = [];
  const policy = policyPath(policyText.sha256);
  if (!known.has(policy)) files.push({ path: policy, content: await policyText.read() });
  for (const type of new Set(types)) {
    const schema = schemaPath(schemaDigests[type]);
    if (!known.has(schema)) files.push({ path: schema, content: await loadSchemaText(type) });
  }
  return files;
}
