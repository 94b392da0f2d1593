import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { type ImportedFile, importCommits } from '../../../fairway/git/fast-import.ts';
import { parseSignatures, readSignatures } from '../../../fairway/git/signatures.ts';
import { signCommit } from '../../../fairway/git/signed-commit.ts';
import type { Signing } from '../../../fairway/git/signing.ts';
import { type UnwrittenCommit, writeCommits } from '../../../fairway/git/write-commits.ts';
import type { NewFile } from '../../../fairway/store/backend.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { allow, openpgpKey, signingProgram, signWith, sshKey } from '../../support/keys.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';

const ref = 'refs/heads/state';
const signature = { name: 'Ann Author', email: 'ann@example.org', at: '2026-11-20T12:00:00.000Z' };
const required = async () => ({ demand: 'required' }) as const;
const commitOf = (files: Iterable<ImportedFile>, signing: UnwrittenCommit['signing'] = required): UnwrittenCommit => ({
  author: signature,
  committer: signature,
  message: 'say something\n\nFairway-Command: test\n',
  files,
  signing,
});

/** A signed commit that no ref leads to. */
const made = async ({ asGit }: Pick<TempRepo, 'asGit'>, parent: string | null, files: Iterable<ImportedFile>) =>
  (await writeCommits(asGit, parent, [commitOf(files)]))[0] as string;

/** A signed commit on the state ref, as a store writes it. */
const appended = ({ asGit }: Pick<TempRepo, 'asGit'>, parent: string | null, files: NewFile[], signing: Signing = { demand: 'required' }) =>
  nativeBackend(asGit, ref).commit({ ...commitOf([]), parent, files, signing });

const file = (path: string, content: string | Uint8Array = path): NewFile => ({ path, content });

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

const tip = (repo: TempRepo) => (existsSync(join(repo.commonDir, ref)) ? repo.git('rev-parse', ref) : null);
const treeOf = (repo: TempRepo, commit: string) => repo.git('rev-parse', `${commit}^{tree}`);

describe('a signed commit', () => {
  it.each([{ sha256: false }, { sha256: true }])('holds its files, its words and a good signature: %j', async (options) => {
    const { repo, key } = signingRepo(options);
    const first = await appended(repo, null, [file('a/b/one.json'), file('README.md', 'read me')]);
    const second = await appended(repo, first, [file('a/b/two.json'), file('a/c/three.bin', new Uint8Array([0, 255, 10, 13]))]);
    expect(tip(repo)).toBe(second);
    expect(repo.git('ls-tree', '-r', '--name-only', ref).split('\n')).toEqual(['README.md', 'a/b/one.json', 'a/b/two.json', 'a/c/three.bin']);
    expect(repo.git('log', '--format=%an <%ae> %aI|%cn <%ce> %cI|%s|%(trailers)', ref).split('\n\n')[0]).toBe(
      'Ann Author <ann@example.org> 2026-11-20T12:00:00+00:00|Ann Author <ann@example.org> 2026-11-20T12:00:00+00:00|say something|Fairway-Command: test',
    );
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    const seen = await readSignatures(repo.asGit, [first, second], { allowedSigners: allow('ann@example.org', key) });
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
    const commit = await appended({ asGit: git }, null, [file('a')]);
    const seen = (await readSignatures(git, [commit], { allowedSigners: '' })).get(commit);
    expect(seen).toMatchObject({ verdict: 'G', signer: 'Paula <paula@example.org>', key: key.fingerprint, primaryKey: key.fingerprint });
    const elsewhere = (await readSignatures({ ...git, env: { ...repo.env, GNUPGHOME: join(repo.dir, '..', 'nobody') } }, [commit], { allowedSigners: '' })).get(
      commit,
    );
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
        const signed = await made(repo, parent, added);
        const [plain = ''] = await importCommits(repo.asGit, parent, [commitOf(added)]);
        expect(treeOf(repo, signed)).toBe(treeOf(repo, plain));
        parent = signed;
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
    expect(repo.git('diff-tree', '--name-status', '-r', parent, await made(repo, parent, [file('z')]))).toBe('A\tz');
  });

  it('may hold what is here already, and follows one that no ref names', async () => {
    const { repo } = signingRepo();
    const first = await made(repo, null, [file('a')]);
    const blob = repo.git('rev-parse', `${first}:a`);
    const second = await made(repo, first, [{ ...file('a'), path: 'deep/b' }]);
    expect(repo.git('ls-tree', '-r', '--format=%(objectname) %(path)', second)).toBe(`${blob} a\n${blob} deep/b`);
    expect(tip(repo)).toBeNull();
  });

  it('is one of several, each behind the other, that no ref names yet', async () => {
    const { repo, key } = signingRepo();
    const onto = await made(repo, null, [file('a')]);
    const asked: (string | null)[] = [];
    async function* chain() {
      const signing = async (parent: string | null) => {
        asked.push(parent);
        return { demand: 'required' } as const;
      };
      for (const name of ['b', 'c', 'd']) yield { ...commitOf([file(`x/${name}`)], signing), message: name };
    }
    const written = await writeCommits(repo.asGit, onto, chain());
    const last = written.at(-1) as string;
    const commits = repo.git('rev-list', last).split('\n');
    expect([commits.length, commits.at(-1), repo.git('log', '--format=%s', '-3', last)]).toEqual([4, onto, 'd\nc\nb']);
    expect(repo.git('ls-tree', '-r', '--name-only', last)).toBe('a\nx/b\nx/c\nx/d');
    const seen = await readSignatures(repo.asGit, commits, { allowedSigners: allow('ann', key) });
    expect(commits.map((commit) => seen.get(commit)?.verdict)).toEqual(['G', 'G', 'G', 'G']);
    // the first is asked about before anything is written, too
    expect([asked, await writeCommits(repo.asGit, last, []), tip(repo)]).toEqual([[onto, onto, ...written.slice(0, -1)], [], null]);
  });

  it('takes many files at once', async () => {
    const { repo } = signingRepo();
    const files = Array.from({ length: 300 }, (_, index) => file(`tasks/${index % 7}/T-${index}/1.json`, `${index}`));
    const commit = await appended(repo, null, files);
    expect(repo.git('ls-tree', '-r', '--name-only', commit).split('\n')).toHaveLength(300);
    expect(repo.git('count-objects', '-v')).toContain('packs: 1');
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });
});

