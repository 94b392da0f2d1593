/** What a clone remembers, and what it notices by that: rewound and rewritten refs, here and on remotes; anchors that are not what they were. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnchor, listAnchors } from '../../../../fairway/store/anchors.ts';
import { initStore } from '../../../../fairway/store/init.ts';
import { nativeBackend } from '../../../../fairway/store/native.ts';
import { openStore } from '../../../../fairway/store/open.ts';
import { findLostPoints } from '../../../../fairway/store/verify/trusted-points.ts';
import { parseVerified, verifiedFile } from '../../../../fairway/store/verify/verified.ts';
import { type VerifyReport, verifyStore } from '../../../../fairway/store/verify/verify.ts';
import { defined, type Facts, proven, samples } from '../../../support/builders.ts';
import { demoRoot, forgeIn, forgeRecord } from '../../../support/forge.ts';
import { countingIds, type GitBench, gitBench, optionsFor, recording, stateRef } from '../../../support/stores.ts';
import { readTask } from '../../../support/tasks.ts';
import { type TempRepo, tempDir, tempRepo } from '../../../support/temp-repo.ts';

/** Each finding by its check, its code and the ref or anchor that it names. */
const found = ({ findings }: VerifyReport) =>
  findings.map(({ check, code, message }) => [check, code, ...(/^(?:refs|fairway\/anchor)\/[\w/]+/.exec(message) ?? [])].join(' '));
const remoteRef = 'refs/remotes/origin/fairway/state';
const verified = (repo: TempRepo, options: { full?: boolean; from?: string; cwd?: string } = {}) => verifyStore({ ...optionsFor(repo), ...options });

/** A store of three commits. */
async function bench(repo?: TempRepo): Promise<GitBench> {
  const made = await gitBench(repo);
  const store = await made.open();
  await store.run(recording(defined('FW-1')));
  await store.run(recording(proven('FW-1')));
  return made;
}

/** A store that was verified, and what puts the id of a record of FW-1 into a new stream. */
async function withReuse() {
  const made = await bench();
  await verified(made.repo);
  const id = (await readTask(await made.open(), 'FW-1'))?.records[0]?.record.id as string;
  const { path, content } = forgeRecord('task-defined', samples['task-defined'], { stream: 'tasks/FW-9', seq: 1, prev: demoRoot, id });
  return { made, reuse: () => [made.repo.tamper(stateRef, { [path]: content }), path] as const };
}

const grow = async ({ open }: GitBench, ...facts: Facts) => (await (await open()).run(recording(...facts))).commit as string;

/** Another history of the same store, from its first commit on. */
async function rewrite({ repo, open }: GitBench): Promise<void> {
  repo.git('update-ref', stateRef, repo.git('rev-list', '--max-parents=0', stateRef));
  await (await open()).run(recording(defined('FW-1', { title: 'Another story' })));
  await (await open()).run(recording(proven('FW-1')));
  await (await open()).run(recording(proven('FW-1')));
}

