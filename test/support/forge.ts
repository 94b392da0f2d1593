/**
 * Histories that Fairway would never write. Trees are written as raw bytes and without git's checks, so that they can contain any name, mode and
 * order of entries.
 */
import { execFileSync } from 'node:child_process';
import type { FairwayRecord, RecordType } from '../../fairway/domain/record.ts';
import type { Store as Manifest, RecordData } from '../../fairway/domain/types.gen.ts';
import { digest, serializeRecord } from '../../fairway/store/codec/serialize.ts';
import { recordPath } from '../../fairway/store/layout.ts';
import { envelope } from './builders.ts';
import type { TempRepo } from './temp-repo.ts';

/** The new content of a path: a plain file, an entry of any mode, or nothing. */
export type Put = string | Uint8Array | { readonly mode: string; readonly id?: string; readonly content?: string } | null;

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

export interface Forge {
  /** Writes an object without checking it. */
  object(type: 'blob' | 'tree' | 'commit', content: string | Uint8Array): string;
  /** A commit with these changes; without a parent a root commit, with several parents a merge. */
  commit(parents: string | readonly string[] | null, changes: Readonly<Record<string, Put>>, message?: string): string;
  /** A commit on top of another with this tree. */
  commitTree(parents: readonly string[], tree: string, message?: string): string;
  /** The entries of a tree, given as `<commit>:<path>` or by its id. */
  entries(tree: string): Entry[];
  /** A tree with exactly these entries in exactly this order. */
  tree(entries: readonly Entry[]): string;
  /** The content of a file. */
  text(commit: string, path: string): string;
}

export function forgeIn(repo: Pick<TempRepo, 'dir' | 'env'>): Forge {
  const git = (args: readonly string[], input: string | Uint8Array = '') =>
    execFileSync('git', args, { cwd: repo.dir, env: repo.env, input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  const idOf = (output: Buffer) => output.toString('latin1').trim();
  const object: Forge['object'] = (type, content) => idOf(git(['hash-object', '-t', type, '-w', '--stdin', '--literally'], content));
  const tree = (entries: readonly Entry[]) =>
    object(
      'tree',
      Buffer.concat(entries.flatMap(({ mode, name, id }) => [Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`, 'utf8'), Buffer.from(id, 'hex')])),
    );
  const entries = (name: string): Entry[] => {
    const found: Entry[] = [];
    const bytes = git(['cat-file', 'tree', name]);
    for (let at = 0; at < bytes.length; ) {
      const [space, zero] = [bytes.indexOf(0x20, at), bytes.indexOf(0, at)];
      found.push({ mode: bytes.toString('latin1', at, space), name: bytes.toString('utf8', space + 1, zero), id: bytes.toString('hex', zero + 1, zero + 21) });
      at = zero + 21;
    }
    return found;
  };
  const entryOf = (name: string, put: Exclude<Put, null>): Entry => {
    if (typeof put === 'string' || put instanceof Uint8Array) return { mode: '100644', name, id: object('blob', put) };
    return { mode: put.mode, name, id: put.id ?? object('blob', put.content ?? '') };
  };
  const changed = (base: readonly Entry[], path: readonly string[], put: Put): Entry[] => {
    const [name = '', ...rest] = path;
    const others = base.filter((entry) => entry.name !== name);
    if (rest.length === 0) return put === null ? others : ordered([...others, entryOf(name, put)]);
    const below = base.find((entry) => entry.name === name && entry.mode === '40000');
    const inside = changed(below === undefined ? [] : entries(below.id), rest, put);
    return inside.length === 0 ? others : ordered([...others, { mode: '40000', name, id: tree(inside) }]);
  };
  const commitTree: Forge['commitTree'] = (parents, id, message = 'by hand') =>
    idOf(git(['commit-tree', id, ...parents.flatMap((parent) => ['-p', parent]), '-m', message]));
  return {
    object,
    tree,
    entries,
    commitTree,
    commit: (parents, changes, message) => {
      const all = parents === null ? [] : typeof parents === 'string' ? [parents] : parents;
      let base = all[0] === undefined ? [] : entries(`${all[0]}^{tree}`);
      for (const [path, put] of Object.entries(changes)) base = changed(base, path.split('/'), put);
      return commitTree(all, tree(base), message);
    },
    text: (commit, path) => git(['cat-file', 'blob', `${commit}:${path}`]).toString('utf8'),
  };
}

const sortName = ({ mode, name }: Entry) => (mode === '40000' ? `${name}/` : name);
const ordered = (entries: readonly Entry[]) => entries.toSorted((one, other) => Buffer.compare(Buffer.from(sortName(one)), Buffer.from(sortName(other))));

/** The store that `gitBench` and `memoryBench` make: its manifest as of their clock, and the policy of a project that wrote none. */
const demoManifest: Manifest = {
  schema: 'fairway/store@1',
  store: '00000000000000000000000001',
  project: 'demo',
  created_at: '2026-11-20T10:00:01.000Z',
  integration_branch: 'main',
};
export const demoRoot = digest(`${JSON.stringify(demoManifest, null, 2)}\n`);
export const demoPolicy = digest('project: "demo"\nintegration_branch: "main"\n');

/** A record with its file as Fairway would write it, with the changes of a test. */
export function forgeRecord<T extends RecordType>(
  type: T,
  data: RecordData[T],
  fields: Partial<Omit<FairwayRecord, 'type' | 'data'>> & { readonly stream: string; readonly seq: number; readonly prev: string },
): { readonly path: string; readonly content: string; readonly hash: string } {
  const record = {
    ...envelope(type),
    policy: { sha256: demoPolicy, from: 'default' },
    id: '0ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    at: '2026-11-20T12:00:00.000Z',
    actor: { id: 'mallory' },
    data,
    ...fields,
  };
  const content = serializeRecord(record as unknown as FairwayRecord);
  return { path: recordPath(record.stream, record.seq, type), content, hash: digest(content) };
}