describe('the compare-and-swap of a signed commit', () => {
  it('refuses what does not follow the ref', async () => {
    const { repo } = signingRepo();
    const first = await appended(repo, null, [file('a')]);
    const second = await appended(repo, first, [file('b')]);
    for (const parent of [first, null]) expect([await appended(repo, parent, [file('c')]), tip(repo)]).toEqual(['moved', second]);
  });

  it('has one winner among several that race', async () => {
    const { repo } = signingRepo();
    const parent = await appended(repo, null, [file('a')]);
    const outcomes = await Promise.all(['b', 'c', 'd'].map((path) => appended(repo, parent, [file(path)])));
    const winners = outcomes.filter((outcome) => outcome !== 'moved');
    expect([winners.length, tip(repo), repo.git('rev-list', '--count', ref)]).toEqual([1, winners[0], '2']);
  });

  it('leaves the ref where it is when its check refuses it', async () => {
    const { repo } = signingRepo();
    const parent = await appended(repo, null, [file('a')]);
    const refuse = async () => {
      throw new Error('counts for nothing');
    };
    await expect(appended(repo, parent, [file('b')], { demand: 'required', check: refuse })).rejects.toThrow('counts for nothing');
    expect(tip(repo)).toBe(parent);
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
    const refusal = await refusalOf(appended(repo, null, [file('a')]));
    expect([refusal.code, tip(repo)]).toEqual(['SIGNING_FAILED', null]);
    expect(refusal.message).toMatch(why);
  });

  it('is not waited for without end, and nothing of it is left running', async () => {
    const repo = failing((at) => signingProgram(at, 'hanging', `echo $$ > ${join(at.dir, '..', 'pid')}; exec sleep 600`));
    const tree = repo.git('mktree');
    const refusal = await refusalOf(signCommit(repo.asGit, tree, { parent: null, author: signature, committer: signature, message: 'x' }, 700));
    expect([refusal.code, refusal.details.why]).toEqual(['SIGNING_FAILED', expect.stringContaining('0.7 s')]);
    const pid = Number(readFileSync(join(repo.dir, '..', 'pid'), 'utf8'));
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });

  it('is found before any ref is to be moved', async () => {
    const { repo } = signingRepo();
    const commit = await appended(repo, null, [file('a')]);
    const checked: string[] = [];
    const signing: Signing = { demand: 'required', check: async (signed) => void checked.push(signed) };
    const backend = nativeBackend(repo.asGit, ref);
    const rehearsal = { ...commitOf([]), parent: commit, signing };
    await backend.rehearse(rehearsal);
    expect(repo.git('rev-parse', `${checked[0]}^`, `${checked[0]}^{tree}`)).toBe(`${commit}\n${treeOf(repo, commit)}`);
    await backend.rehearse({ ...rehearsal, parent: null });
    expect(repo.git('ls-tree', checked[1] as string)).toBe('');
    repo.git('config', 'gpg.ssh.program', signingProgram(repo, 'locked', 'exit 1'));
    expect((await refusalOf(backend.rehearse(rehearsal))).code).toBe('SIGNING_FAILED');
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