describe('a clone that verifies again', () => {
  it('begins behind what it verified last, and sees the same', async () => {
    const made = await bench();
    const first = await verified(made.repo);
    expect([first.ok, first.began, first.walked.commits, first.kept]).toEqual([true, 'first', 3, true]);
    await grow(made, proven('FW-1'), defined('FW-2'));
    const second = await verified(made.repo);
    expect([second.ok, second.began, second.from, second.walked.records]).toEqual([true, 'last', first.head, 2]);
    expect((await verified(made.repo)).walked.commits).toBe(0);
    expect((await verified(made.repo, { full: true })).walked).toMatchObject({ commits: 4, records: 4 });
  });

  it('finds what was done since, and begins there again until it is gone', async () => {
    const made = await bench();
    const first = await verified(made.repo);
    const bad = made.repo.tamper(stateRef, { 'evil.txt': 'x' });
    for (const _ of [1, 2]) {
      const report = await verified(made.repo);
      expect([report.ok, report.from, report.kept, report.findings.map(({ commit, path }) => [commit, path])]).toEqual([
        false,
        first.head,
        false,
        [[bad, 'evil.txt']],
      ]);
    }
  });

  it('trusts what it is told to, and does not take that for verified', async () => {
    const made = await bench();
    const bad = made.repo.tamper(stateRef, { 'evil.txt': 'x' });
    await grow(made, proven('FW-1'));
    const report = await verified(made.repo, { from: bad.slice(0, 12) });
    expect([report.ok, report.began, report.from, report.kept, report.walked.records]).toEqual([true, 'option', bad, false, 1]);
    expect((await verified(made.repo)).ok).toBe(false);
    await expect(verified(made.repo, { from: 'no-such-thing' })).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
    await expect(verified(made.repo, { from: '--all' })).rejects.toMatchObject({ code: 'UNKNOWN_REVISION' });
  });

  it('finds that a commit which it is to begin behind is not there', async () => {
    const made = await bench();
    const code = made.repo.commit('code');
    const report = await verified(made.repo, { from: code });
    expect(found(report)).toEqual([`head rewritten ${stateRef}`]);
    expect(report.walked.commits).toBe(3);
  });

  it('finds a ref that was wound back, also with --full, until it is where it was', async () => {
    const made = await bench();
    const head = await grow(made, proven('FW-1'));
    await verified(made.repo);
    made.repo.git('update-ref', stateRef, `${stateRef}~1`);
    for (const full of [false, true]) {
      const report = await verified(made.repo, { full });
      expect(found(report)).toEqual([`head rewound ${stateRef}`]);
      expect(report.findings[0]?.message).toContain(head.slice(0, 12));
      expect(report.kept).toBe(false);
    }
    made.repo.git('update-ref', stateRef, head);
    expect((await verified(made.repo)).ok).toBe(true);
  });

  it('finds a history that was made anew, however well', async () => {
    const made = await bench();
    await verified(made.repo);
    await rewrite(made);
    const report = await verified(made.repo);
    expect(found(report)).toEqual([`head rewritten ${stateRef}`]);
    expect([report.began, report.walked.commits]).toEqual(['first', 4]);
  });

  it('still finds it when the old commits are gone', async () => {
    const made = await bench();
    await verified(made.repo);
    await rewrite(made);
    made.repo.git('reflog', 'expire', '--expire=now', '--all');
    made.repo.git('gc', '--quiet', '--prune=now');
    expect(found(await verified(made.repo))).toEqual([`head rewritten ${stateRef}`]);
  });

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['full of zeros', (text: string) => '\0'.repeat(text.length)],
    ['of another format', (text: string) => text.replace('fairway-verified/2', 'fairway-verified/9')],
    ['of the wrong shape', () => '{"format":"fairway-verified/2","head":"x"}'],
    ['null', () => 'null'],
  ])('begins at the first commit where its memory is %s', async (_, tear) => {
    const made = await bench();
    await verified(made.repo);
    const { file } = verifiedFile(made.repo.commonDir, stateRef);
    writeFileSync(file as string, tear(readFileSync(file as string, 'utf8')));
    expect(await verified(made.repo)).toMatchObject({ ok: true, began: 'first', kept: true });
    expect(parseVerified(readFileSync(file as string, 'utf8'))).toMatchObject({ commits: 3, records: 2 });
  });

  it('says so when it cannot remember', async () => {
    const made = await bench();
    mkdirSync(join(made.repo.commonDir, 'fairway'), { recursive: true });
    rmSync(join(made.repo.commonDir, 'fairway', 'verified'), { recursive: true, force: true });
    writeFileSync(join(made.repo.commonDir, 'fairway', 'verified'), 'in the way');
    expect(await verified(made.repo)).toMatchObject({ ok: true, kept: false });
  });

  it('finds an id that an old stream has, which nobody touched since', async () => {
    const { made, reuse } = await withReuse();
    await grow(made, defined('FW-3'));
    expect(await verified(made.repo)).toMatchObject({ ok: true, began: 'last' });
    const [bad, path] = reuse();
    const report = await verified(made.repo);
    expect(report).toMatchObject({ ok: false, began: 'last', kept: false, walked: { records: 1 } });
    expect(report.findings).toMatchObject([{ check: 'ids', commit: bad, path }]);
  });

  it.each([
    ['gone', (keys: string) => rmSync(keys)],
    ['empty', (keys: string) => writeFileSync(keys, '')],
    ['cut off', (keys: string) => writeFileSync(keys, readFileSync(keys).subarray(0, -1))],
    ['longer', (keys: string) => writeFileSync(keys, Buffer.concat([readFileSync(keys), Buffer.alloc(16)]))],
    [
      'damaged',
      (keys: string) =>
        writeFileSync(
          keys,
          readFileSync(keys).map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
        ),
    ],
    ['not named', (_: string, mark: string) => writeFileSync(mark, readFileSync(mark, 'utf8').replace('"keys"', '"x"'))],
  ])('begins at the first commit where the file of keys is %s', async (_, tear) => {
    const { made, reuse } = await withReuse();
    const mark = verifiedFile(made.repo.commonDir, stateRef).file as string;
    tear(mark.replace(/\.json$/, '.keys'), mark);
    const good = made.repo.git('rev-parse', stateRef);
    const [bad, path] = reuse();
    const report = await verified(made.repo);
    expect(report).toMatchObject({ ok: false, began: 'first', kept: false });
    expect(report.findings).toMatchObject([{ check: 'ids', code: 'duplicate-id', commit: bad, path }]);
    made.repo.git('update-ref', stateRef, good);
    await grow(made, proven('FW-1'));
    expect(await verified(made.repo)).toMatchObject({ ok: true, began: 'first', kept: true });
    expect(await verified(made.repo)).toMatchObject({ ok: true, began: 'last' });
  });

  it('does not forget what another process has verified meanwhile', async () => {
    const made = await bench();
    const file = verifiedFile(made.repo.commonDir, stateRef);
    await verified(made.repo);
    const known = file.load();
    await grow(made, proven('FW-1'));
    await verified(made.repo);
    const later = file.load();
    expect(file.save({ ...(known as NonNullable<typeof known>) }, new Set(), known)).toBe(true);
    expect(file.load()).toEqual(later);
  });
});

