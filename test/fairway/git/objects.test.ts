import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Git } from '../../../fairway/git/git.ts';
import { objectReader, readObjects } from '../../../fairway/git/objects.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';
import { watchedGit } from '../../support/watched-git.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** A repository whose git is counted. */
const watchedRepo = () => {
  const home = tempDir();
  const repo = tempRepo({ in: home });
  const head = repo.commit('one', { 'a/b.txt': 'one\n', 'c.txt': '' });
  const watched = watchedGit(home, repo.env);
  return { repo, head, watched, git: { ...repo.asGit, env: watched.env } satisfies Git };
};

const untilEnded = async (watched: ReturnType<typeof watchedGit>, count: number) => {
  while (watched.ended() < count) await new Promise((done) => setTimeout(done, 20));
};

describe('the objects that a command asks for', () => {
  it('are found by id and by path, and are undefined where there are none', async () => {
    const { head, git } = watchedRepo();
    const names = [head, `${head}:a/b.txt`, 'HEAD', `${head}:a`, `${head}:none.txt`, `${head}:a/b.txt/deeper`, '0'.repeat(40), `${head}:c.txt`, 'two words'];
    const found = await objectReader(git).read(names);
    expect(found.map((object) => object?.type)).toEqual(['commit', 'blob', 'commit', 'tree', undefined, undefined, undefined, 'blob', undefined]);
    expect([found[1]?.content.toString(), found[7]?.content.length, found[2]?.id]).toEqual(['one\n', 0, head]);
  });

  it('are asked of one git, whoever asks and however often, and of none where nobody asks', async () => {
    const { head, watched, git } = watchedRepo();
    const readers = [objectReader(git), objectReader({ ...git }), objectReader(git)];
    expect(await readers[0]?.read([])).toEqual([]);
    expect(watched.started()).toBe(0);
    const answers = await Promise.all(readers.flatMap((reader) => [reader.read([head]), reader.read([`${head}:c.txt`, head])]));
    expect(answers.map((objects) => objects.map((object) => object?.type).join())).toEqual([
      'commit',
      'blob,commit',
      'commit',
      'blob,commit',
      'commit',
      'blob,commit',
    ]);
    expect((await readers[2]?.read(Array.from({ length: 3000 }, () => head)))?.every((object) => object?.id === head)).toBe(true);
    expect(watched.started()).toBe(1);
  });

  it('include those that were made after it was started', async () => {
    const { repo, head, watched, git } = watchedRepo();
    expect((await objectReader(git).read([head])).length).toBe(1);
    const next = repo.commit('two', { 'a/b.txt': 'two\n' });
    repo.git('repack', '-adfq');
    const [object] = await objectReader(git).read([`${next}:a/b.txt`]);
    expect([object?.content.toString(), watched.started()]).toEqual(['two\n', 1]);
  });

  it('are those of each repository', async () => {
    const of = (name: string) => {
      const made = watchedRepo();
      return { ...made, head: made.repo.commit(name, { 'd.txt': name }) };
    };
    const [one, other] = [of('one'), of('other')];
    const env = one.git.env;
    expect((await objectReader(one.git).read([one.head, other.head])).map((object) => object?.id)).toEqual([one.head, undefined]);
    expect((await objectReader({ ...other.git, env }).read([one.head, other.head])).map((object) => object?.id)).toEqual([undefined, other.head]);
  });

  it('are asked of another git once the first has gone', async () => {
    const { head, watched, git } = watchedRepo();
    const reader = objectReader(git);
    await reader.read([head]);
    // nobody asks for a while
    await untilEnded(watched, 1);
    expect((await reader.read([head]))[0]?.id).toBe(head);
    expect(watched.started()).toBe(2);
  });

  it('are refused where git cannot read the repository', async () => {
    const { repo, head, git } = watchedRepo();
    repo.git('config', 'core.repositoryFormatVersion', '1');
    repo.git('config', 'extensions.unheardOf', 'true');
    await expect(objectReader(git).read([head])).rejects.toMatchObject({ code: 'GIT_FAILED' });
    await expect(objectReader({ ...git, env: { ...git.env, PATH: tempDir() } }).read([head])).rejects.toMatchObject({ code: 'GIT_MISSING' });
  });

  it('keep no process alive', () => {
    const { repo, head } = watchedRepo();
    const module = new URL('../../../fairway/git/objects.ts', import.meta.url);
    const git = JSON.stringify({ worktree: repo.dir, commonDir: repo.commonDir });
    const script = `
      const { objectReader } = await import(${JSON.stringify(module.href)});
      const [object] = await objectReader({ ...${git}, env: process.env }).read([${JSON.stringify(head)}]);
      const begun = performance.now();
      // the git that is kept for more questions would be kept for longer than this
      process.once('exit', () => console.log(object.type, performance.now() - begun < 1500));`;
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root, env: repo.env, encoding: 'utf8' });
    expect(said.trim()).toBe('commit true');
  });
});

describe('any number of objects', () => {
  it('come in the order in which they are named, from the repository or from one that it borrows from', async () => {
    const { repo, head } = watchedRepo();
    const clone = join(repo.dir, '..', 'clone');
    repo.gitIn(join(repo.dir, '..'), 'clone', '--quiet', '--shared', repo.dir, clone);
    const git = { worktree: clone, commonDir: join(clone, '.git'), env: repo.env };
    const found: string[] = [];
    const names = [[head, `${head}:a/b.txt`], [], [`${head}:none`, `${head}:c.txt`]];
    for await (const some of readObjects(git, names, (name) => name)) found.push(...some.map(({ object }) => object?.type ?? 'none'));
    expect(found).toEqual(['commit', 'blob', 'none', 'blob']);
  });
});
