/** Every way to change a history that we could think of: each is found, and named by its commit and file. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../../../fairway/store/codec/serialize.ts';
import { openContext } from '../../../../fairway/store/context.ts';
import { artifactPath, policyPath, recordPath, streamDirectory } from '../../../../fairway/store/layout.ts';
import { type VerifyReport, verify } from '../../../../fairway/store/verify/verify.ts';
import { claimed, claimId, defined, proven, samples } from '../../../support/builders.ts';
import { demoRoot, type Forge, forgeIn, forgeRecord, type Put } from '../../../support/forge.ts';
import { gitBench, optionsFor, recording, stateRef } from '../../../support/stores.ts';
import { readTask } from '../../../support/tasks.ts';
import { type TempRepo, tempRepo } from '../../../support/temp-repo.ts';

/** What a case has to work with: a history of four commits over two tasks, which is in order. */
interface Ground {
  readonly repo: TempRepo;
  readonly forge: Forge;
  /** The head, and the commits in front of it; the first made the store. */
  readonly head: string;
  readonly commits: readonly string[];
  /** The files of FW-1 by their seq. */
  readonly files: Readonly<Record<number, { path: string; content: string; hash: string }>>;
  /** A kept file that record 3 names. */
  readonly artifact: { path: string; sha256: string };
}

/** What somebody did: the head they left, the commit and file that are to be named. */
interface Deed {
  readonly head: string;
  readonly bad?: string;
  readonly path: string | null;
}

const stream = 'tasks/FW-1';
const next = (ground: Ground) => ({ stream, seq: 5, prev: ground.files[4]?.hash ?? '' });
const fileOf = (ground: Ground, seq: number) => ground.files[seq] as { path: string; content: string; hash: string };
const data = samples.evidence;
const plain = { kind: 'test', provenance: 'declared', result: 'pass', summary: 'x' } as const;

/** One commit on top that does this to the paths; the first path is the one to be named. */
const onTop = (ground: Ground, changes: Readonly<Record<string, Put>>): Deed => ({
  head: ground.forge.commit(ground.head, changes),
  path: Object.keys(changes)[0] ?? null,
});

/** One commit on top that adds a record with these fields. */
const added = (ground: Ground, record: { path: string; content: string }): Deed => onTop(ground, { [record.path]: record.content });

/** A good commit behind the bad one: the bad one is named, and not the head. */
const buried = (ground: Ground, deed: Deed): Deed => ({ ...deed, bad: deed.head, head: ground.forge.commit(deed.head, { [other().path]: other().content }) });
const other = () => forgeRecord('task-defined', samples['task-defined'], { stream: 'tasks/FW-8', seq: 1, prev: demoRoot, id: '0Y000000000000000000000008' });

const withText = (record: { path: string; content: string }, from: string | RegExp, to: string) => ({ ...record, content: record.content.replace(from, to) });

interface Case {
  readonly what: string;
  readonly check: string;
  /** The code of the finding. */
  readonly code: string;
  readonly by: (ground: Ground) => Deed;
  /** What is said of the commit by who has verified what was in front of it, where that is something else. */
  readonly later?: { readonly check: string; readonly code: string };
}

