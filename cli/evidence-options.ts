/** Options that `evidence add` and `run` share: what the evidence is about, and results that lie elsewhere or are meant for programs. */
import { UsageError } from 'clipanion';
import { type Artifact, formats, type Predicate, problem, type Subject } from '../fairway/index.ts';
import { readWhole } from './artifacts.ts';

/** The ids given with `--check`, each once. Deciding adds the digests. */
export const citedChecks = (ids: readonly string[]): { id: string }[] => [...new Set(ids)].map((id) => ({ id }));

/** `NAME@sha256:…` */
export const subjectsOf = (texts: readonly string[] = []): Subject[] =>
  texts.map((text) => {
    const [, name, digest] = /^(.+)@(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/s.exec(text) ?? [];
    if (name === undefined || digest === undefined) throw new UsageError(`"${text}" is not a subject. Write it as NAME@sha256:DIGEST.`);
    requireFormat('The name of a --subject', formats.line(name));
    return { name, digest };
  });

/** `URI@sha256:…` */
export const externalArtifacts = (texts: readonly string[] = []): Artifact[] =>
  texts.map((text) => {
    const [, uri, digest] = /^((?:https|s3|oci):[^\s\p{Cc}]+)@(sha256:[0-9a-f]{64})$/u.exec(text) ?? [];
    if (uri === undefined || digest === undefined)
      throw new UsageError(`"${text}" is not the address of a file. Write it as URI@sha256:DIGEST, where the URI begins with https:, s3: or oci:.`);
    if (uri.length > maxUriLength) throw new UsageError(`--artifact-at has an address of more than ${maxUriLength} characters.`);
    const name = uri
      .replace(/[?#].*$/, '')
      .split(/[/:]/)
      .findLast((part) => part !== '');
    return { name: (name ?? uri).slice(0, maxNameLength), digest, stored: 'external', uri };
  });

const maxUriLength = 2048;
const maxNameLength = 1024;

export interface PredicateFile {
  readonly type: string;
  readonly file: string;
}

/** `TYPE=FILE` */
export function predicateFile(text: string | undefined): PredicateFile | undefined {
  if (text === undefined) return undefined;
  const [, type, file] = /^([!-<>-~]{1,2048})=(.+)$/s.exec(text) ?? [];
  if (type === undefined || file === undefined) throw new UsageError(`"${text}" is not a predicate. Write it as TYPE=FILE, where the type is a name or a URI.`);
  return { type, file };
}

/** Throws FILE_UNREADABLE, FILE_TOO_LARGE. */
export async function readPredicate({ type, file }: PredicateFile, path: string): Promise<Predicate> {
  const text = Buffer.from(await readWhole(path, file)).toString('utf8');
  return { type, body: jsonObject(text, file) };
}

function jsonObject(text: string, file: string): Predicate['body'] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Predicate['body'];
  } catch (error) {
    throw problem('FILE_UNREADABLE', { file, why: `it is not JSON: ${(error as Error).message}` }, { cause: error });
  }
  throw problem('FILE_UNREADABLE', { file, why: 'it holds JSON, but not an object' });
}

function requireFormat(what: string, why: string | undefined): void {
  if (why !== undefined) throw new UsageError(`${what} ${why}.`);
}
