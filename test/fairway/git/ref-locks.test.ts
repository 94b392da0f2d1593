import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { formatProcess, ownProcess, type ProcessId, processOf } from '../../../fairway/git/processes.ts';
import { movingRefs, removeStaleLocks } from '../../../fairway/git/ref-locks.ts';
import { createTag } from '../../../fairway/git/tags.ts';
import { deleteRef, updateRefs } from '../../../fairway/git/update-refs.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';

const ref = 'refs/heads/state';
const other = 'refs/heads/other';
const reason = { why: 'a test' };

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.catch((problem: unknown) => problem);
  return isRefusal(thrown) ? { code: thrown.code, ...thrown.details } : thrown;
};

async function running(): Promise<ChildProcess & { pid: number }> {
  const child = spawn('sleep', ['600'], { stdio: 'ignore', detached: true });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child as ChildProcess & { pid: number };
}

/** A process that is gone. */
async function ended(): Promise<ProcessId> {
  const child = await running();
  const id = processOf(child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return id;
}

interface Noted {
  readonly owner: ProcessId;
  readonly git?: ProcessId & { readonly leads?: boolean };
  readonly refs?: readonly string[];
  readonly ids?: readonly string[];
}

/** A repository with a commit and a ref at it, in which something was noted, and then a lock made that holds some text. */
function noted(notes: readonly Noted[], lock: string | null = ''): { repo: TempRepo; head: string; next: string; file: string; notesLeft: () => string[] } {
  const repo = tempRepo();
  const head = repo.commit('first');
  const next = repo.commit('next');
  repo.git('update-ref', ref, head);
  const directory = join(repo.commonDir, 'fairway', 'moves');
  mkdirSync(directory, { recursive: true });
  for (const [index, { owner, git, refs = [ref], ids }] of notes.entries()) {
    const lines = [JSON.stringify({ refs, ids }), ...(git ? [JSON.stringify({ leads: false, ...git })] : []), ''];
    writeFileSync(join(directory, `${formatProcess(owner)}.${index}`), lines.join('\n'));
  }
  const file = join(repo.commonDir, `${ref}.lock`);
  if (lock !== null) writeFileSync(file, lock);
  return { repo, head, next, file, notesLeft: () => readdirSync(directory) };
}

const move = ({ repo, head, next }: ReturnType<typeof noted>) => updateRefs(repo.asGit, [{ ref, to: next, from: head }], reason);

describe('a lock of a ref', () => {
  it('is removed when all who were noted for it are gone', async () => {
    const [owner, git] = [await ended(), await ended()];
    for (const note of [{ owner, git }, { owner }, { owner: { ...ownProcess(), boot_id: 'another' } }]) {
      const place = noted([note]);
      expect([await move(place), place.repo.git('rev-parse', ref)]).toEqual(['done', place.next]);
      expect([existsSync(place.file), place.notesLeft()]).toEqual([false, []]);
    }
  });

  it('is removed when the number of a process belongs to another one by now', async () => {
    const alive = processOf((await running()).pid);
    const place = noted([{ owner: await ended(), git: { ...alive, start_time: '1' } }]);
    expect(await move(place)).toBe('done');
  });

  it.each(['owner', 'git'] as const)('stays while the noted %s lives, and the refusal names the file and the process', async (who) => {
    const alive = processOf((await running()).pid);
    const place = noted([{ owner: await ended(), git: await ended(), [who]: alive }]);
    const refusal = await refusalOf(move(place));
    expect(refusal).toMatchObject({ code: 'WRITE_FAILED', why: expect.stringContaining(place.file) });
    if (who === 'git') expect(refusal).toMatchObject({ why: expect.stringContaining(`process ${alive.pid} on ${alive.host}`) });
    expect([existsSync(place.file), place.repo.git('rev-parse', ref), place.notesLeft().length]).toEqual([true, place.head, 1]);
  });

  it('stays while one of the group that git led lives', async () => {
    const leader = spawn('sh', ['-c', 'sleep 600 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    const [said] = await once(leader.stdout, 'data');
    const member = Number(String(said));
    onTestFinished(() => {
      try {
        process.kill(member, 'SIGKILL');
      } catch {
        // it was ended by the test
      }
    });
    const git = { ...processOf(leader.pid ?? 0), leads: true };
    leader.kill('SIGKILL');
    await once(leader, 'exit');
    const place = noted([{ owner: await ended(), git }]);
    removeStaleLocks(place.repo.commonDir);
    expect(existsSync(place.file)).toBe(true);
    process.kill(member, 'SIGKILL');
    await expect
      .poll(() => {
        removeStaleLocks(place.repo.commonDir);
        return existsSync(place.file);
      })
      .toBe(false);
  });

  it.each([
    ['another host', { host: 'elsewhere' }],
    ['another namespace of processes', { pid_namespace: 'pid:[1]' }],
  ])('of a process of %s stays, since nobody can know', async (_, changes) => {
    const place = noted([{ owner: { ...(await ended()), ...changes } }]);
    expect(await refusalOf(move(place))).toMatchObject({ code: 'WRITE_FAILED' });
    expect(existsSync(place.file)).toBe(true);
  });

  it('that nobody noted stays, and is said to be of nobody that is known', async () => {
    const place = noted([]);
    expect(await refusalOf(move(place))).toMatchObject({
      code: 'WRITE_FAILED',
      why: expect.stringMatching(/state\.lock is held by a process that Fairway did not start$/),
    });
    expect(existsSync(place.file)).toBe(true);
  });

  it('is waited for as long as it may go away', async () => {
    const place = noted([]);
    setTimeout(() => rmSync(place.file), 400);
    expect(await move(place)).toBe('done');
  });

  it('that holds what the dead were not to write, or is older than their note, is of somebody else and stays', async () => {
    const owner = await ended();
    const foreign = noted([{ owner, ids: ['1'.repeat(40)] }], `${'2'.repeat(40)}\n`);
    const older = noted([{ owner }]);
    utimesSync(older.file, new Date(), new Date(Date.now() - 60_000));
    for (const place of [foreign, older]) {
      expect(await refusalOf(move(place))).toMatchObject({ code: 'WRITE_FAILED' });
      expect(existsSync(place.file)).toBe(true);
    }
    const own = noted([{ owner, ids: ['1'.repeat(40)] }], `${'1'.repeat(40)}\n`);
    expect(await move(own)).toBe('done');
  });

  it('stays while somebody who lives is at the ref too, and goes when they are done', async () => {
    const dead = await ended();
    const child = await running();
    const place = noted([{ owner: dead }, { owner: processOf(child.pid) }]);
    removeStaleLocks(place.repo.commonDir);
    expect([existsSync(place.file), place.notesLeft().length]).toEqual([true, 2]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await move(place)).toBe('done');
    expect(place.notesLeft()).toEqual([]);
  });

  it('is removed for the ref that was noted alone, and so is the lock of packed refs', async () => {
    const place = noted([{ owner: await ended(), refs: [other, 'packed-refs'] }]);
    writeFileSync(join(place.repo.commonDir, 'packed-refs.lock'), '');
    expect(await refusalOf(move(place))).toMatchObject({ code: 'WRITE_FAILED' });
    expect([existsSync(place.file), existsSync(join(place.repo.commonDir, 'packed-refs.lock')), place.notesLeft()]).toEqual([true, false, []]);
  });

  it('goes although whoever removed it died in the middle', async () => {
    const place = noted([{ owner: await ended() }]);
    const directory = join(place.repo.commonDir, 'fairway', 'moves');
    const [name = ''] = readdirSync(directory);
    renameSync(join(directory, name), join(directory, `${formatProcess(await ended())}.x`));
    expect(await move(place)).toBe('done');
    expect(place.notesLeft()).toEqual([]);
  });

  it('has nothing to do with a note that is not whole, which goes', async () => {
    const place = noted([]);
    const torn = join(place.repo.commonDir, 'fairway', 'moves', `${formatProcess(await ended())}.x`);
    writeFileSync(torn, '{"refs":["refs/he');
    expect(await refusalOf(move(place))).toMatchObject({ code: 'WRITE_FAILED' });
    expect([existsSync(place.file), place.notesLeft()]).toEqual([true, []]);
  });

  it('is removed by one of many at once, who all get what they want', async () => {
    const place = noted([{ owner: await ended() }, { owner: await ended() }, { owner: await ended() }]);
    const refs = [1, 2, 3, 4, 5].map((n) => `refs/heads/many/${n}`);
    await Promise.all([move(place), ...refs.map((name) => updateRefs(place.repo.asGit, [{ ref: name, to: place.head, from: null }], reason))]);
    expect([place.repo.git('rev-parse', ref), place.notesLeft()]).toEqual([place.next, []]);
  });
});

/** A git in whose place something else runs once, when it is asked for a command; `real` is the real one. */
function disturbed(repo: TempRepo, command: string, script: string): TempRepo['asGit'] {
  const bin = join(repo.dir, '..', 'bin');
  const flag = join(bin, 'once');
  mkdirSync(bin, { recursive: true });
  writeFileSync(flag, '');
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh\nPATH='${repo.env.PATH}'\ncase "$*" in *" ${command}"*) if rm '${flag}' 2>/dev/null; then\n${script}\nfi;; esac\nexec git "$@"\n`,
    { mode: 0o755 },
  );
  return { ...repo.asGit, env: { ...repo.env, PATH: `${bin}:${repo.env.PATH}` } };
}

describe('a lock that git takes before its own process is noted', () => {
  it('is not older than the note, and is removed', async () => {
    const place = noted([], null);
    const gone = await running();
    const outcome = await movingRefs(place.repo.commonDir, { refs: [ref] }, async (started) => {
      writeFileSync(place.file, '');
      await new Promise((resolve) => setTimeout(resolve, 50));
      started(gone);
      gone.kill('SIGKILL');
      await once(gone, 'exit');
      return { code: -1, stderr: '' };
    });
    expect(outcome.code).toBe(-1);
    expect(await move(place)).toBe('done');
  });
});

describe('a git that is killed', () => {
  const killedAt = (file: string) => `: > '${file}'\nkill -9 $$`;

  it('while it holds the lock of a ref is started once more', async () => {
    const place = noted([], null);
    const git = disturbed(place.repo, 'update-ref', killedAt(place.file));
    expect(await updateRefs(git, [{ ref, to: place.next, from: place.head }], reason)).toBe('done');
    expect([place.repo.git('rev-parse', ref), place.notesLeft()]).toEqual([place.next, []]);
  });

  it('behind its last step has done what it was to do, whoever went on from there', async () => {
    for (const goesOn of [false, true]) {
      const place = noted([], null);
      const further = place.repo.commit('further');
      const script = `cat | git "$@" > /dev/null\n${goesOn ? `git -C '${place.repo.dir}' update-ref ${ref} ${further}` : ''}\nkill -9 $$`;
      expect(await updateRefs(disturbed(place.repo, 'update-ref', script), [{ ref, to: place.next, from: place.head }], reason)).toBe('done');
      expect(place.repo.git('rev-parse', ref)).toBe(goesOn ? further : place.next);
    }
  });

  it('while it makes or takes away a tag leaves nothing in the way', async () => {
    const { repo, head } = noted([], null);
    const tag = { name: 'fairway/anchor/1', commit: head, message: 'an anchor\n', sign: false };
    const lock = join(repo.commonDir, 'refs/tags/fairway/anchor/1.lock');
    mkdirSync(join(lock, '..'), { recursive: true });
    const git = disturbed(repo, 'tag', killedAt(lock));
    expect(await refusalOf(createTag(git, tag))).toMatchObject({ code: 'GIT_FAILED' });
    expect(existsSync(lock)).toBe(true);
    const made = await createTag(git, tag);
    expect(made).toMatchObject({ ref: 'refs/tags/fairway/anchor/1', commit: head, annotated: true });
    const killed = disturbed(repo, 'update-ref', killedAt(join(repo.commonDir, 'packed-refs.lock')));
    expect(await refusalOf(deleteRef(killed, made.ref, made.object))).toMatchObject({ code: 'WRITE_FAILED' });
    await deleteRef(repo.asGit, made.ref, made.object);
    expect(repo.git('for-each-ref', 'refs/tags')).toBe('');
  });
});

describe('refs', () => {
  it('move together or not at all, each from where it has to stand', async () => {
    const { repo, head, next } = noted([], null);
    const both = (from: string | null) => [
      { ref, to: next, from: head },
      { ref: other, to: head, from },
    ];
    expect([await updateRefs(repo.asGit, both(head), reason), repo.git('rev-parse', ref)]).toEqual(['moved', head]);
    expect(await updateRefs(repo.asGit, both(null), reason)).toBe('done');
    expect(repo.git('rev-parse', ref, other)).toBe(`${next}\n${head}`);
    expect(await updateRefs(repo.asGit, [{ ref: other, to: next, from: null }], reason)).toBe('moved');
    expect(await updateRefs(repo.asGit, [{ ref: other, to: next }], reason)).toBe('done');
  });

  it('are refused with git s own line where git cannot move them', async () => {
    const { repo, head } = noted([], null);
    expect(await refusalOf(updateRefs(repo.asGit, [{ ref: `${ref}/below`, to: head, from: null }], reason))).toMatchObject({
      code: 'WRITE_FAILED',
      why: expect.stringContaining(`'${ref}' exists`),
    });
    expect(await refusalOf(updateRefs(repo.asGit, [{ ref, to: '1'.repeat(40), from: head }], reason))).toMatchObject({ code: 'WRITE_FAILED' });
    expect(repo.git('rev-parse', ref)).toBe(head);
  });

  it('move without any hook of the repository', async () => {
    const place = noted([], null);
    const hooks = join(place.repo.commonDir, 'hooks');
    mkdirSync(hooks, { recursive: true });
    writeFileSync(join(hooks, 'reference-transaction'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(await move(place)).toBe('done');
    place.repo.git('config', 'core.hooksPath', hooks);
    expect(await updateRefs(place.repo.asGit, [{ ref, to: place.head, from: place.next }], reason)).toBe('done');
    const tag = await createTag(place.repo.asGit, { name: 'v', commit: place.head, message: 'x\n', sign: false });
    expect(tag.commit).toBe(place.head);
  });

  it('keep their log as git does, with whom the commit names', async () => {
    const { repo, head, next } = noted([], null);
    const by = { name: 'Ann <Author>', email: 'ann@example.org', at: '2026-11-20T10:00:00.500Z' };
    await updateRefs(repo.asGit, [{ ref, to: next, from: head }], { why: ' claim  FW-1:\tann', by });
    expect(repo.git('reflog', 'show', '-1', '--format=%H %gs %gn %ge', ref)).toBe(`${next} claim FW-1: ann Ann  Author ann@example.org`);
    await updateRefs(repo.asGit, [{ ref: 'refs/fairway/x', to: next }], reason);
    await updateRefs(repo.asGit, [{ ref: 'refs/fairway/y', to: next }], { ...reason, beginsLog: true });
    expect(['x', 'y'].map((name) => existsSync(join(repo.commonDir, 'logs/refs/fairway', name)))).toEqual([false, true]);
  });

  it('are not moved where nothing can be noted', async () => {
    const place = noted([], null);
    rmSync(join(place.repo.commonDir, 'fairway'), { recursive: true });
    writeFileSync(join(place.repo.commonDir, 'fairway'), 'in the way');
    expect(await refusalOf(move(place))).toMatchObject({ code: 'WRITE_FAILED' });
    expect(place.repo.git('rev-parse', ref)).toBe(place.head);
  });

  it('are noted before git runs, and git before it is given anything to do', async () => {
    const { repo, notesLeft } = noted([], null);
    const read = () => notesLeft().map((name) => readFileSync(join(repo.commonDir, 'fairway', 'moves', name), 'utf8').split('\n').length - 1);
    await movingRefs(repo.commonDir, { refs: [ref] }, async (started) => {
      expect(read()).toEqual([1]);
      const child = await running();
      started(child);
      expect(read()).toEqual([2]);
      return { code: 0, stderr: '' };
    });
    expect(notesLeft()).toEqual([]);
  });
});
