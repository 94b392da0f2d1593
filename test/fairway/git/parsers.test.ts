import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitArguments, reasonOf } from '../../../fairway/git/git.ts';
import { parseHistory } from '../../../fairway/git/history.ts';
import { type GitObject, objectParser } from '../../../fairway/git/objects.ts';
import { findPacked, isRefName, parseRefs } from '../../../fairway/git/refs.ts';
import { parseRepository } from '../../../fairway/git/repository.ts';
import { parseIdentity } from '../../../fairway/git/settings.ts';
import { parseChanges, parseFileList, parseTree } from '../../../fairway/git/trees.ts';
import { isAtLeast, parseGitVersion } from '../../../fairway/git/version.ts';
import { parseNames, parsePatchId, parseStatus, parseWorktrees } from '../../../fairway/git/worktree-facts.ts';

const one = '1'.repeat(40);
const two = '2'.repeat(40);

describe('where git runs', () => {
  it('is run in the worktree, and by name in a bare repository', () => {
    expect(gitArguments({ worktree: '/w', commonDir: '/w/.git', env: {} }, ['log'])).toEqual(['-C', '/w', 'log']);
    expect(gitArguments({ worktree: null, commonDir: '/r.git', env: {} }, ['log'])).toEqual(['--git-dir=/r.git', 'log']);
  });

  it('is quoted on why it failed', () => {
    expect(reasonOf('warning: x\nfatal: no space left\n', 128)).toBe('no space left');
    expect(reasonOf('', 3)).toBe('exit code 3');
    expect(reasonOf('', -1)).toBe('a signal ended it');
  });
});

describe('refs', () => {
  const packed = `# pack-refs with: peeled fully-peeled sorted\n${one} refs/heads/main\n${two} refs/tags/v1\n^${one}\n`;

  it('are found in packed-refs by their whole name', () => {
    expect(findPacked(packed, 'refs/heads/main')).toBe(one);
    expect(findPacked(packed, 'refs/tags/v1')).toBe(two);
    expect(findPacked(packed, 'heads/main')).toBeUndefined();
    expect(findPacked(packed, 'refs/heads/mai')).toBeUndefined();
  });

  it('are parsed with their commits', () => {
    expect(parseRefs(`${one} refs/heads/a\n${two} refs/heads/b\n`)).toEqual([
      { commit: one, ref: 'refs/heads/a' },
      { commit: two, ref: 'refs/heads/b' },
    ]);
  });

  it.each(['refs/heads/../../etc/passwd', 'HEAD', 'refs/heads/a b', 'refs/heads/a.lock', 'refs/heads/', 'refs/heads/a@{1}', '--all', 'refs/heads/a\nb'])(
    'do not have the name %j',
    (name) => {
      expect(isRefName(name)).toBe(false);
    },
  );

  it('have names of any depth', () => {
    expect(['refs/heads/fairway/state', 'refs/fairway/state', 'refs/heads/ümlaut'].map(isRefName)).toEqual([true, true, true]);
  });
});

describe('trees', () => {
  it('are listed by file, whatever its name', () => {
    expect(parseFileList(`100644 blob ${one}\ta b\tc\n.txt\x00160000 commit ${two}\tsub\x00`)).toEqual([{ path: 'a b\tc\n.txt', blob: one }]);
  });

  it('are parsed from raw objects of either hash', () => {
    const raw = (bytes: number) =>
      Buffer.concat([Buffer.from('100644 a.json\x00'), Buffer.alloc(bytes, 0x11), Buffer.from('40000 dir\x00'), Buffer.alloc(bytes, 0x20)]);
    for (const bytes of [20, 32]) {
      expect(parseTree(raw(bytes), bytes)).toEqual([
        { mode: '100644', name: 'a.json', id: '11'.repeat(bytes) },
        { mode: '40000', name: 'dir', id: '20'.repeat(bytes) },
      ]);
    }
  });

  it('differ by added, changed and deleted files', () => {
    const bytes = Buffer.from(`:000000 100644 ${'0'.repeat(40)} ${one} A\x00new\x00:100644 000000 ${two} ${'0'.repeat(40)} D\x00old\x00`);
    const changes = [
      { path: 'new', blob: one, status: 'A' },
      { path: 'old', blob: '0'.repeat(40), status: 'D' },
    ];
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const first = parseChanges(bytes.subarray(0, cut));
      const second = parseChanges(Buffer.concat([first.rest, bytes.subarray(cut)]));
      expect([...first.changes, ...second.changes]).toEqual(changes);
      expect(second.rest).toHaveLength(0);
    }
  });
});

