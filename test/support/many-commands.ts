/** Thousands of commands on a state ref without running them, as in a clone that was not synced for a long time. */

import type { FairwayRecord } from '../../fairway/domain/record.ts';
import { type Git, runGit } from '../../fairway/git/git.ts';
import { writeCommits } from '../../fairway/git/write-commits.ts';
import { digest, serializeRecord } from '../../fairway/store/codec/serialize.ts';
import { manifestPath, recordPath } from '../../fairway/store/layout.ts';
import { defined, envelope, type Fact } from './builders.ts';
import { demoPolicy } from './forge.ts';

const signature = { name: 'Ann Author', email: 'ann@example.org', at: '2026-11-20T10:00:00.000Z' };

/** Appends facts after a commit, one command for each, and returns the last commit. Ids begin with the two letters `prefix`. */
export async function appendFacts(
  git: Git,
  onto: string,
  facts: Iterable<Fact>,
  prefix: string,
  heads = new Map<string, { seq: number; hash: string }>(),
): Promise<string> {
  const root = digest((await runGit(git, ['cat-file', 'blob', `${onto}:${manifestPath}`])).stdout);
  async function* commits() {
    let count = 0;
    for (const { draft } of facts) {
      count += 1;
      const head = heads.get(draft.stream);
      const record = {
        ...envelope(draft.type),
        policy: { sha256: demoPolicy, from: 'default' },
        id: `${prefix}${String(count).padStart(24, '0')}`,
        stream: draft.stream,
        seq: (head?.seq ?? 0) + 1,
        at: '2026-11-20T10:00:00.000Z',
        actor: { id: 'ann' },
        prev: head?.hash ?? root,
        data: draft.data,
      } as FairwayRecord;
      const content = serializeRecord(record);
      heads.set(record.stream, { seq: record.seq, hash: digest(content) });
      const message = `record ${count}\n\nFairway-Command: record\nFairway-Stream: ${record.stream}\nFairway-Record: ${record.id}\n`;
      yield { author: signature, committer: signature, message, files: [{ path: recordPath(record.stream, record.seq, record.type), content }] };
    }
  }
  return (await writeCommits(git, onto, commits())).at(-1) ?? onto;
}

/** Tasks to write to, with the heads from which `appendFacts` continues. */
export function* someTasks(count: number): Generator<Fact> {
  for (let at = 1; at <= count; at += 1) yield defined(`T-${at}`);
}
