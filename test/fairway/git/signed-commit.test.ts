import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { type ImportedCommit, type ImportedFile, importCommit } from '../../../fairway/git/fast-import.ts';
import { importChain } from '../../../fairway/git/import-chain.ts';
import { parseSignatures, readSignatures } from '../../../fairway/git/signatures.ts';
import { makeSignedCommit, writeSignedCommit } from '../../../fairway/git/signed-commit.ts';
import { allow, openpgpKey, signingProgram, signWith, sshKey } from '../../support/keys.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';

const ref = 'refs/heads/state';
const signature = { name: 'Ann Author', email: 'ann@example.org', at: '2026-11-20T12:00:00.000Z' };
const commitOf = (parent: string | null, files: Iterable<ImportedFile>, more: Partial<ImportedCommit> = {}): ImportedCommit => ({
  ref,
  parent,
  author: signature,
  committer: signature,
  message: 'say something\n\nFairway-Command: test\n',
  files,
  ...more,
});
const file = (path: string, content: string | Uint8Array = path): ImportedFile => ({ path, content });

/** A repository that signs, with its key. */
function signingRepo(options: { readonly sha256?: boolean } = {}) {
  const repo = tempRepo();
  if (options.sha256) {
    rmSync(repo.commonDir, { recursive: true });
    repo.git('init', '--quiet', '--object-format=sha256');
  }
  const key = sshKey(repo, 'ann');
  signWith(repo, key);
  return { repo, key };
}

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isRefusal(thrown)) throw new Error(`expected a refusal and got ${String(thrown)}`);
  return thrown;
};

async function* none(): AsyncGenerator<never> {}

const tip = (repo: TempRepo) => (existsSync(join(repo.commonDir, ref)) ? repo.git('rev-parse', ref) : null);
const treeOf = (repo: TempRepo, commit: string) => repo.git('rev-parse', `${commit}^{tree}`);