const cases: readonly Case[] = [
  // Files that are there
  {
    what: 'a byte of a record changed',
    check: 'additions',
    code: 'changed',
    by: (ground) => buried(ground, onTop(ground, { [fileOf(ground, 3).path]: fileOf(ground, 3).content.replace('"pass"', '"fail"') })),
  },
  {
    what: 'a record taken away',
    check: 'additions',
    code: 'removed',
    by: (ground) => buried(ground, onTop(ground, { [fileOf(ground, 3).path]: null })),
  },
  { what: 'the last record taken away', check: 'additions', code: 'removed', by: (ground) => onTop(ground, { [fileOf(ground, 4).path]: null }) },
  {
    what: 'a record given another name',
    check: 'additions',
    code: 'removed',
    by: (ground) => onTop(ground, { [fileOf(ground, 4).path]: null, [recordPath(stream, 5, 'evidence')]: fileOf(ground, 4).content }),
  },
  {
    what: 'two records that changed places',
    check: 'additions',
    code: 'changed',
    by: (ground) => onTop(ground, { [fileOf(ground, 3).path]: fileOf(ground, 4).content, [fileOf(ground, 4).path]: fileOf(ground, 3).content }),
  },
  {
    what: 'a record put in between, and the chain behind it made anew',
    check: 'additions',
    code: 'changed',
    by: (ground) => {
      const between = forgeRecord('evidence', plain, { stream, seq: 3, prev: fileOf(ground, 2).hash });
      const behind = forgeRecord('evidence', plain, { stream, seq: 4, prev: between.hash, id: '0Y000000000000000000000001' });
      return onTop(ground, { [between.path]: between.content, [behind.path]: behind.content });
    },
  },
  {
    what: 'a record changed, and changed back',
    check: 'additions',
    code: 'changed',
    by: (ground) => {
      const { path, content } = fileOf(ground, 3);
      const bad = ground.forge.commit(ground.head, { [path]: 'x' });
      return { head: ground.forge.commit(bad, { [path]: content }), bad, path };
    },
  },
  {
    what: 'a record made executable afterwards',
    check: 'additions',
    code: 'changed',
    by: (ground) => onTop(ground, { [fileOf(ground, 3).path]: { mode: '100755', content: fileOf(ground, 3).content } }),
  },
  {
    what: 'a record made a link',
    check: 'additions',
    code: 'type-changed',
    by: (ground) => onTop(ground, { [fileOf(ground, 3).path]: { mode: '120000', content: '/etc/passwd' } }),
  },
  {
    what: 'a record made a directory',
    check: 'additions',
    code: 'removed',
    by: (ground) => {
      const { path } = fileOf(ground, 4);
      return { head: ground.forge.commit(ground.forge.commit(ground.head, {}), { [path]: null, [`${path}/x`]: 'x' }), path };
    },
  },
  { what: 'a kept file taken away', check: 'additions', code: 'removed', by: (ground) => onTop(ground, { [ground.artifact.path]: null }) },
  { what: 'the README changed', check: 'additions', code: 'changed', by: (ground) => onTop(ground, { 'README.md': 'nothing to see here' }) },
  {
    what: 'the manifest changed',
    check: 'additions',
    code: 'changed',
    by: (ground) => onTop(ground, { 'fairway.json': ground.forge.text(ground.head, 'fairway.json').replace('"main"', '"lax"') }),
  },
  { what: 'the manifest taken away', check: 'additions', code: 'removed', by: (ground) => onTop(ground, { 'fairway.json': null }) },
  {
    what: 'everything taken away',
    check: 'additions',
    code: 'removed',
    by: (ground) => ({ head: ground.forge.commitTree([ground.head], ground.forge.tree([])), path: 'README.md' }),
  },

  // Order and links
  {
    what: 'a record with the number of another',
    check: 'order',
    code: 'late',
    by: (ground) => added(ground, forgeRecord('checkpoint', samples.checkpoint, { stream, seq: 3, prev: fileOf(ground, 2).hash })),
  },
  {
    what: 'two records of one number in one commit',
    check: 'order',
    code: 'late',
    by: (ground) => {
      const [one, two] = [
        forgeRecord('evidence', plain, next(ground)),
        forgeRecord('handoff', { to_role: 'r', summary: 's' }, { ...next(ground), id: '0Y000000000000000000000001' }),
      ];
      return { ...onTop(ground, { [one.path]: one.content, [two.path]: two.content }), path: two.path };
    },
  },
  {
    what: 'records that came in another order',
    check: 'order',
    code: 'gap',
    by: (ground) => {
      const first = forgeRecord('evidence', plain, next(ground));
      const second = forgeRecord('evidence', plain, { stream, seq: 6, prev: first.hash, id: '0Y000000000000000000000001' });
      const bad = ground.forge.commit(ground.head, { [second.path]: second.content });
      return { head: ground.forge.commit(bad, { [first.path]: first.content }), bad, path: second.path };
    },
  },
  {
    what: 'a gap in the numbers',
    check: 'order',
    code: 'gap',
    by: (ground) => added(ground, forgeRecord('evidence', plain, { ...next(ground), seq: 7 })),
  },
  {
    what: 'a stream that begins in its middle',
    check: 'order',
    code: 'gap',
    by: (ground) => added(ground, forgeRecord('evidence', plain, { stream: 'tasks/FW-7', seq: 2, prev: digest('') })),
  },
  {
    what: 'a record from the future',
    check: 'times',
    code: 'future',
    by: (ground) => added(ground, forgeRecord('evidence', plain, { ...next(ground), at: '2099-01-01T00:00:00.000Z' })),
  },
  {
    what: 'a policy that nobody kept',
    check: 'policies',
    code: 'cited-missing',
    by: (ground) => added(ground, forgeRecord('evidence', plain, { ...next(ground), policy: { sha256: digest('mine'), from: 'branch' } })),
  },
  {
    what: 'a policy under the name of another',
    check: 'policies',
    code: 'digest-mismatch',
    by: (ground) => onTop(ground, { [policyPath(digest('strict'))]: 'loose' }),
  },
  {
    what: 'a finished task of another store',
    check: 'chain',
    code: 'broken-link',
    by: (ground) => added(ground, forgeRecord('task-defined', samples['task-defined'], { stream: 'tasks/FW-9', seq: 1, prev: digest('another store') })),
  },
  {
    what: 'a link to another record than the one before',
    check: 'chain',
    code: 'broken-link',
    by: (ground) => buried(ground, added(ground, forgeRecord('evidence', plain, { ...next(ground), prev: fileOf(ground, 3).hash }))),
  },
  {
    what: 'a link to nothing',
    check: 'chain',
    code: 'broken-link',
    by: (ground) => added(ground, forgeRecord('evidence', plain, { ...next(ground), prev: demoRoot })),
  },
  {
    what: 'a first record that links to something',
    check: 'chain',
    code: 'broken-link',
    by: (ground) => added(ground, forgeRecord('task-defined', samples['task-defined'], { stream: 'tasks/FW-7', seq: 1, prev: digest('x') })),
  },
  {
    what: 'a record of a lane that links to nothing that there is',
    check: 'chain',
    code: 'broken-link',
    by: (ground) => added(ground, forgeRecord('checkpoint', samples.checkpoint, { stream: 'lanes/backend', seq: 1, prev: digest('x') })),
  },

  // What records say
  {
    what: 'a record under a claim that had been lost',
    check: 'transitions',
    code: 'illegal',
    by: (ground) => buried(ground, added(ground, forgeRecord('evidence', { ...plain, claim: claimId(9) }, next(ground)))),
  },
  {
    what: 'a second definition',
    check: 'transitions',
    code: 'illegal',
    by: (ground) => added(ground, forgeRecord('task-defined', samples['task-defined'], next(ground))),
  },
  {
    what: 'a claim on a task that nobody defined',
    check: 'transitions',
    code: 'illegal',
    by: (ground) => added(ground, forgeRecord('claimed', claimed().draft.data as never, { stream: 'tasks/FW-7', seq: 1, prev: demoRoot })),
  },
  {
    what: 'a review of what the reviewer worked on',
    check: 'transitions',
    code: 'illegal',
    by: (ground) =>
      added(ground, forgeRecord('reviewed', { domain: 'security', verdict: 'approve', reviewer: { id: 'ann' } }, { ...next(ground), actor: { id: 'ann' } })),
  },
  {
    what: 'a value that the schema does not allow',
    check: 'records',
    code: 'unreadable',
    by: (ground) => added(ground, withText(forgeRecord('evidence', plain, next(ground)), '"pass"', '"splendid"')),
  },
  {
    what: 'a field of a wrong type',
    check: 'records',
    code: 'unreadable',
    by: (ground) => added(ground, withText(forgeRecord('evidence', plain, next(ground)), '"critical": true', '"critical": 1')),
  },
  {
    what: 'a record that is no JSON',
    check: 'records',
    code: 'unreadable',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: '{ "torn": ' }),
  },
  { what: 'a record that is empty', check: 'records', code: 'unreadable', by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: '' }) },
  { what: 'a record that is a list', check: 'records', code: 'unreadable', by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: '[]' }) },
  {
    what: 'a record that is no UTF-8',
    check: 'records',
    code: 'unreadable',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: Buffer.from([0x22, 0xff, 0x22]) }),
  },
  {
    what: 'a record with a mark in front of its bytes',
    check: 'records',
    code: 'unreadable',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: `\ufeff${forgeRecord('evidence', plain, next(ground)).content}` }),
  },
  {
    what: 'the same record in other bytes',
    check: 'records',
    code: 'not-canonical',
    by: (ground) => added(ground, withText(forgeRecord('evidence', plain, next(ground)), '{\n', '{ \n')),
  },
  {
    what: 'a key that stands there twice',
    check: 'records',
    code: 'not-canonical',
    by: (ground) => added(ground, withText(forgeRecord('evidence', plain, next(ground)), '"result"', '"result": "fail",\n    "result"')),
  },
  {
    what: 'an escape that need not be',
    check: 'records',
    code: 'not-canonical',
    by: (ground) => added(ground, withText(forgeRecord('evidence', plain, next(ground)), '"x"', '"\\u0078"')),
  },
  {
    what: 'an id that another record has',
    check: 'ids',
    code: 'duplicate-id',
    by: (ground) =>
      added(
        ground,
        forgeRecord('task-defined', samples['task-defined'], { stream: 'tasks/FW-7', seq: 1, prev: demoRoot, id: JSON.parse(fileOf(ground, 3).content).id }),
      ),
  },
  {
    what: 'a record whose type is not that of its name',
    check: 'layout',
    code: 'misplaced',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'handoff')]: forgeRecord('evidence', plain, next(ground)).content }),
  },
  {
    what: 'a record whose number is not that of its name',
    check: 'layout',
    code: 'misplaced',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: forgeRecord('evidence', plain, { ...next(ground), seq: 6 }).content }),
  },
  {
    what: 'a record of another stream',
    check: 'layout',
    code: 'misplaced',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: forgeRecord('evidence', plain, { ...next(ground), stream: 'tasks/FW-2' }).content }),
  },

  // Kept files
  {
    what: 'a kept file that is not what its name says',
    check: 'artifacts',
    code: 'artifact-mismatch',
    by: (ground) => buried(ground, onTop(ground, { [artifactPath(digest('good'))]: 'bad' })),
  },
  {
    what: 'a record that names a file that is not there',
    check: 'artifacts',
    code: 'artifact-missing',
    by: (ground) => added(ground, forgeRecord('evidence', { ...data, claim: claimId(1) }, next(ground))),
  },
  {
    what: 'a record that gives a kept file another size',
    check: 'artifacts',
    code: 'artifact-size',
    by: (ground) =>
      added(
        ground,
        forgeRecord(
          'evidence',
          { ...plain, artifacts: [{ name: 'o.txt', digest: ground.artifact.sha256, size: 99, media_type: 'text/plain', stored: 'state' }] },
          next(ground),
        ),
      ),
  },

  // Places
  { what: 'a file that nobody knows', check: 'layout', code: 'unknown-path', by: (ground) => buried(ground, onTop(ground, { 'evil.txt': 'x' })) },
  { what: 'a note beside records', check: 'layout', code: 'unknown-path', by: (ground) => onTop(ground, { [`${streamDirectory(stream)}/note.txt`]: 'x' }) },
  {
    what: 'a kept file in the wrong directory',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) => onTop(ground, { [`artifacts/00/${'f'.repeat(64)}`]: 'x' }),
  },
  {
    what: 'a stream of a kind that there is none of',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) => onTop(ground, { 'secrets/3f/FW-1/000001-evidence.json': '{}' }),
  },
  {
    what: 'a stream in the directory of another hash',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) =>
      onTop(ground, {
        [`tasks/${streamDirectory(stream).includes('/00/') ? '01' : '00'}/FW-1/000005-evidence.json`]: forgeRecord('evidence', plain, next(ground)).content,
      }),
  },
  {
    what: 'a number of seven digits',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) => onTop(ground, { [`${streamDirectory(stream)}/1000000-evidence.json`]: '{}' }),
  },
  { what: 'a number 0', check: 'order', code: 'late', by: (ground) => added(ground, forgeRecord('evidence', plain, { stream, seq: 0, prev: demoRoot })) },
  {
    what: 'a manifest in capitals',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) => onTop(ground, { 'FAIRWAY.json': ground.forge.text(ground.head, 'fairway.json') }),
  },
  {
    what: 'a directory in capitals',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) => onTop(ground, { [`Tasks/${streamDirectory(stream).slice(6)}/000005-evidence.json`]: '{}' }),
  },
  {
    what: 'a type in capitals',
    check: 'layout',
    code: 'unknown-path',
    by: (ground) => onTop(ground, { [`${streamDirectory(stream)}/000005-Evidence.json`]: '{}' }),
  },
  {
    what: 'a task that differs from another in case only, in one directory',
    check: 'layout',
    code: 'case-collision',
    by: (ground) => {
      const [one, two] = sameDirectory();
      const [first, second] = [one, two].map((id, index) =>
        forgeRecord('task-defined', samples['task-defined'], { stream: `tasks/${id}`, seq: 1, prev: demoRoot, id: `0Y00000000000000000000001${index}` }),
      ) as [ReturnType<typeof forgeRecord>, ReturnType<typeof forgeRecord>];
      return added({ ...ground, head: ground.forge.commit(ground.head, { [first.path]: first.content }) }, second);
    },
  },
  {
    what: 'a path that leads out of the tree',
    check: 'layout',
    code: 'escaping-path',
    by: (ground) => buried(ground, onTop(ground, { 'tasks/../../x': 'x' })),
  },
  { what: 'a directory called .git', check: 'layout', code: 'escaping-path', by: (ground) => onTop(ground, { '.git/hooks/post-checkout': 'x' }) },
  { what: 'a directory called .GIT', check: 'layout', code: 'escaping-path', by: (ground) => onTop(ground, { 'tasks/.GIT/config': 'x' }) },
  { what: 'a name with a line break', check: 'layout', code: 'unknown-path', by: (ground) => onTop(ground, { 'tasks/aa\nbb': 'x' }) },
  {
    what: 'a task with a line break in its name',
    check: 'records',
    code: 'unreadable',
    by: (ground) => added(ground, forgeRecord('task-defined', samples['task-defined'], { stream: 'tasks/FW\n7', seq: 1, prev: demoRoot })),
  },
  {
    what: 'a name that is no UTF-8',
    check: 'layout',
    code: 'unknown-path',
    by: ({ forge, head }) => {
      const tree = forge.entries(`${head}^{tree}`).flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
      const odd = [Buffer.from('100644 '), Buffer.from([0xff, 0xfe, 0x00]), Buffer.from(forge.object('blob', 'x'), 'hex')];
      return { head: forge.commitTree([head], forge.object('tree', Buffer.concat([...tree, ...odd]))), path: '\ufffd\ufffd' };
    },
  },
  {
    what: 'an executable file',
    check: 'layout',
    code: 'not-plain-file',
    by: (ground) => {
      const { path, content } = forgeRecord('evidence', plain, next(ground));
      return buried(ground, onTop(ground, { [path]: { mode: '100755', content } }));
    },
  },
  {
    what: 'a link in the place of a record',
    check: 'layout',
    code: 'not-plain-file',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: { mode: '120000', content: '/etc/passwd' } }),
  },
  {
    what: 'a submodule',
    check: 'layout',
    code: 'not-plain-file',
    by: (ground) => onTop(ground, { [recordPath(stream, 5, 'evidence')]: { mode: '160000', id: ground.head } }),
  },
  { what: 'a submodule of nothing', check: 'layout', code: 'not-plain-file', by: (ground) => onTop(ground, { sub: { mode: '160000', id: '1'.repeat(40) } }) },
  {
    what: 'a file that stands in its directory twice',
    check: 'layout',
    code: 'duplicate-path',
    by: ({ forge, head }) => {
      const twice = { mode: '100644', name: 'zz.txt' };
      const tree = forge.tree([...forge.entries(`${head}^{tree}`), { ...twice, id: forge.object('blob', 'a') }, { ...twice, id: forge.object('blob', 'b') }]);
      return { head: forge.commitTree([head], tree), path: 'zz.txt' };
    },
  },
  {
    what: 'a tree in another order than git has it',
    check: 'additions',
    code: 'removed',
    by: ({ forge, head }) => ({ head: forge.commitTree([head], forge.tree(forge.entries(`${head}^{tree}`).toReversed())), path: 'README.md' }),
  },

  // Commits
  {
    what: 'a merge of a foreign history',
    check: 'history',
    code: 'merge',
    by: (ground) => {
      const foreign = ground.forge.commit(null, { [other().path]: other().content });
      const bad = ground.forge.commit([ground.head, foreign], { [other().path]: other().content });
      return { ...buried({ ...ground, head: bad }, added({ ...ground, head: bad }, forgeRecord('evidence', plain, next(ground)))), bad, path: null };
    },
  },
  {
    what: 'a merge that brings nothing',
    check: 'history',
    code: 'merge',
    by: (ground) => ({ head: ground.forge.commit([ground.head, ground.commits[1] as string], {}), path: null }),
  },
  {
    what: 'a foreign history that the store was merged into',
    check: 'manifest',
    code: 'manifest-missing',
    by: (ground) => {
      const bad = ground.forge.commit(null, { 'tasks/x': 'x' });
      return { head: ground.forge.commitTree([bad, ground.head], `${ground.head}^{tree}`), bad, path: 'fairway.json' };
    },
    later: { check: 'history', code: 'parent-mismatch' },
  },
  {
    what: 'a store that begins without a manifest',
    check: 'manifest',
    code: 'manifest-missing',
    by: (ground) => ({ head: ground.forge.commit(null, { [other().path]: other().content }), path: 'fairway.json' }),
  },
  {
    what: 'a manifest that comes later',
    check: 'manifest',
    code: 'manifest-late',
    by: (ground) => {
      const first = ground.forge.commit(null, { 'README.md': 'x' });
      return { head: ground.forge.commit(first, { 'fairway.json': ground.forge.text(ground.head, 'fairway.json') }), path: 'fairway.json' };
    },
  },
  {
    what: 'a manifest of a later version',
    check: 'manifest',
    code: 'manifest-newer',
    by: (ground) => ({
      head: ground.forge.commit(null, { 'fairway.json': ground.forge.text(ground.head, 'fairway.json').replace('store@1', 'store@2') }),
      path: 'fairway.json',
    }),
  },
  {
    what: 'a manifest that is not valid',
    check: 'manifest',
    code: 'manifest-invalid',
    by: (ground) => ({
      head: ground.forge.commit(null, { 'fairway.json': ground.forge.text(ground.head, 'fairway.json').replace(/"store": "0/, '"store": "!') }),
      path: 'fairway.json',
    }),
  },
];

/** Two ids that differ in case only and whose directories lie side by side: one pair in 256. */
function sameDirectory(): [string, string] {
  for (let number = 0; ; number += 1) {
    const [one, two] = [`CASE-${number}`, `case-${number}`];
    if (streamDirectory(`tasks/${one}`).slice(0, 8) === streamDirectory(`tasks/${two}`).slice(0, 8)) return [one, two];
  }
}

const place: { dir: string; ground?: Ground } = { dir: '' };

beforeAll(async () => {
  place.dir = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-tampering-')));
  const repo = tempRepo({ in: place.dir });
  const store = await (await gitBench(repo)).open();
  const content = Buffer.from('output');
  const artifact = { path: artifactPath(digest(content)), sha256: digest(content) };
  const kept = { name: 'o.txt', digest: artifact.sha256, size: content.length, media_type: 'text/plain', stored: 'state' as const };
  await store.run(recording(defined('FW-1'), defined('FW-2')));
  await store.run(recording(claimed('FW-1')));
  await store.run({
    name: 'evidence',
    decide: () => ({ subject: 'evidence', drafts: [proven('FW-1', { artifacts: [kept] }).draft], artifacts: [{ sha256: artifact.sha256, content }] }),
  });
  await store.run(recording(proven('FW-1', { claim: claimId(1) })));
  const read = await readTask(store, 'FW-1');
  const forge = forgeIn(repo);
  const files = Object.fromEntries(
    (read?.records ?? []).map(({ path, record }) => {
      const text = forge.text(stateRef, path);
      return [record.seq, { path, content: text, hash: digest(text) }];
    }),
  );
  const commits = repo.git('rev-list', '--reverse', stateRef).split('\n');
  place.ground = { repo, forge, head: commits.at(-1) as string, commits, files, artifact };
  expect((await verify(await openContext(optionsFor(repo)))).report).toMatchObject({ ok: true, kept: true });
});

afterAll(() => rmSync(place.dir, { recursive: true, force: true, maxRetries: 3 }));

let count = 0;
/** What is said of a head by who has verified nothing yet, or what stands on another ref. */
async function verified(ground: Ground, head: string, before?: string): Promise<VerifyReport> {
  count += 1;
  const ref = `refs/heads/tampered/${count}`;
  ground.repo.git('update-ref', ref, head);
  const [from, to] = [before ?? ref, ref].map((name) => join(ground.repo.commonDir, 'fairway', 'verified', encodeURIComponent(name)));
  if (before !== undefined) for (const part of ['.json', '.keys']) cpSync(`${from}${part}`, `${to}${part}`, { recursive: true });
  return (await verify(await openContext(optionsFor(ground.repo), ref), {})).report;
}

describe('a history', () => {
  it('that nobody touched is in order', async () => {
    const ground = place.ground as Ground;
    const report = await verified(ground, ground.head);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ ok: true, began: 'first', walked: { commits: 5, records: 5, artifacts: 1 }, kept: true });
  });

  it('that the cases put good records on top of is in order', async () => {
    const ground = place.ground as Ground;
    const record = forgeRecord('evidence', plain, next(ground));
    const { head } = buried(ground, added(ground, record));
    expect((await verified(ground, head)).findings).toEqual([]);
  });

  it.each([
    ['a later version of a schema', 'evidence', 'fairway/evidence@2'],
    ['a type that nobody knows', 'teleported', 'fairway/teleported@1'],
  ])('with %s is in order as far as it can be judged, and is not kept as verified', async (_what, type, schema) => {
    const ground = place.ground as Ground;
    const { content } = forgeRecord('evidence', plain, { ...next(ground), schema: schema as never });
    const { head } = onTop(ground, { [recordPath(stream, 5, type)]: content.replace('"type": "evidence"', `"type": "${type}"`) });
    expect(await verified(ground, head)).toMatchObject({ ok: true, findings: [], records_unjudged: 1, kept: false });
    // What is wrong with its place and its chain is found all the same.
    const unlinked = forgeRecord('evidence', plain, { ...next(ground), prev: digest('other'), schema: schema as never });
    const bad = onTop(ground, { [recordPath(stream, 5, type)]: unlinked.content.replace('"type": "evidence"', `"type": "${type}"`) });
    expect((await verified(ground, bad.head)).findings).toMatchObject([{ check: 'chain', code: 'broken-link' }]);
  });

  it.each(cases)('with $what is found out, by who has verified what was in front of it too', async ({ check, code, by, later }) => {
    const ground = place.ground as Ground;
    const { head, bad = head, path } = by(ground);
    const before = ground.commits.filter((commit) => commit !== bad);
    const atFirst = { check, code, path };
    for (const [last, expected] of [
      [undefined, atFirst],
      [stateRef, later === undefined ? atFirst : { ...later, path: null }],
    ] as const) {
      const { ok, findings, kept } = await verified(ground, head, last);
      expect({ ok, kept }).toEqual({ ok: false, kept: false });
      expect(findings).toContainEqual(expect.objectContaining({ check: expected.check, code: expected.code, commit: bad, path: expected.path }));
      // nothing is found in front of what was done
      expect(findings.filter((finding) => before.includes(finding.commit ?? ''))).toEqual([]);
    }
  });
});