describe('a remote', () => {
  async function withRemote() {
    const made = await bench();
    const remote = tempRepo({ bare: true });
    made.repo.git('remote', 'add', 'origin', remote.dir);
    made.repo.git('push', '--quiet', 'origin', stateRef);
    return { made, remote };
  }

  it('that has fallen behind, or is ahead, is in order', async () => {
    const { made, remote } = await withRemote();
    await grow(made, proven('FW-1'));
    expect(await verified(made.repo)).toMatchObject({ ok: true, remotes: [{ ref: 'refs/remotes/origin/fairway/state' }] });
    made.repo.git('push', '--quiet', 'origin', stateRef);
    const ahead = forgeIn(remote).commit(stateRef, {});
    remote.git('update-ref', stateRef, ahead);
    made.repo.git('fetch', '--quiet');
    expect((await verified(made.repo)).ok).toBe(true);
  });

  it('that was wound back is found, when this clone had seen it further on', async () => {
    const { made, remote } = await withRemote();
    await verified(made.repo);
    remote.git('update-ref', stateRef, `${stateRef}~1`);
    made.repo.git('fetch', '--quiet');
    expect(found(await verified(made.repo))).toEqual([`head rewound ${remoteRef}`]);
  });

  it('that was rewritten is found, when this clone had seen it', async () => {
    const { made, remote } = await withRemote();
    await verified(made.repo);
    remote.git('update-ref', stateRef, forgeIn(remote).commit(`${stateRef}~1`, { 'x.txt': 'x' }));
    made.repo.git('fetch', '--quiet');
    expect(found(await verified(made.repo))).toEqual([`head rewritten ${remoteRef}`]);
  });

  it('that was rewritten behind an anchor is found by a clone that never verified before', async () => {
    const { made, remote } = await withRemote();
    await createAnchor(optionsFor(made.repo));
    rmSync(join(made.repo.commonDir, 'fairway', 'verified'), { recursive: true });
    remote.git('update-ref', stateRef, forgeIn(remote).commit(`${stateRef}~1`, { 'x.txt': 'x' }));
    made.repo.git('fetch', '--quiet');
    expect(found(await verified(made.repo))).toEqual([`anchors rewritten ${remoteRef}`]);
  });

  it('is all that a plain clone needs, offline and without an identity', async () => {
    const { made, remote } = await withRemote();
    await createAnchor({ ...optionsFor(made.repo), push: true });
    const clone = join(tempDir(), 'clone');
    made.repo.gitIn(made.repo.dir, 'clone', '--quiet', remote.dir, clone);
    rmSync(remote.dir, { recursive: true });
    const env = Object.fromEntries(Object.entries(made.repo.env).filter(([name]) => !/^GIT_(AUTHOR|COMMITTER)/.test(name)));
    const report = await verifyStore({ ...optionsFor(made.repo), cwd: clone, env });
    expect(report).toMatchObject({ ok: true, ref: 'refs/remotes/origin/fairway/state', kept: true, anchors: [{ anchor: 1 }] });
    expect(report.checks.find(({ check }) => check === 'anchors')).toMatchObject({ checked: 1, findings: 0 });
  });

  it('that was wound back behind an anchor is found by a plain clone', async () => {
    const { made, remote } = await withRemote();
    await createAnchor({ ...optionsFor(made.repo), push: true });
    remote.git('update-ref', stateRef, `${stateRef}~1`);
    const clone = join(tempDir(), 'clone');
    made.repo.gitIn(made.repo.dir, 'clone', '--quiet', remote.dir, clone);
    expect(found(await verified(made.repo, { cwd: clone }))).toEqual([`anchors rewound ${remoteRef}`]);
  });

  it('that is cloned in part only is found to be so', async () => {
    const { made, remote } = await withRemote();
    const clone = join(tempDir(), 'clone');
    made.repo.gitIn(made.repo.dir, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${remote.dir}`, clone);
    const report = await verified(made.repo, { cwd: clone });
    expect(found(report)).toEqual(['history history-cut']);
    expect(report.findings[0]?.message).toContain('git fetch --unshallow');
  });
});

describe('what a clone could be made to believe', () => {
  it('is not believed: a graft that hides commits', async () => {
    const made = await bench();
    const [root = ''] = made.repo.git('rev-list', '--reverse', stateRef).split('\n');
    made.repo.tamper(stateRef, { 'evil.txt': 'x' });
    await grow(made, proven('FW-1'));
    mkdirSync(join(made.repo.commonDir, 'info'), { recursive: true });
    writeFileSync(join(made.repo.commonDir, 'info', 'grafts'), `${made.repo.git('rev-parse', stateRef)} ${root}\n`);
    const report = await verified(made.repo);
    expect(found(report)).toContain('history parent-mismatch');
    expect(report.findings.find(({ code }) => code === 'parent-mismatch')?.message).toContain(root.slice(0, 12));
  });

  it('is not believed: an object that stands in for another', async () => {
    const made = await bench();
    const bad = made.repo.tamper(stateRef, { 'evil.txt': 'x' });
    made.repo.git('replace', bad, forgeIn(made.repo).commitTree([`${bad}~1`], `${bad}~1^{tree}`));
    expect((await verified(made.repo)).findings.map(({ commit, path }) => [commit, path])).toEqual([[bad, 'evil.txt']]);
  });

  it('is not believed: settings that change how histories are shown', async () => {
    const made = await bench();
    const bad = made.repo.tamper(stateRef, { sub: 'x' });
    for (const [name, value] of [
      ['diff.renames', 'copies'],
      ['diff.noprefix', 'true'],
      ['diff.ignoreSubmodules', 'all'],
      ['log.showRoot', 'false'],
      ['log.diffMerges', 'off'],
      ['core.quotePath', 'true'],
      ['diff.orderFile', 'no-such-file'],
    ] as const)
      made.repo.git('config', name, value);
    expect((await verified(made.repo)).findings.map(({ commit, path }) => [commit, path])).toEqual([[bad, 'sub']]);
  });

  it('is not believed: an object of other bytes than its name says', async () => {
    const made = await bench();
    const blob = made.repo.git('rev-parse', `${stateRef}:${made.repo.git('ls-tree', '-r', '--name-only', stateRef).split('\n').at(-1)}`);
    const other = forgeIn(made.repo).object('blob', 'something else');
    const fileOf = (id: string) => join(made.repo.commonDir, 'objects', id.slice(0, 2), id.slice(2));
    const bytes = readFileSync(fileOf(other));
    rmSync(fileOf(blob), { force: true });
    writeFileSync(fileOf(blob), bytes);
    expect((await verified(made.repo)).findings).toContainEqual(
      expect.objectContaining({ check: 'objects', code: 'object-damaged', message: expect.stringMatching(new RegExp(`${blob}.*${other}`)) }),
    );
  });

  it('is not believed: that an object was never there', async () => {
    const made = await bench();
    const path = made.repo.git('ls-tree', '-r', '--name-only', stateRef).split('\n').at(-1) as string;
    const blob = made.repo.git('rev-parse', `${stateRef}:${path}`);
    rmSync(join(made.repo.commonDir, 'objects', blob.slice(0, 2), blob.slice(2)));
    const report = await verified(made.repo);
    expect(report.findings[0]).toMatchObject({ check: 'objects', path, commit: report.head });
  });
});

describe('an anchor', () => {
  async function anchored() {
    const made = await bench();
    const anchor = () => createAnchor(optionsFor(made.repo));
    await anchor();
    return { made, anchor };
  }

  it('is a tag on the head that says how much there is', async () => {
    const { made } = await anchored();
    const { anchors, head } = await listAnchors(optionsFor(made.repo));
    expect(anchors).toMatchObject([
      { number: 1, name: 'fairway/anchor/1', commit: head, held: true, signed: false, body: { records: 2, streams: 1, previous: null, ref: stateRef } },
    ]);
    expect(made.repo.git('cat-file', '-t', 'fairway/anchor/1')).toBe('tag');
    expect((await verified(made.repo)).ok).toBe(true);
  });

  it('is made once for a state, and names the root of the one before', async () => {
    const { made, anchor } = await anchored();
    expect(await anchor()).toMatchObject({ outcome: 'existing', name: 'fairway/anchor/1' });
    await grow(made, proven('FW-1'));
    const second = await anchor();
    const [first] = (await listAnchors(optionsFor(made.repo))).anchors;
    expect(second).toMatchObject({ outcome: 'created', name: 'fairway/anchor/2', body: { previous: first?.body?.root, records: 3 } });
    expect((await verified(made.repo, { full: true })).ok).toBe(true);
  });

  it('gets its number once, however many are made at a time', async () => {
    const { made } = await anchored();
    await grow(made, proven('FW-1'));
    const outcomes = await Promise.all([1, 2, 3].map(() => createAnchor(optionsFor(made.repo))));
    expect(outcomes.map(({ outcome, name }) => `${outcome} ${name}`).sort()).toEqual([
      'created fairway/anchor/2',
      'existing fairway/anchor/2',
      'existing fairway/anchor/2',
    ]);
  });

  it('is not made of what is not in order, unless that is trusted, and then says so', async () => {
    const made = await bench();
    const bad = made.repo.tamper(stateRef, { 'evil.txt': 'x' });
    await expect(createAnchor(optionsFor(made.repo))).rejects.toMatchObject({
      code: 'ANCHOR_REFUSED',
      details: { first: expect.stringContaining('evil.txt') },
    });
    expect((await createAnchor({ ...optionsFor(made.repo), from: bad })).body.trusted).toBe(bad);
  });

  it('is compared while the walk passes it, wherever it begins', async () => {
    const { made, anchor } = await anchored();
    await verified(made.repo);
    await grow(made, defined('FW-2'), proven('FW-1'));
    await anchor();
    await grow(made, proven('FW-2'));
    const rows = async (full: boolean) => (await verified(made.repo, { full })).checks.find(({ check }) => check === 'anchors');
    expect(await rows(false)).toMatchObject({ checked: 2, findings: 0 });
    expect(await rows(true)).toMatchObject({ checked: 2, findings: 0 });
  });

  const body = (made: GitBench, number: number) => made.repo.git('cat-file', 'tag', `fairway/anchor/${number}`).replace(/^[\s\S]*?\n\n/, '');
  const retag = (made: GitBench, number: number, message: string, commit = stateRef) =>
    made.repo.git('tag', '--force', '--annotate', '-m', message, `fairway/anchor/${number}`, commit);

  it.each([false, true])('with another root is found; begun at the first commit: %s', async (full) => {
    const { made } = await anchored();
    await verified(made.repo);
    const head = await grow(made, proven('FW-1'));
    const wrong = body(made, 1)
      .replace('"anchor": 1', '"anchor": 2')
      .replace(/"commit": "\w+"/, `"commit": "${head}"`)
      .replace('"previous": null', `"previous": ${/"root": (".*?")/.exec(body(made, 1))?.[1]}`);
    retag(made, 2, wrong);
    await grow(made, proven('FW-1'));
    const report = await verified(made.repo, { full });
    expect(report.findings).toMatchObject([{ check: 'anchors', code: 'anchor-root', commit: head, message: expect.stringContaining('fairway/anchor/2') }]);
  });

  it('with another root, behind what was verified already, is found', async () => {
    const { made } = await anchored();
    await grow(made, proven('FW-1'));
    await verified(made.repo);
    retag(
      made,
      2,
      body(made, 1)
        .replace('"anchor": 1', '"anchor": 2')
        .replace(/"root": "sha256:../, '"root": "sha256:00')
        .replace('"previous": null', `"previous": ${/"root": (".*?")/.exec(body(made, 1))?.[1]}`),
      'fairway/anchor/1^{commit}',
    );
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-root fairway/anchor/2']);
  });

  it('that counts otherwise is found', async () => {
    const { made } = await anchored();
    retag(made, 1, body(made, 1).replace('"records": 2', '"records": 3'));
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-counts fairway/anchor/1']);
  });

  it('of another store is found', async () => {
    const { made } = await anchored();
    retag(made, 1, body(made, 1).replace(/"store": "0/, '"store": "1'));
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-foreign fairway/anchor/1']);
  });

  it('that was moved is found', async () => {
    const { made } = await anchored();
    await grow(made, proven('FW-1'));
    retag(made, 1, body(made, 1));
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-invalid fairway/anchor/1']);
  });

  it('that was made anew in its place is found by whoever has seen the old one, and by the one behind it', async () => {
    const { made, anchor } = await anchored();
    await verified(made.repo);
    const [seen] = (await listAnchors(optionsFor(made.repo))).anchors;
    retag(made, 1, body(made, 1).replace(/"at": "2026/, '"at": "2027'));
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-replaced fairway/anchor/1']);
    made.repo.git('update-ref', 'refs/tags/fairway/anchor/1', seen?.object as string);
    await grow(made, proven('FW-1'));
    await anchor();
    // a fresh clone, in which the first anchor stands on an earlier state, as right as can be
    rmSync(join(made.repo.commonDir, 'fairway', 'verified'), { recursive: true });
    made.repo.git('tag', '-d', 'fairway/anchor/1');
    const second = made.repo.git('rev-parse', 'refs/tags/fairway/anchor/2');
    made.repo.git('tag', '-d', 'fairway/anchor/2');
    const head = made.repo.git('rev-parse', stateRef);
    made.repo.git('update-ref', stateRef, `${stateRef}~2`);
    await anchor();
    rmSync(join(made.repo.commonDir, 'fairway', 'verified'), { recursive: true });
    made.repo.git('update-ref', stateRef, head);
    made.repo.git('update-ref', 'refs/tags/fairway/anchor/2', second);
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-previous fairway/anchor/2']);
  });

  it('that is gone is found by whoever has seen it, and by the gap it leaves', async () => {
    const { made, anchor } = await anchored();
    await grow(made, proven('FW-1'));
    await anchor();
    await verified(made.repo);
    made.repo.git('tag', '-d', 'fairway/anchor/1');
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-gone fairway/anchor/1', 'anchors anchor-missing fairway/anchor/1']);
    made.repo.git('tag', '-d', 'fairway/anchor/2');
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-gone fairway/anchor/1', 'anchors anchor-gone fairway/anchor/2']);
  });

  it.each([
    ['that is a lightweight tag', (made: GitBench) => made.repo.git('tag', 'fairway/anchor/1', stateRef)],
    ['that points to a tree', (made: GitBench) => made.repo.git('tag', '-a', '-m', 'x', 'fairway/anchor/1', `${stateRef}^{tree}`)],
    ['without a body', (made: GitBench) => retag(made, 1, 'x')],
    ['of a later version', (made: GitBench) => retag(made, 1, 'x\n\n{"schema":"fairway/anchor@2"}')],
    ['that lacks something', (made: GitBench) => retag(made, 1, 'x\n\n{"schema":"fairway/anchor@1"}')],
  ])('%s is found', async (_, tag) => {
    const made = await bench();
    tag(made);
    expect(found(await verified(made.repo))).toEqual(['anchors anchor-invalid fairway/anchor/1']);
  });

  it('is left alone when it is called otherwise', async () => {
    const made = await bench();
    made.repo.git('tag', 'fairway/anchor/mine', stateRef);
    expect(await verified(made.repo)).toMatchObject({ ok: true, anchors: [] });
  });

  it("is signed by git's own settings", async () => {
    const made = await bench();
    const key = join(tempDir(), 'key');
    const { execFileSync } = await import('node:child_process');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    made.repo.git('config', 'gpg.format', 'ssh');
    made.repo.git('config', 'user.signingKey', key);
    expect(await createAnchor({ ...optionsFor(made.repo), sign: true })).toMatchObject({ outcome: 'created', signed: true });
    writeFileSync(`${key}.allowed`, `* ${readFileSync(`${key}.pub`, 'utf8')}`);
    made.repo.git('-c', `gpg.ssh.allowedSignersFile=${key}.allowed`, 'verify-tag', 'fairway/anchor/1');
    expect(await verified(made.repo)).toMatchObject({ ok: true, anchors: [{ signed: true }] });
  });

  it('cannot be signed without a key, and is then not made', async () => {
    const made = await bench();
    made.repo.git('config', 'gpg.format', 'ssh');
    made.repo.git('config', 'user.signingKey', '/no/such/key');
    await expect(createAnchor({ ...optionsFor(made.repo), sign: true })).rejects.toMatchObject({ code: 'GIT_FAILED' });
    expect((await listAnchors(optionsFor(made.repo))).anchors).toEqual([]);
  });
});

describe('a state on a ref that is no branch', () => {
  const custom = 'refs/fairway/state';
  async function cloned(repo = tempRepo()) {
    await initStore({ ...optionsFor(repo), project: 'demo', integrationBranch: 'main', stateRef: custom });
    const store = await openStore(optionsFor(repo, { newId: countingIds(50) }));
    await store.run(recording(defined('FW-1')));
    await createAnchor(optionsFor(repo));
    await store.run(recording(defined('FW-2')));
    await createAnchor(optionsFor(repo));
    repo.commit('code');
    const clone = join(tempDir(), 'clone');
    repo.gitIn(repo.dir, 'clone', '--quiet', repo.dir, clone);
    return { repo, clone };
  }

  it('is read in a plain clone from the newest anchor, which is told', async () => {
    const { repo, clone } = await cloned();
    const told: string[] = [];
    const store = await openStore(optionsFor(repo, { cwd: clone, onReadOnly: (head, ref) => told.push(`${head.ref} for ${ref}`) }));
    expect(
      (await store.read()).board
        .tasks()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['FW-1', 'FW-2']);
    expect(told).toEqual(['refs/tags/fairway/anchor/2 for refs/fairway/state']);
    expect(await verified(repo, { cwd: clone })).toMatchObject({ ok: true, ref: 'refs/tags/fairway/anchor/2', state_ref: custom, walked: { records: 2 } });
  });

  it('is not written to there, nor made anew, until the ref itself is fetched', async () => {
    const { repo, clone } = await cloned();
    const store = await openStore(optionsFor(repo, { cwd: clone }));
    await expect(store.run(recording(defined('FW-3')))).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
      hint: expect.stringContaining(`git fetch REMOTE ${custom}:${custom}`),
    });
    await expect(initStore({ ...optionsFor(repo, { cwd: clone, offline: true }), project: 'demo', integrationBranch: 'main' })).rejects.toMatchObject({
      code: 'STORE_READ_ONLY',
    });
    repo.gitIn(clone, 'fetch', '--quiet', 'origin', `${custom}:${custom}`);
    await (await openStore(optionsFor(repo, { cwd: clone, newId: countingIds(90) }))).run(recording(defined('FW-3')));
    expect(await verified(repo, { cwd: clone })).toMatchObject({ ok: true, ref: custom });
  });

  it('is found with packed refs too', async () => {
    const { repo, clone } = await cloned();
    repo.gitIn(clone, 'pack-refs', '--all');
    expect((await (await openStore(optionsFor(repo, { cwd: clone }))).read()).board.tasks().length).toBe(2);
  });

  it('is not found by an anchor of another ref', async () => {
    const { repo, clone } = await cloned();
    const env = { ...repo.env, FAIRWAY_STATE_REF: 'refs/fairway/other' };
    await expect((await openStore(optionsFor(repo, { cwd: clone, env }))).read()).rejects.toMatchObject({ code: 'STATE_NOT_FETCHED' });
  });
});

describe('a repository of SHA-256', () => {
  it('is verified and anchored as any other', async () => {
    const repo = tempRepo();
    rmSync(repo.commonDir, { recursive: true });
    repo.git('init', '--quiet', '--object-format=sha256');
    const made = await bench(repo);
    expect(await createAnchor(optionsFor(repo))).toMatchObject({ outcome: 'created', body: { commit: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await verified(repo)).toMatchObject({ ok: true, walked: { commits: 0 } });
    repo.tamper(stateRef, { 'evil.txt': 'x' });
    await grow(made, proven('FW-1'));
    expect(found(await verified(repo, { full: true }))).toEqual(['layout unknown-path']);
  });
});

describe('judging a head', () => {
  it('says that it is fine, rewound or rewritten, against each point', async () => {
    const made = await bench();
    const [one = '', two = '', three = ''] = made.repo.git('rev-list', '--reverse', stateRef).split('\n');
    const other = forgeIn(made.repo).commit(one, { x: 'x' });
    const backend = nativeBackend(made.repo.asGit, stateRef);
    const judge = (commit: string, ...points: string[]) =>
      findLostPoints(
        backend,
        { ref: 'origin', commit },
        points.map((point) => ({ commit: point, label: 'x' })),
      );
    expect(await judge(three, one, two, three)).toEqual([]);
    expect(await judge(three)).toEqual([]);
    expect(await judge(two, one, three)).toMatchObject([{ commit: three, verdict: 'rewound' }]);
    expect(await judge(other, one, two)).toMatchObject([{ commit: two, verdict: 'rewritten' }]);
    expect(await judge(two, three, other)).toMatchObject([{ verdict: 'rewound' }, { verdict: 'rewritten' }]);
    expect(await judge(three, '1'.repeat(40))).toMatchObject([{ verdict: 'rewritten' }]);
  });
});