describe('a signed commit', () => {
  it.each([{ sha256: false }, { sha256: true }])('holds its files, its words and a good signature: %j', async (options) => {
    const { repo, key } = signingRepo(options);
    const first = await writeSignedCommit(repo.asGit, commitOf(null, [file('a/b/one.json'), file('README.md', 'read me')]));
    const second = await writeSignedCommit(repo.asGit, commitOf(first.commit, [file('a/b/two.json'), file('a/c/three.bin', new Uint8Array([0, 255, 10, 13]))]));
    expect([first.failure, second.failure, tip(repo)]).toEqual([null, null, second.commit]);
    expect(repo.git('ls-tree', '-r', '--name-only', ref).split('\n')).toEqual(['README.md', 'a/b/one.json', 'a/b/two.json', 'a/c/three.bin']);
    expect(repo.git('log', '--format=%an <%ae> %aI|%cn <%ce> %cI|%s|%(trailers)', ref).split('\n\n')[0]).toBe(
      'Ann Author <ann@example.org> 2026-11-20T12:00:00+00:00|Ann Author <ann@example.org> 2026-11-20T12:00:00+00:00|say something|Fairway-Command: test',
    );
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    const seen = await readSignatures(repo.asGit, [first.commit ?? '', second.commit ?? ''], { allowedSigners: allow('ann@example.org', key) });
    expect([...seen.values()]).toMatchObject([
      { verdict: 'G', signer: 'ann@example.org', key: key.fingerprint, root: true, at: '2026-11-20T12:00:00.000Z' },
      { verdict: 'G', root: false },
    ]);
  });

  it('is signed by an OpenPGP key where git is set so', async () => {
    const { repo } = signingRepo();
    const key = openpgpKey('Paula <paula@example.org>');
    repo.git('config', 'gpg.format', 'openpgp');
    repo.git('config', 'user.signingKey', key.fingerprint);
    const git = { ...repo.asGit, env: { ...repo.env, ...key.env } };
    const { commit } = await writeSignedCommit(git, commitOf(null, [file('a')]));
    const seen = (await readSignatures(git, [commit ?? ''], { allowedSigners: '' })).get(commit ?? '');
    expect(seen).toMatchObject({ verdict: 'G', signer: 'Paula <paula@example.org>', key: key.fingerprint, primaryKey: key.fingerprint });
    const elsewhere = (
      await readSignatures({ ...git, env: { ...repo.env, GNUPGHOME: join(repo.dir, '..', 'nobody') } }, [commit ?? ''], { allowedSigners: '' })
    ).get(commit ?? '');
    expect(elsewhere?.verdict).toBe('E');
  });

  it('has the tree that an unsigned one would have, whatever files it adds', async () => {
    const { repo } = signingRepo();
    const name = fc.constantFrom('a', 'a-b', 'a.b', 'a0', 'tasks', 'Z', 'é', 'a b');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `${names.join('/')}.json`);
    const content = fc.oneof(fc.string({ maxLength: 20 }), fc.uint8Array({ maxLength: 300 }));
    const files = fc.uniqueArray(fc.record({ path, content }), { selector: (entry) => entry.path, minLength: 1, maxLength: 6 });
    let parent: string | null = null;
    await fc.assert(
      fc.asyncProperty(files, async (added) => {
        const signed = await writeSignedCommit(repo.asGit, commitOf(parent, added));
        // the same once more, by the other way, on a ref of its own
        if (parent !== null) repo.git('update-ref', 'refs/heads/other', parent);
        const plain = await importCommit(repo.asGit, commitOf(parent, added, { ref: parent === null ? 'refs/heads/first' : 'refs/heads/other' }));
        expect([signed.failure, plain.failure]).toEqual([null, null]);
        expect(treeOf(repo, signed.commit ?? '')).toBe(treeOf(repo, plain.commit ?? ''));
        parent = signed.commit;
      }),
      { numRuns: 12 },
    );
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('leaves names alone that are no UTF-8', async () => {
    const { repo } = signingRepo();
    const entry = Buffer.concat([
      Buffer.from('100644 '),
      Buffer.from([0xff, 0xfe, 0x41]),
      Buffer.from([0]),
      Buffer.from(repo.git('hash-object', '-w', '--stdin'), 'hex'),
    ]);
    const tree = execFileSync('git', ['hash-object', '-w', '-t', 'tree', '--stdin'], { cwd: repo.dir, env: repo.env, input: entry, encoding: 'utf8' }).trim();
    const parent = repo.git('commit-tree', tree, '-m', 'odd');
    repo.git('update-ref', ref, parent);
    const { commit } = await writeSignedCommit(repo.asGit, commitOf(parent, [file('z')]));
    expect(repo.git('diff-tree', '--name-status', '-r', parent, commit ?? '')).toBe('A\tz');
  });

  it('takes files by the ids of what is here already, and follows one that no ref names', async () => {
    const { repo } = signingRepo();
    const first = await makeSignedCommit(repo.asGit, commitOf(null, [file('a')]));
    const blob = repo.git('rev-parse', `${first.commit}:a`);
    const second = await makeSignedCommit(repo.asGit, { ...commitOf(first.commit, []), files: [{ path: 'deep/b', content: { blob } }] });
    expect(repo.git('ls-tree', '-r', '--format=%(objectname) %(path)', second.commit ?? '')).toBe(`${blob} a\n${blob} deep/b`);
    expect(tip(repo)).toBeNull();
  });

  it('is one of several, each behind the other, that no ref names yet', async () => {
    const { repo, key } = signingRepo();
    const { commit: onto = '' } = await makeSignedCommit(repo.asGit, commitOf(null, [file('a')]));
    async function* chain() {
      const signing = async () => ({ demand: 'required' }) as const;
      for (const name of ['b', 'c', 'd']) yield { author: signature, committer: signature, message: name, files: [file(`x/${name}`)], signing };
    }
    const last = await importChain(repo.asGit, onto ?? '', chain());
    const commits = repo.git('rev-list', last).split('\n');
    expect([commits.length, commits.at(-1), repo.git('log', '--format=%s', '-3', last)]).toEqual([4, onto, 'd\nc\nb']);
    expect(repo.git('ls-tree', '-r', '--name-only', last)).toBe('a\nx/b\nx/c\nx/d');
    const seen = await readSignatures(repo.asGit, commits, { allowedSigners: allow('ann', key) });
    expect(commits.map((commit) => seen.get(commit)?.verdict)).toEqual(['G', 'G', 'G', 'G']);
    expect([await importChain(repo.asGit, last, none()), tip(repo)]).toEqual([last, null]);
  });

  it('takes many files at once', async () => {
    const { repo } = signingRepo();
    const files = Array.from({ length: 300 }, (_, index) => file(`tasks/${index % 7}/T-${index}/1.json`, `${index}`));
    const { commit } = await writeSignedCommit(repo.asGit, commitOf(null, files));
    expect(repo.git('ls-tree', '-r', '--name-only', commit ?? '').split('\n')).toHaveLength(300);
    expect(repo.git('count-objects', '-v')).toContain('packs: 1');
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });
});

describe('the compare-and-swap of a signed commit', () => {
  it('refuses what does not follow the ref', async () => {
    const { repo } = signingRepo();
    const first = await writeSignedCommit(repo.asGit, commitOf(null, [file('a')]));
    const second = await writeSignedCommit(repo.asGit, commitOf(first.commit, [file('b')]));
    for (const parent of [first.commit, null]) {
      const late = await writeSignedCommit(repo.asGit, commitOf(parent, [file('c')]));
      expect(late.failure).not.toBeNull();
      expect(tip(repo)).toBe(second.commit);
    }
  });

  it('makes the ref where the state was read from elsewhere', async () => {
    const { repo } = signingRepo();
    const first = await writeSignedCommit(repo.asGit, commitOf(null, [file('a')], { ref: 'refs/remotes/origin/state' }));
    const second = await writeSignedCommit(repo.asGit, commitOf(first.commit, [file('b')]));
    expect([second.failure, tip(repo)]).toEqual([null, second.commit]);
  });

  it('has one winner among two that race', async () => {
    const { repo } = signingRepo();
    const { commit: parent } = await writeSignedCommit(repo.asGit, commitOf(null, [file('a')]));
    const outcomes = await Promise.all(['b', 'c', 'd'].map((path) => writeSignedCommit(repo.asGit, commitOf(parent, [file(path)]))));
    const winners = outcomes.filter(({ failure }) => failure === null);
    expect(winners).toHaveLength(1);
    expect([tip(repo), repo.git('rev-list', '--count', ref)]).toEqual([winners[0]?.commit, '2']);
  });
});

describe('a key that cannot sign', () => {
  const failing = (program: (repo: TempRepo) => string) => {
    const { repo } = signingRepo();
    repo.git('config', 'gpg.ssh.program', program(repo));
    return repo;
  };

  it.each([
    ['that is not there', (repo: TempRepo) => join(repo.dir, 'no-such-program'), /cannot run .*no-such-program/],
    [
      'whose agent is locked',
      (repo: TempRepo) => signingProgram(repo, 'locked', "echo 'Couldn'\\''t sign message: agent refused operation' >&2; exit 255"),
      /agent refused operation/,
    ],
    ['that gives up without a word', (repo: TempRepo) => signingProgram(repo, 'silent', 'exit 1'), /./],
  ])('%s, leaves the ref where it is and says why', async (_what, program, why) => {
    const repo = failing(program);
    const refusal = await refusalOf(writeSignedCommit(repo.asGit, commitOf(null, [file('a')])));
    expect([refusal.code, tip(repo)]).toEqual(['SIGNING_FAILED', null]);
    expect(refusal.message).toMatch(why);
  });

  it('is not waited for without end, and nothing of it is left running', async () => {
    const repo = failing((at) => signingProgram(at, 'hanging', `echo $$ > ${join(at.dir, '..', 'pid')}; exec sleep 600`));
    const refusal = await refusalOf(writeSignedCommit(repo.asGit, commitOf(null, [file('a')]), 700));
    expect(refusal.message).toBe('Nothing was recorded: git could not sign: the signing program did not answer within 0.7 s');
    expect(tip(repo)).toBeNull();
    const pid = Number(readFileSync(join(repo.dir, '..', 'pid'), 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  it('is found before any ref is to be moved', async () => {
    const { repo } = signingRepo();
    const { commit } = await writeSignedCommit(repo.asGit, commitOf(null, [file('a')]));
    const checked: string[] = [];
    const loose = { ...commitOf(commit, []), check: async (made: string) => void checked.push(made) };
    expect(await makeSignedCommit(repo.asGit, loose)).toEqual({ commit: checked[0], failure: null });
    expect(repo.git('rev-parse', `${checked[0]}^`)).toBe(commit);
    repo.git('config', 'gpg.ssh.program', signingProgram(repo, 'locked', 'exit 1'));
    expect((await refusalOf(makeSignedCommit(repo.asGit, loose))).code).toBe('SIGNING_FAILED');
    expect(tip(repo)).toBe(commit);
  });
});

/** A process that ended and was not asked about yet still has its number. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('reading signatures', () => {
  it('asks for many at once, and gives each its own', async () => {
    const { repo, key } = signingRepo();
    const tree = repo.git('mktree');
    const commits = Array.from({ length: 40 }, (_, index) => repo.git('commit-tree', tree, '-m', String(index), ...(index % 3 === 0 ? ['-S'] : [])));
    const seen = await readSignatures(repo.asGit, commits, { allowedSigners: allow('ann@example.org', key) });
    expect(commits.map((commit) => seen.get(commit)?.verdict)).toEqual(commits.map((_, index) => (index % 3 === 0 ? 'G' : 'N')));
  });

  it('tells what stands before a commit from what needs a signature', async () => {
    const { repo, key } = signingRepo();
    const commits = ['a', 'b', 'c'].map((message) => repo.commit(message));
    const seen = await readSignatures(repo.asGit, commits, { allowedSigners: allow('ann', key), after: commits[1] });
    expect(commits.map((commit) => seen.get(commit)?.exempt)).toEqual([true, true, false]);
    const refusal = await refusalOf(readSignatures(repo.asGit, commits, { allowedSigners: '', after: 'a'.repeat(40) }));
    expect(refusal.code).toBe('UNKNOWN_REVISION');
  });

  it('refuses where nobody can check, and calls no signature bad for it', async () => {
    const { repo, key } = signingRepo();
    const commit = repo.git('commit-tree', repo.git('mktree'), '-m', 'x', '-S');
    repo.git('config', 'gpg.ssh.program', '/no/such/ssh-keygen');
    const refusal = await refusalOf(readSignatures(repo.asGit, [commit], { allowedSigners: allow('ann', key) }));
    expect(refusal.message).toMatch(/^Signatures could not be checked: cannot run \/no\/such\/ssh-keygen/);
  });

  it('takes the fields of git apart', () => {
    const commit = 'c'.repeat(40);
    expect(parseSignatures(`${commit}\x001795260000\x00\x00G\x00a|b\nc\x00KEY\x00FPR\x00PRI\x00`)).toEqual([
      { commit, at: '2026-11-21T11:20:00.000Z', root: true, verdict: 'G', signer: 'a|b\nc', key: 'FPR', primaryKey: 'PRI' },
    ]);
    expect(parseSignatures('')).toEqual([]);
  });
});
