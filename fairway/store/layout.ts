/** The layout of the tree on the state ref. Each stream has one small directory, and no directory grows with the store. */
import { hash } from 'node:crypto';

export const manifestPath = 'fairway.json';
export const readmePath = 'README.md';

/** The prefix of anchors' tags: among the code's own tags, so that every ordinary clone fetches them. */
export const anchorTags = 'refs/tags/fairway/anchor/';

/** What the path of a record says of it. */
export interface RecordPath {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
}

/** A parsed path. `other`: nothing that this layout knows. */
export type StorePath =
  | ({ readonly kind: 'record' } & RecordPath)
  | { readonly kind: 'artifact' | 'policy' | 'schema'; readonly sha256: string }
  | { readonly kind: 'manifest' | 'readme' | 'other' };

/** The directory of a stream: `tasks/3f/FW-12` for `tasks/FW-12`. */
export function streamDirectory(stream: string): string {
  const slash = stream.indexOf('/');
  return `${stream.slice(0, slash)}/${streamHash(stream)}/${stream.slice(slash + 1)}`;
}

/** Whether a text can be the name of a stream. Anything else is never passed to git, where it could mean something else. */
export const isStreamName = (name: string): boolean => /^[a-z][a-z-]*\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) && !isReserved(name);

/** Directories of the tree that hold no streams. */
const reserved = ['artifacts', 'policies', 'schemas'];

const isReserved = (stream: string): boolean => reserved.includes(stream.slice(0, stream.indexOf('/')));

const streamHash = (stream: string): string => hash('sha256', stream, 'hex').slice(0, 2);

/** `tasks/3f/FW-12/000007-evidence.json` */
export const recordPath = (stream: string, seq: number, type: string): string => `${streamDirectory(stream)}/${recordName(seq, type)}`;

export const recordName = (seq: number, type: string): string => `${String(seq).padStart(6, '0')}-${type}.json`;

/** `artifacts/ab/ab12…` for `sha256:ab12…`. */
export function artifactPath(sha256: string): string {
  const hex = sha256.replace(/^sha256:/, '');
  return `artifacts/${hex.slice(0, 2)}/${hex}`;
}

/** `policies/ab12….yaml` for `sha256:ab12…`. */
export const policyPath = (sha256: string): string => `policies/${sha256.replace(/^sha256:/, '')}.yaml`;

/** `schemas/ab12….json` for `sha256:ab12…`. */
export const schemaPath = (sha256: string): string => `schemas/${sha256.replace(/^sha256:/, '')}.json`;

/** Whether a path is that of a policy or a schema: a file that records cite by its digest, and that is kept once. */
export const isCitedFile = (path: string): boolean => citedPattern.test(path);

/** The streams whose records are among the paths. */
export function streamsOf(paths: Iterable<string>): Set<string> {
  const streams = new Set<string>();
  for (const path of paths) {
    const parsed = parsePath(path);
    if (parsed.kind === 'record') streams.add(parsed.stream);
  }
  return streams;
}

const recordPattern = /^(([a-z][a-z-]*)\/([0-9a-f]{2})\/([^/]+))\/(\d{6})-([a-z0-9-]+)\.json$/;
const citedPattern = /^(?:(policies)\/([0-9a-f]{64})\.yaml|(schemas)\/([0-9a-f]{64})\.json)$/;
const artifactPattern = /^artifacts\/([0-9a-f]{2})\/([0-9a-f]{64})$/;

/** Parses a path of the tree. A record below another directory than that of its stream is `other`. */
export function parsePath(path: string): StorePath {
  if (path === manifestPath) return { kind: 'manifest' };
  if (path === readmePath) return { kind: 'readme' };
  const record = recordPattern.exec(path);
  if (record) return parseRecordPath(record as unknown as string[]);
  const cited = citedPattern.exec(path);
  if (cited) return { kind: cited[1] === undefined ? 'schema' : 'policy', sha256: `sha256:${cited[2] ?? cited[4]}` };
  const artifact = artifactPattern.exec(path);
  return artifact?.[2]?.startsWith(artifact[1] as string) ? { kind: 'artifact', sha256: `sha256:${artifact[2]}` } : { kind: 'other' };
}

function parseRecordPath([, directory, kind, , id, seq, type]: string[]): StorePath {
  const stream = `${kind}/${id}`;
  if (isReserved(stream) || directoryOf(stream) !== directory || type === undefined) return { kind: 'other' };
  return { kind: 'record', stream, seq: Number(seq), type };
}

// The files of a stream are listed one after the other, so its hash is computed once.
let lastStream = '';
let lastDirectory = '';
function directoryOf(stream: string): string {
  if (stream !== lastStream) {
    lastDirectory = streamDirectory(stream);
    lastStream = stream;
  }
  return lastDirectory;
}