describe('objects in a batch', () => {
  it('come out the same however they are cut into chunks', () => {
    const stream = Buffer.concat([
      Buffer.from(`${one} blob 3\nab\n\n`),
      Buffer.from('HEAD:no such file missing\n'),
      Buffer.from(`${two} blob 0\n\n`),
      Buffer.from(`${one} tree 5\n\x00\n\x00\n\x00\n`),
      Buffer.from(`${one} missing\n${two} blob\n${two} blob \n${two.slice(1)} blob 1\n${two} blobs 1\n${two} blob 1x\nabc ambiguous\n\n`),
      Buffer.from(`${'ab'.repeat(32)} commit 12\ntree 0000\n\nx\n${one} tag 1\n\n\n`),
    ]);
    const none = Array.from({ length: 8 }, () => 'none');
    const expected = ['blob ab\n', 'none', 'blob ', 'tree \x00\n\x00\n\x00', ...none, 'commit tree 0000\n\nx', 'tag \n'];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 60 }), (sizes) => {
        const found: (GitObject | undefined)[] = [];
        const parse = objectParser((object) => found.push(object));
        let at = 0;
        for (const size of [...sizes, stream.length]) {
          if (at < stream.length) parse(stream.subarray(at, at + size));
          at += size;
        }
        expect(found.map((object) => (object ? `${object.type} ${object.content.toString()}` : 'none'))).toEqual(expected);
      }),
    );
  });
});

describe('history', () => {
  it('is parsed commit by commit with the paths of each', () => {
    const text = `\x01${one}\x00${two} ${one}\x001795168800\x00Ann\x00claim FW-1\x00\x00\na/b\x00c d\x00\x01${two}\x00\x001795168801\x00Bob\x00init\x00`;
    expect(parseHistory(text)).toEqual([
      { commit: one, parents: [two, one], at: '2026-11-20T10:00:00.000Z', author: 'Ann', subject: 'claim FW-1', paths: ['a/b', 'c d'] },
      { commit: two, parents: [], at: '2026-11-20T10:00:01.000Z', author: 'Bob', subject: 'init', paths: [] },
    ]);
  });
});

describe('facts of worktrees', () => {
  it('tell commit, branch and what is not committed', () => {
    const text = `# branch.oid ${one}\x00# branch.head main\x001 .M N... 100644 100644 100644 ${one} ${one} a b.txt\x00? new file\x00u UU N... 1 2 3 4 ${one} ${one} ${one} both\x00`;
    expect(parseStatus(text)).toEqual({ commit: one, branch: 'main', dirty: ['a b.txt', 'new file', 'both'] });
    expect(parseStatus('# branch.oid (initial)\x00# branch.head (detached)\x00')).toEqual({ commit: null, branch: null, dirty: [] });
  });

  it('tell every worktree and its branch', () => {
    const text = `worktree /a b\x00HEAD ${one}\x00branch refs/heads/main\x00\x00worktree /c\x00HEAD ${two}\x00detached\x00\x00worktree /d\x00bare\x00\x00`;
    expect(parseWorktrees(text)).toEqual([
      { path: '/a b', commit: one, branch: 'refs/heads/main', bare: false },
      { path: '/c', commit: two, branch: null, bare: false },
      { path: '/d', commit: null, branch: null, bare: true },
    ]);
  });

  it('are parsed from short answers', () => {
    expect(parseNames('a b\x00c\x00')).toEqual(['a b', 'c']);
    expect(parsePatchId(`${one} ${two}\n`)).toBe(one);
    expect(parseIdentity('Ann B. <ann@example.org> 1795168800 +0100\n')).toEqual({ name: 'Ann B.', email: 'ann@example.org' });
    expect(parseRepository('true\n/r.git\n/r.git\n')).toEqual({ bare: true, commonDir: '/r.git', gitDir: '/r.git', worktree: null });
    expect(parseRepository('')).toBeUndefined();
  });
});

describe('the version of git', () => {
  it.each([
    ['git version 2.39.5', '2.39.5'],
    ['git version 2.39.5 (Apple Git-154)', '2.39.5'],
    ['git version 2.46.0.windows.1', '2.46.0'],
    ['hello', undefined],
  ])('of %j is %j', (text, version) => {
    expect(parseGitVersion(text)).toBe(version);
  });

  it('is compared number by number', () => {
    expect(['2.39', '2.39.1', '2.100', '3.0'].map((found) => isAtLeast(found, '2.39'))).toEqual([true, true, true, true]);
    expect(['2.38.9', '1.99', '2'].map((found) => isAtLeast(found, '2.39'))).toEqual([false, false, false]);
  });
});
