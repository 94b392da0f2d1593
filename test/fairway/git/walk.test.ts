import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommit } from '../../../fairway/git/commit-object.ts';
import { readCommit } from '../../../fairway/git/commits.ts';
import { parseTagLine, parseTagMessage } from '../../../fairway/git/tags.ts';
import { changeParser, walkChanges, walkedCommit } from '../../../fairway/git/walk.ts';
import { tempRepo } from '../../support/temp-repo.ts';

const [a, b, zero] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];

describe('what diff-tree says', () => {
  const output = `${a}\0:000000 100644 ${zero} ${b} A\0tasks/x\ny\0:100644 000000 ${b} ${zero} D\0:odd\0${b}\0`;
  const expected = [
    { commit: a },
    { commit: a, change: { path: 'tasks/x\ny', status: 'A', mode: '100644', blob: b } },
    { commit: a, change: { path: ':odd', status: 'D', mode: '000000', blob: zero } },
    { commit: b },
  ];

  it('is the same however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(output.length)), (cuts) => {
        const parse = changeParser();
        const places = [0, ...cuts.sort((one, other) => one - other), output.length];
        const found = places.slice(1).flatMap((end, index) => parse(Buffer.from(output).subarray(places[index], end)));
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('a long history', () => {
  it('is told in its order, commit by commit, however many there are', async () => {
    const repo = tempRepo();
    const data = (text: string) => `data ${text.length}\n${text}\n`;
    const commits = Array.from({ length: 10_050 }, (_, index) => {
      const file = index % 1000 === 0 ? `M 100644 inline ${index}.txt\n${data(String(index))}` : '';
      return `commit refs/heads/long\ncommitter x <y> ${1_700_000_000 + index} +0000\n${data(String(index))}${file}`;
    });
    execFileSync('git', ['fast-import', '--quiet'], { cwd: repo.dir, env: repo.env, input: commits.join('') });
    const messages: string[] = [];
    const added: string[] = [];
    for await (const parts of walkChanges(repo.asGit, repo.git('rev-parse', 'refs/heads/long'))) {
      for (const { commit, changes } of parts) {
        if (messages.at(-1) !== commit.message) messages.push(commit.message);
        added.push(...changes.map(({ path, content }) => `${commit.message} ${path} ${content}`));
      }
    }
    expect(messages).toEqual(commits.map((_, index) => String(index)));
    expect(added).toEqual(Array.from({ length: 11 }, (_, index) => `${index * 1000} ${index * 1000}.txt ${index * 1000}`));
  });

  it('that is left early leaves nothing running, and one that is not there is told', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': 'a' });
    repo.commit('two', { 'b.txt': 'b' });
    const head = repo.git('rev-parse', 'HEAD');
    for await (const [first] of walkChanges(repo.asGit, head)) {
      expect(first?.commit.message).toBe('one\n');
      break;
    }
    const gone = async () => {
      for await (const parts of walkChanges(repo.asGit, '1'.repeat(40))) expect(parts).toEqual([]);
    };
    await expect(gone()).rejects.toMatchObject({ code: 'GIT_FAILED' });
  });
});

describe('a commit object', () => {
  const object = (text: string) => ({ id: a, type: 'commit', content: Buffer.from(text) });

  it('gives parents, time and message, and is not misled by what stands in the message', () => {
    const text = `tree ${b}\nparent ${a}\nparent ${b}\nauthor x <y@z> 1763632799 -0200\ncommitter M > <z> 1763632800 +0100\ngpgsig -----BEGIN\n parent ${zero}\n\nsubject\n\nparent ${zero}\n`;
    expect(walkedCommit(a, object(text))).toMatchObject({
      id: a,
      parents: [a, b],
      at: '2025-11-20T10:00:00.000Z',
      author: { name: 'x', email: 'y@z', at: '2025-11-20T09:59:59.000Z' },
      message: `subject\n\nparent ${zero}\n`,
    });
  });

  it('is read with names of objects of either length, its name in its own encoding, and whether it is signed', () => {
    const long = 'a'.repeat(64);
    const latin = Buffer.from(
      `tree ${long}\nparent ${long}\nauthor J\u00f6rg <j@x> 1 +0000\ncommitter a <b> 2 -0130\nencoding latin1\ngpgsig-sha256 x\n y\n\nS`,
      'latin1',
    );
    expect(parseCommit(latin)).toEqual({
      tree: long,
      parents: [long],
      author: { name: 'Jörg', email: 'j@x', at: '1970-01-01T00:00:01.000Z' },
      seconds: 2,
      signed: true,
      message: 'S',
    });
  });

  it('whose time is beyond all times has none, and one without a tree has none', async () => {
    const headers = (rest: string) => Buffer.from(`${rest}author x <y> 1 +0000\ncommitter x <y> 99999999999999999 +0000\n\nhello\n`);
    expect(parseCommit(headers(`tree ${b}\n`))).toMatchObject({ tree: b, seconds: undefined, message: 'hello\n' });
    expect(parseCommit(headers(''))).toMatchObject({ tree: undefined, parents: [] });
    const repo = tempRepo();
    repo.commit('first', { a: '1' });
    const tree = repo.git('rev-parse', 'HEAD^{tree}');
    writeFileSync(join(repo.dir, '..', 'forged'), headers(`tree ${tree}\n`));
    const forged = repo.git('hash-object', '-t', 'commit', '-w', '--literally', join(repo.dir, '..', 'forged'));
    expect((await readCommit(repo.asGit, forged))?.at).toBe('1970-01-01T00:00:00.000Z');
  });

  it('that is missing or empty has nothing', () => {
    const nothing = { parents: [], at: '1970-01-01T00:00:00.000Z', message: '' };
    expect([walkedCommit(a, undefined), walkedCommit(a, object(''))]).toMatchObject([nothing, nothing]);
  });
});

describe('a tag', () => {
  it('is annotated or not, and leads to a commit or not', () => {
    expect(parseTagLine(`${a} tag ${b} commit refs/tags/x`)).toEqual({ ref: 'refs/tags/x', object: a, annotated: true, commit: b });
    expect(parseTagLine(`${a} commit   refs/tags/x y`)).toEqual({ ref: 'refs/tags/x y', object: a, annotated: false, commit: a });
    expect(parseTagLine(`${a} tag ${b} tree refs/tags/x`)).toMatchObject({ annotated: true, commit: null });
    expect(parseTagLine(`${a} blob   refs/tags/x`)).toMatchObject({ annotated: false, commit: null });
  });

  it.each(['PGP SIGNATURE', 'SSH SIGNATURE', 'PGP MESSAGE', 'SIGNED MESSAGE'])('has a message that ends in front of a %s', (kind) => {
    const text = `object ${a}\ntype commit\ntag x\ntagger y\n\nWords.\n-----BEGIN ${kind}-----\nabc\n-----END ${kind}-----\n`;
    expect(parseTagMessage(text)).toEqual({ message: 'Words.\n', signed: true });
    expect(parseTagMessage(text.replace(/-----BEGIN[\s\S]*/, ''))).toEqual({ message: 'Words.\n', signed: false });
  });
});
