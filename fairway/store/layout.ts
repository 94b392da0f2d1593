/** Where things are on the state ref. One task is one small directory, and no directory grows with the store. */
import { hash } from 'node:crypto';

export const manifestPath = 'fairway.json';
export const readmePath = 'README.md';

/** Where the tags are that anchor the state: beside the code's own, so that every ordinary clone brings them along. */
export const anchorTags = 'refs/tags/fairway/anchor/';

/** What a path stands for. `other`: nothing that this layout knows. */
export type Place =
  | { readonly kind: 'record'; readonly stream: string; readonly seq: number; readonly type: string }
  | { readonly kind: 'artifact'; readonly sha256: string }
  | { readonly kind: 'manifest' | 'readme' | 'other' };

/** The directory of a stream: `tasks/3f/FW-12` for `tasks/FW-12`. */
export function streamDirectory(stream: string): string {
  const slash = stream.indexOf('/');
  return `${stream.slice(0, slash)}/${streamHash(stream)}/${stream.slice(slash + 1)}`;
}

/** Whether a name may be that of a stream. One that is not is never looked for: it could mean something else to git. */
export const isStreamName = (name: string): boolean => /^[a-z]+\/[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name);

const streamHash = (stream: string): string => hash('sha256', stream, 'hex').slice(0, 2);

/** `tasks/3f/FW-12/000007-evidence.json` */
export const recordPath = (stream: string, seq: number, type: string): string => `${streamDirectory(stream)}/${recordName(seq, type)}`;

export const recordName = (seq: number, type: string): string => `${String(seq).padStart(6, '0')}-${type}.json`;

/** `artifacts/ab/ab12…` for `sha256:ab12…`. */
export function artifactPath(sha256: string): string {
  const hex = sha256.replace(/^sha256:/, '');
  return `artifacts/${hex.slice(0, 2)}/${hex}`;
}

/** Of the files of a commit in git's order, the last record file of each stream. */
export async function* headFilesOf<File extends { readonly path: string }>(
  listing: AsyncIterable<readonly File[]> | Iterable<readonly File[]>,
): AsyncGenerator<File[]> {
  let last: { readonly file: File; readonly stream: string } | undefined;
  for await (const files of listing) {
    const heads: File[] = [];
    for (const file of files) {
      const place = parsePath(file.path);
      if (place.kind !== 'record') continue;
      if (last !== undefined && last.stream !== place.stream) heads.push(last.file);
      last = { file, stream: place.stream };
    }
    yield heads;
  }
  if (last !== undefined) yield [last.file];
}

const recordPattern = /^((tasks|lanes|sessions|batches|watchers)\/([0-9a-f]{2})\/([^/]+))\/(\d{6})-([a-z0-9-]+)\.json$/;
const artifactPattern = /^artifacts\/([0-9a-f]{2})\/([0-9a-f]{64})$/;

/** What stands at a path. A stream in a directory that is not its own is none. */
export function parsePath(path: string): Place {
  if (path === manifestPath) return { kind: 'manifest' };
  if (path === readmePath) return { kind: 'readme' };
  const record = recordPattern.exec(path);
  if (record) return placeOfRecord(record as unknown as string[]);
  const artifact = artifactPattern.exec(path);
  return artifact?.[2]?.startsWith(artifact[1] as string) ? { kind: 'artifact', sha256: `sha256:${artifact[2]}` } : { kind: 'other' };
}

function placeOfRecord([, directory, kind, , id, seq, type]: string[]): Place {
  const stream = `${kind}/${id}`;
  if (directoryOf(stream) !== directory || type === undefined) return { kind: 'other' };
  return { kind: 'record', stream, seq: Number(seq), type };
}

// The files of one stream come one after the other: its hash is taken once.
let lastStream = '';
let lastDirectory = '';
function directoryOf(stream: string): string {
  if (stream !== lastStream) {
    lastDirectory = streamDirectory(stream);
    lastStream = stream;
  }
  return lastDirectory;
}
